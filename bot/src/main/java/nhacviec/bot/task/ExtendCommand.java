package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.TypedDate;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Extending;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /giahan 13 30/4/2024 lý do}: asks for a later date. What is missing is asked for. */
public final class ExtendCommand implements ChatCommand {

    private static final String KIND = "extension";
    private static final int LONGEST_REASON = 300;

    private final ExtensionService extensions;
    private final TaskService tasks;

    public ExtendCommand(ExtensionService extensions, TaskService tasks) {
        this.extensions = extensions;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "giahan";
    }

    @Override
    public List<String> aliases() {
        return List.of("gia han", "xin gia han", "extend");
    }

    @Override
    public String menuText() {
        return "Xin gia hạn: /giahan 13 30/4/2024 lý do";
    }

    @Override
    public String englishMenuText() {
        return "Ask for a later date: /giahan 13 30/4/2024 reason";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String[] words = arguments.strip().split("\\s+", 2);
        if (words[0].isEmpty()) {
            return Reply.say("Xin cho biết việc, ngày mới và lý do, ví dụ " + example(talk, "13") + ".");
        }
        return words.length == 1 ? ask(talk, words[0]) : dated(talk, words[0], words[1]);
    }

    /** Data: the task's number. */
    @Override
    public Reply tapped(Talk talk, String data) {
        return ask(talk, data);
    }

    private Reply ask(Talk talk, String number) {
        Optional<TaskLife> life = TaskNumber.read(number).flatMap(n -> tasks.life(talk.books(), n));
        if (life.isEmpty()) {
            return Reply.say(TaskWords.noSuchTask(number, tasks.near(talk.books(), number)));
        }
        if (!extensions.mayExtend(life.get(), talk.now().today())) {
            return Reply.say(
                    "Việc " + life.get().task().number() + " không có hạn nào đang mở nên không có gì để gia hạn.",
                    Replies.card(life.get().task()));
        }
        talk.keep(KIND, java.util.Map.of("task", life.get().task().number().text()));
        return Reply.say("Xin gia hạn " + TaskWords.named(life.get().task())
                + " đến ngày nào, vì sao? Gõ ngày và lý do, ví dụ "
                + Html.code(DateWords.plain(talk.now().today().plusMonths(1)) + " chờ số liệu của huyện")
                + "; thôi thì gõ "
                + Html.code("/huy") + ".");
    }

    @Override
    public String dialogueKind() {
        return KIND;
    }

    @Override
    public boolean outlivesCommands() {
        return false;
    }

    /** "15/3" is the date that was asked for. */
    @Override
    public boolean showsBack(Mistaken mistaken) {
        return mistaken != Mistaken.BARE_FIGURE;
    }

    @Override
    public boolean takesFreeWords(Dialogue dialogue) {
        return true;
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        return dated(talk, dialogue.state().getOrDefault("task", ""), words);
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã dừng; chưa xin gia hạn việc " + dialogue.state().getOrDefault("task", "") + ", hạn không đổi.";
    }

    private Reply dated(Talk talk, String number, String words) {
        Optional<TypedDate> typed = TypedDate.atBeginningOf(words, talk.now().today());
        if (typed.isEmpty() || typed.get().date().isEmpty()) {
            String what = typed.map(TypedDate::words).orElse(words);
            return Reply.say("“" + Html.text(Html.cut(what, 40))
                    + "” không phải một ngày có thật; chưa ghi gì. Ví dụ đúng: " + example(talk, number) + ".");
        }
        String reason = Html.cut(typed.get().rest().replaceFirst("(?iu)^(?:vì|lý do:?)\\s+", ""), LONGEST_REASON);
        Reply reply = extensions
                .ask(talk.books(), talk.actor(), number, typed.get().date().get(), reason, talk.now())
                .answer(new Replies(talk, number));
        return reply;
    }

    private static String example(Talk talk, String number) {
        return Html.code("/giahan " + Html.text(Html.cut(number, 8)) + " "
                + DateWords.plain(talk.now().today().plusMonths(1)) + " chờ số liệu của huyện");
    }

    private record Replies(Talk talk, String number) implements Extending.Cases<Reply> {

        private void end() {
            talk.endDialogue(KIND);
        }

        @Override
        public Reply asked(Extending.Asked asked) {
            end();
            String to = asked.deciders().isEmpty()
                    ? "Hiện chưa ai duyệt được qua bot; xin báo trực tiếp Văn phòng hoặc lãnh đạo."
                    : "Đã chuyển "
                            + asked.deciders().stream()
                                    .map(Staff::name)
                                    .map(Html::text)
                                    .collect(Collectors.joining(", "))
                            + " duyệt; có quyết định bot sẽ báo.";
            return Reply.say(
                    "📨 Đã xin gia hạn " + TaskWords.named(asked.task()) + " "
                            + ExtensionWords.dates(asked.extension()) + ". " + to
                            + " Trong khi chờ, hạn cũ vẫn tính.",
                    card(asked.task()));
        }

        @Override
        public Reply granted(Extending.Granted granted) {
            end();
            return Reply.say(
                    "✅ Đã gia hạn " + TaskWords.named(granted.task()) + " " + ExtensionWords.dates(granted.extension())
                            + ". Đơn vị chủ trì (" + TaskWords.lead(granted.task()) + ") được nhắc theo hạn mới.",
                    card(granted.task()));
        }

        @Override
        public Reply refused(Extending.Refused refused) {
            return Reply.say("Hạn không đổi.", card(refused.task()));
        }

        @Override
        public Reply nothingToExtend(Extending.NothingToExtend nothing) {
            end();
            return Reply.say(
                    "Việc " + nothing.task().number() + " không có hạn nào đang mở nên không có gì để gia hạn.",
                    card(nothing.task()));
        }

        @Override
        public Reply notLater(Extending.NotLater notLater) {
            return Reply.say("Ngày " + DateWords.plain(notLater.wanted()) + " không muộn hơn hạn đang tính ("
                    + DateWords.plain(notLater.due()) + ") hoặc đã qua; xin chọn từ "
                    + DateWords.plain(notLater.earliest()) + " trở đi, ví dụ " + example(talk, number) + ".");
        }

        @Override
        public Reply tooFar(Extending.TooFar tooFar) {
            return Reply.say("Ngày " + DateWords.plain(tooFar.wanted()) + " còn quá xa; chỉ xin được đến "
                    + DateWords.plain(tooFar.latest()) + ". Xin xem lại năm.");
        }

        @Override
        public Reply noReason(Extending.NoReason noReason) {
            return Reply.say("Xin ghi lý do sau ngày, ví dụ "
                    + Html.code("/giahan " + noReason.task().number() + " " + DateWords.plain(noReason.wanted())
                            + " chờ số liệu của huyện")
                    + ".");
        }

        @Override
        public Reply settled(Extending.Settled settled) {
            end();
            return Reply.say("Yêu cầu này đã được quyết định.", card(settled.task()));
        }

        @Override
        public Reply notYours(Extending.NotYours notYours) {
            end();
            return Reply.say("Việc " + notYours.task().number() + " do " + TaskWords.lead(notYours.task())
                    + " chủ trì; chỉ đơn vị đó xin gia hạn được.");
        }

        @Override
        public Reply noSuchTask(Extending.NoSuchTask missing) {
            end();
            return Reply.say(TaskWords.noSuchTask(missing.typed(), missing.near()));
        }

        private static Keyboard card(nhacviec.core.task.Task task) {
            return Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task.number())));
        }
    }
}
