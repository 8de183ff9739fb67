package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.plan.PlanService;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Extension;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.Task;

/** How requests for later dates are told to those whom they concern. */
public final class ExtensionWords implements ExtensionService.Notices, PlanService.Notices {

    private final Supplier<WorkCalendar> calendar;

    /** For changes of the plan, which set no date: weekends alone are days off. */
    public ExtensionWords() {
        this(() -> new WorkCalendar(day -> false, Set.of()));
    }

    public ExtensionWords(Supplier<WorkCalendar> calendar) {
        this.calendar = calendar;
    }

    @Override
    public OutgoingMessage asked(Staff decider, Task task, Extension extension) {
        return new OutgoingMessage.Say(
                decider.chatId(),
                "📨 " + Html.bold(extension.asker()) + " (" + TaskWords.lead(task) + ") xin gia hạn "
                        + TaskWords.named(task) + ":\n" + dates(extension, calendar.get()) + "\nLý do: "
                        + Html.text(extension.reason()) + ".\nCho đến khi có quyết định, hạn cũ vẫn tính. Hoặc gõ "
                        + Html.code("/duyet " + task.number()) + " hay "
                        + Html.code("/duyet " + task.number() + " khong lý do") + ".",
                decision(task, extension));
    }

    @Override
    public OutgoingMessage decided(Staff person, Task task, Extension extension) {
        String who = Html.text(extension.decision().name());
        String reason = extension.decision().reason().isEmpty()
                ? ""
                : " Ý kiến: " + Html.text(extension.decision().reason()) + ".";
        String said = extension.state() == Extension.State.GRANTED
                ? "✅ " + who + (ownDecision(extension) ? " đã gia hạn " : " đã đồng ý gia hạn ") + TaskWords.named(task)
                        + ". Hạn mới: "
                        + Html.bold(DateWords.set(extension.wanted(), calendar.get())) + " (trước là "
                        + DateWords.plain(extension.before()) + ")."
                : "❌ " + who + " không đồng ý gia hạn " + TaskWords.named(task) + " đến "
                        + DateWords.plain(extension.wanted()) + ". Hạn vẫn là "
                        + Html.bold(DateWords.full(extension.before())) + ".";
        return new OutgoingMessage.Say(
                person.chatId(), said + reason, Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task.number()))));
    }

    private static boolean ownDecision(Extension extension) {
        return extension.askedBy() != null
                && extension.askedBy().equals(extension.decision().by());
    }

    @Override
    public OutgoingMessage lapsed(Staff asker, Task task, Extension extension) {
        return new OutgoingMessage.Say(
                asker.chatId(),
                "▫️ Yêu cầu gia hạn " + TaskWords.named(task) + " đến " + DateWords.plain(extension.wanted())
                        + " không còn chờ duyệt: "
                        + Html.text(extension.decision().reason()) + ".",
                Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task.number()))));
    }

    @Override
    public OutgoingMessage overtaken(Staff asker, Task task, Extension extension, boolean gone) {
        // The number of a task that is gone may stand for another one by now.
        return gone
                ? new OutgoingMessage.Say(
                        asker.chatId(),
                        "▫️ Kế hoạch vừa nhập không còn việc “" + Html.text(task.shortName())
                                + "” (trước là việc " + task.number() + "), nên yêu cầu gia hạn đến "
                                + DateWords.plain(extension.wanted())
                                + " không còn chờ duyệt. Nếu việc vẫn phải làm, xin báo Văn phòng.")
                : lapsed(asker, task, extension);
    }

    @Override
    public OutgoingMessage withdrawn(Staff decider, Task task, Extension extension) {
        return new OutgoingMessage.Say(
                decider.chatId(),
                "▫️ " + Html.text(extension.decision().name()) + " đã rút yêu cầu gia hạn " + TaskWords.named(task)
                        + " đến " + DateWords.plain(extension.wanted()) + "; không cần duyệt nữa, hạn vẫn là "
                        + Html.bold(DateWords.full(extension.before())) + ".",
                Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task.number()))));
    }

    /** "từ thứ Sáu, 29/3/2024 đến thứ Ba, 30/4/2024". */
    static String dates(Extension extension, WorkCalendar calendar) {
        return "từ " + DateWords.full(extension.before()) + " đến "
                + Html.bold(DateWords.set(extension.wanted(), calendar));
    }

    /** The buttons of those who decide. */
    public static Keyboard decision(Task task, Extension extension) {
        return new Keyboard(List.of(
                List.of(
                        button("✅ Đồng ý", "duyet:" + extension.id() + ":co"),
                        button("❌ Không", "duyet:" + extension.id() + ":khong")),
                List.of(button("🔎 Việc " + task.number(), "viec:+t" + task.number()))));
    }

    /** What "done" means for a request that nobody has decided yet. */
    static String rests(Extension extension) {
        return "▫️ Yêu cầu gia hạn đến " + DateWords.plain(extension.wanted()) + " (" + Html.text(extension.asker())
                + ") không cần duyệt nữa.";
    }

    /** What taking "done" back means for it. */
    static String waitsAgain(Extension extension) {
        return "📨 Yêu cầu gia hạn đến " + DateWords.plain(extension.wanted()) + " (" + Html.text(extension.asker())
                + ") lại chờ duyệt.";
    }

    /** One line of a task's card or of the list of requests. */
    static String line(Extension extension) {
        String asked = "Gia hạn " + DateWords.brief(extension.before()) + " → " + DateWords.plain(extension.wanted())
                + " (" + Html.text(extension.asker()) + ": " + Html.text(extension.reason()) + ")";
        return switch (extension.state()) {
            case ASKED -> "📨 " + asked + ": đang chờ duyệt";
            case GRANTED -> "✅ " + asked + ": " + Html.text(extension.decision().name()) + " đồng ý";
            case REFUSED -> "❌ " + asked + ": " + Html.text(extension.decision().name()) + " không đồng ý";
            case OVERTAKEN ->
                "▫️ " + asked + ": không còn cần duyệt"
                        + (extension.decision().reason().isEmpty()
                                ? ""
                                : ", " + Html.text(extension.decision().reason()));
        };
    }
}
