package nhacviec.bot.task;

import static nhacviec.bot.Buttons.button;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.Pleasantries;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.bot.plan.PlanCommand;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.Keyboard.Button;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Evidence;
import nhacviec.core.task.EvidenceReader;
import nhacviec.core.task.EvidenceService;
import nhacviec.core.task.EvidenceService.GivenFile;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.ProvingDocument.Reading;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.TaskService;

/** Documents, photos and files that follow "done", or come by themselves later. */
public final class DoneDocuments {

    /** For how long a document, a photo or a file that follows belongs to the last "done". */
    private static final Duration FOLLOWS = Duration.ofMinutes(30);

    /** For how long a document that comes by itself may belong to something that was done without one. */
    private static final Duration MAY_BELONG = Duration.ofDays(60);

    private static final int MOST_OFFERED = 6;

    /** "Ngày 1/2", "1/2/2024"; "1/2" alone may be a figure. */
    private static final Pattern DATE_ALONE =
            Pattern.compile("(?iu)(?:ký\\s+|ky\\s+)?(?:ng[àa]y\\s+.{1,40}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}[.\\s]*)");

    /** What people add when they say the day once more: "từ hôm qua rồi mà chị". */
    private static final Pattern SAID_BESIDES =
            Pattern.compile("(?iuU)(?:[\\s,]+(?:rồi|mà|ma|cơ|đấy|đó|chị|anh|em|bot|bạn))+[.!\\s]*$");

    /** "Xong 21 đã nộp dự toán", said once more with what is new. */
    private static final Pattern REPORTED_AGAIN =
            Pattern.compile("(?iuU)^/?(?:báo |bao )?xong\\s+(?:(?:việc|viec)\\s+)?(?:(?:số|so)\\s+)?("
                    + TaskNumber.TYPED + ")[\\s:,]+(\\D.*)$");

    /** How much a button can carry. */
    private static final int LONGEST_DATA = 64;

    private final TaskService tasks;

    DoneDocuments(TaskService tasks) {
        this.tasks = tasks;
    }

    static String example(Talk talk, String number) {
        return Html.code("/xong " + Html.cut(number, 8) + " 15/KH-UBND ngày "
                + DateWords.plain(talk.now().today()));
    }

    static String unreadable(Talk talk, Reading reading, String number) {
        String example = example(talk, number);
        if (reading instanceof Reading.BadDate bad) {
            return "Ngày trong “" + Html.text(Html.cut(bad.words(), 60))
                    + "” không có thật hoặc không đọc được; chưa ghi gì. Ví dụ đúng: " + example + ".";
        }
        String words = reading instanceof Reading.NotADocument not ? not.words() : "";
        return "“" + Html.text(Html.cut(words, 60)) + "” chưa phải số và ký hiệu văn bản; chưa ghi gì. Ví dụ đúng: "
                + example + ".";
    }

    /** What is said of words that can be neither documents nor a report of what was done; empty where they can. */
    static Optional<Reply> refused(Talk talk, EvidenceReader.Reading reading, String number) {
        if (reading instanceof EvidenceReader.Reading.BadDate bad) {
            return Optional.of(Reply.say(unreadable(talk, new Reading.BadDate(bad.words()), number)));
        }
        Evidence evidence = evidence(reading);
        String note = evidence.note();
        if (note.length() > Evidence.LONGEST_NOTE) {
            return Optional.of(Reply.say("⚠️ Lời kèm dài " + note.length() + " chữ; xin viết gọn trong "
                    + Evidence.LONGEST_NOTE + " chữ rồi gửi lại. Chưa ghi gì."));
        }
        return evidence.hasNote() && !evidence.hasDocument() && !News.canBe(note)
                ? Optional.of(Reply.say(unreadable(talk, new Reading.NotADocument(note), number)))
                : Optional.empty();
    }

    static Evidence evidence(EvidenceReader.Reading reading) {
        if (reading instanceof EvidenceReader.Reading.Read read) {
            return read.evidence();
        }
        return reading instanceof EvidenceReader.Reading.WithWords words ? words.evidence() : Evidence.NONE;
    }

    /** How a file that came is called: "“07-KH.pdf”", or "ảnh". */
    static String fileName(Talk talk) {
        return fileName(talk.message().fileName());
    }

    private static String fileName(String name) {
        return name == null ? "ảnh" : "“" + Html.text(Html.cut(name, 60)) + "”";
    }

    /** A document's number that came by itself, long after any "done": of which task is it? Nothing is kept yet. */
    public Reply unplaced(Talk talk, String words) {
        String said = "“" + Html.text(Html.cut(words.strip(), 60)) + "”";
        Reading reading = ProvingDocument.read(words, talk.now().today());
        if (!(reading instanceof Reading.Read read) || read.document().number().isEmpty()) {
            return Reply.say(said + " có phải số văn bản của một việc? Xin gõ cả số việc, ví dụ "
                    + example(talk, ExampleTask.open(talk)) + ". Chưa ghi gì.");
        }
        ProvingDocument document = read.document();
        List<Milestone> lacking = talk.books().tasks().milestones().stream()
                .filter(m -> m.isDone() && m.completion().document().isEmpty())
                .filter(m -> talk.staff().belongsTo(m.unitId()))
                .filter(m ->
                        m.completion().at().plus(MAY_BELONG).isAfter(talk.now().at()))
                .sorted(Comparator.comparing((Milestone m) -> m.completion().at())
                        .reversed())
                .limit(MOST_OFFERED)
                .toList();
        Keyboard keyboard = Keyboard.NONE;
        for (Milestone milestone : lacking) {
            keyboard = keyboard.and(belonging(milestone, document));
        }
        String task = reopened(talk)
                .orElseGet(() -> lacking.isEmpty()
                        ? ExampleTask.open(talk)
                        : lacking.get(0).task().text());
        DocumentPlace.ask(talk, words);
        return Reply.say(
                said + " là số văn bản của việc nào? Chưa ghi gì; xin "
                        + (keyboard.isEmpty() ? "" : "bấm việc, hoặc ") + "gõ ví dụ "
                        + Html.code("/xong " + task + " " + document.number()
                                + (document.date() == null ? "" : " ngày " + DateWords.plain(document.date())))
                        + ".",
                keyboard);
    }

    /** The open task of the person's unit that was opened again lately: its document may be the one that was wrong. */
    private Optional<String> reopened(Talk talk) {
        return SpokenOf.last(talk, talk.now().at().minus(FOLLOWS))
                .flatMap(number -> tasks.life(talk.books(), number))
                .filter(life -> talk.actor().mayAnswerFor(life.unitId()))
                .filter(life -> life.atHand(talk.now().today())
                        .filter(Milestone::isOpen)
                        .isPresent())
                .map(life -> life.task().number().text());
    }

    /** The button by which a document is that of what is done; none where its number is too long for a button. */
    private static List<Button> belonging(Milestone done, ProvingDocument document) {
        String data = "xong:+v" + done.id() + ":" + document.number() + ":"
                + (document.date() == null ? "" : document.date());
        return data.getBytes(StandardCharsets.UTF_8).length > LONGEST_DATA
                ? List.of()
                : List.of(button(
                        "📄 Việc " + done.task() + Html.cut(TaskWords.plainLabel(done), 24) + ", xong "
                                + DateWords.brief(done.completion().on()),
                        data));
    }

    /** A document's number while figures are asked for: may be of what was reported just before; empty when nothing was. */
    public Optional<Reply> whileAsked(Talk talk, String words) {
        return lastDone(talk)
                .filter(milestone -> isDocument(words, talk.said().today()))
                .map(milestone -> {
                    String number = Html.cut(words.strip(), 60);
                    return Reply.say(
                            "“" + Html.text(number)
                                    + "” giống số văn bản nên chưa ghi vào số liệu. Là văn bản của việc "
                                    + milestone.task() + TaskWords.label(milestone)
                                    + " vừa báo xong thì bấm nút, hoặc gõ "
                                    + Html.code("/xong " + milestone.task() + " " + number)
                                    + "; số liệu thì xin gõ tiếp câu trả lời.",
                            Keyboard.NONE.and(
                                    ProvingDocument.read(words, talk.now().today()) instanceof Reading.Read read
                                            ? belonging(milestone, read.document())
                                            : List.of()));
                });
    }

    /** A document's number after one task was reported and another one was spoken of. Nothing is kept yet. */
    private Reply whichOfTwo(Talk talk, Milestone reported, TaskNumber other, String words) {
        String number = Html.cut(words.strip(), 60);
        List<Button> button = ProvingDocument.read(words, talk.now().today()) instanceof Reading.Read read
                ? belonging(reported, read.document())
                : List.of();
        String asked = "“" + Html.text(number) + "” là văn bản của việc " + reported.task() + TaskWords.label(reported)
                + " vừa báo xong";
        String typed = Html.code("/xong " + reported.task() + " " + number);
        boolean own = tasks.life(talk.books(), other)
                .filter(life -> talk.actor().mayAnswerFor(life.unitId()))
                .isPresent();
        if (!own) {
            return Reply.say(
                    asked + " phải không? Việc " + other + " không do đơn vị mình báo. Chưa ghi gì; đúng thì "
                            + (button.isEmpty() ? "" : "bấm nút, hoặc ") + "gõ " + typed + ".",
                    Keyboard.NONE.and(button));
        }
        return Reply.say(
                asked + ", hay của việc " + other + " vừa nói tới? Chưa ghi gì; xin "
                        + (button.isEmpty() ? "" : "bấm nút, hoặc ") + "gõ " + typed + " hay "
                        + Html.code("/xong " + other + " " + number) + ".",
                Keyboard.NONE.and(button));
    }

    /** A button of an older question: what was done then may have been opened again, or have its document. */
    Reply belongs(Talk talk, long id, ProvingDocument document) {
        Optional<Milestone> milestone = talk.books().tasks().milestone(id);
        if (milestone.filter(m -> !m.isDone()).isPresent()) {
            return Reply.say("Việc " + milestone.get().task() + TaskWords.label(milestone.get())
                    + " đã được mở lại nên chưa ghi văn bản; xong thì gõ "
                    + Html.code("/xong " + milestone.get().task() + " " + document.number()) + ".");
        }
        return tasks.complete(talk.books(), talk.actor(), id, Evidence.of(document), talk.said(), talk.now())
                .answer(new DoneReplies(talk));
    }

    /** When this person reported something done last, so that a document may follow; empty when that is too long ago. */
    public Optional<Instant> lastReported(Talk talk) {
        return lastDone(talk).map(milestone -> milestone.completion().at());
    }

    /** Whether the document of what somebody has just reported is asked for and has not come. */
    public boolean isAskedFor(Talk talk) {
        return lastDone(talk)
                .filter(milestone -> milestone.completion().document().isEmpty())
                .isPresent();
    }

    /** What this person has just reported done, to which a file that follows belongs. */
    public Optional<Milestone> reportedTask(Talk talk) {
        return lastDone(talk);
    }

    /** The file that could have been a plan is the proof of what was done. */
    Reply attachAsked(Talk talk, long milestoneId) {
        Optional<Milestone> done = talk.books()
                .tasks()
                .milestone(milestoneId)
                .filter(milestone -> milestone.isDone() && talk.actor().mayAnswerFor(milestone.unitId()));
        if (done.isEmpty()) {
            return Reply.toast("Việc này đã được mở lại; xin gửi lại tệp kèm lời /xong.");
        }
        Optional<PlanCommand.Waiting> file = PlanCommand.taken(talk);
        if (file.isEmpty()) {
            return Reply.toast("Tệp này không còn chờ; xin gửi lại kèm lời /xong.");
        }
        Milestone milestone = done.get();
        EvidenceService.addFiles(
                talk.books(),
                talk.actor(),
                milestone.completion().id(),
                List.of(new GivenFile(file.get().fileId(), file.get().fileName())),
                talk.now());
        return attached(milestone, file.get().fileId(), file.get().fileName());
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
        boolean ofSeveral = new LastAct(talk).isOfSeveral();
        boolean underSeveral = TaskMeant.under(talk).size() > 1;
        boolean formSince = talk.dialogue()
                .filter(open -> open.kind().equals("figures"))
                .filter(open -> open.updatedAt().isAfter(completion.at()))
                .isPresent();
        if (formSince
                && talk.message().fileId() != null
                && TaskMeant.under(talk).isEmpty()) {
            return Optional.of(
                    new FilePlace(tasks).asked(talk, "Vừa báo xong việc " + milestone.task() + ", rồi nhập số liệu."));
        }
        if ((ofSeveral || underSeveral) && talk.message().fileId() != null) {
            return Optional.of(new FilePlace(tasks)
                    .asked(talk, underSeveral ? "Tin được trả lời có nhiều việc." : "Vừa báo xong nhiều việc."));
        }
        if (ofSeveral || underSeveral) {
            return isDocument(words, talk.said().today()) ? Optional.of(unplaced(talk, words)) : Optional.empty();
        }
        Optional<TaskNumber> other =
                SpokenOf.last(talk, completion.at()).filter(number -> !number.equals(milestone.task()));
        if (other.isPresent() && talk.message().fileId() != null) {
            return Optional.of(new FilePlace(tasks)
                    .asked(
                            talk,
                            "Vừa báo xong việc " + milestone.task() + TaskWords.label(milestone) + ", rồi nói tới việc "
                                    + other.get() + "."));
        }
        if (other.isPresent()) {
            return isDocument(words, talk.said().today())
                    ? Optional.of(whichOfTwo(talk, milestone, other.get(), words))
                    : Optional.empty();
        }
        if (talk.message().fileId() != null) {
            keep(talk, completion);
            Reply attached = attached(talk, milestone);
            return Optional.of(
                    words.isBlank()
                            ? attached
                            : captioned(talk, milestone, words, attached.keyboard())
                                    .before(attached.html()));
        }
        Optional<String> dated = dated(completion, words, talk.said().today());
        if (dated.isPresent()) {
            return Optional.of(document(talk, milestone, dated.get()));
        }
        Optional<Reply> day = dayOfLast(talk, words);
        if (day.isPresent()) {
            return day;
        }
        return isDocument(words, talk.said().today())
                        || words.matches("(?Us)^\\s*(?:số\\s*:?\\s*)?\\d{1,5}\\s*/\\s*\\p{L}.*")
                ? Optional.of(document(talk, milestone, words))
                : Optional.empty();
    }

    /** "Hôm qua", "từ hôm 30/1 rồi mà": the day on which what was just reported had been done; empty for other words. */
    Optional<Reply> dayOfLast(Talk talk, String words) {
        String said = SAID_BESIDES.matcher(Pleasantries.without(words)).replaceFirst("");
        Optional<LocalDate> day = said.codePoints().anyMatch(Character::isLetter)
                        && EvidenceReader.read(said, talk.said().today()) instanceof EvidenceReader.Reading.Read read
                        && !read.evidence().hasDocument()
                ? Optional.ofNullable(read.evidence().stated())
                : Optional.empty();
        return day.flatMap(on -> lastDone(talk)
                .flatMap(last -> EvidenceService.doneOn(talk.books(), talk.actor(), last, on, talk.now()))
                .map(after -> Reply.say(
                        "📅 Đã ghi lại ngày: việc " + after.task() + TaskWords.label(after) + " "
                                + TaskWords.done(after.completion(), after) + ".",
                        Keyboard.of(List.of(
                                button(
                                        "↩️ Mở lại việc " + after.task(),
                                        "molai:c" + after.completion().id()),
                                button("🔎 Chi tiết", "viec:+t" + after.task()))))));
    }

    /** The file of the message is one more proof of what is done. */
    static void keep(Talk talk, Completion completion) {
        EvidenceService.addFiles(
                talk.books(),
                talk.actor(),
                completion.id(),
                List.of(new GivenFile(talk.message().fileId(), talk.message().fileName())),
                talk.now());
    }

    /** "Ngày 1/2" right behind a document's number is its date; empty for other words, and where it is not clear which document's. */
    private static Optional<String> dated(Completion completion, String words, LocalDate today) {
        boolean isDate = DATE_ALONE.matcher(words.strip()).matches()
                && ProvingDocument.read(words, today) instanceof Reading.Read read
                && read.document().number().isEmpty()
                && read.document().date() != null;
        return isDate
                        && completion.documents().size() == 1
                        && completion.documents().get(0).date() == null
                ? Optional.of(completion.document() + " " + words.strip())
                : Optional.empty();
    }

    /** A file was kept with what is done. */
    static Reply attached(Talk talk, Milestone milestone) {
        return attached(milestone, talk.message().fileId(), talk.message().fileName());
    }

    private static Reply attached(Milestone milestone, String fileId, String fileName) {
        return Reply.say(
                "📎 Đã kèm " + fileName(fileName) + " vào việc " + milestone.task() + TaskWords.label(milestone) + ".",
                Keyboard.of(List.of(
                        EvidenceChanges.withoutFile(
                                milestone.completion(), fileId, fileName == null ? "ảnh này" : "tệp này"),
                        button("🔎 Chi tiết", "viec:+t" + milestone.task()))));
    }

    /** Whether words are a document's number and nothing else than its kind and date. */
    static boolean isDocument(String words, LocalDate today) {
        return EvidenceReader.read(words, today) instanceof EvidenceReader.Reading.Read read
                && read.evidence().hasDocument();
    }

    /** The words under a file: the document's number, what is new, or a remark that is neither. */
    private Reply captioned(Talk talk, Milestone milestone, String words, Keyboard undo) {
        if (ProvingDocument.read(words, talk.now().today()) instanceof Reading.BadDate
                || isDocument(words, talk.now().today())) {
            return document(talk, milestone, words);
        }
        return news(talk, milestone, words)
                .orElseGet(() -> Reply.say(
                        "Lời kèm “" + Html.text(Html.cut(words, 60))
                                + "” chưa phải số và ký hiệu văn bản nên chưa ghi số; có thì xin gửi, ví dụ "
                                + Html.code("15/KH-UBND ngày "
                                        + DateWords.plain(talk.now().today())) + ".",
                        undo));
    }

    /**
     * What is new of a task that goes on all year, said right after its check-in was reported without words.
     *
     * @param questionOpen whether another question is open, which short words may answer
     * @return empty when the words can be something else
     */
    public Optional<Reply> news(Talk talk, String said, boolean questionOpen) {
        String words = Pleasantries.without(said);
        Optional<Milestone> asked =
                lastDone(talk).filter(milestone -> milestone.completion().note().isEmpty());
        if (!questionOpen
                && NothingNew.isSaid(words)
                && asked.filter(milestone -> milestone.nature() == Milestone.Nature.CHECK_IN)
                        .isPresent()) {
            return Optional.of(Reply.say("Vâng, không ghi thêm lời nào vào việc "
                    + asked.get().task() + TaskWords.label(asked.get()) + "."));
        }
        Matcher again = REPORTED_AGAIN.matcher(words);
        if (again.matches()
                && asked.filter(milestone -> milestone.task().text().equals(again.group(1)))
                        .isPresent()) {
            return news(talk, again.group(2), questionOpen);
        }
        return asked.filter(milestone -> !again.matches() && News.isSaid(words, questionOpen))
                .flatMap(milestone -> news(talk, milestone, words));
    }

    private Optional<Reply> news(Talk talk, Milestone milestone, String words) {
        Optional<Evidence> evidence = Optional.of(EvidenceReader.read(
                        Pleasantries.without(words), talk.said().today()))
                .filter(reading -> milestone.nature() == Milestone.Nature.CHECK_IN)
                .filter(reading ->
                        refused(talk, reading, milestone.task().text()).isEmpty())
                .map(DoneDocuments::evidence)
                .filter(Evidence::hasNote);
        return evidence.map(
                given -> tasks.complete(talk.books(), talk.actor(), milestone.id(), given, talk.said(), talk.now())
                        .answer(new DoneReplies(talk)));
    }

    /** Keeps the numbers, and the dates, of the documents that prove what was done. */
    private Reply document(Talk talk, Milestone milestone, String words) {
        Evidence evidence = evidence(EvidenceReader.read(words, talk.now().today()));
        if (!evidence.hasDocument() || evidence.hasNote()) {
            return Reply.say(unreadable(
                    talk,
                    ProvingDocument.read(words, talk.now().today()),
                    milestone.task().text()));
        }
        Optional<ProvingDocument> ahead = evidence.documents().stream()
                .filter(document -> document.date() != null
                        && document.date().isAfter(talk.now().today()))
                .findFirst();
        if (ahead.isPresent()) {
            return Reply.say("Văn bản ghi ngày " + DateWords.plain(ahead.get().date())
                    + " chưa tới; xin gửi lại số và ngày, ví dụ "
                    + Html.code("15/KH-UBND ngày " + DateWords.plain(talk.now().today())) + ".");
        }
        if (evidence.stated() != null) {
            EvidenceService.doneOn(talk.books(), talk.actor(), milestone, evidence.stated(), talk.now());
        }
        return tasks.complete(talk.books(), talk.actor(), milestone.id(), evidence, talk.said(), talk.now())
                .answer(new DoneReplies(talk));
    }

    /** Words that were kept and do not belong there are taken away; the check-in stays reported. */
    Reply withoutNote(Talk talk, long completionId) {
        Optional<Milestone> found = talk.books()
                .tasks()
                .milestoneOfCompletion(completionId)
                .filter(milestone -> talk.actor().mayAnswerFor(milestone.unitId())
                        && !milestone.completion().note().isEmpty());
        if (found.isEmpty()) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        Milestone milestone = found.get();
        talk.books().tasks().setNote(completionId, "");
        talk.books()
                .audit()
                .record(
                        talk.actor(),
                        talk.now().at(),
                        "task.note",
                        "task " + milestone.task(),
                        milestone.completion().note(),
                        "");
        return Reply.show(
                "🗑 Đã bỏ lời “" + Html.text(Html.cut(milestone.completion().note(), 60)) + "” khỏi việc "
                        + milestone.task() + TaskWords.label(milestone) + "; việc vẫn ghi là đã cập nhật.",
                Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + milestone.task()))));
    }

    /** A number that was typed wrong: the newest document takes the place of the others. */
    Reply keepNewest(Talk talk, long completionId) {
        Optional<Milestone> found = talk.books().tasks().milestoneOfCompletion(completionId);
        if (found.isEmpty()
                || !talk.actor().mayAnswerFor(found.get().unitId())
                || found.get().completion().documents().size() < 2) {
            return Reply.toast("Nút này không còn dùng được.");
        }
        String before = found.get().completion().document();
        talk.books().tasks().keepNewestDocument(completionId);
        Milestone after = talk.books().tasks().milestone(found.get().id()).orElseThrow();
        talk.books()
                .audit()
                .record(
                        talk.actor(),
                        talk.now().at(),
                        "task.document",
                        "task " + after.task(),
                        before,
                        after.completion().document());
        return Reply.show(
                "📄 Việc " + after.task() + TaskWords.label(after) + " nay chỉ ghi văn bản "
                        + Html.bold(after.completion().document()) + ".",
                Keyboard.of(List.of(button("🔎 Chi tiết", "viec:+t" + after.task()))));
    }
}
