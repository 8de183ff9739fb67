package nhacviec.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.LongSupplier;
import nhacviec.core.Moment;

/**
 * The office's clock: the real one, or, in a rehearsal, one that was set to another time and runs on from there. Only
 * ever moved forward.
 */
public final class OfficeClock implements InstantSource {

    private final ZoneId zone;
    private volatile Duration ahead;

    public OfficeClock(ZoneId zone) {
        this.zone = zone;
        this.ahead = Duration.ZERO;
    }

    /** A clock that shows {@code start} now. */
    public static OfficeClock startingAt(Instant start, ZoneId zone) {
        OfficeClock clock = new OfficeClock(zone);
        clock.ahead = Duration.between(Instant.now(), start);
        return clock;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    public ZoneId zone() {
        return zone;
    }

    public Moment moment() {
        return Moment.of(instant(), zone);
    }

    /** Goes forward to a time; does nothing when that has passed. */
    public synchronized void moveTo(Instant time) {
        Duration step = Duration.between(instant(), time);
        if (!step.isNegative()) {
            ahead = ahead.plus(step);
        }
    }

    /** Time that never goes back, for limits: real, plus what the clock was moved. */
    public LongSupplier nanos() {
        Duration start = ahead;
        return () -> System.nanoTime() + ahead.minus(start).toMillis() * 1_000_000;
    }
}
