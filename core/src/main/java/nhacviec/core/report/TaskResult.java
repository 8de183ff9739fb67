package nhacviec.core.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;

/**
 * A row of the plan's annex of tasks with how it stands on the day of a report. Pure.
 *
 * @param lead the lead unit's name, as recorded
 * @param parts what the period asks of it, in order; of a task whose date lies after the period the first part that comes
 */
public record TaskResult(Task task, String lead, State state, List<Part> parts) {

    public TaskResult {
        parts = List.copyOf(parts);
    }

    /** How a task stands; the first that is true. */
    public enum State {
        /** A date has passed and the work is not done. */
        LATE,
        /** Everything that the plan asks for is done. */
        DONE,
        /** Everything that the period asked for is done; more comes later in the year. */
        DONE_SO_FAR,
        /** Waits for a decision, plan or request of somebody else, or for a date. */
        WAITING,
        /** Goes on all year. */
        ONGOING,
        /** Has a date in the period that has not passed. */
        IN_PROGRESS,
        /** Its date lies after the period. */
        NOT_YET;

        /** The word used in JSON, such as {@code done_so_far}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One thing that the task wants on one date.
     *
     * @param due the date in force on the day of the report; null while waiting
     * @param extendedFrom the date before it was first put off; null when it never was
     * @param completion how it was done; null while it is not
     * @param workingDaysLate working days after the date on which it was done, or that have passed; 0 when in time
     * @param reason why it is late or was put off; null when nobody said
     */
    public record Part(
            long milestoneId,
            Milestone.Nature nature,
            String label,
            String product,
            LocalDate due,
            LocalDate extendedFrom,
            Completion completion,
            boolean overdue,
            int workingDaysLate,
            Reason reason) {

        public boolean isDone() {
            return completion != null;
        }

        public boolean isDoneLate() {
            return isDone() && workingDaysLate > 0;
        }

        public boolean isWaiting() {
            return !isDone() && due == null;
        }

        /** Whether the office was asked what is new and nobody answered in time; that is no delay. */
        public boolean isUnanswered(LocalDate asOf) {
            return nature == Milestone.Nature.CHECK_IN && !isDone() && due.isBefore(asOf);
        }
    }

    /** Why, in somebody's words. */
    public record Reason(String words, String by, Instant at) {}

    /** Whether what the period asked for is done. */
    public boolean isDone() {
        return state == State.DONE || state == State.DONE_SO_FAR;
    }

    /** Whether a part was done, but after its date. */
    public boolean hasPartDoneLate() {
        return parts.stream().anyMatch(Part::isDoneLate);
    }

    /** Whether the plan gives no date: it waits, or goes on all year. */
    public boolean isWithoutDate() {
        return state == State.WAITING || state == State.ONGOING;
    }

    /** The most working days that a part is, or was, late. */
    public int workingDaysLate() {
        return parts.stream().mapToInt(Part::workingDaysLate).max().orElse(0);
    }

    /** The newest reason that somebody gave. */
    public Optional<Reason> reason() {
        return parts.stream()
                .map(Part::reason)
                .filter(reason -> reason != null)
                .max(java.util.Comparator.comparing(Reason::at));
    }
}
