package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.task.TaskNumber;

/**
 * Words that nothing asks for and that speak of one row: "xóa 5.2", or "2 5/5", which is two numbers or the row 2.
 *
 * @param typed reads words behind {@code /sl}
 */
record UnplacedRow(IndicatorService indicators, FigureAnswers answers, BiFunction<Talk, String, Reply> typed) {

    /** A whole number may be a row's code, and the number of a task. */
    private static final Pattern WHOLE_CODE = Pattern.compile("(\\d{1,2})[.:)]?\\s+\\d+\\s*/\\s*\\d+\\s*%?");

    /** Empty for other words. */
    Optional<Reply> read(Talk talk, String words) {
        Matcher whole = WHOLE_CODE.matcher(words.strip());
        if (!whole.matches()) {
            return ClearedAnswer.code(words).flatMap(code -> cleared(talk, code));
        }
        Optional<Indicator> ours = FiguresCommand.row(talk, whole.group(1))
                .filter(row -> indicators
                        .notOwed(talk.books(), talk.staff().unit(), FiguresFor.current(indicators, talk), row)
                        .isEmpty());
        return Optional.of(ours.map(row -> Reply.say("“" + Html.text(Html.cut(words.strip(), 40))
                        + "” là hai con số, hay là số liệu chỉ tiêu " + SubmissionReplies.named(row)
                        + "? Là số liệu thì xin gõ " + Html.code("/sl " + Html.cut(words.strip(), 40))
                        + ". Chưa ghi gì."))
                .orElseGet(() -> typed.apply(talk, words)));
    }

    private Optional<Reply> cleared(Talk talk, String code) {
        long unit = talk.staff().unit().id();
        ReportingPeriod usual = indicators.periodFor(talk.books(), unit, talk.said());
        List<ReportingPeriod> drafted = Stream.of(usual, usual.next(), usual.previous())
                .filter(period -> talk.books().drafts().of(talk.staff().id(), unit, period).stream()
                        .anyMatch(draft -> draft.indicator().equals(code)))
                .toList();
        boolean task = TaskNumber.read(code).flatMap(talk.books().tasks()::find).isPresent();
        ReportingPeriod period = drafted.isEmpty() ? usual : drafted.get(0);
        return task && drafted.isEmpty() ? Optional.empty() : answers.cleared(talk.ofYear(period.year()), period, code);
    }
}
