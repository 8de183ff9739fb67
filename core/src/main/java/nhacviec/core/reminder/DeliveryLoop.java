package nhacviec.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nhacviec.core.Moment;

/**
 * Keeps the {@link DeliveryRound} going: one thread does the bookkeeping, a few send, never two at once to one chat.
 * Wakes up when told that there is something new, when a message came back, or when the next one comes due.
 */
public final class DeliveryLoop implements AutoCloseable {

    private final DeliveryRound round;
    private final Messenger messenger;
    private final Supplier<Moment> clock;
    private final int lanes;
    private final Consumer<Exception> trouble;
    private final ExecutorService senders;
    private final Thread thread;

    private final Object lock = new Object();
    private final List<DeliveryRound.Attempt> finished = new ArrayList<>();
    private final Set<Long> busy = new HashSet<>();
    private boolean woken = true;
    private boolean idle;
    private volatile boolean stopping;
    private volatile Instant lastRound = Instant.EPOCH;

    /**
     * @param lanes how many messages may be under way at once
     * @param trouble told of a round that failed; the next one tries again
     */
    public DeliveryLoop(
            DeliveryRound round, Messenger messenger, Supplier<Moment> clock, int lanes, Consumer<Exception> trouble) {
        this.round = round;
        this.messenger = messenger;
        this.clock = clock;
        this.lanes = lanes;
        this.trouble = trouble;
        this.senders = Executors.newFixedThreadPool(lanes, task -> daemon(task, "sender"));
        this.thread = daemon(this::run, "deliveries");
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    public void start() {
        thread.start();
    }

    /** There is something new to send. */
    public void wake() {
        synchronized (lock) {
            woken = true;
            idle = false;
            lock.notifyAll();
        }
    }

    /** When the last round was held, on the office's clock. */
    public Instant lastRound() {
        return lastRound;
    }

    /** Waits until nothing is under way or has its turn within seconds; false when that took longer. */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (lock) {
            while (!idle) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                TimeUnit.NANOSECONDS.timedWait(lock, left);
            }
            return true;
        }
    }

    private void run() {
        while (!stopping) {
            Duration again;
            try {
                again = oneRound();
            } catch (RuntimeException e) {
                trouble.accept(e);
                again = Duration.ofSeconds(1);
            }
            await(again);
        }
    }

    private Duration oneRound() {
        List<DeliveryRound.Attempt> attempts;
        Set<Long> chatsUnderWay;
        int room;
        synchronized (lock) {
            woken = false;
            attempts = List.copyOf(finished);
            chatsUnderWay = new HashSet<>(busy);
            attempts.forEach(attempt -> chatsUnderWay.remove(attempt.claimed().chatId()));
            room = lanes - chatsUnderWay.size();
        }
        Moment now = clock.get();
        DeliveryRound.Step step = round.step(attempts, chatsUnderWay, Math.max(room, 0), now);
        lastRound = now.at();
        synchronized (lock) {
            finished.subList(0, attempts.size()).clear();
            attempts.forEach(attempt -> busy.remove(attempt.claimed().chatId()));
            step.toSend().forEach(claimed -> busy.add(claimed.chatId()));
            idle = busy.isEmpty()
                    && finished.isEmpty()
                    && !woken
                    && !step.queueing()
                    && !step.again().isZero();
            lock.notifyAll();
        }
        step.toSend().forEach(claimed -> senders.execute(() -> send(claimed)));
        return step.again();
    }

    private void send(DeliveryRound.Claimed claimed) {
        SendResult result;
        try {
            result = messenger.send(claimed.message());
        } catch (RuntimeException e) {
            trouble.accept(e);
            result = new SendResult.Unknown(e.getClass().getSimpleName());
        }
        synchronized (lock) {
            finished.add(new DeliveryRound.Attempt(claimed, result));
            lock.notifyAll();
        }
    }

    private void await(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (lock) {
            while (!woken && finished.isEmpty() && !stopping) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                } catch (InterruptedException e) {
                    stopping = true;
                    return;
                }
            }
        }
    }

    /** Lets what is under way come back and be settled, for at most ten seconds, then stops. */
    @Override
    public void close() {
        stopping = true;
        wake();
        senders.shutdown();
        try {
            senders.awaitTermination(10, TimeUnit.SECONDS);
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        List<DeliveryRound.Attempt> rest;
        synchronized (lock) {
            rest = List.copyOf(finished);
            finished.clear();
        }
        if (!rest.isEmpty()) {
            round.step(rest, Set.of(), 0, clock.get());
        }
    }
}
