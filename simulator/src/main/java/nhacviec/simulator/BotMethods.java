package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/** Carries out the methods of the Bot API on the {@link World}; answers the result as JSON. */
final class BotMethods {

    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
    private static final Duration QUERY_LIFE = Duration.ofMinutes(15);
    private static final Set<String> ACTIONS = Set.of(("typing upload_photo record_video upload_video record_voice"
                    + " upload_voice upload_document choose_sticker find_location record_video_note upload_video_note")
            .split(" "));

    private final World world;
    private final Webhook webhook;

    BotMethods(World world, Webhook webhook) {
        this.world = world;
        this.webhook = webhook;
    }

    String call(String method, Parameters given) throws InterruptedException {
        return switch (method) {
            case "getMe" -> Json.write(getMe());
            case "getUpdates" -> getUpdates(given);
            case "deleteWebhook" -> deleteWebhook(given);
            case "setWebhook" -> setWebhook(given);
            case "getWebhookInfo" -> Json.write(webhook.info());
            case "sendMessage" -> sendMessage(given);
            case "editMessageText" -> editMessageText(given);
            case "editMessageReplyMarkup" -> editMessageReplyMarkup(given);
            case "deleteMessage" -> deleteMessage(given);
            case "answerCallbackQuery" -> answerCallbackQuery(given);
            case "sendDocument" -> sendFile(given, "document");
            case "sendPhoto" -> sendFile(given, "photo");
            case "getFile" -> getFile(given);
            case "sendChatAction" -> sendChatAction(given);
            case "getChat" -> getChat(given);
            case "setMyCommands" -> setMyCommands(given);
            case "getMyCommands" -> getMyCommands(given);
            case "deleteMyCommands" -> deleteMyCommands(given);
            default -> throw new IllegalArgumentException(method);
        };
    }

    private ObjectNode getMe() {
        return world.bot()
                .put("can_join_groups", false)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private String getUpdates(Parameters given) throws InterruptedException {
        if (webhook.isSet()) {
            throw ApiRefusal.conflict("can't use getUpdates method while webhook is active;"
                    + " use deleteWebhook to delete the webhook first");
        }
        long limit = given.number("limit", 100);
        long timeout = given.number("timeout", 0);
        if (limit < 1 || limit > 100) {
            throw ApiRefusal.badRequest("\"limit\" must be from 1 to 100");
        }
        if (timeout < 0) {
            throw ApiRefusal.badRequest("\"timeout\" must not be negative");
        }
        return world.updates.poll(given.number("offset", 0), (int) limit, Math.min(50, timeout));
    }

    private String setWebhook(Parameters given) {
        if (given.flag("drop_pending_updates")) {
            world.updates.drop();
        }
        webhook.set(given.text("url"), given.text("secret_token"));
        return "true";
    }

    private String deleteWebhook(Parameters given) {
        if (given.flag("drop_pending_updates")) {
            world.updates.drop();
        }
        webhook.set("", null);
        return "true";
    }

    private String sendMessage(Parameters given) {
        Person person = reachable(given);
        RichText text = text(given, "text", 4096, "message is too long");
        JsonNode markup = markup(given);
        checkReply(given, person);
        return asJson(world.sentByBot(person, text, null, markup));
    }

    private String sendFile(Parameters given, String field) {
        Person person = reachable(given);
        RichText caption =
                given.has("caption") ? text(given, "caption", 1024, "message caption is too long") : RichText.plain("");
        JsonNode markup = markup(given);
        checkReply(given, person);
        boolean photo = field.equals("photo");
        Upload upload = given.upload(field);
        StoredFile file = upload == null ? world.file(given.text(field)) : null;
        if (upload == null && file == null) {
            throw ApiRefusal.badRequest("wrong file identifier/HTTP URL specified in \"" + field + "\"");
        }
        if (upload != null) {
            long limit = photo ? 10L << 20 : 50L << 20;
            if (upload.bytes().length == 0) {
                throw ApiRefusal.badRequest("file must be non-empty");
            } else if (upload.bytes().length > limit) {
                throw ApiRefusal.of(413, "Request Entity Too Large");
            }
            file = world.store(upload.fileName(), upload.mimeType(), photo, upload.bytes());
        }
        return asJson(world.sentByBot(person, caption, file, markup));
    }

    private String editMessageText(Parameters given) {
        Person person = reachable(given);
        RichText text = text(given, "text", 4096, "message is too long");
        JsonNode markup = markup(given);
        return world.with(person, chat -> {
            Message message = editable(given, chat);
            if (message.file != null) {
                throw ApiRefusal.badRequest("there is no text in the message to edit");
            }
            edit(message, text, markup);
            return Json.write(message.asTelegram(world.bot()));
        });
    }

    private String editMessageReplyMarkup(Parameters given) {
        Person person = reachable(given);
        JsonNode markup = markup(given);
        return world.with(person, chat -> {
            Message message = editable(given, chat);
            edit(message, message.text, markup);
            return Json.write(message.asTelegram(world.bot()));
        });
    }

    private static Message editable(Parameters given, Person chat) {
        Message message = chat.message((int) given.number("message_id", 0));
        if (message == null) {
            throw ApiRefusal.badRequest("message to edit not found");
        } else if (!message.fromBot || message.withReplyKeyboard) {
            throw ApiRefusal.badRequest("message can't be edited");
        }
        return message;
    }

    private void edit(Message message, RichText text, JsonNode markup) {
        JsonNode keyboard = markup == null || markup.get("inline_keyboard").isEmpty() ? null : markup;
        boolean textChanges = !text.saysTheSameAs(message.text);
        if (!textChanges && java.util.Objects.equals(keyboard, message.inlineKeyboard)) {
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

    private String deleteMessage(Parameters given) {
        Person person = reachable(given);
        return world.with(person, chat -> {
            Message message = chat.message((int) given.number("message_id", 0));
            if (message == null) {
                throw ApiRefusal.badRequest("message to delete not found");
            }
            if (message.date.plus(Duration.ofHours(48)).isBefore(world.now())) {
                throw ApiRefusal.badRequest("message can't be deleted for everyone");
            }
            chat.messages.remove(message);
            return "true";
        });
    }

    private String answerCallbackQuery(Parameters given) {
        String text = given.text("text");
        if (text != null && text.length() > 200) {
            throw ApiRefusal.badRequest("MESSAGE_TOO_LONG: \"text\" must have at most 200 characters");
        }
        World.Query query;
        world.lock.lock();
        try {
            query = world.queries.get(given.text("callback_query_id"));
        } finally {
            world.lock.unlock();
        }
        if (query == null || query.at().plus(QUERY_LIFE).isBefore(world.now())) {
            throw ApiRefusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        if (text != null && !text.isEmpty()) {
            world.with(query.person(), chat -> chat.toasts.add(text));
        }
        return "true";
    }

    private String getFile(Parameters given) {
        StoredFile file = world.file(given.text("file_id"));
        if (file == null) {
            throw ApiRefusal.badRequest("invalid file_id");
        } else if (file.bytes().length > 20 << 20) {
            throw ApiRefusal.badRequest("file is too big");
        }
        return Json.write(file.asFile());
    }

    private String sendChatAction(Parameters given) {
        if (!ACTIONS.contains(given.text("action"))) {
            throw ApiRefusal.badRequest("wrong parameter action in request");
        }
        reachable(given);
        return "true";
    }

    private String getChat(Parameters given) {
        ObjectNode chat = known(given).asChat();
        chat.put("accent_color_id", 0).put("max_reaction_count", 11);
        chat.putObject("accepted_gift_types")
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false)
                .put("gifts_from_channels", false);
        return Json.write(chat);
    }

    private String setMyCommands(Parameters given) {
        JsonNode commands = given.tree("commands");
        if (commands.size() > 100) {
            throw ApiRefusal.badRequest("BOT_COMMANDS_TOO_MUCH: at most 100 commands");
        }
        for (JsonNode command : commands) {
            String word = command.get("command").asText();
            int length = command.get("description").asText().length();
            if (!COMMAND.matcher(word).matches()) {
                throw ApiRefusal.badRequest("BOT_COMMAND_INVALID: \"" + word + "\"");
            } else if (length < 1 || length > 256) {
                throw ApiRefusal.badRequest(
                        "BOT_COMMAND_DESCRIPTION_INVALID: description of \"" + word + "\" must have 1-256 characters");
            }
        }
        withCommands(given, scope -> world.commands.put(scope, commands));
        return "true";
    }

    private String getMyCommands(Parameters given) {
        return Json.write(withCommands(given, scope -> world.commands.getOrDefault(scope, Json.array())));
    }

    private String deleteMyCommands(Parameters given) {
        withCommands(given, scope -> world.commands.remove(scope));
        return "true";
    }

    private JsonNode withCommands(Parameters given, java.util.function.Function<String, JsonNode> work) {
        JsonNode scope = given.tree("scope");
        String language = given.has("language_code") ? " " + given.text("language_code") : "";
        String name = scope == null
                ? "default"
                : scope.get("type").asText()
                        + (scope.has("chat_id") ? " " + scope.get("chat_id").asText() : "");
        world.lock.lock();
        try {
            return work.apply(name + language);
        } finally {
            world.lock.unlock();
            world.changed(0);
        }
    }

    private Person known(Parameters given) {
        Long id = given.chatId();
        Person person = id == null ? null : world.find(id);
        if (person == null) {
            throw ApiRefusal.badRequest("chat not found");
        }
        return person;
    }

    private Person reachable(Parameters given) {
        Person person = known(given);
        world.read(person, chat -> {
            if (chat.blocks) {
                throw ApiRefusal.forbidden("bot was blocked by the user");
            } else if (!chat.hasWritten) {
                throw ApiRefusal.forbidden("bot can't initiate conversation with a user");
            }
            return null;
        });
        return person;
    }

    private void checkReply(Parameters given, Person person) {
        JsonNode reply = given.tree("reply_parameters");
        boolean found = reply == null
                || reply.path("allow_sending_without_reply").asBoolean()
                || world.read(
                                person,
                                chat -> chat.message(reply.get("message_id").asInt()))
                        != null;
        if (!found) {
            throw ApiRefusal.badRequest("message to be replied not found");
        }
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

    private String asJson(Message message) {
        return world.read(message.chat, chat -> Json.write(message.asTelegram(world.bot())));
    }
}
