package nhacviec.bot.staff;

import java.time.ZoneId;
import nhacviec.bot.Buttons;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.task.TaskListCommand;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.staff.InvitationService.Using;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/** {@code /start MÃ}: joins a chat to an invited person. The only thing that a stranger can do. */
public final class StartCommand {

    /** All that a stranger ever reads. */
    public static final String STRANGER =
            "Xin chào! Bot này chỉ phục vụ người được mời. Nếu anh/chị đã được mời, xin mở đường dẫn trong thư mời, "
                    + "hoặc gõ " + Html.code("/start MÃ-MỜI") + ".";

    private final InvitationService invitations;
    private final TaskListCommand list;

    public StartCommand(InvitationService invitations, TaskListCommand list) {
        this.invitations = invitations;
        this.list = list;
    }

    public Reply use(Books books, IncomingMessage message, String code, WorkCalendar calendar, Moment now) {
        String source = "chat:" + message.updateId();
        Using outcome = invitations.use(books, code.strip(), message.chatId(), message.senderName(), source, now);
        if (outcome instanceof Using.Welcome welcome) {
            return welcome(books, message, welcome.staff(), calendar, now);
        }
        if (outcome instanceof Using.Expired expired) {
            return Reply.say("Mã mời đã hết hạn ngày " + DateWords.plain(day(expired, now.zone()))
                    + ". Xin đề nghị Văn phòng gửi mã mới.");
        }
        if (outcome instanceof Using.UsedUp) {
            return Reply.say("Mã mời này đã được dùng; mỗi mã chỉ dùng một lần. Xin đề nghị Văn phòng gửi mã mới.");
        }
        return Reply.say("Mã mời không đúng. Xin mở lại đường dẫn trong thư mời, hoặc đề nghị Văn phòng gửi mã mới.");
    }

    private static java.time.LocalDate day(Using.Expired expired, ZoneId zone) {
        return expired.since().atZone(zone).toLocalDate();
    }

    private Reply welcome(Books books, IncomingMessage message, Staff staff, WorkCalendar calendar, Moment now) {
        String hello = "Xin chào <b>" + Html.text(staff.name()) + "</b> – "
                + Html.text(staff.unit().name()) + " ("
                + role(staff.role()) + ").\nMỗi ngày làm việc lúc " + staff.morningAt()
                + ", nếu có việc gần hạn hay quá hạn, bot nhắc trong một tin. Bốn nút bên dưới luôn sẵn; gõ "
                + Html.code("/trogiup") + " khi cần.";
        Reply tasks = list.list(new Talk(books, staff, message, now, calendar), staff.role() == Role.LEADER, 0);
        return Reply.say(hello).withMenu(Buttons.MENU).followedBy(tasks);
    }

    /** How a role is called. */
    public static String role(Role role) {
        return switch (role) {
            case STAFF -> "cán bộ";
            case COORDINATOR -> "điều phối";
            case LEADER -> "lãnh đạo";
        };
    }
}
