package nhacviec.core.plan;

import java.util.List;
import java.util.stream.IntStream;
import nhacviec.core.indicator.ReportingPeriod;

/** The periods of which a plan asks for figures: the quarters of its year. Those of another year are another plan's. */
public final class ReportedPeriods {

    private static final int QUARTERS = 4;

    private ReportedPeriods() {}

    public static List<ReportingPeriod> of(int year) {
        return IntStream.rangeClosed(1, QUARTERS)
                .mapToObj(quarter -> new ReportingPeriod(year, quarter))
                .toList();
    }
}
