package nhacviec.core.task;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
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

    /** "Quý I", "Tháng 6", "6 tháng": what begins and ends with a year. */
    private static final Pattern PERIOD = Pattern.compile("^(?:quy|thang|0?[69] thang)\\b");

    /** A report of the last quarter often comes in the new year. */
    private static final int MONTHS_LATE = 4;

    /** Who has just reported a period rarely means the next one with the next message. */
    private static final Duration JUST_DONE = Duration.ofDays(14);

    /** So long after a quarter its report may still be meant without its name. */
    private static final int DAYS_OF_GRACE = 31;

    /**
     * The milestone at hand is done; one of the next period is asked about first when the period before may be meant.
     *
     * @param namesake the task of an earlier plan that the number alone may mean as well
     */
    Completing atHand(TaskLife life, Optional<TaskLife> namesake, Evidence evidence) {
        Optional<Milestone> hand = life.atHand(said.today());
        Optional<Completing> whichPlan = whichPlan(life, hand.orElseGet(() -> last(life)), namesake);
        if (whichPlan.isPresent()) {
            return whichPlan.get();
        }
        Optional<Completing> otherYear = hand.flatMap(milestone -> otherYear(life, milestone, evidence));
        if (otherYear.isPresent()) {
            return otherYear.get();
        }
        if (hand.isPresent() && by.mayAnswerFor(life.unitId())) {
            Optional<Milestone> missed = life.before(hand.get())
                    .filter(before -> !hand.get().isDone() || evidence.hasDocument())
                    .filter(before -> isMissedLately(before, evidence));
            if (missed.isPresent()) {
                return new Completing.WhichPeriod(life.task(), missed.get(), hand.get());
            }
        }
        if (hand.isPresent() && !hand.get().isDone() && by.mayAnswerFor(life.unitId())) {
            Optional<Milestone> before = life.before(hand.get()).filter(Milestone::isDone);
            if (before.isPresent() && isProvedByAll(before.get(), evidence)) {
                return complete(life, before.get(), evidence);
            }
            if (before.isPresent() && mayMean(life, before.get(), hand.get(), evidence)) {
                boolean newsOfBefore = evidence.hasNote() && before.get().nature() == Nature.CHECK_IN;
                Milestone lacking = evidence.hasDocument() || newsOfBefore ? before.get() : null;
                return new Completing.Early(life.task(), hand.get(), before.get(), lacking, evidence);
            }
        }
        return complete(life, hand.orElseGet(() -> last(life)), evidence);
    }

    /** Whether a quarter is over without its report and may still be meant: it ended lately, or the document is of its time. */
    private boolean isMissedLately(Milestone before, Evidence evidence) {
        if (before.nature() != Nature.CHECK_IN
                || before.isDone()
                || !before.due().isBefore(said.today())) {
            return false;
        }
        boolean lately = !said.today().isAfter(before.due().plusDays(DAYS_OF_GRACE));
        return lately || evidence.date() != null && !evidence.date().isAfter(before.due());
    }

    /** The milestone that was named is done; one whose period has not begun is asked about first. */
    Completing named(TaskLife life, Milestone milestone, Optional<TaskLife> namesake, Evidence evidence) {
        Optional<Completing> whichPlan = whichPlan(life, milestone, namesake);
        if (whichPlan.isPresent()) {
            return whichPlan.get();
        }
        Optional<Milestone> running = life.before(milestone)
                .filter(before -> before.due() != null && !said.today().isAfter(before.due()));
        Optional<Completing> otherYear = otherYear(life, milestone, evidence);
        boolean ahead = running.isPresent() && milestone.isOpen() && by.mayAnswerFor(milestone.unitId());
        Optional<Completing> ofYearBefore = namesake.filter(other -> ahead || otherYear.isPresent())
                .filter(other -> !other.task().number().equals(life.task().number()))
                .flatMap(other -> alike(other, milestone)
                        .map(before -> new Completing.WhichPlan(other.task(), before, life.task(), milestone)));
        if (ofYearBefore.isPresent()) {
            return ofYearBefore.get();
        }
        if (otherYear.isPresent()) {
            return otherYear.get();
        }
        return ahead
                ? new Completing.NotBegun(life.task(), milestone, running.get())
                : complete(life, milestone, evidence);
    }

    /** Whether the number may mean what is open of an earlier plan as well: a person who may report only the other means that. */
    private Optional<Completing> whichPlan(TaskLife life, Milestone milestone, Optional<TaskLife> namesake) {
        boolean same = namesake.filter(
                        other -> other.task().number().equals(life.task().number()))
                .isPresent();
        return same
                ? Optional.empty()
                : namesake.filter(other -> by.mayAnswerFor(other.unitId()))
                        .flatMap(other -> open(other, milestone)
                                .map(before -> new Completing.WhichPlan(other.task(), before, life.task(), milestone)));
    }

    /** What of a task is open: the period that is named alike, else what is at hand. */
    private Optional<Milestone> open(TaskLife life, Milestone milestone) {
        return alike(life, milestone)
                .filter(Milestone::isOpen)
                .or(() -> life.atHand(said.today()).filter(Milestone::isOpen));
    }

    private static Optional<Milestone> alike(TaskLife life, Milestone milestone) {
        return life.milestones().stream()
                .filter(m -> !m.label().isEmpty() && m.label().equals(milestone.label()))
                .findFirst();
    }

    /** Of a period, a document of the year before its plan, or of the year after it long after the period was due. */
    private Optional<Completing> otherYear(TaskLife life, Milestone milestone, Evidence evidence) {
        LocalDate date = evidence.date();
        int year = TaskService.yearOf(books, life.task().number(), now);
        if (date == null
                || !milestone.isOpen()
                || milestone.due() == null
                || !PERIOD.matcher(SearchKey.of(milestone.label())).find()
                || !by.mayAnswerFor(milestone.unitId())
                || date.isAfter(now.today())
                || date.isBefore(TaskService.earliestDocument(books, life.task().number(), now))) {
            return Optional.empty();
        }
        boolean before = date.getYear() < year && milestone.due().getYear() == year;
        boolean after =
                date.getYear() > year && milestone.due().plusMonths(MONTHS_LATE).isBefore(date);
        return before || after
                ? Optional.of(new Completing.OtherYear(life.task(), milestone, date, year))
                : Optional.empty();
    }

    /** Whether the period before may be meant: it was done lately, is not or only just over, or the document is of its time. */
    private boolean mayMean(TaskLife life, Milestone before, Milestone hand, Evidence evidence) {
        boolean lately = before.completion().at().plus(JUST_DONE).isAfter(now.at());
        boolean ofItsTime = evidence.date() != null
                && before.due() != null
                && !evidence.date().isAfter(before.due());
        boolean justOver = before.due() != null
                && !said.today().isAfter(before.due().plusDays(JUST_DONE.toDays()))
                && hand.nature() != Nature.CHECK_IN;
        return lately || ofItsTime || justOver || life.isAheadOfItsPeriod(hand, said.today());
    }

    Completing complete(TaskLife life, Milestone milestone, Evidence evidence) {
        if (!by.mayAnswerFor(milestone.unitId())) {
            return new Completing.NotYours(life.task());
        }
        if (milestone.isWaiting()) {
            return new Completing.StillWaiting(life.task());
        }
        LocalDate earliest = TaskService.earliestDocument(books, life.task().number(), now);
        List<ProvingDocument> dated = new ArrayList<>(evidence.documents());
        if (evidence.stated() != null) {
            dated.add(new ProvingDocument("", evidence.stated()));
        }
        for (ProvingDocument document : dated) {
            if (document.date() != null && document.date().isAfter(now.today())) {
                return new Completing.DateInFuture(life.task(), document);
            }
            if (document.date() != null && document.date().isBefore(earliest)) {
                return new Completing.DateTooOld(life.task(), document, earliest);
            }
        }
        boolean wordsAreNews = evidence.meant() || milestone.nature() == Nature.CHECK_IN;
        if (milestone.isDone()) {
            return evidence.hasDocument() || evidence.hasNote() && wordsAreNews
                    ? proved(life, milestone, evidence)
                    : new Completing.Already(life.task(), milestone);
        }
        if (evidence.hasNote() && !wordsAreNews) {
            return new Completing.Unclear(life.task(), milestone, evidence);
        }
        LocalDate on = evidence.date() == null ? said.today() : evidence.date();
        Optional<Completion> recorded = books.tasks().complete(milestone.id(), by.staffId(), now.at(), on, evidence);
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
                        (on + " " + recorded.get().document() + noted(evidence.note())).strip());
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

    /** Documents or words for what is done already: the first, a date that was missing, or more beside what there is. */
    private Completing proved(TaskLife life, Milestone milestone, Evidence evidence) {
        List<ProvingDocument> added = new ArrayList<>();
        for (ProvingDocument document : evidence.numbered()) {
            if (addDocument(milestone.id(), document)) {
                added.add(document);
            }
        }
        boolean noted = evidence.hasNote() && addNote(milestone, evidence.note());
        Milestone after = books.tasks().milestone(milestone.id()).orElseThrow();
        if (!added.isEmpty()) {
            return new Completing.DocumentAdded(
                    life.task(),
                    after,
                    after.completion(),
                    new Evidence(added, noted ? evidence.note() : "", true),
                    workingDaysLate(after, after.completion().on()));
        }
        return noted
                ? new Completing.NoteAdded(
                        life.task(),
                        after,
                        after.completion(),
                        milestone.completion().note().isEmpty())
                : new Completing.Already(life.task(), milestone);
    }

    /** Whether the document, or its date, is new. */
    private boolean addDocument(long milestoneId, ProvingDocument document) {
        Milestone milestone = books.tasks().milestone(milestoneId).orElseThrow();
        Completion completion = milestone.completion();
        boolean first = completion.documents().isEmpty();
        boolean known = completion.isProvedBy(document.number());
        boolean dates = known
                && document.date() != null
                && completion.documents().size() == 1
                && !document.equals(completion.documents().get(0));
        if (known && !dates) {
            return false;
        }
        if (first || dates) {
            LocalDate on = document.date() == null ? completion.on() : document.date();
            if (!on.equals(completion.on())) {
                changed("task.done_on", milestone, completion.on().toString(), on.toString());
            }
            books.tasks().addDocument(completion.id(), on, document);
        } else {
            books.tasks().addFurtherDocument(completion.id(), document, now.at());
        }
        changed("task.document", milestone, completion.document(), document.number());
        return true;
    }

    /** Words that are said later stand behind those that were said before. */
    private boolean addNote(Milestone milestone, String words) {
        Completion completion = milestone.completion();
        String before = completion.note();
        String after = before.isEmpty() ? words : before + "; " + words;
        if (before.contains(words) || after.length() > Evidence.LONGEST_NOTE) {
            return false;
        }
        books.tasks().setNote(completion.id(), after);
        changed("task.note", milestone, before, after);
        return true;
    }

    private void changed(String action, Milestone milestone, String before, String after) {
        books.audit().record(by, now.at(), action, TaskService.subject(milestone), before, after);
    }

    private static String noted(String note) {
        return note.isEmpty() ? "" : " (" + note + ")";
    }

    private static boolean isProvedByAll(Milestone milestone, Evidence evidence) {
        return evidence.hasDocument()
                && evidence.numbered().stream()
                        .allMatch(document -> milestone.completion().isProvedBy(document.number()));
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
