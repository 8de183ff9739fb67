package nhacviec.core.task;

import java.util.List;

/** What became of "this task of last year will not be done any more". */
public sealed interface LettingGo {

    <R> R answer(Cases<R> cases);

    /** One sentence for each outcome; a missing one does not compile. */
    interface Cases<R> {
        R letGo(LetGo done);

        R takenUp(TakenUp again);

        R unchanged(Unchanged unchanged);

        R ofThisYear(OfThisYear current);

        R done(Done done);

        R reasonMissing(ReasonMissing missing);

        R notYours(NotYours notYours);

        R noSuchTask(NoSuchTask missing);
    }

    /** Nobody is reminded of it any more; the report of its year says as before that it was not done. */
    record LetGo(Task task, String reason) implements LettingGo {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.letGo(this);
        }
    }

    /** It is followed again as before. */
    record TakenUp(Task task) implements LettingGo {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.takenUp(this);
        }
    }

    /** It was so before. */
    record Unchanged(Task task, boolean letGo) implements LettingGo {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.unchanged(this);
        }
    }

    /** The plan in force has it: only a decision changes that plan. */
    record OfThisYear(Task task) implements LettingGo {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.ofThisYear(this);
        }
    }

    /** All of it is done: there is nothing to let go. */
    record Done(Task task) implements LettingGo {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.done(this);
        }
    }

    record ReasonMissing(Task task) implements LettingGo {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.reasonMissing(this);
        }
    }

    record NotYours(Task task) implements LettingGo {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }

    record NoSuchTask(String typed, List<TaskNumber> near) implements LettingGo {
        public NoSuchTask {
            near = List.copyOf(near);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchTask(this);
        }
    }
}
