package nhacviec.bot;

import java.util.ArrayList;
import java.util.List;

/** Text as chats take it: everything from people and plans is escaped. */
public final class Html {

    private Html() {}

    public static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public static String bold(String plain) {
        return "<b>" + text(plain) + "</b>";
    }

    public static String italic(String plain) {
        return "<i>" + text(plain) + "</i>";
    }

    /** A command that can be typed or copied. */
    public static String code(String plain) {
        return "<code>" + text(plain) + "</code>";
    }

    /** The first {@code longest} letters at the most, cut at a blank. */
    public static String cut(String plain, int longest) {
        if (plain.length() <= longest) {
            return plain;
        }
        int blank = plain.lastIndexOf(' ', longest - 1);
        return plain.substring(0, blank > longest / 2 ? blank : longest - 1) + "…";
    }

    /**
     * The text in parts that fit a message, cut between lines. Tags never span lines in what the bot says, so each part
     * stands on its own.
     */
    public static List<String> parts(String html, int longest) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : html.split("\n", -1)) {
            if (part.length() + line.length() + 1 > longest && !part.isEmpty()) {
                parts.add(part.toString().strip());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : "\n").append(line);
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }
}
