package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Objects;

/** The methods that put messages into chats, change them and answer taps; each answers the result as JSON. */
final class MessageMethods {

    private static final Duration QUERY_LIFE = Duration.ofMinutes(15);

    private final World world;
    private final Conversation conversation;

    MessageMethods(World world, Conversation conversation) {
        this.world = world;
        this.conversation = conversation;
    }

    /** The chat of the call, when there is one. */
    static Chat known(World world, Parameters given) {
        Long id = given.chatId();
        Chat chat = id == null ? null : world.chat(id);
        if (chat == null) {
            throw ApiRefusal.badRequest("chat not found");
        }
        return chat;
    }

    /** The chat of the call, when the bot may write there. */
    static Chat reachable(World world, Parameters given) {
        Chat chat = known(world, given);
        world.read(chat, found -> {
            found.requireReachable();
            return null;
        });
        return chat;
    }

    String sendMessage(Parameters given) {
        Chat chat = reachable(world, given);
        RichText text = text(given, "text", 4096, "message is too long");
        return send(given, chat, text, null);
    }

    String sendFile(Parameters given, String field) {
        Chat chat = reachable(world, given);
        RichText caption =
                given.has("caption") ? text(given, "caption", 1024, "message caption is too long") : RichText.plain("");
        return send(given, chat, caption, field);
    }

    private String send(Parameters given, Chat chat, RichText text, String fileField) {
        JsonNode markup = markup(given);
        Integer replyTo = replyTo(given, chat);
        StoredFile file = fileField == null ? null : file(given, fileField);
        Message message = conversation.sentByBot(chat, text, file, markup, replyTo);
        return world.read(chat, in -> Json.write(message.asTelegram(world.bot())));
    }

    private StoredFile file(Parameters given, String field) {
        boolean photo = field.equals("photo");
        Upload upload = given.upload(field);
        if (upload == null) {
            StoredFile sentBefore = world.files.file(given.text(field));
            if (sentBefore == null) {
                throw ApiRefusal.badRequest("wrong file identifier/HTTP URL specified in \"" + field + "\"");
            } else if (sentBefore.isPhoto() != photo) {
                throw ApiRefusal.badRequest(
                        "can't use file of type " + (photo ? "Document as Photo" : "Photo as Document"));
            }
            return sentBefore;
        }
        if (upload.bytes().length == 0) {
            throw ApiRefusal.badRequest("file must be non-empty");
        } else if (upload.bytes().length > (photo ? 10L << 20 : 50L << 20)) {
            throw ApiRefusal.of(413, "Request Entity Too Large");
        }
        return photo
                ? world.files.photo(upload.fileName(), PhotoFormat.required(upload.bytes()), upload.bytes())
                : world.files.document(upload.fileName(), mimeType(upload), upload.bytes());
    }

    /** A type that says nothing is told from the name. */
    private static String mimeType(Upload upload) {
        boolean saysNothing = upload.mimeType().startsWith("application/octet-stream");
        return saysNothing ? MimeTypes.of(upload.fileName()) : upload.mimeType();
    }

    String editMessageText(Parameters given) {
        RichText text = text(given, "text", 4096, "message is too long");
        JsonNode markup = markup(given);
        return world.with(reachable(world, given), chat -> {
            Message message = editable(given, chat);
            if (message.file != null) {
                throw ApiRefusal.badRequest("there is no text in the message to edit");
            }
            edit(message, text, markup);
            return Json.write(message.asTelegram(world.bot()));
        });
    }

    String editMessageReplyMarkup(Parameters given) {
        JsonNode markup = markup(given);
        return world.with(reachable(world, given), chat -> {
            Message message = editable(given, chat);
            edit(message, message.text, markup);
            return Json.write(message.asTelegram(world.bot()));
        });
    }

    private static Message editable(Parameters given, Chat chat) {
        Message message = chat.message((int) given.number("message_id", 0));
        if (message == null) {
            throw ApiRefusal.badRequest("message to edit not found");
        } else if (message.author != null || message.withReplyKeyboard) {
            throw ApiRefusal.badRequest("message can't be edited");
        }
        return message;
    }

    private void edit(Message message, RichText text, JsonNode markup) {
        JsonNode keyboard = markup == null || markup.get("inline_keyboard").isEmpty() ? null : markup;
        boolean textChanges = !text.saysTheSameAs(message.text);
        if (!textChanges && Objects.equals(keyboard, message.inlineKeyboard)) {
            throw ApiRefusal.badRequest("message is not modified: specified new message content and reply markup"
                    + " are exactly the same as a current content and reply markup of the message");
        }
        message.text = text;
        message.inlineKeyboard = keyboard;
        message.revision++;
        if (textChanges) {
            message.editedAt = world.now();
        }
    }

    String deleteMessage(Parameters given) {
        return world.with(reachable(world, given), chat -> {
            Message message = chat.message((int) given.number("message_id", 0));
            if (message == null) {
                throw ApiRefusal.badRequest("message to delete not found");
            }
            boolean others = message.author != null && chat instanceof Group;
            if (others || message.date.plus(Duration.ofHours(48)).isBefore(world.now())) {
                throw ApiRefusal.badRequest("message can't be deleted" + (others ? "" : " for everyone"));
            }
            chat.messages.remove(message);
            return "true";
        });
    }

    String answerCallbackQuery(Parameters given) {
        String text = given.text("text");
        if (text != null && text.length() > 200) {
            throw ApiRefusal.badRequest("MESSAGE_TOO_LONG: \"text\" must have at most 200 characters");
        }
        Conversation.Query query = conversation.query(given.text("callback_query_id"));
        if (query == null || query.at().plus(QUERY_LIFE).isBefore(world.now())) {
            throw ApiRefusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        if (text != null && !text.isEmpty()) {
            Person.Toast toast = new Person.Toast(text, given.flag("show_alert"));
            world.with(query.person(), person -> person.toasts.add(toast));
        }
        return "true";
    }

    private Integer replyTo(Parameters given, Chat chat) {
        JsonNode reply = given.tree("reply_parameters");
        if (reply == null) {
            return null;
        }
        int id = reply.get("message_id").asInt();
        boolean found = world.read(chat, in -> in.message(id)) != null;
        if (!found && !reply.path("allow_sending_without_reply").asBoolean()) {
            throw ApiRefusal.badRequest("message to be replied not found");
        }
        return found ? id : null;
    }

    private static JsonNode markup(Parameters given) {
        JsonNode markup = given.tree("reply_markup");
        Keyboards.check(markup);
        return markup;
    }

    private static RichText text(Parameters given, String name, int limit, String tooLong) {
        String mode = given.text("parse_mode");
        if (mode != null && !mode.equalsIgnoreCase("HTML")) {
            throw ApiRefusal.badRequest("unsupported parse_mode \"" + mode + "\"");
        }
        String source = given.text(name);
        RichText text = mode == null ? RichText.plain(source) : HtmlText.parse(source);
        if (name.equals("text") && text.plain().isBlank()) {
            throw ApiRefusal.badRequest("message text is empty");
        } else if (text.plain().length() > limit) {
            throw ApiRefusal.badRequest(tooLong);
        }
        return text;
    }
}
