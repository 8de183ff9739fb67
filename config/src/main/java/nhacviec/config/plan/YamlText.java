package nhacviec.config.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes keys, lists and words as YAML that a person can edit, or as the canonical form that is fingerprinted. */
final class YamlText {

    private static final int LINE = 118;
    private static final Pattern PLAIN =
            Pattern.compile("\\p{L}[^:#,\\[\\]{}\"'&*!|>%@`\\\\\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

    private static final List<Integer> UNSEEN = List.of(
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);

    private YamlText() {}

    static String block(Map<String, Object> keys) {
        StringBuilder out = new StringBuilder();
        writeKeys(keys, "", out);
        return out.toString();
    }

    /** The same for the same content, however it is laid out. */
    static String canonical(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((key, item) -> sorted.put((String) key, item));
            return sorted.entrySet().stream()
                    .map(entry -> canonical(entry.getKey()) + canonical(entry.getValue()))
                    .collect(Collectors.joining("", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlText::canonical).collect(Collectors.joining("", "[", "]"));
        }
        String text =
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
        return text.length() + ":" + text;
    }

    private static void writeKeys(Map<String, Object> keys, String indent, StringBuilder out) {
        keys.forEach((key, value) -> {
            String flow = indent + key + ": " + flow(value);
            if (!(value instanceof Map || value instanceof List) || (fits(flow) && !indent.isEmpty())) {
                out.append(flow).append('\n');
            } else {
                out.append(indent).append(key).append(":\n");
                if (value instanceof List<?> list) {
                    writeItems(list, indent + "  ", out);
                } else {
                    writeKeys(keys(value), indent + "  ", out);
                }
            }
        });
    }

    private static void writeItems(List<?> list, String indent, StringBuilder out) {
        for (Object item : list) {
            String flow = indent + "- " + flow(item);
            if (!(item instanceof Map) || fits(flow)) {
                out.append(flow).append('\n');
            } else {
                StringBuilder block = new StringBuilder();
                writeKeys(keys(item), indent + "  ", block);
                out.append(indent.length() == 2 ? "\n" : "")
                        .append(indent)
                        .append("- ")
                        .append(block.substring(indent.length() + 2));
            }
        }
    }

    private static boolean fits(String flow) {
        return flow.length() <= LINE;
    }

    private static Map<String, Object> keys(Object value) {
        Map<String, Object> keys = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, item) -> keys.put((String) key, item));
        return keys;
    }

    private static String flow(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> parts = new ArrayList<>();
            map.forEach((key, item) -> parts.add(key + ": " + flow(item)));
            return "{" + String.join(", ", parts) + "}";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? words(text) : value.toString();
    }

    private static String words(String text) {
        if (PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && !RESERVED.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c) || UNSEEN.contains(Character.getType(c))) {
                quoted.append(String.format("\\u%04X", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
