package nhacviec.core.reminder;

import java.util.List;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.task.TaskNumber;

/**
 * What of a unit's is due today or late, and cannot wait for the next morning of whoever hears for it.
 *
 * @param tasks in the order of the plan
 * @param figures of which periods how many are owed, the older first
 */
public record Pressing(List<TaskNumber> tasks, List<Figures> figures) {

    public static final Pressing NOTHING = new Pressing(List.of(), List.of());

    public Pressing {
        tasks = List.copyOf(tasks);
        figures = List.copyOf(figures);
    }

    /** Figures of a period that are due and not given. */
    public record Figures(ReportingPeriod period, int owed) {}

    public boolean isEmpty() {
        return tasks.isEmpty() && figures.isEmpty();
    }
}
