package nhacviec.core.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;

/**
 * A row of the plan's annex of indicators with what came of it in the period of a report. Pure.
 *
 * @param value the whole office's; null where nothing was given or nothing can be said
 * @param standsFor the quarter whose value stands for the period, for what does not add up; null for sums
 * @param given the figures that stand, each with where it came from, by quarter and unit
 * @param owed figures that are missing
 * @param former figures of units that do not report the indicator any more; shown, but not in the value
 * @param before the value of the same row in the period that is compared with; null when there is none, or a provisional one
 */
public record IndicatorResult(
        Indicator indicator,
        Figure value,
        ReportingPeriod standsFor,
        List<Given> given,
        List<Owed> owed,
        List<Given> former,
        Before before) {

    public IndicatorResult {
        given = List.copyOf(given);
        owed = List.copyOf(owed);
        former = List.copyOf(former);
    }

    /**
     * A figure on record.
     *
     * @param entryId the revision that stands
     * @param unit the unit's name, as recorded
     * @param countedAs the unit that had its work on the day of the report
     * @param by who gave it
     * @param source the message it came from ("chat:812"), or "http"
     * @param accepted who took it where it came after the period was closed; null when it came in time
     * @param reason why it is as it is; null when nobody said
     * @param replaced earlier revisions that it took the place of, the oldest first
     */
    public record Given(
            long entryId,
            String unit,
            String countedAs,
            ReportingPeriod quarter,
            Figure figure,
            String by,
            Instant at,
            String source,
            Said accepted,
            TaskResult.Reason reason,
            List<Replaced> replaced) {

        public Given {
            replaced = List.copyOf(replaced);
        }
    }

    /** A revision that stands no more. */
    public record Replaced(long entryId, Figure figure, Said said) {}

    /**
     * A figure that is still missing.
     *
     * @param unit the unit's name, as recorded
     * @param countedAs the unit that had its work on the day of the report: of it the figure is wanted
     */
    public record Owed(String unit, String countedAs, ReportingPeriod quarter) {}

    /** The value of the period before, and the code under which the row stood in that year's plan. */
    public record Before(String code, Figure value) {}

    /** What the value still lacks: of what does not add up, nothing from before the quarter whose value stands. */
    public List<Owed> missing() {
        return owed.stream().filter(one -> counts(one.quarter())).toList();
    }

    private boolean counts(ReportingPeriod quarter) {
        return standsFor == null || quarter.compareTo(standsFor) >= 0;
    }

    /** Whether the value lacks nothing; until then it is provisional. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** How many units have to give figures; those that were renamed or merged count as what they were on the day of the report. */
    public int unitsAsked() {
        return (int) units().distinct().count();
    }

    /** How many of them have given all of theirs. */
    public int unitsAnswered() {
        Collection<String> behind = missing().stream().map(Owed::countedAs).toList();
        return (int) units().distinct().filter(unit -> !behind.contains(unit)).count();
    }

    private Stream<String> units() {
        return Stream.concat(
                given.stream().filter(one -> counts(one.quarter())).map(Given::countedAs),
                missing().stream().map(Owed::countedAs));
    }

    /** Whether nothing at all was answered. */
    public boolean isBlank() {
        return given.stream().noneMatch(one -> one.figure().settles());
    }

    /** Whether the value reaches the target; empty where that cannot be said. */
    public Optional<Boolean> isReached() {
        return Optional.ofNullable(value).flatMap(indicator::isReachedBy);
    }

    /** Whether the value is settled and does, or does not, reach the target. */
    public boolean isSettled(boolean reached) {
        return isComplete() && isReached().equals(Optional.of(reached));
    }

    /** Whether the value so far does, or does not, reach the target while figures are missing. */
    public boolean isProvisional(boolean reached) {
        return !isComplete() && isReached().equals(Optional.of(reached));
    }

    /**
     * The figures because of which no value of the office can be said although something was given: percentages alone, which
     * cannot be added up, or several values of what has only one.
     */
    public List<Given> unsummable() {
        if (value != null) {
            return List.of();
        }
        return given.stream()
                .filter(one -> indicator.measure().addsUp()
                        ? one.figure() instanceof Figure.PercentAlone
                        : counts(one.quarter())
                                && one.figure().settles()
                                && !(one.figure() instanceof Figure.NothingArose))
                .toList();
    }

    /** The figures that make up the value and that somebody explained. */
    public List<Given> explained() {
        return given.stream()
                .filter(one -> one.reason() != null)
                .filter(one -> standsFor == null || one.quarter().equals(standsFor))
                .toList();
    }

    /** How much more (or less) than in the period before, in the value's own unit; empty while the value is provisional. */
    public Optional<BigDecimal> change() {
        Optional<BigDecimal> now =
                Optional.ofNullable(value).filter(figure -> isComplete()).flatMap(IndicatorResult::said);
        return Optional.ofNullable(before)
                .flatMap(then -> said(then.value()))
                .flatMap(then -> now.map(number -> number.subtract(then)));
    }

    /** As people read it, so that the difference of two printed values is the printed difference. */
    private static Optional<BigDecimal> said(Figure figure) {
        return figure instanceof Figure.Ratio ratio ? Optional.of(ratio.percent()) : figure.comparable();
    }
}
