package nhacviec.admin.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON object that was sent. Its mistakes are collected and said all at once by {@link #check()}. */
public final class Body {

    private final JsonNode fields;
    /** The fields that were asked for, each with a value that is right, as it stands in JSON. */
    private final Map<String, String> asked = new LinkedHashMap<>();

    private final List<Problem.Mistake> mistakes = new ArrayList<>();

    private Body(JsonNode fields) {
        this.fields = fields;
    }

    static Body read(String text) {
        try {
            JsonNode node = Json.read(text.isBlank() ? "{}" : text);
            if (node.isObject()) {
                return new Body(node);
            }
        } catch (JsonProcessingException e) {
            // said below: what was sent is no JSON object
        }
        throw Problem.of(400, "Nội dung gửi lên không phải là một đối tượng JSON.")
                .asException();
    }

    /** Words that must be there. */
    public String required(String name, String example) {
        String value = optional(name, example);
        if (value.isEmpty() && !isFaulty(name)) {
            mistake(name, "còn thiếu.", example);
        }
        return value;
    }

    /** Words, or a number as it was written; empty when they are not there. */
    public String optional(String name, String example) {
        asked.put(name, quoted(example));
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            mistake(name, "phải là chữ, trong dấu ngoặc kép.", example);
            return "";
        }
        if (value.textValue().length() > 500) {
            mistake(name, "dài quá 500 chữ.", example);
            return "";
        }
        return value.textValue().strip();
    }

    /** A date in ISO form; null when it is not there. */
    public LocalDate date(String name, String example) {
        String value = optional(name, example);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            mistake(name, "\"" + value + "\" không phải là ngày dạng năm-tháng-ngày.", example);
            return null;
        }
    }

    /** A whole number between two bounds, both allowed; null when it is not there. */
    public Long number(String name, long from, long to) {
        asked.put(name, String.valueOf(from));
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < from
                || value.longValue() > to) {
            mistake(name, "phải là số nguyên từ " + from + " đến " + to + ".", String.valueOf(from));
            return null;
        }
        return value.longValue();
    }

    /** True or false; false is also the answer when it is missing, which is a mistake. */
    public boolean flag(String name) {
        asked.put(name, "false");
        JsonNode value = fields.path(name);
        if (!value.isBoolean()) {
            mistake(name, "phải là true hoặc false.", "false");
        }
        return value.asBoolean(false);
    }

    /** True or false; false when it is missing. */
    public boolean optionalFlag(String name) {
        asked.put(name, "false");
        return fields.has(name) && flag(name);
    }

    /** Says that a number is missing which must be there; to be asked after it was read. */
    public void needs(String name, String example) {
        if ((fields.path(name).isMissingNode() || fields.path(name).isNull()) && !isFaulty(name)) {
            mistake(name, "còn thiếu.", example);
        }
    }

    /** Whether a field was sent. */
    public boolean has(String name) {
        asked.putIfAbsent(name, quoted(""));
        return !fields.path(name).isMissingNode() && !fields.path(name).isNull();
    }

    /** A list of words that must be there, at most fifty. */
    public List<String> texts(String name, String example) {
        asked.put(name, "[" + quoted(example) + "]");
        JsonNode value = fields.path(name);
        List<String> words = new ArrayList<>();
        value.forEach(element -> words.add(
                element.isTextual() && element.textValue().length() <= 500
                        ? element.textValue().strip()
                        : null));
        if (!value.isArray() || words.contains(null) || words.size() > 50) {
            mistake(name, "phải là một danh sách chữ.", example);
            return List.of();
        }
        return words;
    }

    public void mistake(String name, String detail, String example) {
        mistakes.add(new Problem.Mistake(name, detail, example));
    }

    /** Ends the request when anything was wrong, fields that nobody asked for included. */
    public void check() {
        fields.fieldNames().forEachRemaining(name -> {
            if (!asked.containsKey(name)) {
                mistake(name, "không có trường này; " + known(), right());
            }
        });
        if (!mistakes.isEmpty()) {
            throw Problem.mistakes(mistakes).asException();
        }
    }

    private String known() {
        return asked.isEmpty()
                ? "địa chỉ này không nhận trường nào."
                : "các trường là: " + String.join(", ", asked.keySet()) + ".";
    }

    /** An object with a field that there is. */
    private String right() {
        return asked.entrySet().stream()
                .findFirst()
                .map(field -> "{" + quoted(field.getKey()) + ": " + field.getValue() + "}")
                .orElse("{}");
    }

    private static String quoted(String words) {
        return "\"" + words + "\"";
    }

    private boolean isFaulty(String name) {
        return mistakes.stream().anyMatch(mistake -> mistake.name().equals(name));
    }
}
