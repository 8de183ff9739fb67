package nhacviec.bot.staff;

import static nhacviec.bot.Buttons.button;

import java.time.ZoneId;
import java.util.List;
import nhacviec.bot.Buttons;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.task.TaskListCommand;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.IncomingMessage;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.InvitationService;
import nhacviec.core.staff.InvitationService.Using;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/**
 * {@code /start MÃ}: joins a chat to an invited person. The only thing that a stranger can do. A chat that belongs to
 * somebody already changes hands only when that is confirmed.
 */
public final class StartCommand implements ChatCommand {

    private static final String CONFIRMED = "chuyen";

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

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<String> aliases() {
        return List.of("bat dau");
    }

    @Override
    public String menuText() {
        return "";
    }

    @Override
    public String englishMenuText() {
        return "";
    }

    /** Without a code, as Telegram sends it when somebody opens the chat again. */
    @Override
    public Reply typed(Talk talk, String arguments) {
        return welcome(talk);
    }

    /** Data: "m:CODE" confirms that the chat changes hands, "k" leaves it. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.startsWith("m:")) {
            return use(talk.books(), talk.message(), data.substring(2) + " " + CONFIRMED, talk.calendar(), talk.now());
        }
        return Reply.show("Giữ nguyên. Mã mời chưa dùng, xin chuyển cho đúng người.", Keyboard.NONE);
    }

    /**
     * Uses a code.
     *
     * @param typed the code, and "chuyển" behind it when the chat may change hands
     */
    public Reply use(Books books, IncomingMessage message, String typed, WorkCalendar calendar, Moment now) {
        String source = "chat:" + message.updateId();
        String[] words = typed.strip().split("\\s+", 2);
        boolean confirmed = words.length > 1 && SearchKey.of(words[1]).equals(CONFIRMED);
        Using outcome =
                invitations.use(books, words[0], message.chatId(), message.senderName(), confirmed, source, now);
        if (outcome instanceof Using.AlreadyLinked linked) {
            return askFirst(books, linked, words[0]);
        }
        if (outcome instanceof Using.Welcome welcome) {
            return welcome(new Talk(books, welcome.staff(), message, now, calendar));
        }
        if (outcome instanceof Using.Expired expired) {
            return Reply.say("Mã mời đã hết hạn ngày " + DateWords.plain(day(expired, now.zone()))
                    + ". Xin đề nghị Văn phòng gửi mã mới.");
        }
        if (outcome instanceof Using.TakenBack) {
            return Reply.say("Mã mời này đã được Văn phòng thu hồi. Xin đề nghị Văn phòng gửi mã mới.");
        }
        boolean inside = books.staff()
                .byChat(message.chatId())
                .filter(staff -> staff.state() != Staff.State.REVOKED)
                .isPresent();
        if (outcome instanceof Using.UsedUp && inside) {
            return Reply.say("Mã mời này đã được dùng; anh/chị đã vào bot rồi nên không cần mã. Xem việc: "
                    + Html.code("/viec") + "; đổi đơn vị hay vai trò thì đề nghị Văn phòng gửi mã mới.");
        }
        if (outcome instanceof Using.UsedUp) {
            return Reply.say("Mã mời này đã được dùng; mỗi mã chỉ dùng một lần. Xin đề nghị Văn phòng gửi mã mới.");
        }
        if (inside) {
            return Reply.say("Mã mời không đúng; anh/chị đã vào bot rồi nên không cần mã. Xem việc: "
                    + Html.code("/viec") + "; đổi đơn vị hay vai trò thì đề nghị Văn phòng gửi mã mới.");
        }
        return Reply.say("Mã mời không đúng. Xin mở lại đường dẫn trong thư mời, hoặc đề nghị Văn phòng gửi mã mới.");
    }

    private static java.time.LocalDate day(Using.Expired expired, ZoneId zone) {
        return expired.since().atZone(zone).toLocalDate();
    }

    private static Reply askFirst(Books books, Using.AlreadyLinked linked, String code) {
        Staff known = linked.known();
        Invitation invited = linked.invitation();
        String who = (invited.name().isBlank() ? "người khác" : invited.name()) + " – "
                + invited.unit().name() + " (" + role(invited.role()) + ")";
        return Reply.say(
                "Cuộc trò chuyện này đang là của " + Html.bold(known.name()) + " – "
                        + Html.text(known.unit().name()) + " (" + role(known.role()) + "). Mã mời dành cho "
                        + Html.text(who) + ". Nếu mã là của người khác, xin chuyển đường dẫn cho họ; nếu chính anh/chị "
                        + "đổi đơn vị hoặc vai trò, xin bấm nút hoặc gõ " + Html.code("/start " + code + " chuyển")
                        + ". Chưa thay đổi gì." + lastCoordinator(books, linked),
                Keyboard.of(
                        List.of(button("Chuyển sang vai mới", "start:m:" + code), button("Giữ nguyên", "start:k"))));
    }

    /** The office is not to lose its last coordinator unawares. */
    private static String lastCoordinator(Books books, Using.AlreadyLinked linked) {
        return linked.invitation().role() != Role.COORDINATOR
                        && Coordination.of(books.staff()).restsOn(linked.known())
                ? "\n\n⚠️ Đây là " + Html.bold("điều phối duy nhất")
                        + " đang nhận tin. Chuyển bây giờ thì cơ quan không còn "
                        + "điều phối nào và lãnh đạo được nhắc thay; nên mời điều phối mới vào trước."
                : "";
    }

    private Reply welcome(Talk talk) {
        Staff staff = talk.staff();
        String hello = "Xin chào <b>" + Html.text(staff.name()) + "</b> – "
                + Html.text(staff.unitNames()) + " ("
                + role(staff.role()) + ").\nMỗi ngày làm việc lúc " + staff.morningAt()
                + ", nếu có việc gần hạn hay quá hạn, bot nhắc trong một tin. Bốn nút bên dưới luôn sẵn; gõ "
                + Html.code("/trogiup") + " khi cần.";
        Reply tasks = list.list(talk, staff.role() == Role.LEADER, 0);
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
