package nhacviec.core.indicator;

import java.util.List;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** What became of "close this period" or "open it again". */
public sealed interface Locking {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R done(Done done);

        R asBefore(AsBefore asBefore);

        R notYet(NotYet notYet);

        R noReason(NoReason noReason);

        R notYours(NotYours notYours);
    }

    /** How many answers a person has for a unit that are not sent. */
    record Drafted(Staff person, Unit unit, int answers) {}

    /**
     * Closed or opened.
     *
     * @param owed how many figures are missing in the whole office at this moment
     * @param drafts who has answers that were not sent when the period was closed
     */
    record Done(PeriodLock lock, int owed, List<Drafted> drafts) implements Locking {
        public Done {
            drafts = List.copyOf(drafts);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.done(this);
        }
    }

    record AsBefore(ReportingPeriod period, boolean locked) implements Locking {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.asBefore(this);
        }
    }

    /** The period's figures are still being made. */
    record NotYet(ReportingPeriod period, ReportingPeriod.Window window) implements Locking {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYet(this);
        }
    }

    record NoReason(ReportingPeriod period, boolean lock) implements Locking {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noReason(this);
        }
    }

    record NotYours(ReportingPeriod period) implements Locking {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }
}
