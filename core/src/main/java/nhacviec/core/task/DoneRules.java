package nhacviec.core.task;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.staff.Actor;
import nhacviec.core.task.Milestone.Nature;

/**
 * What "this is done" comes to, inside one write.
 *
 * @param said when it was said; the day that counts unless a document has a date
 * @param now when it is put on record
 */
record DoneRules(TaskService tasks, Supplier<WorkCalendar> calendar, Books books, Actor by, Moment said, Moment now) {

    /** Who has just reported a period rarely means the next one with the next message. */
    private static final Duration JUST_DONE = Duration.ofDays(14);

    /** So long after a quarter its report may still be meant without its name. */
    private static final int DAYS_OF_GRACE = 31;

    /** The milestone at hand is done; one of the next period is asked about first when the period before may be meant. */
    Completing atHand(TaskLife life, ProvingDocument document) {
        Optional<Milestone> hand = life.atHand(said.today());
        if (hand.isPresent() && by.mayAnswerFor(life.unitId())) {
            Optional<Milestone> missed = life.before(hand.get())
                    .filter(before -> !hand.get().isDone() || !document.number().isEmpty())
                    .filter(before -> isMissedLately(before, document));
            if (missed.isPresent()) {
                return new Completing.WhichPeriod(life.task(), missed.get(), hand.get());
            }
        }
        if (hand.isPresent() && !hand.get().isDone() && by.mayAnswerFor(life.unitId())) {
            Optional<Milestone> before = life.before(hand.get()).filter(Milestone::isDone);
            if (before.isPresent() && before.get().completion().isProvedBy(document.number())) {
                return complete(life, before.get(), document);
            }
            if (before.isPresent() && mayMean(life, before.get(), hand.get(), document)) {
                Milestone lacking = document.number().isEmpty() ? null : before.get();
                return new Completing.Early(life.task(), hand.get(), before.get(), lacking);
            }
        }
        return complete(life, hand.orElseGet(() -> last(life)), document);
    }

    /** Whether a quarter is over without its report and may still be meant: it ended lately, or the document is of its time. */
    private boolean isMissedLately(Milestone before, ProvingDocument document) {
        if (before.nature() != Nature.CHECK_IN
                || before.isDone()
                || !before.due().isBefore(said.today())) {
            return false;
        }
        boolean lately = !said.today().isAfter(before.due().plusDays(DAYS_OF_GRACE));
        return lately || document.date() != null && !document.date().isAfter(before.due());
    }

    /** The milestone that was named is done; one whose period has not begun is asked about first. */
    Completing named(TaskLife life, Milestone milestone, ProvingDocument document) {
        Optional<Milestone> running = life.before(milestone)
                .filter(before -> before.due() != null && !said.today().isAfter(before.due()));
        boolean ahead = running.isPresent() && milestone.isOpen() && by.mayAnswerFor(milestone.unitId());
        return ahead
                ? new Completing.NotBegun(life.task(), milestone, running.get())
                : complete(life, milestone, document);
    }

    /** Whether the period before may be meant: it was done lately, is not or only just over, or the document is of its time. */
    private boolean mayMean(TaskLife life, Milestone before, Milestone hand, ProvingDocument document) {
        boolean lately = before.completion().at().plus(JUST_DONE).isAfter(now.at());
        boolean ofItsTime = document.date() != null
                && before.due() != null
                && !document.date().isAfter(before.due());
        boolean justOver = before.due() != null
                && !said.today().isAfter(before.due().plusDays(JUST_DONE.toDays()))
                && hand.nature() != Nature.CHECK_IN;
        return lately || ofItsTime || justOver || life.isAheadOfItsPeriod(hand, said.today());
    }

    Completing complete(TaskLife life, Milestone milestone, ProvingDocument document) {
        if (!by.mayAnswerFor(milestone.unitId())) {
            return new Completing.NotYours(life.task());
        }
        if (milestone.isWaiting()) {
            return new Completing.StillWaiting(life.task());
        }
        if (document.date() != null && document.date().isAfter(now.today())) {
            return new Completing.DateInFuture(life.task(), document);
        }
        LocalDate earliest = TaskService.earliestDocument(books, now);
        if (document.date() != null && document.date().isBefore(earliest)) {
            return new Completing.DateTooOld(life.task(), document, earliest);
        }
        if (milestone.isDone()) {
            return document.number().isEmpty()
                    ? new Completing.Already(life.task(), milestone)
                    : proved(life, milestone, document);
        }
        LocalDate on = document.date() == null ? said.today() : document.date();
        Optional<Completion> recorded = books.tasks().complete(milestone.id(), by.staffId(), now.at(), on, document);
        if (recorded.isEmpty()) {
            return new Completing.Already(
                    life.task(), books.tasks().milestone(milestone.id()).orElseThrow());
        }
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.complete",
                        TaskService.subject(milestone),
                        "",
                        on + " " + document.number());
        endSnoozes(life);
        TaskLife after = tasks.life(books, life.task().number()).orElseThrow();
        tasks.tellOfDone(
                books, by, life, books.tasks().milestone(milestone.id()).orElseThrow(), now);
        Milestone next = after.atHand(said.today()).filter(m -> !m.isDone()).orElse(null);
        return new Completing.Done(life.task(), milestone, recorded.get(), workingDaysLate(milestone, on), next);
    }

    /** Who put off what is done now has not put off what comes next. */
    private void endSnoozes(TaskLife life) {
        books.tasks().snoozes().stream()
                .filter(snooze -> snooze.task().equals(life.task().number())
                        && snooze.until().isAfter(now.today()))
                .forEach(snooze -> books.tasks()
                        .snooze(new Snooze(
                                snooze.staffId(), snooze.task(), now.today().minusYears(1), "", now.at())));
    }

    /** A document for what is done already: the first, a date that was missing, or one more beside those there are. */
    private Completing proved(TaskLife life, Milestone milestone, ProvingDocument document) {
        Completion completion = milestone.completion();
        boolean first = completion.documents().isEmpty();
        boolean known = completion.isProvedBy(document.number());
        boolean dates = known
                && document.date() != null
                && completion.documents().size() == 1
                && !document.equals(completion.documents().get(0));
        if (known && !dates) {
            return new Completing.Already(life.task(), milestone);
        }
        if (first || dates) {
            LocalDate on = document.date() == null ? completion.on() : document.date();
            books.tasks().addDocument(completion.id(), on, document);
        } else {
            books.tasks().addFurtherDocument(completion.id(), document, now.at());
        }
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.document",
                        TaskService.subject(milestone),
                        completion.document(),
                        document.number());
        Milestone after = books.tasks().milestone(milestone.id()).orElseThrow();
        return new Completing.DocumentAdded(life.task(), after, after.completion(), document);
    }

    /** 0 when in time; the due day itself is in time, and a check-in never is late. */
    private int workingDaysLate(Milestone milestone, LocalDate on) {
        if (milestone.nature() == Nature.CHECK_IN || !on.isAfter(milestone.due())) {
            return 0;
        }
        return Math.max(1, calendar.get().workingDaysBetween(milestone.due(), on));
    }

    private static Milestone last(TaskLife life) {
        return life.milestones().get(life.milestones().size() - 1);
    }
}
