package nhacviec.admin.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an answer or a body looks like, as JSON Schema. */
public record Schema(Map<String, Object> json) {

    public Schema {
        json = Collections.unmodifiableMap(new LinkedHashMap<>(json));
    }

    /** A form with one file in it. */
    public static final Schema FILE = new Schema(Json.object(
            "type",
            "object",
            "properties",
            Json.object("file", Json.object("type", "string", "format", "binary")),
            "required",
            List.of("file")));

    public static Schema text() {
        return new Schema(Map.of("type", "string"));
    }

    public static Schema oneOf(List<String> words) {
        return new Schema(Json.object("type", "string", "enum", words));
    }

    public static Schema date() {
        return new Schema(Json.object("type", "string", "format", "date"));
    }

    public static Schema instant() {
        return new Schema(Json.object("type", "string", "format", "date-time"));
    }

    public static Schema integer() {
        return new Schema(Map.of("type", "integer"));
    }

    /** A whole number between two bounds, both allowed. */
    public static Schema integer(int from, int to) {
        return new Schema(Json.object("type", "integer", "minimum", from, "maximum", to));
    }

    public static Schema number() {
        return new Schema(Map.of("type", "number"));
    }

    public static Schema bool() {
        return new Schema(Map.of("type", "boolean"));
    }

    public static Schema list(Schema items) {
        return new Schema(Json.object("type", "array", "items", items.json()));
    }

    /** An object of name, schema, name, schema…, all of them always there. */
    public static Schema object(Object... pairs) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            properties.put((String) pairs[i], ((Schema) pairs[i + 1]).json());
        }
        return new Schema(Json.object(
                "type", "object", "properties", properties, "required", new ArrayList<>(properties.keySet())));
    }

    /** An object of which only {@code required} must be sent. */
    public static Schema body(List<String> required, Object... pairs) {
        Map<String, Object> json = new LinkedHashMap<>(object(pairs).json());
        json.put("required", required);
        json.put("additionalProperties", false);
        return new Schema(json);
    }

    /** This object with further members, all of them always there. */
    public Schema and(Object... pairs) {
        Map<String, Object> both = new LinkedHashMap<>(json);
        Map<String, Object> more = object(pairs).json();
        both.put("properties", merged((Map<?, ?>) json.get("properties"), (Map<?, ?>) more.get("properties")));
        List<Object> required = new ArrayList<>((List<?>) json.get("required"));
        required.addAll((List<?>) more.get("required"));
        both.put("required", required);
        return new Schema(both);
    }

    private static Map<Object, Object> merged(Map<?, ?> one, Map<?, ?> other) {
        Map<Object, Object> both = new LinkedHashMap<>(one);
        both.putAll(other);
        return both;
    }

    /** A page of a list. */
    public static Schema page(Schema items) {
        return object("items", list(items), "next", text().orNull());
    }

    public Schema orNull() {
        return new Schema(Map.of("anyOf", List.of(json, Map.of("type", "null"))));
    }
}
