package nhacviec.core.staff;

import java.util.Locale;

/** What may be done with a person's access token, within what the person may do. */
public enum TokenScope {
    /** Looks things up. */
    READ,
    /** Looks things up and changes them. */
    WRITE;

    /** The word used in JSON, such as {@code read}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
