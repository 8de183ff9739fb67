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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** The people, their chats and files; one lock guards them all. */
final class World {

    /** A tap that the bot may answer. */
    record Query(String id, Person person, Instant at) {}

    final ReentrantLock lock = new ReentrantLock();
    final UpdateQueue updates = new UpdateQueue();
    final InstantSource clock;
    final long botId;
    final String botUsername;
    final String botName;
    /** Commands by scope, as the JSON array that the bot gave. */
    final Map<String, JsonNode> commands = new LinkedHashMap<>();

    final Map<String, Query> queries = new LinkedHashMap<>();

    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final AtomicInteger fileNumbers = new AtomicInteger();
    private final List<BiConsumer<SimulatedMessage, Long>> sentListeners = new CopyOnWriteArrayList<>();
    private final List<LongConsumer> changeListeners = new CopyOnWriteArrayList<>();
    private int nextMessageId = 1;
    private int nextQueryId = 1;

    World(InstantSource clock, long botId, String botUsername, String botName) {
        this.clock = clock;
        this.botId = botId;
        this.botUsername = botUsername;
        this.botName = botName;
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while waiting", e);
    }

    void onSent(BiConsumer<SimulatedMessage, Long> listener) {
        sentListeners.add(listener);
    }

    /** The listener is told the chat, or 0 when something of all chats has changed. */
    void onChange(LongConsumer listener) {
        changeListeners.add(listener);
    }

    void changed(long chatId) {
        changeListeners.forEach(listener -> listener.accept(chatId));
    }

    /** Reads or changes a person's chat under the lock, then wakes those who wait for it. */
    <T> T with(Person person, Function<Person, T> work) {
        lock.lock();
        try {
            T result = work.apply(person);
            person.changed.signalAll();
            return result;
        } finally {
            lock.unlock();
            changed(person.id);
        }
    }

    <T> T read(Person person, Function<Person, T> work) {
        lock.lock();
        try {
            return work.apply(person);
        } finally {
            lock.unlock();
        }
    }

    Person person(long id, String name, String label) {
        lock.lock();
        try {
            Person known = people.get(id);
            if (known != null) {
                return known;
            }
            Person person = new Person(id, name, label, lock.newCondition());
            people.put(id, person);
            return person;
        } finally {
            lock.unlock();
            changed(0);
        }
    }

    /** The person of that chat, or null. */
    Person find(long id) {
        lock.lock();
        try {
            return people.get(id);
        } finally {
            lock.unlock();
        }
    }

    List<Person> people() {
        lock.lock();
        try {
            return List.copyOf(people.values());
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

    StoredFile store(String name, String mimeType, boolean photo, byte[] bytes) {
        int number = fileNumbers.incrementAndGet();
        String extension = name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
        String plainExtension = extension.matches("\\.[A-Za-z0-9]{1,8}") ? extension : "";
        String path = (photo ? "photos/file_" : "documents/file_") + number + plainExtension;
        StoredFile file = new StoredFile("FILE" + number, path, name, mimeType, photo, bytes.clone());
        lock.lock();
        try {
            files.put(file.id(), file);
        } finally {
            lock.unlock();
        }
        return file;
    }

    StoredFile file(String id) {
        lock.lock();
        try {
            return files.get(id);
        } finally {
            lock.unlock();
        }
    }

    StoredFile fileAt(String path) {
        lock.lock();
        try {
            return files.values().stream()
                    .filter(file -> file.path().equals(path))
                    .findAny()
                    .orElse(null);
        } finally {
            lock.unlock();
        }
    }

    /** A message of the bot; the chat's conditions have been checked. */
    Message sentByBot(Person person, RichText text, StoredFile file, JsonNode markup) {
        Message message = with(person, chat -> {
            Message sent = new Message(chat, nextMessageId++, true, now(), file, text);
            if (markup != null && markup.has("inline_keyboard")) {
                sent.inlineKeyboard = markup.get("inline_keyboard").isEmpty() ? null : markup;
            } else if (markup != null) {
                sent.withReplyKeyboard = true;
                chat.replyKeyboard =
                        markup.has("keyboard") ? markup : markup.has("force_reply") ? chat.replyKeyboard : null;
            }
            chat.messages.add(sent);
            chat.sentByBot++;
            return sent;
        });
        if (!sentListeners.isEmpty()) {
            long nanos = System.nanoTime();
            SimulatedMessage snapshot = read(person, chat -> message.snapshot());
            sentListeners.forEach(listener -> listener.accept(snapshot, nanos));
        }
        return message;
    }

    Sent writtenBy(Person person, RichText text, StoredFile file) {
        return with(person, chat -> {
            requireNotBlocking(chat);
            chat.hasWritten = true;
            Message message = new Message(chat, nextMessageId++, false, now(), file, text);
            chat.messages.add(message);
            return new Sent(updates.add("message", message.asTelegram(bot())), message.id);
        });
    }

    Sent editedBy(Person person, int messageId, RichText text) {
        return with(person, chat -> {
            requireNotBlocking(chat);
            Message message = chat.message(messageId);
            if (message == null || message.fromBot) {
                throw new IllegalArgumentException(person.name + " has not written a message #" + messageId);
            }
            message.text = text;
            message.editedAt = now();
            message.revision++;
            return new Sent(updates.add("edited_message", message.asTelegram(bot())), message.id);
        });
    }

    /** A tap on a message that may be gone by now; then Telegram still names it, without its content. */
    Tap tappedBy(Person person, int messageId, String data) {
        return with(person, chat -> {
            requireNotBlocking(chat);
            Query query = new Query(botId + "00" + nextQueryId++, chat, now());
            queries.put(query.id(), query);
            Message message = chat.message(messageId);
            ObjectNode tap = Json.object();
            tap.put("id", query.id());
            tap.set("from", chat.asUser());
            if (message != null) {
                tap.set("message", message.asTelegram(bot()));
            } else {
                ObjectNode gone = tap.putObject("message");
                gone.set("chat", chat.asChat());
                gone.put("message_id", messageId).put("date", 0);
            }
            tap.put("chat_instance", "chat" + chat.id);
            tap.put("data", data);
            return new Tap(updates.add("callback_query", tap), query.id());
        });
    }

    long blocks(Person person, boolean blocks) {
        return with(person, chat -> {
            if (chat.blocks == blocks) {
                throw new IllegalStateException(
                        chat.name + (blocks ? " blocks the bot already" : " does not block the bot"));
            }
            chat.blocks = blocks;
            ObjectNode change = Json.object();
            change.set("chat", chat.asChat());
            change.set("from", chat.asUser());
            change.put("date", now().getEpochSecond());
            change.set("old_chat_member", member(blocks ? "member" : "kicked"));
            change.set("new_chat_member", member(blocks ? "kicked" : "member"));
            return updates.add("my_chat_member", change);
        });
    }

    private ObjectNode member(String status) {
        ObjectNode member = Json.object().put("status", status);
        member.set("user", bot());
        return status.equals("kicked") ? member.put("until_date", 0) : member;
    }

    private static void requireNotBlocking(Person person) {
        if (person.blocks) {
            throw new IllegalStateException(person.name + " blocks the bot and must unblock it first");
        }
    }

    /** The commands that the person sees in the list of the chat. */
    JsonNode commandsFor(Person person) {
        lock.lock();
        try {
            List<String> scopes = new ArrayList<>();
            scopes.add("chat " + person.id);
            scopes.add("all_private_chats");
            scopes.add("default");
            for (String scope : scopes) {
                if (commands.containsKey(scope)) {
                    return commands.get(scope);
                }
            }
            return Json.array();
        } finally {
            lock.unlock();
        }
    }
}
