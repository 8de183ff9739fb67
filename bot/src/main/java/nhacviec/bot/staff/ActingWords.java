package nhacviec.bot.staff;

import java.time.LocalDate;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.ActingService;
import nhacviec.core.staff.Agreeing;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/** What is said of people who act for others: to the two, and to who has said so. */
public final class ActingWords implements ActingService.Notices, Agreeing.Cases<String> {

    @Override
    public OutgoingMessage begun(Staff hearer, Acting acting, Staff who, Staff away) {
        String until = " đến hết " + DateWords.full(acting.last());
        boolean acts = hearer.id() == who.id();
        return new OutgoingMessage.Say(
                hearer.chatId(),
                acts
                        ? "🔄 Từ nay" + until + ", anh/chị thay " + Html.bold(away.name()) + " (" + post(away)
                                + (acting.reason().isEmpty() ? "" : "; " + Html.text(acting.reason()))
                                + "): việc và số liệu ở đó được nhắc cho anh/chị"
                                + (away.ownRole() == Role.STAFF ? "" : ", anh/chị quyết định như người đó")
                                + ". Xem việc: " + Html.code("/viec") + "."
                        : "🔄 Từ nay" + until + ", " + Html.bold(who.name())
                                + " thay anh/chị: tin buổi sáng gửi cho người thay, hết hạn thì tự trả lại. Anh/chị vẫn xem và ghi "
                                + "được như thường.");
    }

    @Override
    public OutgoingMessage over(Staff hearer, Acting acting, Staff who, Staff away) {
        return new OutgoingMessage.Say(
                hearer.chatId(),
                hearer.id() == who.id()
                        ? "🔄 Anh/chị thôi thay " + Html.bold(away.name()) + " (" + post(away)
                                + ") từ nay. Xin cảm ơn anh/chị!"
                        : "🔄 " + Html.bold(who.name())
                                + " thôi thay anh/chị; từ nay tin buổi sáng lại gửi cho anh/chị. Xem việc: "
                                + Html.code("/viec") + ".");
    }

    private static String post(Staff person) {
        return StartCommand.role(person.ownRole()) + ", "
                + Html.text(person.ownUnit().name());
    }

    @Override
    public String agreed(Agreeing.Agreed agreed) {
        return "✅ " + sentence(agreed.acting(), agreed.who(), agreed.away())
                + (agreed.acting().isRunning()
                        ? "; đã bắt đầu, hai người được báo."
                        : "; đến ngày hai người được báo.");
    }

    /** "Mai thay Lan (điều phối, Văn phòng) từ thứ Hai, 1/4/2024 đến hết thứ Sáu, 12/4/2024". */
    static String sentence(Acting acting, Staff who, Staff away) {
        return Html.bold(who.name()) + " thay " + Html.bold(away.name()) + " (" + post(away) + ") từ "
                + DateWords.full(acting.first()) + " đến hết " + DateWords.full(acting.last())
                + (acting.reason().isEmpty() ? "" : " (" + Html.text(acting.reason()) + ")");
    }

    @Override
    public String ended(Agreeing.Ended ended) {
        return "✅ " + Html.bold(ended.who().name()) + " thôi thay "
                + Html.bold(ended.away().name()) + ".";
    }

    @Override
    public String wrongDays(Agreeing.WrongDays wrong) {
        LocalDate first = wrong.first();
        LocalDate last = wrong.last();
        String why = last.isBefore(first)
                ? "ngày cuối " + DateWords.plain(last) + " ở trước ngày đầu " + DateWords.plain(first)
                : last.isAfter(wrong.latest())
                        ? "ngày cuối xa nhất là " + DateWords.plain(wrong.latest())
                        : "ngày cuối " + DateWords.plain(last) + " đã qua";
        return "Chưa ghi gì: " + why + ".";
    }

    @Override
    public String overlaps(Agreeing.Overlaps overlaps) {
        return "Chưa ghi gì: trong những ngày ấy đã có " + sentence(overlaps.other(), overlaps.who(), overlaps.away())
                + ".";
    }

    @Override
    public String notPossible(Agreeing.NotPossible impossible) {
        return "Chưa ghi gì: người thay phải là người khác, đang nhận tin của bot.";
    }

    @Override
    public String notYours(Agreeing.NotYours notYours) {
        return "Chỉ Văn phòng (điều phối) cử người thay; lãnh đạo cử được người thay mình.";
    }
}
