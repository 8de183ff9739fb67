package nhacviec.core.indicator;

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

    /** {@code owed} figures are missing in the whole office at this moment. */
    record Done(PeriodLock lock, int owed) implements Locking {
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
