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
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DueDate;
import nhacviec.core.plan.Plans;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone.Nature;

/** Decides and records what people say about tasks. Every method expects to run inside one write. */
public final class TaskService {

    /** How the trail names that a lead unit was told at once. */
    public static final String URGENT = "task.urgent";

    private final Supplier<WorkCalendar> calendar;
    private final int workingDaysAfterArrival;
    private final Notices notices;

    /** Puts into words what a unit is told of its tasks. */
    public interface Notices {

        Notices SILENT = (person, by, task, milestone) -> Optional.empty();

        /** Somebody of another unit has reported a task of the person's unit done. */
        Optional<OutgoingMessage> done(Staff person, Actor by, Task task, Milestone milestone);
    }

    public TaskService(Supplier<WorkCalendar> calendar, int workingDaysAfterArrival) {
        this(calendar, workingDaysAfterArrival, Notices.SILENT);
    }

    /**
     * @param workingDaysAfterArrival how many working days a task has once what it waited for has come
     */
    public TaskService(Supplier<WorkCalendar> calendar, int workingDaysAfterArrival, Notices notices) {
        this.calendar = calendar;
        this.workingDaysAfterArrival = workingDaysAfterArrival;
        this.notices = notices;
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

    /** A task by its number; where the plan in force has none of it, that of an earlier plan that goes on. */
    public Optional<TaskLife> life(Books books, TaskNumber number) {
        return books.tasks()
                .find(number)
                .map(task -> new TaskLife(task, books.tasks().milestonesOf(task.number())))
                .or(() -> namesake(books, number.text()));
    }

    /** How a task stands: "soon" reaches five working days ahead. */
    public TaskLife.State state(TaskLife life, LocalDate today) {
        return life.state(today, calendar.get().plusWorkingDays(today, 5));
    }

    /** The milestone at hand of the task with this number is done, as somebody says now. */
    public Completing complete(Books books, Actor by, String typed, ProvingDocument document, Moment now) {
        return complete(books, by, typed, Evidence.of(document), now, now);
    }

    /**
     * The milestone at hand of the task with this number is done.
     *
     * @param said when it was said: a message may have waited until the service came back
     */
    public Completing complete(Books books, Actor by, String typed, Evidence evidence, Moment said, Moment now) {
        Optional<TaskLife> found = TaskNumber.read(typed).flatMap(number -> life(books, number));
        return found.isEmpty()
                ? new Completing.NoSuchTask(typed, near(books, typed))
                : new DoneRules(this, calendar, books, by, said, now)
                        .atHand(found.get(), namesake(books, typed), evidence);
    }

    /** The task of an earlier plan that goes on and has the number that was typed without a year; empty where that can mean but one. */
    public Optional<TaskLife> namesake(Books books, String typed) {
        return TaskNumber.read(typed)
                .filter(number -> number.year().isEmpty())
                .filter(number -> books.plans().all().size() > 1)
                .flatMap(number -> books.tasks().all().stream()
                        .map(Task::number)
                        .filter(other ->
                                other.year().isPresent() && other.inPlan().equals(number.inPlan()))
                        .max(Comparator.naturalOrder()))
                .flatMap(number -> life(books, number));
    }

    /** The milestone with this id is done, as somebody says now. */
    public Completing complete(Books books, Actor by, long milestoneId, ProvingDocument document, Moment now) {
        return complete(books, by, milestoneId, Evidence.of(document), now, now);
    }

    /** The milestone with this id, which was named or shown on a button, is done. */
    public Completing complete(Books books, Actor by, long milestoneId, Evidence evidence, Moment said, Moment now) {
        Optional<Milestone> milestone = books.tasks().milestone(milestoneId);
        if (milestone.isEmpty()) {
            return new Completing.NoSuchTask("", List.of());
        }
        TaskLife life = life(books, milestone.get().task()).orElseThrow();
        return new DoneRules(this, calendar, books, by, said, now).complete(life, milestone.get(), evidence);
    }

    /**
     * The milestone that was named by its period is done.
     *
     * @param typed the number of the task as it was said
     */
    public Completing completeNamed(
            Books books, Actor by, String typed, Milestone milestone, Evidence evidence, Moment said, Moment now) {
        TaskLife life = life(books, milestone.task()).orElseThrow();
        return new DoneRules(this, calendar, books, by, said, now)
                .named(life, milestone, namesake(books, typed), evidence);
    }

    /** Tells the lead unit that somebody else has reported its task done. */
    void tellOfDone(Books books, Actor by, TaskLife life, Milestone done, Moment now) {
        boolean ofTheUnit = by.isOf(life.unitId());
        for (Staff person : ofTheUnit ? List.<Staff>of() : urgedOf(books, by, life)) {
            notices.done(person, by, life.task(), done)
                    .ifPresent(words -> books.deliveries()
                            .add(
                                    words,
                                    person.id(),
                                    Delivery.Kind.NOTICE,
                                    StandingNotices.DONE + done.completion().id(),
                                    null,
                                    now.at()));
        }
    }

    /** A document of the autumn before may prove a task of this year; one that is older is a slip of the finger. */
    static LocalDate earliestDocument(Books books, TaskNumber task, Moment now) {
        return LocalDate.of(yearOf(books, task, now) - 1, 10, 1);
    }

    /** The year of the plan that has a task. */
    static int yearOf(Books books, TaskNumber task, Moment now) {
        return task.year()
                .orElseGet(() -> books.plans()
                        .inForce()
                        .map(Plans.OnRecord::year)
                        .orElse(now.today().getYear()));
    }

    /**
     * What a task waited for came on {@code arrived}: it is due {@code workingDays} later. A task on request that was
     * done before is asked for once more.
     */
    public Arriving arrived(Books books, Actor by, String typed, LocalDate arrived, int workingDays, Moment now) {
        return date(books, by, typed, now, life -> {
            LocalDate earliest = earliestDocument(books, life.task().number(), now);
            if (arrived.isBefore(earliest)) {
                return new Arriving.TooOld(life.task(), arrived, earliest);
            }
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
        List<Milestone> set = setByHand(life);
        if (waiting.isEmpty() && set.isEmpty() && !mayComeAgain) {
            return new Arriving.NotAwaited(life.task());
        }
        Arriving decision = dating.decide(life);
        if (decision instanceof Arriving.Dated decided) {
            Arriving.Dated dated =
                    decided.insteadOf(set.stream().map(Milestone::due).toList());
            record(books, life, waiting.map(List::of).orElse(set), dated, now);
            if (dated.arrived() == null) {
                books.tasks().confirm(life.task().number());
            }
            decision = dated;
            books.audit()
                    .record(
                            by,
                            now.at(),
                            dated.arrived() == null ? "task.dates_picked" : "task.arrived",
                            "task " + life.task().number(),
                            dated.before().isEmpty() ? "" : dated.before().toString(),
                            (dated.arrived() == null ? "" : dated.arrived() + " → ") + dated.due());
        }
        return decision;
    }

    /** The open milestones whose dates were set by hand and can be set anew. */
    private static List<Milestone> setByHand(TaskLife life) {
        boolean byHand = life.milestones().stream()
                .anyMatch(m -> m.nature() == Nature.AWAITED || m.nature() == Nature.TO_BE_PICKED);
        return byHand ? life.milestones().stream().filter(Milestone::isOpen).toList() : List.of();
    }

    /** The dates go to the milestones at hand in turn; what is left over of either is added or taken away. */
    private static void record(
            Books books, TaskLife life, List<Milestone> milestones, Arriving.Dated dated, Moment now) {
        List<LocalDate> rest = new ArrayList<>(dated.due());
        for (Milestone milestone : milestones) {
            if (rest.isEmpty()) {
                books.tasks().withdraw(milestone.id());
            } else {
                books.tasks().setDue(milestone.id(), rest.remove(0), now.at());
            }
        }
        for (LocalDate due : rest) {
            books.tasks().addMilestone(life.task().number(), Nature.DUE, "", due, now.at());
        }
    }

    /** What was said to have come has not: the task waits again. Milestones that are done stay done. */
    public Arriving notArrived(Books books, Actor by, String typed, Moment now) {
        Optional<TaskLife> found = TaskNumber.read(typed).flatMap(number -> life(books, number));
        if (found.isEmpty()) {
            return new Arriving.NoSuchTask(typed, near(books, typed));
        }
        TaskLife life = found.get();
        if (by.role() != Role.COORDINATOR) {
            return new Arriving.NotYours(life.task());
        }
        List<Milestone> set = setByHand(life);
        if (set.isEmpty()) {
            return life.milestones().stream().anyMatch(Milestone::isWaiting)
                    ? new Arriving.StillAwaited(life.task())
                    : new Arriving.NotAwaited(life.task());
        }
        List<LocalDate> before = set.stream().map(Milestone::due).toList();
        books.tasks().setDue(set.get(0).id(), null, now.at());
        set.subList(1, set.size()).forEach(m -> books.tasks().withdraw(m.id()));
        books.audit()
                .record(by, now.at(), "task.not_arrived", "task " + life.task().number(), before.toString(), "");
        return new Arriving.Withdrawn(life.task(), before);
    }

    /**
     * Somebody of the lead or a partner unit has taken the milestone at hand on.
     *
     * @return empty when there is no such task, none of it is at hand, or it is another unit's; false when they had
     *     said so before
     */
    public Optional<Boolean> acknowledge(Books books, Actor by, String typed, Moment now) {
        Optional<TaskLife> life = TaskNumber.read(typed).flatMap(number -> life(books, number));
        boolean theirs = by.staffId() != null
                && life.map(l -> by.isOf(l.unitId())
                                || by.unitIds().stream().anyMatch(unit -> isPartner(books, l, unit)))
                        .orElse(false);
        return life.filter(l -> theirs)
                .flatMap(l -> l.atHand(now.today()))
                .filter(m -> !m.isDone())
                .map(milestone -> {
                    boolean first = books.tasks().acknowledge(milestone.id(), by.staffId(), now.at());
                    if (first) {
                        books.audit().record(by, now.at(), "task.taken_on", subject(milestone), "", by.name());
                    }
                    return first;
                });
    }

    /** Puts an urgent message into words for one person. */
    public interface UrgentWords {
        OutgoingMessage to(Staff person);
    }

    /** Whom an urgent message about a task reaches: the lead unit's people, without the sender. */
    public List<Staff> urgedOf(Books books, Actor by, TaskLife life) {
        return books.staff().all().stream()
                .filter(person -> person.belongsTo(life.unitId()))
                .filter(person -> person.state() == Staff.State.ACTIVE && person.chatId() != null)
                .filter(person -> by.staffId() == null || person.id() != by.staffId())
                .toList();
    }

    /** Tells the lead unit's people at once, whatever the hour; returns those who are told. */
    public List<Staff> urge(Books books, Actor by, TaskLife life, String what, UrgentWords words, Moment now) {
        List<Staff> told = urgedOf(books, by, life);
        for (Staff person : told) {
            books.deliveries().add(words.to(person), person.id(), Delivery.Kind.URGENT, by.source(), null, now.at());
        }
        if (!told.isEmpty()) {
            books.audit().record(by, now.at(), URGENT, "task " + life.task().number(), "", what);
        }
        return told;
    }

    /** Whether a unit helps with a task that another unit leads. */
    public static boolean isPartner(Books books, TaskLife life, long unitId) {
        return life.unitId() != unitId
                && Partners.of(life.task(), books.staff().units()).contains(unitId);
    }

    /**
     * The coordinator confirms that a doubtful row was read as it is meant.
     *
     * @return empty when there is no such task; false when nothing was in doubt
     */
    public Optional<Boolean> confirm(Books books, Actor by, String typed, Moment now) {
        Optional<Task> task = TaskNumber.read(typed).flatMap(books.tasks()::find);
        task.filter(Task::needsConfirmation).ifPresent(doubtful -> {
            books.tasks().confirm(doubtful.number());
            books.audit().record(by, now.at(), "task.confirm", "task " + doubtful.number(), "", "");
        });
        return task.map(Task::needsConfirmation);
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

    /** How the audit trail names a milestone. */
    public static String subject(Milestone milestone) {
        return "task " + milestone.task() + (milestone.label().isEmpty() ? "" : " (" + milestone.label() + ")");
    }
}
