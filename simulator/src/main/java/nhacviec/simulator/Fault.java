package nhacviec.simulator;

import java.time.Duration;

/** Something that goes wrong with one call of the bot. */
public final class Fault {

    enum Kind {
        REFUSE,
        BAD_GATEWAY,
        DROP_UNREAD,
        DROP_BEFORE,
        DROP_AFTER,
        HALF_SENT,
        HANG_BEFORE,
        HANG_AFTER,
        SLOW
    }

    private final Kind kind;
    private final ApiRefusal refusal;
    private final Duration delay;

    private Fault(Kind kind, ApiRefusal refusal, Duration delay) {
        this.kind = kind;
        this.refusal = refusal;
        this.delay = delay;
    }

    /** 429 with parameters.retry_after. */
    public static Fault tooManyRequests(int retryAfterSeconds) {
        return refuse(ApiRefusal.tooManyRequests(retryAfterSeconds));
    }

    /** 403, as if the person had blocked the bot. */
    public static Fault forbidden() {
        return forbidden("bot was blocked by the user");
    }

    public static Fault forbidden(String what) {
        return refuse(ApiRefusal.forbidden(what));
    }

    public static Fault badRequest(String what) {
        return refuse(ApiRefusal.badRequest(what));
    }

    /** 500 as JSON. */
    public static Fault serverError() {
        return refuse(ApiRefusal.of(500, "Internal Server Error"));
    }

    /** 409, as if another program polled with the same token. */
    public static Fault conflict() {
        return refuse(ApiRefusal.conflict(
                "terminated by other getUpdates request; make sure that only one bot instance is running"));
    }

    /** 401, as if the token had been revoked. */
    public static Fault unauthorized() {
        return refuse(ApiRefusal.of(401, "Unauthorized"));
    }

    /** 502 with a page of HTML in place of JSON. */
    public static Fault badGateway() {
        return new Fault(Kind.BAD_GATEWAY, null, null);
    }

    /** The connection closes before the body of the call has been read; it cannot be for certain chats only. */
    public static Fault dropUnread() {
        return new Fault(Kind.DROP_UNREAD, null, null);
    }

    /** The connection closes and nothing has been done. */
    public static Fault dropBefore() {
        return new Fault(Kind.DROP_BEFORE, null, null);
    }

    /** The call is carried out, then the connection closes without an answer. */
    public static Fault dropAfter() {
        return new Fault(Kind.DROP_AFTER, null, null);
    }

    /** The call is carried out, and the connection closes in the middle of the answer. */
    public static Fault halfSent() {
        return new Fault(Kind.HALF_SENT, null, null);
    }

    /** Nothing is done until {@link Faults#release()}, then the call goes on. */
    public static Fault hang() {
        return new Fault(Kind.HANG_BEFORE, null, null);
    }

    /** The call is carried out, its answer is kept back until {@link Faults#release()}. */
    public static Fault hangAfter() {
        return new Fault(Kind.HANG_AFTER, null, null);
    }

    /** The call is carried out after that time. */
    public static Fault slow(Duration delay) {
        return new Fault(Kind.SLOW, null, delay);
    }

    private static Fault refuse(ApiRefusal refusal) {
        return new Fault(Kind.REFUSE, refusal, null);
    }

    Kind kind() {
        return kind;
    }

    ApiRefusal refusal() {
        return refusal;
    }

    Duration delay() {
        return delay;
    }

    @Override
    public String toString() {
        return kind + (refusal == null ? "" : " " + refusal.getMessage()) + (delay == null ? "" : " " + delay);
    }
}
