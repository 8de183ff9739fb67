package nhacviec.bot.language;

import java.util.ArrayDeque;
import java.util.Deque;

/** The marks in a text for a chat: tags that must stay in pairs, entities that must stay whole. */
final class Marks {

    private Marks() {}

    /** Whether every tag in it is closed in it, and neither a tag nor an entity is cut. */
    static boolean areWhole(String html) {
        Deque<String> open = new ArrayDeque<>();
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>') {
                return false;
            }
            if (c == '&') {
                i = html.indexOf(';', i);
                if (i < 0) {
                    return false;
                }
            } else if (c == '<') {
                int end = html.indexOf('>', i);
                if (end < 0 || !isPaired(html.substring(i + 1, end), open)) {
                    return false;
                }
                i = end;
            }
        }
        return open.isEmpty();
    }

    private static boolean isPaired(String tag, Deque<String> open) {
        if (tag.startsWith("/")) {
            return tag.substring(1).equals(open.poll());
        }
        int blank = tag.indexOf(' ');
        open.push(blank < 0 ? tag : tag.substring(0, blank));
        return true;
    }

    /** How many letters it has, tags and entities not counted. */
    static int letters(String html) {
        int letters = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '<') {
                int end = html.indexOf('>', i);
                i = end < 0 ? i : end;
            } else if (Character.isLetter(c)) {
                letters++;
            }
        }
        return letters;
    }
}
