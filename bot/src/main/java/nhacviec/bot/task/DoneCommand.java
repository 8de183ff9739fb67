package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.ChatCommand;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Pleasantries;
import nhacviec.bot.Reply;
import nhacviec.bot.StopWord;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.task.Completing;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.EvidenceReader;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.NamedMilestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** {@code /xong 13 15/KH-UBND ngày 29/3/2024}: the open milestone is done, with the document that proves it. */
public final class DoneCommand implements ChatCommand {

    /** For how long a document, a photo or a file that follows belongs to the last "done". */
    private static final Duration FOLLOWS = Duration.ofMinutes(30);

    /** A task that goes on all year may end so many days before its time without a question. */
    private static final int NEAR_THE_END = 31;

    static final String KIND = "done";
    private static final Set<String> YES = Set.of(
            "dung",
            "co",
            "dung roi",
            "dung, da xong",
            "da xong",
            "xong",
            "xong roi",
            "xac nhan",
            "yes",
            "ok",
            "oke",
            "vang",
            "da",
            "da vang",
            "vang dung",
            "da dung",
            "da dung roi",
            "dung vay",
            "u",
            "uh",
            "uhm",
            "um",
            "roi",
            "da roi",
            "phai",
            "chuan",
            "chinh xac");
    private static final Set<String> NO = Set.of(
            "khong", "khong, toi nham", "khong phai", "nham", "nham roi", "sai", "sai roi", "chua", "chua xong", "no");

    /** "việc 9", "việc số 9", "số 9"; the number of a document, such as "số 15/KH-UBND", is none of a task. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?iu)^[-–:]?\\s*(?:(?:việc|viec)\\s+)?(?:(?:số|so)\\s+(?=\\d+(?:\\.\\d+)*(?:[\\s?!.,;:]|$)))?");

    /** "xong nhầm việc 6". */
    private static final Pattern MISTAKEN =
            Pattern.compile("(?iuU)^(?:nhầm|nham|lộn|lon)\\s+(?:(?:việc|viec)\\s+)?(?:(?:số|so)\\s+)?("
                    + TaskNumber.TYPED + ")[.!\\s]*$");

    /** "cả việc", with the document that ends it or without one. */
    private static final Pattern WHOLE_TASK =
            Pattern.compile("(?isuU)^(?:cả|ca)\\s+(?:việc|viec)(?![\\p{L}\\d])[\\s,:]*(.*)$");

    private static final Set<String> PERIOD_BEFORE = Set.of("ky truoc", "quy truoc", "cua ky truoc", "cua quy truoc");
    private static final Set<String> PERIOD_NOW = Set.of("ky nay", "quy nay", "cua ky nay", "cua quy nay");
    private static final Set<String> DOCUMENT_ONLY = Set.of("van ban", "ky truoc", "chi them van ban");

    private final TaskService tasks;

    private final DoneDocuments documents;

    private final EvidenceChanges changes;

    private final SeveralDone severals;

    private final FilePlace files;

    public DoneCommand(TaskService tasks) {
        this.tasks = tasks;
        this.documents = new DoneDocuments(tasks);
        this.changes = new EvidenceChanges(tasks);
        this.severals = new SeveralDone(tasks);
        this.files = new FilePlace(tasks);
    }

    /** What becomes of documents that follow "done", or come by themselves. */
    public DoneDocuments documents() {
        return documents;
    }

    /** What becomes of photos and files of which it is not known what they prove. */
    public FilePlace files() {
        return files;
    }

    /** What becomes of a task's number with a document and nothing else. */
    public TaskAndDocument taskAndDocument() {
        return new TaskAndDocument(tasks);
    }

    /** What becomes of a photo or a file whose caption is another command. */
    public CaptionedCommands captioned() {
        return new CaptionedCommands(tasks);
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
        String words = Pleasantries.without(NUMBERED.matcher(arguments.strip()).replaceFirst(""));
        if (words.isEmpty()) {
            return Reply.say("Xin cho biết việc nào, ví dụ " + Html.code("/xong " + ExampleTask.open(talk)) + " hoặc "
                    + DoneDocuments.example(talk, ExampleTask.open(talk)) + ".");
        }
        Matcher mistaken = MISTAKEN.matcher(words);
        if (mistaken.matches()) {
            return Reply.say("Báo xong nhầm việc " + mistaken.group(1) + " thì mở lại: "
                    + Html.code("/molai " + mistaken.group(1)) + ". Chưa đổi gì.");
        }
        boolean filesWait = !FilePlace.waiting(talk, "").isEmpty();
        Optional<Reply> several = severals.typed(talk, words);
        if (several.isPresent()) {
            return filesWait
                    ? several.get()
                            .withLine(
                                    "📎 Ảnh, tệp gửi trước đó chưa được lưu, vì chưa rõ của việc nào; xin gửi lại với lời kèm "
                                            + Html.code("/xong " + ExampleTask.open(talk)) + " (số của việc).")
                    : several.get();
        }
        String[] parts = words.split("\\s+", 2);
        String number = parts[0].replaceFirst("[?!.,;:]+$", "");
        String rest = parts.length == 1 ? "" : parts[1].strip();
        if (words.endsWith("?") && TaskNumber.read(number).isEmpty()) {
            return Reply.say("Anh/chị hỏi hay báo xong? Chưa ghi gì. Xem việc: " + Html.code("/viec")
                    + "; đã xong thì gõ " + Html.code("/xong " + ExampleTask.open(talk)) + ".");
        }
        if (words.endsWith("?")) {
            return Reply.say(
                    "Anh/chị hỏi hay báo xong việc " + Html.text(Html.cut(number, 8)) + "? Chưa ghi gì. Xem việc: "
                            + Html.code("/viec " + Html.cut(number, 8)) + "; đã xong thì gõ "
                            + Html.code("/xong " + Html.cut(number, 8)) + ".");
        }
        Optional<Reply> day = TaskNumber.read(number).isEmpty() ? documents.dayOfLast(talk, words) : Optional.empty();
        if (day.isPresent()) {
            return day.get();
        }
        Optional<Reply> change = changes.typed(talk, number, rest);
        if (change.isPresent()) {
            return change.get();
        }
        Matcher whole = WHOLE_TASK.matcher(rest);
        if (whole.matches()) {
            return wholeTask(talk, number, whole.group(1).strip());
        }
        NamedMilestone named = TaskNumber.read(number)
                .flatMap(n -> tasks.life(talk.books(), n))
                .map(life -> NamedMilestone.atBeginningOf(rest, life, tasks.namesake(talk.books(), number)))
                .orElse(new NamedMilestone.None());
        if (named instanceof NamedMilestone.Missing missing) {
            return Reply.say(TaskWords.noSuchPeriod(
                    tasks.life(talk.books(), new TaskNumber(number)).orElseThrow(), missing.words(), "/xong"));
        }
        String document = named instanceof NamedMilestone.Named n ? n.rest() : rest;
        EvidenceReader.Reading reading =
                EvidenceReader.read(document, talk.said().today());
        Optional<Reply> refused = DoneDocuments.refused(talk, reading, number);
        if (refused.isPresent()) {
            return refused.get();
        }
        Evidence evidence = DoneDocuments.evidence(reading);
        Optional<Reply> nothingNew =
                NothingNew.isSaid(evidence) ? nothingNew(talk, number, named, evidence) : Optional.empty();
        if (nothingNew.isPresent()) {
            return nothingNew.get();
        }
        Completing outcome = named instanceof NamedMilestone.Named n
                ? tasks.completeNamed(
                        talk.books(), talk.actor(), number, n.milestone(), evidence, talk.said(), talk.now())
                : tasks.complete(talk.books(), talk.actor(), number, evidence, talk.said(), talk.now());
        Map<String, String> waiting = FilePlace.waiting(
                talk, TaskNumber.read(number).map(TaskNumber::text).orElse(number));
        Reply reply = attach(talk, outcome).orElseGet(() -> {
            DoneQuestion.of(talk, outcome, evidence)
                    .ifPresent(question -> talk.keep(KIND, FilePlace.together(waiting, question.state())));
            return outcome.answer(new DoneReplies(talk));
        });
        return FilePlace.withKept(talk, waiting, completion(outcome), reply);
    }

    /** Who says that there is nothing new may mean to report that, or not to report. */
    private Optional<Reply> nothingNew(Talk talk, String number, NamedMilestone named, Evidence evidence) {
        Optional<TaskLife> life = TaskNumber.read(number).flatMap(n -> tasks.life(talk.books(), n));
        return life.flatMap(l -> named instanceof NamedMilestone.Named n
                        ? Optional.of(n.milestone())
                        : l.atHand(talk.said().today()))
                .filter(Milestone::isOpen)
                .filter(milestone -> talk.actor().mayAnswerFor(milestone.unitId()))
                .map(milestone -> NothingNew.asked(talk, life.orElseThrow().task(), milestone, evidence));
    }

    /** A task that goes on all year ends before its time. */
    private Reply wholeTask(Talk talk, String number, String document) {
        EvidenceReader.Reading reading =
                EvidenceReader.read(document, talk.said().today());
        Optional<Reply> refused = DoneDocuments.refused(talk, reading, number + " cả việc");
        if (refused.isPresent()) {
            return refused.get();
        }
        Evidence evidence = DoneDocuments.evidence(reading);
        Optional<Milestone> closing = TaskNumber.read(number)
                .flatMap(n -> tasks.life(talk.books(), n))
                .flatMap(life -> life.milestones().stream()
                        .filter(m -> m.nature() == Milestone.Nature.CLOSING)
                        .findFirst());
        boolean early = closing.filter(m -> m.isOpen()
                        && talk.actor().mayAnswerFor(m.unitId())
                        && talk.now().today().plusDays(NEAR_THE_END).isBefore(m.due()))
                .isPresent();
        if (early) {
            Milestone end = closing.get();
            talk.keep(
                    KIND,
                    DoneQuestion.ofFiles(FilePlace.sent(talk), end)
                            .with(evidence)
                            .state());
            return Reply.say(
                    "Việc " + end.task() + " làm cả năm, đến " + DateWords.full(end.due())
                            + ". Kết thúc cả việc từ bây giờ thì các quý sau không hỏi nữa; có đúng không? Trả lời "
                            + Html.code("đúng") + " hoặc " + Html.code("không") + ". Chỉ cập nhật quý này thì gõ "
                            + Html.code("/xong " + end.task()) + ".",
                    Keyboard.of(List.of(
                            button("🏁 Đúng, kết thúc cả việc", "xong:m" + end.id()),
                            button("Không", "viec:+t" + end.task()))));
        }
        Completing outcome = closing.isPresent()
                ? tasks.complete(talk.books(), talk.actor(), closing.get().id(), evidence, talk.said(), talk.now())
                : tasks.complete(talk.books(), talk.actor(), number, evidence, talk.said(), talk.now());
        return outcome.answer(new DoneReplies(talk));
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
            return Reply.say("Câu hỏi trước đã quá lâu nên chưa ghi gì. Xin gõ lại, ví dụ "
                    + Html.code("/xong " + ExampleTask.open(talk)) + ".");
        }
        String key = answer(words);
        if (StopWord.isSaid(words)) {
            talk.endDialogue(KIND);
            return Reply.say("Đã dừng, chưa ghi gì.");
        }
        boolean passedOver = YES.contains(key) && isPassedOver(talk, dialogue);
        if (passedOver) {
            talk.keep(KIND, dialogue.state());
        }
        boolean yes = YES.contains(key) && !passedOver;
        if (DocumentPlace.isOpen(dialogue)) {
            return placed(talk, dialogue, words, key);
        }
        if (FilePlace.isOpen(dialogue)) {
            return files.continued(talk, dialogue, words, NO.contains(key));
        }
        if (SeveralDone.isOpen(dialogue)) {
            return severals.continued(talk, dialogue, words, yes, NO.contains(key));
        }
        if (PlanMeant.isAsked(dialogue)) {
            Optional<String> meant = PlanMeant.milestone(talk, dialogue, words);
            if (meant.isPresent() || yes) {
                return meant.map(milestone -> confirmed(talk, DoneQuestion.of(dialogue), milestone))
                        .orElseGet(() -> Reply.say(PlanMeant.askedAgain(talk, dialogue)));
            }
        } else if (dialogue.state().containsKey("which")) {
            Optional<Reply> period = whichPeriod(talk, dialogue, words);
            if (period.isPresent()) {
                return period.get();
            }
        }
        if (yes) {
            return confirmed(talk, DoneQuestion.of(dialogue), dialogue.state().get("milestone"));
        }
        if (DOCUMENT_ONLY.contains(key)) {
            return dialogue.state().getOrDefault("lacking", "").isEmpty()
                    ? Reply.say("Tin trước chưa có số văn bản. Xin gửi số, ký hiệu, ví dụ "
                            + Html.code("15/KH-UBND ngày "
                                    + DateWords.plain(talk.said().today())) + ".")
                    : confirmed(
                            talk, DoneQuestion.of(dialogue), dialogue.state().get("lacking"));
        }
        if (DoneDocuments.isDocument(words, talk.said().today())) {
            Optional<DoneQuestion> unclear =
                    Optional.of(DoneQuestion.of(dialogue)).filter(DoneQuestion::isAboutWords);
            if (unclear.isPresent()) {
                return confirmed(
                        talk,
                        unclear.get()
                                .with(DoneDocuments.evidence(
                                        EvidenceReader.read(words, talk.said().today()))),
                        dialogue.state().get("milestone"));
            }
            return typed(talk, dialogue.state().getOrDefault("task", "") + " " + words);
        }
        if (NO.contains(key)) {
            talk.endDialogue(KIND);
            boolean since = isPassedOver(talk, dialogue)
                    && documents
                            .lastReported(talk)
                            .filter(at -> at.isAfter(dialogue.updatedAt()))
                            .isPresent();
            return Reply.say(
                    since
                            ? "Vâng, thôi câu hỏi trước đó về việc "
                                    + Html.text(dialogue.state().getOrDefault("task", ""))
                                    + ", việc ấy chưa ghi gì; điều vừa ghi vẫn giữ. Bỏ điều vừa ghi thì gõ "
                                    + Html.code("hoàn tác") + "."
                            : "Vâng, chưa ghi gì.");
        }
        return askedAgain(talk, dialogue);
    }

    /** The answer to the question of which task a document's number is. */
    private Reply placed(Talk talk, Dialogue dialogue, String words, String key) {
        if (NO.contains(key)) {
            talk.endDialogue(KIND);
            return Reply.say("Vâng, chưa ghi gì.");
        }
        if (DoneDocuments.isDocument(words, talk.said().today())) {
            return documents.unplaced(talk, words);
        }
        Optional<String> task = DocumentPlace.named(words);
        if (task.isEmpty()) {
            return DocumentPlace.askedAgain(talk, dialogue);
        }
        talk.endDialogue(KIND);
        String said = task.get() + " " + DocumentPlace.words(dialogue);
        return taskAndDocument().asked(talk, said).orElseGet(() -> typed(talk, said));
    }

    /** Whether the bot has said something else since it asked: a bare "đúng", or one that was sent twice, may answer that. */
    private static boolean isPassedOver(Talk talk, Dialogue dialogue) {
        return !talk.isTap()
                && talk.repliedTo().html().isEmpty()
                && talk.books()
                        .deliveries()
                        .lastAnswer(talk.message().chatId())
                        .filter(answer -> answer.at().isAfter(dialogue.updatedAt()))
                        .isPresent();
    }

    /** Words that answer nothing: the question once more, with what it was about. */
    private static Reply askedAgain(Talk talk, Dialogue dialogue) {
        if (PlanMeant.isAsked(dialogue)) {
            return Reply.say(PlanMeant.askedAgain(talk, dialogue));
        }
        Optional<Milestone> asked = Optional.ofNullable(dialogue.state().get("milestone"))
                .flatMap(id -> talk.books().tasks().milestone(Long.parseLong(id)));
        String what = asked.map(m -> "Việc " + m.task() + TaskWords.label(m)).orElse("Mốc vừa hỏi");
        boolean which = dialogue.state().containsKey("which");
        return Reply.say(
                which
                        ? "Việc " + Html.text(dialogue.state().getOrDefault("task", ""))
                                + " báo xong của kỳ nào? Xin trả lời "
                                + Html.code("kỳ trước") + " hoặc " + Html.code("kỳ này") + "; không ghi thì gõ "
                                + Html.code("không") + ". Chưa ghi gì."
                        : what + " đã xong chưa? Xin trả lời " + Html.code("đúng") + " hoặc " + Html.code("không")
                                + ", hay gõ " + Html.code("/huy") + ".");
    }

    /** What an answer says without what is said to a person: "đúng rồi ạ" is "đúng"; "rồi ạ" alone is "rồi". */
    private static String answer(String words) {
        String said = words.strip()
                .replaceFirst("(?iuU)[\\s,]+(?:em|anh|chị|chi|bạn|bot)(?:\\s+(?:ạ|ơi|nhé|nha))*[.!\\s]*$", "");
        String bare = Pleasantries.without(said);
        return SearchKey.of(bare.isEmpty() ? words.replaceFirst("(?iuU)\\s+(?:ạ|nhé|nha)[.!\\s]*$", "") : bare)
                .replaceFirst("[.!,]+$", "");
    }

    /** Whether words that would be a command by themselves answer what was asked: "đã xong". */
    public static boolean isYes(String words) {
        return YES.contains(answer(words));
    }

    /** Whether words that would show a task's card answer the question of which task something proves: "việc 6". */
    public static boolean isTaskAskedFor(Dialogue dialogue, String words) {
        return (DocumentPlace.isOpen(dialogue) || FilePlace.isOpen(dialogue))
                && DocumentPlace.named(words).isPresent();
    }

    /** The quarter that was asked for; empty where the words do not answer that. */
    private Optional<Reply> whichPeriod(Talk talk, Dialogue dialogue, String words) {
        String key = SearchKey.of(words);
        if (PERIOD_BEFORE.contains(key)) {
            return Optional.of(
                    confirmed(talk, DoneQuestion.of(dialogue), dialogue.state().get("lacking")));
        }
        if (PERIOD_NOW.contains(key)) {
            return Optional.of(
                    confirmed(talk, DoneQuestion.of(dialogue), dialogue.state().get("milestone")));
        }
        String task = dialogue.state().getOrDefault("task", "");
        Optional<TaskLife> life = TaskNumber.read(task).flatMap(n -> tasks.life(talk.books(), n));
        boolean named = life.filter(l -> NamedMilestone.atBeginningOf(words, l) instanceof NamedMilestone.Named)
                .isPresent();
        if (named) {
            String id = life.map(l -> ((NamedMilestone.Named) NamedMilestone.atBeginningOf(words, l)).milestone())
                    .map(m -> String.valueOf(m.id()))
                    .orElseThrow();
            return Optional.of(confirmed(talk, DoneQuestion.of(dialogue), id));
        }
        return YES.contains(key)
                ? Optional.of(Reply.say("Xin cho biết của kỳ nào: trả lời " + Html.code("kỳ trước") + " hay "
                        + Html.code("kỳ này") + ". Chưa ghi gì."))
                : Optional.empty();
    }

    private Reply confirmed(Talk talk, DoneQuestion question, String milestone) {
        talk.endDialogue(KIND);
        Completing outcome = tasks.complete(
                talk.books(),
                talk.actor(),
                Long.parseLong(milestone),
                question.evidence().confirmed(),
                talk.said(),
                talk.now());
        Reply reply = outcome.answer(new DoneReplies(talk));
        int attached = completion(outcome)
                .map(completion -> FilePlace.attach(talk, completion.id(), question.state()))
                .orElse(0);
        return attached == 0
                ? reply
                : reply.withLine("📎 Đã kèm " + (attached == 1 ? "ảnh hoặc tệp." : attached + " ảnh, tệp."));
    }

    /**
     * Data: "m12", the milestone, "v12:15/KH-UBND:2024-03-29", a document for what is done already, "k5": of completion 5 only the
     * document that came last counts, or "n5": its words are taken away.
     */
    @Override
    public Reply tapped(Talk talk, String data) {
        if (data.matches("v\\d{1,15}:[^:]+:[\\d-]*")) {
            String[] parts = data.substring(1).split(":", -1);
            LocalDate date = parts[2].isEmpty() ? null : LocalDate.parse(parts[2]);
            return documents.belongs(talk, Long.parseLong(parts[0]), new ProvingDocument(parts[1], date));
        }
        Optional<Reply> change = changes.tapped(talk, data);
        if (change.isPresent()) {
            return change.get();
        }
        if (data.matches("k\\d{1,15}")) {
            return documents.keepNewest(talk, Long.parseLong(data.substring(1)));
        }
        if (data.matches("w\\d{1,15}")) {
            return documents.attachAsked(talk, Long.parseLong(data.substring(1)));
        }
        if (data.matches("n\\d{1,15}")) {
            return documents.withoutNote(talk, Long.parseLong(data.substring(1)));
        }
        if (data.equals("x")) {
            talk.endDialogue(KIND);
            return Reply.show("Vâng, chưa ghi gì.", Keyboard.NONE).withToast("Chưa ghi gì");
        }
        if (data.matches("s[\\d.,/]{1,60}")) {
            return severals.tapped(talk, data.substring(1));
        }
        if (data.matches("p\\d{1,15}")) {
            return files.tapped(talk, Long.parseLong(data.substring(1)));
        }
        if (!data.matches("m\\d{1,15}")) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        long milestone = Long.parseLong(data.substring(1));
        Optional<Dialogue> asked = talk.dialogue(KIND)
                .filter(d -> String.valueOf(milestone).equals(d.state().get("milestone"))
                        || String.valueOf(milestone).equals(d.state().get("lacking")));
        if (asked.isPresent()) {
            return confirmed(talk, DoneQuestion.of(asked.get()), String.valueOf(milestone));
        }
        return tasks.complete(talk.books(), talk.actor(), milestone, Evidence.NONE, talk.said(), talk.now())
                .answer(new DoneReplies(talk));
    }

    /** Keeps the file that came with the words; says so, or that there is nothing yet that it could prove. Empty without a file. */
    private static Optional<Reply> attach(Talk talk, Completing outcome) {
        if (talk.message().fileId() == null) {
            return Optional.empty();
        }
        Optional<Completion> completion = completion(outcome);
        if (completion.isEmpty()) {
            boolean asks = outcome instanceof Completing.Early
                    || outcome instanceof Completing.NotBegun
                    || outcome instanceof Completing.OtherYear
                    || outcome instanceof Completing.Unclear
                    || outcome instanceof Completing.WhichPeriod
                    || outcome instanceof Completing.WhichPlan;
            return asks
                    ? Optional.empty()
                    : Optional.of(outcome.answer(new DoneReplies(talk))
                            .withLine("Tệp chưa được lưu; xin gửi lại kèm lời đúng."));
        }
        DoneDocuments.keep(talk, completion.get());
        String attached = "📎 Đã kèm " + DoneDocuments.fileName(talk);
        return Optional.of(
                outcome instanceof Completing.Already already
                        ? DoneDocuments.attached(talk, already.milestone())
                        : outcome.answer(new DoneReplies(talk)).withLine(attached + "."));
    }

    static Optional<Completion> completion(Completing outcome) {
        if (outcome instanceof Completing.Done done) {
            return Optional.of(done.completion());
        }
        if (outcome instanceof Completing.DocumentAdded added) {
            return Optional.of(added.completion());
        }
        if (outcome instanceof Completing.NoteAdded added) {
            return Optional.of(added.completion());
        }
        return outcome instanceof Completing.Already already
                ? Optional.of(already.milestone().completion())
                : Optional.empty();
    }
}
