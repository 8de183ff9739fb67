package nhacviec.core.indicator;

import java.time.Instant;
import java.util.List;

/**
 * The coordinator has said which units report figures where the plan names nobody in particular. The newest word that has begun
 * counts; older ones go on counting for the periods before it.
 *
 * @param code the one indicator that is meant; null for all with this wording whose figures add up
 * @param wording the executors as the plan words them, as a search key: the word outlives the plan in which it was said
 * @param from the first period for which it counts
 * @param unitIds who reports
 * @param actor who said it
 */
public record SpelledOut(
        String code, String wording, ReportingPeriod from, List<Long> unitIds, String actor, Instant at) {

    public SpelledOut {
        unitIds = List.copyOf(unitIds);
    }
}
