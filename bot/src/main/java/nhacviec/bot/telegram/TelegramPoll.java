package nhacviec.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Moment;
import nhacviec.core.chat.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Asks Telegram for updates, over and over, and writes them into the inbox before the next call confirms them. A loop of
 * our own: the library's stops for ever at the first exception and drops what comes after ids have gone down.
 */
public final class TelegramPoll implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramPoll.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** The connection gives up by itself after 35 s. */
    private static final Duration DEAF_AFTER = Duration.ofSeconds(60);

    /**
     * Two that poll with one token take turns, so a poll that comes back does not say that the other one is gone; two polls without
     * a refusal do.
     */
    private static final Duration CONTESTED =
            TelegramAccess.POLL.multipliedBy(2).plusSeconds(10);

    /** How polling goes. */
    public enum State {
        STARTING,
        /** The last poll came back as it should. */
        WORKING,
        /** Telegram cannot be reached. */
        NO_CONNECTION,
        /** Another program polls with the same token. */
        ANOTHER_POLLER,
        /** Telegram does not accept the token. */
        WRONG_TOKEN,
        /** What came in could not be written down; it has not been confirmed. */
        NOT_KEPT,
        STOPPED
    }

    private final TelegramAccess access;
    private final TelegramMessenger messenger;
    private final Bookkeeping bookkeeping;
    private final Supplier<Moment> clock;
    private final Runnable arrived;
    private final LongSupplier nanos;
    private final Object bell = new Object();
    private Thread thread;

    /** Told of every change, on the polling thread. */
    private volatile Consumer<State> watcher = state -> {};

    private volatile boolean stopping;
    private volatile State state = State.STARTING;
    private volatile long lastBackNanos;
    private volatile boolean everBack;
    private volatile boolean comesBack;
    private volatile long lastConflictNanos;
    private volatile boolean caughtUp;
    private volatile String username = "";

    /**
     * @param arrived told when something new is in the inbox
     */
    public TelegramPoll(
            TelegramAccess access,
            TelegramMessenger messenger,
            Bookkeeping bookkeeping,
            Supplier<Moment> clock,
            Runnable arrived) {
        this(access, messenger, bookkeeping, clock, arrived, System::nanoTime);
    }

    /** @param nanos a clock that only goes forward, as {@link System#nanoTime} */
    public TelegramPoll(
            TelegramAccess access,
            TelegramMessenger messenger,
            Bookkeeping bookkeeping,
            Supplier<Moment> clock,
            Runnable arrived,
            LongSupplier nanos) {
        this.nanos = nanos;
        this.access = access;
        this.messenger = messenger;
        this.bookkeeping = bookkeeping;
        this.clock = clock;
        this.arrived = arrived;
    }

    public synchronized void start() {
        thread = new Thread(this::run, "telegram-poll");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Heals a poll that died or has gone deaf; to be called every twenty seconds. A poll that works comes back within 25 s;
     * whoever waits much longer waits on a connection that is dead without saying so.
     */
    public synchronized void watch() {
        if (stopping || thread == null) {
            return;
        }
        if (!thread.isAlive()) {
            LOG.error("Polling had died; it is started again");
            state = State.STARTING;
            start();
        } else if (comesBack && secondsSinceLastPoll() > DEAF_AFTER.toSeconds()) {
            LOG.warn("No poll came back for {} s; asking anew", secondsSinceLastPoll());
            access.cancelPoll();
        }
    }

    /** Whom to tell when polling begins to go otherwise; what is told does not wait. */
    public void tell(Consumer<State> watcher) {
        this.watcher = watcher;
    }

    public State state() {
        return state;
    }

    /** Seconds since a poll last came back as it should; -1 when none ever did. */
    public long secondsSinceLastPoll() {
        return everBack ? TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong() - lastBackNanos) : -1;
    }

    /** Whether everything that was sent before the start is in the inbox. */
    public boolean hasCaughtUp() {
        return caughtUp;
    }

    /** The bot's name for links; empty until Telegram has told it. */
    public String username() {
        return username;
    }

    private void run() {
        Long offset = null;
        int failures = 0;
        boolean introduced = false;
        while (!stopping) {
            try {
                if (!introduced) {
                    introduced = introduce();
                }
                // After a failure the first poll comes back at once, so that it is known that all is well again.
                int wait = comesBack ? (int) TelegramAccess.POLL.toSeconds() : 0;
                List<GetRawUpdates.Raw> updates = access.pollCalls().execute(new GetRawUpdates(offset, wait));
                keep(updates);
                caughtUp |= updates.size() < GetRawUpdates.LIMIT;
                if (!updates.isEmpty()) {
                    // The last one, not the highest: after a week of silence Telegram may begin anew with lower
                    // numbers.
                    offset = updates.get(updates.size() - 1).updateId() + 1;
                    arrived.run();
                }
                back();
                failures = 0;
            } catch (TelegramApiException | RuntimeException e) {
                if (!stopping) {
                    failures++;
                    pause(afterFailure(e, failures));
                }
            }
        }
        state = State.STOPPED;
    }

    private boolean introduce() throws TelegramApiException {
        username = access.pollCalls().execute(new GetMe()).getUserName();
        access.pollCalls().execute(new DeleteWebhook());
        messenger.introduce();
        return true;
    }

    private void keep(List<GetRawUpdates.Raw> updates) {
        if (updates.isEmpty()) {
            return;
        }
        Moment now = clock.get();
        bookkeeping.record(books -> books.inbox()
                .keep(updates.stream()
                        .map(update -> new Inbox.Arrived(update.updateId(), update.json(), now.at()))
                        .toList()));
    }

    private void back() {
        lastBackNanos = nanos.getAsLong();
        everBack = true;
        comesBack = true;
        if (state == State.ANOTHER_POLLER && nanos.getAsLong() - lastConflictNanos < CONTESTED.toNanos()) {
            return;
        }
        if (state != State.WORKING) {
            LOG.info("Polling works; the bot is @{}", username);
            state = State.WORKING;
            watcher.accept(state);
        }
    }

    private Duration afterFailure(Exception failure, int failures) {
        comesBack = false;
        TelegramApiRequestException refusal = TelegramRefusals.find(failure, TelegramApiRequestException.class);
        int code = refusal == null || refusal.getErrorCode() == null ? 0 : refusal.getErrorCode();
        boolean telegram = failure instanceof TelegramApiException || refusal != null;
        State now = code == 409
                ? State.ANOTHER_POLLER
                : code == 401 || code == 404 ? State.WRONG_TOKEN : telegram ? State.NO_CONNECTION : State.NOT_KEPT;
        if (now != state) {
            LOG.warn("Polling: {} ({})", now, access.redact(String.valueOf(failure.getMessage())));
            state = now;
            watcher.accept(now);
        }
        if (code == 429
                && refusal.getParameters() != null
                && refusal.getParameters().getRetryAfter() != null) {
            return Duration.ofSeconds(refusal.getParameters().getRetryAfter());
        }
        if (code == 409) {
            lastConflictNanos = nanos.getAsLong();
            return Duration.ofSeconds(5);
        }
        Duration pause = Duration.ofMillis(500).multipliedBy(1L << Math.min(failures - 1, 8));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void pause(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        synchronized (bell) {
            while (!stopping) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(bell, left);
                } catch (InterruptedException e) {
                    stopping = true;
                }
            }
        }
    }

    @Override
    public void close() {
        stopping = true;
        synchronized (bell) {
            bell.notifyAll();
        }
        access.cancelPoll();
        Thread last;
        synchronized (this) {
            last = thread;
        }
        if (last == null) {
            return;
        }
        try {
            last.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
