package nhacviec.bot.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nhacviec.bot.Html;
import nhacviec.bot.ListMark;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodMeant;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/**
 * Whose figures a message gives, and of which quarter: "Q1 Tư pháp: 3.2 45/60".
 *
 * @param named whether the message names the unit
 * @param said whether it names the quarter
 * @param words the rest of the message
 * @param refused why it cannot be read; null when it can
 */
record FiguresFor(Unit unit, boolean named, ReportingPeriod period, boolean said, String words, Reply refused) {

    private static final Pattern BAD_QUARTER = Pattern.compile("(?iu)^(?:quý|quy|quí|qúy|q)\\s*\\d");
    private static final Pattern THIS_QUARTER = Pattern.compile("\\b(?:quy|qui|ky) nay\\b");

    static FiguresFor read(IndicatorService indicators, Talk talk, String words) {
        Optional<OtherUnits.Ahead> other = OtherUnits.ahead(talk, withoutPeriod(indicators, talk, words));
        Unit unit = other.map(OtherUnits.Ahead::unit).orElse(talk.staff().unit());
        if (other.isPresent() && !talk.actor().mayAnswerFor(unit.id())) {
            return refused(Reply.say("Số liệu của " + Html.text(unit.name())
                    + " do đơn vị đó hoặc Văn phòng nhập; chưa ghi gì. Số của đơn vị mình: "
                    + Html.code("/sl 3.2 45/60")
                    + "."));
        }
        ReportingPeriod period = indicators.periodFor(talk.books(), unit.id(), talk.said());
        if (THIS_QUARTER.matcher(SearchKey.of(words)).find() && !period.equals(current(indicators, talk))) {
            ReportingPeriod later = current(indicators, talk);
            return refused(Reply.say(
                    "“Quý này” có thể là " + period.vietnamese() + " (đơn vị còn nợ số) hay " + later.vietnamese()
                            + "; xin ghi rõ, ví dụ "
                            + Html.code("/sl " + PeriodWords.typed(period, talk) + " 3.2 45/60") + " hay "
                            + Html.code("/sl " + PeriodWords.typed(later, talk) + " 3.2 45/60") + ". Chưa ghi gì."));
        }
        return past(
                talk,
                new FiguresFor(unit, other.isPresent(), period, false, words, null),
                indicators.years(talk.books(), talk.said()),
                current(indicators, talk));
    }

    /** The same for the other side of the turn of the year, where only that year's plan has the codes. */
    FiguresFor byTheirPlan(IndicatorService indicators, Talk talk) {
        return said
                ? this
                : new PeriodMeant(indicators)
                        .beyondNewYear(talk.books(), unit.id(), period, talk.said())
                        .filter(other -> isOnlyOf(talk, other))
                        .map(other -> new FiguresFor(unit, named, other, true, words, null))
                        .orElse(this);
    }

    private boolean isOnlyOf(Talk talk, ReportingPeriod other) {
        Talk here = talk.ofYear(period.year());
        Talk there = talk.ofYear(other.year());
        List<String> codes = words.lines()
                .flatMap(line -> FigureLine.read(ListMark.without(line.strip())).stream())
                .filter(line -> !line.figure().isEmpty())
                .map(FigureLine::code)
                .toList();
        return codes.stream().anyMatch(code -> !isRow(here, code) && isRow(there, code))
                && codes.stream().noneMatch(code -> isRow(here, code) && !isRow(there, code));
    }

    private static boolean isRow(Talk talk, String code) {
        return WrittenFigures.row(talk, code).isPresent();
    }

    /** Takes the quarter and the unit off the front of the message. */
    private static FiguresFor past(Talk talk, FiguresFor typed, IntUnaryOperator years, ReportingPeriod current) {
        ReportingPeriod period = typed.period();
        boolean said = false;
        String words = typed.words();
        Optional<ReportingPeriod.Ahead> ahead = ReportingPeriod.ahead(words, years, current);
        if (ahead.isPresent()) {
            period = ahead.get().period();
            said = true;
            words = ahead.get().words().replaceFirst("^[:.]\\s*", "");
        }
        if (typed.named()) {
            words = OtherUnits.ahead(talk, words).map(OtherUnits.Ahead::words).orElse(words);
            Optional<ReportingPeriod.Ahead> behindUnit =
                    said ? Optional.empty() : ReportingPeriod.ahead(words, years, current);
            if (behindUnit.isPresent()) {
                period = behindUnit.get().period();
                said = true;
                words = behindUnit.get().words().replaceFirst("^[:.]\\s*", "");
            }
        }
        Optional<ReportPeriod> derived = said ? Optional.empty() : derivedAhead(words, period.year(), current);
        if (derived.isPresent()) {
            return refused(Reply.say("Số liệu " + derived.get().vietnamese()
                    + " được cộng từ các quý nên không nhập riêng; xin nhập từng quý, ví dụ "
                    + Html.code("/sl Q" + derived.get().quarters().get(0).quarter() + " 3.2 45/60") + "."));
        }
        if (!said && BAD_QUARTER.matcher(words).find()) {
            return refused(
                    Reply.say("Quý phải từ I đến IV, ví dụ " + Html.code("/sl quý I 3.2 45/60") + ". Chưa ghi gì."));
        }
        if (words.isEmpty() && typed.unit().id() != talk.staff().unit().id()) {
            PromptedUnit.keep(talk, typed.unit(), said ? Optional.of(period) : Optional.empty());
            return refused(Reply.say("Số liệu của " + Html.text(typed.unit().name()) + ": xin gõ mã và số, ví dụ "
                    + Html.code("3.2 45/60") + " ngay sau tin này, hay bất cứ lúc nào "
                    + Html.code("/sl " + typed.unit().name() + ": 3.2 45/60") + "."));
        }
        return new FiguresFor(typed.unit(), typed.named(), period, said, words, null);
    }

    private static FiguresFor refused(Reply why) {
        return new FiguresFor(null, false, null, false, "", why);
    }

    /** The quarter that "this quarter" means: the one that was collected when the message was sent. */
    static ReportingPeriod current(IndicatorService indicators, Talk talk) {
        return indicators.rules().collectedOn(talk.said().today());
    }

    static String withoutPeriod(IndicatorService indicators, Talk talk, String words) {
        return ReportingPeriod.ahead(words, current(indicators, talk).year(), current(indicators, talk))
                .map(ahead -> ahead.words().replaceFirst("^[:.]\\s*", ""))
                .orElse(words);
    }

    /** "6T 3.2 45/60": what is derived takes no figure. */
    private static Optional<ReportPeriod> derivedAhead(String words, int year, ReportingPeriod current) {
        String[] parts = words.split("\\s+", 3);
        return IntStream.rangeClosed(1, Math.min(2, parts.length))
                .mapToObj(count -> String.join(" ", Arrays.copyOf(parts, count)))
                .flatMap(ahead -> ReportPeriod.read(ahead, year, current).stream())
                .filter(ReportPeriod::isDerived)
                .findFirst();
    }
}
