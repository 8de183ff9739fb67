package nhacviec.bot.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.bot.Html;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Changing;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.StaffService;
import nhacviec.core.staff.Unit;

/** What is said of changes of people: to them, and to who changed it. */
public final class StaffWords implements StaffService.Notices, Changing.Cases<String> {

    @Override
    public OutgoingMessage changed(Staff before, Staff after, Actor by) {
        List<Unit> gained = without(after, before);
        List<Unit> lost = without(before, after);
        List<String> said = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            said.add("tên của anh/chị ghi là " + Html.bold(after.name()));
        }
        if (before.ownRole() != after.ownRole()) {
            said.add("vai trò là " + Html.bold(StartCommand.role(after.ownRole())));
        }
        if (!gained.isEmpty()) {
            said.add("anh/chị nhận việc và số liệu của " + Html.bold(names(gained)));
        }
        if (!lost.isEmpty()) {
            said.add("thôi nhận việc và số liệu của " + Html.text(names(lost)));
        }
        return new OutgoingMessage.Say(
                after.chatId(),
                "👤 " + Html.text(by.name()) + " đã ghi: từ nay " + String.join("; ", said) + ". Xem việc: "
                        + Html.code("/viec") + ".");
    }

    @Override
    public OutgoingMessage revoked(Staff person) {
        return new OutgoingMessage.Say(
                person.chatId(),
                "👤 Văn phòng đã cho anh/chị thôi dùng bot này; từ nay bot không nhắc và không nhận tin của anh/chị nữa. "
                        + "Xin cảm ơn anh/chị thời gian qua!");
    }

    @Override
    public String changed(Changing.Changed changed) {
        Staff after = changed.after();
        return "✅ Đã ghi " + Html.bold(after.name()) + ": " + StaffWords.standing(after)
                + (after.chatId() == null ? "." : "; đã báo người đó.");
    }

    /** "điều phối, Văn phòng, Tư pháp". */
    static String standing(Staff person) {
        return StartCommand.role(person.ownRole()) + ", " + Html.text(person.unitNames());
    }

    @Override
    public String unchanged(Changing.Unchanged unchanged) {
        return "Không có gì đổi: " + Html.bold(unchanged.person().name()) + " vẫn là "
                + StaffWords.standing(unchanged.person()) + ".";
    }

    @Override
    public String revoked(Changing.Revoked revoked) {
        String alone = revoked.alone().isEmpty()
                ? ""
                : " ⚠️ " + Html.text(names(revoked.alone()))
                        + " không còn ai nhận tin: việc và số liệu được nhắc cho điều phối đến khi có người mới.";
        return "✅ " + Html.bold(revoked.before().name())
                + " đã thôi dùng bot; tin đang chờ gửi đã bỏ, những gì đã ghi giữ nguyên." + alone;
    }

    @Override
    public String noSuchPerson(Changing.NoSuchPerson missing) {
        return "Không có người này.";
    }

    @Override
    public String gone(Changing.Gone gone) {
        return Html.text(gone.person().name()) + " đã thôi dùng bot; muốn dùng lại thì mời lại.";
    }

    @Override
    public String notYours(Changing.NotYours notYours) {
        return "Chỉ Văn phòng (điều phối) đổi được tên, vai trò và đơn vị của người khác.";
    }

    private static List<Unit> without(Staff some, Staff others) {
        return some.units().stream()
                .filter(unit -> !others.belongsTo(unit.id()))
                .toList();
    }

    static String names(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }
}
