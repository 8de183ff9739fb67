package nhacviec.core.staff;

import java.time.LocalDate;

/** What became of "this person acts for that one from this day to that", or of taking it back. */
public sealed interface Agreeing {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R agreed(Agreed agreed);

        R ended(Ended ended);

        R wrongDays(WrongDays wrong);

        R overlaps(Overlaps overlaps);

        R notPossible(NotPossible impossible);

        R notYours(NotYours notYours);
    }

    /** On record; it has begun when its first day has come. */
    record Agreed(Acting acting, Staff who, Staff away) implements Agreeing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.agreed(this);
        }
    }

    /** It is over, or will not begin. */
    record Ended(Acting acting, Staff who, Staff away) implements Agreeing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.ended(this);
        }
    }

    /** The last day is before the first, has passed, or is further off than {@code latest}. */
    record WrongDays(LocalDate first, LocalDate last, LocalDate latest) implements Agreeing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.wrongDays(this);
        }
    }

    /** One of the two is in another such arrangement on one of the days. */
    record Overlaps(Acting other, Staff who, Staff away) implements Agreeing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.overlaps(this);
        }
    }

    /** There is no such person or arrangement, one of them is not reached, or both are the same. */
    record NotPossible() implements Agreeing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notPossible(this);
        }
    }

    /** Only the coordinator, or a leader for themselves. */
    record NotYours() implements Agreeing {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }
}
