package nhacviec.core.staff;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A person holds the post of another for some days, beside their own.
 *
 * @param staffId who acts
 * @param forId in whose place
 * @param first the first day
 * @param last the last day
 * @param reason why the other is away, as it was said; empty where it was not
 * @param beganAt null until it has begun
 * @param endedAt null until it is over
 */
public record Acting(
        long id,
        long staffId,
        long forId,
        LocalDate first,
        LocalDate last,
        String reason,
        Instant beganAt,
        Instant endedAt) {

    public boolean isOver() {
        return endedAt != null;
    }

    public boolean isRunning() {
        return beganAt != null && endedAt == null;
    }

    /** Whether any day is of both. */
    public boolean overlaps(LocalDate from, LocalDate to) {
        return !first.isAfter(to) && !last.isBefore(from);
    }
}
