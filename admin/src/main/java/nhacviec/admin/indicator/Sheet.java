package nhacviec.admin.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;

/** A quarter's figures, how far each unit is with them, and the day on which they are owed. */
public record Sheet(PeriodSheet sheet, OfficePeriod office, LocalDate due) {

    public static Sheet of(IndicatorService indicators, Books books, ReportingPeriod period, Moment now) {
        return new Sheet(
                indicators.sheet(books, period),
                indicators.officePeriod(books, ReportPeriod.of(period), now),
                indicators.rules().window(period).due());
    }

    /** The quarter collected now, after those before it of which something is still owed, those of the past year first. */
    public static List<Sheet> current(IndicatorService indicators, Books books, Moment now) {
        List<Sheet> sheets = new ArrayList<>();
        ReportingPeriod current = indicators.rules().collectedOn(now.today());
        for (ReportingPeriod period : indicators.askedFor(books, now)) {
            if (!period.equals(current) && PeriodService.isLocked(books, period)) {
                continue;
            }
            Sheet sheet = of(indicators, books, period, now);
            if (period.equals(current) || sheet.owed() > 0) {
                sheets.add(sheet);
            }
        }
        return List.copyOf(sheets);
    }

    public long owed() {
        return sheet.lines().stream()
                .flatMap(line -> line.given().keySet().stream().filter(unit -> line.isOwedBy(unit.id())))
                .count();
    }
}
