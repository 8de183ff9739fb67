package nhacviec.simulator;

/** A call that the Bot API answers with ok=false. */
final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int retryAfter;
    private final long migrateTo;

    private ApiRefusal(int status, String description, int retryAfter) {
        this(status, description, retryAfter, 0);
    }

    private ApiRefusal(int status, String description, int retryAfter, long migrateTo) {
        super(description, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
        this.migrateTo = migrateTo;
    }

    static ApiRefusal badRequest(String what) {
        return new ApiRefusal(400, "Bad Request: " + what, 0);
    }

    static ApiRefusal forbidden(String what) {
        return new ApiRefusal(403, "Forbidden: " + what, 0);
    }

    static ApiRefusal conflict(String what) {
        return new ApiRefusal(409, "Conflict: " + what, 0);
    }

    static ApiRefusal tooManyRequests(int seconds) {
        return new ApiRefusal(429, "Too Many Requests: retry after " + seconds, seconds);
    }

    static ApiRefusal migrated(long supergroup) {
        return new ApiRefusal(400, "Bad Request: group chat was upgraded to a supergroup chat", 0, supergroup);
    }

    static ApiRefusal of(int status, String description) {
        return new ApiRefusal(status, description, 0);
    }

    int status() {
        return status;
    }

    /** Seconds to wait, or 0 when the answer says nothing of it. */
    int retryAfter() {
        return retryAfter;
    }

    /** The chat that replaced the one asked for, or 0. */
    long migrateTo() {
        return migrateTo;
    }
}
