package nhacviec.bot;

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
}
