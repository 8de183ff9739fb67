package nhacviec.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The faults that wait for calls; those of one method come in the order in which they were asked for. */
public final class Faults {

    private static final class Planned {
        final String method;
        final Long chatId;
        final Fault fault;
        int left;

        Planned(String method, Long chatId, int left, Fault fault) {
            this.method = method;
            this.chatId = chatId;
            this.left = left;
            this.fault = fault;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Planned> planned = new ArrayList<>();
    private long releases;
    private int hanging;

    Faults() {}

    /** The next calls of the method meet the fault; {@code "*"} stands for every method. */
    public Faults next(String method, int calls, Fault fault) {
        return plan(method, null, calls, fault);
    }

    /** The next calls of the method that concern the chat meet the fault. */
    public Faults next(String method, long chatId, int calls, Fault fault) {
        return plan(method, chatId, calls, fault);
    }

    private Faults plan(String method, Long chatId, int calls, Fault fault) {
        if (!method.equals("*") && MethodTable.named(method) == null) {
            throw new IllegalArgumentException("No method " + method);
        }
        lock.lock();
        try {
            planned.add(new Planned(method, chatId, calls, fault));
        } finally {
            lock.unlock();
        }
        return this;
    }

    /** How many calls are still going to meet a fault. */
    public int left() {
        lock.lock();
        try {
            return planned.stream().mapToInt(plan -> plan.left).sum();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets the faults that have not come up, and lets hanging calls go. */
    public void clear() {
        lock.lock();
        try {
            planned.clear();
        } finally {
            lock.unlock();
        }
        release();
    }

    /** Lets the calls go that hang now. */
    public void release() {
        lock.lock();
        try {
            releases++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until that many calls hang. */
    public void awaitHanging(int calls, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (hanging < calls) {
                if (left <= 0) {
                    throw new AssertionError("Expected " + calls + " hanging calls, there are " + hanging);
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw World.interrupted(e);
        } finally {
            lock.unlock();
        }
    }

    /** The fault of a call, which is used up by it, or null. */
    Fault take(String method, Long chatId) {
        lock.lock();
        try {
            for (Iterator<Planned> plans = planned.iterator(); plans.hasNext(); ) {
                Planned plan = plans.next();
                boolean sameMethod = plan.method.equals("*") || plan.method.equalsIgnoreCase(method);
                if (sameMethod && (plan.chatId == null || plan.chatId.equals(chatId))) {
                    if (--plan.left <= 0) {
                        plans.remove();
                    }
                    return plan.fault;
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    void hang() throws InterruptedException {
        lock.lock();
        try {
            long seen = releases;
            hanging++;
            changed.signalAll();
            while (releases == seen) {
                changed.await();
            }
        } finally {
            hanging--;
            lock.unlock();
        }
    }

    void delay(Duration delay) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(delay.toNanos());
    }
}
