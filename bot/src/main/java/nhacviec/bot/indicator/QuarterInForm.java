package nhacviec.bot.indicator;

import java.util.Optional;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;

/** Answers of the guided form with a quarter before them: "Q1 3.2 20/40". */
final class QuarterInForm {

    private QuarterInForm() {}

    /** The words without the form's own quarter before them. */
    static String without(ReportingPeriod period, String words) {
        return ReportingPeriod.ahead(words, period.year())
                .filter(named -> named.period().equals(period))
                .map(QuarterInForm::behind)
                .filter(rest -> !rest.isEmpty())
                .orElse(words);
    }

    private static String behind(ReportingPeriod.Ahead named) {
        return named.words().replaceFirst("^[:.,]\\s*", "");
    }

    /** How a figure of another quarter is sent; empty where the words are none. */
    static Optional<Reply> another(Talk talk, ReportingPeriod period, Optional<Indicator> asked, String words) {
        Optional<ReportingPeriod.Ahead> ahead = ReportingPeriod.ahead(words, period.year())
                .filter(named -> !named.period().equals(period))
                .filter(named -> behind(named).codePoints().anyMatch(Character::isDigit));
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        String rest = behind(ahead.get());
        boolean coded = FigureLine.read(rest)
                .filter(line -> line.namesItsIndicator()
                        && WrittenFigures.row(talk, line.code()).isPresent())
                .isPresent();
        if (!coded && asked.isEmpty()) {
            return Optional.empty();
        }
        ReportingPeriod named = ahead.get().period();
        String line = coded ? rest : asked.get().code() + " " + rest;
        return Optional.of(Reply.say("Đang hỏi số liệu " + period.vietnamese() + "; “"
                + Html.text(Html.cut(words.strip(), 40)) + "” ghi " + named.vietnamese()
                + " nên chưa ghi vào bản nháp. Đúng là số của " + named.vietnamese() + " thì xin gửi "
                + Html.code("/sl Q" + named.quarter() + "/" + named.year() + " " + Html.cut(line, 50)) + "."));
    }
}
