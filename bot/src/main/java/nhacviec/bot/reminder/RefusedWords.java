package nhacviec.bot.reminder;

import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery.Kind;
import nhacviec.core.reminder.DeliveryRound.UnreachableNotice.Refusal;
import nhacviec.core.reminder.SendResult.Reason;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.TaskNumber;

/** What those who hear for the office read of a message that Telegram did not take though the person can be reached. */
final class RefusedWords {

    private RefusedWords() {}

    static OutgoingMessage tell(Staff coordinator, Refusal refusal) {
        String day = DateWords.plain(refusal.day());
        String spokeOf = refusal.tasks().isEmpty()
                ? ""
                : "\nTin ấy nhắc việc "
                        + refusal.tasks().stream().map(TaskNumber::text).collect(Collectors.joining(", ")) + ".";
        String orRead = refusal.kind() == Kind.REMINDER
                ? ", hoặc nhắn người ấy gõ " + Html.code("/nhac " + day) + " để đọc"
                : "";
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "⚠️ Telegram không nhận " + what(refusal.kind()) + " ngày " + day + " gửi "
                        + Html.bold(refusal.person().name()) + " ("
                        + Html.text(refusal.person().unit().name()) + "): " + why(refusal.reason()) + "." + spokeOf
                        + "\nNgười này không chặn bot nhưng chưa đọc được tin. Xin báo trực tiếp" + orRead
                        + ".\nGửi lại: mục Tin nhắn trên trang quản trị (" + Html.code("/trang")
                        + "). Còn bị từ chối thì nhờ người quản trị xem nhật ký.");
    }

    private static String what(Kind kind) {
        return switch (kind) {
            case REMINDER -> "tin nhắc buổi sáng";
            case CALENDAR -> "tin báo đổi lịch làm việc";
            case URGENT -> "tin khẩn";
            default -> "tin báo";
        };
    }

    private static String why(Reason reason) {
        return reason == Reason.MESSAGE_GONE
                ? "tin cần sửa không còn trong cuộc trò chuyện"
                : "nội dung tin bị coi là sai quy cách (lỗi của phần mềm, không phải của người nhận)";
    }
}
