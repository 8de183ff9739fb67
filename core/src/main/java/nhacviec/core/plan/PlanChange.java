package nhacviec.core.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;

/** One thing in which a newly read plan differs from the plan of the same year on record. */
public sealed interface PlanChange {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R decision(DecisionChanged change);

        R heading(HeadingChanged change);

        R sections(SectionsChanged change);

        R groups(GroupsChanged change);

        R unitAdded(UnitAdded change);

        R unitSpelled(UnitSpelled change);

        R unitSucceeded(UnitSucceeded change);

        R taskAdded(TaskAdded change);

        R taskChanged(TaskChanged change);

        R taskRemoved(TaskRemoved change);

        R indicatorAdded(IndicatorAdded change);

        R indicatorChanged(IndicatorChanged change);

        R indicatorRemoved(IndicatorRemoved change);

        R reordered(Reordered change);
    }

    /** Another decision issued it, or the decision was quoted otherwise. */
    record DecisionChanged(Plan.Decision before, Plan.Decision after) implements PlanChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.decision(this);
        }
    }

    /** Its title or the name of the commune. */
    record HeadingChanged(String before, String after) implements PlanChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.heading(this);
        }
    }

    record SectionsChanged(List<Plan.Section> before, List<Plan.Section> after) implements PlanChange {
        public SectionsChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.sections(this);
        }
    }

    /** Whom the words mean that stand for several units. */
    record GroupsChanged(List<Plan.UnitGroup> before, List<Plan.UnitGroup> after) implements PlanChange {
        public GroupsChanged {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.groups(this);
        }
    }

    record UnitAdded(Unit unit) implements PlanChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.unitAdded(this);
        }
    }

    /** A known unit is called by other words as well. */
    record UnitSpelled(Unit unit, List<String> spellings) implements PlanChange {
        public UnitSpelled {
            spellings = List.copyOf(spellings);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.unitSpelled(this);
        }
    }

    /** From when to when a unit is one of the office, or who does its work afterwards. */
    record UnitSucceeded(Unit before, Unit after) implements PlanChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.unitSucceeded(this);
        }
    }

    /** @param restored whether it is a row that had been withdrawn and comes back with what was done about it */
    record TaskAdded(Task task, boolean restored) implements PlanChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.taskAdded(this);
        }
    }

    /** @param stays what people did that a new deadline does not touch */
    record TaskChanged(Task before, Task after, Set<TaskPart> parts, Stays stays) implements PlanChange {
        public TaskChanged {
            parts = Set.copyOf(parts);
        }

        TaskChanged(Task before, Task after, Set<TaskPart> parts) {
            this(before, after, parts, Stays.NOTHING);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.taskChanged(this);
        }
    }

    /**
     * What stays of a task whose deadline the new plan writes otherwise.
     *
     * @param done dates of milestones that are reported done and whose new date is another
     * @param byHand dates that were put off or set by hand
     * @param nothingOpen whether no milestone is left that the new deadline could be for
     */
    record Stays(List<LocalDate> done, List<LocalDate> byHand, boolean nothingOpen) {
        static final Stays NOTHING = new Stays(List.of(), List.of(), false);

        public Stays {
            done = List.copyOf(done);
            byHand = List.copyOf(byHand);
        }
    }

    /** The new plan does not have it; it stays until somebody agrees that it is withdrawn. */
    record TaskRemoved(Task task) implements PlanChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.taskRemoved(this);
        }
    }

    /** @param restored whether it is a row that had been withdrawn and comes back with its figures */
    record IndicatorAdded(Indicator indicator, boolean restored) implements PlanChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.indicatorAdded(this);
        }
    }

    record IndicatorChanged(Indicator before, Indicator after, Set<IndicatorPart> parts) implements PlanChange {
        public IndicatorChanged {
            parts = Set.copyOf(parts);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.indicatorChanged(this);
        }
    }

    /** The new plan does not have it; it stays until somebody agrees that it is withdrawn. */
    record IndicatorRemoved(Indicator indicator) implements PlanChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.indicatorRemoved(this);
        }
    }

    /** The same rows stand in another order. */
    record Reordered(boolean tasks) implements PlanChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.reordered(this);
        }
    }

    /** What of a task can change, the most telling first. */
    enum TaskPart {
        NUMBER,
        NAME,
        DEADLINE,
        LEAD,
        PARTNERS,
        PRODUCTS,
        SECTION,
        PARENT,
        CONFIRMATION,
        /** How the row is written or noted; nothing that anybody does hangs on it. */
        WORDING
    }

    /** What of an indicator can change, the most telling first. */
    enum IndicatorPart {
        CODE,
        NAME,
        TARGETS,
        /** Which of the targets counts. */
        CHOSEN,
        MEASURE,
        UNITS,
        PLACE,
        /** How the row is written or noted; nothing that anybody does hangs on it. */
        WORDING
    }
}
