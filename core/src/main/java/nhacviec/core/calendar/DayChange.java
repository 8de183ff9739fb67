package nhacviec.core.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

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
     * Who hears of changed days.
     *
     * @param people how many, since it moves their reminders or is not as they have heard
     * @param atOnce how many of them without waiting for their next morning message, which would come too late
     * @param from the hour from which on they are told; null when that is now
     * @param morning the day of the morning message in which the last of the others hears of it
     * @param moved due dates that the change moves
     */
    record Telling(int people, int atOnce, LocalDateTime from, LocalDate morning, List<Moved> moved) {
        public static final Telling NOBODY = new Telling(0, 0, null, null, List.of());

        public Telling {
            moved = List.copyOf(moved);
        }
    }

    /** A task that is due so many working days after something came. */
    record Moved(String task, LocalDate before, LocalDate due) {}

    /** In force. */
    record Changed(LocalDate day, boolean worked, Telling telling) implements DayChange {

        /** How many people hear of it. */
        public int told() {
            return telling.people();
        }

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
