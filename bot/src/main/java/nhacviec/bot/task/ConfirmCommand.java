package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Optional;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.Role;
import nhacviec.core.task.TaskService;

/** {@code /xacnhan 20}: the coordinator confirms that a doubtful row of the plan was read as it is meant. */
public final class ConfirmCommand implements ChatCommand {

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
            return Reply.say("Xin cho biết việc nào, ví dụ " + Html.code("/xacnhan 20") + ".");
        }
        Optional<Boolean> doubtful = tasks.confirm(talk.books(), talk.actor(), number, talk.now());
        if (doubtful.isEmpty()) {
            return Reply.say(TaskWords.noSuchTask(number, tasks.near(talk.books(), number)));
        }
        return Reply.show(
                        doubtful.get()
                                ? "✅ Đã xác nhận cách hiểu thời gian của việc " + Html.text(number) + "."
                                : "Việc " + Html.text(number) + " không có gì cần xác nhận.",
                        Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + number))))
                .withToast("Đã xác nhận");
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }
}
