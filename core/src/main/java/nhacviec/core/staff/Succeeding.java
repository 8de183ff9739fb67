package nhacviec.core.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What became of "this unit is called otherwise" or "these units are one from now on". */
public sealed interface Succeeding {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R done(Done done);

        R noSuchUnit(NoSuchUnit missing);

        R ended(Ended ended);

        R nameTaken(NameTaken taken);

        R sameUnit(SameUnit same);

        R notYours(NotYours notYours);
    }

    /**
     * On record.
     *
     * @param from the first day on which the successor does the work
     * @param handedOver whether that day has come, so that people and tasks have gone over
     * @param people how many people belong to the successor now
     * @param tasks how many tasks have gone over to it
     */
    record Done(List<Unit> before, Unit successor, LocalDate from, boolean handedOver, int people, int tasks)
            implements Succeeding {
        public Done {
            before = List.copyOf(before);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.done(this);
        }
    }

    record NoSuchUnit(String typed, Optional<Unit> nearest, List<Unit> all) implements Succeeding {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchUnit(this);
        }
    }

    /** Another unit does its work already, or will. */
    record Ended(Unit unit) implements Succeeding {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.ended(this);
        }
    }

    /** A unit cannot be renamed to what another one is called. */
    record NameTaken(String name, Unit by) implements Succeeding {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.nameTaken(this);
        }
    }

    /** A unit does not succeed itself. */
    record SameUnit(Unit unit) implements Succeeding {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.sameUnit(this);
        }
    }

    /** Only the coordinator changes units. */
    record NotYours() implements Succeeding {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }
}
