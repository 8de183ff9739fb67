package nhacviec.core.indicator;

import java.time.Instant;

/**
 * A period was closed to changes, or opened again.
 *
 * @param reason why; never empty
 * @param actor who did it
 */
public record PeriodLock(ReportingPeriod period, boolean locked, String reason, String actor, Instant at) {}
