package nhacviec.bot;

import java.util.Optional;
import java.util.regex.Pattern;

/** What people send instead of the sentence that a question asked for: the question was forgotten, or never read. */
public enum Mistaken {
    /** An indicator's code with its figure, "3.2 45/60". */
    FIGURE,
    /** A figure alone, "45/60" or "92,5%". */
    BARE_FIGURE,
    /** A document's number with nothing else than its date, "12/KH-UBND ngày 8/3/2024". */
    DOCUMENT,
    /** "thôi". */
    STOP,
    /** "đồng ý", which answers another question. */
    CONSENT;

    private static final String NUMBER = "\\d[\\d.,]*(?:\\s*(?:/|trên)\\s*\\d[\\d.,]*)?\\s*(?:%|điểm)?(?:\\s*=.*)?";

    private static final Pattern FIGURES = Pattern.compile("(?iu)^\\s*(?:[-•*+]\\s*)?(?:\\d{1,2}[.)]\\s+(?=\\d))?"
            + "(?:(?:kỳ\\s*:?\\s*)?(?:q|quý|quy)\\s*(?:[1-4]|iv|i{1,3}|này|nay|trước|truoc)(?:\\s*/\\s*\\d{4})?[\\s:]+)?"
            + "\\d{1,2}(?:\\.\\d{1,2}){1,2}[.)]?[\\s:=]+(?:" + NUMBER
            + "|không phát sinh|chưa có số liệu|chưa đạt|đạt|có|không)[.;,\\s]*$");

    private static final Pattern BARE = Pattern.compile("(?iu)^" + NUMBER + "[.;,\\s]*$");

    private static final Pattern DOCUMENTS = Pattern.compile(
            "(?iu)^(?:(?:kế hoạch|quyết định|báo cáo|công văn|tờ trình|thông báo|văn bản|nghị quyết|biên bản|số)\\s*)*"
                    + "\\d{1,5}\\s*/\\s*\\p{L}[\\p{L}\\d-]*(?:[\\s,]*(?:ngày\\s*)?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?)?[.\\s]*$");

    private static final Pattern STOPS =
            Pattern.compile("(?iu)^(?:thôi|thoi|không|khong|hủy|huỷ|huy|bỏ|dừng|dung|thôi bỏ)[.!\\s]*$");

    private static final Pattern CONSENTS =
            Pattern.compile("(?iu)^(?:đồng ý|dong y|ok|oke|được|duoc|có|co|vâng|dạ|nhất trí|đúng)[.!\\s]*$");

    /** What the words are; empty when they can be a sentence. One line that is a figure is enough. */
    public static Optional<Mistaken> in(String words) {
        String typed = words.strip();
        if (typed.lines().anyMatch(line -> FIGURES.matcher(line).matches())) {
            return Optional.of(FIGURE);
        } else if (BARE.matcher(typed).matches()) {
            return Optional.of(BARE_FIGURE);
        } else if (DOCUMENTS.matcher(typed).matches()) {
            return Optional.of(DOCUMENT);
        } else if (STOPS.matcher(typed).matches()) {
            return Optional.of(STOP);
        }
        return CONSENTS.matcher(typed).matches() ? Optional.of(CONSENT) : Optional.empty();
    }
}
