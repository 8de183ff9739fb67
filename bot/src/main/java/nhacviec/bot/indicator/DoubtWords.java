package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.core.indicator.Doubt;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;

/** Why a figure is looked at again, in a few words. */
final class DoubtWords {

    /** A reason that a button gives. */
    static final String CHECKED = "Đã kiểm tra, số đúng";

    private DoubtWords() {}

    /** "chưa đạt chỉ tiêu 100 %; khác xa kỳ trước (75 %)". */
    static String said(Set<Doubt> doubts, Indicator indicator, Optional<Figure> last) {
        String before = last.map(figure -> " (" + Html.text(FigureWords.full(figure, indicator.measure())) + ")")
                .orElse("");
        List<String> said = new ArrayList<>();
        if (doubts.contains(Doubt.BELOW_TARGET)) {
            said.add("chưa đạt chỉ tiêu"
                    + indicator
                            .target()
                            .filter(target -> target.value() != null)
                            .flatMap(target -> FigureWords.cited(indicator))
                            .map(target -> " " + Html.text(target))
                            .orElse(""));
        }
        List<String> against = new ArrayList<>();
        if (doubts.contains(Doubt.FAR_FROM_LAST)) {
            against.add("kết quả khác xa");
        }
        if (doubts.contains(Doubt.LARGER_TOTAL)) {
            against.add(indicator.measure() == Indicator.Measure.COUNT ? "gấp nhiều lần" : "tổng số gấp nhiều lần");
        }
        if (doubts.contains(Doubt.SMALLER_TOTAL)) {
            against.add("tổng số giảm nhiều");
        }
        if (!against.isEmpty()) {
            said.add(String.join(", ", against) + " so với kỳ trước" + before);
        }
        return String.join("; ", said);
    }
}
