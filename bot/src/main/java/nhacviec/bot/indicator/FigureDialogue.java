package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;

/** One question at a time, in the order of the plan. Each answer is on record at once, so stopping loses nothing. */
final class FigureDialogue {

    static final String KIND = "figures";

    private final IndicatorService indicators;

    FigureDialogue(IndicatorService indicators) {
        this.indicators = indicators;
    }

    Reply begin(Talk talk, ReportingPeriod period) {
        var window = indicators.rules().window(period);
        if (window.from().isAfter(talk.now().today())) {
            return Reply.say("Kỳ " + period.vietnamese() + " chưa mở; số liệu tính từ " + DateWords.plain(window.from())
                    + ". Kỳ đang thu: " + Html.code("/sl") + ".");
        }
        if (PeriodService.isLocked(talk.books(), period)) {
            return Reply.say("🔒 Kỳ " + period.vietnamese()
                    + " đã khóa. Cần sửa một số, gõ ví dụ "
                    + Html.code("/sl Q" + period.quarter() + " 3.2 45/60") + "; Văn phòng sẽ được hỏi.");
        }
        Set<String> skipped = resumed(talk, period);
        List<PeriodSheet.Line> owed = owed(talk, period);
        if (owed.stream().allMatch(line -> skipped.contains(line.indicator().code()))) {
            talk.keep(KIND, Map.of("period", period.code(), "at", "", "skipped", ""));
        }
        return next(talk, period);
    }

    /** The next question; when nothing is left, what the unit has given. */
    Reply next(Talk talk, ReportingPeriod period) {
        Set<String> skipped = resumed(talk, period);
        List<PeriodSheet.Line> owed = owed(talk, period);
        Optional<PeriodSheet.Line> line = owed.stream()
                .filter(l -> !skipped.contains(l.indicator().code()))
                .findFirst();
        if (line.isEmpty()) {
            talk.endDialogue(KIND);
            return summary(talk, period, owed);
        }
        Indicator indicator = line.get().indicator();
        keep(talk, period, indicator.code(), skipped);
        int all = indicators
                .sheet(talk.books(), period)
                .reportedBy(talk.staff().unit().id())
                .size();
        String head = "<b>Kỳ " + period.vietnamese() + "</b> · còn " + owed.size() + "/" + all + " chỉ tiêu, hạn "
                + talk.due(indicators.rules().window(period).due());
        return Reply.show(head + "\n\n" + question(talk, period, line.get()), answers(period, indicator));
    }

    /** Asks for one indicator that was named. */
    Reply ask(Talk talk, ReportingPeriod period, Indicator indicator) {
        PeriodSheet.Line line =
                indicators.sheet(talk.books(), period).line(indicator.code()).orElseThrow();
        if (!line.isReportedBy(talk.staff().unit().id())) {
            return Reply.say("⚠️ " + SubmissionReplies.named(indicator) + " không do "
                    + Html.text(talk.staff().unit().name()) + " báo số liệu. Các chỉ tiêu của đơn vị mình: "
                    + Html.code("/sl") + ".");
        }
        keep(talk, period, indicator.code(), resumed(talk, period));
        return Reply.show(
                "<b>Kỳ " + period.vietnamese() + "</b>\n\n" + question(talk, period, line), answers(period, indicator));
    }

    Reply skip(Talk talk, ReportingPeriod period, String code) {
        Set<String> skipped = resumed(talk, period);
        skipped.add(code);
        keep(talk, period, "", skipped);
        return next(talk, period).withToast("Đã bỏ qua " + Html.cut(code, 12));
    }

    Reply stop(Talk talk) {
        Optional<Dialogue> at = talk.dialogue(KIND);
        if (at.isEmpty()) {
            return Reply.toast("Đã dừng từ trước.");
        }
        ReportingPeriod period =
                ReportingPeriod.ofCode(at.get().state().get("period")).orElseThrow();
        talk.endDialogue(KIND);
        return Reply.show(stopped(talk, period), Keyboard.of(List.of(button("▶ Nhập tiếp", "sl:g:" + period.code()))));
    }

    String stopped(Talk talk, ReportingPeriod period) {
        long unit = talk.staff().unit().id();
        PeriodSheet sheet = indicators.sheet(talk.books(), period);
        int owed = sheet.owedBy(unit).size();
        int given = sheet.reportedBy(unit).size() - owed;
        return "Đã dừng nhập số liệu " + period.vietnamese() + ". Giữ nguyên " + given + " chỉ tiêu đã ghi; còn " + owed
                + ". Gõ " + Html.code("/sl") + " để nhập tiếp.";
    }

    private String question(Talk talk, ReportingPeriod period, PeriodSheet.Line line) {
        Indicator indicator = line.indicator();
        StringBuilder text = new StringBuilder(SubmissionReplies.named(indicator)).append("\n");
        if (!indicator.shortName().equals(indicator.name())) {
            text.append(Html.italic(Html.cut(indicator.name(), 300))).append("\n");
        }
        text.append("Đơn vị: ").append(Html.text(talk.staff().unit().name()));
        indicator
                .target()
                .ifPresent(t -> text.append(" · Chỉ tiêu: ")
                        .append(Html.text(FigureWords.target(t, indicator.measure())))
                        .append(" (")
                        .append(Html.text(t.citation()))
                        .append(")"));
        before(talk, period, indicator)
                .ifPresent(e -> text.append("\nKỳ trước: ")
                        .append(Html.text(FigureWords.full(e.figure(), indicator.measure()))));
        line.of(talk.staff().unit().id())
                .ifPresent(e -> text.append("\nĐang ghi: ")
                        .append(Html.text(FigureWords.full(e.figure(), indicator.measure()))));
        text.append("\n\n").append(wanted(indicator.measure()));
        return text.toString();
    }

    private static String wanted(Measure measure) {
        return switch (measure) {
            case RATIO ->
                "Xin nhập số đạt/tổng số, ví dụ " + Html.code("45/60") + " (hoặc chỉ tỷ lệ, ví dụ " + Html.code("75,5%")
                        + ").";
            case SCORE -> "Xin nhập điểm từ 0 đến 100, ví dụ " + Html.code("92,5") + ".";
            case COUNT -> "Xin nhập số lượng, ví dụ " + Html.code("12") + ".";
            case YES_NO -> "Đạt hay chưa đạt? Có thể thêm lời, ví dụ " + Html.code("đạt, xếp thứ 3/21") + ".";
        };
    }

    static Keyboard answers(ReportingPeriod period, Indicator indicator) {
        String code = indicator.code();
        Keyboard keyboard = Keyboard.NONE;
        if (indicator.measure() == Measure.YES_NO) {
            keyboard = Keyboard.of(List.of(
                    button("Đạt", ReadingWords.value(period, code, new Figure.Answer(true, ""))),
                    button("Chưa đạt", ReadingWords.value(period, code, new Figure.Answer(false, "")))));
        }
        return keyboard.and(List.of(
                        button("Không phát sinh", ReadingWords.value(period, code, new Figure.NothingArose())),
                        button("Chưa có số liệu", ReadingWords.value(period, code, new Figure.NotYetKnown()))))
                .and(List.of(button("Bỏ qua ▶", "sl:k:" + period.code() + ":" + code), button("Dừng", "sl:x")));
    }

    private Reply summary(Talk talk, ReportingPeriod period, List<PeriodSheet.Line> owed) {
        long unit = talk.staff().unit().id();
        List<PeriodSheet.Line> mine = indicators.sheet(talk.books(), period).reportedBy(unit);
        if (mine.isEmpty()) {
            return Reply.say(Html.text(talk.staff().unit().name()) + " không phải báo chỉ tiêu nào trong kế hoạch.");
        }
        StringBuilder text = new StringBuilder(Html.bold("Số liệu " + period.vietnamese() + " của "
                        + talk.staff().unit().name()))
                .append("\n");
        for (PeriodSheet.Line line : mine) {
            String figure = line.of(unit)
                    .map(e -> Html.text(
                            FigureWords.full(e.figure(), line.indicator().measure())))
                    .orElse("—");
            text.append("\n")
                    .append(Html.bold(line.indicator().code()))
                    .append(" ")
                    .append(Html.text(Html.cut(line.indicator().shortName(), 50)))
                    .append(": ")
                    .append(figure);
        }
        if (owed.isEmpty()) {
            text.append("\n\n✅ Đã đủ ")
                    .append(mine.size())
                    .append("/")
                    .append(mine.size())
                    .append(" chỉ tiêu. Xin cảm ơn! Muốn sửa, gõ ví dụ ")
                    .append(Html.code("/sl " + mine.get(0).indicator().code()))
                    .append(".");
            return Reply.show(text.toString(), Keyboard.NONE);
        }
        String codes = owed.stream().map(l -> l.indicator().code()).collect(Collectors.joining(", "));
        text.append("\n\nCòn ")
                .append(owed.size())
                .append(" chỉ tiêu chưa có số: ")
                .append(codes)
                .append(".");
        return Reply.show(
                text.toString(), Keyboard.of(List.of(button("▶ Nhập các chỉ tiêu còn lại", "sl:g:" + period.code()))));
    }

    private List<PeriodSheet.Line> owed(Talk talk, ReportingPeriod period) {
        return indicators.sheet(talk.books(), period).owedBy(talk.staff().unit().id());
    }

    /** Last period's figure of the same unit; "before" the first quarter lies the last one of the year before. */
    private Optional<Entry> before(Talk talk, ReportingPeriod period, Indicator indicator) {
        return indicators
                .sheet(talk.books(), period.previous())
                .line(indicator.code())
                .flatMap(line -> line.of(talk.staff().unit().id()));
    }

    private static Set<String> resumed(Talk talk, ReportingPeriod period) {
        return talk.dialogue(KIND)
                .filter(d -> period.code().equals(d.state().get("period")))
                .map(d -> Arrays.stream(d.state().getOrDefault("skipped", "").split(","))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)))
                .orElseGet(TreeSet::new);
    }

    private static void keep(Talk talk, ReportingPeriod period, String at, Set<String> skipped) {
        talk.keep(KIND, Map.of("period", period.code(), "at", at, "skipped", String.join(",", skipped)));
    }
}
