package nhacviec.core.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nhacviec.core.staff.Actor;

/** Which periods are closed, and the figures that came too late. */
public interface Periods {

    /** The newest word on a period; empty when it was never closed. */
    Optional<PeriodLock> lock(ReportingPeriod period);

    /** Every closing and opening, the oldest first. */
    List<PeriodLock> locks();

    void record(PeriodLock lock, Actor by);

    /**
     * Notes that a unit has given all figures of a period, or the whole office has.
     *
     * @param unitId null for the whole office
     * @return whether it had not been so at any time before
     */
    boolean firstComplete(ReportingPeriod period, Long unitId, Instant at);

    /** Puts a late figure on record; an older one for the same indicator, unit and period is replaced by it. */
    LateChange ask(
            String indicator,
            long unitId,
            ReportingPeriod period,
            Figure figure,
            String reason,
            long askedBy,
            Instant at);

    /** Records what was decided; false when it was decided before. */
    boolean decide(long id, LateChange.State state, Actor by, Instant at);

    Optional<LateChange> find(long id);

    /** The late figures that wait, the oldest first. */
    List<LateChange> waiting();
}
