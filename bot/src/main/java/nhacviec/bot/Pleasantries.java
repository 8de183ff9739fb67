package nhacviec.bot;

import java.util.regex.Pattern;

/** What is said to a person behind the words that count, "nhé, cảm ơn em", "hihi 😀": no part of what is put on record. */
public final class Pleasantries {

    private static final String PERSON = "(?:em|anh|chị|chi|bot|bạn|ban|sếp|sep|ad|cả nhà|ca nha|mọi người|moi nguoi)";

    private static final String THANKS =
            "(?:(?:xin|em|anh|chị|chi|dạ|vâng)\\s+)*(?:cảm ơn|cám ơn|cam on|camon|thanks|thank you|thank|tks|thks)(?:\\s+(?:"
                    + PERSON + "|nhiều|nhieu|lắm|nhé|nhe|nha|ạ|a|ơi|rất))*";

    private static final String LAUGH = "(?:ha){2,}h?|(?:hi){2,}|(?:he){2,}|(?:hì){2,}|hì|hjhj|k{3,}|[:=;]-?[)D]+";

    private static final String SIGN = "[\\p{So}\\p{Sk}\\uFE0F❤‼]+";

    private static final Pattern BEHIND =
            Pattern.compile("(?iuU)(?:(?:^|[\\s,.;!…–-]+)(?:rồi|roi|nhé|nhe|nha|ạ|ok|oke|okie|okela|" + PERSON
                    + "\\s+(?:ạ|ơi|oi|nhé|nhe|nha)|" + THANKS + "|" + LAUGH + ")|(?:^|[\\s,.;!…–-]*)" + SIGN
                    + ")[.!…\\s]*$");

    private Pleasantries() {}

    /** The words without them; empty where nothing else was said. */
    public static String without(String words) {
        String before = words;
        String after = BEHIND.matcher(words).replaceFirst("");
        while (!after.equals(before)) {
            before = after;
            after = BEHIND.matcher(before).replaceFirst("");
        }
        return after.strip();
    }
}
