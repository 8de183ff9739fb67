package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.bot.Buttons;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;

/**
 * The question which figure counts where one message gives several for a code, or takes one back: nothing of it is taken until somebody
 * has answered.
 */
final class WhichFigure {

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*(?:\\s*(?:/|÷|trên)\\s*\\d[\\d.,]*)?\\s*%?");

    private static final int QUOTED = 30;

    private final FigureReader reader = new FigureReader();
    private final ReportingPeriod period;
    private final ReportingPeriod current;
    private final FigureBatch.Taking taking;

    WhichFigure(ReportingPeriod period, ReportingPeriod current, FigureBatch.Taking taking) {
        this.period = period;
        this.current = current;
        this.taking = taking;
    }

    /** What a figure below another one says of it. */
    PastedLines.Below below(FigureLine line, Indicator indicator, String below) {
        Set<String> other = codes(Corrections.withoutInterjection(below), indicator);
        if (other.isEmpty()) {
            return PastedLines.Below.NOTHING;
        }
        // "Đạt 75%" below "45/60" says the same once more.
        return codes(line.figure(), indicator).containsAll(other) || agrees(line.figure(), below, indicator)
                ? PastedLines.Below.AGAIN
                : PastedLines.Below.DOUBT;
    }

    private boolean agrees(String figure, String below, Indicator indicator) {
        List<String> numbers = numbers(below);
        return numbers.size() == 1
                && numbers.get(0).endsWith("%")
                && reader.read(figure + " = " + numbers.get(0), indicator) instanceof FigureReading.Read;
    }

    /** @param lines every line that gives a figure for the code, with the words below it */
    Reply ask(Indicator indicator, List<FigureLine> lines, List<String> below) {
        List<String> typed = Stream.concat(lines.stream().map(FigureLine::figure), below.stream())
                .toList();
        List<Figure> options = isOurs(indicator, typed) ? options(indicator, typed) : List.of();
        String said = typed.stream()
                .map(words -> "“" + Html.text(Html.cut(words.replace('\t', ' ').strip(), QUOTED)) + "”")
                .distinct()
                .collect(Collectors.joining(", rồi "));
        String code = Html.bold(indicator.code());
        String example = Html.code(taking.again(
                indicator,
                options.stream()
                        .filter(figure -> figure.settles() && !(figure instanceof Figure.Answer))
                        .reduce((first, second) -> second)
                        .map(WhichFigure::typed)
                        .orElseGet(() -> ReadingWords.usual(indicator))));
        String question = switch (options.size()) {
            case 0 -> ". Xin gửi lại một số, ví dụ " + example + ".";
            case 1 -> ". Đúng là số dưới đây thì xin bấm nút; không thì gửi số đúng, ví dụ " + example + ".";
            default ->
                ". " + (indicator.measure() == Indicator.Measure.YES_NO ? "Câu" : "Số")
                        + " nào đúng? Xin bấm nút, hoặc gửi lại một số, ví dụ " + example + ".";
        };
        return Reply.say(
                code + ": tin ghi " + said + question + " " + taking.use().nothingDone(),
                Buttons.grid(
                        options.stream()
                                .map(figure -> taking.button(
                                        ReadingWords.label(figure, indicator.measure(), false), indicator, figure))
                                .toList(),
                        2));
    }

    private static String typed(Figure figure) {
        return figure instanceof Figure.NothingArose ? "không phát sinh" : figure.brief();
    }

    /** Whether nothing among the words speaks of another period or unit; of a whole number as code the list may be somebody's own. */
    private boolean isOurs(Indicator indicator, List<String> typed) {
        return indicator.code().contains(".")
                && typed.stream()
                        .map(words -> new FigureLine(indicator.code(), words))
                        .allMatch(line -> ReadingWords.otherPeriod(line, indicator, period, current, taking.use())
                                        .isEmpty()
                                && taking.otherUnit(line).isEmpty()
                                && ReportingPeriod.behind(line.figure(), period.year(), current)
                                        .isEmpty()
                                && taking.firstAsk(line, indicator, new Figure.NotYetKnown())
                                        .isEmpty());
    }

    private List<Figure> options(Indicator indicator, List<String> typed) {
        Map<String, Figure> options = new LinkedHashMap<>();
        typed.forEach(words -> figures(words, indicator)
                .forEach(figure -> options.merge(
                        key(figure),
                        figure,
                        (first, other) -> FigureWords.beside(first).isEmpty() ? other : first)));
        return List.copyOf(options.values());
    }

    /** "Đạt" and "đạt, xếp thứ 3/21" do not contradict each other. */
    private static String key(Figure figure) {
        return figure instanceof Figure.Answer answer ? String.valueOf(answer.reached()) : FigureWords.code(figure);
    }

    private Set<String> codes(String words, Indicator indicator) {
        return figures(words, indicator).stream()
                .map(WhichFigure::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every figure that the words may give: as they stand, or each number among them alone. */
    private List<Figure> figures(String words, Indicator indicator) {
        List<Figure> whole = figures(reader.read(Corrections.withoutInterjection(words), indicator, taking.rows()));
        boolean answer = indicator.measure() == Indicator.Measure.YES_NO;
        if (!whole.isEmpty() || answer) {
            return whole;
        }
        List<Figure> figures = new ArrayList<>();
        numbers(words).forEach(number -> figures.addAll(figures(reader.read(number, indicator))));
        return figures;
    }

    private static List<Figure> figures(FigureReading reading) {
        if (reading instanceof FigureReading.Read read) {
            return List.of(read.figure());
        }
        return reading instanceof FigureReading.Ask ask ? ask.options() : List.of();
    }

    private static List<String> numbers(String words) {
        return FIGURE.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }

    /** Whether words alone are a figure for the row: "46", "à 93", "không phát sinh". */
    boolean isFigure(String words, Indicator indicator) {
        String bare = Corrections.withoutInterjection(words);
        FigureReading reading = reader.read(bare, indicator, taking.rows());
        boolean asked = reading instanceof FigureReading.Ask ask
                && ask.question() != FigureReading.Question.WORDS_BESIDE
                && ask.question() != FigureReading.Question.REACHED_OR_NOT
                && !ask.options().isEmpty();
        return reading instanceof FigureReading.Read || asked;
    }

    /** The row that a line begins with; empty where it begins otherwise. */
    Optional<Indicator> row(String line) {
        return FigureLine.read(line).flatMap(read -> taking.row(read.code()));
    }
}
