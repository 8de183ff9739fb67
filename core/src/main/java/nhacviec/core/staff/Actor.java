package nhacviec.core.staff;

/**
 * Who changes something, and from where.
 *
 * @param staffId the person; null for the holder of the admin token and for the service itself
 * @param name how the audit trail names the actor
 * @param messageId the chat message that said it; null when it was none
 * @param source where the change came from: "chat:&lt;update id&gt;", "http", "cli", "service"
 */
public record Actor(Long staffId, String name, Role role, Long unitId, String source, Long messageId) {

    public Actor(Long staffId, String name, Role role, Long unitId, String source) {
        this(staffId, name, role, unitId, source, null);
    }

    /** A person who wrote a message, which may be edited later. */
    public static Actor of(Staff staff, String source, long messageId) {
        return new Actor(staff.id(), staff.name(), staff.role(), staff.unit().id(), source, messageId);
    }

    public static Actor of(Staff staff, String source) {
        return new Actor(staff.id(), staff.name(), staff.role(), staff.unit().id(), source);
    }

    /** The holder of the admin token: acts with the coordinator's rights. */
    public static Actor administrator(String source) {
        return new Actor(null, "Quản trị", Role.COORDINATOR, null, source);
    }

    public boolean mayAnswerFor(long unit) {
        return role == Role.COORDINATOR || (unitId != null && unitId == unit);
    }
}
