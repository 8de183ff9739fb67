package nhacviec.core.indicator;

import java.util.List;
import nhacviec.core.staff.Actor;

/** Whom the plan's wordings were spelled out to; kept apart from the plans, so that importing one changes nothing here. */
public interface Reporters {

    /** Every word ever said, the oldest first. */
    List<SpelledOut> all();

    void say(SpelledOut word, Actor by);

    /** Every list that the plan or the office changed, the oldest first. */
    List<ReportedBefore> before();

    void keep(ReportedBefore before);
}
