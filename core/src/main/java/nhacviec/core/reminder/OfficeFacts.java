package nhacviec.core.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskService;

/**
 * What the reminder rules look at, read once for all people.
 *
 * @param knownSince when the plan was imported: nothing before it was anybody's to remind of
 * @param sheets the periods of which figures may be owed, the older first
 */
public record OfficeFacts(
        List<Staff> people,
        List<TaskLife> tasks,
        List<PeriodSheet> sheets,
        List<Snooze> snoozes,
        WorkCalendar calendar,
        IndicatorService indicators,
        Instant knownSince) {

    public OfficeFacts {
        people = List.copyOf(people);
        tasks = List.copyOf(tasks);
        sheets = List.copyOf(sheets);
        snoozes = List.copyOf(snoozes);
    }

    /** Whether a unit had people here and none of them can be reached now; its tasks must not fall silent. */
    public boolean isDeserted(long unitId) {
        List<Staff> members = people.stream()
                .filter(p -> p.unit().id() == unitId && p.linkedAt() != null)
                .toList();
        return !members.isEmpty() && members.stream().noneMatch(p -> p.state() == Staff.State.ACTIVE);
    }

    /** Reads the facts; empty while there is no plan. */
    public static Optional<OfficeFacts> read(
            Books books, TaskService tasks, IndicatorService indicators, WorkCalendar calendar, Moment now) {
        Optional<Plans.OnRecord> plan = books.plans().inForce();
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        List<PeriodSheet> sheets = new ArrayList<>();
        ReportingPeriod current = indicators.rules().collectedOn(now.today());
        for (ReportingPeriod period : List.of(current.previous(), current)) {
            if (period.year() >= plan.get().year()) {
                sheets.add(indicators.sheet(books, period));
            }
        }
        return Optional.of(new OfficeFacts(
                books.staff().all(),
                tasks.lives(books),
                sheets,
                books.tasks().snoozes(),
                calendar,
                indicators,
                plan.get().importedAt()));
    }
}
