package nhacviec.core.plan;

import java.util.List;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.task.Task;

/** What became of a plan that was imported. */
public sealed interface Amending {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R imported(Imported imported);

        R unchanged(Unchanged unchanged);

        R amended(Amended amended);

        R numberTaken(NumberTaken taken);

        R codeInUse(CodeInUse inUse);

        R notYours(NotYours notYours);
    }

    /** The year had no plan before. */
    record Imported(Plan plan) implements Amending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.imported(this);
        }
    }

    /**
     * Nothing differs.
     *
     * @param kept tasks and indicators that the plan does not have and that were kept before
     */
    record Unchanged(Plan plan, int kept) implements Amending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.unchanged(this);
        }
    }

    /**
     * What differed has been taken over.
     *
     * @param agreed the rows that were withdrawn; the other missing ones stay
     * @param held dates that people set and that stay although the plan says another
     * @param choices targets that a person had chosen and that the plan no longer names
     * @param measuredOtherwise indicators that take another kind of figure although figures are on record
     */
    record Amended(
            Plan plan,
            PlanChanges changes,
            Withdrawals agreed,
            List<Held> held,
            List<LostChoice> choices,
            List<Indicator> measuredOtherwise)
            implements Amending {
        public Amended {
            held = List.copyOf(held);
            choices = List.copyOf(choices);
            measuredOtherwise = List.copyOf(measuredOtherwise);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.amended(this);
        }
    }

    record Held(Task task, Retiming.Held date) {}

    record LostChoice(Indicator indicator, Target was) {}

    /** A task that stays has the number that the new plan gives to another; nothing was changed. */
    record NumberTaken(Task stays, Task wants) implements Amending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.numberTaken(this);
        }
    }

    /** Figures are on record under a code that the new plan gives to another indicator; nothing was changed. */
    record CodeInUse(String code, Indicator before, Indicator after) implements Amending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.codeInUse(this);
        }
    }

    /** Only the coordinator imports a plan. */
    record NotYours() implements Amending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }
}
