package nhacviec.core.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Requests for later dates, kept with what was decided. */
public interface Extensions {

    /** Puts a request on record that waits for a decision. */
    Extension ask(
            long milestoneId,
            Long askedBy,
            String asker,
            LocalDate before,
            LocalDate wanted,
            String reason,
            Instant at);

    /** Records a decision, or that none is needed any more; false when it was decided before. */
    boolean decide(long id, Extension.State state, Extension.Decision decision);

    Optional<Extension> find(long id);

    /**
     * The requests that wait for a decision, the oldest first. One whose milestone has been reported done rests: it waits
     * again when that is taken back.
     */
    List<Extension> waiting();

    /** Those that wait and those that rest, the oldest first. */
    List<Extension> undecided();

    /** Every request of the plan in force, the oldest first. */
    List<Extension> all();
}
