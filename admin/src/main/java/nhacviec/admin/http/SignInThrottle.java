package nhacviec.admin.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Slows down who guesses a token: a few failures an address, then a pause. */
public final class SignInThrottle {

    /** How many failures on the page make a pause. */
    public static final int ON_PAGE = 5;

    /** How many requests with a wrong token do: a script that was set up wrongly must not shut out its neighbours soon. */
    public static final int OF_SCRIPTS = 30;

    /** How long a pause is. */
    public static final Duration PAUSE = Duration.ofMinutes(5);

    private static final int MOST_ADDRESSES = 10_000;

    private final int most;
    private final LongSupplier nanos;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>();

    public SignInThrottle(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    private record Failures(int count, long since) {}

    /** Whether this address has to wait before it may try again. */
    public synchronized boolean isPaused(String address) {
        Failures failures = byAddress.get(address);
        return failures != null && !isOver(failures) && failures.count() >= most;
    }

    public synchronized void failed(String address) {
        byAddress.values().removeIf(this::isOver);
        Failures before = byAddress.get(address);
        if (before == null && byAddress.size() >= MOST_ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
        byAddress.put(
                address,
                before == null ? new Failures(1, nanos.getAsLong()) : new Failures(before.count() + 1, before.since()));
    }

    public synchronized void succeeded(String address) {
        byAddress.remove(address);
    }

    private boolean isOver(Failures failures) {
        return nanos.getAsLong() - failures.since() >= PAUSE.toNanos();
    }
}
