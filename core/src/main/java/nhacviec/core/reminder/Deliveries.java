package nhacviec.core.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery.State;

/** Every message that was to be sent and what became of it. */
public interface Deliveries {

    /**
     * Writes a message down.
     *
     * @param uniqueKey at most one message is ever written down for a key; null for any number
     * @return its id; empty when the key was there before
     */
    Optional<Long> add(
            OutgoingMessage message, Long staffId, Delivery.Kind kind, String source, String uniqueKey, Instant now);

    /** Writes down an answer to somebody; nothing else will refer to it, so its id is not told, which costs less. */
    default void answer(OutgoingMessage message, Long staffId, String source, Instant now) {
        add(message, staffId, Delivery.Kind.ANSWER, source, null, now);
    }

    /** What became of the messages that something caused for a person. */
    List<State> statesOf(String source, long staffId);

    /** Whether a message was ever written down for a key. */
    boolean isWritten(String uniqueKey);

    /**
     * What a message says, and its buttons.
     *
     * @param at since when it stands so; null for one that is not known
     */
    record Shown(String html, Keyboard keyboard, Instant at) {
        public static final Shown NOTHING = new Shown("", Keyboard.NONE, null);
    }

    /** A message as it stands in a chat; nothing for one that is not known. */
    Shown shown(long chatId, long messageId);

    /**
     * An answer to somebody.
     *
     * @param source what it answers ("chat:&lt;update id&gt;")
     * @param at when it was written down
     */
    record Answered(String source, String html, Keyboard keyboard, Instant at) {}

    /** What was answered last in a chat, whether it has arrived or not; what the bot says of its own accord is no answer. */
    default Optional<Answered> lastAnswer(long chatId) {
        return lastAnswers(chatId, 1).stream().findFirst();
    }

    /** The answers in a chat, the newest first. */
    List<Answered> lastAnswers(long chatId, int limit);

    /** The message that was written down for a key; empty when none was. */
    Optional<Delivery> ofKey(String uniqueKey);

    /**
     * Messages that wait or are to be tried again, whose time has come: what may go at any hour before what waits for
     * office hours, then the oldest first; at most the first of each chat, and none of the chats in {@code busy}. They alone
     * come with the bytes of their files; everywhere else a file is only {@link Attachment.Named named}.
     */
    List<Delivery> due(Instant now, int limit, Set<Long> busy);

    /** The morning messages of a person that still wait, the oldest first. */
    List<Delivery> remindersWaiting(long staffId);

    /** The messages of changed working days to a person that wait for their hour and were never tried, the oldest first. */
    List<Delivery> dayNewsWaiting(long staffId);

    /** The messages to a person that were refused since then because nothing reached them, the oldest first. */
    List<Delivery> refusedTo(long staffId, Instant since);

    /** Takes messages for sending: WAITING or UNKNOWN → SENDING, one more attempt. Returns those that were there to take. */
    Set<Long> claim(List<Long> ids, Instant now);

    /** Replaces the text of a claimed message by what is true now; one that is not being sent stays as it was, and so does a file. */
    void rewrite(long id, OutgoingMessage message);

    /**
     * A message that arrived.
     *
     * @param messageId its number in the chat; null for what leaves no message, such as an answer to a tap
     */
    record Receipt(long id, Long messageId) {}

    /** SENDING → SENT; the bytes of files are let go, as they are by {@link #refused} and {@link #drop}. */
    void sent(List<Receipt> receipts, Instant now);

    void refused(long id, String reason, Instant now);

    /** SENDING → WAITING until {@code notBefore}. */
    void putOff(long id, String reason, Instant notBefore, Instant now);

    /** SENDING → UNKNOWN, to be repeated after {@code notBefore} with a mark. */
    void unknown(long id, String reason, Instant notBefore, Instant now);

    /** WAITING or SENDING → NO_LONGER_NEEDED. */
    void drop(long id, String reason, Instant now);

    /** Whatever of a person's is not being sent at this moment → NO_LONGER_NEEDED. */
    void dropAllTo(long staffId, String reason, Instant now);

    /** Whatever is still to be sent to one chat goes to another. */
    void redirect(long fromChat, long toChat);

    /** After a crash: what was being sent waits again and is marked as a repeat; returns how many. */
    int takeUpInterrupted(Instant now);

    /**
     * REFUSED, UNKNOWN or NO_LONGER_NEEDED → WAITING; false when it is in another state, and when it carried a file whose bytes
     * are gone.
     */
    boolean retry(long id, Instant now);

    Optional<Delivery> find(long id);

    /** Whether a chat was given this very picture after {@code since}, or is about to be. */
    boolean isShown(long chatId, Attachment.Drawing picture, Instant since);

    /** The newest first, with an id below {@code beforeId}; of all states when {@code state} is null. */
    List<Delivery> newest(State state, long beforeId, int limit);

    /** Every morning message, the oldest first. */
    List<Delivery> reminders();

    Map<State, Long> countByState();

    /** When the oldest message that waits was due; empty when none is. */
    Optional<Instant> oldestDue(Instant now);

    /** The next time at which a message that is put off comes due, after {@code now}. */
    Optional<Instant> nextDue(Instant now);
}
