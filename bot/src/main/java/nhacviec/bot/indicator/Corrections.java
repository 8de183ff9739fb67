package nhacviec.bot.indicator;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that take a figure back or put another in its place: "à nhầm 46/60", "Sửa lại:", "quên, 47/60 mới đúng". */
final class Corrections {

    /** Without its marks "nham" may be "nhằm" as well; such a line is asked about all the same. */
    private static final Pattern WORDS = Pattern.compile("(?iu)(?<!\\p{L})(?:nhầm|nham|lộn|gõ lon|ghi lon|sai|sửa|sua"
            + "|đính chính|dinh chinh|(?:mới|moi)\\s+(?:đúng|dung)|(?:số|so)\\s+(?:đúng|dung)|(?:đúng|dung)\\s+(?:là|la|ra)"
            + "|(?:không|khong|ko|chưa|chua|chả)\\s+(?:phải|phai|đúng|dung)|(?:thực|thuc)\\s+ra|quên|quen|bỏ\\s+(?:số|so|dòng|qua)|bỏ\\s+đi|bo\\s+di"
            + "|hủy|huỷ|(?:thay|đổi|chỉnh|ghi|gõ|viết|tính|chốt)\\s+(?:lại|bằng|thành))(?!\\p{L})");

    private static final String INTERJECTION =
            "(?:à|ờ|ơ|ừ|ôi|ối|ủa|ah|ak|uh|dạ|thôi|thoi|xin\\s+lỗi|xin\\s+loi|xl|sorry)";

    private static final String SAID =
            "(?:(?:ghi|gõ|nhập|em|mình|anh|chị)\\s+)*(?:nhầm|nham|lộn|sai|quên|sửa|sua|đính chính|dinh chinh)"
                    + "(?:\\s+(?:rồi|roi|lại|lai|số|so|liệu|mất))*";

    private static final String CODE = "(\\d{1,2}(?:\\.\\d{1,2}){1,2})";

    /** A mark between the words and the code: what stands behind is the right figure. Without one it may be the wrong one. */
    private static final Pattern CODED = Pattern.compile("(?iu)^(?:" + INTERJECTION + "[\\s,.!]+)*" + SAID
            + "\\s*[,:;.!–-]\\s*(?:(?:số\\s+)?(?:đúng|dung)\\s+(?:là|la)\\s+)?(?:(?:chỉ tiêu|chi tieu|mã|số)\\s+)?"
            + CODE
            + "\\s*(?:(?:phải|mới)?\\s*(?:là|la)|thành|=|:)?\\s*(\\d.*)$");

    private static final Pattern CHANGED = Pattern.compile("(?iu)^(?:" + INTERJECTION
            + "[\\s,.!]+)*(?:(?:xin|em|cho)\\s+)*(?:sửa|sua|đổi|doi|chỉnh|chinh)(?:\\s+(?:lại|lai|số))*\\s+(?:(?:chỉ tiêu|chi tieu|mã)\\s+)?"
            + CODE + "\\s*(?:thành|thanh|là|la|=|:)\\s*(\\d.*)$");

    private static final Pattern UNCLEAR = Pattern.compile("(?iu)^((?:" + INTERJECTION + "[\\s,.!]+)*" + SAID
            + ")\\s+(?:(?:chỉ tiêu|chi tieu|mã)\\s+)?" + CODE + "\\s+(.*\\d.*)$");

    private static final Pattern AHEAD =
            Pattern.compile("(?iu)^[^\\p{L}\\d]*(?:" + INTERJECTION + "[\\s,.!]+)+(?=\\S)");

    /** What may stand before the right figure where the row is not named; a word that corrects has to be among it. */
    private static final Pattern BARE = Pattern.compile("(?iu)^((?:(?:" + INTERJECTION
            + "|em|mình|minh|anh|chị|chi|xin|cho|giúp|giup|gõ|go|ghi|nhập|nhap|nhầm|nham|lộn|lon|sai|sửa|sua|chỉnh|chinh|đổi|doi|thay|viết|viet"
            + "|lại|lai|rồi|roi|số|so|phải|phai|không phải|khong phai|ko phải|đúng|dung|mới|moi|là|la|thành|thanh|bằng|bang|trước|truoc|vừa|vua|nãy|nay|ạ|a)"
            + "[\\s,:.!–-]+)+)(?=\\S)(.*)$");

    /** "Không phải 13/15", without a mark between: the figure is the wrong one. */
    private static final Pattern DENIED = Pattern.compile(
            "(?iu)^(?:(?:" + INTERJECTION
                    + "|em|mình|minh|anh|chị|chi|số|so|liệu|lieu|nhầm|nham|sai|rồi|roi|này|nay|là|la)[\\s,:.!–-]+)*"
                    + "(?:không|khong|ko|k|hông|chưa|chua|chả|chẳng|đâu|dau)\\s+(?:có\\s+|co\\s+)?(?:phải|phai|đúng|dung)"
                    + "(?:\\s+(?:là|la|số|so|con))*\\s+(?:\\d.*|(?:đạt|dat|chưa đạt|chua dat|không đạt|khong dat)(?!\\p{L}).*)$");

    private Corrections() {}

    /** Whether words say which figure it is not. */
    static boolean isDenied(String typed) {
        return DENIED.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC))
                .matches();
    }

    /** "11/12" of "à nhầm, 11/12" and "sửa lại 11/12": the right figure where no row is named; empty where nothing is put right. */
    static Optional<String> bare(String typed) {
        Matcher bare = BARE.matcher(Normalizer.normalize(typed.strip(), Normalizer.Form.NFC));
        // "Sửa 5.2" speaks of the row 5.2.
        boolean code = bare.matches() && bare.group(2).strip().matches(CODE);
        return !code && bare.matches() && isIn(bare.group(1)) && !isDenied(typed)
                ? Optional.of(bare.group(2).strip())
                : Optional.empty();
    }

    /** Whether the words take something back or put something right. */
    static boolean isIn(String words) {
        return WORDS.matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).find();
    }

    /** The words without "à", "ủa" and the like before them. */
    static String withoutInterjection(String words) {
        return AHEAD.matcher(Normalizer.normalize(words, Normalizer.Form.NFC)).replaceFirst("");
    }

    /**
     * "Nhầm, 3.2 là 53/60" as "3.2 53/60"; where it cannot be told whether the figure is the right or the wrong one the words stay beside it.
     *
     * @param isRow whether a code is a row's
     * @return empty where no code is put right
     */
    static Optional<String> coded(String typed, Predicate<String> isRow) {
        String line = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        for (Pattern form : new Pattern[] {CODED, CHANGED}) {
            Matcher certain = form.matcher(line);
            if (certain.matches() && isRow.test(certain.group(1))) {
                return Optional.of(certain.group(1) + " " + certain.group(2));
            }
        }
        Matcher unclear = UNCLEAR.matcher(line);
        return unclear.matches() && isRow.test(unclear.group(2))
                ? Optional.of(unclear.group(2) + " " + unclear.group(1) + " " + unclear.group(3))
                : Optional.empty();
    }
}
