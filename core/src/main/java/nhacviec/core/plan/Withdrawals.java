package nhacviec.core.plan;

import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** The rows of which a person has agreed that they leave the plan; every other row that a new plan lacks is kept. */
public record Withdrawals(Set<TaskNumber> tasks, Set<String> indicators) {

    /** Nobody has agreed to anything. */
    public static final Withdrawals NONE = new Withdrawals(Set.of(), Set.of());

    public Withdrawals {
        tasks = Set.copyOf(tasks);
        indicators = Set.copyOf(indicators);
    }

    /** Every row that the new plan does not have. */
    public static Withdrawals all(PlanChanges changes) {
        return new Withdrawals(
                changes.removedTasks().stream().map(Task::number).collect(Collectors.toSet()),
                changes.removedIndicators().stream().map(Indicator::code).collect(Collectors.toSet()));
    }

    public boolean isEmpty() {
        return tasks.isEmpty() && indicators.isEmpty();
    }
}
