package nhacviec.core.task;

import java.util.List;
import nhacviec.core.staff.Staff;

/** What became of "open it again". */
public sealed interface Reopening {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R opened(Opened opened);

        R notDone(NotDone notDone);

        R notYours(NotYours notYours);

        R noSuchTask(NoSuchTask missing);
    }

    /** @param told who else learns of it */
    record Opened(Task task, Milestone milestone, List<Staff> told) implements Reopening {
        public Opened {
            told = List.copyOf(told);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.opened(this);
        }
    }

    /**
     * There is nothing to open again.
     *
     * @param task null when the completion is no longer known
     * @param named the milestone that was named; null when none was
     */
    record NotDone(Task task, Milestone named) implements Reopening {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notDone(this);
        }
    }

    record NotYours(Task task) implements Reopening {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }

    record NoSuchTask(String typed, List<TaskNumber> near) implements Reopening {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchTask(this);
        }
    }
}
