package nhacviec.bot.indicator;

import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Role;

/** What becomes of a figure of a period that is closed: the coordinator is asked about it, and opens the period first for one of her own. */
final class LockedWords {

    private LockedWords() {}

    /** Whether the person is who would be asked. */
    static boolean opens(Talk talk) {
        return talk.actor().role() == Role.COORDINATOR;
    }

    /** "Muốn gửi thì mở khóa trước: /mokhoa Q1 lý do". */
    static String openFirst(Talk talk, ReportingPeriod period) {
        return "Muốn gửi thì mở khóa trước: " + Html.code("/mokhoa " + PeriodWords.typed(period, talk) + " lý do");
    }

    /** Above the card of answers that are not sent. */
    static String onCard(Talk talk, ReportingPeriod period) {
        return "🔒 Kỳ " + period.vietnamese() + " đã khóa"
                + (opens(talk)
                        ? " nên chưa gửi được; bản nháp vẫn được giữ. " + openFirst(talk, period) + "."
                        : ": gửi thì Văn phòng được hỏi trước khi ghi.");
    }

    /** Behind a figure that could be sent late, "gửi muộn thì Văn phòng được hỏi". */
    static String behind(Talk talk, String what) {
        return what + (opens(talk) ? " thì phải mở khóa trước" : " thì Văn phòng được hỏi");
    }
}
