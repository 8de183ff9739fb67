package nhacviec.core.reminder;

import java.time.LocalDate;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.task.TaskNumber;

/** What a reminder is about. {@link #key()} names it in the records. */
public sealed interface Subject {

    String key();

    /** A milestone of a task that the person's unit leads. With another due date it is reminded of anew. */
    record OfMilestone(long milestoneId, LocalDate due) implements Subject {
        @Override
        public String key() {
            return "milestone:" + milestoneId + ":" + due;
        }
    }

    /** The figures that the person's unit owes for a period. */
    record OfFigures(ReportingPeriod period) implements Subject {
        @Override
        public String key() {
            return "figures:" + period.code();
        }
    }

    /** The figures that another unit owes: nobody of it can be reached, or it is so late that somebody above hears of it. */
    record OfFiguresOf(ReportingPeriod period, long unitId) implements Subject {
        @Override
        public String key() {
            return "figures-of:" + period.code() + ":" + unitId;
        }
    }

    /** The tasks that wait for somebody else; the coordinator is asked once a month. */
    record OfAwaited() implements Subject {
        @Override
        public String key() {
            return "awaited";
        }
    }

    /** A row of a year's plan that was read with a doubt; the coordinator is asked once. */
    record OfDoubt(int year, TaskNumber task) implements Subject {
        @Override
        public String key() {
            return "doubt:" + year + ":" + task;
        }
    }

    /** A request for a later date that waits for a decision. */
    record OfExtension(long extensionId) implements Subject {
        @Override
        public String key() {
            return "extension:" + extensionId;
        }
    }

    /** A unit that has work and of which nobody was ever with us; the coordinator hears of it once. */
    record OfUnmanned(long unitId) implements Subject {
        @Override
        public String key() {
            return "unmanned:" + unitId;
        }
    }

    /** A year that has no plan yet; whoever coordinates hears of it once a month. */
    record OfNextPlan(int year) implements Subject {
        @Override
        public String key() {
            return "next-plan:" + year;
        }
    }

    /** Reads a key back. */
    static Subject ofKey(String key) {
        if (key.equals("awaited")) {
            return new OfAwaited();
        }
        String rest = key.substring(key.indexOf(':') + 1);
        String[] parts = rest.split(":", 2);
        return switch (key.substring(0, key.indexOf(':'))) {
            case "figures" -> new OfFigures(ReportingPeriod.ofCode(rest).orElseThrow());
            case "figures-of" ->
                new OfFiguresOf(ReportingPeriod.ofCode(parts[0]).orElseThrow(), Long.parseLong(parts[1]));
            case "doubt" -> new OfDoubt(Integer.parseInt(parts[0]), new TaskNumber(parts[1]));
            case "next-plan" -> new OfNextPlan(Integer.parseInt(rest));
            case "unmanned" -> new OfUnmanned(Long.parseLong(rest));
            case "extension" -> new OfExtension(Long.parseLong(rest));
            default -> new OfMilestone(Long.parseLong(parts[0]), LocalDate.parse(parts[1]));
        };
    }
}
