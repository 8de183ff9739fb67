package nhacviec.core.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.indicator.ReportingPeriod.Window;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;

/** Decides and records the figures that units give. Writing methods expect to run inside one write. */
public final class IndicatorService {

    /** For how long after its due day a period still goes before the next one when a unit owes figures. */
    static final int DAYS_OF_GRACE = 31;

    private final ReportingRules rules;
    private final FigureRules figureRules;
    private final Optional<Campaign> campaign;

    /** Without anybody to tell when a unit has given everything. */
    public IndicatorService(ReportingRules rules) {
        this.rules = rules;
        this.figureRules = FigureRules.USUAL;
        this.campaign = Optional.empty();
    }

    /** @param notices puts into words what the coordinators are told when a unit has given everything */
    public IndicatorService(ReportingRules rules, FigureRules figureRules, Campaign.Notices notices) {
        this.rules = rules;
        this.figureRules = figureRules;
        this.campaign = Optional.of(new Campaign(notices));
    }

    public ReportingRules rules() {
        return rules;
    }

    public PeriodSheet sheet(Books books, ReportingPeriod period) {
        return sheet(books, period, reporterLists(books));
    }

    /** The sheet as those saw it who knew these lists only; its rows are those of the plan of the period's year. */
    public PeriodSheet sheet(Books books, ReportingPeriod period, ReporterLists lists) {
        Books then = books.withFiguresOf(period.year());
        ReporterLists theirs = lists.with(then.plans().unitGroups());
        return PeriodSheet.of(
                period,
                then.indicators().all().stream()
                        .map(indicator -> theirs.in(period, indicator))
                        .toList(),
                lists.units(),
                books.indicators().standing(period));
    }

    /** The half year's or the year's figures, as its quarters have them now. */
    public DerivedSheet derived(Books books, ReportPeriod period) {
        ReporterLists lists = reporterLists(books);
        return DerivedSheet.of(
                period,
                period.quarters().stream()
                        .map(quarter -> sheet(books, quarter, lists))
                        .toList());
    }

    /** Who reports what. */
    public ReporterLists reporterLists(Books books) {
        return new ReporterLists(
                books.reporters().all(),
                books.reporters().before(),
                books.plans().unitGroups(),
                books.staff().units());
    }

    /** Reads a period as people type it on a day; without a year it is the plan's, or the one before while it has not begun. */
    public Optional<ReportPeriod> typedPeriod(Books books, String typed, Moment now) {
        ReportingPeriod current = rules.collectedOn(now.today());
        int year = books.plans().newest().map(plan -> plan.year()).orElse(current.year());
        Optional<ReportPeriod> read = ReportPeriod.read(typed, year, current);
        Optional<ReportPeriod> before = ReportPeriod.read(typed, year - 1, current);
        return read.isPresent()
                        && before.isPresent()
                        && yearOf(books, year, before.get().quarters().get(0).quarter(), now) < year
                ? before
                : read;
    }

    /**
     * The year that is meant by a quarter named without one: a quarter that has not begun in this year is last year's, when that has
     * a plan on record. In January nobody speaks of the fourth quarter to come.
     */
    private int yearOf(Books books, int year, int quarter, Moment now) {
        boolean begun = !rules.window(new ReportingPeriod(year, quarter)).from().isAfter(now.today());
        return begun || books.plans().ofYear(year - 1).isEmpty() ? year : year - 1;
    }

    /** For each quarter the year that is meant when it is named without one. */
    public IntUnaryOperator years(Books books, Moment now) {
        int year = collectedOn(books, now).year();
        // While the new year has no plan, "quý I" in March is no correction of last year's: that one is named with its
        // year.
        ReportingPeriod today = rules.collectedOn(now.today());
        return quarter ->
                today.year() > year && quarter <= today.quarter() ? today.year() : yearOf(books, year, quarter, now);
    }

    /** How the office is with the figures of a period. */
    public OfficePeriod officePeriod(Books books, ReportPeriod period, Moment now) {
        return new OfficePeriod(
                period,
                period.quarters().stream()
                        .flatMap(quarter -> unitPeriods(books, quarter, now).stream())
                        .toList());
    }

    /** How far each unit that reports figures of a period is with them, in the order of the units. */
    public List<UnitPeriod> unitPeriods(Books books, ReportingPeriod period, Moment now) {
        PeriodSheet sheet = sheet(books, period);
        List<Entry> given = books.indicators().given(period);
        boolean locked = PeriodService.isLocked(books, period);
        return books.staff().units().stream()
                .map(unit -> UnitPeriod.of(unit, sheet, given, rules.window(period), locked, now))
                .filter(unit -> unit.asked() > 0)
                .toList();
    }

    /**
     * The period that a unit is asked about today: the one that was due last as long as the unit owes figures of it and
     * a month has not passed, else the one that is collected now.
     */
    public ReportingPeriod periodFor(Books books, long unitId, Moment now) {
        ReportingPeriod current = collectedOn(books, now);
        ReportingPeriod last = current.previous();
        boolean open = !PeriodService.isLocked(books, last);
        return isRecent(books, last, now)
                        && open
                        && !sheet(books, last).owedBy(unitId).isEmpty()
                ? last
                : current;
    }

    /** Whether a plan on record has this period: figures of a past plan's year may still be given. */
    public boolean isOfPlan(Books books, ReportingPeriod period) {
        return books.plans()
                .newest()
                .filter(plan -> plan.year() != period.year()
                        && books.plans().ofYear(period.year()).isEmpty())
                .isEmpty();
    }

    /**
     * The periods of which figures may be owed on a day, the older first: those of the plan in force, and before them those of the
     * plan of the year before, whose last quarter is asked for in the new year.
     */
    public List<ReportingPeriod> askedFor(Books books, Moment now) {
        return books.plans().newest().stream()
                .flatMap(plan -> Stream.concat(books.plans().ofYear(plan.year() - 1).stream(), Stream.of(plan)))
                .flatMap(plan -> rules.askedFor(plan.year(), now.dayOf(plan.importedAt()), now.today()).stream())
                .toList();
    }

    /** The period that is collected today; after the last one of the plan's year still that, until the next plan is there. */
    ReportingPeriod collectedOn(Books books, Moment now) {
        ReportingPeriod current = rules.collectedOn(now.today());
        return books.plans()
                .newest()
                .filter(plan -> plan.year() < current.year())
                .map(plan -> new ReportingPeriod(plan.year(), 4))
                .orElse(current);
    }

    /** The period of which the office as a whole is asked today: that of the unit which is furthest behind. */
    public ReportingPeriod periodFor(Books books, Moment now) {
        return books.staff().units().stream()
                .map(unit -> periodFor(books, unit.id(), now))
                .min(ReportingPeriod::compareTo)
                .orElseGet(() -> collectedOn(books, now));
    }

    /**
     * The period of which the office as a whole is shown the figures today: the one that was due last for a month, as long as
     * nobody has given a figure of the next one, else the one of which it is asked.
     */
    public ReportingPeriod shownOn(Books books, Moment now) {
        ReportingPeriod current = collectedOn(books, now);
        boolean begun = books.indicators().standing(current).stream()
                .anyMatch(entry -> entry.figure().settles());
        return !begun && isRecent(books, current.previous(), now) ? current.previous() : periodFor(books, now);
    }

    /** Whether a period of the plan was due less than a month ago. */
    boolean isRecent(Books books, ReportingPeriod last, Moment now) {
        boolean inPlan = books.plans().ofYear(last.year()).isPresent();
        return inPlan && !now.today().isAfter(rules.window(last).due().plusDays(DAYS_OF_GRACE));
    }

    /** The period that was due last, when it was closed less than a month ago although the unit still owes figures of it. */
    public Optional<PeriodSheet> closedAndOwed(Books books, long unitId, Moment now) {
        ReportingPeriod last = collectedOn(books, now).previous();
        boolean closed = isRecent(books, last, now) && isOfPlan(books, last) && PeriodService.isLocked(books, last);
        return closed
                ? Optional.of(sheet(books, last))
                        .filter(sheet -> !sheet.owedBy(unitId).isEmpty())
                : Optional.empty();
    }

    boolean isGiven(Books books, ReportingPeriod period, String code, long unitId) {
        return sheet(books, period)
                .line(code)
                .flatMap(line -> line.of(unitId))
                .map(entry -> entry.figure().settles())
                .orElse(false);
    }

    /** Takes a figure that a person gives now for a unit. */
    public Submission submit(
            Books books, Actor by, String code, Unit unit, ReportingPeriod period, Figure figure, Moment now) {
        return submit(books, by, code, unit, period, figure, now, now);
    }

    /**
     * Takes a figure from a person for a unit.
     *
     * @param said when the person gave it, by which it is in time or late
     */
    Submission submit(
            Books today,
            Actor by,
            String code,
            Unit unit,
            ReportingPeriod period,
            Figure figure,
            Moment said,
            Moment now) {
        Books books = today.withFiguresOf(period.year());
        Optional<Indicator> found = books.indicators().find(code.strip());
        if (found.isEmpty()) {
            return new Submission.NoSuchIndicator(code, nearOf(books, by, unit, period, code));
        }
        Indicator indicator = found.get();
        if (indicator.group()) {
            return heading(books, by, unit, period, indicator);
        }
        Optional<Submission> outside = outside(books, period, said);
        if (outside.isPresent()) {
            return outside.get();
        }
        PeriodSheet.Line line = sheet(books, period).line(indicator.code()).orElseThrow();
        if (!line.isReportedBy(unit.id()) || !by.mayAnswerFor(unit.id())) {
            return new Submission.NotOwed(line.indicator(), unit, reportedBy(books, unit, period));
        }
        Entry before = line.of(unit.id()).orElse(null);
        if (before != null && before.figure().saysTheSameAs(figure)) {
            return new Submission.Unchanged(unit, period, before, line, null);
        }
        Optional<PeriodLock> lock = books.periods().lock(period).filter(PeriodLock::locked);
        return lock.isPresent()
                ? new Submission.Locked(indicator, lock.get())
                : append(books, by, indicator, unit, period, figure, before, said, now);
    }

    /** Said of a row that a unit does not report, whatever figure is given; empty where it does. */
    public Optional<Submission> notOwed(Books books, Unit unit, ReportingPeriod period, Indicator row) {
        boolean reported = sheet(books, period)
                .line(row.code())
                .filter(line -> line.isReportedBy(unit.id()))
                .isPresent();
        return reported
                ? Optional.empty()
                : Optional.of(new Submission.NotOwed(row, unit, reportedBy(books, unit, period)));
    }

    /** The rows of which a unit gives figures. */
    public List<Indicator> reportedBy(Books books, Unit unit, ReportingPeriod period) {
        return sheet(books, period).reportedBy(unit.id()).stream()
                .map(PeriodSheet.Line::indicator)
                .toList();
    }

    /** What a unit is offered for a code that the plan does not have: its own rows; who speaks for everybody, any. */
    private List<Indicator> nearOf(Books books, Actor by, Unit unit, ReportingPeriod period, String code) {
        List<Indicator> own = by.role() == Role.COORDINATOR ? List.of() : reportedBy(books, unit, period);
        return own.isEmpty() ? near(books, code) : near(code, own);
    }

    /** A heading with those of its rows that the unit reports. */
    private Submission heading(Books books, Actor by, Unit unit, ReportingPeriod period, Indicator heading) {
        List<Indicator> rows = rowsOf(books, heading);
        List<Indicator> own = reportedBy(books, unit, period);
        List<Indicator> both = rows.stream().filter(own::contains).toList();
        return both.isEmpty() && by.role() != Role.COORDINATOR
                ? new Submission.NotOwed(heading, unit, own)
                : new Submission.Heading(heading, both.isEmpty() ? rows : both);
    }

    /** Why nobody gives figures of a period today: it is of another plan or has not begun; empty when figures are taken. */
    public Optional<Submission> outside(Books books, ReportingPeriod period, Moment now) {
        if (!isOfPlan(books, period)) {
            int year = books.plans().newest().orElseThrow().year();
            return Optional.of(new Submission.NotOfPlan(period, year, open(books, year, period.quarter(), now)));
        }
        Window window = rules.window(period);
        return window.from().isAfter(now.today())
                ? Optional.of(new Submission.NotOpenYet(period, window))
                : Optional.empty();
    }

    /** A period of the plan's year that takes figures: this quarter of it when it does, else the one that is collected. */
    private ReportingPeriod open(Books books, int year, int quarter, Moment now) {
        ReportingPeriod same = new ReportingPeriod(year, quarter);
        ReportingPeriod current = collectedOn(books, now);
        boolean taken = same.compareTo(current) <= 0 && !PeriodService.isLocked(books, same);
        return taken || current.year() != year ? same : current;
    }

    /** Puts a revision on record that has been decided. */
    Submission append(
            Books books,
            Actor by,
            Indicator indicator,
            Unit unit,
            ReportingPeriod period,
            Figure figure,
            Entry known,
            Moment said,
            Moment now) {
        Entry before = known != null
                ? known
                : sheet(books, period)
                        .line(indicator.code())
                        .flatMap(line -> line.of(unit.id()))
                        .orElse(null);
        Entry entry = books.indicators().append(indicator.code(), unit.id(), period, figure, by, said.at());
        books.audit()
                .record(
                        by,
                        now.at(),
                        "indicator.submit",
                        indicator.code() + " " + period.code() + " " + unit.name(),
                        before == null ? "" : before.figure().brief(),
                        figure.brief());
        PeriodSheet sheet = sheet(books, period);
        PeriodSheet.Line line = sheet.line(indicator.code()).orElseThrow();
        boolean settled =
                figure.settles() && (before == null || !before.figure().settles());
        boolean lastOne = settled
                && line.isReportedBy(unit.id())
                && sheet.owedBy(unit.id()).isEmpty();
        List<UnitPeriod> all = lastOne ? unitPeriods(books, period, now) : List.of();
        UnitPeriod completed = all.stream()
                .filter(other -> other.unit().id() == unit.id())
                .findFirst()
                .orElse(null);
        boolean office = lastOne
                && campaign.map(c -> c.completed(books, by, completed, all, now))
                        .orElse(false);
        Figure last = last(books, indicator.code(), unit.id(), period)
                .map(Entry::figure)
                .orElse(null);
        return new Submission.Recorded(
                unit,
                period,
                entry,
                before,
                line,
                doubts(books, indicator, unit.id(), period, figure),
                last,
                completed,
                office && by.role() == Role.COORDINATOR ? all : List.of());
    }

    /** Why a unit's figure should be looked at again, and needs a reason; empty when nothing speaks against it. */
    public Set<Doubt> doubts(Books books, Indicator indicator, long unitId, ReportingPeriod period, Figure figure) {
        Optional<Figure> last =
                last(books, indicator.code(), unitId, period).map(Entry::figure).filter(Figure::settles);
        return figureRules.doubts(indicator, figure, last);
    }

    /** A unit's figure of the period before; "before" the first quarter lies the last one of the year before. */
    public Optional<Entry> last(Books books, String code, long unitId, ReportingPeriod period) {
        ReportingPeriod before = period.previous();
        Optional<String> there = before.year() == period.year()
                        || books.plans().ofYear(before.year()).isEmpty()
                ? Optional.of(code)
                : rowOfYear(books, period.year(), code)
                        .flatMap(row -> SameRow.of(
                                row,
                                books.withFiguresOf(before.year()).indicators().all()))
                        .map(Indicator::code);
        return there.flatMap(its -> books.indicators().standing(before).stream()
                .filter(entry -> entry.indicator().equals(its) && entry.unitId() == unitId)
                .findFirst());
    }

    static Optional<Indicator> rowOfYear(Books books, int year, String code) {
        return books.withFiguresOf(year).indicators().find(code);
    }

    /** A row by its code: of the plan in force, else of the newest earlier plan that had it. */
    public Optional<Indicator> everFound(Books books, String code) {
        return books.indicators()
                .find(code)
                .or(() -> books.plans().all().stream()
                        .flatMap(plan -> rowOfYear(books, plan.year(), code).stream())
                        .findFirst());
    }

    /** The rows under a heading. */
    public List<Indicator> rowsOf(Books books, Indicator heading) {
        return books.indicators().all().stream()
                .filter(row -> !row.group() && row.code().startsWith(heading.code() + "."))
                .toList();
    }

    /** The rows whose code is nearest to what was typed. */
    public List<Indicator> near(Books books, String typed) {
        return near(typed, books.indicators().all());
    }

    /** The same among some rows. */
    public List<Indicator> near(String typed, List<Indicator> rows) {
        return NearestRows.of(typed, rows);
    }
}
