package nhacviec.core.staff;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who hears what is the coordinator's to hear: the coordinators who can be reached; once the last of them cannot, the leaders, until
 * there is one again. An office that never had a coordinator has nobody to stand in for.
 *
 * @param stays who could be reached as what and when
 */
public record Coordination(List<Staff> people, List<Stay> stays) {

    public Coordination {
        people = List.copyOf(people);
        stays = List.copyOf(stays);
    }

    public static Coordination of(StaffDirectory staff) {
        return new Coordination(staff.all(), staff.stays());
    }

    /** Whether the office had a coordinator and none can be reached now. */
    public boolean isVacant() {
        return people.stream().noneMatch(p -> p.role() == Role.COORDINATOR && isReached(p)) && wasEverHeld();
    }

    /** Whether the office ever had a coordinator. */
    public boolean wasEverHeld() {
        return people.stream().anyMatch(p -> p.role() == Role.COORDINATOR && p.linkedAt() != null)
                || stays.stream().anyMatch(stay -> stay.role() == Role.COORDINATOR);
    }

    /** Those who hear for the office now. */
    public List<Staff> hearing() {
        Role role = isVacant() ? Role.LEADER : Role.COORDINATOR;
        return people.stream().filter(p -> p.role() == role && isReached(p)).toList();
    }

    /** Whether nobody would be the coordinator any more if this person were not. */
    public boolean restsOn(Staff person) {
        return person.role() == Role.COORDINATOR
                && people.stream()
                        .noneMatch(p -> p.role() == Role.COORDINATOR && isReached(p) && p.id() != person.id());
    }

    /** When the last coordinator was reached; empty when that is not known. */
    public Optional<Stay> last() {
        return stays.stream()
                .filter(stay -> stay.role() == Role.COORDINATOR && stay.until() != null)
                .max(Comparator.comparing(Stay::until));
    }

    /** Whether the office had had a coordinator and none could be reached at a time. */
    public static boolean wasVacant(List<Stay> stays, Instant at) {
        List<Stay> until = stays.stream()
                .filter(stay -> stay.role() == Role.COORDINATOR && !stay.from().isAfter(at))
                .toList();
        return !until.isEmpty() && until.stream().noneMatch(stay -> stay.lastedAt(at));
    }

    private static boolean isReached(Staff person) {
        return person.state() == Staff.State.ACTIVE && person.chatId() != null;
    }
}
