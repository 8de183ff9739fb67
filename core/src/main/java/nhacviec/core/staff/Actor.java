package nhacviec.core.staff;

import java.util.List;

/**
 * Who changes something, and from where.
 *
 * @param staffId the person; null for the holder of the admin token and for the service itself
 * @param name how the audit trail names the actor
 * @param unitIds the units whose work is theirs
 * @param source where the change came from: "chat:&lt;update id&gt;", "http", "cli", "service"
 * @param messageId the chat message that said it; null when it was none
 */
public record Actor(Long staffId, String name, Role role, List<Long> unitIds, String source, Long messageId) {

    public Actor {
        unitIds = List.copyOf(unitIds);
    }

    /** @param unitId null for none */
    public Actor(Long staffId, String name, Role role, Long unitId, String source) {
        this(staffId, name, role, unitId == null ? List.of() : List.of(unitId), source, null);
    }

    /** A person who wrote a message, which may be edited later. */
    public static Actor of(Staff staff, String source, long messageId) {
        return new Actor(staff.id(), staff.name(), staff.role(), ids(staff), source, messageId);
    }

    public static Actor of(Staff staff, String source) {
        return new Actor(staff.id(), staff.name(), staff.role(), ids(staff), source, null);
    }

    private static List<Long> ids(Staff staff) {
        return staff.units().stream().map(Unit::id).toList();
    }

    /** The holder of the admin token: acts with the coordinator's rights. */
    public static Actor administrator(String source) {
        return new Actor(null, "Quản trị", Role.COORDINATOR, null, source);
    }

    public boolean mayAnswerFor(long unit) {
        return role == Role.COORDINATOR || isOf(unit);
    }

    /** Whether a unit is one of theirs. */
    public boolean isOf(long unit) {
        return unitIds.contains(unit);
    }
}
