package nhacviec.core.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Dates and words of a plan a year later. A due date is what is written: days off do not move it. Pure. */
record YearLater(int year) {

    /** Kinds that name a day; of every other the last day of a month stays the last day. */
    private static final Set<DeadlineKind> NAMED_DAYS =
            Set.of(DeadlineKind.EXACT_DATE, DeadlineKind.BEFORE_DATE, DeadlineKind.RANGE);

    /** "năm 2024" becomes "năm 2025". */
    String words(String text) {
        return text.replaceAll("(?iuU)(\\bnăm\\s+)" + year + "\\b", "$1" + (year + 1));
    }

    /** Also "tháng 1/2024" and "31/3/2024". */
    String time(String text) {
        return words(text).replaceAll("(\\d{1,2}/)" + year + "\\b", "$1" + (year + 1));
    }

    Deadline deadline(Deadline deadline) {
        if (deadline instanceof Deadline.OnDates on) {
            return new Deadline.OnDates(on.kind(), dates(on.dueDates(), on.kind()));
        }
        if (deadline instanceof Deadline.EachPeriod each) {
            return new Deadline.EachPeriod(each.kind(), dates(each.dueDates(), each.kind()));
        }
        if (deadline instanceof Deadline.AllYear allYear) {
            return new Deadline.AllYear(allYear.kind(), date(allYear.closes(), allYear.kind()));
        }
        if (deadline instanceof Deadline.UnderAnotherDocument under) {
            return new Deadline.UnderAnotherDocument(
                    under.kind(), time(under.trigger()), dates(under.presets(), under.kind()));
        }
        if (deadline instanceof Deadline.WaitingFor waiting) {
            return new Deadline.WaitingFor(waiting.kind(), time(waiting.trigger()));
        }
        return deadline;
    }

    private List<DueDate> dates(List<DueDate> dates, DeadlineKind kind) {
        return dates.stream()
                .map(date -> new DueDate(
                        time(date.label()), words(date.product()), time(date.writtenTime()), date(date.date(), kind)))
                .toList();
    }

    private static LocalDate date(LocalDate date, DeadlineKind kind) {
        boolean endsMonth = date.equals(YearMonth.from(date).atEndOfMonth());
        LocalDate later = date.plusYears(1);
        return endsMonth && !NAMED_DAYS.contains(kind) ? YearMonth.from(later).atEndOfMonth() : later;
    }
}
