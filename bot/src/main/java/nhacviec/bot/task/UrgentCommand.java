package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /khan 13 lý do}: tells the lead unit at once that a task is urgent, at night and on days off too. */
public final class UrgentCommand implements ChatCommand {

    private static final String KIND = "urgent";
    private static final int SHORTEST = 3;

    private static final int LONGEST_REASON = 300;

    private final TaskService tasks;

    public UrgentCommand(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "khan";
    }

    @Override
    public List<String> aliases() {
        return List.of("viec khan", "bao khan", "urgent");
    }

    @Override
    public String menuText() {
        return "Báo khẩn cho đơn vị chủ trì: /khan 13 lý do";
    }

    @Override
    public String englishMenuText() {
        return "Tell the lead unit at once: /khan 13 reason";
    }

    @Override
    public boolean isFor(Role role) {
        return role != Role.STAFF;
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String[] words = arguments.strip().split("\\s+", 2);
        Optional<TaskLife> life = TaskNumber.read(words[0]).flatMap(n -> tasks.life(talk.books(), n));
        if (words[0].isEmpty()) {
            return Reply.say("Xin cho biết việc và điều cần làm ngay, ví dụ "
                    + Html.code("/khan 13 huyện yêu cầu báo cáo trước 20 giờ hôm nay") + ".");
        }
        if (life.isEmpty()) {
            return Reply.say(TaskWords.noSuchTask(words[0], tasks.near(talk.books(), words[0])));
        }
        if (tasks.state(life.get(), talk.now().today()) == TaskLife.State.DONE) {
            return Reply.say("Việc " + life.get().task().number()
                    + " đã báo xong nên chưa báo khẩn ai. Cần làm lại thì mở lại trước: "
                    + Html.code("/molai " + life.get().task().number()) + ".");
        }
        if (words.length == 1) {
            talk.keep(KIND, Map.of("task", life.get().task().number().text()));
            return Reply.say("Báo khẩn " + TaskWords.named(life.get().task()) + " cho "
                    + TaskWords.lead(life.get().task()) + ": cần làm gì ngay? Xin gõ một câu, ví dụ "
                    + Html.code("huyện yêu cầu báo cáo trước 20 giờ hôm nay") + "; thôi thì gõ "
                    + Html.code("/huy") + ". Tin gửi ngay, kể cả ngoài giờ.");
        }
        return tell(talk, life.get(), Html.cut(words[1].strip(), LONGEST_REASON));
    }

    @Override
    public Reply tapped(Talk talk, String data) {
        return typed(talk, data);
    }

    @Override
    public String dialogueKind() {
        return KIND;
    }

    @Override
    public boolean outlivesCommands() {
        return false;
    }

    @Override
    public boolean takesFreeWords(Dialogue dialogue) {
        return true;
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        if (words.strip().length() < SHORTEST) {
            return Reply.say("Xin gõ một câu, ví dụ " + Html.code("huyện yêu cầu báo cáo trước 20 giờ hôm nay")
                    + "; thôi thì gõ " + Html.code("/huy") + ".");
        }
        return typed(talk, dialogue.state().getOrDefault("task", "") + " " + words.strip());
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã dừng; chưa báo khẩn ai.";
    }

    private Reply tell(Talk talk, TaskLife life, String what) {
        talk.endDialogue(KIND);
        List<Staff> told = tasks.urge(talk.books(), talk.actor(), life, what, message(talk, life, what), talk.now());
        if (told.isEmpty()) {
            return Reply.say("Chưa báo được ai: " + TaskWords.lead(life.task())
                    + " không còn ai nhận tin qua bot. Xin gọi trực tiếp.");
        }
        String names = told.stream().map(Staff::name).map(Html::text).collect(Collectors.joining(", "));
        return Reply.say("🚨 Đã báo khẩn " + TaskWords.named(life.task()) + " cho " + names
                + ", gửi ngay kể cả ngoài giờ làm việc.");
    }

    private static TaskService.UrgentWords message(Talk talk, TaskLife life, String what) {
        String due = life.atHand(talk.now().today())
                .filter(Milestone::isOpen)
                .map(m -> "\nHạn: " + talk.due(m.due()) + ".")
                .orElse("");
        Keyboard keyboard = Keyboard.of(List.of(
                button("👍 Đã nhận", "nhan:+" + life.task().number()),
                button("🔎 Chi tiết", "viec:+t" + life.task().number())));
        String said = "🚨 <b>KHẨN</b> – " + TaskWords.named(life.task()) + "\n" + Html.text(what) + due + "\n"
                + Html.text(talk.staff().name()) + " gửi lúc "
                + talk.now().time().toString().substring(0, 5) + ", "
                + DateWords.full(talk.now().today()) + ".";
        return person -> new OutgoingMessage.Say(person.chatId(), said, keyboard);
    }
}
