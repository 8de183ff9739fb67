package nhacviec.core.task;

import java.time.LocalDate;
import java.util.List;

/** What became of "this is done". */
public sealed interface Completing {

    <R> R answer(Cases<R> cases);

    /** One sentence for each outcome; a missing one does not compile. */
    interface Cases<R> {
        R done(Done done);

        R already(Already already);

        R documentAdded(DocumentAdded added);

        R noteAdded(NoteAdded added);

        R unclear(Unclear unclear);

        R dateTooOld(DateTooOld old);

        R early(Early early);

        R whichPeriod(WhichPeriod which);

        R whichPlan(WhichPlan which);

        R notBegun(NotBegun notBegun);

        R otherYear(OtherYear other);

        R stillWaiting(StillWaiting waiting);

        R notYours(NotYours notYours);

        R noSuchTask(NoSuchTask missing);

        R dateInFuture(DateInFuture future);
    }

    /** Recorded. {@code workingDaysLate} is 0 when in time; {@code next} is the task's next open milestone or null. */
    record Done(Task task, Milestone milestone, Completion completion, int workingDaysLate, Milestone next)
            implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.done(this);
        }
    }

    /** It was done before; nothing changes. */
    record Already(Task task, Milestone milestone) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.already(this);
        }
    }

    /**
     * It was done before; {@code completion} has the document now, as its first or beside others.
     *
     * @param added the documents that are new or have a date now; with the words that came with them
     * @param workingDaysLate by the day that counts now; 0 when in time
     */
    record DocumentAdded(Task task, Milestone milestone, Completion completion, Evidence added, int workingDaysLate)
            implements Completing {

        /** What was added last. */
        public ProvingDocument document() {
            return added.documents().get(added.documents().size() - 1);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.documentAdded(this);
        }
    }

    /**
     * It was done before; {@code completion} has the words now that were said to it.
     *
     * @param first whether there were none before
     */
    record NoteAdded(Task task, Milestone milestone, Completion completion, boolean first) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noteAdded(this);
        }
    }

    /**
     * Words came where only documents were expected: whether it is done, and the words belong to that, is asked.
     *
     * @param evidence the documents that were found and the words
     */
    record Unclear(Task task, Milestone milestone, Evidence evidence) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.unclear(this);
        }
    }

    /** The document is older than anything that this year's plan can ask for. */
    record DateTooOld(Task task, ProvingDocument document, LocalDate earliest) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.dateTooOld(this);
        }
    }

    /**
     * The only open milestone belongs to a later period: probably said twice, so it is asked.
     *
     * @param before the period before, which is done
     * @param lacking the same when a document or words were given, which may be its; null otherwise
     * @param evidence what was given
     */
    record Early(Task task, Milestone milestone, Milestone before, Milestone lacking, Evidence evidence)
            implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.early(this);
        }
    }

    /**
     * Of a task that goes on all year: the quarter before has no report and is over only lately, or the document is of its time, so
     * it is asked which quarter is meant.
     *
     * @param before the quarter that is over
     * @param milestone the one at hand
     */
    record WhichPeriod(Task task, Milestone before, Milestone milestone) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.whichPeriod(this);
        }
    }

    /**
     * The number alone was said, and the plan before has a task of that number which is not done either: which is meant is asked.
     *
     * @param before what is open of the earlier plan's task
     * @param milestone what is open of this plan's
     */
    record WhichPlan(Task beforeTask, Milestone before, Task task, Milestone milestone) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.whichPlan(this);
        }
    }

    /**
     * A period was named that has not begun: probably a slip, so it is asked.
     *
     * @param before the period that still runs
     */
    record NotBegun(Task task, Milestone milestone, Milestone before) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notBegun(this);
        }
    }

    /**
     * The document is of another year than the period: probably last year's report, or the new year's, so it is asked.
     *
     * @param year of the plan in force
     */
    record OtherYear(Task task, Milestone milestone, LocalDate date, int year) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.otherYear(this);
        }
    }

    /** The task waits for somebody else and has no date yet. */
    record StillWaiting(Task task) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.stillWaiting(this);
        }
    }

    /** Another unit leads the task. */
    record NotYours(Task task) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }

    /** The plan has no such task. {@code near} are numbers that exist. */
    record NoSuchTask(String typed, List<TaskNumber> near) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchTask(this);
        }
    }

    /** The document's date has not come yet. */
    record DateInFuture(Task task, ProvingDocument document) implements Completing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.dateInFuture(this);
        }
    }
}
