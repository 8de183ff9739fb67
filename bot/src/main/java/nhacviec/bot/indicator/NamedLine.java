package nhacviec.bot.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Html;
import nhacviec.bot.ListMark;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.NamedRow;

/** Lines as people type them who do not know the codes, or who write on one line what belongs on several. */
final class NamedLine {

    /** A bullet or the number of a list's line, before a name. */
    private static final Pattern MARK = Pattern.compile("(?iu)^[^\\p{L}\\p{N}(]*(?:\\(?(?:\\d{1,2}|[a-zđ])[.)/]\\s+)?");

    private static final Pattern BETWEEN_FIGURES =
            Pattern.compile("\\s*;\\s*(?=\\S)|\\s*,\\s+(?=\\d{1,2}(?:\\.\\d{1,2}){1,2}[\\s:=])");

    /** Between a ratio or a percentage and the next code; a table's cells are parted by tabs. */
    private static final Pattern BEFORE_CODE = Pattern.compile(
            "(?iu)(?<=/ {0,2}\\d{1,9}|%|[\\d%]\\))(?: +(?:và|va|[-–|])| *[,;])? +(?=\\d{1,2}(?:\\.\\d{1,2}){1,2}[.)]?[ :=]+\\d)");

    private static final Pattern CODE_SLIP = Pattern.compile(
            "(\\d{3}(?=[\\s:=])|\\d{1,2}(?:[.,;-]\\d{1,2}){1,2}(?=[\\s:=.,]))[\\s:=.,]+(\\d[\\d.,]*\\s*(?:/\\s*\\d[\\d.,]*|%).*)");

    private static final Pattern WORDS_AND_FIGURE =
            Pattern.compile("\\D{5,80}?\\s*[:=–-]?\\s*\\d[\\d.,]*\\s*(?:/\\s*\\d[\\d.,]*|%)[.;\\s]*");

    private static final int MOST_NAMED = 3;

    private NamedLine() {}

    /** "Số hóa hồ sơ, kết quả TTHC: 45/60" as "3.2⇥45/60"; empty where the words are no row's whole name. */
    static Optional<String> withCode(String line, List<Indicator> rows) {
        return NamedRow.read(MARK.matcher(line).replaceFirst(""), rows)
                .map(named -> named.row().code() + "\t" + named.figure());
    }

    /** A code that lacks its points or has others, "531 12/20", "5,3,1 12/20", "5.3.1.12/20": the right line; empty for other words. */
    static Optional<String> codeMeant(String line, List<Indicator> rows) {
        Matcher slip = CODE_SLIP.matcher(ListMark.without(line.strip()));
        if (!slip.matches()) {
            return Optional.empty();
        }
        String digits = slip.group(1).replaceAll("\\D", "");
        return rows.stream()
                .filter(row -> !row.group()
                        && row.code().contains(".")
                        && row.code().replace(".", "").equals(digits))
                .findFirst()
                .map(row -> row.code() + " " + slip.group(2));
    }

    /** Which row may be meant, and how it is typed; empty where the words resemble none. */
    static Optional<String> suggestion(String line, List<Indicator> rows) {
        Optional<String> code = codeMeant(line, rows);
        if (code.isPresent()) {
            return code.map(meant -> "Nếu là chỉ tiêu " + Html.bold(meant.substring(0, meant.indexOf(' ')))
                    + ", xin gửi " + Html.code(Html.cut(meant, 40)) + ".");
        }
        String words = MARK.matcher(line).replaceFirst("");
        String figure = Html.cut(words.matches("\\D*") ? "45/60" : words.replaceFirst("^\\D+", ""), 30);
        List<Indicator> meant =
                NamedRow.likely(words, rows).map(List::of).orElseGet(() -> NamedRow.containing(words, rows));
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                meant.size() == 1
                        ? "Nếu là " + named(meant.get(0)) + ", xin gửi "
                                + Html.code(meant.get(0).code() + " " + figure) + "."
                        : "Có thể là "
                                + meant.stream()
                                        .limit(MOST_NAMED)
                                        .map(NamedLine::named)
                                        .collect(Collectors.joining("; "))
                                + "; xin gửi kèm mã, ví dụ "
                                + Html.code(meant.get(0).code() + " " + figure) + ".");
    }

    private static String named(Indicator row) {
        return Html.bold(row.code()) + " " + Html.text(row.shortName());
    }

    /** Whether a figure stands behind words that are a row's name in part, "Số hóa: 45/60". */
    static boolean namesInPart(String line, List<Indicator> rows) {
        return WORDS_AND_FIGURE.matcher(line.strip()).matches()
                && suggestion(line, rows).isPresent();
    }

    /** Whether the words are in part the name of another row than this one, and not of this one. */
    static boolean namesAnother(String line, Indicator row, List<Indicator> rows) {
        String words = MARK.matcher(line).replaceFirst("");
        List<Indicator> meant =
                NamedRow.likely(words, rows).map(List::of).orElseGet(() -> NamedRow.containing(words, rows));
        return !meant.isEmpty() && meant.stream().noneMatch(each -> each.code().equals(row.code()));
    }

    /** "3.2 45/60; 3.3 54/60" and "3.2 45/60 3.3 54/60" as two lines; as it is, where any part is no row with its figure. */
    static List<String> parted(String line, Predicate<String> isRow) {
        String ended = line.replaceFirst("[;,\\s]+$", "");
        return Stream.of(BETWEEN_FIGURES, BEFORE_CODE)
                .filter(between -> between != BEFORE_CODE || ended.indexOf('\t') < 0)
                .map(between ->
                        Arrays.stream(between.split(ended)).map(String::strip).toList())
                .filter(parts -> parts.size() > 1
                        && parts.stream()
                                .allMatch(part -> isRow.test(part)
                                        && FigureLine.read(part)
                                                .filter(FigureLine::namesItsIndicator)
                                                .isPresent()))
                .findFirst()
                .orElse(List.of(line));
    }
}
