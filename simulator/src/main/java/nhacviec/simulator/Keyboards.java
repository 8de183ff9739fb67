package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Telegram's rules on keyboards, beyond the types of their fields. */
final class Keyboards {

    private static final Set<String> ABOUT_LOOKS = Set.of("text", "icon_custom_emoji_id", "style");
    private static final Set<String> STYLES = Set.of("danger", "success", "primary");

    private Keyboards() {}

    /** Refuses a keyboard that Telegram would refuse; null is no keyboard. */
    static void check(JsonNode markup) {
        if (markup == null) {
            return;
        }
        boolean inline = markup.has("inline_keyboard");
        JsonNode rows = inline ? markup.get("inline_keyboard") : markup.path("keyboard");
        int buttons = 0;
        for (JsonNode row : rows) {
            for (JsonNode button : row) {
                buttons++;
                checkLooks(button);
                if (inline) {
                    checkInline(button);
                }
            }
            if (inline && row.size() > 8) {
                throw ApiRefusal.badRequest("too many buttons in a row of the inline keyboard: at most 8");
            }
        }
        if (buttons > (inline ? 100 : 300)) {
            throw ApiRefusal.badRequest("reply markup is too long");
        }
        if (markup.has("keyboard") && buttons == 0) {
            throw ApiRefusal.badRequest("reply keyboard is empty");
        }
        for (String always : new String[] {"remove_keyboard", "force_reply"}) {
            if (markup.has(always) && !markup.get(always).asBoolean()) {
                throw ApiRefusal.badRequest("\"reply_markup." + always + "\" must be true");
            }
        }
        int placeholder = markup.path("input_field_placeholder").asText("x").length();
        if (placeholder < 1 || placeholder > 64) {
            throw ApiRefusal.badRequest("\"reply_markup.input_field_placeholder\" must have 1-64 characters");
        }
    }

    private static void checkLooks(JsonNode button) {
        if (button.get("text").asText().isBlank()) {
            throw ApiRefusal.badRequest("keyboard button text must be non-empty");
        }
        if (button.has("style") && !STYLES.contains(button.get("style").asText())) {
            throw ApiRefusal.badRequest(
                    "unsupported button style \"" + button.get("style").asText() + "\"");
        }
    }

    private static void checkInline(JsonNode button) {
        int actions = 0;
        for (Map.Entry<String, JsonNode> field : button.properties()) {
            actions += ABOUT_LOOKS.contains(field.getKey()) ? 0 : 1;
        }
        if (actions != 1) {
            throw ApiRefusal.badRequest(
                    "inline keyboard button \"" + button.get("text").asText()
                            + "\" must have exactly one of the optional fields, it has " + actions);
        }
        if (button.has("callback_data")) {
            int bytes = button.get("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
            if (bytes < 1 || bytes > 64) {
                throw ApiRefusal.badRequest("BUTTON_DATA_INVALID: callback_data must have 1-64 bytes, it has " + bytes);
            }
        }
        if (button.has("url") && !isPublicAddress(button.get("url").asText())) {
            throw ApiRefusal.badRequest(
                    "inline keyboard button URL '" + button.get("url").asText() + "' is invalid: Wrong HTTP URL");
        }
    }

    private static boolean isPublicAddress(String url) {
        try {
            URI address = new URI(url);
            String scheme = String.valueOf(address.getScheme());
            if (scheme.equals("tg")) {
                return true;
            }
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && address.getHost() != null && address.getHost().contains(".");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
