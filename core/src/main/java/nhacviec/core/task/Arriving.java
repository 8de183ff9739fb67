package nhacviec.core.task;

import java.time.LocalDate;
import java.util.List;

/** What became of "the awaited decision has come" or "these are the dates". */
public sealed interface Arriving {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R dated(Dated dated);

        R withdrawn(Withdrawn withdrawn);

        R notAwaited(NotAwaited notAwaited);

        R stillAwaited(StillAwaited stillAwaited);

        R tooOld(TooOld tooOld);

        R notYours(NotYours notYours);

        R noSuchTask(NoSuchTask missing);
    }

    /** So old a date is a slip of the finger. */
    record TooOld(Task task, LocalDate arrived, LocalDate earliest) implements Arriving {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.tooOld(this);
        }
    }

    /** The dates in force now, and those that they replace. {@code arrived} is when the decision came; null when picked. */
    record Dated(Task task, LocalDate arrived, int workingDays, List<LocalDate> due, List<LocalDate> before)
            implements Arriving {
        public Dated {
            due = List.copyOf(due);
            before = List.copyOf(before);
        }

        Dated(Task task, LocalDate arrived, int workingDays, List<LocalDate> due) {
            this(task, arrived, workingDays, due, List.of());
        }

        Dated insteadOf(List<LocalDate> dates) {
            return new Dated(task, arrived, workingDays, due, dates);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.dated(this);
        }
    }

    /** There is no date to take back: the task waits already. */
    record StillAwaited(Task task) implements Arriving {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.stillAwaited(this);
        }
    }

    /** The task waits again; {@code before} are the dates that no longer count. */
    record Withdrawn(Task task, List<LocalDate> before) implements Arriving {
        public Withdrawn {
            before = List.copyOf(before);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.withdrawn(this);
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
