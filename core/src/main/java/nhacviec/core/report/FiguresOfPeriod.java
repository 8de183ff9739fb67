package nhacviec.core.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.indicator.DerivedFigure;
import nhacviec.core.indicator.DerivedSheet;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.report.IndicatorResult.Given;
import nhacviec.core.report.IndicatorResult.Owed;

/** The figures of a report's period as the books have them, each with where it came from. */
final class FiguresOfPeriod {

    private final ReportPeriod period;
    private final Map<Long, String> unitNames;
    private final List<PeriodSheet> sheets = new ArrayList<>();
    private final Map<ReportingPeriod, List<Entry>> standing = new LinkedHashMap<>();
    private final Map<ReportingPeriod, List<Entry>> revisions = new HashMap<>();
    private final Map<Long, Explanation> reasons = new HashMap<>();
    private final DerivedSheet derived;

    FiguresOfPeriod(Books books, IndicatorService indicators, ReportPeriod period, Map<Long, String> unitNames) {
        this.period = period;
        this.unitNames = unitNames;
        for (ReportingPeriod quarter : period.quarters()) {
            sheets.add(indicators.sheet(books, quarter));
            standing.put(quarter, books.indicators().standing(quarter));
            revisions.put(quarter, books.indicators().given(quarter));
            reasons.putAll(books.indicators().explanations(quarter));
        }
        derived = DerivedSheet.of(period, sheets);
    }

    /** The whole office's value; null where none can be said. */
    Figure value(Indicator indicator) {
        if (indicator.group()) {
            return null;
        }
        return period.isDerived()
                ? derivedOf(indicator).value()
                : lines(indicator).get(0).total().orElse(null);
    }

    /** @param before the value of the period that is compared with; null when there is none */
    IndicatorResult of(Indicator indicator, Figure before) {
        if (indicator.group()) {
            return new IndicatorResult(indicator, null, null, "", List.of(), List.of(), List.of(), null);
        }
        List<Given> given = new ArrayList<>();
        List<Owed> owed = new ArrayList<>();
        List<Given> former = new ArrayList<>();
        for (PeriodSheet sheet : sheets) {
            PeriodSheet.Line line = sheet.line(indicator.code()).orElseThrow();
            line.given().forEach((unit, entry) -> {
                if (entry != null) {
                    given.add(given(entry));
                }
                if (line.isOwedBy(unit.id())) {
                    owed.add(new Owed(unit.name(), sheet.period()));
                }
            });
            standing.get(sheet.period()).stream()
                    .filter(entry -> entry.indicator().equals(indicator.code()))
                    .filter(entry -> !line.isReportedBy(entry.unitId()))
                    .forEach(entry -> former.add(given(entry)));
        }
        Figure value = value(indicator);
        DerivedFigure sum = derivedOf(indicator);
        return new IndicatorResult(
                indicator, value, sum.standsFor(), value == null ? sum.whyNone() : "", given, owed, former, before);
    }

    private Given given(Entry entry) {
        List<Long> replaced = revisions.get(entry.period()).stream()
                .filter(older -> older.indicator().equals(entry.indicator())
                        && older.unitId() == entry.unitId()
                        && older.id() < entry.id())
                .map(Entry::id)
                .toList();
        return new Given(
                entry.id(),
                unitNames.getOrDefault(entry.unitId(), "Đơn vị số " + entry.unitId()),
                entry.period(),
                entry.figure(),
                Optional.ofNullable(entry.staffName()).orElse("Quản trị"),
                entry.at(),
                entry.source(),
                Optional.ofNullable(reasons.get(entry.id()))
                        .map(Explanation::reason)
                        .orElse(""),
                replaced);
    }

    private DerivedFigure derivedOf(Indicator indicator) {
        return derived.line(indicator.code()).map(DerivedSheet.Line::office).orElse(DerivedFigure.NOTHING);
    }

    private List<PeriodSheet.Line> lines(Indicator indicator) {
        return sheets.stream()
                .flatMap(sheet -> sheet.line(indicator.code()).stream())
                .toList();
    }
}
