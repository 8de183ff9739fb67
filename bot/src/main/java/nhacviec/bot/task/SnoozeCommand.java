package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Mistaken;
import nhacviec.bot.NotYet;
import nhacviec.bot.Reply;
import nhacviec.bot.SmallTalk;
import nhacviec.bot.Talk;
import nhacviec.bot.TypedSpan;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.ReasonService;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Role;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /hoan 13 3}: says nothing about task 13 for three working days; the due date stays. */
public final class SnoozeCommand implements ChatCommand {

    private static final String KIND = "snooze";
    /** Kept where the task is put off already and only the reason is asked for. */
    private static final String UNTIL = "until";

    private static final Set<String> CANCEL =
            Set.of("0", "huy", "thoi", "bo", "khong hoan nua", "thoi hoan", "huy hoan");

    private static final int LONGEST = 30;
    private static final int WORKING_DAYS = 5;

    private static final List<String> USUAL_REASONS =
            List.of("Chờ văn bản cấp trên", "Đang làm, chưa xong", "Bận việc gấp khác");

    private final TaskService tasks;

    public SnoozeCommand(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "hoan";
    }

    @Override
    public List<String> aliases() {
        return List.of("nhac lai sau", "nhac lai viec", "hoan nhac", "de sau", "hoan", "snooze");
    }

    @Override
    public String menuText() {
        return "Nhắc lại sau mấy ngày làm việc: /hoan 13 3";
    }

    @Override
    public String englishMenuText() {
        return "Remind me some working days later: /hoan 13 3";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String[] words =
                arguments.strip().replaceFirst("(?iu)^(?:việc|viec)\\s+", "").split("\\s+", 2);
        if (words[0].isEmpty()) {
            return Reply.say("Xin cho biết việc và số ngày làm việc, ví dụ "
                    + Html.code("/hoan " + ExampleTask.open(talk) + " 3") + ".");
        }
        return words.length == 1 ? offer(talk, words[0]) : spanned(talk, words[0], words[1]);
    }

    /** Days are working days, a week has five; months are too long. */
    private Reply spanned(Talk talk, String number, String words) {
        if (CANCEL.contains(SearchKey.of(words))) {
            return cancel(talk, number);
        }
        Optional<TypedSpan> span = TypedSpan.atBeginningOf(words.replaceFirst("(?iu)^(?:thêm|sau)\\s+", ""));
        if (span.isEmpty()) {
            return SnoozeUntil.atBeginningOf(words, talk.said().today())
                    .map(until -> until(talk, number, until))
                    .orElseGet(() -> snooze(talk, number, "", ""));
        }
        int days = switch (span.get().unit()) {
            case NONE, DAYS, WORKING_DAYS -> span.get().count();
            case WEEKS -> span.get().count() * WORKING_DAYS;
            case MONTHS, YEARS -> LONGEST + 1;
        };
        String reason = span.get().rest().replaceFirst("(?iu)^(?:vì|lý do:?)[\\s,.;:]*", "");
        return snooze(talk, number, Integer.toString(days), reason);
    }

    /** Until a day that is named; it is said back as the morning of a working day. */
    private Reply until(Talk talk, String number, SnoozeUntil until) {
        LocalDate today = talk.said().today();
        String named = "“" + Html.text(Html.cut(until.words(), 30)) + "”";
        String example = Html.code("/hoan " + Html.cut(number, 8) + " đến "
                + DateWords.brief(talk.calendar().plusWorkingDays(today, 3)));
        if (until.day() == null) {
            return Reply.say("Không có " + named + "; chưa hoãn. Ví dụ: " + example + ".");
        }
        LocalDate morning = talk.calendar().firstWorkingDayOnOrAfter(until.day());
        if (!morning.isAfter(today)) {
            return Reply.say(
                    named + " không ở sau hôm nay, " + DateWords.plain(today) + "; chưa hoãn. Ví dụ: " + example + ".");
        }
        int days = talk.calendar().workingDaysBetween(today, morning);
        if (days > LONGEST) {
            return Reply.say(named + " xa hơn " + LONGEST + " ngày làm việc; chưa hoãn. Xa nhất: "
                    + Html.code("/hoan " + Html.cut(number, 8) + " đến "
                            + DateWords.brief(talk.calendar().plusWorkingDays(today, LONGEST)))
                    + "; cần đổi hạn thì gõ " + Html.code("/giahan " + Html.cut(number, 8)) + ".");
        }
        return snooze(talk, number, Integer.toString(days), until.reason());
    }

    /** Why the task was put off, in the person's words; another number of days or no putting off at all is heard as well. */
    private Reply because(Talk talk, String number, LocalDate until, String words) {
        String key = SearchKey.of(words);
        Optional<TaskLife> life = mine(talk, number);
        if (CANCEL.contains(key) || life.isEmpty()) {
            return cancel(talk, number);
        }
        String silent =
                "Việc " + number + " tạm không nhắc đến " + DateWords.full(until) + "; lý do chưa có cũng được.";
        if (SmallTalk.isSaid(words) || NotYet.isWait(words)) {
            talk.endDialogue(KIND);
            return Reply.say(silent);
        }
        Optional<TypedSpan> span = TypedSpan.atBeginningOf(words);
        boolean another = span.isPresent() && span.get().rest().isBlank()
                || SnoozeUntil.atBeginningOf(words, talk.said().today())
                        .filter(named -> named.reason().isEmpty())
                        .isPresent();
        if (another) {
            return Reply.say(silent + " Đổi số ngày thì gõ " + Html.code("/hoan " + number + " " + words)
                    + "; nêu lý do thì gõ bằng lời.");
        }
        String reason = words.replaceFirst("(?iu)^(?:vì|do|lý do:?)[\\s,.;:]+", "");
        if (reason.length() < 3) {
            return Reply.say("Xin ghi lý do bằng một câu ngắn, ví dụ “" + USUAL_REASONS.get(0) + "”.");
        }
        if (reason.length() > ReasonService.LONGEST) {
            return tooLong(reason);
        }
        talk.endDialogue(KIND);
        if (!until.isAfter(talk.now().today()) || isDone(talk, life.get())) {
            return Reply.say("Việc " + number + " nay không hoãn nhắc nữa nên không ghi lý do.");
        }
        record(talk, life.get().task().number(), until, reason);
        return Reply.say(
                "🔕 Đã ghi lý do hoãn " + TaskWords.named(life.get().task()) + ": “" + Html.text(reason)
                        + "”. Nhắc lại vào sáng " + DateWords.full(until) + ".",
                details(life.get().task().number()));
    }

    private boolean isDone(Talk talk, TaskLife life) {
        return tasks.state(life, talk.now().today()) == TaskLife.State.DONE;
    }

    private static Reply tooLong(String reason) {
        return Reply.say("⚠️ Lý do dài " + reason.length() + " chữ; xin viết gọn trong " + ReasonService.LONGEST
                + " chữ rồi gửi lại. Chưa ghi gì.");
    }

    private static void record(Talk talk, TaskNumber task, LocalDate until, String reason) {
        talk.books()
                .tasks()
                .snooze(new Snooze(
                        talk.staff().id(), task, until, reason, talk.now().at()));
        String recorded = until + (reason.isEmpty() ? "" : ": " + reason);
        talk.books().audit().record(talk.actor(), talk.now().at(), "task.snooze", "task " + task, "", recorded);
    }

    private static Keyboard details(TaskNumber task) {
        return Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + task)));
    }

    /** The task is reminded of again as before. */
    private Reply cancel(Talk talk, String number) {
        talk.endDialogue(KIND);
        Optional<TaskLife> life = mine(talk, number);
        if (life.isEmpty()) {
            return refused(talk, number);
        }
        TaskNumber task = life.get().task().number();
        LocalDate today = talk.now().today();
        Optional<Snooze> silent = talk.books().tasks().snoozes().stream()
                .filter(s -> s.staffId() == talk.staff().id() && s.task().equals(task))
                .filter(s -> s.until().isAfter(today))
                .findFirst();
        List<String> others = talk.books().tasks().snoozes().stream()
                .filter(s -> s.staffId() != talk.staff().id() && s.task().equals(task))
                .filter(s -> s.until().isAfter(today))
                .flatMap(s -> talk.books().staff().find(s.staffId()).stream())
                .map(person -> Html.text(person.name()))
                .toList();
        if (silent.isEmpty() && !others.isEmpty()) {
            return Reply.say("Việc " + task + " do " + String.join(", ", others)
                    + " hoãn cho riêng mình; anh/chị không hoãn nên vẫn được nhắc, không có gì để thôi.");
        }
        if (silent.isEmpty()) {
            return Reply.say("Việc " + task
                    + " không đang hoãn nhắc nên không có gì để thôi. Muốn hoãn thì gõ số ngày làm việc từ 1 đến "
                    + LONGEST + ", ví dụ " + Html.code("/hoan " + task + " 3") + ".");
        }
        // Of a slip that is taken back the same day nothing is left to be said anew.
        boolean slip = talk.now().dayOf(silent.get().at()).equals(today);
        LocalDate until = slip ? today.minusYears(1) : today;
        talk.books()
                .tasks()
                .snooze(new Snooze(
                        talk.staff().id(), task, until, "", talk.now().at()));
        talk.books().audit().record(talk.actor(), talk.now().at(), "task.snooze", "task " + task, "", "huỷ");
        return Reply.say("🔔 Đã thôi hoãn; " + TaskWords.named(life.get().task()) + " lại được nhắc như trước.");
    }

    @Override
    public String dialogueKind() {
        return KIND;
    }

    @Override
    public boolean outlivesCommands() {
        return false;
    }

    /** Where the task is put off already, thanks close the question. */
    @Override
    public boolean answersSmallTalk(Dialogue dialogue) {
        return isOptional(dialogue);
    }

    @Override
    public boolean saysThatItEnded() {
        return false;
    }

    @Override
    public boolean takesFreeWords(Dialogue dialogue) {
        return true;
    }

    @Override
    public boolean isOptional(Dialogue dialogue) {
        return dialogue.state().containsKey(UNTIL);
    }

    /** "3" is the number that was asked for. */
    @Override
    public boolean showsBack(Mistaken mistaken) {
        return mistaken != Mistaken.BARE_FIGURE;
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        String task = dialogue.state().getOrDefault("task", "");
        return dialogue.state().containsKey(UNTIL)
                ? because(talk, task, LocalDate.parse(dialogue.state().get(UNTIL)), words.strip())
                : spanned(talk, task, words);
    }

    @Override
    public String answerExample() {
        return "chờ văn bản của huyện";
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        String task = "Đã dừng; việc " + dialogue.state().getOrDefault("task", "");
        return dialogue.state().containsKey(UNTIL)
                ? task + " vẫn tạm không nhắc đến "
                        + DateWords.full(LocalDate.parse(dialogue.state().get(UNTIL))) + "."
                : task + " vẫn được nhắc như trước.";
    }

    /** Data: "13" offers spans, "13:3" takes one, "13:3:0" gives the first of the usual reasons for it. */
    @Override
    public Reply tapped(Talk talk, String data) {
        String[] parts = data.split(":", 3);
        if (parts.length == 1) {
            return offer(talk, parts[0]);
        }
        boolean reasoned =
                parts.length == 3 && parts[2].matches("\\d") && Integer.parseInt(parts[2]) < USUAL_REASONS.size();
        String reason = reasoned ? USUAL_REASONS.get(Integer.parseInt(parts[2])) : "";
        return snooze(talk, parts[0], parts[1], reason);
    }

    private Reply offer(Talk talk, String number) {
        Optional<TaskLife> life = mine(talk, number);
        if (life.isEmpty()) {
            return refused(talk, number);
        }
        Optional<Reply> silent = silent(talk, life.get());
        if (silent.isPresent()) {
            return silent.get();
        }
        String n = life.get().task().number().text();
        talk.keep(KIND, Map.of("task", n));
        return Reply.say(
                "Nhắc lại " + TaskWords.named(life.get().task())
                        + " sau bao lâu? Bấm một nút, hoặc gõ số ngày làm việc, ví dụ " + Html.code("3")
                        + ". Hạn không đổi.",
                Keyboard.of(List.of(
                        button("1 ngày", "hoan:" + n + ":1"),
                        button("3 ngày", "hoan:" + n + ":3"),
                        button("5 ngày", "hoan:" + n + ":5"))));
    }

    private Reply snooze(Talk talk, String number, String typedDays, String typedReason) {
        Optional<TaskLife> life = mine(talk, number);
        if (life.isEmpty()) {
            return refused(talk, number);
        }
        Optional<Reply> silent = silent(talk, life.get());
        if (silent.isPresent()) {
            return silent.get();
        }
        int days = typedDays.matches("\\d{1,3}") ? Integer.parseInt(typedDays) : 0;
        if (days < 1 || days > LONGEST) {
            return Reply.say("Số ngày làm việc phải từ 1 đến " + LONGEST + ", ví dụ "
                    + Html.code("/hoan " + life.get().task().number() + " 3") + ", hoặc một ngày, ví dụ "
                    + Html.code("/hoan " + life.get().task().number() + " đến "
                            + DateWords.brief(
                                    talk.calendar().plusWorkingDays(talk.said().today(), 3)))
                    + ".");
        }
        String reason = typedReason.strip();
        if (reason.length() > ReasonService.LONGEST) {
            return tooLong(reason);
        }
        talk.endDialogue(KIND);
        LocalDate until = talk.calendar().plusWorkingDays(talk.said().today(), days);
        if (!until.isAfter(talk.now().today())) {
            return Reply.say("Tin hoãn gửi ngày " + DateWords.plain(talk.said().today()) + " tính đến sáng "
                    + DateWords.full(until) + ", nay đã qua nên không hoãn; "
                    + TaskWords.named(life.get().task())
                    + " được nhắc như thường.");
        }
        TaskNumber task = life.get().task().number();
        record(talk, task, until, reason);
        if (reason.isEmpty()) {
            talk.keep(KIND, Map.of("task", task.text(), UNTIL, until.toString()));
        }
        return Reply.show(
                        "🔕 Sẽ nhắc lại " + TaskWords.named(life.get().task()) + " vào sáng " + DateWords.full(until)
                                + ". Hạn không đổi." + beyond(talk, life.get(), until)
                                + (reason.isEmpty()
                                        ? " Vì sao hoãn? Lãnh đạo xem được lý do; bấm một nút, hoặc gõ lý do."
                                        : " Lý do: " + Html.text(reason) + "."),
                        reason.isEmpty() ? reasons(task, days) : details(task))
                .withToast("Sẽ nhắc lại " + DateWords.brief(until));
    }

    /** Who silences a task beyond its date should know it. */
    private static String beyond(Talk talk, TaskLife life, LocalDate until) {
        return life.atHand(talk.now().today())
                .filter(m -> m.isOpen()
                        && !m.isLate(talk.now().today())
                        && until.isAfter(talk.calendar().lastWorkingDayOnOrBefore(m.due())))
                .map(m -> " ⚠️ Ngày nhắc lại ở sau hạn " + DateWords.full(m.due())
                        + ": trước hạn bot không nhắc nữa. Thôi hoãn thì gõ "
                        + Html.code("/hoan " + life.task().number() + " huy") + ".")
                .orElse("");
    }

    /** Of what nothing would be said anyway, there is nothing to put off; empty where there is. */
    private Optional<Reply> silent(Talk talk, TaskLife life) {
        String named = "Việc " + life.task().number();
        if (isDone(talk, life)) {
            return Optional.of(Reply.say(named + " đã báo xong nên không nhắc nữa, không cần hoãn."));
        }
        Optional<Milestone> hand = life.atHand(talk.now().today());
        if (hand.filter(Milestone::isWaiting).isPresent()) {
            return Optional.of(Reply.say(
                    named + " đang chờ cấp trên, chưa có hạn nên không nhắc, không cần hoãn; văn bản đến thì gõ "
                            + Html.code("/den " + life.task().number()) + "."));
        }
        return hand.filter(life::isWanted).isPresent()
                ? Optional.empty()
                : Optional.of(Reply.say(named + " kỳ này đã cập nhật, kỳ sau chưa tới lúc nhắc nên không cần hoãn."));
    }

    private static Keyboard reasons(TaskNumber task, int days) {
        Keyboard keyboard = Keyboard.NONE;
        for (int i = 0; i < USUAL_REASONS.size(); i++) {
            keyboard = keyboard.and(List.of(button(USUAL_REASONS.get(i), "hoan:" + task + ":" + days + ":" + i)));
        }
        return keyboard.and(List.of(button("🔎 Chi tiết", "viec:+t" + task)));
    }

    /** Whoever is reminded of a task may silence it: the lead unit, its partners, the coordinator. */
    private Optional<TaskLife> mine(Talk talk, String number) {
        return TaskNumber.read(number)
                .flatMap(n -> tasks.life(talk.books(), n))
                .filter(life -> talk.actor().mayAnswerFor(life.unitId())
                        || standsIn(talk)
                        || talk.staff().units().stream()
                                .anyMatch(unit -> TaskService.isPartner(talk.books(), life, unit.id())));
    }

    /** A leader who hears in the place of coordinators that cannot be reached may put off what they hear. */
    private static boolean standsIn(Talk talk) {
        return talk.staff().role() == Role.LEADER
                && Coordination.of(talk.books().staff()).isVacant();
    }

    private Reply refused(Talk talk, String number) {
        Optional<TaskLife> life = TaskNumber.read(number).flatMap(n -> tasks.life(talk.books(), n));
        return life.isEmpty()
                ? Reply.say(TaskWords.noSuchTask(talk, number, tasks.near(talk.books(), number), "/hoan"))
                : Reply.say("Việc " + life.get().task().number() + " do "
                        + TaskWords.lead(talk, life.get().task()) + " chủ trì nên không nhắc đơn vị mình.");
    }
}
