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
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.SameRow;
import nhacviec.core.report.IndicatorResult.Before;
import nhacviec.core.report.IndicatorResult.Given;
import nhacviec.core.report.IndicatorResult.Owed;
import nhacviec.core.report.IndicatorResult.Replaced;

/** The figures of a report's period as the books have them, each with where it came from. */
final class FiguresOfPeriod {

    private final ReportPeriod period;
    private final UnitNames unitNames;
    private final Trail trail;
    private final List<Indicator> rows;
    private final List<PeriodSheet> sheets = new ArrayList<>();
    private final Map<ReportingPeriod, List<Entry>> standing = new LinkedHashMap<>();
    private final Map<ReportingPeriod, List<Entry>> revisions = new HashMap<>();
    private final Map<Long, Explanation> reasons = new HashMap<>();
    private final Map<Long, LateChange> late = new HashMap<>();
    private final DerivedSheet derived;

    /** @param books opened at the plan of the period's year */
    FiguresOfPeriod(Books books, IndicatorService indicators, ReportPeriod period, UnitNames unitNames, Trail trail) {
        this.period = period;
        this.unitNames = unitNames;
        this.trail = trail;
        this.rows = books.indicators().all();
        for (ReportingPeriod quarter : period.quarters()) {
            sheets.add(indicators.sheet(books, quarter));
            standing.put(quarter, books.indicators().standing(quarter));
            revisions.put(quarter, books.indicators().given(quarter));
            reasons.putAll(books.indicators().explanations(quarter));
        }
        revisions.values().stream().flatMap(List::stream).forEach(entry -> lateChange(books, entry));
        derived = DerivedSheet.of(period, sheets);
    }

    private void lateChange(Books books, Entry entry) {
        if (entry.source().startsWith(PeriodService.TAKEN)) {
            long id = Long.parseLong(entry.source().substring(PeriodService.TAKEN.length()));
            books.periods().find(id).ifPresent(change -> late.put(entry.id(), change));
        }
    }

    List<Indicator> rows() {
        return rows;
    }

    /** What a row of another period's plan came to here; empty where this plan has no such row, or only a part of its figures. */
    Optional<Before> before(Indicator row, boolean samePlan) {
        Optional<Indicator> here = samePlan
                ? rows.stream().filter(other -> other.code().equals(row.code())).findFirst()
                : SameRow.of(row, rows);
        return here.filter(same -> !same.group())
                .map(same -> of(same, null))
                .filter(result -> result.value() != null && result.isComplete())
                .map(result -> new Before(result.indicator().code(), result.value()));
    }

    /** @param before the value of the period that is compared with; null when there is none */
    IndicatorResult of(Indicator indicator, Before before) {
        if (indicator.group()) {
            return new IndicatorResult(indicator, null, null, List.of(), List.of(), List.of(), null);
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
                    owed.add(new Owed(unitNames.asRecorded(unit.id()), unitNames.counted(unit.id()), sheet.period()));
                }
            });
            standing.get(sheet.period()).stream()
                    .filter(entry -> entry.indicator().equals(indicator.code()))
                    .filter(entry -> !line.isReportedBy(entry.unitId()))
                    .forEach(entry -> former.add(given(entry)));
        }
        return new IndicatorResult(
                indicator, value(indicator), derivedOf(indicator).standsFor(), given, owed, former, before);
    }

    /** The whole office's value; null where none can be said. */
    private Figure value(Indicator indicator) {
        return period.isDerived()
                ? derivedOf(indicator).value()
                : sheets.get(0)
                        .line(indicator.code())
                        .flatMap(PeriodSheet.Line::total)
                        .orElse(null);
    }

    private Given given(Entry entry) {
        List<Replaced> replaced = revisions.get(entry.period()).stream()
                .filter(older -> older.indicator().equals(entry.indicator())
                        && older.unitId() == entry.unitId()
                        && older.id() < entry.id())
                .map(older -> new Replaced(
                        older.id(), older.figure(), new Said(name(older.staffName()), older.at(), source(older))))
                .toList();
        return new Given(
                entry.id(),
                unitNames.asRecorded(entry.unitId()),
                unitNames.counted(entry.unitId()),
                entry.period(),
                entry.figure(),
                name(entry.staffName()),
                entry.at(),
                source(entry),
                Optional.ofNullable(late.get(entry.id())).flatMap(trail::taken).orElse(null),
                Optional.ofNullable(reasons.get(entry.id()))
                        .map(why -> reason(entry, why))
                        .orElse(null),
                replaced);
    }

    private TaskResult.Reason reason(Entry entry, Explanation why) {
        if (late.containsKey(entry.id()) && why.at().equals(entry.at())) {
            return new TaskResult.Reason(why.reason(), new Said(why.actor(), why.at(), source(entry)));
        }
        String subject = entry.indicator() + " " + entry.period().code();
        return new TaskResult.Reason(why.reason(), trail.explained(why.actor(), why.at(), subject));
    }

    /** The message in which a figure was sent, also where it counts only since somebody took it. */
    private String source(Entry entry) {
        LateChange change = late.get(entry.id());
        return change == null ? entry.source() : trail.sent(change);
    }

    private static String name(String staffName) {
        return Optional.ofNullable(staffName).orElse(Said.ADMINISTRATOR);
    }

    private DerivedFigure derivedOf(Indicator indicator) {
        return derived.line(indicator.code()).map(DerivedSheet.Line::office).orElse(DerivedFigure.NOTHING);
    }
}
