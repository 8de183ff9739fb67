package nhacviec.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists in one text column: each element ends with a line break; line breaks and backslashes inside it are escaped.
 * So an empty list and a list of one empty text stay different.
 */
public final class ColumnText {

    private ColumnText() {}

    public static String ofList(List<String> list) {
        StringBuilder text = new StringBuilder();
        for (String element : list) {
            text.append(element.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                    .append('\n');
        }
        return text.toString();
    }

    public static List<String> toList(String text) {
        List<String> list = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                list.add(element.toString());
                element.setLength(0);
            } else if (c == '\\') {
                char escaped = text.charAt(++i);
                element.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
            } else {
                element.append(c);
            }
        }
        return list;
    }

    public static String ofLists(List<List<String>> lists) {
        return ofList(lists.stream().map(ColumnText::ofList).toList());
    }

    public static List<List<String>> toLists(String text) {
        return toList(text).stream().map(ColumnText::toList).toList();
    }

    public static String ofMap(Map<String, String> map) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(map).forEach((key, value) -> {
            pairs.add(key);
            pairs.add(value);
        });
        return ofList(pairs);
    }

    public static Map<String, String> toMap(String text) {
        List<String> pairs = toList(text);
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            map.put(pairs.get(i), pairs.get(i + 1));
        }
        return map;
    }
}
