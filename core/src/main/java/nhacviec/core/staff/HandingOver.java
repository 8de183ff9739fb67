package nhacviec.core.staff;

import java.util.List;

/** What became of "this person's work goes over to that one", or what would. */
public sealed interface HandingOver {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R looked(Looked looked);

        R done(Done done);

        R notPossible(NotPossible impossible);

        R notYours(NotYours notYours);
    }

    /**
     * Nothing is changed yet.
     *
     * @param units what the other would get of units
     */
    record Looked(Staff from, Staff to, List<Unit> units, AtHand atHand) implements HandingOver {
        public Looked {
            units = List.copyOf(units);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.looked(this);
        }
    }

    /**
     * On record.
     *
     * @param units the units that the other has got
     * @param revoked whether the person was let go with it
     */
    record Done(Staff from, Staff to, List<Unit> units, AtHand atHand, boolean revoked) implements HandingOver {
        public Done {
            units = List.copyOf(units);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.done(this);
        }
    }

    /** One of them is not with the office, or both are the same; who gets it must be reached by chat. */
    record NotPossible() implements HandingOver {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notPossible(this);
        }
    }

    record NotYours() implements HandingOver {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }
}
