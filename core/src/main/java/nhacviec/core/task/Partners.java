package nhacviec.core.task;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/** Which units help with a task. Words that stand for nobody in particular ("các ban ngành liên quan") name none. */
public final class Partners {

    private Partners() {}

    /** The ids of the units that do the work of those which the task's partner cell names. */
    public static Set<Long> of(Task task, List<Unit> units) {
        Succession succession = new Succession(units);
        return named(task, units).map(succession::of).map(Unit::id).collect(Collectors.toSet());
    }

    /** The units that the task's partner cell names, under whatever name they go on. */
    public static Stream<Unit> named(Task task, List<Unit> units) {
        return units.stream().filter(unit -> task.partners().stream().anyMatch(unit::isNamed));
    }
}
