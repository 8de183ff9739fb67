package nhacviec.core.indicator;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Moment;
import nhacviec.core.indicator.ReportingPeriod.Window;
import nhacviec.core.staff.Unit;

/**
 * How far a unit is with the figures of a period: complete or not, in time or not. Pure.
 *
 * @param asked how many figures the unit reports
 * @param owed how many of them are missing
 * @param settledAt when the last missing figure came; null while one is missing. A correction does not move it, a figure that was taken back and given again does
 * @param inTime whether that was on the due day at the latest; false while a figure is missing
 */
public record UnitPeriod(
        Unit unit, ReportingPeriod period, State state, int asked, int owed, Instant settledAt, boolean inTime) {

    public enum State {
        /** The period's figures have not begun. */
        NOT_OPEN,
        /** Figures are missing and the due day has not passed. */
        OPEN,
        /** Figures are missing and the due day has passed. */
        LATE,
        /** Every figure has been given. */
        SUBMITTED,
        /** The period is closed to changes, complete or not. */
        LOCKED;

        /** The word used in JSON, such as {@code not_open}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** How many figures the unit has given. */
    public int given() {
        return asked - owed;
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return owed == 0;
    }

    /**
     * @param given every revision of the period, the oldest first
     * @param locked whether the period is closed to changes
     */
    static UnitPeriod of(Unit unit, PeriodSheet sheet, List<Entry> given, Window window, boolean locked, Moment now) {
        List<PeriodSheet.Line> asked = sheet.reportedBy(unit.id());
        int owed = sheet.owedBy(unit.id()).size();
        Optional<Instant> settledAt = owed > 0
                ? Optional.empty()
                : asked.stream()
                        .flatMap(line -> firstSettled(line.indicator().code(), unit, given).stream())
                        .max(Instant::compareTo);
        boolean inTime =
                settledAt.map(at -> !now.dayOf(at).isAfter(window.due())).orElse(false);
        return new UnitPeriod(
                unit,
                sheet.period(),
                state(owed, window, locked, now),
                asked.size(),
                owed,
                settledAt.orElse(null),
                inTime);
    }

    /** When a figure came that has stood since then; who takes one back starts anew. */
    private static Optional<Instant> firstSettled(String code, Unit unit, List<Entry> given) {
        Instant since = null;
        for (Entry entry : given) {
            if (entry.indicator().equals(code) && entry.unitId() == unit.id()) {
                boolean settles = entry.figure().settles();
                since = !settles ? null : since == null ? entry.at() : since;
            }
        }
        return Optional.ofNullable(since);
    }

    private static State state(int owed, Window window, boolean locked, Moment now) {
        if (locked) {
            return State.LOCKED;
        }
        if (now.today().isBefore(window.from())) {
            return State.NOT_OPEN;
        }
        if (owed == 0) {
            return State.SUBMITTED;
        }
        return now.today().isAfter(window.due()) ? State.LATE : State.OPEN;
    }
}
