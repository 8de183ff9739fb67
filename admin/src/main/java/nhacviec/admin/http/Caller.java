package nhacviec.admin.http;

import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.TokenScope;

/**
 * Who asks.
 *
 * @param person null for the holder of the admin token and for whoever has not said who they are
 * @param scope what may be done at the most
 * @param source how the audit trail names the door: "http", "http:token 3", "page"
 */
public record Caller(Kind kind, Staff person, TokenScope scope, String source) {

    public enum Kind {
        NOBODY,
        /** The holder of the admin token: acts with the coordinator's rights. */
        ADMINISTRATOR,
        PERSON
    }

    public static final Caller NOBODY = new Caller(Kind.NOBODY, null, TokenScope.READ, "");

    public static Caller administrator(String source) {
        return new Caller(Kind.ADMINISTRATOR, null, TokenScope.WRITE, source);
    }

    public static Caller of(Staff person, TokenScope scope, String source) {
        return new Caller(Kind.PERSON, person, scope, source);
    }

    /** As whom a change is made. */
    public Actor actor() {
        return switch (kind) {
            case ADMINISTRATOR -> Actor.administrator(source);
            case PERSON -> Actor.of(person, source);
            case NOBODY -> throw new IllegalStateException("nobody changes nothing");
        };
    }

    /** Whether what belongs to a unit may be shown. */
    public boolean maySee(long unitId) {
        return kind == Kind.ADMINISTRATOR || kind == Kind.PERSON && person.maySee(unitId);
    }

    /** Tells one caller's requests from another's. */
    public String key() {
        return kind == Kind.PERSON ? "staff " + person.id() : kind.name();
    }

    boolean is(Role role) {
        return kind == Kind.PERSON && person.role() == role;
    }
}
