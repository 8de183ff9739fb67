package nhacviec.core.report;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nhacviec.core.plan.Deadline;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Task;

/**
 * A row of the plan's annex of tasks with how it stands on the day of a report. Pure.
 *
 * @param leadUnit the unit that leads it
 * @param parts what the period asks of it, in order; of a task whose date lies after the period the first part that comes
 */
public record TaskResult(Task task, Lead leadUnit, State state, List<Part> parts) {

    public TaskResult {
        parts = List.copyOf(parts);
    }

    /**
     * The unit that leads a task.
     *
     * @param name as recorded now
     * @param before who led it before units were renamed or merged, the first first; empty when nobody else did
     */
    public record Lead(String name, String before) {}

    public String lead() {
        return leadUnit.name();
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
     * @param putOff how its date was put off, the earliest decision first
     * @param done how it was done; null while it is not
     * @param workingDaysLate working days after the date on which it was done, or that have passed; 0 when in time
     * @param reason why it is late or was put off; null when nobody said
     */
    public record Part(
            long milestoneId,
            Milestone.Nature nature,
            String label,
            String product,
            LocalDate due,
            List<PutOff> putOff,
            Done done,
            boolean overdue,
            int workingDaysLate,
            Reason reason) {

        public Part {
            putOff = List.copyOf(putOff);
        }

        public boolean isDone() {
            return done != null;
        }

        public boolean isDoneLate() {
            return isDone() && workingDaysLate > 0;
        }

        public boolean isWaiting() {
            return !isDone() && due == null;
        }

        public boolean isCheckIn() {
            return nature == Milestone.Nature.CHECK_IN;
        }

        /** The date before it was first put off; null when it never was. */
        public LocalDate extendedFrom() {
            return putOff.isEmpty() ? null : putOff.get(0).from();
        }
    }

    /**
     * That a part was done.
     *
     * @param told who reported it
     * @param documented who added the document's number afterwards; null when it came with the report, or never did
     */
    public record Done(Completion completion, Said told, Said documented) {

        public String document() {
            return completion.document();
        }

        /** What was said to have been done; empty when nothing was. */
        public String note() {
            return completion.note();
        }

        /** The documents that prove it; empty when none was given. */
        public List<ProvingDocument> documents() {
            return completion.documents().stream()
                    .filter(document -> !document.number().isEmpty())
                    .toList();
        }

        /** Those of which nobody has said the date. */
        public List<ProvingDocument> undated() {
            return documents().stream()
                    .filter(document -> document.date() == null)
                    .toList();
        }
    }

    /** That a date was put off: who asked, why, and who granted it. */
    public record PutOff(LocalDate from, LocalDate to, String reason, Said asked, Said granted) {}

    /** Why, in the words of the person who said it. */
    public record Reason(String words, Said said) {}

    /** Whether what the period asked for is done. */
    public boolean isDone() {
        return state == State.DONE || state == State.DONE_SO_FAR;
    }

    /** Whether a part was done, but after its date. */
    public boolean hasPartDoneLate() {
        return parts.stream().anyMatch(Part::isDoneLate);
    }

    /** Whether it goes on all year. */
    public boolean isAllYear() {
        return task.deadline() instanceof Deadline.AllYear;
    }

    /** Whether it went on all year, the year is over, and nobody has reported its end. */
    public boolean isUnclosed() {
        return isAllYear() && state == State.LATE;
    }

    /** Whether somebody else's decision, plan or request has to come first; what waits otherwise is for the office to date. */
    public boolean isWaitingForOthers() {
        return state == State.WAITING && task.deadline() instanceof Deadline.WaitingFor;
    }

    /** Whether the plan itself gives no date: it says that the work goes on all year, or waits for something. */
    public boolean isWithoutDate() {
        return isAllYear() || task.deadline().dueDates().isEmpty();
    }

    /** By how many working days the part that is open longest is overdue; 0 when none is. */
    public int workingDaysOverdue() {
        return most(parts.stream().filter(Part::overdue));
    }

    /** By how many working days a part was done late at most; 0 when all that was done was in time. */
    public int workingDaysDoneLate() {
        return most(parts.stream().filter(Part::isDoneLate));
    }

    private static int most(Stream<Part> parts) {
        return parts.mapToInt(Part::workingDaysLate).max().orElse(0);
    }
}
