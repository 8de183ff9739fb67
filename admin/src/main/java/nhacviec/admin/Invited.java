package nhacviec.admin;

import java.time.Instant;

/**
 * An invitation as it is handed over; neither code nor link can be shown again.
 *
 * @param link opens the chat and joins the person who taps it
 */
public record Invited(String code, String link, Instant expiresAt) {}
