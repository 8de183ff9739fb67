package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What each object inside a parameter may hold. A field is written {@code name:type}, with {@code name!} when it must be
 * there; types are int, string, bool, chat (a number, also as text), any, {@code [type]}, or the name of another object.
 */
final class Shapes {

    /** One field or parameter. */
    record Field(String name, String type, boolean required) {}

    private static final Map<String, Map<String, Field>> OBJECTS = Map.ofEntries(
            shape("InlineKeyboardMarkup", "inline_keyboard!:[[InlineKeyboardButton]]"),
            shape(
                    "InlineKeyboardButton",
                    "text!:string icon_custom_emoji_id:string style:string url:string callback_data:string"
                            + " web_app:WebAppInfo login_url:any switch_inline_query:string"
                            + " switch_inline_query_current_chat:string switch_inline_query_chosen_chat:any"
                            + " copy_text:CopyTextButton callback_game:any pay:bool"),
            shape("CopyTextButton", "text!:string"),
            shape(
                    "ReplyKeyboardMarkup",
                    "keyboard!:[[KeyboardButton]] is_persistent:bool resize_keyboard:bool one_time_keyboard:bool"
                            + " input_field_placeholder:string selective:bool"),
            shape(
                    "KeyboardButton",
                    "text!:string icon_custom_emoji_id:string style:string request_users:any request_chat:any"
                            + " request_managed_bot:any request_contact:bool request_location:bool request_poll:any"
                            + " web_app:WebAppInfo"),
            shape("ReplyKeyboardRemove", "remove_keyboard!:bool selective:bool"),
            shape("ForceReply", "force_reply!:bool input_field_placeholder:string selective:bool"),
            shape(
                    "LinkPreviewOptions",
                    "is_disabled:bool url:string prefer_small_media:bool prefer_large_media:bool show_above_text:bool"),
            shape(
                    "ReplyParameters",
                    "message_id!:int chat_id:chat allow_sending_without_reply:bool quote:string"
                            + " quote_parse_mode:string quote_entities:[MessageEntity] quote_position:int"
                            + " checklist_task_id:int poll_option_id:string"),
            shape(
                    "MessageEntity",
                    "type!:string offset!:int length!:int url:string user:any language:string"
                            + " custom_emoji_id:string unix_time:int date_time_format:string"),
            shape("BotCommand", "command!:string description!:string"),
            shape("BotCommandScope", "type!:string chat_id:chat user_id:int"),
            shape("MenuButton", "type!:string text:string web_app:WebAppInfo"),
            shape("WebAppInfo", "url!:string"));

    private Shapes() {}

    private static Map.Entry<String, Map<String, Field>> shape(String name, String fields) {
        return Map.entry(name, fields(fields));
    }

    static Map<String, Field> fields(String words) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String word : words.isBlank() ? new String[0] : words.trim().split("\\s+")) {
            int colon = word.indexOf(':');
            boolean required = word.charAt(colon - 1) == '!';
            String name = word.substring(0, required ? colon - 1 : colon);
            fields.put(name, new Field(name, word.substring(colon + 1), required));
        }
        return fields;
    }

    /** Refuses a value that is not of the type; {@code where} is how the refusal calls it. */
    static void check(String type, JsonNode value, String where) {
        if (value.isNull()) {
            throw ApiRefusal.badRequest("\"" + where + "\" must not be null");
        }
        if (type.startsWith("[")) {
            checkArray(type.substring(1, type.length() - 1), value, where);
            return;
        }
        switch (type) {
            case "any" -> {}
            case "int" -> require(value.isIntegralNumber() && value.canConvertToLong(), where, "an Integer");
            case "string" -> require(value.isTextual(), where, "a String");
            case "bool" -> require(value.isBoolean(), where, "a Boolean");
            case "chat" ->
                require(
                        value.isIntegralNumber() && value.canConvertToLong() || value.isTextual(),
                        where,
                        "an Integer or a String");
            case "ReplyMarkup" -> checkObject(markupType(value, where), value, where);
            default -> checkObject(type, value, where);
        }
    }

    private static void checkArray(String type, JsonNode value, String where) {
        require(value.isArray(), where, "an Array");
        for (int i = 0; i < value.size(); i++) {
            check(type, value.get(i), where + "[" + i + "]");
        }
    }

    private static void checkObject(String type, JsonNode value, String where) {
        require(value.isObject(), where, "an Object of type " + type);
        Map<String, Field> fields = OBJECTS.get(type);
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Field field = fields.get(entry.getKey());
            if (field == null) {
                throw ApiRefusal.badRequest("unknown field \"" + where + "." + entry.getKey() + "\" of " + type);
            }
            check(field.type(), entry.getValue(), where + "." + entry.getKey());
        }
        for (Field field : fields.values()) {
            if (field.required() && !value.has(field.name())) {
                throw ApiRefusal.badRequest("field \"" + where + "." + field.name() + "\" is required");
            }
        }
    }

    private static String markupType(JsonNode value, String where) {
        if (value.has("inline_keyboard")) {
            return "InlineKeyboardMarkup";
        } else if (value.has("keyboard")) {
            return "ReplyKeyboardMarkup";
        } else if (value.has("remove_keyboard")) {
            return "ReplyKeyboardRemove";
        } else if (value.has("force_reply")) {
            return "ForceReply";
        }
        throw ApiRefusal.badRequest("object expected as \"" + where + "\": it is none of InlineKeyboardMarkup,"
                + " ReplyKeyboardMarkup, ReplyKeyboardRemove, ForceReply");
    }

    private static void require(boolean right, String where, String what) {
        if (!right) {
            throw ApiRefusal.badRequest("\"" + where + "\" must be " + what);
        }
    }
}
