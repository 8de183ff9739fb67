package nhacviec.bot.indicator;

import static nhacviec.bot.Buttons.button;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.Buttons;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.Locking;
import nhacviec.core.indicator.PeriodLock;
import nhacviec.core.indicator.PeriodService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** How figures that came after their period was closed are told to those whom they concern. */
public final class PeriodWords implements PeriodService.Notices {

    /** A quarter as it can be typed back on a day: "Q1", and "Q4/2024" when it is of another year than the day. */
    public static String typed(ReportingPeriod period, LocalDate on) {
        return period.year() == on.getYear() ? "Q" + period.quarter() : typed(period);
    }

    static String typed(ReportingPeriod period, Talk talk) {
        return typed(period, talk.said().today());
    }

    /** With its year: "Q4/2024". */
    public static String typed(ReportingPeriod period) {
        return "Q" + period.quarter() + "/" + period.year();
    }

    @Override
    public OutgoingMessage late(
            Staff coordinator,
            Staff asker,
            Indicator indicator,
            LateChange change,
            Figure standing,
            Optional<Submission.Late.Waited> before) {
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "🔒 " + Html.bold(asker.name()) + " (" + Html.text(unit(asker, change)) + ") gửi số sau khi khóa kỳ "
                        + change.period().vietnamese() + ":\n" + asked(indicator, change, standing)
                        + before.map(other -> "\nThay cho "
                                        + Html.text(
                                                FigureWords.full(other.change().figure(), indicator.measure()))
                                        + " gửi trước, không phải quyết định số ấy nữa.")
                                .orElse("")
                        + "\nNhận thì số này được tính. Hoặc gõ " + Html.code("/somuon " + change.id() + " co") + ".",
                decision(change));
    }

    /** The unit whose figure it is, of somebody who may have several. */
    private static String unit(Staff asker, LateChange change) {
        return asker.units().stream()
                .filter(unit -> unit.id() == change.unitId())
                .findFirst()
                .map(Unit::name)
                .orElseGet(asker::unitNames);
    }

    @Override
    public OutgoingMessage decided(Staff asker, Indicator indicator, LateChange change, String reason) {
        boolean taken = change.state() == LateChange.State.TAKEN;
        return new OutgoingMessage.Say(
                asker.chatId(),
                (taken ? "✅ " : "❌ ") + Html.text(change.decider()) + (taken ? " đã nhận số " : " không nhận số ")
                        + figure(indicator, change) + " gửi sau khi khóa kỳ "
                        + change.period().vietnamese() + "."
                        + (reason.isBlank() ? "" : " Lý do: " + Html.text(reason) + "."));
    }

    @Override
    public OutgoingMessage withdrawn(
            Staff coordinator, Staff asker, Indicator indicator, LateChange change, Figure standing) {
        return new OutgoingMessage.Say(
                coordinator.chatId(),
                "▫️ " + Html.bold(asker.name()) + " (" + Html.text(unit(asker, change)) + ") rút số gửi muộn "
                        + figure(indicator, change) + ", " + change.period().vietnamese() + "; đang ghi "
                        + Html.text(FigureWords.full(standing, indicator.measure())) + ". Không cần quyết định nữa.");
    }

    @Override
    public OutgoingMessage replaced(Staff person, Actor by, List<Submission.Recorded> replaced) {
        StringBuilder text = new StringBuilder("✏️ " + Html.bold(by.name()) + " đã thay số liệu "
                + replaced.get(0).period().vietnamese() + " mà anh/chị gửi:");
        for (Submission.Recorded each : replaced) {
            Indicator indicator = each.line().indicator();
            text.append("\n")
                    .append(SubmissionReplies.named(indicator))
                    .append(": ")
                    .append(Html.text(FigureWords.full(each.before().figure(), indicator.measure())))
                    .append(" → ")
                    .append(SubmissionReplies.figure(each.entry(), indicator));
        }
        Submission.Recorded first = replaced.get(0);
        return new OutgoingMessage.Say(
                person.chatId(),
                text.append("\nSố cũ vẫn được lưu. Chưa đúng thì gửi lại, ví dụ ")
                        .append(Html.code("/sl " + typed(first.period()) + " "
                                + first.line().indicator().code() + " "
                                + first.before().figure().brief()))
                        .append(".")
                        .toString());
    }

    @Override
    public OutgoingMessage draftsLocked(Locking.Drafted drafted, PeriodLock lock) {
        boolean several = drafted.person().units().size() > 1;
        ReportingPeriod period = lock.period();
        String unit = several ? " " + drafted.unit().name() : "";
        return new OutgoingMessage.Say(
                drafted.person().chatId(),
                "🔒 " + period.vietnamese() + " đã khóa số liệu. Còn " + drafted.answers() + " số nháp chưa gửi của "
                        + Html.text(drafted.unit().name()) + "; bản nháp vẫn được giữ. Xem lại và gửi: "
                        + Html.code("/sl " + typed(period) + unit + " gửi")
                        + ". Số gửi sau khi khóa do Văn phòng quyết định có nhận hay không.",
                Keyboard.of(List.of(Buttons.button(
                        "📝 Tiếp " + period.vietnamese(),
                        "sl:" + (several ? "@" + drafted.unit().id() + ":" : "") + "g:" + period.code()))));
    }

    /** "Mai (Văn hóa xã hội) 4 số; Hòa (Tư pháp) 1 số". */
    static String drafts(List<Locking.Drafted> drafts) {
        return drafts.stream()
                .map(each -> Html.text(each.person().name()) + " ("
                        + Html.text(each.unit().name()) + ") " + each.answers() + " số")
                .collect(Collectors.joining("; "));
    }

    static String figure(Indicator indicator, LateChange change) {
        return SubmissionReplies.named(indicator) + " = "
                + Html.bold(FigureWords.full(change.figure(), indicator.measure()));
    }

    /** The figure with the one that it would replace, and why it is as it is. */
    static String asked(Indicator indicator, LateChange change, Figure standing) {
        return figure(indicator, change)
                + (standing == null
                        ? " (chưa có số nào)"
                        : " (đang ghi " + Html.text(FigureWords.full(standing, indicator.measure())) + ")")
                + (change.reason().isBlank() ? "" : "\nLý do: " + Html.text(change.reason()));
    }

    /** The buttons of one row in a list of several. */
    static List<Keyboard.Button> numbered(LateChange change) {
        String which = change.id() + " (" + change.indicator() + ")";
        return List.of(
                button("✅ Nhận " + which, "somuon:" + change.id() + ":co"),
                button("❌ Không nhận " + change.id(), "somuon:" + change.id() + ":khong"));
    }

    static Keyboard decision(LateChange change) {
        return Keyboard.of(List.of(
                button("✅ Nhận số này", "somuon:" + change.id() + ":co"),
                button("❌ Không nhận", "somuon:" + change.id() + ":khong")));
    }
}
