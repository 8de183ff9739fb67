package nhacviec.core.staff;

import java.time.Instant;
import java.time.LocalDate;

/** What waits with one person, and its way to another. What was done stays under the old name. */
public interface Handovers {

    AtHand of(long staffId, LocalDate today);

    /**
     * Everything that waits with a person waits with another from now on; a figure that the other has answered as well stays as
     * they answered it.
     *
     * @param feed whether the private calendar link shows the other's deadlines from now on; not where it stays with somebody who has left
     * @return what went over
     */
    AtHand move(long from, long to, boolean feed, LocalDate today, Instant now);
}
