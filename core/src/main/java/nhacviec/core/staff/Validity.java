package nhacviec.core.staff;

import java.time.LocalDate;

/**
 * From when to when a unit is one of the office.
 *
 * @param from its first day; null when nobody has said
 * @param to its last day; null as long as none is set
 * @param successor the name of the unit that does its work afterwards; null when there is none
 * @param handedOver whether its people and open tasks have gone to the successor
 */
public record Validity(LocalDate from, LocalDate to, String successor, boolean handedOver) {

    public static final Validity ALWAYS = new Validity(null, null, null, false);

    /** Until a last day, after which another unit does the work. */
    public Validity until(LocalDate lastDay, String by) {
        return new Validity(from, lastDay, by, false);
    }

    public Validity since(LocalDate firstDay) {
        return new Validity(firstDay, to, successor, handedOver);
    }

    /** Whether a plan file says the same. */
    public boolean isSameAs(Validity other) {
        return java.util.Objects.equals(from, other.from)
                && java.util.Objects.equals(to, other.to)
                && java.util.Objects.equals(successor, other.successor);
    }
}
