package nhacviec.core.staff;

import java.time.Instant;

/**
 * A one-time invitation. The code itself is shown once and kept only as a hash.
 *
 * @param name the person's name as the coordinator knows it; empty when the chat's name is to be taken
 * @param usedAt null as long as nobody has used it
 * @param revokedAt null unless it was taken back
 */
public record Invitation(
        long id,
        String codeHash,
        Unit unit,
        Role role,
        String name,
        Instant createdAt,
        Instant expiresAt,
        Instant usedAt,
        Instant revokedAt) {

    /** Whether somebody may still join with it. */
    public boolean isOpen(Instant now) {
        return usedAt == null && revokedAt == null && !isExpired(now);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
