package nhacviec.core.reminder;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a person has been told until now.
 *
 * @param recorded "subject key|occasion code" of everything on record for the person
 * @param morningHeld whether the morning of an earlier day was held: what came to fall on it afterwards, because the
 *     calendar or the policy changed, was not forgotten then
 */
record SaidBefore(Set<String> recorded, Predicate<LocalDate> morningHeld) {

    static SaidBefore to(long staffId, Reminders reminders) {
        return new SaidBefore(
                reminders.recordedFor(staffId),
                day -> reminders.morningsHeld(day).contains(staffId));
    }

    /** The same with the mornings from a day on, which are gone through one by one, and with what will be said on them. */
    SaidBefore andFrom(LocalDate first) {
        return new SaidBefore(new HashSet<>(recorded), day -> !day.isBefore(first) || morningHeld.test(day));
    }
}
