package nhacviec.bot.indicator;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.task.TaskNumber;

/**
 * Words that nothing asks for and that speak of one row: "xóa 5.2", or "2 5/5", which is two numbers or the row 2.
 *
 * @param typed reads words behind {@code /sl}
 */
record UnplacedRow(IndicatorService indicators, FigureAnswers answers, BiFunction<Talk, String, Reply> typed) {

    private static final Duration JUST_NOW = Duration.ofMinutes(30);

    /** A whole number may be a row's code, and the number of a task. */
    private static final Pattern WHOLE_CODE = Pattern.compile("(\\d{1,2})[.:)]?\\s+\\d+\\s*/\\s*\\d+\\s*%?");

    /** Empty for other words. */
    Optional<Reply> read(Talk talk, String words) {
        Matcher whole = WHOLE_CODE.matcher(words.strip());
        if (WrittenFigures.isShare(words)) {
            return Optional.of(Reply.say("“" + Html.text(Html.cut(words.strip(), 40))
                    + "” là số liệu của chỉ tiêu nào? Xin ghi mã trước số, ví dụ "
                    + Html.code("3.2 " + Html.cut(words.strip(), 30)) + ". Chưa ghi gì."));
        }
        if (!whole.matches()) {
            return ClearedAnswer.code(words)
                    .flatMap(code -> cleared(talk, code))
                    .or(() -> Corrections.isDenied(words)
                            ? Optional.of(FormCorrection.denied(
                                    words, last(talk).map(Entry::indicator).orElse("3.2"), FigureUse.RECORDED))
                            : Optional.empty())
                    .or(() -> Corrections.bare(words)
                            .filter(UnplacedRow::isFigure)
                            .map(figure -> corrected(talk, figure)));
        }
        Optional<Indicator> ours = WrittenFigures.row(talk, whole.group(1))
                .filter(row -> indicators
                        .notOwed(talk.books(), talk.staff().unit(), FiguresFor.current(indicators, talk), row)
                        .isEmpty());
        return Optional.of(ours.map(row -> Reply.say("“" + Html.text(Html.cut(words.strip(), 40))
                        + "” là hai con số, hay là số liệu chỉ tiêu " + SubmissionReplies.named(row)
                        + "? Là số liệu thì xin gõ " + Html.code("/sl " + Html.cut(words.strip(), 40))
                        + ". Chưa ghi gì."))
                .orElseGet(() -> typed.apply(talk, words)));
    }

    /** "13" may be a task; a share, a decimal and an answer in words are figures. */
    private static boolean isFigure(String words) {
        return AskedFigure.alone(words)
                        .filter(figure -> figure.matches(".*[/%,.].*"))
                        .isPresent()
                || words.chars().noneMatch(Character::isDigit)
                        && new FigureReader().read(words, Measure.RATIO) instanceof FigureReading.Read;
    }

    /** "À nhầm, 7/9" right behind the answer that one figure was recorded puts that one right; later it is asked which is meant. */
    private Reply corrected(Talk talk, String figure) {
        Optional<Entry> last = last(talk);
        boolean one = last.filter(entry ->
                        !entry.at().plus(JUST_NOW).isBefore(talk.said().at())
                                && RowMeant.lastAnswer(talk)
                                        .filter(answer -> answer.source().equals(entry.source())
                                                && RowMeant.isOfOne(answer.html(), entry.indicator()))
                                        .isPresent())
                .isPresent();
        if (!one) {
            return Reply.say("Sửa số của chỉ tiêu nào? Xin ghi mã trước số, ví dụ "
                    + Html.code(last.map(Entry::indicator).orElse("3.2") + " " + Html.cut(figure, 20))
                    + ". Chưa ghi gì.");
        }
        String unit = talk.books().staff().units().stream()
                .filter(each -> each.id() == last.get().unitId()
                        && each.id() != talk.staff().unit().id())
                .map(each -> each.name() + ": ")
                .findFirst()
                .orElse("");
        return typed.apply(
                talk,
                PeriodWords.typed(last.get().period()) + " " + unit + last.get().indicator() + " " + figure);
    }

    /** What the person has put on record last, as far as it stands. */
    private Optional<Entry> last(Talk talk) {
        ReportingPeriod current = FiguresFor.current(indicators, talk);
        return Stream.of(current, current.previous())
                .flatMap(period -> talk.books().indicators().standing(period).stream())
                .filter(entry -> Long.valueOf(talk.staff().id()).equals(entry.staffId()))
                .max(Comparator.comparing(Entry::id));
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
