package nhacviec.core.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportPeriod.Span;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskService;

/** Gathers from the books what a report says. Changes nothing; expects to run inside one read. */
public final class ReportService {

    private final TaskService tasks;
    private final IndicatorService indicators;
    private final Supplier<WorkCalendar> calendar;

    public ReportService(TaskService tasks, IndicatorService indicators, Supplier<WorkCalendar> calendar) {
        this.tasks = tasks;
        this.indicators = indicators;
        this.calendar = calendar;
    }

    /**
     * The report of a period, made now; empty when no plan of its year is on record. A period that is over is reported as it
     * stood on its last day, so that what is done later does not change it.
     */
    public Optional<Report> report(Books today, ReportPeriod period, Moment now) {
        Optional<Plans.OnRecord> plan = today.plans().ofYear(period.year());
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Books books = today.underPlanOf(period.year());
        ReportingPeriod last = period.quarters().get(period.quarters().size() - 1);
        LocalDate end = Deadline.endOfQuarter(last.year(), last.quarter());
        LocalDate asOf = now.today().isBefore(end) ? now.today() : end;
        Succession succession = new Succession(books.staff().units());
        UnitNames unitNames = UnitNames.of(succession, asOf);
        Trail trail = Trail.of(books.audit(), books.staff().all());
        ReportPeriod before = comparable(period);
        FiguresOfPeriod figures = new FiguresOfPeriod(books, indicators, period, unitNames, trail);
        Optional<FiguresOfPeriod> figuresBefore = today.plans()
                .ofYear(before.year())
                .map(other -> new FiguresOfPeriod(
                        today.underPlanOf(other.year()), indicators, before, unitNames, Trail.none()));
        boolean samePlan = before.year() == period.year();
        List<TaskLife> lives = tasks.lives(books);
        TasksAsOf asOfThen = new TasksAsOf(
                now,
                asOf,
                now.today().isAfter(end),
                end,
                calendar.get(),
                books.tasks().takenBack(),
                books.extensions().all(),
                books.tasks().everSnoozed(),
                lives.stream().collect(Collectors.toMap(life -> life.task().number(), life -> lead(life, succession))),
                trail);
        // What follows the half year is the other half; what follows anything else is the next quarter.
        ReportingPeriod coming = period.span() == Span.H1 ? new ReportingPeriod(period.year(), 4) : last.next();
        return Optional.of(new Report(
                period,
                now.today(),
                asOf,
                indicators.rules().window(period),
                before,
                plan.get(),
                indicators.officePeriod(books, period, now),
                books.plans().sections(),
                figures.rows().stream()
                        .map(row -> figures.of(
                                row,
                                figuresBefore
                                        .flatMap(then -> then.before(row, samePlan))
                                        .orElse(null)))
                        .toList(),
                lives.stream().map(asOfThen::of).toList(),
                asOfThen.next(lives, Deadline.endOfQuarter(coming.year(), coming.quarter()))));
    }

    /** The unit that leads a task now; where the plan names one that was renamed or merged, also who led it before. */
    private static TaskResult.Lead lead(TaskLife life, Succession succession) {
        Unit now = succession.units().stream()
                .filter(unit -> unit.id() == life.unitId())
                .findFirst()
                .orElseThrow();
        return new TaskResult.Lead(
                now.name(), succession.formerNames(life.task().lead()));
    }

    /** A quarter is compared with the one before it, the half year and the year with those of the year before. */
    static ReportPeriod comparable(ReportPeriod period) {
        return period.span() == Span.H1 || period.span() == Span.Y
                ? new ReportPeriod(period.year() - 1, period.span())
                : ReportPeriod.of(period.quarters().get(0).previous());
    }
}
