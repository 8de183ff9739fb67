package nhacviec.core.chat;

import java.time.Instant;
import java.util.List;

/**
 * What came in, kept until it is worked off. Nothing is confirmed to the channel before it is in here, and a repeated
 * event is recognised by its number.
 */
public interface Inbox {

    /** One event as the channel sent it. */
    record Arrived(long updateId, String raw, Instant receivedAt) {}

    /** Keeps events; those that were in here before stay as they are. Returns how many are new. */
    int keep(List<Arrived> events);

    /** The oldest events that nobody has worked off. */
    List<Arrived> waiting(int limit);

    /**
     * Events are worked off.
     *
     * @throws IllegalStateException when one of them does not wait any more: somebody else has worked it off
     */
    void done(List<Long> updateIds, Instant at);

    /** Sets an event aside that cannot be worked off, with the reason. */
    void setAside(long updateId, String reason, Instant at);

    /** Forgets events worked off before {@code before}; returns how many. */
    int forgetBefore(Instant before);
}
