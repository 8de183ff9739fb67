package nhacviec.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;

/** The faults that wait for calls; those of one method come in the order in which they were asked for. */
public final class Faults {

    private static final class Planned {
        final String method;
        /** The chats concerned; null is every call, also those without a chat. */
        final LongPredicate chats;

        final Fault fault;
        int left;

        Planned(String method, LongPredicate chats, int left, Fault fault) {
            this.method = method;
            this.chats = chats;
            this.left = left;
            this.fault = fault;
        }

        boolean isFor(String called) {
            return method.equals("*") || method.equalsIgnoreCase(called);
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
        return plan(method, id -> id == chatId, calls, fault);
    }

    /** The next calls of the method that concern one of the chats meet the fault. */
    public Faults next(String method, LongPredicate chats, int calls, Fault fault) {
        return plan(method, chats, calls, fault);
    }

    private Faults plan(String method, LongPredicate chats, int calls, Fault fault) {
        if (!method.equals("*") && MethodTable.named(method) == null) {
            throw new IllegalArgumentException("No method " + method);
        }
        if (fault.kind() == Fault.Kind.DROP_UNREAD && chats != null) {
            throw new IllegalArgumentException("The chat of a call that is not read is unknown");
        }
        lock.lock();
        try {
            planned.add(new Planned(method, chats, calls, fault));
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

    /** Whether the call, of which only the method is known, meets a connection that closes; uses that fault up. */
    boolean takeUnread(String method) {
        lock.lock();
        try {
            Planned first = planned.stream()
                    .filter(plan -> plan.isFor(method) && plan.chats == null)
                    .findFirst()
                    .orElse(null);
            if (first == null || first.fault.kind() != Fault.Kind.DROP_UNREAD) {
                return false;
            }
            use(first);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void use(Planned plan) {
        if (--plan.left <= 0) {
            planned.remove(plan);
        }
    }

    /** The fault of a call, which is used up by it, or null. */
    Fault take(String method, Long chatId) {
        lock.lock();
        try {
            for (Planned plan : planned) {
                boolean concerned = plan.chats == null || chatId != null && plan.chats.test(chatId);
                if (plan.isFor(method) && concerned && plan.fault.kind() != Fault.Kind.DROP_UNREAD) {
                    use(plan);
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
