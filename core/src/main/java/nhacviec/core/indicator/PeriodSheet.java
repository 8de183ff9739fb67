package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.staff.Unit;

/** All figures of the office for one period: who owes what, who has given what, and what it comes to. Pure. */
public record PeriodSheet(ReportingPeriod period, List<Line> lines) {

    public PeriodSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One indicator.
     *
     * @param given the standing entry of each unit that owes the figure; null where nothing was given
     */
    public record Line(Indicator indicator, Map<Unit, Entry> given) {

        /** Whether the unit owes a figure and has not settled it. */
        public boolean isOwedBy(long unitId) {
            return given.entrySet().stream()
                    .anyMatch(e -> e.getKey().id() == unitId
                            && (e.getValue() == null || !e.getValue().figure().settles()));
        }

        public boolean isReportedBy(long unitId) {
            return given.keySet().stream().anyMatch(unit -> unit.id() == unitId);
        }

        public Optional<Entry> of(long unitId) {
            return given.entrySet().stream()
                    .filter(e -> e.getKey().id() == unitId && e.getValue() != null)
                    .map(Map.Entry::getValue)
                    .findFirst();
        }

        /** How many units have settled their figure. */
        public int answered() {
            return (int) given.values().stream()
                    .filter(entry -> entry != null && entry.figure().settles())
                    .count();
        }

        /** Whether every unit has settled its figure; until then a value of the office is provisional. */
        public boolean isComplete() {
            return answered() == given.size();
        }

        /** Whether units gave values that come to no value of the office: a percentage alone, or several of what has one. */
        public boolean isUnsummable() {
            return total().isEmpty()
                    && given.values().stream()
                            .anyMatch(entry -> entry != null
                                    && entry.figure().settles()
                                    && !(entry.figure() instanceof Figure.NothingArose));
        }

        /**
         * The office's value: numerators and denominators summed over units, or the one value of what does not add up. That
         * nothing arose is the office's value once every unit has said so. Empty while nothing was given, and where a unit gave a
         * percentage alone that cannot be added to others.
         */
        public Optional<Figure> total() {
            List<Figure> figures = given.values().stream()
                    .filter(entry -> entry != null)
                    .map(Entry::figure)
                    .filter(figure -> !(figure instanceof Figure.NothingArose) && figure.settles())
                    .toList();
            if (figures.isEmpty()) {
                return !given.isEmpty() && isComplete() ? Optional.of(new Figure.NothingArose()) : Optional.empty();
            }
            if (figures.size() == 1) {
                return Optional.of(figures.get(0));
            }
            if (indicator.measure() == Measure.RATIO && figures.stream().allMatch(Figure.Ratio.class::isInstance)) {
                BigDecimal numerator = BigDecimal.ZERO;
                BigDecimal denominator = BigDecimal.ZERO;
                for (Figure figure : figures) {
                    numerator = numerator.add(((Figure.Ratio) figure).numerator());
                    denominator = denominator.add(((Figure.Ratio) figure).denominator());
                }
                return Optional.of(new Figure.Ratio(numerator, denominator));
            }
            if (indicator.measure() == Measure.COUNT) {
                return Optional.of(new Figure.Number(figures.stream()
                        .flatMap(figure -> figure.comparable().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
            }
            return Optional.empty();
        }

        /** Whether the office's value reaches the target; empty where that cannot be said. */
        public Optional<Boolean> isReached() {
            return total().flatMap(indicator::isReachedBy);
        }
    }

    public static PeriodSheet of(
            ReportingPeriod period, List<Indicator> indicators, List<Unit> units, List<Entry> standing) {
        List<Line> lines = indicators.stream()
                .filter(indicator -> !indicator.group())
                .map(indicator -> {
                    Map<Unit, Entry> given = new LinkedHashMap<>();
                    for (String reporter : indicator.reporters()) {
                        units.stream()
                                .filter(unit -> unit.isNamed(reporter))
                                .findFirst()
                                .ifPresent(unit -> given.put(
                                        unit,
                                        standing.stream()
                                                .filter(e -> e.unitId() == unit.id()
                                                        && e.indicator().equals(indicator.code()))
                                                .findFirst()
                                                .orElse(null)));
                    }
                    return new Line(indicator, given);
                })
                .toList();
        return new PeriodSheet(period, lines);
    }

    public Optional<Line> line(String code) {
        return lines.stream()
                .filter(line -> line.indicator().code().equals(code))
                .findFirst();
    }

    /** What a unit still owes. */
    public List<Line> owedBy(long unitId) {
        return lines.stream().filter(line -> line.isOwedBy(unitId)).toList();
    }

    /** All that a unit reports, settled or not. */
    public List<Line> reportedBy(long unitId) {
        return lines.stream().filter(line -> line.isReportedBy(unitId)).toList();
    }
}
