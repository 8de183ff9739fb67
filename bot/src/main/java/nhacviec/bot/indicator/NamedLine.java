package nhacviec.bot.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nhacviec.bot.Html;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.NamedRow;

/** Lines as people type them who do not know the codes, or who write on one line what belongs on several. */
final class NamedLine {

    /** A bullet or the number of a list's line, before a name. */
    private static final Pattern MARK = Pattern.compile("(?iu)^[^\\p{L}\\p{N}(]*(?:\\(?(?:\\d{1,2}|[a-zđ])[.)/]\\s+)?");

    private static final Pattern BETWEEN_FIGURES =
            Pattern.compile("\\s*;\\s*(?=\\S)|\\s*,\\s+(?=\\d{1,2}(?:\\.\\d{1,2}){1,2}[\\s:=])");

    private NamedLine() {}

    /** "Số hóa hồ sơ, kết quả TTHC: 45/60" as "3.2⇥45/60"; empty where the words are no row's whole name. */
    static Optional<String> withCode(String line, List<Indicator> rows) {
        return NamedRow.read(MARK.matcher(line).replaceFirst(""), rows)
                .map(named -> named.row().code() + "\t" + named.figure());
    }

    /** Which row may be meant, and how it is typed; empty where the words resemble none. */
    static Optional<String> suggestion(String line, List<Indicator> rows) {
        String words = MARK.matcher(line).replaceFirst("");
        String figure = words.replaceFirst("^\\D+", "");
        return NamedRow.likely(words, rows)
                .map(row -> "Nếu là " + Html.bold(row.code()) + " " + Html.text(row.shortName()) + ", xin gửi "
                        + Html.code(row.code() + " " + Html.cut(figure.isEmpty() ? "45/60" : figure, 30)) + ".");
    }

    /** "3.2 45/60; 3.3 54/60" as two lines; as it is, where any part is no row with its figure. */
    static List<String> parted(String line, Predicate<String> isRow) {
        List<String> parts = Arrays.stream(BETWEEN_FIGURES.split(line.replaceFirst("[;,\\s]+$", "")))
                .map(String::strip)
                .toList();
        boolean all = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> isRow.test(part)
                                && FigureLine.read(part)
                                        .filter(FigureLine::namesItsIndicator)
                                        .isPresent());
        return all ? parts : List.of(line);
    }
}
