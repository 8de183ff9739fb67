package nhacviec.bot;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.task.TaskNumber;

/** "Việc 8 xong rồi ạ", "7 xong", "05/KH-UBND xong 6": done, said in another order than the command has. */
final class DoneSaid {

    private static final String WHO =
            "(?:dạ|da|thưa|thua|vâng|vang|báo cáo|bao cao|báo|bao|xin|bên|ben|em|tôi|toi|tui|mình|minh|cháu|chau|anh|chị|chi|chúng|chung|bọn|bon)[,\\s]+";

    private static final Pattern NUMBER_FIRST =
            Pattern.compile("(?iuU)^(?:" + WHO + ")*(?:(?:việc|viec|v)\\s*)?(?:(?:số|so)\\s+)?"
                    + "(?<task>" + TaskNumber.TYPED
                    + ")\\s*[,:–-]?\\s*(?:(?:đã|da|vừa|vua|mới|moi|thì|thi|cũng|cung|làm|lam)\\s+)*"
                    + "(?:xong|hoàn thành|hoan thanh)(?!\\p{L})[,.:\\s]*(?<rest>.*)$");

    private static final Pattern DONE_LATER =
            Pattern.compile("(?iuU)^(?:" + WHO + ")*(?:(?:đã|da|vừa|vua|mới|moi|làm|lam)\\s+)*xong\\s+"
                    + "(?:(?:r|rồi|roi|-|–|:)\\s+)?(?:(?:việc|viec)\\s*)?(?:(?:số|so)\\s+)?(?<task>" + TaskNumber.TYPED
                    + ")(?![\\d/,;.-])(?<rest>\\s.*|)$");

    private static final Pattern TOGETHER =
            Pattern.compile("(?iuU)^xong(?<task>" + TaskNumber.TYPED + ")(?<rest>\\s.*|)$");

    private static final Pattern DOCUMENT_FIRST =
            Pattern.compile("(?iuU)^(?<rest>(?:[\\p{L}]+\\s+){0,3}\\d{1,5}\\s*/\\s*\\p{L}.*?)\\s+"
                    + "(?:xong|hoàn thành|hoan thanh|(?:là\\s+)?của|cua|cho)\\s+(?:(?:việc|viec)\\s+)?(?:(?:số|so)\\s+)?(?<task>"
                    + TaskNumber.TYPED + ")[.!\\s]*$");

    /** What was only asked, or is not so. */
    private static final Pattern NOT_SO = Pattern.compile(
            "(?iuU).*(?:\\?|(?<!\\p{L})(?:chưa|chua|không|khong|ko|k|bao giờ|khi nào|nhầm|nham|sắp|sap|gần|gan|sẽ|se|mai|phải|chờ|cho đến)(?!\\p{L})).*");

    private static final Pattern COURTESY = Pattern.compile(
            "(?iuU)^(?:rồi|roi|r|nhé|nhe|nha|ạ|a|đó|do|hết|het|luôn|luon|ok|anh|chị|sếp|em|[\\s,.!]++)*+$");

    private DoneSaid() {}

    /** The words behind "/xong"; empty where it is not said that something is done. */
    static Optional<String> arguments(String words) {
        String typed = words.strip();
        if (typed.indexOf('\n') >= 0 || NOT_SO.matcher(typed).matches()) {
            return Optional.empty();
        }
        return of(NUMBER_FIRST, typed)
                .or(() -> of(DONE_LATER, typed))
                .or(() -> of(TOGETHER, typed))
                .or(() -> of(DOCUMENT_FIRST, typed));
    }

    private static Optional<String> of(Pattern order, String typed) {
        Matcher said = order.matcher(typed);
        if (!said.matches()) {
            return Optional.empty();
        }
        String rest = said.group("rest").strip();
        return Optional.of((said.group("task") + " " + (COURTESY.matcher(rest).matches() ? "" : rest)).strip());
    }

    /** The task's number in what {@link #arguments} came to. */
    static String task(String arguments) {
        return arguments.split("\\s+", 2)[0];
    }
}
