package nhacviec.core.plan;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a long name of a task or an indicator is said in few words. It ends where a phrase ends, or says with "…" that it does not. */
public final class RowTitle {

    /** Longer names are cut on paper; a sentence of a report holds several. */
    private static final int ON_PAPER = 120;

    private static final int PHONE = 40;

    /** A phrase that ends a little later is better than a torn one. */
    private static final int PHONE_AT_MOST = 56;

    private static final int SHORTEST = 14;

    private static final String[][] SHORTER = {
        {"cải cách thủ tục hành chính", "cải cách TTHC"},
        {"cải cách hành chính", "CCHC"},
        {"thủ tục hành chính", "TTHC"},
        {"văn bản quy phạm pháp luật", "VBQPPL"},
        {"Ủy ban nhân dân", "UBND"},
        {"ủy ban nhân dân", "UBND"},
        {"Hội đồng nhân dân", "HĐND"},
        {"công nghệ thông tin", "CNTT"},
        {"dịch vụ công", "DVC"},
        {"cán bộ, công chức", "CBCC"}
    };

    private static final String[] OPENINGS = {
        "Tiếp tục triển khai thực hiện ",
        "Tiếp tục triển khai đồng bộ ",
        "Tiếp tục triển khai ",
        "Tiếp tục thực hiện ",
        "Triển khai thực hiện ",
        "Tổ chức triển khai ",
        "Tổ chức thực hiện ",
        "Thực hiện ",
        "Triển khai ",
        "Ban hành ",
        "Xây dựng và ",
        "Thường xuyên "
    };

    /** Words with which a further phrase begins; what stands before them can stand alone. */
    private static final Pattern FURTHER = Pattern.compile(
            "[,;:]\\s|\\s[-–]\\s|\\s(?=(?:sau khi|trước khi|khi|theo|về|để|nhằm|của|trong|trên|tại|ở|đối với|cho|và|hoặc|thuộc"
                    + "|phục vụ|gắn với|bằng|từ|đến|giai đoạn|được|do)\\s|năm \\d|quý [IV])");

    /** Words that leave a phrase open. */
    private static final Pattern OPEN = Pattern.compile(
            "(?iu)(?:^|.*\\s)(?:và|các|những|của|về|để|theo|trong|cho|với|đối với|việc|sự|số|tại|trên|ở|từ|đến|được|do|là|hoặc"
                    + "|nhằm|khi|sau khi|sau|công tác|tỷ lệ|kết quả|mức|một số|quyết định|triển khai|thực hiện)");

    private RowTitle() {}

    /** A few words for lists and buttons. */
    public static String onPhone(String name) {
        return capital(cut(inShortForms(name), PHONE, PHONE_AT_MOST));
    }

    /**
     * The words for an official paper: the short name that a person gave. In place of one that was made of the name for phones, or
     * is the torn beginning of it, the name itself, without what stands in brackets, and of a very long one its first phrases.
     */
    public static String onPaper(String name, String shortName) {
        String given = shortName.replaceFirst(" \\([\\d.]+\\)$", "");
        String all = inShortForms(name);
        if (startsWith(all, given) && all.substring(given.length()).matches("( năm \\d{4})?")) {
            return given;
        }
        boolean made = given.equals(onPhone(name)) || given.endsWith("…");
        boolean torn = startsWith(all, given) && !endsPhrase(all, given.length());
        return made || torn ? cut(plain(name), ON_PAPER, ON_PAPER + 60) : shortName;
    }

    /** The name without brackets, dashes before and stops behind it. */
    private static String plain(String name) {
        return name.replaceAll("^[-–+•*]\\s*", "")
                .replaceAll("\\s*\\([^)]*\\)", "")
                .replaceAll("[.;:,\\s]+$", "");
    }

    private static String inShortForms(String name) {
        String words = plain(name);
        for (String[] pair : SHORTER) {
            words = words.replace(pair[0], pair[1]);
        }
        for (String opening : OPENINGS) {
            if (words.startsWith(opening) && words.length() > opening.length() + 12) {
                return words.substring(opening.length());
            }
        }
        return words;
    }

    private static boolean startsWith(String words, String start) {
        return words.regionMatches(true, 0, start, 0, start.length());
    }

    private static boolean endsPhrase(String words, int at) {
        Matcher further = FURTHER.matcher(words);
        return further.find(at) && further.start() == at && isWhole(words.substring(0, at));
    }

    private static boolean isWhole(String words) {
        return !OPEN.matcher(words).matches();
    }

    /** At most so many letters where a phrase ends there, else the first that ends within {@code furthest}, else torn with "…". */
    private static String cut(String words, int most, int furthest) {
        if (words.length() <= most) {
            return words;
        }
        int best = -1;
        Matcher further = FURTHER.matcher(words);
        while (further.find()) {
            int at = further.start();
            if (at > furthest || at > most && best > 0) {
                break;
            }
            if (at >= SHORTEST && isWhole(words.substring(0, at))) {
                best = at;
                if (words.charAt(at) == ';') {
                    break;
                }
            }
        }
        if (best > 0) {
            return words.substring(0, best).strip();
        }
        if (words.length() <= furthest) {
            return words;
        }
        int blank = words.lastIndexOf(' ', most - 2);
        return words.substring(0, blank > 8 ? blank : most - 2).replaceAll("[,;:\\s]+$", "") + " …";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
