package nhacviec.bot.indicator;

import java.util.Optional;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReasonService;
import nhacviec.core.indicator.ReportingPeriod;

/** Reasons of answers that were not sent yet: they stay beside the answer and are sent with it. */
final class DraftedReasons {

    private static final int SHORTEST = 3;

    private DraftedReasons() {}

    /** The person's own answer to a row that is not sent. */
    static Optional<Draft> of(Talk talk, ReportingPeriod period, String code) {
        long unit = talk.staff().unit().id();
        return talk.books().drafts().of(talk.staff().id(), unit, period).stream()
                .filter(draft -> draft.indicator().equals(code))
                .findFirst();
    }

    /** Keeps a reason beside an answer and says so. */
    static String keep(Talk talk, Draft draft, Indicator indicator, String reason) {
        if (reason.strip().length() < SHORTEST) {
            return "⚠️ Lý do của " + indicator.code() + " quá ngắn; ví dụ "
                    + Html.code("/lydo " + indicator.code() + " chưa đủ máy quét") + ".";
        }
        if (reason.strip().length() > ReasonService.LONGEST) {
            return ReasonLines.tooLong(indicator.code(), reason.strip().length());
        }
        talk.books().drafts().keep(draft.because(reason.strip()));
        talk.books()
                .audit()
                .record(
                        talk.actor(),
                        talk.now().at(),
                        "indicator.draft_reason",
                        draft.indicator() + " " + draft.period().code(),
                        draft.reason(),
                        reason.strip());
        return said(draft, indicator) + ReasonLines.kept(reason.strip());
    }

    static String said(Draft draft, Indicator indicator) {
        return "✏️ " + SubmissionReplies.named(indicator) + ", "
                + draft.period().vietnamese() + ": " + Html.bold(FigureWords.full(draft.figure(), indicator.measure()))
                + " (nháp, chưa gửi)";
    }
}
