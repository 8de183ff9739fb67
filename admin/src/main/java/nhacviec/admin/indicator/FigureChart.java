package nhacviec.admin.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Words;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;

/**
 * Results against targets as bars, drawn without a script: a bar as long as the result, a mark where the target is. Every bar stands in a
 * table beside its number, so that nothing is told by the picture alone.
 */
record FigureChart(Words words) {

    private static final int WIDE = 200;
    private static final int HIGH = 16;

    /**
     * One bar.
     *
     * @param name what it is the result of
     * @param place where its name leads to; empty for nowhere
     * @param result null when there is none that could be drawn
     * @param shown the result in words
     * @param complete whether nobody owes a part of the result; until then the verdict is for the time being
     */
    record Bar(
            String name,
            String place,
            BigDecimal result,
            String shown,
            Target target,
            Boolean reached,
            boolean complete) {

        static Bar of(Indicator indicator, Optional<Figure> total, Optional<Boolean> reached, boolean complete) {
            return new Bar(
                    indicator.code() + ". " + indicator.shortName(),
                    FigureGrid.place(indicator),
                    total.flatMap(Figure::comparable).orElse(null),
                    total.map(figure -> FigureWords.full(figure, indicator.measure()))
                            .orElse("–"),
                    indicator.target().orElse(null),
                    reached.orElse(null),
                    complete);
        }
    }

    Html table(String caption, String first, List<Bar> bars) {
        BigDecimal longest = bars.stream()
                .flatMap(bar -> Stream.of(Optional.ofNullable(bar.result()), Optional.ofNullable(value(bar.target()))))
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo)
                .map(most -> most.max(Figure.HUNDRED))
                .orElse(Figure.HUNDRED);
        List<Html> rows = new ArrayList<>();
        for (Bar bar : bars) {
            Html name = Tables.name("").attr("lang", "vi");
            name.add(
                    bar.place().isEmpty()
                            ? Html.tag("span", bar.name())
                            : Html.tag("a", bar.name()).attr("href", bar.place()));
            rows.add(Tables.row(
                    name,
                    Tables.cell(words.say("Kết quả", "Result"), FigureGrid.cut(bar.shown())),
                    Tables.cell(
                            words.say("Mục tiêu", "Target"),
                            bar.target() == null ? "–" : FigureGrid.cut(FigureWords.target(bar.target()))),
                    Tables.cell("", picture(bar, longest)).cls("bar"),
                    Tables.cell(words.say("Đánh giá", "Verdict"), verdict(bar)).cls(mood(bar))));
        }
        return Tables.table(
                "chart",
                caption,
                List.of(
                        first,
                        words.say("Kết quả", "Result"),
                        words.say("Mục tiêu", "Target"),
                        words.say("Biểu đồ", "Chart"),
                        words.say("Đánh giá", "Verdict")),
                rows);
    }

    private String verdict(Bar bar) {
        if (bar.reached() == null) {
            return words.say("chưa đánh giá", "not assessed");
        }
        String soFar = bar.complete() ? "" : words.say(" (chưa đủ)", " (incomplete)");
        return (bar.reached() ? words.say("đạt", "reached") : words.say("chưa đạt", "not reached")) + soFar;
    }

    private static String mood(Bar bar) {
        return bar.reached() == null ? "" : bar.reached() ? "good" : "bad";
    }

    private static Html picture(Bar bar, BigDecimal longest) {
        Html svg = Html.tag("svg")
                .attr("viewBox", "0 0 " + WIDE + " " + HIGH)
                .attr("preserveAspectRatio", "none")
                .attr("aria-hidden", "true")
                .attr("focusable", "false");
        svg.add(rectangle("track", 0, WIDE, 2, HIGH - 4));
        if (bar.result() != null) {
            svg.add(rectangle(
                    "result " + (bar.reached() == null ? "open" : bar.reached() ? "yes" : "no"),
                    0,
                    length(bar.result(), longest),
                    2,
                    HIGH - 4));
        }
        if (value(bar.target()) != null) {
            int at = Math.min(length(value(bar.target()), longest), WIDE - 3);
            svg.add(rectangle("mark", at, 3, 0, HIGH));
        }
        return svg;
    }

    private static BigDecimal value(Target target) {
        return target == null ? null : target.value();
    }

    private static int length(BigDecimal value, BigDecimal longest) {
        return value.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(WIDE))
                .divide(longest, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static Html rectangle(String style, int x, int width, int y, int height) {
        return Html.tag("rect")
                .attr("class", style)
                .attr("x", String.valueOf(x))
                .attr("y", String.valueOf(y))
                .attr("width", String.valueOf(width))
                .attr("height", String.valueOf(height));
    }
}
