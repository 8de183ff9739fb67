package nhacviec.core.reminder;

import java.time.Instant;
import java.util.Locale;
import nhacviec.core.chat.OutgoingMessage;

/**
 * A message that is to be delivered, written down before it is sent.
 *
 * @param staffId whom it is for; null for a stranger
 * @param repeat whether an earlier attempt may have been delivered; the message then says so
 * @param sentAs the channel's number of the message; null until sent
 * @param reason why it was refused or put off; empty otherwise
 * @param source what caused it ("chat:&lt;update id&gt;", "morning:2024-01-30")
 */
public record Delivery(
        long id,
        Long staffId,
        Kind kind,
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

    /** What a message is; decides when it may go. */
    public enum Kind {
        /** To what somebody has just written or tapped: at any hour. */
        ANSWER,
        /** Of what somebody else did: in office hours. */
        NOTICE,
        /** A person's morning message: in office hours, looked at again before it is sent. */
        REMINDER,
        /** A changed working day of which the next morning message would tell too late: in the hours of any day. */
        CALENDAR,
        /** A group's weekly summary: in office hours, looked at again before it is sent. */
        SUMMARY,
        /** Marked urgent (khẩn) by a person: at any hour. */
        URGENT;

        /** Whether it is never said at night or on a day off. */
        public boolean waitsForOfficeHours() {
            return this == NOTICE || this == REMINDER || this == CALENDAR || this == SUMMARY;
        }

        /** Whether it may be said on a day off: who is told that today is one does not work. */
        public boolean mayComeOnDayOff() {
            return this == CALENDAR;
        }

        /** Whether it is put together anew, of what is still true, before it is sent. */
        public boolean isDigest() {
            return this == REMINDER || this == CALENDAR;
        }

        /** The word used in JSON, such as {@code reminder}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
