package nhacviec.core.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.staff.Actor;

/**
 * Changes which days are worked: the state swaps days, sometimes a week ahead. Whatever hangs on the calendar is reckoned
 * anew from it, so nothing needs to be moved; those whose reminders move are told once.
 */
public final class CalendarService {

    private static final int MOST_YEARS_AHEAD = 2;

    private final Function<Map<LocalDate, Boolean>, WorkCalendar> withChanges;
    private final Retiming retiming;

    /** Finds whose reminders move. */
    public interface Retiming {
        Set<Long> concerned(Books books, WorkCalendar before, WorkCalendar after, Moment now);
    }

    /**
     * @param withChanges the office's calendar with the days that were changed since its file was written
     */
    public CalendarService(Function<Map<LocalDate, Boolean>, WorkCalendar> withChanges, Retiming retiming) {
        this.withChanges = withChanges;
        this.retiming = retiming;
    }

    /** Says that a day is worked or off. Expects to run inside one write. */
    public DayChange change(Books books, Actor by, LocalDate day, boolean worked, String reason, Moment now) {
        if (day.isBefore(now.today())) {
            return new DayChange.Past(day, now.today());
        }
        LocalDate last = LocalDate.of(now.today().getYear() + MOST_YEARS_AHEAD, 12, 31);
        if (day.isAfter(last)) {
            return new DayChange.TooFar(day, last);
        }
        WorkCalendar before = withChanges.apply(books.calendar().changed());
        if (before.isWorkingDay(day) == worked) {
            return new DayChange.AsBefore(day, worked);
        }
        books.calendar().change(day, worked, reason, now.at());
        WorkCalendar after = withChanges.apply(books.calendar().changed());
        Set<Long> concerned = retiming.concerned(books, before, after, now);
        int told = (int) concerned.stream()
                .filter(staff -> books.calendar().tell(staff, day, worked, reason, now.at()))
                .count();
        books.audit()
                .record(
                        by,
                        now.at(),
                        "calendar.change",
                        "day " + day,
                        worked ? "off" : "worked",
                        (worked ? "worked" : "off") + (reason.isBlank() ? "" : ": " + reason));
        return new DayChange.Changed(day, worked, told);
    }
}
