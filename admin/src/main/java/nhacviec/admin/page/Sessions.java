package nhacviec.admin.page;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import nhacviec.admin.Invited;

/** Who has signed in on the admin page; kept in memory alone, so a restart signs everybody out. */
final class Sessions {

    static final Duration VALID = Duration.ofHours(8);
    private static final int MOST = 100;
    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final LongSupplier nanos;
    private final Map<String, Session> open = new LinkedHashMap<>();

    Sessions(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** One browser that has signed in. */
    static final class Session {
        private final long until;
        private Invited toShow;

        private Session(long until) {
            this.until = until;
        }

        /** Keeps an invitation for the next page, which shows it once. */
        synchronized void show(Invited invited) {
            toShow = invited;
        }

        synchronized Optional<Invited> takeInvited() {
            Optional<Invited> taken = Optional.ofNullable(toShow);
            toShow = null;
            return taken;
        }
    }

    /** Opens a session and returns its key; the oldest goes when there are too many. */
    synchronized String open() {
        open.values().removeIf(this::isOver);
        if (open.size() >= MOST) {
            open.remove(open.keySet().iterator().next());
        }
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.put(key, new Session(nanos.getAsLong() + VALID.toNanos()));
        return key;
    }

    synchronized Optional<Session> find(String key) {
        return Optional.ofNullable(open.get(key)).filter(session -> !isOver(session));
    }

    synchronized void close(String key) {
        open.remove(key);
    }

    private boolean isOver(Session session) {
        return session.until - nanos.getAsLong() <= 0;
    }
}
