package nhacviec.core.task;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that a task wants on one date.
 *
 * @param position order within the task, from 1
 * @param unitId the lead unit
 * @param label what it is for; empty when the task has one milestone only
 * @param product the product due; empty when the plan does not say
 * @param due the date in force; null while waiting
 * @param knownSince from when on reminding makes sense: when the plan was imported or the date was set
 * @param completion how it was done; null while it is not
 */
public record Milestone(
        long id,
        TaskNumber task,
        int position,
        long unitId,
        Nature nature,
        String label,
        String product,
        LocalDate due,
        Instant knownSince,
        Completion completion) {

    /** Why the milestone exists. */
    public enum Nature {
        /** The plan sets the date. */
        DUE,
        /** A task that goes on all year is asked what is new at a quarter's end; lapses when the next one comes. */
        CHECK_IN,
        /** The end of a task that goes on all year. */
        CLOSING,
        /** Waits for a decision, plan or request of somebody else. */
        AWAITED,
        /** Another document fixes the date; the coordinator picks it. */
        TO_BE_PICKED
    }

    /** The same with another due date, known since another time. */
    public Milestone dueOn(LocalDate other, Instant since) {
        return new Milestone(id, task, position, unitId, nature, label, product, other, since, completion);
    }

    /** The same led by another unit. */
    public Milestone ledBy(long unit) {
        return new Milestone(id, task, position, unit, nature, label, product, due, knownSince, completion);
    }

    public boolean isDone() {
        return completion != null;
    }

    public boolean isWaiting() {
        return completion == null && due == null;
    }

    public boolean isOpen() {
        return completion == null && due != null;
    }

    /** Whether it counts as late on {@code today}: the due day itself is still on time, and check-ins never are late. */
    public boolean isLate(LocalDate today) {
        return isOpen() && nature != Nature.CHECK_IN && today.isAfter(due);
    }
}
