package nhacviec.core.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DueDate;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.task.Milestone.Nature;

/** Decides and records what people say about tasks. Every method expects to run inside one write. */
public final class TaskService {

    private final Supplier<WorkCalendar> calendar;
    private final int workingDaysAfterArrival;

    /**
     * @param workingDaysAfterArrival how many working days a task has once what it waited for has come
     */
    public TaskService(Supplier<WorkCalendar> calendar, int workingDaysAfterArrival) {
        this.calendar = calendar;
        this.workingDaysAfterArrival = workingDaysAfterArrival;
    }

    /** How many working days a task has once what it waited for has come. */
    public int workingDaysAfterArrival() {
        return workingDaysAfterArrival;
    }

    /** All tasks with their milestones, in the order of the plan. */
    public List<TaskLife> lives(Books books) {
        List<Milestone> milestones = books.tasks().milestones();
        return books.tasks().all().stream()
                .map(task -> new TaskLife(
                        task,
                        milestones.stream()
                                .filter(m -> m.task().equals(task.number()))
                                .toList()))
                .toList();
    }

    public Optional<TaskLife> life(Books books, TaskNumber number) {
        return books.tasks()
                .find(number)
                .map(task -> new TaskLife(task, books.tasks().milestonesOf(number)));
    }

    /** How a task stands: "soon" reaches five working days ahead. */
    public TaskLife.State state(TaskLife life, LocalDate today) {
        return life.state(today, calendar.get().plusWorkingDays(today, 5));
    }

    /** The milestone at hand of the task with this number is done. */
    public Completing complete(Books books, Actor by, String typed, ProvingDocument document, Moment now) {
        Optional<TaskLife> found = TaskNumber.read(typed).flatMap(number -> life(books, number));
        if (found.isEmpty()) {
            return new Completing.NoSuchTask(typed, near(books, typed));
        }
        TaskLife life = found.get();
        Optional<Milestone> hand = life.atHand(now.today());
        if (hand.isPresent()
                && !hand.get().isDone()
                && by.mayAnswerFor(life.unitId())
                && life.isAheadOfItsPeriod(hand.get(), now.today())) {
            return new Completing.Early(life.task(), hand.get());
        }
        Milestone milestone = hand.orElseGet(() -> lastDone(life));
        return complete(books, by, life, milestone, document, now);
    }

    /** The milestone with this id, named by a button, is done. */
    public Completing complete(Books books, Actor by, long milestoneId, ProvingDocument document, Moment now) {
        Optional<Milestone> milestone = books.tasks().milestone(milestoneId);
        if (milestone.isEmpty()) {
            return new Completing.NoSuchTask("", List.of());
        }
        TaskLife life = life(books, milestone.get().task()).orElseThrow();
        return complete(books, by, life, milestone.get(), document, now);
    }

    private Completing complete(
            Books books, Actor by, TaskLife life, Milestone milestone, ProvingDocument document, Moment now) {
        if (!by.mayAnswerFor(milestone.unitId())) {
            return new Completing.NotYours(life.task());
        }
        if (milestone.isDone()) {
            return new Completing.Already(life.task(), milestone);
        }
        if (milestone.isWaiting()) {
            return new Completing.StillWaiting(life.task());
        }
        if (document.date() != null && document.date().isAfter(now.today())) {
            return new Completing.DateInFuture(life.task(), document);
        }
        LocalDate on = document.date() == null ? now.today() : document.date();
        Optional<Completion> recorded = books.tasks().complete(milestone.id(), by.staffId(), now.at(), on, document);
        if (recorded.isEmpty()) {
            return new Completing.Already(
                    life.task(), books.tasks().milestone(milestone.id()).orElseThrow());
        }
        books.audit().record(by, now.at(), "task.complete", subject(milestone), "", on + " " + document.number());
        TaskLife after = life(books, life.task().number()).orElseThrow();
        Milestone next = after.atHand(now.today()).filter(m -> !m.isDone()).orElse(null);
        return new Completing.Done(life.task(), milestone, recorded.get(), workingDaysLate(milestone, on), next);
    }

    /** 0 when in time; the due day itself is in time, and a check-in never is late. */
    private int workingDaysLate(Milestone milestone, LocalDate on) {
        if (milestone.nature() == Nature.CHECK_IN || !on.isAfter(milestone.due())) {
            return 0;
        }
        return Math.max(1, calendar.get().workingDaysBetween(milestone.due(), on));
    }

    /** Takes back one completion: by the person who recorded it, the lead unit or the coordinator. */
    public Reopening takeBack(Books books, Actor by, long completionId, String reason, Moment now) {
        Optional<Milestone> milestone = books.tasks().milestoneOfCompletion(completionId);
        if (milestone.isEmpty()) {
            return new Reopening.NotDone(null);
        }
        Task task = books.tasks().find(milestone.get().task()).orElseThrow();
        if (!by.mayAnswerFor(milestone.get().unitId())) {
            return new Reopening.NotYours(task);
        }
        Completion completion = milestone.get().completion();
        if (!books.tasks().takeBack(completionId, by.staffId(), now.at(), reason)) {
            return new Reopening.NotDone(task);
        }
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.reopen",
                        subject(milestone.get()),
                        completion.on() + " " + completion.document(),
                        reason);
        return new Reopening.Opened(
                task, books.tasks().milestone(milestone.get().id()).orElseThrow());
    }

    /** Whether the person may open the task again, and what would be opened; records nothing. */
    public Reopening mayReopen(Books books, Actor by, String typed) {
        Optional<TaskLife> found = TaskNumber.read(typed).flatMap(number -> life(books, number));
        if (found.isEmpty()) {
            return new Reopening.NoSuchTask(typed, near(books, typed));
        }
        TaskLife life = found.get();
        if (!by.mayAnswerFor(life.unitId())) {
            return new Reopening.NotYours(life.task());
        }
        return life.lastCompletion()
                .<Reopening>map(completion -> new Reopening.Opened(
                        life.task(),
                        life.milestones().stream()
                                .filter(m ->
                                        m.completion() != null && m.completion().id() == completion.id())
                                .findFirst()
                                .orElseThrow()))
                .orElseGet(() -> new Reopening.NotDone(life.task()));
    }

    /**
     * What a task waited for came on {@code arrived}: it is due {@code workingDays} later. A task on request that was
     * done before is asked for once more.
     */
    public Arriving arrived(Books books, Actor by, String typed, LocalDate arrived, int workingDays, Moment now) {
        return date(books, by, typed, now, life -> {
            LocalDate due = calendar.get().plusWorkingDays(arrived, workingDays);
            return new Arriving.Dated(life.task(), arrived, workingDays, List.of(due));
        });
    }

    /** The coordinator picks the dates that another document fixes. */
    public Arriving datesPicked(Books books, Actor by, String typed, List<LocalDate> dates, Moment now) {
        return date(
                books,
                by,
                typed,
                now,
                life -> new Arriving.Dated(
                        life.task(), null, 0, dates.stream().sorted().toList()));
    }

    /** The coordinator picks the usual dates under that document. */
    public Arriving usualDatesPicked(Books books, Actor by, String typed, Moment now) {
        return date(books, by, typed, now, life -> {
            List<LocalDate> dates =
                    presets(life.task()).stream().map(DueDate::date).toList();
            return dates.isEmpty()
                    ? new Arriving.NotAwaited(life.task())
                    : new Arriving.Dated(life.task(), null, 0, dates);
        });
    }

    /** The usual dates under the document that fixes a task's dates; empty for other tasks. */
    public static List<DueDate> presets(Task task) {
        return task.deadline() instanceof Deadline.UnderAnotherDocument under ? under.presets() : List.of();
    }

    private interface Dating {
        Arriving decide(TaskLife life);
    }

    private Arriving date(Books books, Actor by, String typed, Moment now, Dating dating) {
        Optional<TaskLife> found = TaskNumber.read(typed).flatMap(number -> life(books, number));
        if (found.isEmpty()) {
            return new Arriving.NoSuchTask(typed, near(books, typed));
        }
        TaskLife life = found.get();
        if (by.role() != Role.COORDINATOR) {
            return new Arriving.NotYours(life.task());
        }
        boolean comesAndGoes = life.task().deadline() instanceof Deadline.WaitingFor;
        Optional<Milestone> waiting =
                life.milestones().stream().filter(Milestone::isWaiting).findFirst();
        boolean mayComeAgain = comesAndGoes && life.milestones().stream().allMatch(Milestone::isDone);
        if (waiting.isEmpty() && !mayComeAgain) {
            return new Arriving.NotAwaited(life.task());
        }
        Arriving decision = dating.decide(life);
        if (decision instanceof Arriving.Dated dated) {
            record(books, life, waiting, dated, now);
            books.audit()
                    .record(
                            by,
                            now.at(),
                            dated.arrived() == null ? "task.dates_picked" : "task.arrived",
                            "task " + life.task().number(),
                            "",
                            (dated.arrived() == null ? "" : dated.arrived() + " → ") + dated.due());
        }
        return decision;
    }

    private static void record(
            Books books, TaskLife life, Optional<Milestone> waiting, Arriving.Dated dated, Moment now) {
        List<LocalDate> rest = new ArrayList<>(dated.due());
        if (waiting.isPresent()) {
            books.tasks().setDue(waiting.get().id(), rest.remove(0), now.at());
        }
        for (LocalDate due : rest) {
            books.tasks().addMilestone(life.task().number(), Nature.DUE, "", due, now.at());
        }
    }

    /** Numbers of the plan that look like what was typed, for a sentence that helps. */
    public List<TaskNumber> near(Books books, String typed) {
        String digits = typed.replaceAll("[^0-9.]", "");
        return books.tasks().all().stream()
                .map(Task::number)
                .filter(number -> !digits.isEmpty() && number.text().startsWith(digits.substring(0, 1)))
                .sorted(Comparator.comparingInt(number -> Math.abs(number.text().length() - digits.length())))
                .limit(4)
                .sorted()
                .toList();
    }

    private static Milestone lastDone(TaskLife life) {
        return life.milestones().get(life.milestones().size() - 1);
    }

    private static String subject(Milestone milestone) {
        return "task " + milestone.task() + (milestone.label().isEmpty() ? "" : " (" + milestone.label() + ")");
    }
}
