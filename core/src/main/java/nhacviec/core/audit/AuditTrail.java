package nhacviec.core.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nhacviec.core.staff.Actor;

/** Who changed what, when, from which message. Append-only. */
public interface AuditTrail {

    /**
     * One change.
     *
     * @param action what was done ("task.complete")
     * @param subject what it was done to ("task 7", "indicator 3.2 2024-Q1")
     */
    record Change(
            long id,
            Instant at,
            Long staffId,
            String actor,
            String source,
            String action,
            String subject,
            String before,
            String after) {}

    void record(Actor actor, Instant at, String action, String subject, String before, String after);

    /** The newest changes first, those with an id below {@code beforeId} ({@code Long.MAX_VALUE} for the first page). */
    List<Change> newest(long beforeId, int limit);

    /** All changes of these kinds, the oldest first. */
    List<Change> of(Collection<String> actions);
}
