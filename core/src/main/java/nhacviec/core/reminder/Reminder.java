package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The record that a person was, or is about to be, reminded of a subject on an occasion. Unique in the three.
 *
 * @param deliveryId the message that says it; null when it was passed over because a newer occasion was said instead
 */
public record Reminder(
        long id,
        long staffId,
        Subject subject,
        String occasion,
        LocalDate occasionOn,
        boolean late,
        Long deliveryId,
        Instant recordedAt) {}
