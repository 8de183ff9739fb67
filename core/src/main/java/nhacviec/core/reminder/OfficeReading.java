package nhacviec.core.reminder;

import java.time.Instant;
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
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskService;

/**
 * The books, read once, as the reminder rules see them at one moment or another: what nobody changes in between is the same
 * on each of a hundred mornings to come.
 */
final class OfficeReading {

    private final Books books;
    private final IndicatorService indicators;
    private final Map<ReportingPeriod, Optional<PeriodSheet>> open = new HashMap<>();
    private final Map<ReportingPeriod, List<Drafts.Waiting>> drafted = new HashMap<>();

    private final TaskService tasks;

    /** By the year of the plan that is in force. */
    private final Map<Integer, Unchanged> unchanged = new HashMap<>();

    /** What is the same at every moment while a plan is in force. */
    private record Unchanged(
            List<Staff> people,
            List<Acting> actings,
            List<TaskLife> lives,
            List<Snooze> snoozes,
            OfficeFacts.Following following) {}

    OfficeReading(Books books, TaskService tasks, IndicatorService indicators) {
        this.books = books;
        this.tasks = tasks;
        this.indicators = indicators;
    }

    /** The facts as they are, or will be when nothing happens until then; empty while there is no plan. */
    Optional<OfficeFacts> at(WorkCalendar calendar, Moment now) {
        Books then = books.at(now);
        return then.plans().inForce().map(inForce -> facts(then, inForce, calendar, now));
    }

    private OfficeFacts facts(Books then, Plans.OnRecord inForce, WorkCalendar calendar, Moment now) {
        Unchanged unchanged = this.unchanged.computeIfAbsent(inForce.year(), year -> read(then));
        List<PeriodSheet> sheets = new ArrayList<>();
        for (ReportingPeriod period : indicators.askedFor(books, now)) {
            open.computeIfAbsent(period, this::sheet).ifPresent(sheets::add);
        }
        PlannedPosts planned = new PlannedPosts(unchanged.people(), unchanged.actings(), now.today());
        return new OfficeFacts(
                planned.on(now.at()),
                unchanged.lives(),
                sheets,
                unchanged.snoozes(),
                unchanged
                        .following()
                        .on(
                                sheets.stream().collect(Collectors.toMap(PeriodSheet::period, this::drafted)),
                                planned.away()),
                calendar,
                indicators,
                inForce.year(),
                then.plans().newest().orElse(inForce).year(),
                inForce.inForceSince(now.zone()));
    }

    private Unchanged read(Books books) {
        List<Unit> units = books.staff().units();
        return new Unchanged(
                books.staff().all(),
                books.actings().all(),
                inPresentHands(tasks.lives(books), new Succession(units)),
                books.tasks().snoozes(),
                new OfficeFacts.Following(
                        units,
                        books.reminders().escalations(),
                        books.extensions().waiting(),
                        books.tasks().acknowledgements(),
                        Map.of(),
                        Coordination.of(books.staff()).isVacant(),
                        books.staff().stays().stream().map(Stay::unitId).collect(Collectors.toSet()),
                        books.tasks().everSettled(),
                        Set.of(),
                        heardByAnother(books)));
    }

    /** The absences in which another heard: one lasts no longer than whoever acts can be reached. */
    private static List<Absence> heardByAnother(Books books) {
        Map<Long, Instant> goneSince = new HashMap<>();
        for (Staff.Reach change : books.staff().reaches()) {
            if (change.state() == Staff.State.ACTIVE) {
                goneSince.remove(change.staffId());
            } else {
                goneSince.put(change.staffId(), change.since());
            }
        }
        return books.actings().absences().stream()
                .map(absence -> absence.until() == null && goneSince.containsKey(absence.by())
                        ? new Absence(absence.staffId(), absence.by(), absence.from(), goneSince.get(absence.by()))
                        : absence)
                .toList();
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
