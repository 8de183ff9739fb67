package nhacviec.app;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import nhacviec.bot.InboxWorker;
import nhacviec.core.Bookkeeping;
import nhacviec.core.chat.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether what came in is worked off: a worker that has ended is started again, and one that has stood at the same message for too
 * long is called stuck. Reckoned by real time: a rehearsal's clock jumps.
 */
final class InboxWatch {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatch.class);

    /** A message takes milliseconds. */
    static final Duration STUCK_AFTER = Duration.ofSeconds(60);

    private final Bookkeeping bookkeeping;
    private final InboxWorker worker;
    private final LongSupplier nanos;

    private long oldest = -1;
    private long oldestSince;
    private boolean said;

    InboxWatch(Bookkeeping bookkeeping, InboxWorker worker, LongSupplier nanos) {
        this.bookkeeping = bookkeeping;
        this.worker = worker;
        this.nanos = nanos;
    }

    /** Starts a worker anew that has ended; says in the log where one is stuck. */
    synchronized void watch() {
        if (worker.startAgain()) {
            LOG.error("The inbox worker had ended and was started again");
        }
        boolean stuck = isStuck();
        if (stuck && !said) {
            LOG.error(
                    "The inbox worker has stood at update {} for more than {} s: {}",
                    oldest,
                    STUCK_AFTER.toSeconds(),
                    worker.at());
        }
        said = stuck;
    }

    /** Whether the worker is there and gets on. */
    synchronized boolean isWell() {
        return worker.isAlive() && !isStuck();
    }

    private boolean isStuck() {
        List<Inbox.Arrived> waiting = bookkeeping.read(books -> books.inbox().waiting(1));
        long first = waiting.isEmpty() ? -1 : waiting.get(0).updateId();
        if (first != oldest) {
            oldest = first;
            oldestSince = nanos.getAsLong();
        }
        return first != -1 && nanos.getAsLong() - oldestSince > STUCK_AFTER.toNanos();
    }
}
