package nhacviec.core.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;

/**
 * A row of the plan's annex of indicators with what came of it in the period of a report. Pure.
 *
 * @param value the whole office's; null where nothing was given or nothing can be said
 * @param standsFor the quarter whose value stands for the period, for what does not add up; null for sums
 * @param whyNone why no value can be said although something was given; empty otherwise
 * @param given the figures that stand, each with where it came from, by quarter and unit
 * @param owed figures that are missing
 * @param former figures of units that do not report the indicator any more; shown, but not in the value
 * @param before the value of the period that is compared with; null when there is none
 */
public record IndicatorResult(
        Indicator indicator,
        Figure value,
        ReportingPeriod standsFor,
        String whyNone,
        List<Given> given,
        List<Owed> owed,
        List<Given> former,
        Figure before) {

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
     * @param by who gave it
     * @param source the message it came from ("chat:812"), or "http"
     * @param reason why it is as it is, in the words of the person who gave it; empty when none was given
     * @param replaced earlier revisions that it took the place of, the oldest first
     */
    public record Given(
            long entryId,
            String unit,
            ReportingPeriod quarter,
            Figure figure,
            String by,
            Instant at,
            String source,
            String reason,
            List<Long> replaced) {

        public Given {
            replaced = List.copyOf(replaced);
        }
    }

    /** A figure that a unit still owes. */
    public record Owed(String unit, ReportingPeriod quarter) {}

    /** What the value still lacks: of what does not add up, nothing from before the quarter whose value stands. */
    public List<Owed> missing() {
        return owed.stream()
                .filter(one -> standsFor == null || one.quarter().compareTo(standsFor) >= 0)
                .toList();
    }

    /** Whether the value lacks nothing. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Whether nothing at all was answered. */
    public boolean isBlank() {
        return given.stream().noneMatch(one -> one.figure().settles());
    }

    /** Whether the value reaches the target; empty where that cannot be said. */
    public Optional<Boolean> isReached() {
        return Optional.ofNullable(value).flatMap(indicator::isReachedBy);
    }

    /** The figures that make up the value and that somebody explained. */
    public List<Given> explained() {
        return given.stream()
                .filter(one -> !one.reason().isEmpty())
                .filter(one -> standsFor == null || one.quarter().equals(standsFor))
                .toList();
    }

    /** How much more (or less) than in the period before, in the value's own unit. */
    public Optional<BigDecimal> change() {
        Optional<BigDecimal> now = Optional.ofNullable(value).flatMap(IndicatorResult::said);
        return Optional.ofNullable(before)
                .flatMap(IndicatorResult::said)
                .flatMap(then -> now.map(number -> number.subtract(then)));
    }

    /** As people read it, so that the difference of two printed values is the printed difference. */
    private static Optional<BigDecimal> said(Figure figure) {
        return figure instanceof Figure.Ratio ratio ? Optional.of(ratio.percent()) : figure.comparable();
    }
}
