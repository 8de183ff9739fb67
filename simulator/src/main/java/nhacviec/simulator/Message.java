package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A message while it lives; guarded by the lock of {@link World}. */
final class Message {

    final Chat chat;
    final int id;
    /** Who wrote it; null is the bot. */
    final Person author;

    final Instant date;
    final StoredFile file;
    RichText text;
    /** The inline keyboard, or null. */
    JsonNode inlineKeyboard;
    /** Sent with a keyboard that is not inline: Telegram lets nobody edit it. */
    boolean withReplyKeyboard;

    /** The message that this one answers, or null. */
    Message replyTo;

    Instant editedAt;
    /** Counts the changes, for the page. */
    int revision;

    Message(Chat chat, int id, Person author, Instant date, StoredFile file, RichText text) {
        this.chat = chat;
        this.id = id;
        this.author = author;
        this.date = date;
        this.file = file;
        this.text = text;
    }

    /** The Message object of the Bot API. */
    ObjectNode asTelegram(ObjectNode bot) {
        ObjectNode message = content(bot);
        if (replyTo != null) {
            message.set("reply_to_message", replyTo.content(bot));
        }
        return message;
    }

    private ObjectNode content(ObjectNode bot) {
        ObjectNode message = Json.object();
        message.put("message_id", id);
        message.set("from", author == null ? bot : author.asUser());
        message.set("chat", chat.asChat());
        message.put("date", date.getEpochSecond());
        if (editedAt != null) {
            message.put("edit_date", editedAt.getEpochSecond());
        }
        if (file == null) {
            message.put("text", text.plain());
        } else {
            if (file.isPhoto()) {
                message.putArray("photo").add(file.asPhotoSize());
            } else {
                message.set("document", file.asDocument());
            }
            if (!text.plain().isEmpty()) {
                message.put("caption", text.plain());
            }
        }
        if (!text.spans().isEmpty()) {
            message.set(file == null ? "entities" : "caption_entities", text.entities());
        }
        if (inlineKeyboard != null) {
            message.set("reply_markup", inlineKeyboard);
        }
        return message;
    }

    List<List<SimulatedMessage.Button>> buttons() {
        List<List<SimulatedMessage.Button>> rows = new ArrayList<>();
        if (inlineKeyboard != null) {
            for (JsonNode row : inlineKeyboard.get("inline_keyboard")) {
                List<SimulatedMessage.Button> buttons = new ArrayList<>();
                for (JsonNode button : row) {
                    buttons.add(new SimulatedMessage.Button(
                            button.get("text").asText(),
                            button.path("callback_data").asText(null),
                            button.path("url").asText(null)));
                }
                rows.add(List.copyOf(buttons));
            }
        }
        return List.copyOf(rows);
    }

    SimulatedMessage snapshot() {
        return new SimulatedMessage(
                chat.id,
                id,
                author == null,
                text.plain(),
                text.html(),
                buttons(),
                editedAt != null,
                file == null ? null : file.name(),
                file == null ? null : file.bytes(),
                file != null && file.isPhoto(),
                date);
    }
}
