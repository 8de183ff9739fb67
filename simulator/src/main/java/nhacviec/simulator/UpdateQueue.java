package nhacviec.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

/** The updates that the bot has not confirmed, with Telegram's meaning of offset, limit and timeout. */
final class UpdateQueue {

    private static final int REMEMBERED = 20_000;

    private static final class Waiting {
        final long id;
        final String json;
        /** Out of order, so an offset confirms it only once it has been handed out. */
        final boolean outOfOrder;

        boolean handedOut;

        Waiting(long id, String json, boolean outOfOrder) {
            this.id = id;
            this.json = json;
            this.outOfOrder = outOfOrder;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition confirmed = lock.newCondition();
    private final Condition waits = lock.newCondition();
    private final List<Waiting> queue = new ArrayList<>();
    private final Map<Long, String> history = new LinkedHashMap<>();
    private final List<BiConsumer<Long, Long>> listeners = new CopyOnWriteArrayList<>();
    /** The kinds that the bot wants; empty is all but those which must be asked for. */
    private Set<String> allowed = Set.of();

    private long nextId = 500_000_001L;
    private long highest;
    private long poll;
    /** The poll that waits for an update, or 0. */
    private long waiting;

    private boolean closed;

    /** From now on only updates of these kinds are made; an empty set stands for the usual ones. */
    void allow(Set<String> kinds) {
        lock.lock();
        try {
            allowed = Set.copyOf(kinds);
        } finally {
            lock.unlock();
        }
    }

    Set<String> allowed() {
        lock.lock();
        try {
            return allowed;
        } finally {
            lock.unlock();
        }
    }

    /** Adds an update under the next id and answers the id, 0 when the bot does not want that kind. */
    long add(String kind, JsonNode content) {
        lock.lock();
        try {
            if (!allowed.isEmpty() && !allowed.contains(kind)) {
                return 0;
            }
            long id = nextId++;
            ObjectNode update = Json.object().put("update_id", id);
            update.set(kind, content);
            enqueue(id, Json.write(update), false);
            return id;
        } finally {
            lock.unlock();
        }
    }

    /** Adds whatever the text is, under its own update_id when it has one. */
    long addRaw(String text) {
        lock.lock();
        try {
            JsonNode tree = null;
            try {
                tree = Json.read(text);
            } catch (JsonProcessingException e) {
                // A broken update is a thing a test may want: it goes out as it is.
            }
            if (tree != null && tree.path("update_id").isIntegralNumber()) {
                long id = tree.get("update_id").longValue();
                enqueue(id, text, false);
                return id;
            }
            long id = nextId++;
            String json = tree instanceof ObjectNode object ? Json.write(object.put("update_id", id)) : text;
            enqueue(id, json, false);
            return id;
        } finally {
            lock.unlock();
        }
    }

    private void enqueue(long id, String json, boolean again) {
        queue.add(new Waiting(id, json, again || id <= highest));
        highest = Math.max(highest, id);
        history.put(id, json);
        if (history.size() > REMEMBERED) {
            history.remove(history.keySet().iterator().next());
        }
        arrived.signalAll();
    }

    void repeat(long id) {
        lock.lock();
        try {
            enqueue(id, remembered(id), true);
        } finally {
            lock.unlock();
        }
    }

    long repeatAsNew(long id) {
        lock.lock();
        try {
            long newId = nextId++;
            JsonNode tree = Json.read(remembered(id));
            enqueue(newId, Json.write(((ObjectNode) tree).put("update_id", newId)), false);
            return newId;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Update " + id + " is not JSON", e);
        } finally {
            lock.unlock();
        }
    }

    private String remembered(long id) {
        String json = history.get(id);
        if (json == null) {
            throw new IllegalArgumentException("There has been no update " + id);
        }
        return json;
    }

    void nextId(long id) {
        lock.lock();
        try {
            nextId = id;
        } finally {
            lock.unlock();
        }
    }

    void onHandedOut(BiConsumer<Long, Long> listener) {
        listeners.add(listener);
    }

    /** Answers a poll: the JSON array of updates. */
    String poll(long offset, int limit, long timeoutSeconds) throws InterruptedException {
        List<Waiting> batch = new ArrayList<>();
        lock.lock();
        try {
            long mine = ++poll;
            arrived.signalAll();
            confirm(offset);
            long left = TimeUnit.SECONDS.toNanos(timeoutSeconds);
            while (queue.isEmpty() && left > 0 && mine == poll && !closed) {
                waiting = mine;
                waits.signalAll();
                left = arrived.awaitNanos(left);
            }
            waiting = waiting == mine ? 0 : waiting;
            if (mine != poll) {
                throw ApiRefusal.conflict(
                        "terminated by other getUpdates request;" + " make sure that only one bot instance is running");
            }
            batch.addAll(queue.subList(0, Math.min(limit, queue.size())));
            batch.forEach(update -> update.handedOut = true);
        } finally {
            lock.unlock();
        }
        long now = System.nanoTime();
        StringBuilder json = new StringBuilder("[");
        for (Waiting update : batch) {
            json.append(json.length() > 1 ? "," : "").append(update.json);
            listeners.forEach(listener -> listener.accept(update.id, now));
        }
        return json.append(']').toString();
    }

    private void confirm(long offset) {
        boolean removed = false;
        if (offset > 0) {
            removed = queue.removeIf(update -> update.id < offset && (update.handedOut || !update.outOfOrder));
        } else if (offset < 0) {
            long keep = -offset;
            while (queue.size() > keep) {
                queue.remove(0);
                removed = true;
            }
        }
        if (removed) {
            confirmed.signalAll();
        }
    }

    /** The oldest update, for delivery by webhook: id and JSON; waits for one at most that long, else null. */
    Map.Entry<Long, String> oldest(long timeoutNanos) throws InterruptedException {
        lock.lock();
        try {
            long left = timeoutNanos;
            while (queue.isEmpty() && left > 0 && !closed) {
                left = arrived.awaitNanos(left);
            }
            if (queue.isEmpty()) {
                return null;
            }
            Waiting first = queue.get(0);
            first.handedOut = true;
            return Map.entry(first.id, first.json);
        } finally {
            lock.unlock();
        }
    }

    void confirmDelivered(long id) {
        lock.lock();
        try {
            for (int i = 0; i < queue.size(); i++) {
                if (queue.get(i).id == id && queue.get(i).handedOut) {
                    queue.remove(i);
                    break;
                }
            }
            confirmed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void handedOutByWebhook(long id) {
        long now = System.nanoTime();
        listeners.forEach(listener -> listener.accept(id, now));
    }

    void drop() {
        lock.lock();
        try {
            queue.clear();
            confirmed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How many updates are not confirmed. */
    int size() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is unconfirmed; answers whether that came true. */
    boolean awaitConfirmed(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (!queue.isEmpty() && left > 0) {
                left = confirmed.awaitNanos(left);
            }
            return queue.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a poll waits for an update; answers whether that came true. */
    boolean awaitPoll(long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (waiting == 0 && left > 0) {
                left = waits.awaitNanos(left);
            }
            return waiting != 0;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
