package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
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

    /** An answer that was sent longer than this before the card was shown is no answer to it; clocks differ by less. */
    private static final Duration JUST_SHOWN = Duration.ofMinutes(2);

    /** For how long a second tap on "send" finds what the first one sent. */
    private static final Duration JUST_SENT = Duration.ofMinutes(10);

    private static final int MOST_CHANGES = 50;

    private static final Set<String> SEND = Set.of("gui", "gui ngay", "gui di", "gui luon");

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
        String[] words = arguments
                .strip()
                .replaceFirst("(?iuU)^(?:việc|viec)\\s+(?:(?:số|so)\\s+)?(?=\\d)", "")
                .split("\\s+", 2);
        Optional<TaskLife> life = TaskNumber.read(words[0]).flatMap(n -> tasks.life(talk.books(), n));
        if (words[0].isEmpty()) {
            return Reply.say("Xin cho biết việc và điều cần làm ngay, ví dụ "
                    + Html.code("/khan " + ExampleTask.open(talk) + " huyện yêu cầu báo cáo trước 20 giờ hôm nay")
                    + ".");
        }
        if (life.isEmpty()) {
            return Reply.say(TaskWords.noSuchTask(talk, words[0], tasks.near(talk.books(), words[0]), "/" + name()));
        }
        if (tasks.state(life.get(), talk.now().today()) == TaskLife.State.DONE) {
            return Reply.say("Việc " + life.get().task().number()
                    + " đã báo xong nên chưa báo khẩn ai. Cần làm lại thì mở lại trước: "
                    + Html.code("/molai " + life.get().task().number()) + ".");
        }
        if (words.length == 1) {
            talk.keep(KIND, Map.of("task", life.get().task().number().text()));
            return Reply.say("Báo khẩn " + TaskWords.named(life.get().task()) + " cho "
                    + TaskWords.lead(talk, life.get().task()) + ": cần làm gì ngay? Xin gõ một câu, ví dụ "
                    + Html.code("huyện yêu cầu báo cáo trước 20 giờ hôm nay") + "; thôi thì gõ "
                    + Html.code("/huy") + ". Tin gửi ngay, kể cả ngoài giờ.");
        }
        return show(talk, life.get(), Html.cut(words[1].strip(), LONGEST_REASON));
    }

    /** Data: the task's number, or "gui" and "thoi", which answer the question whether to send. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (!data.equals("gui") && !data.equals("thoi")) {
            return typed(talk, data);
        }
        Optional<Dialogue> shown = talk.dialogue(KIND)
                .filter(UrgentCommand::isShown)
                .filter(d -> !d.updatedAt().plus(patience()).isBefore(talk.now().at()));
        if (shown.isEmpty()) {
            return sentBefore(talk).orElseGet(() -> tooOld(talk));
        }
        return data.equals("gui") ? send(talk, shown.get()) : dropped(talk);
    }

    /** Two taps on the same button are one message: the second one says what became of the first. */
    private static Optional<Reply> sentBefore(Talk talk) {
        return talk.books().audit().newest(Long.MAX_VALUE, MOST_CHANGES).stream()
                .filter(change -> change.action().equals(TaskService.URGENT)
                        && Objects.equals(change.staffId(), talk.staff().id())
                        && !change.at().plus(JUST_SENT).isBefore(talk.now().at()))
                .findFirst()
                .map(sent -> Reply.show(
                                "🚨 Đã báo khẩn việc "
                                        + sent.subject().replaceFirst("^task ", "") + " lúc "
                                        + Moment.of(sent.at(), talk.now().zone())
                                                .time()
                                                .truncatedTo(ChronoUnit.MINUTES)
                                        + ": " + Html.text(sent.after()) + ". Không gửi thêm lần nào nữa.",
                                Keyboard.NONE)
                        .withToast("Đã gửi rồi"));
    }

    /** A tap that waited shows its toast to nobody, so the card says it too. */
    private static Reply tooOld(Talk talk) {
        return Reply.show(
                        "Câu hỏi này đã cũ; lần bấm này không gửi gì. Vẫn cần thì gõ lại, ví dụ "
                                + Html.code("/khan " + ExampleTask.open(talk)
                                        + " huyện yêu cầu báo cáo trước 20 giờ hôm nay")
                                + ".",
                        Keyboard.NONE)
                .withToast("Không gửi gì");
    }

    private static boolean isShown(Dialogue dialogue) {
        return dialogue.state().containsKey("what");
    }

    /** A message that goes out at night is looked at once more. */
    private Reply show(Talk talk, TaskLife life, String what) {
        List<Staff> reached = tasks.urgedOf(talk.books(), talk.actor(), life);
        if (reached.isEmpty()) {
            talk.endDialogue(KIND);
            return nobody(talk, life);
        }
        talk.keep(KIND, Map.of("task", life.task().number().text(), "what", what, "milestone", milestone(talk, life)));
        return Reply.say(
                waited(talk) + "Gửi ngay cho " + names(reached) + ", kể cả ngoài giờ?\n\n" + words(talk, life, what)
                        + "\n\nBấm nút, hoặc gõ " + Html.code("gửi") + "; sửa thì gõ lại câu khác; thôi thì gõ "
                        + Html.code("/huy") + ".",
                Keyboard.of(List.of(button("🚨 Gửi ngay", "khan:gui"), button("Thôi", "khan:thoi"))));
    }

    /** What was written while the service was off may no longer hold. */
    private static String waited(Talk talk) {
        Moment said = talk.said();
        return said.at().plus(JUST_SHOWN).isBefore(talk.now().at())
                ? "⚠️ Tin này gõ lúc " + said.time().truncatedTo(ChronoUnit.MINUTES) + ", "
                        + DateWords.full(said.today()) + ", khi bot tạm ngừng; xin xem còn đúng không. Chưa gửi ai.\n\n"
                : "";
    }

    /** The deadline that is shown and sent, by its milestone; empty when there is none. */
    private static String milestone(Talk talk, TaskLife life) {
        return life.atHand(talk.now().today()).map(m -> Long.toString(m.id())).orElse("");
    }

    private Reply send(Talk talk, Dialogue shown) {
        Optional<TaskLife> life = TaskNumber.read(shown.state().get("task")).flatMap(n -> tasks.life(talk.books(), n));
        if (life.isEmpty() || tasks.state(life.get(), talk.now().today()) == TaskLife.State.DONE) {
            talk.endDialogue(KIND);
            return Reply.say("Việc " + shown.state().get("task") + " đã báo xong nên không báo khẩn nữa.");
        }
        String what = shown.state().get("what");
        if (!shown.state().getOrDefault("milestone", "").equals(milestone(talk, life.get()))) {
            return show(talk, life.get(), what)
                    .before("⚠️ Mốc lúc hỏi không còn là mốc đang làm; chưa gửi ai. Xin xem lại hạn dưới đây.");
        }
        return tell(talk, life.get(), what);
    }

    private static Reply dropped(Talk talk) {
        talk.endDialogue(KIND);
        return Reply.say("Đã dừng; chưa báo khẩn ai.");
    }

    private static Reply nobody(Talk talk, TaskLife life) {
        if (talk.staff().belongsTo(life.unitId())) {
            return Reply.say("Chưa báo ai: " + TaskWords.lead(talk, life.task())
                    + " chỉ có anh/chị nhận tin qua bot, nên không còn ai khác của đơn vị để báo khẩn. Xem việc: "
                    + Html.code("/viec " + life.task().number()) + ".");
        }
        return Reply.say("Chưa báo được ai: " + TaskWords.lead(talk, life.task())
                + " không còn ai nhận tin qua bot. Xin gọi trực tiếp.");
    }

    private static String names(List<Staff> people) {
        return people.stream().map(Staff::name).map(Html::text).collect(Collectors.joining(", "));
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
        return !isShown(dialogue);
    }

    @Override
    public boolean actsAtOneWord(Dialogue dialogue) {
        return isShown(dialogue);
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        Optional<Mistaken> answer = isShown(dialogue) ? Mistaken.in(words) : Optional.empty();
        if (isShown(dialogue) && SEND.contains(SearchKey.of(words)) || answer.equals(Optional.of(Mistaken.CONSENT))) {
            Optional<TaskLife> life =
                    TaskNumber.read(dialogue.state().get("task")).flatMap(n -> tasks.life(talk.books(), n));
            boolean unseen = talk.said().at().plus(JUST_SHOWN).isBefore(dialogue.updatedAt());
            return unseen && life.isPresent()
                    ? show(talk, life.get(), dialogue.state().get("what"))
                    : send(talk, dialogue);
        }
        if (answer.equals(Optional.of(Mistaken.STOP))) {
            return dropped(talk);
        }
        if (answer.isPresent()) {
            return Reply.say("“" + Html.text(Html.cut(words, 60)) + "” không phải câu trả lời; chưa gửi gì. Xin gõ "
                    + Html.code("gửi") + " hoặc " + Html.code("/huy") + ".");
        }
        if (words.strip().length() < SHORTEST) {
            return Reply.say("Xin gõ một câu, ví dụ " + Html.code("huyện yêu cầu báo cáo trước 20 giờ hôm nay")
                    + "; thôi thì gõ " + Html.code("/huy") + ".");
        }
        return typed(talk, dialogue.state().getOrDefault("task", "") + " " + words.strip());
    }

    @Override
    public String answerExample() {
        return "huyện yêu cầu báo cáo trước 20 giờ hôm nay";
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã dừng; chưa báo khẩn ai.";
    }

    private Reply tell(Talk talk, TaskLife life, String what) {
        talk.endDialogue(KIND);
        List<Staff> told = tasks.urge(talk.books(), talk.actor(), life, what, message(talk, life, what), talk.now());
        return told.isEmpty()
                ? nobody(talk, life)
                : Reply.show(
                                "🚨 Đã báo khẩn " + TaskWords.named(life.task()) + " cho " + names(told) + ": "
                                        + Html.text(what),
                                Keyboard.NONE)
                        .withToast("Đã gửi");
    }

    private static TaskService.UrgentWords message(Talk talk, TaskLife life, String what) {
        Keyboard keyboard = Keyboard.of(List.of(
                button("👍 Đã nhận", "nhan:+" + life.task().number()),
                button("🔎 Chi tiết", "viec:+t" + life.task().number())));
        String said = words(talk, life, what);
        return person -> new OutgoingMessage.Say(person.chatId(), said, keyboard);
    }

    private static String words(Talk talk, TaskLife life, String what) {
        String due = life.atHand(talk.now().today())
                .filter(Milestone::isOpen)
                .map(m -> "\nHạn: " + talk.due(m.due()) + ".")
                .orElse("");
        return "🚨 <b>KHẨN</b> – " + TaskWords.named(life.task()) + "\n" + Html.text(what) + due + "\n"
                + Html.text(talk.staff().name()) + " gửi lúc "
                + talk.now().time().toString().substring(0, 5) + ", "
                + DateWords.full(talk.now().today()) + ".";
    }
}
