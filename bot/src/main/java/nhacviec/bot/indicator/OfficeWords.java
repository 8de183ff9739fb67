package nhacviec.bot.indicator;

import java.util.Optional;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.core.indicator.DerivedFigure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.PeriodSheet;

/** How it is said what the figures of several units come to, and whether that is the last word. */
final class OfficeWords {

    private OfficeWords() {}

    /**
     * To stand behind a value; empty where the plan names nothing to compare with.
     *
     * @param complete whether every unit has given its figure, so that the value is final
     */
    static String verdict(Optional<Boolean> reached, boolean complete) {
        if (complete) {
            return reached.map(yes -> yes ? " ✅ đạt" : " ❌ chưa đạt").orElse("");
        }
        return reached.map(yes -> yes ? ", tạm đạt" : ", tạm chưa đạt").orElse("");
    }

    /** Why figures that were given come to no value of the office. */
    static String whyNone(PeriodSheet.Line line) {
        return line.indicator().measure().addsUp()
                ? "có đơn vị chỉ báo tỷ lệ nên chưa cộng được"
                : "các đơn vị báo khác nhau nên chưa rõ lấy kết quả nào";
    }

    /** A sum over quarters, or why there is none, with the quarters that it is made of while others are missing. */
    static String derived(DerivedFigure figure, Indicator row) {
        String value = figure.value() == null
                ? figure.whyNone()
                : FigureWords.full(figure.value(), row.measure())
                        + (figure.standsFor() == null
                                ? ""
                                : ", số " + figure.standsFor().vietnamese());
        String soFar = figure.soFar();
        String both = value.isEmpty() || soFar.isEmpty() ? value + soFar : value + " (" + soFar + ")";
        return Html.text(both.isEmpty() ? "chưa có số liệu" : both);
    }
}
