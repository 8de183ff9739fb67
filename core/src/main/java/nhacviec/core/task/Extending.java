package nhacviec.core.task;

import java.time.LocalDate;
import java.util.List;
import nhacviec.core.staff.Staff;

/** What became of "we need more time". */
public sealed interface Extending {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R asked(Asked asked);

        R granted(Granted granted);

        R refused(Refused refused);

        R nothingToExtend(NothingToExtend nothing);

        R notLater(NotLater notLater);

        R tooFar(TooFar tooFar);

        R noReason(NoReason noReason);

        R settled(Settled settled);

        R notYours(NotYours notYours);

        R noSuchTask(NoSuchTask missing);
    }

    /** Waits for a decision; {@code deciders} have been told and may be nobody. The date in force stays until then. */
    record Asked(Task task, Extension extension, List<Staff> deciders) implements Extending {
        public Asked {
            deciders = List.copyOf(deciders);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.asked(this);
        }
    }

    /** The later date is in force. */
    record Granted(Task task, Extension extension) implements Extending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.granted(this);
        }
    }

    /** The date in force stays. */
    record Refused(Task task, Extension extension) implements Extending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /** The task has no open milestone with a date: it is done, or waits for somebody else. */
    record NothingToExtend(Task task) implements Extending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.nothingToExtend(this);
        }
    }

    /** The date asked for lies before {@code earliest}. */
    record NotLater(Task task, LocalDate wanted, LocalDate due, LocalDate earliest) implements Extending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notLater(this);
        }
    }

    /** The date asked for lies after {@code latest}: probably a slip of the finger. */
    record TooFar(Task task, LocalDate wanted, LocalDate latest) implements Extending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.tooFar(this);
        }
    }

    record NoReason(Task task, LocalDate wanted) implements Extending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noReason(this);
        }
    }

    /** It was decided before, or nothing is left to decide. */
    record Settled(Task task, Extension extension) implements Extending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.settled(this);
        }
    }

    /** Another unit leads the task, or the decision is somebody else's. */
    record NotYours(Task task) implements Extending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }

    record NoSuchTask(String typed, List<TaskNumber> near) implements Extending {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchTask(this);
        }
    }
}
