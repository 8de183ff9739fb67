package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Optional;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /nhan 13}: the person has taken task 13 on. It is not done by that. */
public final class AcknowledgeCommand implements ChatCommand {

    private final TaskService tasks;

    public AcknowledgeCommand(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "nhan";
    }

    @Override
    public List<String> aliases() {
        return List.of("da nhan viec", "nhan viec", "da nhan", "accept");
    }

    @Override
    public String menuText() {
        return "Đã nhận việc: /nhan 13";
    }

    @Override
    public String englishMenuText() {
        return "I have taken it on: /nhan 13";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String number = arguments.strip();
        if (number.isEmpty()) {
            return Reply.say("Xin cho biết việc nào, ví dụ " + Html.code("/nhan " + ExampleTask.open(talk)) + ".");
        }
        Optional<TaskLife> life = TaskNumber.read(number).flatMap(n -> tasks.life(talk.books(), n));
        if (life.isEmpty()) {
            return Reply.say(TaskWords.noSuchTask(talk, number, tasks.near(talk.books(), number), "/nhan"));
        }
        Optional<Boolean> taken = tasks.acknowledge(talk.books(), talk.actor(), number, talk.now());
        Keyboard card = Keyboard.of(
                List.of(button("🔎 Chi tiết", "viec:+t" + life.get().task().number())));
        if (taken.isEmpty()) {
            return Reply.say(
                    "Việc " + life.get().task().number()
                            + " không phải của đơn vị mình, hoặc đã xong, nên không cần nhận.",
                    card);
        }
        return Reply.show(
                        (taken.get() ? "👍 Đã ghi nhận anh/chị nhận " : "👍 Anh/chị đã nhận từ trước: ")
                                + TaskWords.named(life.get().task())
                                + ". Bot vẫn nhắc đến khi báo xong bằng "
                                + Html.code("/xong " + life.get().task().number()) + ".",
                        card)
                .withToast("Đã nhận việc");
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }
}
