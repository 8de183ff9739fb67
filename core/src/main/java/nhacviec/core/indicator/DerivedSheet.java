package nhacviec.core.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.staff.Unit;

/** The figures of the half year or the year, worked out from the sheets of its quarters. Pure. */
public record DerivedSheet(ReportPeriod period, List<Line> lines) {

    public DerivedSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One indicator.
     *
     * @param shares what each unit gave in the quarters in which it reports the indicator
     */
    public record Line(Indicator indicator, Map<Unit, DerivedFigure> shares) {

        /** The whole office's. */
        public DerivedFigure office() {
            return shares.values().stream().reduce(DerivedFigure.NOTHING, DerivedFigure::plus);
        }

        /** Whether the office's value reaches the target; empty where that cannot be said. */
        public Optional<Boolean> isReached() {
            return Optional.ofNullable(office().value()).flatMap(indicator::isReachedBy);
        }
    }

    /** @param quarters the sheets of the period's quarters; they name the same indicators */
    public static DerivedSheet of(ReportPeriod period, List<PeriodSheet> quarters) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (PeriodSheet sheet : quarters) {
            for (PeriodSheet.Line quarter : sheet.lines()) {
                Line line = lines.computeIfAbsent(
                        quarter.indicator().code(), code -> new Line(quarter.indicator(), new LinkedHashMap<>()));
                quarter.given()
                        .forEach((unit, entry) -> line.shares()
                                .merge(
                                        unit,
                                        DerivedFigure.of(
                                                sheet.period(),
                                                entry == null ? null : entry.figure(),
                                                quarter.indicator().measure()),
                                        DerivedFigure::plus));
            }
        }
        return new DerivedSheet(period, List.copyOf(lines.values()));
    }

    public Optional<Line> line(String code) {
        return lines.stream()
                .filter(line -> line.indicator().code().equals(code))
                .findFirst();
    }
}
