package nhacviec.core.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nhacviec.core.staff.Actor;

/** Who changed what, when, from which message. Append-only: each change is sealed with the hash of the one before. */
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

    /**
     * A change with its seal.
     *
     * @param hash SHA-256 of the hash before it and the change; empty for what was recorded before seals were kept
     */
    record Sealed(Change change, String hash) {}

    /** The changes of a time with their seals, the oldest first. */
    List<Sealed> between(Instant from, Instant to);

    /** The first change that is not what it was when it was recorded, or after which some are missing; empty when all are. */
    Optional<Long> firstBroken();

    /** All changes of these kinds, the oldest first. */
    List<Change> of(Collection<String> actions);

    /**
     * What is looked for among the changes; null where everything is meant.
     *
     * @param kind the first word of the action: "task", "indicator", "staff"…
     * @param subject what was changed, such as "task 13", its parts included
     * @param since the first moment that counts
     * @param until the first moment that does not count any more
     */
    record Search(String kind, String subject, Instant since, Instant until) {
        public static final Search ALL = new Search(null, null, null, null);
    }

    /** The changes with an id below {@code beforeId} that are looked for, the newest first. */
    List<Change> search(Search search, long beforeId, int limit);
}
