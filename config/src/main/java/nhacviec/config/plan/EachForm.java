package nhacviec.config.plan;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DueDate;

/** The periods of {@code {each: [quarter, half_year, year]}}: which may go together, and their dates in a year. */
final class EachForm {

    private static final List<List<String>> KNOWN = List.of(
            List.of("month"),
            List.of("month", "quarter"),
            List.of("month", "year"),
            List.of("month", "half_year"),
            List.of("month", "half_year", "year"),
            List.of("month", "quarter", "year"),
            List.of("month", "quarter", "half_year"),
            List.of("month", "quarter", "half_year", "year"),
            List.of("quarter"),
            List.of("quarter", "half_year"),
            List.of("quarter", "year"),
            List.of("quarter", "half_year", "year"),
            List.of("half_year"),
            List.of("half_year", "year"));

    private EachForm() {}

    static boolean isKnown(Set<String> periods) {
        return KNOWN.stream().anyMatch(known -> Set.copyOf(known).equals(periods));
    }

    /** The periods that give these dates; empty when they were set one by one. */
    static Optional<List<String>> of(List<DueDate> dates, int year) {
        return KNOWN.stream()
                .filter(known -> of(Set.copyOf(known), year).dueDates().equals(dates))
                .findFirst();
    }

    static Deadline.EachPeriod of(Set<String> periods, int year) {
        boolean half = periods.contains("half_year");
        boolean whole = periods.contains("year");
        boolean quarters = periods.contains("quarter");
        if (quarters && !periods.contains("month")) {
            return (Deadline.EachPeriod) Deadline.eachQuarter(year, half, whole);
        }
        if (periods.equals(Set.of("half_year"))) {
            return new Deadline.EachPeriod(
                    DeadlineKind.HALF_YEAR,
                    List.of(
                            DueDate.labelled("06 tháng đầu năm", Deadline.endOfQuarter(year, 2)),
                            DueDate.labelled("06 tháng cuối năm", Deadline.endOfQuarter(year, 4))));
        }
        List<DueDate> dates = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            List<String> labels = new ArrayList<>();
            addIf(periods.contains("month"), labels, "Tháng " + month);
            addIf(quarters && month % 3 == 0, labels, "Quý " + Deadline.roman(Math.max(1, month / 3)));
            addIf(half && month == 6, labels, "06 tháng");
            addIf(whole && month == 12, labels, "năm");
            if (!labels.isEmpty()) {
                dates.add(DueDate.labelled(
                        String.join("; ", labels), YearMonth.of(year, month).atEndOfMonth()));
            }
        }
        boolean monthsAlone = periods.equals(Set.of("month"));
        return new Deadline.EachPeriod(
                monthsAlone ? DeadlineKind.RECURRING_MONTHLY : DeadlineKind.RECURRING_MIXED, dates);
    }

    private static void addIf(boolean condition, List<String> labels, String label) {
        if (condition) {
            labels.add(label);
        }
    }
}
