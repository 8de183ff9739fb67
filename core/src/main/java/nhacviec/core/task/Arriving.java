package nhacviec.core.task;

import java.time.LocalDate;
import java.util.List;

/** What became of "the awaited decision has come" or "these are the dates". */
public sealed interface Arriving {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R dated(Dated dated);

        R notAwaited(NotAwaited notAwaited);

        R notYours(NotYours notYours);

        R noSuchTask(NoSuchTask missing);
    }

    /** The dates in force now. {@code arrived} is when the decision came; null when the dates were picked. */
    record Dated(Task task, LocalDate arrived, int workingDays, List<LocalDate> due) implements Arriving {
        public Dated {
            due = List.copyOf(due);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.dated(this);
        }
    }

    /** The task waits for nothing. */
    record NotAwaited(Task task) implements Arriving {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notAwaited(this);
        }
    }

    /** Only the coordinator decides it. */
    record NotYours(Task task) implements Arriving {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }

    record NoSuchTask(String typed, List<TaskNumber> near) implements Arriving {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchTask(this);
        }
    }
}
