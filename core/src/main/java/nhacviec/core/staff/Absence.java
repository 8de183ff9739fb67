package nhacviec.core.staff;

import java.time.Instant;

/**
 * A time during which another person held somebody's post.
 *
 * @param staffId who was away
 * @param by who acted
 * @param until null while it lasts
 */
public record Absence(long staffId, long by, Instant from, Instant until) {}
