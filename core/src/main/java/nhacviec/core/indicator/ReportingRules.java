package nhacviec.core.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.core.indicator.ReportingPeriod.Window;

/**
 * When figures are closed and owed.
 *
 * <p>Source: Nghị định 09/2019/NĐ-CP Điều 12 and công văn 581/BNV-CCHC: figures close on the 14th of a quarter's last
 * month; the province's report is due on the 20th, a commune's on a day its province sets (usually the 15th).
 *
 * @param calendarQuarters figures run with the calendar quarters instead, and are due {@code dueDay} days after them
 * @param cutOffDay last day of the figures, in the quarter's last month
 * @param dueDay the day on which units owe their figures, in the quarter's last month
 * @param provinceDueDay the day on which the province owes its own report, in the period's last month
 */
public record ReportingRules(boolean calendarQuarters, int cutOffDay, int dueDay, int provinceDueDay) {

    private static final int USUAL_PROVINCE_DUE_DAY = 20;

    /** With the province's usual day. */
    public ReportingRules(boolean calendarQuarters, int cutOffDay, int dueDay) {
        this(calendarQuarters, cutOffDay, dueDay, USUAL_PROVINCE_DUE_DAY);
    }

    /** As the law has it, with the usual day for communes. */
    public static final ReportingRules USUAL = new ReportingRules(false, 14, 15);

    public Window window(ReportingPeriod period) {
        LocalDate from = from(period);
        LocalDate freeFrom = due(period.previous()).plusDays(1);
        YearMonth last = lastMonth(period);
        LocalDate to = calendarQuarters ? last.atEndOfMonth() : last.atDay(cutOffDay);
        return new Window(from, to, freeFrom.isAfter(from) ? freeFrom : from, due(period));
    }

    /** From the first quarter's first day to the last quarter's; due with the last quarter. */
    public Window window(ReportPeriod period) {
        List<ReportingPeriod> quarters = period.quarters();
        Window first = window(quarters.get(0));
        Window last = window(quarters.get(quarters.size() - 1));
        return new Window(first.from(), last.to(), first.opens(), last.due());
    }

    /** When the province owes its report, for which the commune's is needed; empty for Q2 and Q4. */
    public Optional<LocalDate> provinceDue(ReportPeriod period) {
        List<ReportingPeriod> quarters = period.quarters();
        YearMonth last = lastMonth(quarters.get(quarters.size() - 1));
        LocalDate due = calendarQuarters ? last.atEndOfMonth().plusDays(provinceDueDay) : last.atDay(provinceDueDay);
        return period.isReported() ? Optional.of(due) : Optional.empty();
    }

    private LocalDate from(ReportingPeriod period) {
        return calendarQuarters
                ? lastMonth(period).minusMonths(2).atDay(1)
                : lastMonth(period).minusMonths(3).atDay(cutOffDay).plusDays(1);
    }

    private LocalDate due(ReportingPeriod period) {
        YearMonth last = lastMonth(period);
        return calendarQuarters ? last.atEndOfMonth().plusDays(dueDay) : last.atDay(dueDay);
    }

    private static YearMonth lastMonth(ReportingPeriod period) {
        return YearMonth.of(period.year(), period.quarter() * 3);
    }

    /**
     * The period that is being collected on a day: the earliest whose due day has not passed. On the due day itself it
     * is still the period that is due, although figures of the next one have begun.
     */
    public ReportingPeriod collectedOn(LocalDate day) {
        ReportingPeriod period = new ReportingPeriod(day.getYear() - 1, 4);
        while (window(period).due().isBefore(day)) {
            period = period.next();
        }
        return period;
    }

    /**
     * The periods of a year of which figures may be owed on a day, the older first: what has been opened stays owed until it is
     * given or closed, however many quarters follow. What had long been over when the plan came here is nobody's to ask for.
     *
     * @param planCame the day on which the year's plan came to be known here
     */
    public List<ReportingPeriod> askedFor(int year, LocalDate planCame, LocalDate day) {
        ReportingPeriod earliest = collectedOn(planCame).previous();
        ReportingPeriod current = collectedOn(day);
        return Stream.iterate(new ReportingPeriod(year, 1), p -> p.year() == year, ReportingPeriod::next)
                .filter(p -> p.compareTo(earliest) >= 0 && p.compareTo(current) <= 0)
                .toList();
    }
}
