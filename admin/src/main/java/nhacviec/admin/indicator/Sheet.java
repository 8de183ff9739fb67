package nhacviec.admin.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;

/** A quarter's figures, how far each unit is with them, and the day on which they are owed. */
public record Sheet(PeriodSheet sheet, OfficePeriod office, LocalDate due) {

    private static final int DAYS_OF_GRACE = 31;

    public static Sheet of(IndicatorService indicators, Books books, ReportingPeriod period, Moment now) {
        return new Sheet(
                indicators.sheet(books, period),
                indicators.officePeriod(books, ReportPeriod.of(period), now),
                indicators.rules().window(period).due());
    }

    /** The quarter collected now, after the one before it while that is still owed. */
    public static List<Sheet> current(
            IndicatorService indicators, Books books, Optional<Plans.OnRecord> plan, Moment now) {
        List<Sheet> sheets = new ArrayList<>();
        ReportingPeriod current = indicators.rules().collectedOn(now.today());
        ReportingPeriod last = current.previous();
        LocalDate lastDue = indicators.rules().window(last).due();
        boolean inPlan = plan.map(p -> p.year() <= last.year()).orElse(false);
        if (inPlan && !now.today().isAfter(lastDue.plusDays(DAYS_OF_GRACE))) {
            Sheet before = of(indicators, books, last, now);
            if (before.owed() > 0) {
                sheets.add(before);
            }
        }
        sheets.add(of(indicators, books, current, now));
        return List.copyOf(sheets);
    }

    public long owed() {
        return sheet.lines().stream()
                .flatMap(line -> line.given().keySet().stream().filter(unit -> line.isOwedBy(unit.id())))
                .count();
    }
}
