package nhacviec.core.reminder;

import java.time.Duration;

/** What became of an attempt to send a message. */
public sealed interface SendResult {

    /** The channel has taken it; {@code messageId} is null where there is none (an edit, an answer to a tap). */
    record Sent(Long messageId) implements SendResult {}

    /** The channel will never take it. */
    record Refused(Reason reason, String detail) implements SendResult {}

    /**
     * Not now.
     *
     * @param everybody whether the wait holds for all chats and not for this one alone
     */
    record TryLater(Duration pause, boolean everybody, String detail) implements SendResult {}

    /** The body was sent and no answer came: it may or may not have been delivered. */
    record Unknown(String detail) implements SendResult {}

    /** The group has another number now, and the message goes there. */
    record Moved(long chatId) implements SendResult {}

    enum Reason {
        /** The person has blocked the bot. */
        BLOCKED,
        /** The person has never started the bot, or the account is gone. */
        NO_CHAT,
        /** The bot is in the group and may not write there. */
        MUTED,
        /** The message that was to be changed is gone. */
        MESSAGE_GONE,
        /** The channel does not accept the token. */
        NOT_AUTHORISED,
        /** The channel finds fault with the message itself: our mistake. */
        MALFORMED
    }
}
