package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.Role;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskService;

/** {@code /xacnhan 20}: the coordinator confirms that a doubtful row of the plan was read as it is meant. */
public final class ConfirmCommand implements ChatCommand {

    /** The rest is typed: a keyboard must fit a phone. */
    private static final int WITH_BUTTONS = 8;

    private final TaskService tasks;

    public ConfirmCommand(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "xacnhan";
    }

    @Override
    public List<String> aliases() {
        return List.of("xac nhan", "confirm");
    }

    @Override
    public String menuText() {
        return "Xác nhận cách hiểu một việc: /xacnhan 20";
    }

    @Override
    public String englishMenuText() {
        return "Confirm how a row of the plan was read: /xacnhan 20";
    }

    @Override
    public boolean isFor(Role role) {
        return role == Role.COORDINATOR;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String number = arguments.strip();
        if (number.isEmpty()) {
            return list(talk);
        }
        Optional<Boolean> doubtful = tasks.confirm(talk.books(), talk.actor(), number, talk.now());
        if (doubtful.isEmpty()) {
            return Reply.say(TaskWords.noSuchTask(talk, number, tasks.near(talk.books(), number), "/" + name()));
        }
        return Reply.show(
                        doubtful.get()
                                ? "✅ Đã xác nhận cách hiểu thời gian của việc " + Html.text(number) + "."
                                : "Việc " + Html.text(number) + " không có gì cần xác nhận.",
                        Keyboard.of(
                                List.of(button("❓ Còn lại", "xacnhan:"), button("🔎 Chi tiết", "viec:+t" + number))))
                .withToast("Đã xác nhận");
    }

    /** What is still in doubt, with how it was read. */
    private static Reply list(Talk talk) {
        List<Task> doubtful = talk.books().tasks().all().stream()
                .filter(Task::needsConfirmation)
                .toList();
        if (doubtful.isEmpty()) {
            return Reply.show("Không còn việc nào cần xác nhận cách hiểu.", Keyboard.NONE);
        }
        StringBuilder text = new StringBuilder("❓ <b>Thời gian của ")
                .append(doubtful.size())
                .append(" việc đọc chưa chắc</b>\nĐúng thì bấm nút hoặc gõ ")
                .append(Html.code("/xacnhan " + doubtful.get(0).number()))
                .append("; chưa đúng thì xem chi tiết.\n");
        Keyboard keyboard = Keyboard.NONE;
        for (Task task : doubtful) {
            text.append("\n• ")
                    .append(TaskWords.named(task))
                    .append(": ")
                    .append(asWritten(task))
                    .append(" → ")
                    .append(asRead(task));
            if (keyboard.rows().size() < WITH_BUTTONS) {
                keyboard = keyboard.and(List.of(
                        button("✅ " + task.number() + " đúng", "xacnhan:" + task.number()),
                        button("🔎 " + task.number(), "viec:+t" + task.number())));
            }
        }
        return Reply.show(text.toString(), keyboard);
    }

    private static String asWritten(Task task) {
        if (task.timeInheritedFrom() != null) {
            return "để trống, theo việc " + task.timeInheritedFrom() + " “" + Html.text(task.timeText()) + "”";
        }
        return task.timeText().isBlank() ? "để trống" : "ghi “" + Html.text(task.timeText()) + "”";
    }

    private static String asRead(Task task) {
        // As the plan was read: a later date that was granted since is nothing to be confirmed.
        String dates = task.deadline().dueDates().stream()
                .map(due -> DateWords.plain(due.date()))
                .collect(Collectors.joining(", "));
        return dates.isEmpty() ? "chưa có hạn, chờ " + Html.text(task.deadline().trigger()) : "hạn " + dates;
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }
}
