package nhacviec.bot.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/** Words that take an answer of the form back: "xóa 5.2", "bỏ số nháp 5.2". */
final class ClearedAnswer {

    private static final Pattern CLEAR = Pattern.compile(
            "(?:xoa|huy|bo)(?: (?:di|so|nhap|so nhap|ban nhap|cau tra loi|dong|chi tieu|ma|so lieu|cua))*"
                    + " (?<code>\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?(?: (?:di|nhe|a|ah|giup|em|voi|roi))*");

    private static final Pattern SKIP =
            Pattern.compile("(?:bo qua|skip)(?: (?:chi tieu|ma|dong))? (?<code>\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?");

    private ClearedAnswer() {}

    /** The code whose answer is taken back; empty for other words. */
    static Optional<String> code(String words) {
        return in(CLEAR, words);
    }

    /** The code that is passed over, "bỏ qua 5.2". */
    static Optional<String> skipped(String words) {
        return in(SKIP, words);
    }

    private static Optional<String> in(Pattern pattern, String words) {
        Matcher m = pattern.matcher(SearchKey.of(words.replaceFirst("^[^\\p{L}\\d]+", "")));
        return m.matches() ? Optional.of(m.group("code")) : Optional.empty();
    }
}
