package nhacviec.bot.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.bot.indicator.PeriodWords;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.UnitService;

/** What people read whose unit is another one from today. */
public final class MovedWords implements UnitService.Notices {

    @Override
    public Optional<OutgoingMessage> moved(
            Staff person, Unit from, Unit to, LocalDate since, List<ReportingPeriod> owed) {
        String text = "🔁 Từ ngày " + DateWords.plain(since) + " đơn vị của anh/chị là " + Html.bold(to.name())
                + " (trước là " + Html.text(from.name()) + "). Việc của đơn vị cũ đã chuyển sang: " + Html.code("/viec")
                + ".";
        if (!owed.isEmpty()) {
            text += " Số liệu còn thiếu của " + Html.text(from.name()) + " ("
                    + owed.stream().map(ReportingPeriod::vietnamese).collect(Collectors.joining(", "))
                    + ") vẫn do anh/chị báo, ghi tên đơn vị cũ: "
                    + Html.code("/sl " + PeriodWords.typed(owed.get(0))) + ".";
        }
        return Optional.of(new OutgoingMessage.Say(person.chatId(), text));
    }
}
