package nhacviec.core.plan;

import java.util.ArrayList;
import java.util.List;
import nhacviec.core.indicator.ReportingPeriod;

/** The periods in which the figures of a plan are looked at: those of its year and of the one that it is compared with. */
public final class ReportedPeriods {

    private ReportedPeriods() {}

    public static List<ReportingPeriod> around(int year) {
        List<ReportingPeriod> periods = new ArrayList<>();
        for (int y = year - 1; y <= year; y++) {
            for (int quarter = 1; quarter <= 4; quarter++) {
                periods.add(new ReportingPeriod(y, quarter));
            }
        }
        return periods;
    }
}
