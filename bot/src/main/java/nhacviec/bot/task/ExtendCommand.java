package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Extending;
import nhacviec.core.task.Extension;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /giahan 13 30/4/2024 lý do}: asks for a later date. What is missing is asked for. */
public final class ExtendCommand implements ChatCommand {

    private static final String KIND = "extension";
    private static final Set<String> WITHDRAW =
            Set.of("huy", "thoi", "rut", "bo", "khong xin nua", "rut yeu cau", "thoi khong xin", "huy yeu cau");

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
        String[] words = arguments
                .strip()
                .replaceFirst("(?iu)^(?:việc|viec)\\s+(?:(?:số|so)\\s+)?", "")
                .split("\\s+", 2);
        if (words[0].isEmpty()) {
            return Reply.say(
                    "Xin cho biết việc, ngày mới và lý do, ví dụ " + example(talk, ExampleTask.open(talk)) + ".");
        }
        return ask(talk, words[0], words.length == 1 ? "" : words[1], Map.of());
    }

    /** "/giahan 13 huy" takes a request back that waits. */
    private Reply withdraw(Talk talk, String number) {
        Extending outcome = extensions.withdraw(talk.books(), talk.actor(), number, talk.now());
        talk.endDialogue(KIND);
        if (outcome instanceof Extending.Settled settled) {
            return Reply.say(
                    "▫️ Đã rút yêu cầu gia hạn " + TaskWords.named(settled.task()) + " đến "
                            + DateWords.plain(settled.extension().wanted()) + "; hạn vẫn là "
                            + Html.bold(DateWords.full(settled.extension().before())) + ".",
                    Replies.card(settled.task()));
        }
        return outcome instanceof Extending.NothingToExtend nothing
                ? Reply.say(
                        "Việc " + nothing.task().number() + " không có yêu cầu gia hạn nào đang chờ để rút.",
                        Replies.card(nothing.task()))
                : outcome.answer(new Replies(talk, this));
    }

    /** Data: the task's number. */
    @Override
    public Reply tapped(Talk talk, String data) {
        return ask(talk, data, "", Map.of());
    }

    /** @param known what was answered before */
    private Reply ask(Talk talk, String number, String words, Map<String, String> known) {
        if (known.isEmpty() && WITHDRAW.contains(SearchKey.of(words))) {
            return withdraw(talk, number);
        }
        Optional<TaskLife> life = TaskNumber.read(number).flatMap(n -> tasks.life(talk.books(), n));
        if (life.isEmpty()) {
            return Reply.say(TaskWords.noSuchTask(talk, number, tasks.near(talk.books(), number), "/giahan"));
        }
        Task task = life.get().task();
        if (!ExtensionService.mayAsk(talk.actor(), life.get())) {
            return new Replies(talk, this).notYours(new Extending.NotYours(task));
        }
        Optional<LocalDate> due = extensions.dateInForce(life.get(), talk.now().today());
        if (due.isEmpty()) {
            talk.endDialogue(KIND);
            return Reply.say(
                    "Việc " + task.number() + " không có hạn nào đang mở nên không có gì để gia hạn.",
                    Replies.card(task));
        }
        WantedDate wanted = WantedDate.read(words, due.get(), talk.said().today(), talk.calendar());
        boolean tooLong = wanted.reason().length() > Extension.LONGEST_REASON;
        String reason = wanted.reason().isEmpty() || tooLong ? known.getOrDefault("reason", "") : wanted.reason();
        LocalDate date = wanted.date() != null || !known.containsKey("date")
                ? wanted.date()
                : LocalDate.parse(known.get("date"));
        talk.keep(KIND, state(task, date, reason));
        if (!wanted.unread().isEmpty()) {
            return Reply.say("“" + Html.text(Html.cut(wanted.unread(), 40))
                    + "” không phải một ngày cụ thể có trong lịch; chưa ghi gì. Ví dụ đúng: " + example(talk, number)
                    + ".");
        }
        if (tooLong) {
            return Reply.say("⚠️ Lý do dài " + wanted.reason().length() + " chữ; xin viết gọn trong "
                    + Extension.LONGEST_REASON + " chữ rồi gửi lại. Chưa ghi gì"
                    + (date == null ? "" : "; ngày " + DateWords.plain(date) + " vẫn giữ") + ". Ví dụ đúng: "
                    + example(talk, number) + ".");
        }
        if (date == null) {
            return Reply.say("Xin gia hạn " + TaskWords.named(task) + " (hạn đang tính: " + talk.due(due.get())
                    + ") đến ngày nào"
                    + (reason.isEmpty()
                            ? ", vì sao? Gõ ngày và lý do, ví dụ " + Html.code(words(talk, due.get()))
                            : "? Lý do đã ghi: “" + Html.text(reason) + "”. Gõ ngày, ví dụ "
                                    + Html.code(DateWords.plain(later(talk, due.get()))))
                    + "; thôi thì gõ " + Html.code("/huy") + ".");
        }
        return extensions
                .ask(talk.books(), talk.actor(), task.number().text(), date, reason, talk.now())
                .answer(new Replies(talk, this));
    }

    private static Map<String, String> state(Task task, LocalDate date, String reason) {
        Map<String, String> state = new HashMap<>();
        state.put("task", task.number().text());
        state.put("reason", reason);
        if (date != null) {
            state.put("date", date.toString());
        }
        return state;
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
        return ask(talk, dialogue.state().getOrDefault("task", ""), words, dialogue.state());
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã dừng; chưa xin gia hạn việc " + dialogue.state().getOrDefault("task", "") + ", hạn không đổi.";
    }

    /** An example that would be taken: later than the date in force. */
    private String example(Talk talk, String number) {
        LocalDate today = talk.now().today();
        LocalDate due = TaskNumber.read(number)
                .flatMap(n -> tasks.life(talk.books(), n))
                .flatMap(life -> extensions.dateInForce(life, today))
                .orElse(today);
        return Html.code("/giahan " + Html.cut(number, 8) + " " + words(talk, due));
    }

    private static String words(Talk talk, LocalDate due) {
        return DateWords.plain(later(talk, due)) + " chờ số liệu của huyện";
    }

    /** A working day about two weeks after the date in force, and after today. */
    private static LocalDate later(Talk talk, LocalDate due) {
        LocalDate from = due.isBefore(talk.now().today()) ? talk.now().today() : due;
        return talk.calendar().plusWorkingDays(from, 10);
    }

    private record Replies(Talk talk, ExtendCommand command) implements Extending.Cases<Reply> {

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
                            + ExtensionWords.dates(asked.extension(), talk.calendar()) + ", lý do: "
                            + Html.text(asked.extension().reason()) + ". " + to
                            + " Trong khi chờ, hạn cũ vẫn tính.",
                    card(asked.task()));
        }

        @Override
        public Reply granted(Extending.Granted granted) {
            end();
            return Reply.say(
                    "✅ Đã gia hạn " + TaskWords.named(granted.task()) + " "
                            + ExtensionWords.dates(granted.extension(), talk.calendar()) + ". Đơn vị chủ trì ("
                            + TaskWords.lead(talk, granted.task()) + ") được nhắc theo hạn mới.",
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
            withoutDate(notLater.task());
            return Reply.say("Ngày " + DateWords.plain(notLater.wanted()) + " không muộn hơn hạn đang tính ("
                    + DateWords.plain(notLater.due()) + ") hoặc đã qua; xin chọn từ "
                    + DateWords.plain(notLater.earliest()) + " trở đi, ví dụ "
                    + command.example(talk, notLater.task().number().text()) + ".");
        }

        @Override
        public Reply tooFar(Extending.TooFar tooFar) {
            withoutDate(tooFar.task());
            return Reply.say("Ngày " + DateWords.plain(tooFar.wanted()) + " còn quá xa; chỉ xin được đến "
                    + DateWords.plain(tooFar.latest()) + ". Xin xem lại năm, ví dụ "
                    + command.example(talk, tooFar.task().number().text()) + ".");
        }

        /** A date that cannot be is asked for again; the reason is kept. */
        private void withoutDate(Task task) {
            String reason = talk.dialogue(KIND)
                    .map(d -> d.state().getOrDefault("reason", ""))
                    .orElse("");
            talk.keep(KIND, state(task, null, reason));
        }

        @Override
        public Reply noReason(Extending.NoReason noReason) {
            return Reply.say("Xin gia hạn " + TaskWords.named(noReason.task()) + " đến "
                    + Html.bold(DateWords.set(noReason.wanted(), talk.calendar())) + ": vì sao? Xin gõ một câu, ví dụ "
                    + Html.code("chờ số liệu của huyện") + "; thôi thì gõ " + Html.code("/huy") + ".");
        }

        @Override
        public Reply settled(Extending.Settled settled) {
            end();
            return Reply.say("Yêu cầu này đã được quyết định.", card(settled.task()));
        }

        @Override
        public Reply notYours(Extending.NotYours notYours) {
            end();
            return Reply.say("Việc " + notYours.task().number() + " do " + TaskWords.lead(talk, notYours.task())
                    + " chủ trì; chỉ đơn vị đó xin gia hạn được.");
        }

        @Override
        public Reply noSuchTask(Extending.NoSuchTask missing) {
            end();
            return Reply.say(TaskWords.noSuchTask(talk, missing.typed(), missing.near(), "/giahan"));
        }

        private static Keyboard card(Task task) {
            return Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task.number())));
        }
    }
}
