package nhacviec.bot.indicator;

import java.time.LocalDate;
import java.util.List;
import nhacviec.bot.DateWords;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.Submission;

/** That figures came after the day on which they were due, although their period is still open. */
final class LatenessWords {

    private LatenessWords() {}

    /** Empty for figures in time, for corrections of what was given before, and where the thanks for the last one say it. */
    static String said(Talk talk, IndicatorService indicators, List<Submission> outcomes) {
        List<Submission.Recorded> first = outcomes.stream()
                .filter(Submission.Recorded.class::isInstance)
                .map(Submission.Recorded.class::cast)
                .filter(recorded -> recorded.entry().figure().settles())
                .filter(recorded ->
                        recorded.before() == null || !recorded.before().figure().settles())
                .toList();
        if (first.isEmpty() || first.stream().anyMatch(recorded -> recorded.completed() != null)) {
            return "";
        }
        LocalDate given = talk.now().dayOf(first.get(0).entry().at());
        LocalDate due = indicators.rules().window(first.get(0).period()).due();
        return given.isAfter(due) ? "\n⏱ Gửi sau hạn " + DateWords.due(due, given, talk.calendar()) + "." : "";
    }
}
