package nhacviec.bot;

import java.util.regex.Pattern;

/** What people type or paste, without the signs that nobody sees: a word processor's blanks look like any other. */
final class Typed {

    /** Blanks that do not break, are narrow or as wide as a digit. */
    private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");

    /** Signs without any width, and marks of direction. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");

    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u000B\\u000C\\u0085\\u2028\\u2029]");

    private Typed() {}

    static String clean(String text) {
        String blanks = BLANKS.matcher(text).replaceAll(" ");
        String seen = UNSEEN.matcher(blanks).replaceAll("");
        return BREAKS.matcher(seen)
                .replaceAll("\n")
                .replace('：', ':')
                .replace('／', '/')
                .strip();
    }
}
