package nhacviec.core.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.PlanChange.IndicatorPart;
import nhacviec.core.plan.PlanChange.TaskPart;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.UnitsOnRecord;
import nhacviec.core.staff.Validity;
import nhacviec.core.task.Task;

/**
 * In what a newly read plan differs from the plan of the same year as it was imported. What people did since is no
 * difference. Pure.
 *
 * @param all the head of the plan first, then units, tasks and indicators in the order of the new plan, what is missing last
 */
public record PlanChanges(List<PlanChange> all) {

    public PlanChanges {
        all = List.copyOf(all);
    }

    /** Rows that an earlier import withdrew, by the number they had; one that is named the same comes back. */
    public record Withdrawn(List<Task> tasks, List<Indicator> indicators) {
        public static final Withdrawn NOTHING = new Withdrawn(List.of(), List.of());

        public Withdrawn {
            tasks = List.copyOf(tasks);
            indicators = List.copyOf(indicators);
        }

        Optional<Task> task(Task named) {
            return tasks.stream()
                    .filter(task -> SearchKey.of(task.name()).equals(SearchKey.of(named.name())))
                    .findFirst();
        }

        Optional<Indicator> indicator(Indicator named) {
            return indicators.stream()
                    .filter(row -> row.code().equals(named.code())
                            && SearchKey.of(row.name()).equals(SearchKey.of(named.name())))
                    .findFirst();
        }
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The tasks that the new plan does not have. */
    public List<Task> removedTasks() {
        return each(PlanChange.TaskRemoved.class)
                .map(PlanChange.TaskRemoved::task)
                .toList();
    }

    /** The indicators that the new plan does not have. */
    public List<Indicator> removedIndicators() {
        return each(PlanChange.IndicatorRemoved.class)
                .map(PlanChange.IndicatorRemoved::indicator)
                .toList();
    }

    /** Whether nothing differs but rows that the new plan does not have. */
    public boolean isOnlyRemovals() {
        return all.stream()
                .allMatch(change ->
                        change instanceof PlanChange.TaskRemoved || change instanceof PlanChange.IndicatorRemoved);
    }

    private <C extends PlanChange> Stream<C> each(Class<C> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    public static PlanChanges between(Plan before, Plan after, Withdrawn withdrawn) {
        List<PlanChange> all = new ArrayList<>();
        if (!before.decision().equals(after.decision())) {
            all.add(new PlanChange.DecisionChanged(before.decision(), after.decision()));
        }
        heading(before.title(), after.title(), all);
        heading(before.locality(), after.locality(), all);
        units(before.units(), after.units(), all);
        if (!before.unitGroups().equals(after.unitGroups())) {
            all.add(new PlanChange.GroupsChanged(before.unitGroups(), after.unitGroups()));
        }
        if (!before.sections().equals(after.sections())) {
            all.add(new PlanChange.SectionsChanged(before.sections(), after.sections()));
        }
        tasks(before.tasks(), after.tasks(), withdrawn, all);
        indicators(before.indicators(), after.indicators(), withdrawn, all);
        return new PlanChanges(all);
    }

    /** The same changes with what people did that a new deadline does not touch. */
    PlanChanges staying(Function<PlanChange.TaskChanged, PlanChange.Stays> stays) {
        return new PlanChanges(all.stream()
                .map(change -> change instanceof PlanChange.TaskChanged task
                                && task.parts().contains(PlanChange.TaskPart.DEADLINE)
                        ? new PlanChange.TaskChanged(task.before(), task.after(), task.parts(), stays.apply(task))
                        : change)
                .toList());
    }

    static RowMatching<Task> matchTasks(List<Task> before, List<Task> after) {
        return RowMatching.of(before, after, task -> task.number().text(), Task::name);
    }

    static RowMatching<Indicator> matchIndicators(List<Indicator> before, List<Indicator> after) {
        return RowMatching.of(before, after, Indicator::code, Indicator::name);
    }

    private static void heading(String before, String after, List<PlanChange> all) {
        if (!before.equals(after)) {
            all.add(new PlanChange.HeadingChanged(before, after));
        }
    }

    private static void units(List<Unit> known, List<Unit> after, List<PlanChange> all) {
        for (Unit unit : after) {
            UnitsOnRecord onRecord = new UnitsOnRecord(known);
            Optional<Unit> there = onRecord.of(unit, after);
            if (there.isEmpty()) {
                all.add(new PlanChange.UnitAdded(unit));
                continue;
            }
            List<String> spellings = Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.variants().stream())
                    .filter(words -> known.stream().noneMatch(any -> any.isNamed(words)))
                    .distinct()
                    .toList();
            if (!spellings.isEmpty()) {
                all.add(new PlanChange.UnitSpelled(there.get(), spellings));
            }
            // Where the work has gone over already there is nothing left to say.
            boolean says = !unit.validity().equals(Validity.ALWAYS)
                    && !there.get().validity().handedOver();
            if (says && !onRecord.term(unit, after).isSameAs(there.get().validity())) {
                all.add(new PlanChange.UnitSucceeded(there.get(), unit));
            }
        }
    }

    private static void tasks(List<Task> before, List<Task> after, Withdrawn withdrawn, List<PlanChange> all) {
        RowMatching<Task> rows = matchTasks(before, after);
        for (Task now : after) {
            Task old = rows.before(now);
            if (old == null) {
                all.add(new PlanChange.TaskAdded(now, withdrawn.task(now).isPresent()));
            } else {
                Set<TaskPart> parts = parts(old, now);
                if (!parts.isEmpty()) {
                    all.add(new PlanChange.TaskChanged(old, now, parts));
                }
            }
        }
        if (rows.isReordered(before)) {
            all.add(new PlanChange.Reordered(true));
        }
        rows.removed().forEach(task -> all.add(new PlanChange.TaskRemoved(task)));
    }

    private static void indicators(
            List<Indicator> before, List<Indicator> after, Withdrawn withdrawn, List<PlanChange> all) {
        RowMatching<Indicator> rows = matchIndicators(before, after);
        for (Indicator now : after) {
            Indicator old = rows.before(now);
            if (old == null) {
                all.add(new PlanChange.IndicatorAdded(
                        now, withdrawn.indicator(now).isPresent()));
            } else {
                Set<IndicatorPart> parts = parts(old, now);
                if (!parts.isEmpty()) {
                    all.add(new PlanChange.IndicatorChanged(old, now, parts));
                }
            }
        }
        if (rows.isReordered(before)) {
            all.add(new PlanChange.Reordered(false));
        }
        rows.removed().forEach(row -> all.add(new PlanChange.IndicatorRemoved(row)));
    }

    static Set<TaskPart> parts(Task old, Task now) {
        Set<TaskPart> parts = EnumSet.noneOf(TaskPart.class);
        note(parts, TaskPart.NUMBER, old.number(), now.number());
        note(parts, TaskPart.NAME, old.name(), now.name());
        note(parts, TaskPart.DEADLINE, old.deadline(), now.deadline());
        note(parts, TaskPart.LEAD, old.lead(), now.lead());
        note(parts, TaskPart.PARTNERS, old.partners(), now.partners());
        note(parts, TaskPart.PRODUCTS, old.products(), now.products());
        note(parts, TaskPart.SECTION, old.section(), now.section());
        note(parts, TaskPart.PARENT, old.parent(), now.parent());
        note(parts, TaskPart.CONFIRMATION, old.needsConfirmation(), now.needsConfirmation());
        if (parts.isEmpty() && !old.equals(now)) {
            parts.add(TaskPart.WORDING);
        }
        return parts;
    }

    static Set<IndicatorPart> parts(Indicator old, Indicator now) {
        Set<IndicatorPart> parts = EnumSet.noneOf(IndicatorPart.class);
        note(parts, IndicatorPart.CODE, old.code(), now.code());
        note(parts, IndicatorPart.NAME, old.name(), now.name());
        note(parts, IndicatorPart.TARGETS, unchosen(old), unchosen(now));
        if (!parts.contains(IndicatorPart.TARGETS)) {
            note(parts, IndicatorPart.CHOSEN, old.targets(), now.targets());
        }
        note(parts, IndicatorPart.MEASURE, old.measure(), now.measure());
        note(
                parts,
                IndicatorPart.UNITS,
                List.of(old.monitor(), old.executors(), old.reporters()),
                List.of(now.monitor(), now.executors(), now.reporters()));
        note(parts, IndicatorPart.PLACE, old.parent(), now.parent());
        note(parts, IndicatorPart.PLACE, old.group(), now.group());
        if (parts.isEmpty() && !old.equals(now)) {
            parts.add(IndicatorPart.WORDING);
        }
        return parts;
    }

    private static List<Target> unchosen(Indicator row) {
        return row.targets().stream()
                .map(target -> new Target(
                        target.operator(),
                        target.value() == null ? null : target.value().stripTrailingZeros(),
                        target.unit(),
                        target.text(),
                        target.citation(),
                        false))
                .toList();
    }

    private static <P> void note(Set<P> parts, P part, Object old, Object now) {
        if (!Objects.equals(old, now)) {
            parts.add(part);
        }
    }
}
