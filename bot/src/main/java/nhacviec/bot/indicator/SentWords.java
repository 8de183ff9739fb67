package nhacviec.bot.indicator;

import java.time.LocalDate;
import java.util.List;
import nhacviec.bot.DateWords;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.DraftService.Sent;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Unit;

/** What became of the answers that were sent together, a line each. */
final class SentWords {

    private static final String SENT_ON = "\n📅 Tính theo ngày gửi tin: ";

    private SentWords() {}

    /** @param locked whether the period is closed, so that no reason can be put beside a figure that stands */
    static String said(Unit unit, ReportingPeriod period, List<Sent> sent, boolean locked) {
        long kept = sent.stream().filter(Sent::isKept).count();
        long waiting = sent.stream()
                .filter(each -> each.submission() instanceof Submission.Late)
                .count();
        String head = kept == 0
                ? "⚠️ <b>Chưa gửi được số nào</b>"
                : waiting == kept
                        ? "🔒 <b>" + kept + " số liệu chờ Văn phòng</b> (kỳ đã khóa)"
                        : "✅ <b>Đã gửi " + (kept - waiting) + " số liệu</b>"
                                + (waiting == 0 ? "" : ", 🔒 " + waiting + " số chờ Văn phòng (kỳ đã khóa)");
        StringBuilder text = new StringBuilder(head + " – ")
                .append(period.vietnamese())
                .append(", ")
                .append(Html.text(unit.name()))
                .append("\n");
        sent.forEach(each -> text.append("\n").append(line(each, locked)));
        if (kept > 0 && kept < sent.size()) {
            text.append("\n\nSố chưa gửi được vẫn giữ ở bản nháp.");
        }
        sent.forEach(each -> text.append(CampaignWords.office(each.submission())));
        return text.toString();
    }

    /** The day that counts, where the message waited for the service; empty where today counts or nothing hangs on the day. */
    static String sentOn(Talk talk, List<Submission> outcomes) {
        LocalDate day = talk.said().today();
        return day.isBefore(talk.now().today()) ? sentOn(day, outcomes) : "";
    }

    static String sentOn(Talk talk) {
        LocalDate day = talk.said().today();
        return day.isBefore(talk.now().today()) ? SENT_ON + DateWords.plain(day) + "." : "";
    }

    static String sentOn(LocalDate day, List<Submission> outcomes) {
        boolean counts = outcomes.stream()
                .anyMatch(outcome -> outcome instanceof Submission.Recorded
                        || outcome instanceof Submission.Late
                        || outcome instanceof Submission.NotOpenYet);
        return counts ? SENT_ON + DateWords.plain(day) + "." : "";
    }

    private static String line(Sent sent, boolean locked) {
        Indicator indicator = sent.answer().indicator();
        boolean standing = sent.submission() instanceof Submission.Unchanged;
        String reason = standing && locked ? "" : sent.answer().draft().reason();
        String figure = Html.bold(indicator.code()) + ": " + CheckCard.figure(sent.answer())
                + (reason.isBlank() ? "" : " – " + Html.text(reason));
        if (sent.submission() instanceof Submission.Recorded recorded) {
            return figure
                    + (recorded.before() == null
                            ? ""
                            : " (thay cho "
                                    + Html.text(
                                            FigureWords.full(recorded.before().figure(), indicator.measure()))
                                    + SubmissionReplies.sentBy(recorded) + ")");
        }
        return standing ? figure + " (đã ghi từ trước)" : sent.submission().answer(new SubmissionReplies());
    }
}
