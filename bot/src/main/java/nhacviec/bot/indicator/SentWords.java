package nhacviec.bot.indicator;

import java.util.List;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.core.indicator.DraftService.Sent;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Unit;

/** What became of the answers that were sent together, a line each. */
final class SentWords {

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
