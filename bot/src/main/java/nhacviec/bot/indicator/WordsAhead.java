package nhacviec.bot.indicator;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
import nhacviec.bot.ListMark;
import nhacviec.core.indicator.QuarterNames;
import nhacviec.core.indicator.ReportingPeriod;

/** Lines that do not begin with one code: "em gửi 3.2 45/60", "tháng 2 3.2 45/60", "3.2-3.3 60%". */
final class WordsAhead {

    private static final String CODE = "\\d{1,2}(?:\\.\\d{1,2}){1,2}";

    private static final Pattern AHEAD =
            Pattern.compile("(?su)^(\\p{L}.*?)[\\s:,.–-]+(" + CODE + ")(?:[.)]?[\\s:=]+|\\s+[-–]\\s+)(\\d.*)$");

    private static final Pattern TWO_CODES =
            Pattern.compile("(?iu)^(" + CODE + ")\\s*(?:[-–,;&+/]|và|va|đến|den|\\s)\\s*(" + CODE
                    + ")[.)]?\\s*[:=]?\\s+(\\d[\\d.,]*\\s*(?:/\\s*\\d[\\d.,]*|%)?)$");

    private WordsAhead() {}

    /**
     * A figure that belongs to two codes at once: how each is given a line of its own.
     *
     * @return empty where the line is no such thing
     */
    static Optional<String> twoCodes(String line, Predicate<String> isRow) {
        Matcher two = TWO_CODES.matcher(ListMark.without(line.strip()));
        return two.matches()
                        && isRow.test(two.group(1))
                        && isRow.test(two.group(2))
                        && !two.group(1).equals(two.group(2))
                ? Optional.of("“" + Html.text(Html.cut(line.strip(), 40)) + "” ghi một số cho hai mã "
                        + Html.bold(two.group(1)) + ", " + Html.bold(two.group(2))
                        + " nên chưa ghi. Xin ghi mỗi mã một dòng, ví dụ "
                        + Html.code(two.group(1) + " " + two.group(3).strip()) + ".")
                : Optional.empty();
    }

    /** "Em gửi 3.2 45/60" as two lines, where the words name a quarter or say nothing of the figure; as it is elsewhere. */
    static String parted(String line, Predicate<String> isRow, NeutralLines neutral) {
        Matcher ahead = AHEAD.matcher(line.strip());
        boolean says = ReportingPeriod.withoutQuarterAhead(line).equals(line.strip())
                && ahead.matches()
                && isRow.test(ahead.group(2))
                && neutral.contains(ahead.group(1));
        if (!says) {
            return line;
        }
        String rest = ahead.group(2) + " " + ahead.group(3);
        return QuarterNames.any(ahead.group(1)) ? ahead.group(1) + "\n" + rest : rest;
    }

    /**
     * What stands before a row's code, and the figure behind it without those words.
     *
     * @param words before the code
     */
    record Ahead(String words, FigureLine line) {}

    /** Empty where no row's code follows words. */
    static Optional<Ahead> read(String line, Predicate<String> isRow) {
        Matcher ahead = AHEAD.matcher(line.strip());
        return ahead.matches() && isRow.test(ahead.group(2))
                ? Optional.of(new Ahead(ahead.group(1), new FigureLine(ahead.group(2), ahead.group(3))))
                : Optional.empty();
    }

    /** "Tháng 2 3.2 45/60" as the figure of 3.2 with the words beside it; empty where no row's code follows the words. */
    static Optional<FigureLine> beside(String line, Predicate<String> isRow) {
        return read(line, isRow)
                .map(ahead -> new FigureLine(
                        ahead.line().code(), ahead.words() + " " + ahead.line().figure()));
    }
}
