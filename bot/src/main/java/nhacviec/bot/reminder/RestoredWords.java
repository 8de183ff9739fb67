package nhacviec.bot.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nhacviec.bot.DateWords;
import nhacviec.bot.Html;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.RestoredBooks;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/** What people read when the books were restored from a backup: what to send once more. */
public final class RestoredWords implements RestoredBooks.Notice {

    @Override
    public OutgoingMessage restored(Staff person, Instant from, Moment now) {
        String span = Html.bold("từ " + hour(from, now) + " đến " + hour(now.at(), now));
        String ask = person.role() == Role.LEADER
                ? "Những ý kiến anh/chị đã cho trong thời gian ấy xin cho lại."
                : "Anh/chị đã báo xong việc, nộp số liệu hay gửi đề nghị gì trong thời gian ấy thì xin gửi lại.";
        return new OutgoingMessage.Say(
                person.chatId(),
                "🗄 Sổ của Nhắc Việc vừa được khôi phục từ bản sao lưu. Những gì ghi " + span + " không còn trong sổ. "
                        + ask + " Lời nhắc của thời gian ấy không gửi lại; xem việc đang mở: " + Html.code("/viec")
                        + ".");
    }

    private static String hour(Instant at, Moment now) {
        Moment then = Moment.of(at, now.zone());
        return then.time().truncatedTo(ChronoUnit.MINUTES) + " " + DateWords.plain(then.today());
    }
}
