package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import nhacviec.core.task.Tasks;

/** {@code /xong 13 15/KH-UBND ngày 29/3/2024}: the open milestone is done, with the document that proves it. */
public final class DoneCommand implements ChatCommand {

    /** For how long a document, a photo or a file that follows belongs to the last "done". */
    private static final Duration FOLLOWS = Duration.ofMinutes(30);

    private static final String KIND = "done";
    private static final Set<String> YES =
            Set.of("dung", "co", "dung roi", "dung, da xong", "da xong", "xac nhan", "yes");
    private static final Set<String> NO = Set.of("khong", "khong, toi nham", "nham", "no");

    /** "8, 10" and "8 và 10": one at a time. */
    private static final Pattern SEVERAL = Pattern.compile(
            "(?iu)^(\\d{1,3}(?:\\.\\d{1,3})?)\\s*(?:[,;+&]|và|\\s)\\s*(?:việc\\s+)?(\\d{1,3}(?:\\.\\d{1,3})?)(?![\\d/.-]).*");

    /** For how long a document that comes by itself may belong to something that was done without one. */
    private static final Duration MAY_BELONG = Duration.ofDays(60);

    private static final int MOST_OFFERED = 6;

    /** How much a button can carry. */
    private static final int LONGEST_DATA = 64;

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
            return Reply.say(
                    "Xin cho biết việc nào, ví dụ " + Html.code("/xong 13") + " hoặc " + example(talk, "13") + ".");
        }
        Matcher several = SEVERAL.matcher(words);
        if (several.matches()) {
            return Reply.say("Mỗi tin báo xong một việc, để không ghi nhầm; chưa ghi gì. Xin gõ "
                    + Html.code("/xong " + several.group(1)) + ", rồi " + Html.code("/xong " + several.group(2))
                    + ".");
        }
        int blank = words.indexOf(' ');
        String number = blank < 0 ? words : words.substring(0, blank);
        String rest = blank < 0 ? "" : words.substring(blank + 1).strip();
        if (SearchKey.of(rest).equals("ca viec")) {
            return wholeTask(talk, number);
        }
        Reading reading = ProvingDocument.read(rest, talk.now().today());
        if (!(reading instanceof Reading.Read read)) {
            return Reply.say(unreadable(talk, reading, number));
        }
        Completing outcome = tasks.complete(talk.books(), talk.actor(), number, read.document(), talk.now());
        Optional<String> attached = attach(talk, outcome);
        keepForConfirmation(talk, outcome, read.document());
        Reply reply = outcome.answer(new DoneReplies(talk));
        return attached.map(reply::withLine).orElse(reply);
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

    /** Data: "m12", the milestone, or "v12:15/KH-UBND:2024-03-29", a document for what is done already. */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.matches("v\\d{1,15}:[^:]+:[\\d-]*")) {
            String[] parts = data.substring(1).split(":", -1);
            LocalDate date = parts[2].isEmpty() ? null : LocalDate.parse(parts[2]);
            return belongs(talk, Long.parseLong(parts[0]), new ProvingDocument(parts[1], date));
        }
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

    private static String example(Talk talk, String number) {
        return Html.code("/xong " + Html.cut(number, 8) + " 15/KH-UBND ngày "
                + DateWords.plain(talk.now().today()));
    }

    private static String unreadable(Talk talk, Reading reading, String number) {
        String example = example(talk, number);
        if (reading instanceof Reading.BadDate bad) {
            return "Ngày trong “" + Html.text(Html.cut(bad.words(), 60))
                    + "” không có thật hoặc không đọc được; chưa ghi gì. Ví dụ đúng: " + example + ".";
        }
        String words = reading instanceof Reading.NotADocument not ? not.words() : "";
        return "“" + Html.text(Html.cut(words, 60)) + "” chưa phải số và ký hiệu văn bản; chưa ghi gì. Ví dụ đúng: "
                + example + ".";
    }

    /** Keeps the file that came with the words; says so, or that there is nothing yet that it could prove. */
    private static Optional<String> attach(Talk talk, Completing outcome) {
        if (talk.message().fileId() == null) {
            return Optional.empty();
        }
        Optional<Completion> completion = completion(outcome);
        if (completion.isEmpty()) {
            return outcome instanceof Completing.Early
                    ? Optional.empty()
                    : Optional.of("Tệp chưa được lưu; xin gửi lại kèm lời đúng.");
        }
        talk.books()
                .tasks()
                .addFile(
                        completion.get().id(),
                        talk.message().fileId(),
                        talk.message().fileName());
        return Optional.of("📎 Đã kèm " + fileName(talk) + ".");
    }

    private static Optional<Completion> completion(Completing outcome) {
        if (outcome instanceof Completing.Done done) {
            return Optional.of(done.completion());
        }
        if (outcome instanceof Completing.DocumentAdded added) {
            return Optional.of(added.completion());
        }
        return outcome instanceof Completing.Already already
                ? Optional.of(already.milestone().completion())
                : Optional.empty();
    }

    private static String fileName(Talk talk) {
        return talk.message().fileName() == null
                ? "ảnh"
                : "“" + Html.text(Html.cut(talk.message().fileName(), 60)) + "”";
    }

    /** A document's number that came by itself, long after any "done": of which task is it? Nothing is kept yet. */
    public Reply unplaced(Talk talk, String words) {
        String said = "“" + Html.text(Html.cut(words.strip(), 60)) + "”";
        Reading reading = ProvingDocument.read(words, talk.now().today());
        if (!(reading instanceof Reading.Read read) || read.document().number().isEmpty()) {
            return Reply.say(said + " có phải số văn bản của một việc? Xin gõ cả số việc, ví dụ " + example(talk, "13")
                    + ". Chưa ghi gì.");
        }
        ProvingDocument document = read.document();
        List<Milestone> lacking = talk.books().tasks().milestones().stream()
                .filter(m -> m.isDone() && m.completion().document().isEmpty())
                .filter(m -> talk.staff().unit().id() == m.unitId())
                .filter(m ->
                        m.completion().at().plus(MAY_BELONG).isAfter(talk.now().at()))
                .sorted(Comparator.comparing((Milestone m) -> m.completion().at())
                        .reversed())
                .limit(MOST_OFFERED)
                .toList();
        Keyboard keyboard = Keyboard.NONE;
        for (Milestone milestone : lacking) {
            String data = "xong:+v" + milestone.id() + ":" + document.number() + ":"
                    + (document.date() == null ? "" : document.date());
            if (data.getBytes(StandardCharsets.UTF_8).length <= LONGEST_DATA) {
                keyboard = keyboard.and(List.of(button(
                        "📄 Việc " + milestone.task() + Html.cut(TaskWords.plainLabel(milestone), 24) + ", xong "
                                + DateWords.brief(milestone.completion().on()),
                        data)));
            }
        }
        String task = (lacking.isEmpty() ? toDo(talk) : lacking.stream().findFirst())
                .map(m -> m.task().text())
                .orElse("13");
        return Reply.say(
                said + " là số văn bản của việc nào? Chưa ghi gì; xin "
                        + (keyboard.isEmpty() ? "" : "bấm việc, hoặc ") + "gõ ví dụ "
                        + Html.code("/xong " + task + " " + document.number()
                                + (document.date() == null ? "" : " ngày " + DateWords.plain(document.date())))
                        + ".",
                keyboard);
    }

    /** What the unit has open: what was opened again before the rest, then the earliest. */
    private static Optional<Milestone> toDo(Talk talk) {
        Set<Long> onceDone = talk.books().tasks().everDone().stream()
                .map(Tasks.Done::milestoneId)
                .collect(Collectors.toSet());
        return talk.books().tasks().milestones().stream()
                .filter(m -> m.isOpen() && m.unitId() == talk.staff().unit().id())
                .min(Comparator.comparing((Milestone m) -> !onceDone.contains(m.id()))
                        .thenComparing(Milestone::due));
    }

    /** A button of an older question: what was done then may have been opened again, or have its document. */
    private Reply belongs(Talk talk, long id, ProvingDocument document) {
        Optional<Milestone> milestone = talk.books().tasks().milestone(id);
        if (milestone.filter(m -> !m.isDone()).isPresent()) {
            return Reply.say("Việc " + milestone.get().task() + TaskWords.label(milestone.get())
                    + " đã được mở lại nên chưa ghi văn bản; xong thì gõ "
                    + Html.code("/xong " + milestone.get().task() + " " + document.number()) + ".");
        }
        return tasks.complete(talk.books(), talk.actor(), id, document, talk.now())
                .answer(new DoneReplies(talk));
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
            String attached = "📎 Đã kèm " + fileName(talk) + " vào " + task + ".";
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
            return Reply.say(unreadable(talk, reading, milestone.task().text()));
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
