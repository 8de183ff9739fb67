package nhacviec.core.indicator;

import java.time.Instant;

/**
 * One revision of a unit's figure. Never overwritten: the newest stands, the older ones are its history.
 *
 * @param staffId who gave it; null for the admin endpoint
 * @param source which message it came from ("chat:&lt;update id&gt;", "http")
 */
public record Entry(
        long id,
        String indicator,
        long unitId,
        ReportingPeriod period,
        Figure figure,
        Long staffId,
        String staffName,
        Instant at,
        String source) {}
