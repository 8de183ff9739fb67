package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** The bot, the people and the groups; one lock guards them all. */
final class World {

    final ReentrantLock lock = new ReentrantLock();
    final UpdateQueue updates = new UpdateQueue();
    final Files files = new Files();
    final InstantSource clock;
    final long botId;
    final String botUsername;
    final String botName;
    final boolean privacyMode;
    /** Commands by scope, as the JSON array that the bot gave. */
    final Map<String, JsonNode> commands = new LinkedHashMap<>();

    private final Map<Long, Chat> chats = new LinkedHashMap<>();
    private final List<LongConsumer> changeListeners = new CopyOnWriteArrayList<>();

    World(InstantSource clock, long botId, String botUsername, String botName, boolean privacyMode) {
        this.clock = clock;
        this.botId = botId;
        this.botUsername = botUsername;
        this.botName = botName;
        this.privacyMode = privacyMode;
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting", e);
    }

    /** The listener is told the chat, or 0 when something of all chats has changed. */
    void onChange(LongConsumer listener) {
        changeListeners.add(listener);
    }

    void changed(long chatId) {
        changeListeners.forEach(listener -> listener.accept(chatId));
    }

    /** Reads or changes a chat under the lock, then wakes those who wait for it. */
    <C extends Chat, T> T with(C chat, Function<C, T> work) {
        lock.lock();
        try {
            T result = work.apply(chat);
            chat.changed.signalAll();
            return result;
        } finally {
            lock.unlock();
            changed(chat.id);
        }
    }

    <C extends Chat, T> T read(C chat, Function<C, T> work) {
        lock.lock();
        try {
            return work.apply(chat);
        } finally {
            lock.unlock();
        }
    }

    /** The person of that id; a new one when there is none. */
    Person person(long id, String name, String label) {
        lock.lock();
        try {
            if (chats.get(id) instanceof Person known) {
                return known;
            } else if (id <= 0) {
                throw new IllegalArgumentException("A person's id is above 0, not " + id);
            }
            Person person = new Person(id, name, label, lock.newCondition());
            chats.put(id, person);
            return person;
        } finally {
            lock.unlock();
            changed(0);
        }
    }

    /** The group of that id; a new one without members when there is none. */
    Group group(long id, String title, String label, boolean supergroup) {
        lock.lock();
        try {
            if (chats.get(id) instanceof Group known) {
                return known;
            } else if (id >= 0) {
                throw new IllegalArgumentException("A group's id is below 0, not " + id);
            }
            Group group = new Group(id, title, label, supergroup, this, lock.newCondition());
            chats.put(id, group);
            return group;
        } finally {
            lock.unlock();
            changed(0);
        }
    }

    /** The chat of that id, or null. */
    Chat chat(long id) {
        lock.lock();
        try {
            return chats.get(id);
        } finally {
            lock.unlock();
        }
    }

    /** The person of that id, or null. */
    Person find(long id) {
        return chat(id) instanceof Person person ? person : null;
    }

    List<Person> people() {
        return all(Person.class);
    }

    List<Group> groups() {
        return all(Group.class);
    }

    private <C extends Chat> List<C> all(Class<C> kind) {
        lock.lock();
        try {
            return chats.values().stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    ObjectNode bot() {
        return Json.object()
                .put("id", botId)
                .put("is_bot", true)
                .put("first_name", botName)
                .put("username", botUsername);
    }

    /** The commands that are listed in the chat. */
    JsonNode commandsFor(Chat chat) {
        lock.lock();
        try {
            List<String> scopes = new ArrayList<>();
            scopes.add("chat " + chat.id);
            scopes.add(chat instanceof Person ? "all_private_chats" : "all_group_chats");
            scopes.add("default");
            for (String scope : scopes) {
                for (String language : new String[] {" vi", ""}) {
                    if (commands.containsKey(scope + language)) {
                        return commands.get(scope + language);
                    }
                }
            }
            return Json.array();
        } finally {
            lock.unlock();
        }
    }
}
