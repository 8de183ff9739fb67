package nhacviec.core.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nhacviec.core.staff.Unit;

/** What became of "these units report this". */
public sealed interface SpellingOut {

    <R> R answer(Cases<R> cases);

    interface Cases<R> {
        R done(Done done);

        R asBefore(AsBefore asBefore);

        R undone(Undone undone);

        R notUndone(NotUndone notUndone);

        R noUnits(NoUnits noUnits);

        R noSuchUnit(NoSuchUnit noSuchUnit);

        R oneOnly(OneOnly oneOnly);

        R heading(Heading heading);

        R noSuchIndicator(NoSuchIndicator missing);

        R notYours(NotYours notYours);
    }

    /**
     * How one indicator's list changed.
     *
     * @param given figures of the period that stay on record but are no longer counted, of those who lost the indicator
     * @param relieved who owed the figure of the period that is overdue and need not give it any more
     */
    record Change(Indicator indicator, List<Unit> before, List<Unit> after, List<Entry> given, List<Unit> relieved) {
        public Change {
            relieved = List.copyOf(relieved);
            before = List.copyOf(before);
            after = List.copyOf(after);
            given = List.copyOf(given);
        }

        public List<Unit> gained() {
            return after.stream().filter(unit -> !before.contains(unit)).toList();
        }

        public List<Unit> lost() {
            return before.stream().filter(unit -> !after.contains(unit)).toList();
        }
    }

    /**
     * Remembered.
     *
     * @param indicator the one that was named
     * @param everywhere whether it was said for all indicators with the same wording
     * @param from the first period for which it counts
     * @param wordings how the plan words whom it gives these indicators to, the named indicator's words first
     * @param at when it was said
     */
    record Done(
            Indicator indicator,
            boolean everywhere,
            List<Unit> units,
            ReportingPeriod from,
            List<Change> changes,
            List<String> wordings,
            Instant at)
            implements SpellingOut {
        public Done {
            wordings = List.copyOf(wordings);
            units = List.copyOf(units);
            changes = List.copyOf(changes);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.done(this);
        }
    }

    record AsBefore(Indicator indicator, boolean everywhere, List<Unit> units, ReportingPeriod from)
            implements SpellingOut {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.asBefore(this);
        }
    }

    /** The indicators have those again who reported them before a word. */
    record Undone(Indicator indicator, ReportingPeriod from, List<Change> changes) implements SpellingOut {
        public Undone {
            changes = List.copyOf(changes);
        }

        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.undone(this);
        }
    }

    /** The word does not count any more: it was undone, or another was said since. */
    record NotUndone(Indicator indicator) implements SpellingOut {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notUndone(this);
        }
    }

    record NoUnits(Indicator indicator) implements SpellingOut {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noUnits(this);
        }
    }

    /** The office has no such unit. {@code nearest} is what was probably meant. */
    record NoSuchUnit(Indicator indicator, String typed, Optional<Unit> nearest, List<Unit> all)
            implements SpellingOut {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchUnit(this);
        }
    }

    /** A score or an answer is one for the whole office, so one unit gives it. */
    record OneOnly(Indicator indicator, List<Unit> units) implements SpellingOut {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.oneOnly(this);
        }
    }

    record Heading(Indicator indicator, List<Indicator> rows) implements SpellingOut {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.heading(this);
        }
    }

    record NoSuchIndicator(String typed, List<Indicator> near) implements SpellingOut {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.noSuchIndicator(this);
        }
    }

    record NotYours() implements SpellingOut {
        @Override
        public <R> R answer(Cases<R> cases) {
            return cases.notYours(this);
        }
    }
}
