package nhacviec.core.indicator;

import java.time.Instant;

/**
 * A figure that came after its period was closed; it counts when a coordinator takes it.
 *
 * @param reason why the figure is as it is; empty when none was given
 * @param decider who decided; null while nobody has
 */
public record LateChange(
        long id,
        String indicator,
        long unitId,
        ReportingPeriod period,
        Figure figure,
        String reason,
        long askedBy,
        Instant askedAt,
        State state,
        String decider) {

    public enum State {
        /** Waits for the coordinator. */
        ASKED,
        TAKEN,
        REFUSED,
        /** A newer figure was given before anybody decided. */
        REPLACED;

        /** The word used in JSON, such as {@code taken}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
