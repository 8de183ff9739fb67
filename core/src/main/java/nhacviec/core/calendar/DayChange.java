package nhacviec.core.calendar;

import java.time.LocalDate;

/** What became of "this day is off" or "this day is worked". */
public sealed interface DayChange {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R changed(Changed changed);

        R asBefore(AsBefore asBefore);

        R past(Past past);

        R tooFar(TooFar tooFar);
    }

    /**
     * In force.
     *
     * @param told how many people hear of it, since it moves their reminders or is not as they have heard
     * @param atOnce how many of them at once, since their next morning message would come too late
     */
    record Changed(LocalDate day, boolean worked, int told, int atOnce) implements DayChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.changed(this);
        }
    }

    /** The day was that already. */
    record AsBefore(LocalDate day, boolean worked) implements DayChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.asBefore(this);
        }
    }

    /** What has passed stays as it was lived. */
    record Past(LocalDate day, LocalDate today) implements DayChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.past(this);
        }
    }

    /** So far ahead it is a slip of the finger. */
    record TooFar(LocalDate day, LocalDate last) implements DayChange {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.tooFar(this);
        }
    }
}
