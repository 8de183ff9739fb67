package nhacviec.bot.staff;

import nhacviec.bot.Html;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.AccessService;
import nhacviec.core.staff.AccessToken;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.TokenScope;

/** What people hear of tokens that others made in their name. */
public final class AccessWords implements AccessService.Notices {

    @Override
    public OutgoingMessage issued(Staff person, Actor by, AccessToken token, Moment now) {
        String may = token.scope() == TokenScope.WRITE ? "xem và thay đổi" : "chỉ xem";
        var last = now.dayOf(token.expiresAt());
        return new OutgoingMessage.Say(
                person.chatId(),
                Html.text(by.name()) + " đã tạo một mã để phần mềm “" + Html.text(token.label())
                        + "” làm việc thay tên anh/chị (" + may + "), đến ngày " + last.getDayOfMonth() + "/"
                        + last.getMonthValue() + "/" + last.getYear()
                        + ". Nếu anh/chị không biết việc này, xin báo Văn phòng thu hồi.");
    }
}
