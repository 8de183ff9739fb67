package nhacviec.core.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.core.staff.Unit;

/** Which units help with a task. Words that stand for nobody in particular ("các ban ngành liên quan") name none. */
public final class Partners {

    private Partners() {}

    /** The ids of the units that the task's partner cell names. */
    public static Set<Long> of(Task task, List<Unit> units) {
        return units.stream()
                .filter(unit -> task.partners().stream().anyMatch(unit::isNamed))
                .map(Unit::id)
                .collect(Collectors.toSet());
    }
}
