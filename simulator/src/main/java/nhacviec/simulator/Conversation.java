package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** What is said in the chats: each thing a person does becomes an update, each message of the bot is kept. */
final class Conversation {

    /** A tap that the bot may answer. */
    record Query(String id, Person person, Instant at) {}

    private final World world;
    private final Map<String, Query> queries = new LinkedHashMap<>();
    private final List<BiConsumer<SimulatedMessage, Long>> sentListeners = new CopyOnWriteArrayList<>();
    private int nextMessageId = 1;
    private int nextQueryId = 1;

    Conversation(World world) {
        this.world = world;
    }

    void onSent(BiConsumer<SimulatedMessage, Long> listener) {
        sentListeners.add(listener);
    }

    /** The next message's id; the caller holds the lock. */
    int newMessageId() {
        return nextMessageId++;
    }

    /** A message of the bot; the chat's conditions have been checked. */
    Message sentByBot(Chat into, RichText text, StoredFile file, JsonNode markup, Integer replyTo) {
        Message message = world.with(into, chat -> {
            Message sent = new Message(chat, newMessageId(), null, world.now(), file, text);
            sent.replyTo = replyTo == null ? null : chat.message(replyTo);
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
            SimulatedMessage snapshot = world.read(into, chat -> message.snapshot());
            sentListeners.forEach(listener -> listener.accept(snapshot, nanos));
        }
        return message;
    }

    /** A message of a person; {@code replyTo} may be null. */
    Sent writtenBy(Person person, Chat into, RichText text, StoredFile file, Integer replyTo) {
        return world.with(into, chat -> {
            requireMayAct(person, chat);
            Message answered = replyTo == null ? null : chat.message(replyTo);
            if (replyTo != null && answered == null) {
                throw new IllegalArgumentException("There is no message #" + replyTo + " to answer");
            }
            if (chat == person) {
                person.hasWritten = true;
            }
            Message message = new Message(chat, newMessageId(), person, world.now(), file, text);
            message.replyTo = answered;
            chat.messages.add(message);
            return new Sent(told("message", message), message.id);
        });
    }

    Sent editedBy(Person person, Chat in, int messageId, RichText text) {
        return world.with(in, chat -> {
            requireMayAct(person, chat);
            Message message = chat.message(messageId);
            if (message == null || message.author != person) {
                throw new IllegalArgumentException(person.name + " has not written a message #" + messageId);
            }
            message.text = text;
            message.editedAt = world.now();
            message.revision++;
            return new Sent(told("edited_message", message), message.id);
        });
    }

    private long told(String kind, Message message) {
        return message.chat.showsBot(message) ? world.updates.add(kind, message.asTelegram(world.bot())) : 0;
    }

    /** A tap on a message that may be gone by now; then Telegram still names it, without its content. */
    Tap tappedBy(Person person, Chat in, int messageId, String data) {
        return world.with(in, chat -> {
            requireMayAct(person, chat);
            Query query = new Query(world.botId + "00" + nextQueryId++, person, world.now());
            queries.put(query.id(), query);
            Message message = chat.message(messageId);
            ObjectNode tap = Json.object();
            tap.put("id", query.id());
            tap.set("from", person.asUser());
            if (message != null) {
                tap.set("message", message.asTelegram(world.bot()));
            } else {
                ObjectNode gone = tap.putObject("message");
                gone.set("chat", chat.asChat());
                gone.put("message_id", messageId).put("date", 0);
            }
            tap.put("chat_instance", "chat" + chat.id);
            tap.put("data", data);
            return new Tap(world.updates.add("callback_query", tap), query.id());
        });
    }

    /** The tap of that id, or null. */
    Query query(String id) {
        world.lock.lock();
        try {
            return queries.get(id);
        } finally {
            world.lock.unlock();
        }
    }

    void expireQueries() {
        world.lock.lock();
        try {
            queries.clear();
        } finally {
            world.lock.unlock();
        }
    }

    private static void requireMayAct(Person person, Chat chat) {
        if (chat instanceof Group group) {
            group.requireMember(person);
        } else if (chat != person) {
            throw new IllegalStateException(person.name + " is not in the chat " + chat.id);
        } else if (person.blocks) {
            throw new IllegalStateException(person.name + " blocks the bot and must unblock it first");
        }
    }
}
