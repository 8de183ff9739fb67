package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;

/** Figures of one message that wait because words on lines of their own may make them something else than the results. */
final class RemarkedFigures {

    private record Remarked(Indicator indicator, Figure figure, List<String> words) {}

    private final ReportingPeriod period;
    private final FigureBatch.Taking taking;
    private final List<Remarked> figures = new ArrayList<>();

    RemarkedFigures(ReportingPeriod period, FigureBatch.Taking taking) {
        this.period = period;
        this.taking = taking;
    }

    void add(Indicator indicator, Figure figure, List<String> words) {
        Remarked remarked = new Remarked(indicator, figure, words);
        if (!figures.contains(remarked)) {
            figures.add(remarked);
        }
    }

    boolean isEmpty() {
        return figures.isEmpty();
    }

    /** One question for all of them, with a button for each. */
    Reply question() {
        String words = figures.stream()
                .flatMap(each -> each.words().stream())
                .distinct()
                .map(line -> "“" + Html.text(Html.cut(line.replace('\t', ' ').strip(), 60)) + "”")
                .collect(Collectors.joining(", "));
        List<Keyboard.Button> buttons = figures.stream().map(this::button).toList();
        Remarked first = figures.get(0);
        String question = figures.size() == 1
                ? Html.bold(first.indicator().code()) + ": dưới số " + figure(first) + " có dòng " + words
                        + ", có thể làm số mang nghĩa khác. Kết quả " + period.vietnamese()
                        + " có đúng là số đó không? Đúng thì xin bấm nút; không thì gửi số đúng, ví dụ "
                        + Html.code(taking.again(first.indicator(), ReadingWords.usual(first.indicator()))) + "."
                : "Dòng " + words + " có thể làm số của "
                        + figures.stream()
                                .map(each -> Html.bold(each.indicator().code()))
                                .collect(Collectors.joining(", "))
                        + " mang nghĩa khác. Số nào đúng là kết quả " + period.vietnamese()
                        + " thì xin bấm nút, hoặc gửi lại tin, không kèm dòng đó.";
        return Reply.say(
                question + " " + taking.use().nothingDone(),
                new Keyboard(buttons.stream().map(List::of).toList()));
    }

    private Keyboard.Button button(Remarked remarked) {
        return taking.button(
                remarked.indicator().code() + ": "
                        + ReadingWords.label(
                                remarked.figure(), remarked.indicator().measure(), false),
                remarked.indicator(),
                remarked.figure());
    }

    private static String figure(Remarked remarked) {
        return "“"
                + Html.text(
                        FigureWords.full(remarked.figure(), remarked.indicator().measure())) + "”";
    }
}
