package nhacviec.admin.page;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Slows down who guesses the admin token: a few failures an address, then a pause. */
final class SignInThrottle {

    static final int FAILURES = 5;
    static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 10_000;

    private final LongSupplier nanos;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>();

    SignInThrottle(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Failures(int count, long since) {}

    /** Whether this address has to wait before it may try again. */
    synchronized boolean isPaused(String address) {
        Failures failures = byAddress.get(address);
        return failures != null && !isOver(failures) && failures.count() >= FAILURES;
    }

    synchronized void failed(String address) {
        byAddress.values().removeIf(this::isOver);
        Failures before = byAddress.get(address);
        if (before == null && byAddress.size() >= MOST_ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
        byAddress.put(
                address,
                before == null ? new Failures(1, nanos.getAsLong()) : new Failures(before.count() + 1, before.since()));
    }

    synchronized void succeeded(String address) {
        byAddress.remove(address);
    }

    private boolean isOver(Failures failures) {
        return nanos.getAsLong() - failures.since() >= PAUSE.toNanos();
    }
}
