package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.bot.ListMark;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;

/** One answer without a number for several rows: "5.3.1, 5.3.2 không phát sinh", "5.3.1 đến 5.3.5 chưa có số liệu". */
final class SharedAnswer {

    private static final String CODE = "\\d{1,2}(?:\\.\\d{1,2}){1,2}";

    private static final String BETWEEN = "\\s*(?:[,;&+/]|\\s(?:và|va|với|voi)\\s|\\s)\\s*";

    private static final String UP_TO = "\\s*(?:[-–—]|\\s(?:đến|den|tới|toi)\\s)\\s*";

    private static final Pattern SHARED =
            Pattern.compile("(?iu)^(?:(?:các\\s+)?(?:chỉ tiêu|chi tieu|mã)\\s+)?(?:từ\\s+|tu\\s+)?(?<codes>" + CODE
                    + "(?:(?:" + BETWEEN + "|" + UP_TO + ")" + CODE
                    + ")+)[.)]?(?:\\s*[:=–-]\\s*|\\s+)(?:(?:đều|deu|cùng|cung|là|la)\\s+)*(?<answer>\\p{L}[^\\d]*)$");

    private static final Pattern RANGE = Pattern.compile("(?iu)" + UP_TO + "(?=" + CODE + ")");

    private static final Pattern FOR_ALL = Pattern.compile(
            "(?iu)^(?:(?:các|những|toàn bộ|tất cả|tat ca|cac|mọi)\\s+)*(?:(?:chỉ tiêu|chi tieu|câu|số|mục)\\s+)*(?:còn lại|con lai|tất cả|tat ca|hết|het)"
                    + "(?:\\s+(?:các|đều|deu|là|la|chỉ tiêu|câu|số|còn lại|con lai))*\\s*[:,]?\\s+(?<answer>\\p{L}.*)$");

    private SharedAnswer() {}

    /** "Không phát sinh" of "còn lại không phát sinh": the answer to every question that has none; empty for other words. */
    static Optional<String> forAll(String typed) {
        Matcher all = FOR_ALL.matcher(typed.strip());
        return all.matches() && isAnswer(all.group("answer"))
                ? Optional.of(all.group("answer").strip())
                : Optional.empty();
    }

    /** The same outside of the form, where only "không phát sinh" and "chưa có số liệu" are answers to rows that nobody sees. */
    static Optional<String> ofTheRest(String typed) {
        return forAll(typed)
                .filter(answer -> new FigureReader().read(answer, Measure.RATIO) instanceof FigureReading.Read read
                        && (read.figure() instanceof Figure.NothingArose
                                || read.figure() instanceof Figure.NotYetKnown));
    }

    /**
     * Lines of a message in which the rest is answered with one line: that one becomes a line for each row that is owed and has no line
     * of its own.
     *
     * @param owed the codes of the rows that the unit owes
     */
    static List<String> withTheRest(List<String> lines, List<String> owed) {
        List<String> named = lines.stream()
                .flatMap(line -> FigureLine.read(line).stream())
                .map(FigureLine::code)
                .toList();
        List<String> rest = owed.stream().filter(code -> !named.contains(code)).toList();
        return lines.stream()
                .flatMap(line -> ofTheRest(line)
                        .filter(answer -> !rest.isEmpty())
                        .map(answer -> rest.stream().map(code -> code + " " + answer))
                        .orElseGet(() -> Stream.of(line)))
                .toList();
    }

    /**
     * A line for each of the codes; the line as it is where it gives no such answer, or a code is none of a row.
     *
     * @param rows in the order of the plan
     * @param isOwed whether the unit reports a row: of a whole range the others are passed over
     */
    static List<String> parted(String typed, List<Indicator> rows, Predicate<Indicator> isOwed) {
        Matcher shared = SHARED.matcher(ListMark.without(typed.strip()));
        if (!shared.matches() || !isAnswer(shared.group("answer"))) {
            return List.of(typed);
        }
        List<String> known =
                rows.stream().filter(row -> !row.group()).map(Indicator::code).toList();
        List<String> codes = new ArrayList<>();
        boolean range = false;
        Matcher code = Pattern.compile(CODE).matcher(shared.group("codes"));
        int end = 0;
        while (code.find()) {
            range = codes.isEmpty()
                    ? false
                    : RANGE.matcher(shared.group("codes"))
                            .region(end, code.end())
                            .lookingAt();
            int at = known.indexOf(code.group());
            int before = codes.isEmpty() ? -1 : known.indexOf(codes.get(codes.size() - 1));
            if (at < 0 || range && at <= before) {
                return List.of(typed);
            }
            if (range) {
                rows.stream()
                        .filter(row -> !row.group()
                                && known.indexOf(row.code()) > before
                                && known.indexOf(row.code()) < at
                                && isOwed.test(row))
                        .map(Indicator::code)
                        .forEach(codes::add);
            }
            codes.add(code.group());
            end = code.end();
        }
        String answer = shared.group("answer").strip();
        return codes.stream().distinct().map(each -> each + " " + answer).toList();
    }

    private static boolean isAnswer(String words) {
        return new FigureReader().read(words.strip(), Measure.RATIO) instanceof FigureReading.Read;
    }
}
