package nhacviec.core.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/**
 * What a report calls the units, and under which of them it counts one that was renamed or merged. Pure.
 *
 * @param asRecorded the name of then with that of now, "A (nay là C)"
 * @param counted the unit that had the work on the day of the report, with its name of now
 */
record UnitNames(Map<Long, String> asRecorded, Map<Long, String> counted) {

    /** @param asOf the day as of which the report speaks: what was renamed or merged later counts as it was */
    static UnitNames of(Succession succession, LocalDate asOf) {
        Succession then = succession.on(asOf);
        Map<Long, Unit> today = new HashMap<>();
        succession.units().forEach(unit -> today.put(unit.id(), unit));
        Map<Long, String> asRecorded = new HashMap<>();
        Map<Long, String> counted = new HashMap<>();
        for (Unit unit : then.units()) {
            asRecorded.put(unit.id(), succession.withPresentName(today.get(unit.id())));
            counted.put(
                    unit.id(),
                    succession.withPresentName(today.get(then.of(unit).id())));
        }
        return new UnitNames(asRecorded, counted);
    }

    String asRecorded(long unitId) {
        return asRecorded.getOrDefault(unitId, "Đơn vị số " + unitId);
    }

    String counted(long unitId) {
        return counted.getOrDefault(unitId, asRecorded(unitId));
    }
}
