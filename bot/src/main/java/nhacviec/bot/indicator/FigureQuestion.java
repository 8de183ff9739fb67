package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.Optional;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/** One question of the guided form: what is asked, by which target, and what stood there before. */
final class FigureQuestion {

    private FigureQuestion() {}

    /**
     * @param draft what was answered and not sent; empty the first time
     * @param last the unit's figure of the period before
     */
    static String words(Unit unit, PeriodSheet.Line line, Optional<Draft> draft, Optional<Entry> last) {
        Indicator indicator = line.indicator();
        StringBuilder text = new StringBuilder(SubmissionReplies.named(indicator)).append("\n");
        if (!indicator.shortName().equals(indicator.name())) {
            text.append(Html.italic(Html.cut(indicator.name(), 300))).append("\n");
        }
        text.append("Đơn vị: ").append(Html.text(unit.name()));
        indicator
                .target()
                .ifPresent(t -> text.append(" · Chỉ tiêu: ")
                        .append(Html.text(FigureWords.target(t, indicator.measure())))
                        .append(" (")
                        .append(Html.text(t.citation()))
                        .append(")"));
        last.ifPresent(e -> text.append("\nKỳ trước: ").append(full(e.figure(), indicator)));
        line.of(unit.id()).ifPresent(e -> text.append("\nĐang ghi: ").append(full(e.figure(), indicator)));
        draft.ifPresent(d -> text.append("\nBản nháp: ").append(full(d.figure(), indicator)));
        return text.append("\n\n").append(wanted(indicator)).toString();
    }

    private static String full(Figure figure, Indicator indicator) {
        return Html.text(FigureWords.full(figure, indicator.measure()));
    }

    private static String wanted(Indicator indicator) {
        return switch (indicator.measure()) {
            case RATIO ->
                "Xin nhập số đạt/tổng số, ví dụ " + Html.code("45/60") + " (hoặc chỉ tỷ lệ, ví dụ " + Html.code("75,5%")
                        + ").";
            case SCORE -> "Xin nhập điểm từ 0 đến 100, ví dụ " + Html.code("92,5") + ".";
            case COUNT -> "Xin nhập số lượng, ví dụ " + Html.code("12") + ".";
            case YES_NO ->
                indicator
                        .target()
                        .filter(target -> target.value() != null)
                        .map(target -> "Được bao nhiêu" + (target.unit().isEmpty() ? "" : " " + target.unit())
                                + "? Xin nhập số, ví dụ " + Html.code(FigureWords.number(target.value()))
                                + "; chưa biết số thì chọn đạt hay chưa đạt.")
                        .orElseGet(() ->
                                "Đạt hay chưa đạt? Có thể thêm lời, ví dụ " + Html.code("đạt, xếp thứ 3/21") + ".");
        };
    }

    /** @param seen the message that answered last, 0 for none */
    static Keyboard answers(ReportingPeriod period, Indicator indicator, long seen) {
        Keyboard keyboard = Keyboard.NONE;
        if (indicator.measure() == Measure.YES_NO) {
            keyboard = Keyboard.of(List.of(
                    answer("Đạt", period, indicator, new Figure.Answer(true, ""), seen),
                    answer("Chưa đạt", period, indicator, new Figure.Answer(false, ""), seen)));
        }
        return keyboard.and(List.of(
                        answer("Không phát sinh", period, indicator, new Figure.NothingArose(), seen),
                        answer("Chưa có số liệu", period, indicator, new Figure.NotYetKnown(), seen)))
                .and(List.of(
                        button("Bỏ qua ▶", "sl:k:" + period.code() + ":" + indicator.code()), button("Dừng", "sl:x")));
    }

    private static Keyboard.Button answer(
            String label, ReportingPeriod period, Indicator indicator, Figure figure, long seen) {
        return FigureUse.drafted(label, period, indicator.code(), figure, seen);
    }
}
