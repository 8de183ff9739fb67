package nhacviec.core.indicator;

import java.util.List;
import java.util.function.Function;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Staff;

/**
 * Tells the coordinators that a unit has given all figures of a period, and that the whole office has: each once, whatever is
 * corrected, withdrawn and given again afterwards. Expects to run inside one write.
 */
public final class Campaign {

    /** Puts into words what the coordinators are told. */
    public interface Notices {
        /** @param others the units that still owe figures */
        OutgoingMessage unitComplete(Staff coordinator, UnitPeriod unit, List<UnitPeriod> others);

        /** @param last the unit that gave the last figure */
        OutgoingMessage officeComplete(Staff coordinator, UnitPeriod last, List<UnitPeriod> all);
    }

    private final Notices notices;

    Campaign(Notices notices) {
        this.notices = notices;
    }

    /**
     * A unit has given its last missing figure.
     *
     * @param all how far every unit is, this one included
     * @return whether the whole office has given everything now, for the first time
     */
    boolean completed(Books books, Actor by, UnitPeriod unit, List<UnitPeriod> all, Moment now) {
        List<UnitPeriod> others =
                all.stream().filter(other -> !other.isComplete()).toList();
        boolean first = books.periods().firstComplete(unit.period(), unit.unit().id(), now.at());
        boolean last = others.isEmpty() && books.periods().firstComplete(unit.period(), null, now.at());
        if (last) {
            tell(books, by, unit, coordinator -> notices.officeComplete(coordinator, unit, all), now);
        } else if (first) {
            tell(books, by, unit, coordinator -> notices.unitComplete(coordinator, unit, others), now);
        }
        return last;
    }

    private static void tell(
            Books books, Actor by, UnitPeriod unit, Function<Staff, OutgoingMessage> words, Moment now) {
        String source = "complete:" + unit.period().code() + ":" + unit.unit().id();
        for (Staff person : Coordination.of(books.staff()).hearing()) {
            boolean gaveIt = by.staffId() != null && by.staffId() == person.id();
            if (!gaveIt) {
                books.deliveries().add(words.apply(person), person.id(), Delivery.Kind.NOTICE, source, null, now.at());
            }
        }
    }
}
