package nhacviec.core.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.NearestUnit;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;

/** Decides and records which units report an indicator. Writing methods expect to run inside one write. */
public final class ReporterService {

    private final IndicatorService indicators;

    public ReporterService(IndicatorService indicators) {
        this.indicators = indicators;
    }

    /** The first period that a change said now is for: the one that is collected, or the next when that is closed. */
    public ReportingPeriod from(Books books, Moment now) {
        ReportingPeriod period = indicators.rules().collectedOn(now.today());
        while (PeriodService.isLocked(books, period)) {
            period = period.next();
        }
        return period;
    }

    /**
     * A coordinator says who reports an indicator.
     *
     * @param names the units, as they were typed
     * @param everywhere whether it is said for every indicator with the same wording in the plan whose figures add up
     */
    public SpellingOut spellOut(
            Books books, Actor by, String code, List<String> names, boolean everywhere, Moment now) {
        if (by.role() != Role.COORDINATOR) {
            return new SpellingOut.NotYours();
        }
        Optional<Indicator> found = books.indicators().find(code.strip());
        if (found.isEmpty()) {
            return new SpellingOut.NoSuchIndicator(code.strip(), indicators.near(books, code));
        }
        Indicator indicator = found.get();
        if (indicator.group()) {
            return new SpellingOut.Heading(indicator, indicators.rowsOf(books, indicator));
        }
        List<Unit> all = books.staff().units();
        List<Unit> units = new ArrayList<>();
        for (String name : names) {
            if (SearchKey.of(name).isEmpty()) {
                continue;
            }
            Optional<Unit> unit = all.stream().filter(u -> u.isNamed(name)).findFirst();
            if (unit.isEmpty()) {
                return new SpellingOut.NoSuchUnit(indicator, name.strip(), NearestUnit.of(name, all), all);
            }
            units.add(unit.get());
        }
        if (units.isEmpty()) {
            return new SpellingOut.NoUnits(indicator);
        }
        List<Unit> inOrder = all.stream().filter(units::contains).toList();
        if (!indicator.measure().addsUp() && (inOrder.size() > 1 || everywhere)) {
            return new SpellingOut.OneOnly(indicator, inOrder);
        }
        return record(books, by, indicator, inOrder, everywhere, now);
    }

    private SpellingOut record(
            Books books, Actor by, Indicator indicator, List<Unit> units, boolean everywhere, Moment now) {
        ReporterLists lists = indicators.reporterLists(books);
        ReportingPeriod from = from(books, now);
        List<Indicator> meant = everywhere
                ? books.indicators().all().stream()
                        .filter(row -> !row.group() && row.measure().addsUp() && lists.sameWording(row, indicator))
                        .toList()
                : List.of(indicator);
        List<SpellingOut.Change> changes = meant.stream()
                .filter(row -> !lists.reporters(from, row).equals(units)
                        || lists.inForce(from, row).isEmpty())
                .map(row -> change(books, lists, row, units, from, now))
                .toList();
        if (changes.isEmpty()) {
            return new SpellingOut.AsBefore(indicator, everywhere, units, from);
        }
        changes.forEach(change -> relieve(books, by, lists, change, now));
        books.reporters().say(word(lists, indicator, everywhere ? null : indicator.code(), from, units, by, now), by);
        for (SpellingOut.Change change : changes) {
            String subject = change.indicator().code() + " " + from.code();
            books.audit().record(by, now.at(), "indicator.reporters", subject, names(change.before()), names(units));
        }
        return new SpellingOut.Done(indicator, everywhere, units, from, changes);
    }

    private SpellingOut.Change change(
            Books books, ReporterLists lists, Indicator row, List<Unit> units, ReportingPeriod from, Moment now) {
        List<Unit> before = lists.reporters(from, row);
        List<Entry> given = books.indicators().standing(from).stream()
                .filter(entry -> entry.indicator().equals(row.code())
                        && before.stream().anyMatch(unit -> unit.id() == entry.unitId())
                        && units.stream().noneMatch(unit -> unit.id() == entry.unitId()))
                .toList();
        return new SpellingOut.Change(row, before, units, given, relieved(books, lists, row, units, from, now));
    }

    /**
     * Those who need no longer give the figure of the period that is overdue and still asked about: they owe it and are not meant. It
     * stays as it was for those who have given theirs, and nobody comes new to what is overdue.
     */
    private List<Unit> relieved(
            Books books, ReporterLists lists, Indicator row, List<Unit> units, ReportingPeriod from, Moment now) {
        ReportingPeriod late = indicators.periodFor(books, now);
        if (late.compareTo(from) >= 0 || PeriodService.isLocked(books, late)) {
            return List.of();
        }
        PeriodSheet.Line line = indicators.sheet(books, late).line(row.code()).orElseThrow();
        List<Unit> before = lists.reporters(late, row);
        List<Unit> relieved = before.stream()
                .filter(unit -> !units.contains(unit) && line.isOwedBy(unit.id()))
                .toList();
        return relieved.size() == before.size() ? List.of() : relieved;
    }

    private void relieve(Books books, Actor by, ReporterLists lists, SpellingOut.Change change, Moment now) {
        if (change.relieved().isEmpty()) {
            return;
        }
        ReportingPeriod late = indicators.periodFor(books, now);
        Indicator row = change.indicator();
        List<Unit> before = lists.reporters(late, row);
        List<Unit> kept = before.stream()
                .filter(unit -> !change.relieved().contains(unit))
                .toList();
        books.reporters().say(word(lists, row, row.code(), late, kept, by, now), by);
        books.audit()
                .record(
                        by,
                        now.at(),
                        "indicator.reporters",
                        row.code() + " " + late.code(),
                        names(before),
                        names(kept));
    }

    private static SpelledOut word(
            ReporterLists lists,
            Indicator indicator,
            String code,
            ReportingPeriod from,
            List<Unit> units,
            Actor by,
            Moment now) {
        List<Long> ids = units.stream().map(Unit::id).toList();
        return new SpelledOut(code, lists.wording(indicator), from, ids, by.name(), now.at());
    }

    private static String names(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }
}
