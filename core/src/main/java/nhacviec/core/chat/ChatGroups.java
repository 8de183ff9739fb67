package nhacviec.core.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Chat groups of the office that get the weekly summary. */
public interface ChatGroups {

    /** A group that a coordinator has linked. */
    record Group(long chatId, String title, Instant linkedAt) {}

    /** The groups that are linked now. */
    List<Group> linked();

    /** A group of the office gets the weekly summary; false when it did before. */
    boolean link(long chatId, String title, Instant at);

    /** It gets it no more; false when it did not. */
    boolean unlink(long chatId, String why, Instant at);

    /** The channel has given the group another number; all that waits for it goes there. */
    void move(long from, long to);

    /**
     * Records that a week's summary was held; false when it had been.
     *
     * @param week its Monday
     * @param deliveryId the message; null when there was nothing to say
     */
    boolean hold(long chatId, LocalDate week, Long deliveryId, Instant at);

    /** When a group's summary of a week was held; empty when it was not. */
    Optional<Instant> held(long chatId, LocalDate week);
}
