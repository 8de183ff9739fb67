package nhacviec.core.reminder;

import java.time.Instant;
import java.util.Locale;
import nhacviec.core.chat.OutgoingMessage;

/**
 * A message that is to be delivered, written down before it is sent.
 *
 * @param staffId whom it is for; null for a stranger
 * @param planned whether it is a reminder, which is looked at again before it is sent
 * @param repeat whether an earlier attempt may have been delivered; the message then says so
 * @param sentAs the channel's number of the message; null until sent
 * @param reason why it was refused or put off; empty otherwise
 * @param source what caused it ("chat:&lt;update id&gt;", "morning:2024-01-30")
 */
public record Delivery(
        long id,
        Long staffId,
        boolean planned,
        State state,
        OutgoingMessage message,
        String source,
        Instant createdAt,
        Instant notBefore,
        Instant settledAt,
        int attempts,
        boolean repeat,
        Long sentAs,
        String reason) {

    public enum State {
        WAITING,
        SENDING,
        SENT,
        REFUSED,
        /** No answer came; it will be tried once more, marked. */
        UNKNOWN,
        NO_LONGER_NEEDED;

        /** The word used in JSON, such as {@code no_longer_needed}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
