package nhacviec.admin.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import nhacviec.core.staff.AccessService;
import nhacviec.core.staff.SecretCode;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.TokenScope;

/**
 * Who has signed in on the admin page; kept in memory alone, so a restart signs everybody out. Who a person is, is looked up anew
 * with each request: whoever is revoked or becomes plain staff is out at once.
 */
public final class Sessions {

    /** The cookie that carries a session's key. */
    public static final String COOKIE = "nhacviec_session";

    /** How long a session lasts. */
    public static final Duration VALID = Duration.ofHours(8);

    /** How the audit trail names the page. */
    public static final String SOURCE = "page";

    private static final int MOST = 100;

    private final LongSupplier nanos;
    private final boolean secure;
    private final LongFunction<Optional<Staff>> people;
    private final Map<String, Session> open = new LinkedHashMap<>();

    /**
     * @param secure whether browsers reach the page over TLS alone
     * @param people finds a person of the office as they are now
     */
    public Sessions(LongSupplier nanos, boolean secure, LongFunction<Optional<Staff>> people) {
        this.secure = secure;
        this.nanos = nanos;
        this.people = people;
    }

    /** One browser that has signed in. */
    public static final class Session {
        private final long until;
        private final Long staffId;
        private final String formToken;
        private final Map<Class<?>, Object> kept = new HashMap<>();

        private Session(long until, Long staffId, String formToken) {
            this.until = until;
            this.staffId = staffId;
            this.formToken = formToken;
        }

        /** What every form of this session carries, so that no other site can send one. */
        public String formToken() {
            return formToken;
        }

        /** Whether a form carries this session's token; compares in constant time. */
        public boolean isFormToken(String sent) {
            return MessageDigest.isEqual(
                    formToken.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
        }

        /** Keeps one thing of its kind for a later page. */
        public synchronized void keep(Object thing) {
            kept.put(thing.getClass(), thing);
        }

        public synchronized <T> Optional<T> kept(Class<T> kind) {
            return Optional.ofNullable(kind.cast(kept.get(kind)));
        }

        public synchronized <T> Optional<T> take(Class<T> kind) {
            return Optional.ofNullable(kind.cast(kept.remove(kind)));
        }
    }

    /**
     * Opens a session and returns its key; the oldest goes when there are too many.
     *
     * @param staffId null for whoever has signed in with the admin token
     */
    public synchronized String open(Long staffId) {
        open.values().removeIf(this::isOver);
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
        String key = SecretCode.random();
        open.put(SecretCode.hash(key), new Session(nanos.getAsLong() + VALID.toNanos(), staffId, SecretCode.random()));
        return key;
    }

    /** The cookie of an open session; one without a key ends it. */
    public String cookie(String key) {
        return COOKIE + "=" + key + "; Path=/; Max-Age=" + (key.isEmpty() ? 0 : VALID.toSeconds())
                + "; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    /** The session of a request that carries its cookie. */
    public Optional<Session> find(Request request) {
        return request.cookie(COOKIE).flatMap(this::find);
    }

    private Optional<Session> find(String key) {
        Session session;
        synchronized (this) {
            session = open.get(SecretCode.hash(key));
        }
        return Optional.ofNullable(session).filter(s -> !isOver(s) && caller(s).isPresent());
    }

    /** Who has signed in, as they are now; empty when they may not any more. */
    public Optional<Caller> caller(Session session) {
        if (session.staffId == null) {
            return Optional.of(Caller.administrator(SOURCE));
        }
        return people.apply(session.staffId)
                .filter(AccessService::mayEnter)
                .map(person -> Caller.of(person, TokenScope.WRITE, SOURCE));
    }

    public synchronized void close(String key) {
        open.remove(SecretCode.hash(key));
    }

    private boolean isOver(Session session) {
        return session.until - nanos.getAsLong() <= 0;
    }
}
