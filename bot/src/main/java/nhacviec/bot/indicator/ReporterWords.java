package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReporterService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;

/** What those are told whose unit reports other indicators than before. */
public final class ReporterWords implements ReporterService.Notices {

    /** So many are told by name, more by their codes. */
    private static final int NAMED = 2;

    @Override
    public OutgoingMessage moved(
            Staff member, Actor by, ReportingPeriod from, List<Indicator> gained, List<Indicator> lost) {
        List<String> parts = new ArrayList<>();
        if (!gained.isEmpty()) {
            parts.add("báo thêm " + named(gained));
        }
        if (!lost.isEmpty()) {
            parts.add("không còn báo " + named(lost));
        }
        return new OutgoingMessage.Say(
                member.chatId(),
                "👥 Từ " + from.vietnamese() + ", "
                        + Html.bold(member.unitNames()) + " " + String.join(" và ", parts) + ". "
                        + Html.text(by.name()) + " ghi."
                        + (gained.isEmpty() ? "" : " Nhập số liệu: " + Html.code("/sl") + "."));
    }

    private static String named(List<Indicator> rows) {
        return rows.size() <= NAMED
                ? "chỉ tiêu " + rows.stream().map(SubmissionReplies::named).collect(Collectors.joining("; "))
                : rows.size() + " chỉ tiêu ("
                        + rows.stream().map(Indicator::code).collect(Collectors.joining(", ")) + ")";
    }
}
