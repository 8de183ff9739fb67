package nhacviec.core.indicator;

import java.time.Instant;

/**
 * Why a figure is as it is, in the words of the person who gave it; the report quotes it. The newest of a revision counts.
 *
 * @param entryId the revision that it explains
 * @param reason never empty
 */
public record Explanation(long entryId, String reason, String actor, Instant at) {}
