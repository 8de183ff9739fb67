package nhacviec.core.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tasks of the plan in force, their milestones and what was done about them. */
public interface Tasks {

    /** All tasks in the order of the plan. */
    List<Task> all();

    Optional<Task> find(TaskNumber number);

    /** All milestones, by task in the order of the plan, then by position. */
    List<Milestone> milestones();

    List<Milestone> milestonesOf(TaskNumber number);

    Optional<Milestone> milestone(long id);

    /** The milestone of a completion that stands; empty when it was undone or never was. */
    Optional<Milestone> milestoneOfCompletion(long completionId);

    /** Records that an open milestone is done and returns the record; empty when it was done already. */
    Optional<Completion> complete(long milestoneId, Long staffId, Instant at, LocalDate on, Evidence evidence);

    /** The same with one document, or none. */
    default Optional<Completion> complete(
            long milestoneId, Long staffId, Instant at, LocalDate on, ProvingDocument document) {
        return complete(milestoneId, staffId, at, on, Evidence.of(document));
    }

    /** Takes a completion back; the record stays with who, when and why. False when it no longer stands. */
    boolean takeBack(long completionId, Long staffId, Instant at, String reason);

    /**
     * A time during which a milestone counted as done.
     *
     * @param takenBackAt null while it still does
     */
    record Done(long milestoneId, Instant at, Instant takenBackAt) {

        /** The very second in which it was taken back still counts: what else happened in it may have come first. */
        public boolean stoodAt(Instant moment) {
            return !at.isAfter(moment) && (takenBackAt == null || !takenBackAt.isBefore(moment));
        }
    }

    /** Every completion of the plan in force, also those that were taken back. */
    List<Done> everDone();

    /** A completion that no longer stands. */
    record TakenBack(Completion completion, Instant at) {}

    /** The completions of the plan in force that were taken back, the oldest first. */
    List<TakenBack> takenBack();

    /** The same, and that a task's end settled what its quarters would have asked. */
    List<Done> everSettled();

    /** Gives a completion that stands its document, in the place of the first one if it has any. */
    boolean addDocument(long completionId, LocalDate on, ProvingDocument document);

    /** What was said to have been done takes the place of what was said before; empty takes it away. */
    boolean setNote(long completionId, String note);

    /** Puts one more document beside those that a completion has. */
    void addFurtherDocument(long completionId, ProvingDocument document, Instant at);

    /** The document that was added last takes the place of all others. */
    void keepNewestDocument(long completionId);

    /** Adds a file to a completion that stands. */
    boolean addFile(long completionId, String fileId, String fileName);

    /** Takes a file away from a completion that stands; false when it has no such file. */
    boolean removeFile(long completionId, String fileId);

    /**
     * Takes a document away from a completion that stands; where it was the first, the next one takes its place.
     *
     * @param on the day that counts without it
     * @return false when there is no such document
     */
    boolean removeDocument(long completionId, String number, LocalDate on);

    /** What was given with the last completion of a milestone that was taken back and had documents or files; empty when none had. */
    Optional<Completion> lastTakenBack(long milestoneId);

    /** Sets the due date of a milestone, null to wait again; it is reminded of from {@code now} on. */
    void setDue(long milestoneId, LocalDate due, Instant now);

    /** Takes a milestone away that was added by hand and never was done. */
    void withdraw(long milestoneId);

    /** The task's row was read as it is meant. */
    void confirm(TaskNumber task);

    /** Since when each row has been as it is; what was said before was said of another. */
    Map<TaskNumber, Instant> knownSince();

    /** Adds a dated milestone at the end of a task, with the lead unit of the task. */
    void addMilestone(TaskNumber task, Milestone.Nature nature, String label, LocalDate due, Instant now);

    /** The tasks of the plan in force that one unit leads are another's from now on; how many. */
    int handOver(long fromUnit, long toUnit, Instant now);

    /** A task of an earlier year is not followed any more; it is in none of the lists, and can be named. */
    void letGo(TaskNumber task, Long staffId, String reason, Instant at);

    boolean isLetGo(TaskNumber task);

    /** A task that was let go is followed again; false when it was not let go. */
    boolean takeUp(TaskNumber task, Long staffId, Instant at);

    void snooze(Snooze snooze);

    /** The newest snooze of each person and task. */
    List<Snooze> snoozes();

    /** Every snooze that was asked for, the oldest first. */
    List<Snooze> everSnoozed();

    /** A person has taken a milestone on; false when they had before. */
    boolean acknowledge(long milestoneId, long staffId, Instant at);

    /** Who has taken on what, the oldest first. */
    List<Acknowledgement> acknowledgements();
}
