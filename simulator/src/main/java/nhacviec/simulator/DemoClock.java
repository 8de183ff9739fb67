package nhacviec.simulator;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The clock of the service under demonstration, as the page shows and moves it. */
public interface DemoClock {

    Instant now();

    ZoneId zone();

    /** The moves offered as buttons, in order. */
    List<Jump> jumps();

    /** Makes the named move and returns when everything that became due has been done. */
    void jump(String id);

    /**
     * Moves to a time of the service's zone and returns when everything that became due has been done.
     *
     * @throws IllegalArgumentException with a Vietnamese sentence when the clock cannot go there
     */
    void moveTo(LocalDateTime when);

    /** One button: what it is called in requests, its caption, and the longer explanation. */
    record Jump(String id, String label, String hint) {}
}
