package nhacviec.core.reminder;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.staff.UnitService;

/**
 * The mergers of units that are on record for days to come, when somebody looks at those days: people, tasks and figures
 * are seen where they will be by then, and stay where they are.
 */
final class ComingMergers {

    /** Lets the units be what they are today. */
    static final Merge LEFT_OUT = when -> false;

    private final Bookkeeping bookkeeping;
    private final UnitService units;

    ComingMergers(Bookkeeping bookkeeping, UnitService units) {
        this.bookkeeping = bookkeeping;
        this.units = units;
    }

    /** Lets happen what will have happened to the units by a moment; whether anything did. */
    interface Merge {
        boolean by(Moment when);
    }

    /** Looks at the days until {@code to}; what the look changes is undone. */
    <T> T foreseen(LocalDate to, Moment now, BiFunction<Books, Merge, T> look) {
        if (!bookkeeping.read(books -> units.handsOverBy(books, to))) {
            return bookkeeping.read(books -> look.apply(books, LEFT_OUT));
        }
        // The very rules of the day itself, run early in a part of a write that is taken back: a second set of rules
        // for
        // what would be, beside the one for what is, would say something else sooner or later.
        AtomicReference<T> seen = new AtomicReference<>();
        bookkeeping.record(books -> {
            try {
                bookkeeping.attempt(books, part -> {
                    seen.set(look.apply(
                            part, when -> !units.handOverAsPlanned(part, when).isEmpty()));
                    throw new Undone();
                });
            } catch (Undone undone) {
                // Nothing of it is kept.
            }
        });
        return seen.get();
    }

    private static final class Undone extends RuntimeException {

        private static final long serialVersionUID = 1;

        Undone() {
            super("looked at and taken back", null, false, false);
        }
    }
}
