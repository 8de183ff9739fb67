package nhacviec.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.Validity;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;

/**
 * The draft of next year's plan out of the one in force. What comes back each year is kept with its dates a year later; what
 * was to be done once is left out when it is done, and carried over and marked when it is not. Pure.
 *
 * @param plan without number and date of a decision: nobody has signed it
 * @param dropped tasks that were to be done once and are done
 * @param carried tasks that were to be done once and are not
 */
public record NextPlan(Plan plan, List<Task> dropped, List<Task> carried) {

    /** How a note begins that says last year's result. */
    public static final String RESULT = "Kết quả năm ";

    /** How a note begins that says that a task was not done in the year before. */
    public static final String CARRIED = "Chuyển tiếp từ kế hoạch năm ";

    private static final String STILL_NAMED = "Còn ghi “năm ";

    private static final Set<DeadlineKind> EACH_TIME =
            Set.of(DeadlineKind.ON_REQUEST, DeadlineKind.IMMEDIATE, DeadlineKind.RELATIVE_TO_PERIOD);

    public NextPlan {
        dropped = List.copyOf(dropped);
        carried = List.copyOf(carried);
    }

    /**
     * @param inForce the plan as it stands, with what people have confirmed and chosen
     * @param lives the tasks with what was done about them
     * @param results last year's result of indicators in words, by code
     */
    public static NextPlan of(Plan inForce, List<TaskLife> lives, Map<String, String> results) {
        YearLater later = new YearLater(inForce.year());
        Succession succession = new Succession(asOf(LocalDate.of(inForce.year() + 1, 1, 1), inForce.units()));
        List<Task> dropped = new ArrayList<>();
        List<Task> carried = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        Set<TaskNumber> gone = new HashSet<>();
        for (TaskLife life : lives) {
            Task task = life.task();
            if (comesBack(task)) {
                tasks.add(kept(task, later, succession));
            } else if (life.milestones().stream().allMatch(Milestone::isDone)) {
                dropped.add(task);
                gone.add(task.number());
            } else {
                Task rest = carried(life, inForce.year(), later, succession);
                carried.add(rest);
                tasks.add(rest);
            }
        }
        tasks.replaceAll(task -> withoutTies(task, gone));
        Plan plan = new Plan(
                inForce.year() + 1,
                later.words(inForce.title()),
                inForce.locality(),
                new Plan.Decision("", null, inForce.decision().signer()),
                units(succession),
                inForce.unitGroups().stream()
                        .map(group ->
                                new Plan.UnitGroup(group.name(), group.variants(), succession.present(group.units())))
                        .toList(),
                inForce.sections(),
                tasks,
                inForce.indicators().stream()
                        .map(row -> indicator(row, inForce.year(), later, succession, results))
                        .toList());
        return new NextPlan(plan, dropped, carried);
    }

    /** Whether a task is there each year: what is reported each period, goes on all year or hangs on a standing rule. */
    private static boolean comesBack(Task task) {
        Deadline deadline = task.deadline();
        return deadline instanceof Deadline.EachPeriod
                || deadline instanceof Deadline.AllYear
                || deadline instanceof Deadline.UnderAnotherDocument
                || EACH_TIME.contains(deadline.kind());
    }

    private static Task kept(Task task, YearLater later, Succession succession) {
        return new Task(
                task.section(),
                task.number(),
                later.words(task.name()),
                later.words(task.shortName()),
                task.products().stream().map(later::words).toList(),
                present(task.lead(), succession),
                task.partners().stream()
                        .map(words -> present(words, succession))
                        .toList(),
                later.time(task.timeText()),
                later.deadline(task.deadline()),
                task.needsConfirmation(),
                task.parent(),
                new Task.Written(
                        later.time(task.written().timeText()),
                        later.words(task.written().products()),
                        task.written().cutByPage()),
                task.timeInheritedFrom(),
                task.notes());
    }

    /**
     * Its words stay those of its year, because only people know whether last year's plan is still to be issued or this year's in
     * its place; what it would be called is noted. What of it is done already is not asked for again.
     */
    private static Task carried(TaskLife life, int year, YearLater later, Succession succession) {
        Task task = life.task();
        List<String> notes = new ArrayList<>(task.notes());
        notes.removeIf(note -> note.startsWith(CARRIED) || note.startsWith(STILL_NAMED));
        notes.add(CARRIED + year + ", chưa xong.");
        stillNamed(task, year, later).ifPresent(notes::add);
        return new Task(
                task.section(),
                task.number(),
                task.name(),
                task.shortName(),
                task.products(),
                present(task.lead(), succession),
                task.partners().stream()
                        .map(words -> present(words, succession))
                        .toList(),
                later.time(task.timeText()),
                later.deadline(rest(life)),
                true,
                task.parent(),
                new Task.Written(
                        later.time(task.written().timeText()),
                        task.written().products(),
                        task.written().cutByPage()),
                task.timeInheritedFrom(),
                notes);
    }

    /** What a task carried over would be called if it is this year's; empty where its words name no year. */
    private static Optional<String> stillNamed(Task task, int year, YearLater later) {
        boolean named = !later.words(task.name()).equals(task.name())
                || task.products().stream()
                        .anyMatch(product -> !later.words(product).equals(product));
        return named
                ? Optional.of(STILL_NAMED + year + "”; nếu làm cho năm " + (year + 1) + " thì sửa thành: "
                        + later.words(task.name()))
                : Optional.empty();
    }

    /** Whether a task that was carried over still bears last year in its name or product. */
    public static boolean isStillNamed(Task task) {
        return task.notes().stream().anyMatch(note -> note.startsWith(STILL_NAMED));
    }

    /** Whether a later plan has a task of this one as its own, because it was not done. */
    public static boolean isTakenOver(Task task, Plan later) {
        return later.tasks().stream()
                .anyMatch(row -> row.name().equals(task.name())
                        && row.notes().stream().anyMatch(note -> note.startsWith(CARRIED)));
    }

    /** Of several dates those that are open. */
    private static Deadline rest(TaskLife life) {
        if (!(life.task().deadline() instanceof Deadline.OnDates on)
                || on.dueDates().size() < 2) {
            return life.task().deadline();
        }
        List<DueDate> open = on.dueDates().stream()
                .filter(date -> life.milestones().stream()
                        .noneMatch(m -> m.isDone()
                                && m.label().equals(date.label())
                                && m.product().equals(date.product())))
                .toList();
        return new Deadline.OnDates(on.kind(), open.isEmpty() ? on.dueDates() : open);
    }

    /** A row that hung on one that is left out stands by itself. */
    private static Task withoutTies(Task task, Set<TaskNumber> gone) {
        boolean parentGone = task.parent() != null && gone.contains(task.parent());
        boolean timeGone = task.timeInheritedFrom() != null && gone.contains(task.timeInheritedFrom());
        if (!parentGone && !timeGone) {
            return task;
        }
        return new Task(
                task.section(),
                task.number(),
                task.name(),
                task.shortName(),
                task.products(),
                task.lead(),
                task.partners(),
                task.timeText(),
                task.deadline(),
                task.needsConfirmation(),
                parentGone ? null : task.parent(),
                timeGone
                        ? new Task.Written(
                                task.timeText(),
                                task.written().products(),
                                task.written().cutByPage())
                        : task.written(),
                timeGone ? null : task.timeInheritedFrom(),
                task.notes());
    }

    private static List<Unit> units(Succession succession) {
        return succession.current().stream()
                .map(unit -> new Unit(0, unit.name(), unit.shortName(), unit.variants(), unit.validity()))
                .toList();
    }

    /** A unit whose last day lies before that day will have handed over its work. */
    private static List<Unit> asOf(LocalDate day, List<Unit> units) {
        return units.stream()
                .map(unit -> {
                    Validity term = unit.validity();
                    boolean over = term.successor() != null
                            && term.to() != null
                            && term.to().isBefore(day);
                    return over ? unit.valid(new Validity(term.from(), term.to(), term.successor(), true)) : unit;
                })
                .toList();
    }

    private static String present(String words, Succession succession) {
        return succession.present(List.of(words)).get(0);
    }

    private static Indicator indicator(
            Indicator row, int year, YearLater later, Succession succession, Map<String, String> results) {
        List<String> notes = new ArrayList<>(row.notes());
        notes.removeIf(note -> note.startsWith(RESULT));
        Optional.ofNullable(results.get(row.code())).ifPresent(result -> notes.add(0, RESULT + year + ": " + result));
        List<String> executors = row.executors().stream()
                .map(words -> present(words, succession))
                .distinct()
                .toList();
        return new Indicator(
                row.code(),
                later.words(row.name()),
                later.words(row.shortName()),
                row.parent(),
                row.group(),
                row.targetText(),
                row.targets(),
                row.monitor().isEmpty() ? "" : present(row.monitor(), succession),
                executors,
                row.measure(),
                succession.present(row.reporters()),
                row.written(),
                row.inherited(),
                notes);
    }
}
