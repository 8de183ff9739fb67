package nhacviec.core.indicator;

import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Unit;

/** Keeps why figures are as they are, for the report. Expects to run inside one write. */
public final class ReasonService {

    /** Letters of a reason; chat and endpoint take no more. */
    public static final int LONGEST = 500;

    private static final int SHORTEST = 3;

    private final IndicatorService indicators;

    public ReasonService(IndicatorService indicators) {
        this.indicators = indicators;
    }

    /** Keeps the reason that a person gives now. */
    public Explaining explain(
            Books books, Actor by, String code, Unit unit, ReportingPeriod period, String reason, Moment now) {
        return explain(books, by, code, unit, period, reason, now, now);
    }

    /**
     * Keeps the reason why a unit's figure is as it is, beside the figure that stands.
     *
     * @param said when the person gave it: a message may have waited until the service came back
     */
    public Explaining explain(
            Books books,
            Actor by,
            String code,
            Unit unit,
            ReportingPeriod period,
            String reason,
            Moment said,
            Moment now) {
        Optional<PeriodSheet.Line> line = indicators.sheet(books, period).line(code.strip());
        if (line.isEmpty() || !line.get().isReportedBy(unit.id()) || !by.mayAnswerFor(unit.id())) {
            return new Explaining.NoSuchIndicator(code);
        }
        Indicator indicator = line.get().indicator();
        Optional<Entry> entry = line.get().of(unit.id());
        if (entry.isEmpty()) {
            return new Explaining.NoFigure(indicator, period);
        }
        if (reason.strip().length() < SHORTEST) {
            return new Explaining.TooShort(indicator);
        }
        if (reason.strip().length() > LONGEST) {
            return new Explaining.TooLong(indicator, reason.strip().length());
        }
        Optional<PeriodLock> lock = books.periods().lock(period).filter(PeriodLock::locked);
        if (lock.isPresent()) {
            return new Explaining.Closed(indicator, lock.get());
        }
        keep(books, by, entry.get(), unit, reason.strip(), said, now);
        return new Explaining.Explained(indicator, entry.get(), reason.strip());
    }

    /** Puts a reason on record that came with a figure. */
    void keep(Books books, Actor by, Entry entry, Unit unit, String reason, Moment said, Moment now) {
        books.indicators().explain(new Explanation(entry.id(), reason, by.name(), said.at()), by);
        books.audit()
                .record(
                        by,
                        now.at(),
                        "indicator.explain",
                        entry.indicator() + " " + entry.period().code() + " " + unit.name(),
                        "",
                        reason);
    }
}
