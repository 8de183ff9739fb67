package nhacviec.core.staff;

import java.time.Instant;

/**
 * A link that signs a person in on the admin page once. Its code is kept only as a hash.
 *
 * @param usedAt null while it was not used
 */
public record SignInLink(long id, long staffId, Instant expiresAt, Instant usedAt) {}
