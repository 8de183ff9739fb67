package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Carries out the methods of the Bot API on the {@link World}; answers the result as JSON. */
final class BotMethods {

    private static final Set<String> ACTIONS = Set.of(("typing upload_photo record_video upload_video record_voice"
                    + " upload_voice upload_document choose_sticker find_location record_video_note upload_video_note")
            .split(" "));

    private final World world;
    private final Webhook webhook;
    private final Membership membership;
    private final MessageMethods messages;
    private final CommandLists commands;

    BotMethods(World world, Conversation conversation, Membership membership, Webhook webhook) {
        this.world = world;
        this.webhook = webhook;
        this.membership = membership;
        this.messages = new MessageMethods(world, conversation);
        this.commands = new CommandLists(world);
    }

    String call(String method, Parameters given) throws InterruptedException {
        return switch (method) {
            case "getMe" -> Json.write(getMe());
            case "getUpdates" -> getUpdates(given);
            case "deleteWebhook" -> deleteWebhook(given);
            case "setWebhook" -> setWebhook(given);
            case "getWebhookInfo" -> Json.write(getWebhookInfo());
            case "sendMessage" -> messages.sendMessage(given);
            case "editMessageText" -> messages.editMessageText(given);
            case "editMessageReplyMarkup" -> messages.editMessageReplyMarkup(given);
            case "deleteMessage" -> messages.deleteMessage(given);
            case "answerCallbackQuery" -> messages.answerCallbackQuery(given);
            case "sendDocument" -> messages.sendFile(given, "document");
            case "sendPhoto" -> messages.sendFile(given, "photo");
            case "getFile" -> getFile(given);
            case "sendChatAction" -> sendChatAction(given);
            case "getChat" -> getChat(given);
            case "getChatMember" -> getChatMember(given);
            case "setMyCommands" -> commands.set(given);
            case "getMyCommands" -> commands.get(given);
            case "deleteMyCommands" -> commands.delete(given);
            case "setMyDescription" -> describe(given, "description", 512);
            case "setMyShortDescription" -> describe(given, "short_description", 120);
            case "setChatMenuButton" -> setChatMenuButton(given);
            default -> throw new IllegalArgumentException(method);
        };
    }

    private ObjectNode getMe() {
        return world.bot()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", !world.privacyMode)
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
        rememberKinds(given);
        return world.updates.poll(given.number("offset", 0), (int) limit, Math.min(50, timeout));
    }

    /** Telegram keeps the last list it was given, from polls and from webhooks alike. */
    private void rememberKinds(Parameters given) {
        JsonNode kinds = given.tree("allowed_updates");
        if (kinds != null) {
            Set<String> names = new HashSet<>();
            kinds.forEach(kind -> names.add(kind.asText()));
            world.updates.allow(names);
        }
    }

    private String setWebhook(Parameters given) {
        dropPending(given);
        rememberKinds(given);
        webhook.set(given.text("url"), given.text("secret_token"));
        return "true";
    }

    private String deleteWebhook(Parameters given) {
        dropPending(given);
        webhook.set("", null);
        return "true";
    }

    private void dropPending(Parameters given) {
        if (given.flag("drop_pending_updates")) {
            world.updates.drop();
        }
    }

    private ObjectNode getWebhookInfo() {
        ObjectNode info = webhook.info();
        Set<String> kinds = world.updates.allowed();
        if (!kinds.isEmpty()) {
            kinds.stream().sorted().forEach(info.putArray("allowed_updates")::add);
        }
        return info;
    }

    private String getFile(Parameters given) {
        StoredFile file = world.files.file(given.text("file_id"));
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
        MessageMethods.reachable(world, given);
        return "true";
    }

    private String getChat(Parameters given) {
        Chat found = MessageMethods.known(world, given);
        if (found instanceof Group) {
            MessageMethods.reachable(world, given);
        }
        ObjectNode chat = found.asChat();
        chat.put("accent_color_id", 0).put("max_reaction_count", 11);
        chat.putObject("accepted_gift_types")
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false)
                .put("gifts_from_channels", false);
        return Json.write(chat);
    }

    private String getChatMember(Parameters given) {
        Chat chat = MessageMethods.reachable(world, given);
        return Json.write(membership.member(chat, given.number("user_id", 0)));
    }

    private static String describe(Parameters given, String name, int limit) {
        String text = given.text(name);
        if (text != null && text.length() > limit) {
            throw ApiRefusal.badRequest("\"" + name + "\" must have at most " + limit + " characters");
        }
        return "true";
    }

    private String setChatMenuButton(Parameters given) {
        if (given.has("chat_id")) {
            MessageMethods.reachable(world, given);
        }
        JsonNode button = given.tree("menu_button");
        String type = button == null ? "default" : button.get("type").asText();
        boolean app = type.equals("web_app");
        if (!app && !type.equals("commands") && !type.equals("default")) {
            throw ApiRefusal.badRequest("can't parse MenuButton: unknown type \"" + type + "\"");
        } else if (button != null && app != (button.has("text") && button.has("web_app"))) {
            throw ApiRefusal.badRequest("can't parse MenuButton: a web_app has a text and an address, others do not");
        }
        return "true";
    }
}
