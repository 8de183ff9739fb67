package nhacviec.documents.plan;

import java.util.List;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;

/** Whether the targets that a plan names for one indicator fit together. */
final class TargetConflict {

    private TargetConflict() {}

    /** The targets that say something else than the one that counts (the first, when none does). */
    static List<Target> against(Indicator indicator) {
        if (indicator.targets().isEmpty()) {
            return List.of();
        }
        Target counts = counts(indicator);
        return indicator.targets().stream()
                .filter(other -> other != counts && !agree(counts, other))
                .toList();
    }

    static Target counts(Indicator indicator) {
        return indicator.target().orElse(indicator.targets().get(0));
    }

    private static boolean agree(Target one, Target other) {
        if (one.value() == null || other.value() == null) {
            return one.operator() == other.operator() && one.text().equals(other.text());
        }
        return one.operator() == other.operator()
                && one.value().compareTo(other.value()) == 0
                && one.unit().equals(other.unit());
    }
}
