package nhacviec.bot.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks in a text for a chat: tags that must stay in pairs, entities that must stay whole. */
final class Marks {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z]+)[^<>]*>");
    private static final Pattern CUT_ENTITY = Pattern.compile("&[a-z#0-9]{0,6}$");

    private Marks() {}

    /** Whether every tag in it is closed in it, and neither a tag nor an entity is cut. */
    static boolean areWhole(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('>') < 0) {
            return html.indexOf('&') < 0 || !CUT_ENTITY.matcher(html).find();
        }
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(html);
        int read = 0;
        while (tag.find()) {
            if (isCut(html.substring(read, tag.start()))) {
                return false;
            }
            read = tag.end();
            if (tag.group(1).isEmpty()) {
                open.push(tag.group(2));
            } else if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
                return false;
            }
        }
        return open.isEmpty() && !isCut(html.substring(read));
    }

    private static boolean isCut(String between) {
        return between.indexOf('<') >= 0
                || between.indexOf('>') >= 0
                || CUT_ENTITY.matcher(between).find();
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
