package nhacviec.core.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.NearestUnit;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/** Decides and records which units report an indicator. Writing methods expect to run inside one write. */
public final class ReporterService {

    private final IndicatorService indicators;
    private final Optional<Notices> notices;

    /** Puts into words what those are told whose unit reports other indicators than before. */
    public interface Notices {
        /**
         * @param by who said it
         * @param from the first period for which it counts
         */
        OutgoingMessage moved(
                Staff member, Actor by, ReportingPeriod from, List<Indicator> gained, List<Indicator> lost);
    }

    /** Without anybody to tell. */
    public ReporterService(IndicatorService indicators) {
        this.indicators = indicators;
        this.notices = Optional.empty();
    }

    public ReporterService(IndicatorService indicators, Notices notices) {
        this.indicators = indicators;
        this.notices = Optional.of(notices);
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
        Succession succession = new Succession(books.staff().units());
        List<Unit> all = succession.current();
        List<Unit> units = new ArrayList<>();
        for (String name : names) {
            if (SearchKey.of(name).isEmpty()) {
                continue;
            }
            Optional<Unit> unit = succession.named(name);
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
        tell(books, by, from, changes, now);
        List<String> wordings = Stream.concat(
                        Stream.of(indicator), changes.stream().map(SpellingOut.Change::indicator))
                .map(row -> String.join(", ", row.executors()))
                .distinct()
                .toList();
        return new SpellingOut.Done(indicator, everywhere, units, from, changes, wordings, now.at());
    }

    /**
     * A coordinator takes back what was said for all indicators with the same wording: those for which the word still counts have
     * those again who reported them before it.
     *
     * @param code the indicator that was named
     * @param at when it was said
     */
    public SpellingOut undo(Books books, Actor by, String code, Instant at, Moment now) {
        if (by.role() != Role.COORDINATOR) {
            return new SpellingOut.NotYours();
        }
        Optional<Indicator> found = books.indicators().find(code.strip()).filter(row -> !row.group());
        if (found.isEmpty()) {
            return new SpellingOut.NoSuchIndicator(code.strip(), indicators.near(books, code));
        }
        ReporterLists lists = indicators.reporterLists(books);
        ReporterLists former = lists.without(at);
        ReportingPeriod from = from(books, now);
        List<SpellingOut.Change> changes = books.indicators().all().stream()
                .filter(row -> lists.isFrom(at, from, row))
                .map(row -> change(books, lists, row, former.reporters(from, row), from, now))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        if (changes.isEmpty()) {
            return new SpellingOut.NotUndone(found.get());
        }
        for (SpellingOut.Change change : changes) {
            Indicator row = change.indicator();
            books.reporters().say(word(lists, row, row.code(), from, change.after(), by, now), by);
            String subject = row.code() + " " + from.code();
            books.audit()
                    .record(
                            by,
                            now.at(),
                            "indicator.reporters",
                            subject,
                            names(change.before()),
                            names(change.after()));
        }
        tell(books, by, from, changes, now);
        return new SpellingOut.Undone(found.get(), from, changes);
    }

    /** Each of those whose unit reports other indicators than before is told once, but not who said it. */
    private void tell(Books books, Actor by, ReportingPeriod from, List<SpellingOut.Change> changes, Moment now) {
        if (notices.isEmpty()) {
            return;
        }
        for (Staff member : books.staff().all()) {
            List<Indicator> gained =
                    rows(changes, change -> member.units().stream().anyMatch(change.gained()::contains));
            List<Indicator> lost =
                    rows(changes, change -> member.units().stream().anyMatch(change.lost()::contains));
            boolean saidIt = by.staffId() != null && by.staffId() == member.id();
            boolean reached = member.state() == Staff.State.ACTIVE && member.chatId() != null;
            if (reached && !saidIt && !(gained.isEmpty() && lost.isEmpty())) {
                books.deliveries()
                        .add(
                                notices.get().moved(member, by, from, gained, lost),
                                member.id(),
                                Delivery.Kind.NOTICE,
                                "reporters:" + from.code(),
                                null,
                                now.at());
            }
        }
    }

    private static List<Indicator> rows(List<SpellingOut.Change> changes, Predicate<SpellingOut.Change> which) {
        return changes.stream().filter(which).map(SpellingOut.Change::indicator).toList();
    }

    private SpellingOut.Change change(
            Books books, ReporterLists lists, Indicator row, List<Unit> units, ReportingPeriod from, Moment now) {
        List<Unit> before = lists.reporters(from, row);
        List<Entry> given = books.indicators().standing(from).stream()
                .filter(entry -> entry.indicator().equals(row.code())
                        && entry.figure().settles()
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
        // A past plan may mean another row by the same code.
        boolean ofThisPlan = late.year() == from.year();
        if (!ofThisPlan || late.compareTo(from) >= 0 || PeriodService.isLocked(books, late)) {
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
