package nhacviec.core.calendar;

import java.time.Instant;
import java.util.Optional;

/** The private links under which calendar programs fetch people's deadlines; a person has one at the most, kept as a hash. */
public interface CalendarFeeds {

    /** A new link for a person; the one before shows nothing any more. */
    void open(long staffId, String hash, Instant now);

    /** Whose link it is; empty when it shows nothing (any more). */
    Optional<Long> ownerOf(String hash);

    boolean isOpen(long staffId);

    /** A person's link shows nothing any more; false when there was none. */
    boolean close(long staffId, Instant at);

    /** A person's link shows another's deadlines from now on, whose own link ends; false when there was none. */
    boolean handOver(long fromStaff, long toStaff, Instant at);
}
