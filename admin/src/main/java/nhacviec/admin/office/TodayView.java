package nhacviec.admin.office;

import java.util.List;
import java.util.Optional;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.Health;
import nhacviec.admin.indicator.Sheet;
import nhacviec.admin.task.TaskLine;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Extension;
import nhacviec.core.task.TaskLife;

/**
 * The office at a glance, read at one go.
 *
 * @param sheets the quarter collected now, after those before it of which something is still owed
 * @param invitations those that somebody may still use
 */
record TodayView(
        Moment now,
        Optional<Plans.OnRecord> plan,
        Optional<Integer> newestPlan,
        List<Unit> units,
        List<TaskLine> tasks,
        List<Sheet> sheets,
        List<Staff> people,
        List<Invitation> invitations,
        List<Change> changes,
        Health health,
        List<String> settingsMistakes,
        List<Extension> extensions) {

    private static final int CHANGES = 12;

    static TodayView of(AdminOffice office, Moment now) {
        Health health = office.health();
        return office.books().read(books -> read(office, books, now, health));
    }

    private static TodayView read(AdminOffice office, Books books, Moment now, Health health) {
        List<Unit> units = books.staff().units();
        Optional<Plans.OnRecord> plan = books.plans().inForce();
        return new TodayView(
                now,
                plan,
                books.plans().newest().map(Plans.OnRecord::year),
                new Succession(units).current(),
                office.tasks().lives(books).stream()
                        .map(life -> TaskLine.of(office, life, units, now))
                        .toList(),
                Sheet.current(office.indicators(), books, now),
                books.staff().all(),
                books.staff().invitations().stream()
                        .filter(invitation -> invitation.isOpen(now.at()))
                        .toList(),
                books.audit().newest(Long.MAX_VALUE, CHANGES),
                health,
                office.settingsMistakes(),
                books.extensions().waiting());
    }

    List<TaskLine> tasks(TaskLife.State state) {
        return tasks.stream().filter(task -> task.state() == state).toList();
    }

    List<Staff> unreachable() {
        return people.stream()
                .filter(person -> person.state() == Staff.State.UNREACHABLE)
                .toList();
    }

    /** The units that have open tasks and nobody who gets a message. */
    List<String> deserted() {
        return tasks.stream()
                .filter(task -> task.state() != TaskLife.State.DONE)
                .filter(task -> people.stream()
                        .noneMatch(person -> person.state() == Staff.State.ACTIVE
                                && person.unit().id() == task.life().unitId()))
                .map(TaskLine::unit)
                .distinct()
                .sorted()
                .toList();
    }
}
