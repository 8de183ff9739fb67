package nhacviec.core.staff;

import java.util.Locale;

/** What a person may see and decide. */
public enum Role {
    /** Their units' tasks and figures. */
    STAFF,
    /** Everything; invites, corrects, decides extensions. */
    COORDINATOR,
    /** Sees everything, decides extensions, is told of escalations. */
    LEADER;

    /** The word used in commands and JSON, such as {@code staff}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The one of two roles that may do more: a coordinator may do all that a leader may. */
    public Role wider(Role other) {
        return this == COORDINATOR || other == STAFF ? this : other;
    }

    public boolean seesWholeOffice() {
        return this != STAFF;
    }
}
