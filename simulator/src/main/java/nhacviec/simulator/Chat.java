package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

/** Messages under one id: those with a person, or those of a group. Guarded by the lock of {@link World}. */
abstract class Chat {

    final long id;
    final String name;
    final String label;
    final Condition changed;
    final List<Message> messages = new ArrayList<>();
    /** Ever sent by the bot, also what it deleted since. */
    int sentByBot;
    /** The keyboard under the input, or null. */
    JsonNode replyKeyboard;

    Chat(long id, String name, String label, Condition changed) {
        this.id = id;
        this.name = name;
        this.label = label;
        this.changed = changed;
    }

    /** The Chat object of the Bot API. */
    abstract ObjectNode asChat();

    /** Refuses as Telegram would when the bot cannot write here now. */
    abstract void requireReachable();

    /** Whether the bot is told of the message. */
    abstract boolean showsBot(Message message);

    Message message(int messageId) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).id == messageId) {
                return messages.get(i);
            }
        }
        return null;
    }

    List<List<String>> words() {
        List<List<String>> rows = new ArrayList<>();
        if (replyKeyboard != null) {
            for (JsonNode row : replyKeyboard.get("keyboard")) {
                List<String> words = new ArrayList<>();
                row.forEach(button -> words.add(button.get("text").asText()));
                rows.add(List.copyOf(words));
            }
        }
        return List.copyOf(rows);
    }
}
