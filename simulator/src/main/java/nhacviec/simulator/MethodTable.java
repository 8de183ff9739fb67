package nhacviec.simulator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The methods this server knows and the parameters of each, as the Bot API documents them. */
final class MethodTable {

    /** A method with its parameters. */
    record Method(String name, Map<String, Shapes.Field> parameters) {}

    private static final String EVERY_MESSAGE = " business_connection_id:string chat_id!:chat message_thread_id:int"
            + " direct_messages_topic_id:int disable_notification:bool protect_content:bool allow_paid_broadcast:bool"
            + " message_effect_id:string suggested_post_parameters:any reply_parameters:ReplyParameters"
            + " reply_markup:ReplyMarkup";
    private static final String EVERY_CAPTION = " caption:string parse_mode:string caption_entities:[MessageEntity]";

    private static final Map<String, Method> METHODS = new HashMap<>();

    static {
        add("getMe", "");
        add("getUpdates", "offset:int limit:int timeout:int allowed_updates:[string]");
        add("deleteWebhook", "drop_pending_updates:bool");
        add(
                "setWebhook",
                "url!:string certificate:file ip_address:string max_connections:int allowed_updates:[string]"
                        + " drop_pending_updates:bool secret_token:string");
        add("getWebhookInfo", "");
        add(
                "sendMessage",
                "text!:string parse_mode:string entities:[MessageEntity] link_preview_options:LinkPreviewOptions"
                        + EVERY_MESSAGE);
        add(
                "editMessageText",
                "business_connection_id:string chat_id!:chat message_id!:int text!:string parse_mode:string"
                        + " entities:[MessageEntity] link_preview_options:LinkPreviewOptions"
                        + " reply_markup:InlineKeyboardMarkup");
        add(
                "editMessageReplyMarkup",
                "business_connection_id:string chat_id!:chat message_id!:int reply_markup:InlineKeyboardMarkup");
        add("deleteMessage", "chat_id!:chat message_id!:int");
        add("answerCallbackQuery", "callback_query_id!:string text:string show_alert:bool url:string cache_time:int");
        add(
                "sendDocument",
                "document!:file thumbnail:file disable_content_type_detection:bool" + EVERY_CAPTION + EVERY_MESSAGE);
        add("sendPhoto", "photo!:file show_caption_above_media:bool has_spoiler:bool" + EVERY_CAPTION + EVERY_MESSAGE);
        add("getFile", "file_id!:string");
        add("sendChatAction", "business_connection_id:string chat_id!:chat message_thread_id:int action!:string");
        add("getChat", "chat_id!:chat");
        add("getChatMember", "chat_id!:chat user_id!:int");
        add("setMyDescription", "description:string language_code:string");
        add("setMyShortDescription", "short_description:string language_code:string");
        add("setChatMenuButton", "chat_id:int menu_button:MenuButton");
        add("setMyCommands", "commands!:[BotCommand] scope:BotCommandScope language_code:string");
        add("getMyCommands", "scope:BotCommandScope language_code:string");
        add("deleteMyCommands", "scope:BotCommandScope language_code:string");
    }

    private MethodTable() {}

    private static void add(String name, String parameters) {
        METHODS.put(name.toLowerCase(Locale.ROOT), new Method(name, Shapes.fields(parameters)));
    }

    /** The method of that name in any case, or null. */
    static Method named(String name) {
        return METHODS.get(name.toLowerCase(Locale.ROOT));
    }
}
