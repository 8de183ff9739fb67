package nhacviec.core.indicator;

import java.time.Instant;

/**
 * A figure that a person has answered and not yet sent. It counts for nothing and is shown to nobody else; it outlives restarts and
 * a plan that changes.
 *
 * @param staffId who is filling in
 * @param unitId for which unit
 * @param reason why the figure is as it is; empty when nothing was asked or said
 * @param messageId the chat message that answered; null for a tap
 */
public record Draft(
        long staffId,
        long unitId,
        ReportingPeriod period,
        String indicator,
        Figure figure,
        String reason,
        Long messageId,
        Instant at) {

    public Draft because(String words) {
        return new Draft(staffId, unitId, period, indicator, figure, words, messageId, at);
    }
}
