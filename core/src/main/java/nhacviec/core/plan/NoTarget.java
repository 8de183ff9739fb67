package nhacviec.core.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/** What stands in the column of targets where no target is: a tick, a dash, "chưa giao", a time. */
final class NoTarget {

    private static final Pattern MARK = Pattern.compile("(?iu)[xv✓✔√*]");
    private static final Pattern SAYS_NONE = Pattern.compile("(?iu)n\\s*/\\s*a|na|không áp dụng|nt|như trên");
    private static final Pattern NOT_YET = Pattern.compile(
            "(?iuU)(hiện )?(chưa|không|chờ|đang chờ)\\b( (có|giao|được|xác định|rõ|ban hành|quy định|đề ra|phân bổ|chỉ tiêu|cụ thể|số liệu|cấp trên|tỉnh|huyện|thành phố|xã))*( (năm )?\\d{4})?[.]?");

    /** "02 cuộc/năm": how often is a target, when is none. */
    private static final Pattern COUNTS = Pattern.compile(
            "(?iuU)((ít nhất|tối thiểu|không quá|tối đa|trên|từ|đạt) )*\\d+([.,]\\d+)* ?(?!tháng|quý|ngày|tuần|năm)\\p{L}.*");

    private NoTarget() {}

    /** Why the words set no target; empty when they may. */
    static Optional<String> reason(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit) || text.matches("…|\\.+")) {
            return Optional.of("chỉ có dấu “" + text + "”, không ghi mức phấn đấu");
        }
        if (MARK.matcher(text).matches()) {
            return Optional.of("chỉ đánh dấu “" + text + "”, không ghi mức phấn đấu");
        }
        if (SAYS_NONE.matcher(text).matches()) {
            return Optional.of("“" + text + "” không phải là mức phấn đấu");
        }
        if (NOT_YET.matcher(text).matches() && !text.matches("(?iu)không\\.?")) {
            return Optional.of("“" + text + "”: kế hoạch chưa giao mức");
        }
        return isTime(text) ? Optional.of("“" + text + "” là thời gian, không phải mức phấn đấu") : Optional.empty();
    }

    /** The dates of a deadline, of any year; "theo quy định" waits and may be a target. */
    private static boolean isTime(String text) {
        boolean speaks = SearchKey.of(text)
                .matches(
                        "(.*\\b(thang|quy|qui|nam|ngay|tuan|thuong xuyen|dinh ky|lien tuc)\\b.*|\\d{1,2}/\\d{1,2}/\\d{4}|.*\\btruoc \\d.*)");
        boolean counts =
                text.matches(".*(%|điểm|≥|≤|>|<).*") || COUNTS.matcher(text).matches();
        if (!speaks || counts) {
            return false;
        }
        DeadlinePhrase.Reading time = DeadlinePhrase.read(text, 2024);
        boolean labelled = time.deadline().dueDates().stream()
                .anyMatch(due -> !due.label().isEmpty() && time.deadline() instanceof Deadline.OnDates);
        return !time.dates().isEmpty() && !labelled;
    }
}
