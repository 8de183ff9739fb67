package nhacviec.bot.indicator;

import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Campaign;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;
import nhacviec.core.indicator.UnitPeriod;
import nhacviec.core.staff.Staff;

/** What is said when a unit has given all its figures of a period: thanks to the giver, a word to the coordinators. */
public final class CampaignWords implements Campaign.Notices {

    /**
     * Thanks for the last figure, to stand behind the answer to it, and to a coordinator that the whole office is complete; empty
     * when it was not the last.
     */
    static String thanks(Talk talk, Submission outcome) {
        if (!(outcome instanceof Submission.Recorded recorded) || recorded.completed() == null) {
            return "";
        }
        UnitPeriod unit = recorded.completed();
        return "\n\n✅ " + Html.text(unit.unit().name()) + " đã đủ " + unit.given() + "/" + unit.asked() + " số liệu "
                + unit.period().vietnamese() + ", " + timely(unit) + ". "
                + thanks(talk, recorded.entry().indicator(), unit.period())
                + office(recorded);
    }

    /** That the giver's figure was the last of the whole office; empty when it was not, or the giver does not close periods. */
    static String office(Submission outcome) {
        return outcome instanceof Submission.Recorded recorded
                        && !recorded.office().isEmpty()
                ? "\n\n" + allGiven(recorded.office(), "") + lock(recorded.completed())
                : "";
    }

    /** @param code an indicator for the example */
    static String thanks(Talk talk, String code, ReportingPeriod period) {
        return "Xin cảm ơn! Muốn sửa, gõ ví dụ " + Html.code("/sl " + PeriodWords.typed(period, talk) + " " + code)
                + ".";
    }

    @Override
    public OutgoingMessage unitComplete(Staff coordinator, UnitPeriod unit, List<UnitPeriod> others) {
        String left = others.stream()
                .map(other -> Html.text(other.unit().name()) + " " + other.owed())
                .collect(Collectors.joining(", "));
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "📥 " + Html.bold(unit.unit().name()) + " đã gửi đủ " + given(unit) + " (còn " + left + ").");
    }

    @Override
    public OutgoingMessage officeComplete(Staff coordinator, UnitPeriod last, List<UnitPeriod> all) {
        String lastly = "; sau cùng là " + Html.text(last.unit().name()) + ", " + timely(last);
        return new OutgoingMessage.Say(coordinator.chatId(), allGiven(all, lastly) + lock(last));
    }

    private static String allGiven(List<UnitPeriod> all, String lastly) {
        long inTime = all.stream().filter(UnitPeriod::inTime).count();
        return "🏁 Đã đủ số liệu " + all.get(0).period().vietnamese() + " của cả cơ quan (" + all.size() + " đơn vị, "
                + inTime + " đúng hạn)" + lastly + ".";
    }

    /** How the period is closed; empty when it is. */
    private static String lock(UnitPeriod unit) {
        ReportingPeriod period = unit.period();
        return unit.state() == UnitPeriod.State.LOCKED
                ? ""
                : "\nKhóa kỳ: " + Html.code("/khoa Q" + period.quarter() + "/" + period.year() + " đã đủ số liệu")
                        + ".";
    }

    private static String given(UnitPeriod unit) {
        return unit.given() + "/" + unit.asked() + " số liệu " + unit.period().vietnamese() + ", " + timely(unit);
    }

    static String timely(UnitPeriod unit) {
        return unit.inTime() ? "đúng hạn" : "sau hạn";
    }
}
