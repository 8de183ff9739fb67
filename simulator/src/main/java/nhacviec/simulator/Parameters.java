package nhacviec.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters of one call, wherever they stood: query, form, JSON body or multipart. */
final class Parameters {

    /** Values of a form are text until the table says what they are. */
    private final Map<String, JsonNode> values = new LinkedHashMap<>();

    private final Map<String, Boolean> fromForm = new HashMap<>();
    private final Map<String, Upload> uploads = new HashMap<>();

    static Parameters read(String rawQuery, String contentType, byte[] body) {
        Parameters parameters = new Parameters();
        if (rawQuery != null) {
            parameters.readForm(rawQuery);
        }
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            parameters.readJson(new String(body, StandardCharsets.UTF_8));
        } else if (type.startsWith("multipart/form-data")) {
            Multipart.read(contentType, body, parameters::putText, parameters.uploads::put);
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            parameters.readForm(new String(body, StandardCharsets.UTF_8));
        } else if (body.length > 0) {
            throw ApiRefusal.badRequest("unsupported content type \"" + type + "\"");
        }
        return parameters;
    }

    private void readForm(String form) {
        for (String pair : form.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                putText(decode(name), decode(value));
            }
        }
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiRefusal.badRequest("a value is not URL-encoded");
        }
    }

    private void putText(String name, String value) {
        values.put(name, TextNode.valueOf(value));
        fromForm.put(name, true);
    }

    private void readJson(String body) {
        if (body.isBlank()) {
            return;
        }
        JsonNode tree = json(body, "the body");
        if (!tree.isObject()) {
            throw ApiRefusal.badRequest("the body must be a JSON object");
        }
        for (Map.Entry<String, JsonNode> field : tree.properties()) {
            values.put(field.getKey(), field.getValue());
        }
    }

    private static JsonNode json(String text, String where) {
        try {
            return Json.read(text);
        } catch (JsonProcessingException e) {
            throw ApiRefusal.badRequest("can't parse " + where + " as JSON object: " + e.getOriginalMessage());
        }
    }

    /** Refuses whatever the method does not take, and turns texts of a form into what they stand for. */
    void checkAgainst(MethodTable.Method method) {
        // The TelegramBots library repeats the method's name in every body; Telegram ignores it.
        JsonNode repeated = values.get("method");
        if (repeated != null && repeated.asText().equalsIgnoreCase(method.name())) {
            values.remove("method");
        }
        for (Map.Entry<String, JsonNode> entry : values.entrySet()) {
            Shapes.Field field = method.parameters().get(entry.getKey());
            if (field == null) {
                throw ApiRefusal.badRequest("unknown parameter \"" + entry.getKey() + "\" of " + method.name());
            }
            entry.setValue(typed(field, entry.getValue()));
            Shapes.check(field.type().equals("file") ? "string" : field.type(), entry.getValue(), entry.getKey());
        }
        for (String name : uploads.keySet()) {
            Shapes.Field field = method.parameters().get(name);
            if (!(field != null && field.type().equals("file")) && !isAttached(name)) {
                throw ApiRefusal.badRequest("unknown file \"" + name + "\" of " + method.name());
            }
        }
        for (Shapes.Field field : method.parameters().values()) {
            if (field.required() && !values.containsKey(field.name()) && !uploads.containsKey(field.name())) {
                throw ApiRefusal.badRequest("parameter \"" + field.name() + "\" is required");
            }
        }
    }

    private JsonNode typed(Shapes.Field field, JsonNode value) {
        boolean form = fromForm.containsKey(field.name());
        if (!value.isTextual()) {
            return value;
        }
        String text = value.textValue();
        switch (field.type()) {
            case "string", "chat", "file" -> {
                return value;
            }
            case "int" -> {
                return form && text.matches("-?[0-9]{1,18}") ? LongNode.valueOf(Long.parseLong(text)) : value;
            }
            case "bool" -> {
                boolean known = text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
                return form && known ? BooleanNode.valueOf(text.equalsIgnoreCase("true")) : value;
            }
            default -> {
                return json(text, "\"" + field.name() + "\"");
            }
        }
    }

    private boolean isAttached(String name) {
        return values.values().stream().anyMatch(value -> value.asText().equals("attach://" + name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) {
        JsonNode value = values.get(name);
        return value == null ? null : value.asText();
    }

    long number(String name, long otherwise) {
        JsonNode value = values.get(name);
        return value == null ? otherwise : value.asLong();
    }

    boolean flag(String name) {
        JsonNode value = values.get(name);
        return value != null && value.asBoolean();
    }

    /** The value as a tree, or null. */
    JsonNode tree(String name) {
        return values.get(name);
    }

    /** The file under that name, also when it is named by attach://, or null. */
    Upload upload(String name) {
        String value = text(name);
        return value != null && value.startsWith("attach://")
                ? uploads.get(value.substring("attach://".length()))
                : uploads.get(name);
    }

    /** The chat that the call speaks of, or null. */
    Long chatId() {
        String text = text("chat_id");
        return text != null && text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** Everything as text, for the record of calls. */
    Map<String, String> asText() {
        Map<String, String> all = new LinkedHashMap<>();
        values.forEach((name, value) -> all.put(name, value.isValueNode() ? value.asText() : Json.write(value)));
        uploads.forEach((name, upload) -> all.putIfAbsent(name, upload.fileName()));
        return java.util.Collections.unmodifiableMap(all);
    }
}
