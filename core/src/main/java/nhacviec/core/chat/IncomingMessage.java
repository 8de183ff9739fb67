package nhacviec.core.chat;

import java.time.Instant;

/**
 * Something that came in from a chat, free of the channel's own types.
 *
 * @param updateId the channel's number of the event
 * @param sender the person's id in the channel
 * @param senderName the person's name in the channel; of what happens in a group, the group's title
 * @param kind what happened
 * @param text words typed, the caption of a file, or the data of a tapped button; never null
 * @param messageId the message written, or the one that carries the tapped button
 * @param tapId to answer a tap with; null otherwise
 * @param fileId of an attached photo or document; null otherwise
 * @param fileName its name; null otherwise
 * @param sending how it was sent
 */
public record IncomingMessage(
        long updateId,
        long chatId,
        long sender,
        String senderName,
        Kind kind,
        String text,
        long messageId,
        String tapId,
        String fileId,
        String fileName,
        Sending sending) {

    /**
     * How a message was sent.
     *
     * @param at when the person sent it, as far as that can be believed: it may have waited while the service was off. Null when that is
     *     not known
     * @param unread whether something came with it that is neither words nor a photo nor a file, such as a video or a voice
     * @param forwarded whether somebody else wrote it and the person only passed it on
     * @param repliesTo the message of the bot under which the person wrote; 0 when under none
     */
    public record Sending(Instant at, boolean unread, boolean forwarded, long repliesTo) {

        static final Sending PLAIN = new Sending(null, false, false, 0);
    }

    /** One that is taken to have been sent when it is worked off. */
    public IncomingMessage(
            long updateId,
            long chatId,
            long sender,
            String senderName,
            Kind kind,
            String text,
            long messageId,
            String tapId,
            String fileId,
            String fileName) {
        this(updateId, chatId, sender, senderName, kind, text, messageId, tapId, fileId, fileName, Sending.PLAIN);
    }

    /** The same, sent in another way. */
    public IncomingMessage as(Sending other) {
        return new IncomingMessage(
                updateId, chatId, sender, senderName, kind, text, messageId, tapId, fileId, fileName, other);
    }

    /** The same, sent at a time. */
    public IncomingMessage sent(Instant at) {
        return as(new Sending(at, unread(), forwarded(), repliesTo()));
    }

    public Instant sentAt() {
        return sending.at();
    }

    public boolean unread() {
        return sending.unread();
    }

    public boolean forwarded() {
        return sending.forwarded();
    }

    public long repliesTo() {
        return sending.repliesTo();
    }

    public enum Kind {
        /** Words or a file in a private chat. */
        WRITTEN,
        /** An earlier message was changed. */
        EDITED,
        /** A button was tapped. */
        TAPPED,
        /** The person blocked the bot. */
        BLOCKED,
        /** The person took the block back. */
        UNBLOCKED,
        /** Words in a group; the text is what was said. */
        IN_GROUP,
        /** The bot was put into a group; the text is its title. */
        JOINED_GROUP,
        /** The bot was taken out of a group. */
        LEFT_GROUP,
        /** A group has another number now; the text is the new one. */
        GROUP_MOVED,
        /** An event that means nothing here. */
        ELSEWHERE
    }
}
