package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;

/** A person with their private chat; guarded by the lock of {@link World}. */
final class Person {

    final long id;
    final String name;
    final String label;
    final Condition changed;
    final List<Message> messages = new ArrayList<>();
    final List<String> toasts = new ArrayList<>();
    /** Ever sent by the bot, also what it deleted since. */
    int sentByBot;

    boolean hasWritten;
    boolean blocks;
    /** The keyboard under the input, or null. */
    JsonNode replyKeyboard;

    Person(long id, String name, String label, Condition changed) {
        this.id = id;
        this.name = name;
        this.label = label;
        this.changed = changed;
    }

    ObjectNode asUser() {
        return Json.object()
                .put("id", id)
                .put("is_bot", false)
                .put("first_name", name)
                .put("language_code", "vi");
    }

    ObjectNode asChat() {
        return Json.object().put("id", id).put("first_name", name).put("type", "private");
    }

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
