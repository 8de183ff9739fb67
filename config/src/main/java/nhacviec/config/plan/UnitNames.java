package nhacviec.config.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.plan.Plan;
import nhacviec.core.staff.Unit;

/** Whom the words of a plan mean: one unit, or several where a group is named. */
final class UnitNames {

    private final List<Unit> units;
    private final List<Plan.UnitGroup> groups;

    UnitNames(List<Unit> units, List<Plan.UnitGroup> groups) {
        this.units = units;
        this.groups = groups;
    }

    Optional<Unit> unit(String words) {
        return units.stream().filter(unit -> unit.isNamed(words)).findFirst();
    }

    Optional<Plan.UnitGroup> group(String words) {
        String key = SearchKey.of(words);
        return groups.stream()
                .filter(group -> Stream.concat(Stream.of(group.name()), group.variants().stream())
                        .anyMatch(name -> SearchKey.of(name).equals(key)))
                .findFirst();
    }

    boolean knows(String words) {
        return unit(words).isPresent() || group(words).isPresent();
    }

    /**
     * The units that owe a figure when the plan file does not say otherwise: those that carry the indicator out; for one
     * value of the whole office that "everybody" carries out, the unit that follows it up.
     */
    List<String> usualReporters(Measure measure, String monitor, List<String> executors) {
        boolean oneValue = measure == Measure.SCORE || measure == Measure.YES_NO;
        boolean everybody = executors.stream().anyMatch(words -> group(words).isPresent());
        if (oneValue && everybody && unit(monitor).isPresent()) {
            return List.of(unit(monitor).get().name());
        }
        List<String> names = new ArrayList<>();
        for (String words : executors) {
            group(words)
                    .ifPresentOrElse(
                            group -> names.addAll(group.units()),
                            () -> unit(words).ifPresent(unit -> names.add(unit.name())));
        }
        return names.stream().distinct().toList();
    }
}
