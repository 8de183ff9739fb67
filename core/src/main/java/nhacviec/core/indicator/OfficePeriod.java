package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How complete and how timely the office is with the figures of a period. Pure.
 *
 * @param units each unit that reports, in each quarter of the period
 */
public record OfficePeriod(ReportPeriod period, List<UnitPeriod> units) {

    public OfficePeriod {
        units = List.copyOf(units);
    }

    /** How many figures are asked for. */
    public int asked() {
        return units.stream().mapToInt(UnitPeriod::asked).sum();
    }

    /** How many of them were given; "không phát sinh" is one, "chưa có số liệu" is none. */
    public int given() {
        return units.stream().mapToInt(UnitPeriod::given).sum();
    }

    /** Figures given in percent of those asked for; empty where none is asked for. */
    public Optional<BigDecimal> completeness() {
        return share(given(), asked());
    }

    /** Units that gave all their figures on the due day at the latest, in percent of all; a unit that owes one is not in time. */
    public Optional<BigDecimal> timeliness() {
        return share(units.stream().filter(UnitPeriod::inTime).count(), units.size());
    }

    /** Whether all quarters are closed to changes. */
    public boolean isLocked() {
        return !units.isEmpty() && units.stream().allMatch(unit -> unit.state() == UnitPeriod.State.LOCKED);
    }

    private static Optional<BigDecimal> share(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(Figure.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole)));
    }
}
