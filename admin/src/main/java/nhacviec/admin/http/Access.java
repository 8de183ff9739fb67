package nhacviec.admin.http;

/** Who may ask for something. */
public enum Access {
    /** Anybody who reaches the port. */
    PUBLIC,
    /** Who sends the admin token with the request. */
    TOKEN,
    /** Who has signed in on the admin page. */
    SESSION
}
