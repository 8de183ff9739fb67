package nhacviec.core.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.staff.Actor;

/** The indicators of the plan in force and the figures given for them. */
public interface Indicators {

    /** All indicators in the order of the plan, groups included. */
    List<Indicator> all();

    Optional<Indicator> find(String code);

    /** The figures that stand for a period: the newest revision for each indicator and unit. */
    List<Entry> standing(ReportingPeriod period);

    /** Every revision of every figure given for a period, the oldest first. */
    List<Entry> given(ReportingPeriod period);

    /** All revisions of an indicator, the oldest first. */
    List<Entry> history(String code);

    /** Which of an indicator's targets counts, from 1 in the order of the plan. */
    void choose(String code, int position);

    /** The figures that were given in one chat message, the oldest first. */
    List<Entry> ofMessage(long staffId, long messageId);

    /**
     * Recomputes the chain of hashes.
     *
     * @return the first revision that is not what it was when it was written, or whose reason is not; empty when all are
     */
    Optional<Long> firstBroken();

    /** The hash of each revision of an indicator, by the revision's number. */
    Map<Long, String> sealsOf(String code);

    /** The newest reason for each revision of a period that has one, by the revision's number. */
    Map<Long, Explanation> explanations(ReportingPeriod period);

    /** The newest reason for each revision of an indicator that has one, by the revision's number. */
    Map<Long, Explanation> explanationsOf(String code);

    /** Keeps a reason; older ones stay on record. */
    void explain(Explanation explanation, Actor by);

    /** Appends a revision, with the hash of the one before. */
    Entry append(String code, long unitId, ReportingPeriod period, Figure figure, Actor by, Instant at);
}
