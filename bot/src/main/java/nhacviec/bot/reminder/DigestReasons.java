package nhacviec.bot.reminder;

import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.reminder.Occasion;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.staff.Staff;

/** Why something is said on a morning to a person, in one sentence. */
final class DigestReasons {

    private DigestReasons() {}

    static String why(Item item, Staff person, ReminderPolicy policy) {
        return (reason(item, policy) + " " + whose(item, person)).strip();
    }

    private static String reason(Item item, ReminderPolicy policy) {
        Occasion occasion = item.occasion();
        String late = item.late() ? " (lẽ ra nhắc ngày " + DateWords.plain(occasion.on()) + ")" : "";
        int days = occasion.workingDays();
        int left = item instanceof Digest.OfMilestone m
                ? m.workingDaysLeft()
                : item instanceof Digest.OfFigures f ? f.workingDaysLeft() : days;
        return switch (occasion.kind()) {
            case BEFORE ->
                item instanceof Digest.OfFigures
                        ? "Còn " + left + " ngày làm việc đến hạn nộp số liệu; nhắc trong "
                                + policy.figures().lastDays() + " ngày làm việc cuối" + late + "."
                        : "Còn " + left + " ngày làm việc đến hạn; nhắc trước " + days(policy.before())
                                + " ngày làm việc" + late + ".";
            case DUE -> "Là ngày đến hạn, hoặc ngày làm việc cuối trước hạn" + late + ".";
            case OVERDUE ->
                "Quá hạn " + days + " ngày làm việc; nhắc mỗi ngày trong " + policy.overdueDaily()
                        + " ngày làm việc đầu, sau đó " + repeated(policy) + late + ".";
            case CHECK_IN ->
                "Việc làm cả năm, mỗi quý hỏi tình hình trước cuối quý " + days(policy.checkInBefore())
                        + " ngày làm việc" + late + ".";
            case PARTNER ->
                "Đơn vị mình phối hợp; nhắc trước hạn " + days(policy.partnerBefore())
                        + " ngày làm việc, quá hạn thì thôi" + late + ".";
            case ESCALATED -> "Quá hạn đủ " + days + " ngày làm việc mà chưa xong nên báo lên một lần" + late + ".";
            case SNOOZE_ENDED -> "Hết thời gian tạm hoãn nhắc.";
            case STILL_WAITING ->
                item instanceof Digest.OfNextPlan
                        ? "Chưa có kế hoạch năm mới; mỗi tháng báo một lần" + late + "."
                        : "Việc còn chờ cấp trên; mỗi tháng hỏi một lần" + late + ".";
            case OPENING -> "Kỳ số liệu vừa mở" + late + ".";
            case HALF_WAY -> "Đã qua nửa thời gian của kỳ số liệu" + late + ".";
            case ASKED ->
                item instanceof Digest.OfUnmanned
                        ? "Đơn vị có việc mà chưa ai nhận tin; báo một lần."
                        : "Thời gian của việc này đọc chưa chắc; hỏi một lần.";
            case UNDECIDED ->
                "Yêu cầu gia hạn đã chờ " + days + " ngày làm việc; nhắc lại " + repeated(policy) + late + ".";
        };
    }

    private static String repeated(ReminderPolicy policy) {
        return policy.overdueOn()
                .map(day -> "mỗi tuần một lần vào " + DateWords.weekday(day)
                        + " (nghỉ thì ngày làm việc kế tiếp), gộp mọi việc")
                .orElseGet(() -> "cứ " + policy.overdueEvery() + " ngày làm việc một lần");
    }

    private static String days(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String whose(Item item, Staff person) {
        if (item instanceof Digest.OfMilestone m) {
            return m.task().lead() + " chủ trì, chưa báo xong.";
        }
        if (item instanceof Digest.OfFigures f) {
            return f.unit().name() + " còn nợ số liệu.";
        }
        return item instanceof Digest.OfExtension ? "Điều phối hoặc lãnh đạo quyết định." : "Người điều phối theo dõi.";
    }
}
