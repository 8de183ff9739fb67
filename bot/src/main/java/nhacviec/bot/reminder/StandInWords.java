package nhacviec.bot.reminder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.bot.staff.StartCommand;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.StandIns;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** What those read who begin, or cease, to hear in the place of others. */
public final class StandInWords implements StandIns.Notice {

    @Override
    public OutgoingMessage vacant(Staff leader, Optional<Staff> last, List<Unit> units) {
        String theirs = units.isEmpty()
                ? "việc mà không đơn vị nào nhận được tin"
                : "việc và số liệu của "
                        + units.stream().map(Unit::name).map(Html::text).collect(Collectors.joining(", "))
                        + " (không còn ai nhận tin)";
        return new OutgoingMessage.Say(
                leader.chatId(),
                "⚠️ " + Html.bold("Không còn điều phối nào nhận tin")
                        + last.map(person -> ": " + why(person)).orElse("")
                        + ". Từ nay đến khi có điều phối, " + theirs
                        + " được nhắc cho anh/chị. Xin mời điều phối mới trên trang quản trị"
                        + last.filter(person -> person.state() == Staff.State.UNREACHABLE)
                                .map(person -> ", hoặc đề nghị " + Html.text(person.name()) + " mở lại bot")
                                .orElse("")
                        + ".");
    }

    private static String why(Staff last) {
        String name = Html.text(last.name());
        return switch (last.state()) {
            case UNREACHABLE -> name + " đã chặn bot hoặc xóa cuộc trò chuyện";
            case REVOKED -> name + " không còn dùng bot";
            case ACTIVE ->
                name + " không còn là điều phối (nay là " + StartCommand.role(last.role()) + ", "
                        + Html.text(last.unit().name()) + ")";
        };
    }

    @Override
    public OutgoingMessage back(Staff leader, List<Staff> coordinators) {
        return new OutgoingMessage.Say(
                leader.chatId(),
                "✅ Đã có điều phối nhận tin: " + names(coordinators)
                        + ". Những việc được nhắc thay cho anh/chị thời gian qua nay do điều phối nhận.");
    }

    @Override
    public OutgoingMessage manned(Staff coordinator, String unit, List<Staff> people) {
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "✅ " + Html.bold(unit) + " đã có người nhận tin: " + names(people)
                        + ". Từ nay việc và số liệu của đơn vị không nhắc thay cho anh/chị nữa.");
    }

    private static String names(List<Staff> people) {
        return people.stream().map(Staff::name).map(Html::text).collect(Collectors.joining(", "));
    }
}
