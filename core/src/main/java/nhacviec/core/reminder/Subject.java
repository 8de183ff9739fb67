package nhacviec.core.reminder;

import java.time.LocalDate;
import nhacviec.core.indicator.ReportingPeriod;

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

    /** The tasks that wait for somebody else; the coordinator is asked once a month. */
    record OfAwaited() implements Subject {
        @Override
        public String key() {
            return "awaited";
        }
    }

    /** Reads a key back. */
    static Subject ofKey(String key) {
        if (key.equals("awaited")) {
            return new OfAwaited();
        }
        String rest = key.substring(key.indexOf(':') + 1);
        return key.startsWith("figures:")
                ? new OfFigures(ReportingPeriod.ofCode(rest).orElseThrow())
                : new OfMilestone(
                        Long.parseLong(rest.substring(0, rest.indexOf(':'))),
                        LocalDate.parse(rest.substring(rest.indexOf(':') + 1)));
    }
}
