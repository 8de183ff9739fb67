package nhacviec.bot;

import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.indicator.QuarterNames;
import nhacviec.core.indicator.ReportingPeriod;

/** What people send instead of the sentence that a question asked for: the question was forgotten, or never read. */
public enum Mistaken {
    /** An indicator's code with its figure, "3.2 45/60". */
    FIGURE,
    /** The same with its quarter, "3.2 45/60 quý I". */
    FIGURE_WITH_PERIOD,
    /** A figure alone, "45/60" or "92,5%". */
    BARE_FIGURE,
    /** A document's number with nothing else than its date, "12/KH-UBND ngày 8/3/2024". */
    DOCUMENT,
    /** "thôi". */
    STOP,
    /** "đồng ý", which answers another question. */
    CONSENT;

    private static final String NUMBER = "\\d[\\d.,]*(?:\\s*(?:/|trên)\\s*\\d[\\d.,]*)?\\s*(?:%|điểm)?(?:\\s*=.*)?";

    private static final Pattern KY = Pattern.compile("(?iu)^kỳ\\s*:\\s*");

    private static final Pattern FIGURES = Pattern.compile("(?iu)^\\d{1,2}(?:\\.\\d{1,2}){1,2}[.)]?[\\s:;=]+(?:"
            + NUMBER + "|không phát sinh|chưa có số liệu|chưa đạt|đạt|có|không)[.;,\\s]*$");

    /** A code with a ratio or a percentage right behind it, whatever else stands around them. */
    private static final Pattern CODE_AND_FIGURE = Pattern.compile(
            "(?iu)(?<![\\d.,/])\\d{1,2}(?:\\.\\d{1,2}){1,2}[.)]?(?:\\s*[:;=–-]\\s*|\\s+)(?:(?:đạt|là|được)\\s+)?"
                    + "(?:\\(?(?:q|quý)\\s*\\w+\\)?[\\s:]*)?\\d[\\d.,]*\\s*(?:/\\s*\\d|trên\\s*\\d|%)|^\\s*\\d+\\s*/\\s*\\d+\\s+\\d{1,2}\\.\\d{1,2}");

    private static final Pattern BARE = Pattern.compile("(?iu)^" + NUMBER + "[.;,\\s]*$");

    private static final Pattern DOCUMENTS =
            Pattern.compile("(?iu)^(?:(?:kế hoạch|quyết định|báo cáo|công văn|tờ trình|"
                    + "thông báo|văn bản|nghị quyết|biên bản|số|kh|qđ|bc|cv|tb|tr)\\s*:?\\s*)*"
                    + "\\d{1,5}\\s*(?:/\\s*\\d{4}\\s*)?/\\s*\\p{L}[\\p{L}\\d-]*(?:[\\s,]*(?:ngày\\s*)?\\d{1,2}"
                    + "(?:[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?|\\s*tháng\\s*\\d{1,2}(?:\\s*năm\\s*\\d{4})?))?[.\\s]*$");

    private static final Pattern STOPS = Pattern.compile(
            "(?iu)^(?:thôi|thoi|không|khong|hủy|huỷ|huy|bỏ|dừng|dung|khoan)"
                    + "(?:\\s+(?:bỏ|qua|nữa|cần|mở lại|gửi|nhé|nha|ạ|đi|không|thôi|đã|để đó|để đấy|để sau|khỏi|vậy|đâu|em|anh|chị|chi|bạn|bot|ơi))*[.!\\s]*$");

    private static final String YES =
            "đồng ý|dong y|duyệt|cho gia hạn|nhất trí|ok|oke|okay|yes|được|duoc|có|co|vâng|dạ|ừ|ừm|uh|đúng|phải|xác nhận|gửi đi";

    private static final Pattern CONSENTS = Pattern.compile("(?iu)^(?:(?:nhầm|à|" + YES + ")[,.\\s]+)*(?:" + YES
            + ")(?:[\\s,]+(?:nhé|nha|ạ|đi|rồi|roi|vậy|thế|em|anh|chị|chi|bạn|bot|ơi))*[.!\\s]*$");

    /** How somebody says that it is the reason all the same. */
    private static final Pattern REASONS = Pattern.compile("(?iu)^(?:vì|do|bởi|tại|lý do)\\s.*");

    /** Whether it is an indicator's code with its figure. */
    public boolean isFigure() {
        return this == FIGURE || this == FIGURE_WITH_PERIOD;
    }

    /** What the words are; empty when they can be a sentence. One line that is a figure is enough. */
    public static Optional<Mistaken> in(String words) {
        String typed = words.strip();
        if (REASONS.matcher(typed).matches()) {
            return Optional.empty();
        } else if (typed.lines().anyMatch(Mistaken::isFigure)) {
            return Optional.of(QuarterNames.any(typed) ? FIGURE_WITH_PERIOD : FIGURE);
        } else if (BARE.matcher(typed).matches()) {
            return Optional.of(BARE_FIGURE);
        } else if (DOCUMENTS.matcher(typed).matches()) {
            return Optional.of(DOCUMENT);
        } else if (STOPS.matcher(typed).matches()) {
            return Optional.of(STOP);
        }
        return CONSENTS.matcher(typed).matches() ? Optional.of(CONSENT) : Optional.empty();
    }

    private static boolean isFigure(String line) {
        String bare = ReportingPeriod.withoutQuarterAhead(
                KY.matcher(ListMark.without(line.strip())).replaceFirst(""));
        return FIGURES.matcher(bare).matches() || CODE_AND_FIGURE.matcher(line).find();
    }
}
