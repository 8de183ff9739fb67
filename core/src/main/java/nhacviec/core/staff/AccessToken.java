package nhacviec.core.staff;

import java.time.Instant;

/**
 * What a program shows to act as a person. The token itself is shown once and kept only as a hash.
 *
 * @param staffId as whom it acts
 * @param label what it is for, in the words of who asked for it
 * @param issuedBy who asked for it
 * @param revokedAt null while it may be used
 * @param lastUsedAt to the minute; null when it never was
 */
public record AccessToken(
        long id,
        long staffId,
        String label,
        TokenScope scope,
        String hash,
        String issuedBy,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt) {

    public enum State {
        OPEN,
        EXPIRED,
        REVOKED
    }

    public State stateAt(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
