package nhacviec.bot.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.bot.DateWords;
import nhacviec.bot.FigureWords;
import nhacviec.bot.Html;
import nhacviec.bot.Reply;
import nhacviec.bot.Talk;
import nhacviec.core.chat.Attachment;
import nhacviec.core.indicator.DerivedFigure;
import nhacviec.core.indicator.DerivedSheet;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.OfficeProgress;
import nhacviec.core.indicator.OfficeProgress.Missing;
import nhacviec.core.indicator.OfficeProgress.Result;
import nhacviec.core.indicator.OfficeProgress.Standing;
import nhacviec.core.indicator.OfficeProgress.Submitted;
import nhacviec.core.indicator.OfficeProgress.Tasks;
import nhacviec.core.indicator.OfficeProgress.Verdict;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.Target;
import nhacviec.core.indicator.UnitPeriod;
import nhacviec.core.plan.Deadline;

/** The picture that follows the words of {@code /tiendo}: what it shows, and whether it is worth showing again. */
final class ProgressPicture {

    /** A picture that shows the same is not sent again within this time: it is still in sight. */
    private static final Duration IN_SIGHT = Duration.ofHours(1);

    private static final int LONGEST_VALUE = 24;
    private static final int SHARE_DECIMALS = 4;

    private ProgressPicture() {}

    /**
     * The words with the picture behind them once there is a figure to show, or with a line that says where it is.
     *
     * @param period the period's code, for the name of the file
     */
    static Reply behind(Reply words, Talk talk, String period, OfficeProgress progress) {
        if (progress.units().stream().allMatch(unit -> unit.given() == 0)) {
            return words;
        }
        Attachment.Drawing picture = new Attachment.Drawing("tien-do-" + period + ".png", progress);
        boolean inSight = talk.books()
                .deliveries()
                .isShown(talk.message().chatId(), picture, talk.now().at().minus(IN_SIGHT));
        return inSight
                ? words.withLine(
                        "🖼 Việc và số liệu chưa thay đổi, xin xem ảnh " + progress.period() + " đã gửi ở trên.")
                : words.followedBy(Reply.file(picture, caption(progress)));
    }

    /** The picture in words, for whoever cannot see it. */
    private static String caption(OfficeProgress progress) {
        long complete = progress.units().stream()
                .filter(unit -> unit.given() == unit.asked())
                .count();
        long provisional = progress.provisional();
        long certain = progress.results().size() - provisional;
        String results = provisional == 0
                ? "Đạt " + progress.reached() + " trên " + certain + " chỉ tiêu có số liệu"
                : progress.results().size() + " chỉ tiêu có số liệu"
                        + (certain == 0
                                ? ", đều tạm tính"
                                : " (đạt " + progress.reached() + "/" + certain + ", còn " + provisional
                                        + " tạm tính)");
        Tasks tasks = progress.allTasks();
        String late = tasks.late() == 0 ? "" : ", " + tasks.late() + " quá hạn";
        return Html.bold("Tiến độ " + progress.period() + " đến " + DateWords.plain(progress.asOf())) + "\n"
                + tasks.done() + "/" + tasks.all() + " việc xong" + late + ". " + results
                + ", " + progress.missing().size() + " chỉ tiêu chưa có; " + complete + "/"
                + progress.units().size() + " đơn vị đã nộp đủ. Bấm vào ảnh để phóng to.";
    }

    /** What the picture of a quarter shows. */
    static OfficeProgress ofQuarter(
            Talk talk, List<Tasks> tasks, PeriodSheet sheet, List<UnitPeriod> units, LocalDate due) {
        List<Result> results = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (PeriodSheet.Line line : sheet.lines()) {
            line.total()
                    .ifPresentOrElse(
                            total -> results.add(result(line, total)),
                            () -> missing.add(new Missing(
                                    line.indicator().code(), line.indicator().shortName())));
        }
        return new OfficeProgress(
                office(talk),
                sheet.period().vietnamese(),
                talk.now().today(),
                due,
                results,
                missing,
                units.stream().map(ProgressPicture::submitted).toList(),
                tasks);
    }

    /** What the picture of a half year or a year shows: what its quarters come to so far. */
    static OfficeProgress derived(
            Talk talk, List<Tasks> tasks, DerivedSheet sheet, List<UnitPeriod> units, LocalDate due) {
        List<Result> results = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        for (DerivedSheet.Line line : sheet.lines()) {
            DerivedFigure office = line.office();
            boolean nothingYet = office.value() instanceof Figure.NothingArose && !office.isComplete();
            if (office.value() == null || nothingYet) {
                missing.add(
                        new Missing(line.indicator().code(), line.indicator().shortName()));
            } else {
                results.add(result(
                        line.indicator(),
                        office.value(),
                        office.standsFor() == null
                                ? ""
                                : " (Quý " + Deadline.roman(office.standsFor().quarter()) + ")",
                        office.soFar(),
                        line.isReached().filter(reached -> office.isComplete())));
            }
        }
        return new OfficeProgress(
                office(talk),
                ProgressFigures.named(sheet.period()),
                talk.now().today(),
                due,
                results,
                missing,
                units.stream()
                        .collect(Collectors.groupingBy(UnitPeriod::unit, LinkedHashMap::new, Collectors.toList()))
                        .values()
                        .stream()
                        .map(ProgressPicture::overQuarters)
                        .toList(),
                tasks);
    }

    /** How a unit stands with all the quarters that have begun. */
    private static Submitted overQuarters(List<UnitPeriod> quarters) {
        List<UnitPeriod> begun = quarters.stream()
                .filter(quarter -> quarter.state() != UnitPeriod.State.NOT_OPEN)
                .toList();
        int asked = begun.stream().mapToInt(UnitPeriod::asked).sum();
        int given = begun.stream().mapToInt(UnitPeriod::given).sum();
        boolean overdue = begun.stream().anyMatch(quarter -> UnitPeriodWords.standing(quarter) == Standing.OVERDUE);
        Standing standing = overdue ? Standing.OVERDUE : Standing.INCOMPLETE;
        if (given == asked) {
            standing = begun.stream().allMatch(UnitPeriod::inTime) ? Standing.COMPLETE_IN_TIME : Standing.COMPLETE_LATE;
        }
        String words =
                given == asked ? "đủ " + given + "/" + asked : given + "/" + asked + ", còn thiếu " + (asked - given);
        return new Submitted(
                quarters.get(0).unit().name(),
                given,
                asked,
                standing,
                words + (begun.size() < quarters.size() ? " (các quý đã mở)" : ""));
    }

    /** "UBND xã Phước Mỹ": the commune without the district and the province that follow it. */
    private static String office(Talk talk) {
        return talk.books()
                .plans()
                .newest()
                .map(plan -> "UBND " + plan.locality().split(",")[0].strip())
                .orElse("");
    }

    private static Submitted submitted(UnitPeriod unit) {
        return new Submitted(
                unit.unit().name(),
                unit.given(),
                unit.asked(),
                UnitPeriodWords.standing(unit),
                UnitPeriodWords.of(unit));
    }

    private static Result result(PeriodSheet.Line line, Figure total) {
        return result(line.indicator(), total, "", note(line), line.isReached().filter(reached -> line.isComplete()));
    }

    /**
     * @param of what stands behind the value; empty for nothing
     * @param reached empty where nothing can be said yet
     */
    private static Result result(Indicator indicator, Figure total, String of, String note, Optional<Boolean> reached) {
        Optional<Target> target = indicator.target().filter(t -> t.value() != null);
        BigDecimal value = total.comparable().orElse(null);
        BigDecimal aim = value == null ? null : target.map(Target::value).orElse(null);
        return new Result(
                indicator.code(),
                indicator.shortName(),
                value(total, indicator) + of,
                aim == null ? "" : FigureWords.target(target.get(), indicator.measure()),
                note,
                share(value, indicator, value, aim),
                share(aim, indicator, value, aim),
                reached.map(yes -> yes ? Verdict.REACHED : Verdict.NOT_REACHED).orElse(Verdict.NOT_SAID));
    }

    private static String value(Figure total, Indicator indicator) {
        String words = total instanceof Figure.Ratio ratio
                ? FigureWords.percent(ratio.percent())
                : total instanceof Figure.Answer answer
                        ? (answer.reached() ? "Đạt" : "Chưa đạt")
                        : total instanceof Figure.PercentAlone alone
                                ? FigureWords.percent(alone.percent())
                                : FigureWords.full(total, indicator.measure());
        return Html.cut(words, LONGEST_VALUE);
    }

    /** A sum over some of the units is no result of the office yet, and says so. */
    private static String note(PeriodSheet.Line line) {
        return line.isComplete()
                ? ""
                : "mới có " + line.answered() + "/" + line.given().size() + " đơn vị gửi số liệu";
    }

    /** Percentages and points lie on a line to 100, a count on one that begins at nothing; what is more makes the line longer. */
    private static BigDecimal share(BigDecimal part, Indicator indicator, BigDecimal value, BigDecimal aim) {
        if (part == null) {
            return null;
        }
        BigDecimal least = indicator.measure() == Indicator.Measure.COUNT ? BigDecimal.ZERO : Figure.HUNDRED;
        BigDecimal whole = least.max(value).max(aim == null ? value : aim);
        return whole.signum() <= 0
                ? BigDecimal.ZERO
                : part.divide(whole, SHARE_DECIMALS, RoundingMode.HALF_UP)
                        .min(BigDecimal.ONE)
                        .max(BigDecimal.ZERO);
    }
}
