package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.indicator.DraftService;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;

/** How far a person and their unit are with the figures of a period, in words. */
final class FormStanding {

    private final IndicatorService indicators;
    private final DraftService drafts;

    FormStanding(IndicatorService indicators, DraftService drafts) {
        this.indicators = indicators;
        this.drafts = drafts;
    }

    String stopped(Talk talk, ReportingPeriod period) {
        DraftService.Sheet sheet = drafts.sheet(talk.books(), talk.staff(), period);
        int drafted = sheet.answered().size();
        int owed = sheet(talk, period).owedBy(unit(talk)).size();
        int given = sheet(talk, period).reportedBy(unit(talk)).size() - owed;
        String unit = UnitTags.areSeveral(talk) ? " " + talk.staff().unit().name() : "";
        String kept = drafted == 0
                ? ""
                : " Giữ nguyên " + drafted + " số nháp, <b>chưa gửi</b>; gõ "
                        + Html.code("/sl " + PeriodWords.typed(period, talk) + unit + " gửi") + " để xem lại và gửi.";
        return "Đã dừng nhập số liệu " + period.vietnamese() + "." + kept + " Đã gửi " + given + " chỉ tiêu, còn "
                + owed + ". Gõ " + Html.code("/sl") + " để nhập tiếp." + orphans(sheet);
    }

    /** What the unit has given. */
    Reply summary(Talk talk, ReportingPeriod period) {
        List<PeriodSheet.Line> mine = sheet(talk, period).reportedBy(unit(talk));
        if (mine.isEmpty()) {
            return Reply.say(Html.text(talk.staff().unit().name()) + " không phải báo chỉ tiêu nào trong kế hoạch."
                    + orphans(talk, period));
        }
        StringBuilder text = new StringBuilder(Html.bold("Số liệu " + period.vietnamese() + " của "
                        + talk.staff().unit().name()))
                .append("\n");
        for (PeriodSheet.Line line : mine) {
            String figure = line.of(unit(talk))
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
        return Reply.show(
                text.append("\n\n")
                        .append(standing(talk, period))
                        .append(orphans(talk, period))
                        .toString(),
                goOn(talk, period));
    }

    /** Whether the unit is done, or which figures are missing. */
    String standing(Talk talk, ReportingPeriod period) {
        int all = sheet(talk, period).reportedBy(unit(talk)).size();
        List<String> owed = owed(talk, period);
        if (owed.isEmpty()) {
            String timely = indicators.unitPeriods(talk.books(), period, talk.now()).stream()
                    .filter(each -> each.unit().id() == unit(talk))
                    .map(each -> ", " + CampaignWords.timely(each))
                    .findFirst()
                    .orElse("");
            return "✅ Đã đủ " + all + "/" + all + " chỉ tiêu" + timely + ". "
                    + CampaignWords.thanks(
                            talk,
                            sheet(talk, period)
                                    .reportedBy(unit(talk))
                                    .get(0)
                                    .indicator()
                                    .code(),
                            period);
        }
        return "Còn " + owed.size() + " chỉ tiêu chưa có số: " + String.join(", ", owed) + ".";
    }

    Keyboard goOn(Talk talk, ReportingPeriod period) {
        return owed(talk, period).isEmpty()
                ? Keyboard.NONE
                : Keyboard.of(List.of(button("▶ Nhập các chỉ tiêu còn lại", "sl:g:" + period.code())));
    }

    private String orphans(Talk talk, ReportingPeriod period) {
        return orphans(drafts.sheet(talk.books(), talk.staff(), period));
    }

    /** Answers for which the plan has no place any more are shown, so that nobody looks for them; empty when there are none. */
    static String orphans(DraftService.Sheet sheet) {
        if (sheet.orphans().isEmpty()) {
            return "";
        }
        String kept = sheet.orphans().stream()
                .map(draft -> Html.bold(draft.indicator()) + " = "
                        + Html.text(draft.figure().brief()))
                .collect(Collectors.joining("; "));
        return "\n⚠️ Kế hoạch hoặc phân công đã đổi; vẫn giữ mà không gửi: " + kept + ".";
    }

    private List<String> owed(Talk talk, ReportingPeriod period) {
        return sheet(talk, period).owedBy(unit(talk)).stream()
                .map(line -> line.indicator().code())
                .toList();
    }

    /** What is owed and not answered yet. */
    List<String> open(Talk talk, ReportingPeriod period, DraftService.Sheet drafted) {
        return owed(talk, period).stream().filter(code -> !drafted.has(code)).toList();
    }

    private PeriodSheet sheet(Talk talk, ReportingPeriod period) {
        return indicators.sheet(talk.books(), period);
    }

    private static long unit(Talk talk) {
        return talk.staff().unit().id();
    }
}
