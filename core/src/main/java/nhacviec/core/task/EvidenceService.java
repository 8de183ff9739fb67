package nhacviec.core.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.staff.Actor;

/**
 * Takes back a single piece of what was given with "done", and gives again what was there before a task was opened. Expects to
 * run inside one write.
 */
public final class EvidenceService {

    private final TaskService tasks;

    public EvidenceService(TaskService tasks) {
        this.tasks = tasks;
    }

    /** The short form of a file's id or a document's number that a button carries. */
    public static String mark(String name) {
        return Integer.toHexString(name.hashCode());
    }

    /** The milestone whose "done" stands and whose evidence the person may change. */
    public Optional<Milestone> mayChange(Books books, Actor by, long completionId) {
        return books.tasks().milestoneOfCompletion(completionId).filter(m -> by.mayAnswerFor(m.unitId()));
    }

    /**
     * A photo or a file that proves what was done.
     *
     * @param id what Telegram knows it by
     * @param name as it was called on the sender's phone; null for a photo
     */
    public record GivenFile(String id, String name) {}

    /** Puts files beside what is done. One that is there already is none of them; none at all leaves no trace. */
    public static void addFiles(Books books, Actor by, long completionId, List<GivenFile> files, Moment now) {
        long added = files.stream()
                .filter(file -> books.tasks().addFile(completionId, file.id(), file.name()))
                .count();
        if (added > 0) {
            books.tasks()
                    .milestoneOfCompletion(completionId)
                    .ifPresent(milestone -> books.audit()
                            .record(
                                    by,
                                    now.at(),
                                    "task.file_added",
                                    TaskService.subject(milestone),
                                    "",
                                    String.valueOf(added)));
        }
    }

    /**
     * Says afterwards on which day something was done that has no dated document, as that would count before it.
     *
     * @return empty when the day is to come or too long ago, or nothing changes
     */
    public static Optional<Milestone> doneOn(Books books, Actor by, Milestone milestone, LocalDate day, Moment now) {
        Completion completion = milestone.completion();
        LocalDate earliest = TaskService.earliestDocument(books, milestone.task(), now);
        boolean dated = completion.documents().stream().anyMatch(document -> document.date() != null);
        if (!by.mayAnswerFor(milestone.unitId())
                || dated
                || day.equals(completion.on())
                || day.isAfter(now.today())
                || day.isBefore(earliest)) {
            return Optional.empty();
        }
        ProvingDocument first = completion.documents().stream().findFirst().orElse(ProvingDocument.NONE);
        books.tasks().addDocument(completion.id(), day, first);
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.done_on",
                        TaskService.subject(milestone),
                        completion.on().toString(),
                        day.toString());
        return books.tasks().milestone(milestone.id());
    }

    /** Takes one file away; the task stays done. Empty when it is gone already or not the person's to change. */
    public Optional<Milestone> withoutFile(Books books, Actor by, long completionId, String mark, Moment now) {
        Optional<Milestone> found = mayChange(books, by, completionId);
        Optional<String> file = found.flatMap(milestone -> milestone.completion().files().stream()
                .filter(id -> mark(id).equals(mark))
                .findFirst());
        if (file.isEmpty() || !books.tasks().removeFile(completionId, file.get())) {
            return Optional.empty();
        }
        books.audit().record(by, now.at(), "task.file", TaskService.subject(found.get()), "1", "");
        return books.tasks().milestoneOfCompletion(completionId);
    }

    /** Takes documents away; the task stays done. Empty when none of them is there or they are not the person's to change. */
    public Optional<Milestone> withoutDocuments(
            Books books, Actor by, long completionId, List<String> marks, Moment now) {
        Optional<Milestone> found = mayChange(books, by, completionId);
        List<ProvingDocument> wrong = found.map(milestone -> milestone.completion().documents().stream()
                        .filter(document -> marks.contains(mark(document.number())))
                        .toList())
                .orElse(List.of());
        if (wrong.isEmpty()) {
            return Optional.empty();
        }
        Milestone before = found.get();
        for (ProvingDocument document : wrong) {
            Completion completion =
                    books.tasks().milestone(before.id()).orElseThrow().completion();
            books.tasks().removeDocument(completionId, document.number(), dayWithout(completion, document, now));
        }
        Optional<Milestone> after = books.tasks().milestoneOfCompletion(completionId);
        LocalDate on = before.completion().on();
        after.map(m -> m.completion().on())
                .filter(day -> !day.equals(on))
                .ifPresent(day -> books.audit()
                        .record(
                                by,
                                now.at(),
                                "task.done_on",
                                TaskService.subject(before),
                                on.toString(),
                                day.toString()));
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.document",
                        TaskService.subject(before),
                        before.completion().document(),
                        after.map(m -> m.completion().document()).orElse(""));
        return after;
    }

    /** The day on which something was done that had its date from this document: the next one's, else that of the report. */
    private static LocalDate dayWithout(Completion completion, ProvingDocument document, Moment now) {
        List<ProvingDocument> documents = completion.documents();
        if (!documents.get(0).equals(document)
                || document.date() == null
                || !document.date().equals(completion.on())) {
            return completion.on();
        }
        return documents.stream()
                .skip(1)
                .map(ProvingDocument::date)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> Moment.of(completion.at(), now.zone()).today());
    }

    /** What was given when the milestone was reported done before; empty when that was nothing or stands again. */
    public static Optional<Completion> givenBefore(Books books, Milestone milestone) {
        return books.tasks()
                .lastTakenBack(milestone.id())
                .filter(before -> before.documents().stream().anyMatch(d -> !isThere(milestone, d))
                        || before.files().stream()
                                .anyMatch(file -> !milestone.isDone()
                                        || !milestone.completion().files().contains(file)));
    }

    private static boolean isThere(Milestone milestone, ProvingDocument document) {
        return milestone.isDone() && milestone.completion().isProvedBy(document.number());
    }

    /** The milestone is done as it was reported before: on the day, with the documents, the words and the files of then. */
    public Completing asBefore(Books books, Actor by, Milestone milestone, Completion before, Moment said, Moment now) {
        Completing outcome = tasks.complete(
                books,
                by,
                milestone.id(),
                new Evidence(before.documents(), before.note(), true, before.on()),
                said,
                now);
        boolean recorded = !(outcome instanceof Completing.NotYours);
        books.tasks()
                .milestone(milestone.id())
                .filter(after -> recorded && after.isDone())
                .ifPresent(after -> addFiles(
                        books,
                        by,
                        after.completion().id(),
                        before.files().stream()
                                .map(file -> new GivenFile(file, null))
                                .toList(),
                        now));
        return outcome;
    }
}
