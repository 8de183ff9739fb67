package nhacviec.bot;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people type or paste, without the signs that nobody sees: a word processor's blanks look like any other. */
final class Typed {

    /** Blanks that do not break, are narrow or as wide as a digit. */
    private static final Pattern BLANKS = Pattern.compile("[\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000]");

    /** Signs without any width, and marks of direction. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");

    private static final char FIRST_WIDE = '！';
    private static final char LAST_WIDE = '～';

    private static final Pattern BREAKS = Pattern.compile("\\r\\n?|[\\u000B\\u000C\\u0085\\u2028\\u2029]");

    /** "Ⅱ" is one letter. */
    private static final Pattern ROMAN = Pattern.compile("[\\u2160-\\u2163\\u2170-\\u2173]");

    private static final Pattern ROW = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("\\s*[|:+-][\\s|:+-]*\\|[\\s|:+-]*");

    /** A row without strokes at its ends; a stroke alone on one line may be part of a sentence. */
    private static final Pattern PARTED = Pattern.compile("[^|]*[^|\\s][^|]*\\|.*");

    private static final Pattern CODE_AND_CELL = Pattern.compile("\\s*\\d{1,2}(?:\\.\\d{1,2}){1,2}\\s*\\|.*");

    /** "*3.2*" and "`3.2 45/60`" were set apart where they were copied from. */
    private static final Pattern SET_APART =
            Pattern.compile("(?<![\\p{L}\\p{N}*`])(\\*{1,2}|`)(?=[^\\s*`])([^*`\\n]*[^\\s*`])\\1(?![\\p{L}\\p{N}*`])");

    private Typed() {}

    static String clean(String text) {
        String blanks = BLANKS.matcher(text).replaceAll(" ");
        String seen = UNSEEN.matcher(blanks).replaceAll("");
        String lines = narrow(BREAKS.matcher(seen).replaceAll("\n"))
                .replace('∕', '/')
                .replace('⁄', '/')
                .strip();
        String plain = SET_APART.matcher(lines).replaceAll("$2");
        return withoutPipes(ROMAN.matcher(plain).replaceAll(found -> Normalizer.normalize(found.group(), Form.NFKC)));
    }

    /** Rows of a table that is drawn with upright strokes, as cells parted by tabs; the line under its header is left out. */
    private static String withoutPipes(String text) {
        if (text.indexOf('|') < 0) {
            return text;
        }
        boolean open =
                text.lines().filter(line -> PARTED.matcher(line).matches()).count() > 1;
        return text.lines()
                .filter(line -> !RULE.matcher(line).matches())
                .map(line -> ROW.matcher(line).matches()
                                || CODE_AND_CELL.matcher(line).matches()
                                || open && PARTED.matcher(line).matches()
                        ? line.strip()
                                .replaceFirst("^\\|\\s*", "")
                                .replaceFirst("\\s*\\|$", "")
                                .replaceAll("\\s*\\|\\s*", "\t")
                        : line)
                .collect(Collectors.joining("\n"));
    }

    /** Signs as wide as a Chinese one, such as "６" and "：", are the usual ones. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char sign = narrow.charAt(i);
            if (sign >= FIRST_WIDE && sign <= LAST_WIDE) {
                narrow.setCharAt(i, (char) (sign - FIRST_WIDE + '!'));
            }
        }
        return narrow.toString();
    }
}
