package nhacviec.bot.indicator;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.ListMark;

/**
 * One typed line that begins with an indicator's code.
 *
 * @param figure what stands behind the code; empty for the code alone
 */
record FigureLine(String code, String figure) {

    private static final Pattern CODE = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.)]?");

    /** What parts a code from its figure: blanks, a colon, an equals sign, or a dash between blanks (without them it is a minus). */
    private static final String PARTING = "\\s+[-–—]\\s+|[\\s:=]+";

    private static final Pattern SURELY_A_FIGURE = Pattern.compile("^\\d.*[/%].*$");

    /** Parts the code from the figure; empty when the line begins with none. A list mark, a comma in the code, "3.2;" and "03.2" are forgiven. */
    static Optional<FigureLine> read(String line) {
        String[] parts = ListMark.without(line)
                .replaceFirst("^(\\d{1,2}),(\\d{1,2})(?=[\\s:=]+\\S)", "$1.$2")
                .replaceFirst("^(\\d{1,2}(?:\\.\\d{1,2}){1,3})\\s*;\\s*(?=\\S)", "$1 ")
                .split(PARTING, 2);
        Matcher code = CODE.matcher(parts[0].replaceFirst("^0(?=\\d\\.)", ""));
        return code.matches()
                ? Optional.of(new FigureLine(code.group(1), parts.length > 1 ? parts[1].strip() : ""))
                : Optional.empty();
    }

    /**
     * Whether the first number can only be a code when an answer is waited for: "2 trên 3" is an answer, "2 45/60" names the
     * indicator 2.
     */
    boolean namesItsIndicator() {
        return !figure.isEmpty()
                && (code.contains(".") || SURELY_A_FIGURE.matcher(figure).matches());
    }
}
