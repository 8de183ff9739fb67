package nhacviec.bot;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/** "Dừng": without its marks it is "đúng" (right) as well, so it is told by them. */
public final class StopWord {

    private static final Pattern WITH_MARKS = Pattern.compile("dừng(?: (?:lại|thôi|nhé|ạ|đi|luôn|hẳn|nha))*");

    private static final Set<String> PLAIN = Set.of("stop", "thoi khong", "thoi nhe", "thoi bo qua");

    private StopWord() {}

    /** Whether the words mean to stop, whatever was asked. */
    public static boolean isSaid(String words) {
        String typed = Normalizer.normalize(words, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s.,!…/]+", " ")
                .strip();
        return WITH_MARKS.matcher(typed).matches() || PLAIN.contains(SearchKey.of(words));
    }

    /** The same where nothing is asked: then it is "dừng" without its marks, too. */
    public static boolean mayBe(String words) {
        return isSaid(words) || words.strip().equalsIgnoreCase("dung");
    }
}
