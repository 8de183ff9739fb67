package nhacviec.bot.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.bot.DateWords;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Talk;
import nhacviec.core.indicator.DerivedFigure;
import nhacviec.core.indicator.DerivedSheet;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.indicator.UnitPeriod;

/** The figures in {@code /tiendo}: how far each unit is with them, and what they come to against the targets. */
final class ProgressFigures {

    private static final int NAME = 40;
    private static final int LONGEST_TARGET = 60;

    private ProgressFigures() {}

    /** @param due the day on which the units owe their figures */
    static void ofQuarter(StringBuilder text, Talk talk, PeriodSheet sheet, List<UnitPeriod> units, LocalDate due) {
        boolean complete = !units.isEmpty() && units.stream().allMatch(UnitPeriod::isComplete);
        text.append("\n<b>Số liệu ")
                .append(sheet.period().vietnamese())
                .append("</b>, hạn ")
                .append(complete ? DateWords.full(due) + " (đã đủ)" : talk.due(due))
                .append("\n");
        for (UnitPeriod unit : units) {
            text.append(UnitPeriodWords.mark(unit))
                    .append(Html.text(unit.unit().name()))
                    .append(": ")
                    .append(UnitPeriodWords.of(unit))
                    .append("\n");
        }
        text.append("\n");
        int silent = 0;
        int unsummable = 0;
        for (PeriodSheet.Line line : sheet.lines()) {
            Optional<Figure> total = line.total();
            total.ifPresent(value -> text.append(named(line.indicator()))
                    .append(Html.text(FigureWords.full(value, line.indicator().measure())))
                    .append(Html.text(target(line.indicator())))
                    .append(soFar(line))
                    .append(OfficeWords.verdict(line.isReached(), line.isComplete()))
                    .append("\n"));
            if (line.isUnsummable()) {
                unsummable++;
                text.append(named(line.indicator()))
                        .append(OfficeWords.whyNone(line))
                        .append(soFar(line))
                        .append("\n");
            } else if (total.isEmpty()) {
                silent++;
            }
        }
        text.append(withoutTotal(silent, unsummable));
    }

    /** How many rows have no value of the office: as many as the picture says. */
    private static String withoutTotal(int silent, int unsummable) {
        if (silent == 0) {
            return unsummable == 0
                    ? ""
                    : unsummable + " chỉ tiêu chưa có số liệu tổng hợp vì không cộng được (ghi ở trên).";
        }
        return (silent + unsummable) + " chỉ tiêu chưa có số liệu tổng hợp"
                + (unsummable == 0 ? "." : ", kể cả " + unsummable + " chỉ tiêu không cộng được ghi ở trên.");
    }

    /** The half year or the year: what its quarters come to so far. */
    static void derived(StringBuilder text, Talk talk, IndicatorService indicators, ReportPeriod period) {
        text.append("\n<b>Số liệu ").append(named(period)).append("</b>, tổng hợp từ các quý\n");
        for (ReportingPeriod quarter : period.quarters()) {
            List<UnitPeriod> units = indicators.unitPeriods(talk.books(), quarter, talk.now());
            text.append(quarter(quarter, units)).append("\n");
        }
        text.append("\n");
        int silent = 0;
        for (DerivedSheet.Line line : indicators.derived(talk.books(), period).lines()) {
            DerivedFigure office = line.office();
            boolean nothingYet = office.value() instanceof Figure.NothingArose && !office.isComplete();
            if (nothingYet || (office.value() == null && office.whyNone().isEmpty())) {
                silent++;
                continue;
            }
            text.append(named(line.indicator()))
                    .append(OfficeWords.derived(office, line.indicator()))
                    .append(office.value() == null ? "" : Html.text(target(line.indicator())))
                    .append(OfficeWords.verdict(line.isReached(), office.isComplete()))
                    .append("\n");
        }
        if (silent > 0) {
            text.append(silent).append(" chỉ tiêu chưa có số liệu tổng hợp.");
        }
    }

    /** As it is said within a sentence: "năm 2024". */
    static String named(ReportPeriod period) {
        return period.vietnamese().replaceFirst("^Năm", "năm");
    }

    private static String quarter(ReportingPeriod quarter, List<UnitPeriod> units) {
        int asked = units.stream().mapToInt(UnitPeriod::asked).sum();
        int given = units.stream().mapToInt(UnitPeriod::given).sum();
        boolean notOpen = units.stream().allMatch(unit -> unit.state() == UnitPeriod.State.NOT_OPEN);
        return "• " + quarter.vietnamese() + ": "
                + (notOpen ? "chưa đến kỳ" : (given == asked ? "đủ " : "") + given + "/" + asked + " số liệu");
    }

    private static String named(Indicator indicator) {
        return Html.bold(indicator.code()) + " " + Html.text(Html.cut(indicator.shortName(), NAME)) + ": ";
    }

    private static String target(Indicator indicator) {
        return indicator
                .target()
                .map(target ->
                        Html.cut(" / chỉ tiêu " + FigureWords.target(target, indicator.measure()), LONGEST_TARGET)
                                + (indicator.isContradictory() ? " theo " + place(indicator, target) : ""))
                .orElse("");
    }

    /** "Phụ lục 1", "Mục II.2.d": the line is that of the row's code. In full where another target stands at the same place. */
    private static String place(Indicator indicator, Target target) {
        String brief = brief(target);
        long there = indicator.targets().stream()
                .filter(each -> brief(each).equals(brief))
                .count();
        return there == 1 ? brief : target.citation();
    }

    private static String brief(Target target) {
        return target.citation().split(",", 2)[0];
    }

    private static String soFar(PeriodSheet.Line line) {
        return line.isComplete()
                ? ""
                : " (tạm tính, " + line.answered() + "/" + line.given().size() + " đơn vị)";
    }
}
