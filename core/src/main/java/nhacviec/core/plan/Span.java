package nhacviec.core.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * A stretch of the calendar that a plan names: a month, a quarter, half a year, a year, or a part of one. What is due in it
 * is due on its last day.
 *
 * @param index which month or quarter, from 1
 * @param week for a week of a month: which one, from 1; 0 for the last; -1 when none is meant
 * @param year the year that is named; null when none is
 */
record Span(Unit unit, int index, Part part, int week, Integer year) {

    enum Unit {
        MONTH(1, DeadlineKind.MONTH),
        QUARTER(3, DeadlineKind.QUARTER),
        HALF_YEAR(6, DeadlineKind.HALF_YEAR),
        NINE_MONTHS(9, DeadlineKind.RANGE),
        YEAR(12, DeadlineKind.YEAR_ROUND);

        private final int months;
        private final DeadlineKind kind;

        Unit(int months, DeadlineKind kind) {
            this.months = months;
            this.kind = kind;
        }

        DeadlineKind kind() {
            return kind;
        }
    }

    /** The first, middle or last third, or all of it. */
    enum Part {
        WHOLE,
        FIRST,
        MIDDLE,
        LAST
    }

    static Span whole(Unit unit, int index, Integer year) {
        return new Span(unit, index, Part.WHOLE, -1, year);
    }

    Span of(Part some) {
        return new Span(unit, index, some, week, year);
    }

    Span inYear(Integer another) {
        return new Span(unit, index, part, week, another);
    }

    DeadlineKind kind() {
        return unit == Unit.YEAR && part != Part.WHOLE && part != Part.LAST
                ? part == Part.FIRST ? DeadlineKind.QUARTER : DeadlineKind.HALF_YEAR
                : unit.kind();
    }

    YearMonth lastMonth(int planYear) {
        return YearMonth.of(year == null ? planYear : year, index * unit.months);
    }

    /** The last day of it. */
    LocalDate end(int planYear) {
        YearMonth last = lastMonth(planYear);
        if (unit == Unit.MONTH) {
            if (week == 0) {
                return last.atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
            }
            if (week > 0) {
                LocalDate monday = last.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                return monday.plusWeeks(week - 1L).plusDays(4);
            }
            return switch (part) {
                case FIRST -> last.atDay(10);
                case MIDDLE -> last.atDay(20);
                default -> last.atEndOfMonth();
            };
        }
        if (part == Part.WHOLE || part == Part.LAST) {
            return last.atEndOfMonth();
        }
        int back = unit == Unit.QUARTER ? (part == Part.FIRST ? 2 : 1) : part == Part.FIRST ? 9 : 6;
        return last.minusMonths(back).atEndOfMonth();
    }
}
