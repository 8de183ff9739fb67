package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.ProvingDocument.Reading;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /xong 13 15/KH-UBND ngày 29/3/2024}: the open milestone is done, with the document that proves it. */
public final class DoneCommand implements ChatCommand {

    /** For how long a document, a photo or a file that follows belongs to the last "done". */
    private static final Duration FOLLOWS = Duration.ofMinutes(30);

    private static final String KIND = "done";
    private static final Set<String> YES =
            Set.of("dung", "co", "dung roi", "dung, da xong", "da xong", "xac nhan", "yes");
    private static final Set<String> NO = Set.of("khong", "khong, toi nham", "nham", "no");

    private static final Set<String> DOCUMENT_ONLY = Set.of("van ban", "ky truoc", "chi them van ban");

    private final TaskService tasks;

    public DoneCommand(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "xong";
    }

    @Override
    public List<String> aliases() {
        return List.of("xong viec", "xong", "done", "hoan thanh", "da xong");
    }

    @Override
    public String menuText() {
        return "Báo xong: /xong 13 15/KH-UBND ngày 29/3/2024";
    }

    @Override
    public String englishMenuText() {
        return "Mark a task done: /xong 13 15/KH-UBND";
    }

    @Override
    public Reply typed(Talk talk, String arguments) {
        String words = arguments.strip().replaceFirst("(?iu)^(?:việc|viec)\\s+", "");
        if (words.isEmpty()) {
            return Reply.say("Xin cho biết việc nào, ví dụ " + Html.code("/xong 13") + " hoặc "
                    + Html.code("/xong 13 15/KH-UBND ngày 29/3/2024") + ".");
        }
        int blank = words.indexOf(' ');
        String number = blank < 0 ? words : words.substring(0, blank);
        String rest = blank < 0 ? "" : words.substring(blank + 1).strip();
        if (SearchKey.of(rest).equals("ca viec")) {
            return wholeTask(talk, number);
        }
        Reading reading = ProvingDocument.read(rest, talk.now().today());
        if (!(reading instanceof Reading.Read read)) {
            return Reply.say(unreadable(reading, number));
        }
        Completing outcome = tasks.complete(talk.books(), talk.actor(), number, read.document(), talk.now());
        attach(talk, outcome);
        keepForConfirmation(talk, outcome, read.document());
        return outcome.answer(new DoneReplies(talk));
    }

    /** A task that goes on all year ends before its time. */
    private Reply wholeTask(Talk talk, String number) {
        Optional<Milestone> closing = TaskNumber.read(number)
                .flatMap(n -> tasks.life(talk.books(), n))
                .flatMap(life -> life.milestones().stream()
                        .filter(m -> m.nature() == Milestone.Nature.CLOSING)
                        .findFirst());
        Completing outcome = closing.isPresent()
                ? tasks.complete(talk.books(), talk.actor(), closing.get().id(), ProvingDocument.NONE, talk.now())
                : tasks.complete(talk.books(), talk.actor(), number, ProvingDocument.NONE, talk.now());
        return outcome.answer(new DoneReplies(talk));
    }

    /** What came with a "done" that is asked about first is kept until the answer. */
    private static void keepForConfirmation(Talk talk, Completing outcome, ProvingDocument document) {
        if (!(outcome instanceof Completing.Early early)) {
            return;
        }
        Map<String, String> state = new HashMap<>();
        state.put("milestone", String.valueOf(early.milestone().id()));
        state.put(
                "lacking",
                early.lacking() == null ? "" : String.valueOf(early.lacking().id()));
        state.put("number", document.number());
        state.put("date", document.date() == null ? "" : document.date().toString());
        state.put("file", talk.message().fileId() == null ? "" : talk.message().fileId());
        state.put(
                "name", talk.message().fileName() == null ? "" : talk.message().fileName());
        talk.keep(KIND, state);
    }

    @Override
    public String dialogueKind() {
        return KIND;
    }

    /** "Đúng" confirms what was asked, "không" leaves it. */
    @Override
    public Reply continued(Talk talk, Dialogue dialogue, String words) {
        if (dialogue.updatedAt().plus(FOLLOWS).isBefore(talk.now().at())) {
            talk.endDialogue(KIND);
            return Reply.say(
                    "Câu hỏi trước đã quá lâu nên chưa ghi gì. Xin gõ lại, ví dụ " + Html.code("/xong 13") + ".");
        }
        String key = SearchKey.of(words);
        if (YES.contains(key)) {
            return confirmed(talk, dialogue, dialogue.state().get("milestone"));
        }
        if (DOCUMENT_ONLY.contains(key)
                && !dialogue.state().getOrDefault("lacking", "").isEmpty()) {
            return confirmed(talk, dialogue, dialogue.state().get("lacking"));
        }
        if (NO.contains(key)) {
            talk.endDialogue(KIND);
            return Reply.say("Vâng, chưa ghi gì.");
        }
        return Reply.say("Mốc vừa hỏi đã xong chưa? Xin trả lời " + Html.code("đúng") + " hoặc " + Html.code("không")
                + ", hay gõ " + Html.code("/huy") + ".");
    }

    private Reply confirmed(Talk talk, Dialogue dialogue, String milestone) {
        Map<String, String> state = dialogue.state();
        String date = state.getOrDefault("date", "");
        ProvingDocument document =
                new ProvingDocument(state.getOrDefault("number", ""), date.isEmpty() ? null : LocalDate.parse(date));
        talk.endDialogue(KIND);
        Completing outcome =
                tasks.complete(talk.books(), talk.actor(), Long.parseLong(milestone), document, talk.now());
        String file = state.getOrDefault("file", "");
        String name = state.getOrDefault("name", "");
        if (!file.isEmpty() && outcome instanceof Completing.Done done) {
            talk.books().tasks().addFile(done.completion().id(), file, name.isEmpty() ? null : name);
        } else if (!file.isEmpty() && outcome instanceof Completing.DocumentAdded added) {
            talk.books().tasks().addFile(added.completion().id(), file, name.isEmpty() ? null : name);
        }
        return outcome.answer(new DoneReplies(talk));
    }

    /** Data: "m12", the milestone. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (!data.matches("m\\d{1,15}")) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        long milestone = Long.parseLong(data.substring(1));
        Optional<Dialogue> asked = talk.dialogue(KIND)
                .filter(d -> String.valueOf(milestone).equals(d.state().get("milestone"))
                        || String.valueOf(milestone).equals(d.state().get("lacking")));
        if (asked.isPresent()) {
            return confirmed(talk, asked.get(), String.valueOf(milestone));
        }
        return tasks.complete(talk.books(), talk.actor(), milestone, ProvingDocument.NONE, talk.now())
                .answer(new DoneReplies(talk));
    }

    private static String unreadable(Reading reading, String number) {
        String example = Html.code("/xong " + Html.text(number) + " 15/KH-UBND ngày 29/3/2024");
        if (reading instanceof Reading.BadDate bad) {
            return "Ngày trong “" + Html.text(Html.cut(bad.words(), 60))
                    + "” không có thật hoặc không đọc được; chưa ghi gì. Ví dụ đúng: " + example + ".";
        }
        String words = reading instanceof Reading.NotADocument not ? not.words() : "";
        return "“" + Html.text(Html.cut(words, 60)) + "” chưa phải số và ký hiệu văn bản; chưa ghi gì. Ví dụ đúng: "
                + example + ".";
    }

    private void attach(Talk talk, Completing outcome) {
        if (talk.message().fileId() != null && outcome instanceof Completing.Done done) {
            talk.books()
                    .tasks()
                    .addFile(
                            done.completion().id(),
                            talk.message().fileId(),
                            talk.message().fileName());
        }
    }

    /** When this person reported something done last, so that a document may follow; empty when that is too long ago. */
    public Optional<Instant> lastReported(Talk talk) {
        return lastDone(talk).map(milestone -> milestone.completion().at());
    }

    private static Optional<Milestone> lastDone(Talk talk) {
        return talk.books().tasks().milestones().stream()
                .filter(m -> m.isDone()
                        && Long.valueOf(talk.staff().id()).equals(m.completion().staffId())
                        && !m.completion()
                                .at()
                                .plus(FOLLOWS)
                                .isBefore(talk.now().at()))
                .max(Comparator.comparing(m -> m.completion().id()));
    }

    /** A photo or file, or a document number, that follows a "done" of the same person; empty when it does not. */
    public Optional<Reply> followUp(Talk talk, String words) {
        Optional<Milestone> last = lastDone(talk);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        Milestone milestone = last.get();
        Completion completion = milestone.completion();
        String task = "việc " + milestone.task() + TaskWords.label(milestone);
        Keyboard undo = Keyboard.of(List.of(button("↩️ Hoàn tác", "molai:c" + completion.id())));
        if (talk.message().fileId() != null) {
            talk.books()
                    .tasks()
                    .addFile(
                            completion.id(),
                            talk.message().fileId(),
                            talk.message().fileName());
            String name = talk.message().fileName() == null
                    ? "ảnh"
                    : "“" + Html.text(Html.cut(talk.message().fileName(), 60)) + "”";
            String attached = "📎 Đã kèm " + name + " vào " + task + ".";
            return Optional.of(
                    words.isBlank()
                            ? Reply.say(attached, undo)
                            : captioned(talk, milestone, words, undo).before(attached));
        }
        boolean looksLikeDocument = words.matches("(?Us)^\\s*(?:số\\s*:?\\s*)?\\d{1,5}\\s*/\\s*\\p{L}.*");
        if (!looksLikeDocument) {
            return Optional.empty();
        }
        return Optional.of(document(talk, milestone, words, undo));
    }

    /** The words under a file: the document's number, or a remark that is none. */
    private static Reply captioned(Talk talk, Milestone milestone, String words, Keyboard undo) {
        return ProvingDocument.read(words, talk.now().today()) instanceof Reading.NotADocument
                ? Reply.say(
                        "Lời kèm “" + Html.text(Html.cut(words, 60))
                                + "” chưa phải số và ký hiệu văn bản nên chưa ghi số; có thì xin gửi, ví dụ "
                                + Html.code("15/KH-UBND ngày "
                                        + DateWords.plain(talk.now().today())) + ".",
                        undo)
                : document(talk, milestone, words, undo);
    }

    /** Keeps the number, and the date, of the document that proves what was done. */
    private static Reply document(Talk talk, Milestone milestone, String words, Keyboard undo) {
        Completion completion = milestone.completion();
        String task = "việc " + milestone.task() + TaskWords.label(milestone);
        Reading reading = ProvingDocument.read(words, talk.now().today());
        if (!(reading instanceof Reading.Read read)) {
            return Reply.say(unreadable(reading, milestone.task().text()));
        }
        ProvingDocument document = read.document();
        if (document.date() != null && document.date().isAfter(talk.now().today())) {
            return Reply.say("Văn bản ghi ngày " + DateWords.plain(document.date())
                    + " chưa tới; xin gửi lại số và ngày, ví dụ "
                    + Html.code("15/KH-UBND ngày " + DateWords.plain(talk.now().today())) + ".");
        }
        var on = document.date() == null ? completion.on() : document.date();
        talk.books().tasks().addDocument(completion.id(), on, document);
        talk.books()
                .audit()
                .record(
                        talk.actor(),
                        talk.now().at(),
                        "task.document",
                        "task " + milestone.task(),
                        completion.document(),
                        document.number());
        return Reply.say(
                "📄 Đã ghi văn bản " + Html.bold(document.number())
                        + (document.date() == null ? "" : " ngày " + DateWords.plain(document.date()))
                        + " cho " + task + ".",
                undo);
    }
}
