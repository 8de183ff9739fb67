package nhacviec.bot.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.AtHand;
import nhacviec.core.staff.HandingOver;
import nhacviec.core.staff.HandoverService;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** What is said when work goes over from one person to another: to the two, and to who has said so. */
public final class HandoverWords implements HandoverService.Notices, HandingOver.Cases<String> {

    @Override
    public OutgoingMessage given(HandingOver.Done done) {
        return new OutgoingMessage.Say(
                done.from().chatId(),
                "📦 Đã bàn giao việc của anh/chị cho " + Html.bold(done.to().name()) + ":"
                        + lines(done.units(), done.atHand())
                        + "\nNhững gì anh/chị đã làm vẫn ghi tên anh/chị."
                        + (done.revoked()
                                ? " Anh/chị thôi dùng bot này từ nay. Xin cảm ơn anh/chị thời gian qua!"
                                : ""));
    }

    @Override
    public OutgoingMessage received(HandingOver.Done done) {
        return new OutgoingMessage.Say(
                done.to().chatId(),
                "📦 " + Html.bold(done.from().name()) + " bàn giao cho anh/chị:" + lines(done.units(), done.atHand())
                        + "\nXem việc: " + Html.code("/viec")
                        + (done.atHand().drafts() > 0 ? "; số nháp: " + Html.code("/sl") : "") + ".");
    }

    @Override
    public String looked(HandingOver.Looked looked) {
        return "Bàn giao của " + Html.bold(looked.from().name()) + " cho "
                + Html.bold(looked.to().name()) + " gồm:" + lines(looked.units(), looked.atHand())
                + "\nNhững gì đã ghi giữ nguyên tên cũ." + role(looked.from(), looked.to()) + " Chưa đổi gì.";
    }

    @Override
    public String done(HandingOver.Done done) {
        return "✅ Đã bàn giao của " + Html.bold(done.from().name()) + " cho "
                + Html.bold(done.to().name()) + ":" + lines(done.units(), done.atHand())
                + (done.revoked()
                        ? "\n" + Html.text(done.from().name()) + " đã thôi dùng bot."
                        : "\n" + Html.text(done.from().name()) + " vẫn thuộc "
                                + Html.text(done.from().ownUnit().name()) + "; đổi thì gõ "
                                + Html.code("/nguoi " + done.from().name()) + ".")
                + role(done.from(), done.to());
    }

    /** Rights are given by name, never by the way. */
    private static String role(Staff from, Staff to) {
        return from.ownRole() == Role.STAFF || from.ownRole() == to.ownRole()
                ? ""
                : " Vai " + StartCommand.role(from.ownRole()) + " không đi theo; cần thì gõ "
                        + Html.code("/nguoi " + to.name() + " vai " + StartCommand.role(from.ownRole())) + ".";
    }

    private static String lines(List<Unit> units, AtHand atHand) {
        List<String> lines = new ArrayList<>();
        if (!units.isEmpty()) {
            lines.add("việc và số liệu của " + Html.text(StaffWords.names(units)));
        }
        if (!atHand.takenOn().isEmpty()) {
            lines.add("việc đã nhận: " + String.join(", ", atHand.takenOn()));
        }
        if (!atHand.silenced().isEmpty()) {
            lines.add("việc đang hoãn nhắc: " + String.join(", ", atHand.silenced()));
        }
        if (atHand.drafts() > 0) {
            lines.add(atHand.drafts() + " số liệu nháp chưa gửi" + (atHand.form() ? ", phiếu đang điền" : ""));
        }
        if (!atHand.requests().isEmpty()) {
            lines.add("xin gia hạn đang chờ duyệt: việc " + String.join(", ", atHand.requests()));
        }
        return lines.isEmpty()
                ? " không có gì đang dở."
                : lines.stream().map(line -> "\n▫️ " + line).collect(Collectors.joining());
    }

    @Override
    public String notPossible(HandingOver.NotPossible impossible) {
        return "Chưa bàn giao gì: người nhận phải là người khác, đang nhận tin của bot.";
    }

    @Override
    public String notYours(HandingOver.NotYours notYours) {
        return "Chỉ Văn phòng (điều phối) bàn giao được việc của người khác.";
    }
}
