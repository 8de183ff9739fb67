package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.indicator.PeriodWords;
import nhacviec.core.SearchKey;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.ReasonService;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Completion;
import nhacviec.core.task.EvidenceService;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.NamedMilestone;
import nhacviec.core.task.ReopenService;
import nhacviec.core.task.Reopening;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /molai 13}: opens a task again; the reason is asked. The undo button takes a fresh slip back without one. */
public final class ReopenCommand implements ChatCommand {

    /** For how long the undo button needs no reason. */
    private static final Set<String> UNDO = Set.of("hoan tac", "undo");

    private static final Duration SLIP = Duration.ofHours(24);

    private final ReopenService reopenings;
    private final TaskService tasks;

    public ReopenCommand(ReopenService reopenings, TaskService tasks) {
        this.reopenings = reopenings;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "molai";
    }

    @Override
    public List<String> aliases() {
        return List.of("mo lai viec", "mo lai", "molai", "reopen", "hoan tac", "undo");
    }

    @Override
    public String menuText() {
        return "Mở lại việc đã báo xong: /molai 13";
    }

    @Override
    public String englishMenuText() {
        return "Open a finished task again: /molai 13";
    }

    @Override
    public String dialogueKind() {
        return "reopen";
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
    public Reply typed(Talk talk, String arguments) {
        String words = arguments.strip();
        if (words.isEmpty()) {
            return isUndo(talk) ? undoLast(talk) : whichOne(talk);
        }
        String[] parts = words.replaceFirst("(?iu)^(?:việc|viec)\\s+", "").split("\\s+", 2);
        String number = parts[0];
        String rest = parts.length == 1 ? "" : parts[1].strip();
        Optional<TaskLife> life = TaskNumber.read(number).flatMap(n -> tasks.life(talk.books(), n));
        NamedMilestone named =
                life.map(l -> NamedMilestone.atBeginningOf(rest, l)).orElse(new NamedMilestone.None());
        if (named instanceof NamedMilestone.Missing missing) {
            return Reply.say(TaskWords.noSuchPeriod(life.get(), missing.words(), "/molai"));
        }
        Milestone milestone = named instanceof NamedMilestone.Named n ? n.milestone() : null;
        String reason = named instanceof NamedMilestone.Named n ? n.rest() : rest;
        Reopening may = reopenings.mayReopen(talk.books(), talk.actor(), number, milestone);
        if (may instanceof Reopening.Opened opened) {
            long completion = opened.milestone().completion().id();
            return reason.isEmpty() ? askReason(talk, opened, completion) : takeBack(talk, completion, reason);
        }
        return may.answer(new Replies(talk));
    }

    /** Data: "c5" takes completion 5 back at once while it is fresh, "t13" asks the reason for task 13. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.matches("c\\d{1,15}")) {
            return undo(talk, Long.parseLong(data.substring(1)));
        }
        return typed(talk, data.startsWith("t") ? data.substring(1) : data);
    }

    /** "Hoàn tác" alone takes the last act back and nothing that is older. */
    private Reply undoLast(Talk talk) {
        LastAct last = new LastAct(talk);
        Optional<Draft> draft = last.draft();
        if (draft.isPresent()) {
            return withoutDraft(talk, draft.get(), last);
        }
        Optional<Dialogue> asked = talk.dialogue()
                .filter(open -> open.kind().equals(DoneCommand.KIND))
                .filter(open -> last.isBefore(open.updatedAt()));
        if (asked.isPresent()) {
            boolean files = FilePlace.holdsFiles(asked.get());
            talk.endDialogue(DoneCommand.KIND);
            return Reply.say("Đã thôi câu hỏi vừa rồi; chưa ghi gì và không hoàn tác gì."
                    + (files ? " Tệp vừa gửi chưa được lưu." : "")
                    + last.report()
                            .map(report -> " Mở lại việc " + report.task() + " đã báo trước đó: "
                                    + Html.code("/molai " + report.task()) + ".")
                            .orElse(""));
        }
        return last.report()
                .map(milestone -> EvidenceChanges.which(milestone)
                        .or(() -> last.addedAlone().flatMap(change -> withoutAdded(talk, milestone, change)))
                        .orElseGet(() -> undo(talk, milestone.completion().id())))
                .or(() -> last.addedTo()
                        .flatMap(milestone -> last.addedAlone().flatMap(added -> withoutAdded(talk, milestone, added))))
                .orElseGet(last::asked);
    }

    /** The answer of the form that was given last is none; what was reported before it stays. */
    private static Reply withoutDraft(Talk talk, Draft draft, LastAct last) {
        talk.books().drafts().remove(draft);
        String code = draft.indicator();
        talk.books()
                .audit()
                .record(
                        talk.actor(),
                        talk.now().at(),
                        "indicator.draft_dropped",
                        code + " " + draft.period().code(),
                        draft.figure().brief(),
                        "");
        return Reply.say("↩️ Đã bỏ câu trả lời chưa gửi của " + Html.bold(code) + ", "
                + draft.period().vietnamese() + ". Nhập lại thì gõ, ví dụ "
                + Html.code("/sl " + PeriodWords.typed(draft.period()) + " " + code + " 45/60") + "."
                + last.report()
                        .map(report -> " Việc " + report.task() + " đã báo xong trước đó vẫn như vậy; mở lại: "
                                + Html.code("/molai " + report.task()) + ".")
                        .orElse(""));
    }

    /** The document or the words that came after the report are taken back alone; the task stays done. */
    private Optional<Reply> withoutAdded(Talk talk, Milestone milestone, Change added) {
        Completion completion = milestone.completion();
        if (added.action().equals("task.file_added")) {
            return Optional.of(
                    new EvidenceChanges(tasks).withoutNewestFiles(talk, completion, Integer.parseInt(added.after())));
        }
        if (added.action().equals("task.note")) {
            return completion.note().equals(added.after())
                    ? Optional.of(new DoneDocuments(tasks).withoutNote(talk, completion.id()))
                    : Optional.empty();
        }
        return completion.documents().stream()
                .filter(document -> document.number().equals(added.after()))
                .findFirst()
                .map(document -> new EvidenceChanges(tasks).withoutDocument(talk, completion, document));
    }

    private static Reply whichOne(Talk talk) {
        return Reply.say("Xin cho biết việc nào, ví dụ " + Html.code("/molai " + ExampleTask.done(talk)) + ".");
    }

    private static boolean isUndo(Talk talk) {
        return isUndo(talk.message().text());
    }

    static boolean isUndo(String words) {
        return UNDO.contains(SearchKey.of(words).replace("/", ""));
    }

    /** Who takes the question back for a reason has not opened anything yet. */
    @Override
    public boolean stopsAt(String words) {
        return isUndo(words);
    }

    private Reply undo(Talk talk, long completion) {
        Optional<Milestone> milestone = talk.books().tasks().milestoneOfCompletion(completion);
        boolean fresh = milestone.isPresent()
                && !milestone
                        .get()
                        .completion()
                        .at()
                        .plus(SLIP)
                        .isBefore(talk.now().at());
        if (milestone.isPresent() && !fresh) {
            return typed(talk, milestone.get().task().text());
        }
        return takeBack(talk, completion, "hoàn tác");
    }

    /** Whoever was being asked why has no question left once it is done, whichever way it came about. */
    private Reply takeBack(Talk talk, long completion, String reason) {
        boolean asked = talk.dialogue()
                .filter(open -> open.kind().equals(dialogueKind()))
                .filter(open -> Long.toString(completion).equals(open.state().get("completion")))
                .isPresent();
        if (asked) {
            talk.endDialogue(dialogueKind());
        }
        return reopenings
                .takeBack(talk.books(), talk.actor(), completion, reason, talk.now())
                .answer(new Replies(talk));
    }

    private Reply askReason(Talk talk, Reopening.Opened opened, long completion) {
        talk.keep(
                dialogueKind(),
                Map.of(
                        "completion",
                        Long.toString(completion),
                        "task",
                        opened.task().number().text()));
        return Reply.say("Mở lại " + TaskWords.named(opened.task()) + TaskWords.label(opened.milestone()) + ": "
                + TaskWords.done(opened.milestone().completion(), opened.milestone())
                + ".\nXin cho biết lý do (một câu), hoặc gõ " + Html.code("/huy") + " để thôi.");
    }

    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        String reason = words.strip();
        if (reason.length() < 3) {
            return Reply.say("Xin ghi lý do bằng một câu ngắn, ví dụ “văn bản phải sửa lại theo góp ý”.");
        }
        if (reason.length() > ReasonService.LONGEST) {
            return Reply.say("⚠️ Lý do dài " + reason.length() + " chữ; xin viết gọn trong " + ReasonService.LONGEST
                    + " chữ rồi gửi lại.");
        }
        return takeBack(talk, Long.parseLong(dialogue.state().get("completion")), reason);
    }

    @Override
    public String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã thôi mở lại việc " + Html.text(dialogue.state().getOrDefault("task", ""))
                + "; việc vẫn ghi là đã xong.";
    }

    private record Replies(Talk talk) implements Reopening.Cases<Reply> {

        @Override
        public Reply opened(Reopening.Opened opened) {
            Optional<Completion> given = EvidenceService.givenBefore(talk.books(), opened.milestone());
            Keyboard again = given.isEmpty()
                    ? Keyboard.NONE
                    : Keyboard.of(List.of(EvidenceChanges.asBefore(opened.milestone())));
            return Reply.show(
                            "↩️ Đã mở lại " + TaskWords.named(opened.task()) + TaskWords.label(opened.milestone())
                                    + ". " + reminded(opened.task().number()) + told(opened.told())
                                    + ExtensionService.undecidedFor(
                                                    talk.books(),
                                                    opened.milestone().id())
                                            .map(extension -> "\n" + ExtensionWords.waitsAgain(extension))
                                            .orElse("")
                                    + given.map(before -> "\nLần báo xong vừa mở lại có "
                                                    + EvidenceChanges.given(before)
                                                    + ", vẫn giữ. Ghi lại đúng như thế thì bấm nút, hoặc gõ "
                                                    + Html.code("/xong "
                                                            + opened.task().number() + " như cũ") + ".")
                                            .orElse(""),
                            again.and(List.of(
                                    button(
                                            "✅ Xong",
                                            "xong:m" + opened.milestone().id()),
                                    button(
                                            "🔎 Chi tiết",
                                            "viec:+t" + opened.task().number()))))
                    .withToast("Đã mở lại");
        }

        private String reminded(TaskNumber task) {
            return talk.books().tasks().snoozes().stream()
                    .filter(snooze -> snooze.task().equals(task)
                            && snooze.staffId() == talk.staff().id()
                            && snooze.until().isAfter(talk.now().today()))
                    .findFirst()
                    .map(snooze ->
                            "Việc vẫn tạm không nhắc đến " + DateWords.full(snooze.until()) + " như anh/chị đã hoãn.")
                    .orElse("Việc lại được nhắc như trước.");
        }

        private static String told(List<Staff> told) {
            return told.isEmpty()
                    ? ""
                    : " " + told.stream().map(Staff::name).map(Html::text).collect(Collectors.joining(", "))
                            + " được báo.";
        }

        @Override
        public Reply notDone(Reopening.NotDone notDone) {
            return notDone.task() == null
                    ? Reply.say("Lần báo xong này đã được mở lại từ trước; không có gì thay đổi.")
                            .withToast("Đã mở lại từ trước")
                    : Reply.say("Việc " + notDone.task().number()
                            + (notDone.named() == null ? "" : TaskWords.label(notDone.named()))
                            + " chưa báo xong nên không cần mở lại.");
        }

        @Override
        public Reply notYours(Reopening.NotYours notYours) {
            return Reply.say("Việc " + notYours.task().number() + " do " + TaskWords.lead(talk, notYours.task())
                    + " chủ trì nên đơn vị đó hoặc Văn phòng mới mở lại được.");
        }

        @Override
        public Reply noSuchTask(Reopening.NoSuchTask missing) {
            return Reply.say(TaskWords.noSuchTask(talk, missing.typed(), missing.near(), "/molai"));
        }
    }
}
