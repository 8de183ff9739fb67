package nhacviec.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import nhacviec.bot.telegram.TelegramPoll;
import nhacviec.core.Bookkeeping;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After a start the service listens before it speaks: what people had sent while it was off is read and worked off before
 * anybody is reminded, so that nobody hears of something as late that was reported. Not for ever: where Telegram cannot be
 * reached, the mornings are held all the same.
 */
final class ListeningFirst implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningFirst.class);

    /** Short enough that after an outage everything is said within a minute. */
    static final Duration LONGEST = Duration.ofSeconds(40);

    private static final long LOOKS_EVERY_MILLIS = 20;

    private final BooleanSupplier caughtUp;
    private final Duration longest;
    private final Bookkeeping bookkeeping;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean over = true;
    private volatile boolean stopping;
    private long begunNanos;
    private Thread thread;

    ListeningFirst(TelegramPoll poll, Bookkeeping bookkeeping) {
        this(poll::hasCaughtUp, bookkeeping, LONGEST);
    }

    /**
     * @param caughtUp whether everything that was sent is in the inbox
     * @param longest after which people are reminded all the same
     */
    ListeningFirst(BooleanSupplier caughtUp, Bookkeeping bookkeeping, Duration longest) {
        this.caughtUp = caughtUp;
        this.bookkeeping = bookkeeping;
        this.longest = longest;
    }

    /** Nobody is reminded from now on, until what waits at Telegram was read. */
    void begin() {
        over = false;
        begunNanos = System.nanoTime();
    }

    /** Whether people may be reminded. */
    boolean isOver() {
        return over;
    }

    /** Does something once it is over. */
    void then(Runnable next) {
        thread = new Thread(() -> listen(next), "listening-first");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen(Runnable next) {
        try {
            while (!stopping && !hasHeard() && System.nanoTime() - begunNanos < longest.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
            }
            if (!stopping) {
                if (!hasHeard()) {
                    LOG.warn("Telegram could not be asked what was sent before; the mornings are held without it");
                }
                over = true;
                next.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The first look failed; the next comes within a minute", e);
        } finally {
            over = true;
            done.countDown();
        }
    }

    private boolean hasHeard() {
        return caughtUp.getAsBoolean()
                && bookkeeping.read(books -> books.inbox().waiting(1).isEmpty());
    }

    /** Waits until it is over; false when that takes longer. */
    boolean await(Duration longest) throws InterruptedException {
        return thread == null || done.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
