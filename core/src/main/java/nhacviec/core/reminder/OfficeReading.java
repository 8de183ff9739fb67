package nhacviec.core.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.Drafts;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Absence;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.PlannedPosts;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Stay;
import nhacviec.core.staff.Succession;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskService;

/**
 * The books, read once, as the reminder rules see them at one moment or another: what nobody changes in between is the same
 * on each of a hundred mornings to come.
 */
final class OfficeReading {

    private final Books books;
    private final IndicatorService indicators;
    private final Optional<Plans.OnRecord> plan;
    private final Map<ReportingPeriod, Optional<PeriodSheet>> open = new HashMap<>();
    private final Map<ReportingPeriod, List<Drafts.Waiting>> drafted = new HashMap<>();

    private List<Staff> people;
    private List<Acting> actings;
    private List<TaskLife> lives;
    private Set<Long> joined;
    private OfficeFacts first;

    private final TaskService tasks;

    OfficeReading(Books books, TaskService tasks, IndicatorService indicators) {
        this.books = books;
        this.tasks = tasks;
        this.indicators = indicators;
        this.plan = books.plans().inForce();
    }

    /** The facts as they are, or will be when nothing happens until then; empty while there is no plan. */
    Optional<OfficeFacts> at(WorkCalendar calendar, Moment now) {
        return plan.map(inForce -> facts(inForce, calendar, now));
    }

    private OfficeFacts facts(Plans.OnRecord inForce, WorkCalendar calendar, Moment now) {
        if (people == null) {
            people = books.staff().all();
            actings = books.actings().all();
            lives = inPresentHands(
                    tasks.lives(books), new Succession(books.staff().units()));
            joined = books.staff().stays().stream().map(Stay::unitId).collect(Collectors.toSet());
        }
        List<PeriodSheet> sheets = new ArrayList<>();
        LocalDate planCame = now.dayOf(inForce.importedAt());
        for (ReportingPeriod period : indicators.rules().askedFor(inForce.year(), planCame, now.today())) {
            open.computeIfAbsent(period, this::sheet).ifPresent(sheets::add);
        }
        PlannedPosts planned = new PlannedPosts(people, actings, now.today());
        OfficeFacts.Following then = first == null ? null : first.following();
        OfficeFacts facts = new OfficeFacts(
                planned.on(now.at()),
                lives,
                sheets,
                first == null ? books.tasks().snoozes() : first.snoozes(),
                new OfficeFacts.Following(
                        then == null ? books.staff().units() : then.units(),
                        then == null ? books.reminders().escalations() : then.escalations(),
                        then == null ? books.extensions().waiting() : then.extensions(),
                        then == null ? books.tasks().acknowledgements() : then.acknowledgements(),
                        sheets.stream().collect(Collectors.toMap(PeriodSheet::period, this::drafted)),
                        then == null ? Coordination.of(books.staff()).isVacant() : then.vacant(),
                        joined,
                        then == null ? books.tasks().everDone() : then.done(),
                        planned.away(),
                        then == null ? absences() : then.absences()),
                calendar,
                indicators,
                inForce.year(),
                inForce.importedAt());
        first = first == null ? facts : first;
        return facts;
    }

    private List<Absence> absences() {
        return books.actings().absences();
    }

    /** Empty for a period that is closed. */
    private Optional<PeriodSheet> sheet(ReportingPeriod period) {
        return PeriodService.isLocked(books, period) ? Optional.empty() : Optional.of(indicators.sheet(books, period));
    }

    private List<Drafts.Waiting> drafted(PeriodSheet sheet) {
        return drafted.computeIfAbsent(sheet.period(), period -> books.drafts().waiting(period));
    }

    /** People are told of a unit by its name of today, also where the plan has one that was renamed or merged since. */
    private static List<TaskLife> inPresentHands(List<TaskLife> lives, Succession units) {
        return lives.stream()
                .map(life ->
                        new TaskLife(life.task().ledBy(units.present(life.task().lead())), life.milestones()))
                .toList();
    }
}
