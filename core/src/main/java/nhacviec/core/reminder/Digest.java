package nhacviec.core.reminder;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nhacviec.core.calendar.DayNotice;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/**
 * What one person is told on one morning, or beside it of changed working days.
 *
 * @param kind whether it is the morning's or tells of changed days for which the morning would come too late
 * @param late whether the message comes well after the person's hour
 * @param notices changed working days of which the person has not heard
 * @param alsoLate what of the person's unit is late as well and not said again today
 * @param passedOver occasions that were reached but are not said, because a newer one of the same subject is
 */
public record Digest(
        Staff person,
        LocalDate day,
        Delivery.Kind kind,
        boolean late,
        List<Item> items,
        List<PassedOver> passedOver,
        List<DayNotice> notices,
        AlsoLate alsoLate) {

    public Digest {
        items = List.copyOf(items);
        passedOver = List.copyOf(passedOver);
        notices = List.copyOf(notices);
    }

    public Digest(Staff person, LocalDate day, boolean late, List<Item> items, List<PassedOver> passedOver) {
        this(person, day, Delivery.Kind.REMINDER, late, items, passedOver, List.of(), AlsoLate.NOTHING);
    }

    /** The same as one that does not come late: there was no earlier time for it. */
    Digest inTime() {
        return new Digest(person, day, kind, false, items, passedOver, notices, alsoLate);
    }

    Digest with(List<DayNotice> news) {
        return new Digest(person, day, kind, late, items, passedOver, news, alsoLate);
    }

    /** The same with what of the person's unit is late and it does not speak of. */
    Digest beside(AlsoLate unsaid) {
        Set<TaskNumber> tasks = new HashSet<>();
        Set<LateFigures> figures = new HashSet<>();
        for (Item item : items) {
            if (item instanceof OfMilestone m) {
                tasks.add(m.task().number());
            }
            if (item instanceof OfFigures f) {
                figures.add(new LateFigures(f.period(), f.unit()));
            }
        }
        AlsoLate rest = new AlsoLate(
                unsaid.tasks().stream()
                        .filter(number -> !tasks.contains(number))
                        .toList(),
                unsaid.figures().stream()
                        .filter(late -> !figures.contains(late))
                        .toList());
        return new Digest(person, day, kind, late, items, passedOver, notices, rest);
    }

    /** Whether there is anything to say. */
    public boolean speaks() {
        return !items.isEmpty() || !notices.isEmpty();
    }

    /**
     * What is late and not said again today.
     *
     * @param figures the periods of which each of the person's units owes figures
     */
    public record AlsoLate(List<TaskNumber> tasks, List<LateFigures> figures) {

        public static final AlsoLate NOTHING = new AlsoLate(List.of(), List.of());

        public AlsoLate {
            tasks = List.copyOf(tasks);
            figures = List.copyOf(figures);
        }

        public boolean isEmpty() {
            return tasks.isEmpty() && figures.isEmpty();
        }
    }

    /** Figures of a period that a unit owes and that are late. */
    public record LateFigures(ReportingPeriod period, Unit unit) {}

    /** An occasion that is recorded without being said. */
    public record PassedOver(Subject subject, Occasion occasion) {}

    /** One thing that is said. */
    public sealed interface Item {
        Subject subject();

        Occasion occasion();

        /** Whether it should have been said on an earlier day, when the service was not running. */
        boolean late();

        <R> R is(Cases<R> cases);
    }

    /** One answer for each kind of thing that is said; a missing one does not compile. */
    public interface Cases<R> {
        R milestone(OfMilestone item);

        R figures(OfFigures item);

        R awaited(OfAwaited item);

        R doubt(OfDoubt item);

        R extension(OfExtension item);

        R unmanned(OfUnmanned item);

        R nextPlan(OfNextPlan item);
    }

    /**
     * A milestone.
     *
     * @param workingDaysLeft working days from the digest's day to the reminding day; negative when late
     * @param background what whoever is above the unit should know of it; empty for the unit itself
     */
    public record OfMilestone(
            Subject subject,
            Occasion occasion,
            boolean late,
            Task task,
            Milestone milestone,
            int workingDaysLeft,
            Background background)
            implements Item {
        @Override
        public <R> R is(Cases<R> cases) {
            return cases.milestone(this);
        }
    }

    /**
     * How the lead unit goes about a milestone.
     *
     * @param takenOnBy the names of those who have said that they have taken it on
     * @param silenced the snoozes that are in force, with their reasons
     */
    public record Background(List<String> takenOnBy, List<Silenced> silenced) {

        public static final Background NONE = new Background(List.of(), List.of());

        public Background {
            takenOnBy = List.copyOf(takenOnBy);
            silenced = List.copyOf(silenced);
        }
    }

    /** Somebody wants to hear nothing until a day. */
    public record Silenced(String name, LocalDate until, String reason) {}

    /**
     * The figures that a unit still owes.
     *
     * @param unit which it is; the person's own, unless nobody of it can be reached
     * @param drafted how many the person has answered and not sent: people take them for given
     */
    public record OfFigures(
            Subject subject,
            Occasion occasion,
            boolean late,
            Unit unit,
            ReportingPeriod period,
            LocalDate due,
            int owed,
            int drafted,
            int workingDaysLeft)
            implements Item {
        @Override
        public <R> R is(Cases<R> cases) {
            return cases.figures(this);
        }
    }

    /**
     * The tasks that wait for somebody else.
     *
     * @param unclear tasks whose date could not be read; they were asked about once and are only listed
     */
    public record OfAwaited(Subject subject, Occasion occasion, boolean late, List<Task> tasks, List<Task> unclear)
            implements Item {
        public OfAwaited {
            tasks = List.copyOf(tasks);
            unclear = List.copyOf(unclear);
        }

        @Override
        public <R> R is(Cases<R> cases) {
            return cases.awaited(this);
        }
    }

    /** A row of the plan that was read with a doubt. */
    public record OfDoubt(Subject subject, Occasion occasion, boolean late, Task task) implements Item {
        @Override
        public <R> R is(Cases<R> cases) {
            return cases.doubt(this);
        }
    }

    /** A request for a later date. */
    public record OfExtension(Subject subject, Occasion occasion, boolean late, Task task, Extension extension)
            implements Item {
        @Override
        public <R> R is(Cases<R> cases) {
            return cases.extension(this);
        }
    }

    /** A unit that has work and of which nobody was ever with us: somebody should be invited. */
    public record OfUnmanned(Subject subject, Occasion occasion, boolean late, Unit unit) implements Item {
        @Override
        public <R> R is(Cases<R> cases) {
            return cases.unmanned(this);
        }
    }

    /**
     * There is no plan for a year that has begun or is about to.
     *
     * @param newest the year of the newest plan on record
     */
    public record OfNextPlan(Subject subject, Occasion occasion, boolean late, int newest, int missing)
            implements Item {
        @Override
        public <R> R is(Cases<R> cases) {
            return cases.nextPlan(this);
        }
    }
}
