package nhacviec.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which days the office works: Monday to Friday, less the days off, plus the Saturdays that are worked in exchange.
 * Source of the days: Bộ luật Lao động 2019, Điều 111 và 112, and the yearly notices on swapped days.
 */
public final class WorkCalendar {

    private final Predicate<LocalDate> dayOff;
    private final Set<LocalDate> workedRestDays;

    /**
     * @param dayOff weekdays on which nobody works
     * @param workedRestDays Saturdays or Sundays that are worked in exchange for a weekday
     */
    public WorkCalendar(Predicate<LocalDate> dayOff, Set<LocalDate> workedRestDays) {
        this.dayOff = dayOff;
        this.workedRestDays = Set.copyOf(workedRestDays);
    }

    public boolean isWorkingDay(LocalDate day) {
        if (workedRestDays.contains(day)) {
            return true;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !dayOff.test(day);
    }

    /** The day on which people are reminded of a due date: the date itself, or the last working day before it. */
    public LocalDate lastWorkingDayOnOrBefore(LocalDate day) {
        LocalDate d = day;
        while (!isWorkingDay(d)) {
            d = d.minusDays(1);
        }
        return d;
    }

    public LocalDate firstWorkingDayOnOrAfter(LocalDate day) {
        LocalDate d = day;
        while (!isWorkingDay(d)) {
            d = d.plusDays(1);
        }
        return d;
    }

    /** The {@code count}-th working day after {@code day}; for 0 the day itself. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate d = day;
        for (int left = count; left > 0; left--) {
            d = firstWorkingDayOnOrAfter(d.plusDays(1));
        }
        return d;
    }

    /** The {@code count}-th working day before {@code day}; for 0 the day itself. */
    public LocalDate minusWorkingDays(LocalDate day, int count) {
        LocalDate d = day;
        for (int left = count; left > 0; left--) {
            d = lastWorkingDayOnOrBefore(d.minusDays(1));
        }
        return d;
    }

    /** How many working days lie after {@code from} up to and including {@code to}; negative when {@code to} is past. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        int count = 0;
        for (LocalDate d = from.plusDays(1); !d.isAfter(to); d = d.plusDays(1)) {
            if (isWorkingDay(d)) {
                count++;
            }
        }
        return count;
    }
}
