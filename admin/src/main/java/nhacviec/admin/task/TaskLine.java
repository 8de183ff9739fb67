package nhacviec.admin.task;

import java.util.List;
import nhacviec.admin.AdminOffice;
import nhacviec.core.Moment;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskLife;

/**
 * A task and how it stands.
 *
 * @param milestone the one that counts now: the first late one, else the one to be done next; null when all is done
 * @param workingDays until it is due, negative when late; null without a date
 * @param unit the name of the unit that has it
 */
public record TaskLine(TaskLife life, TaskLife.State state, Milestone milestone, Integer workingDays, String unit) {

    public static TaskLine of(AdminOffice office, TaskLife life, List<Unit> units, Moment now) {
        Milestone milestone = life.milestones().stream()
                .filter(m -> m.isLate(now.today()))
                .findFirst()
                .or(() -> life.next(now.today()))
                .orElse(null);
        Integer days = milestone == null || milestone.due() == null
                ? null
                : Integer.valueOf(office.calendar().workingDaysBetween(now.today(), milestone.due()));
        String unit = units.stream()
                .filter(known -> known.id() == life.unitId())
                .map(Unit::name)
                .findFirst()
                .orElse(life.task().lead());
        return new TaskLine(life, office.tasks().state(life, now.today()), milestone, days, unit);
    }

    /** Where the task's card is. */
    String place() {
        return "/tasks/" + life.task().number().inAddress();
    }
}
