package nhacviec.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;

/**
 * The public holidays that the law gives for a year, computed; what the state settles for a single year (which day
 * beside 2/9, swapped Saturdays) comes from the calendar file and goes before this.
 *
 * <p>Source: Bộ luật Lao động 2019, Điều 111 (a holiday on a rest day is made up on the next working day) and
 * Điều 112 (the list); 24/11, Ngày Văn hóa Việt Nam, from 2026.
 */
public final class VietnameseHolidays {

    private static final int CULTURE_DAY_SINCE = 2026;
    private static final int DAYS_OF_TET = 5;

    private VietnameseHolidays() {}

    /** The weekdays on which nobody works in {@code year}, made-up days included. */
    public static Set<LocalDate> of(int year) {
        List<LocalDate> holidays = days(year);
        Set<LocalDate> off = new TreeSet<>();
        List<LocalDate> toMakeUp = new ArrayList<>();
        for (LocalDate holiday : holidays) {
            if (isRestDay(holiday) || !off.add(holiday)) {
                toMakeUp.add(holiday);
            }
        }
        for (LocalDate missed : toMakeUp) {
            LocalDate instead = missed.plusDays(1);
            while (isRestDay(instead) || holidays.contains(instead) || off.contains(instead)) {
                instead = instead.plusDays(1);
            }
            off.add(instead);
        }
        return off;
    }

    /**
     * Whether nobody is to work on a day for a holiday's sake, also when it is a weekend: a holiday, the day on which one is made
     * up for, and Tết from its eve to mùng 5, of which the state picks the five.
     */
    public static boolean isHoliday(LocalDate day) {
        LocalDate newYear = lunarNewYear(day.getYear());
        boolean tet = !day.isBefore(newYear.minusDays(1)) && !day.isAfter(newYear.plusDays(DAYS_OF_TET - 1));
        return tet || days(day.getYear()).contains(day) || of(day.getYear()).contains(day);
    }

    /** The holidays themselves, weekday or not. */
    private static List<LocalDate> days(int year) {
        LocalDate newYear = lunar(year, 1, 1);
        List<LocalDate> holidays = new ArrayList<>();
        holidays.add(LocalDate.of(year, 1, 1));
        // Tết: five days, the last of the old lunar year first.
        for (int offset = -1; offset <= 3; offset++) {
            holidays.add(newYear.plusDays(offset));
        }
        holidays.add(lunar(year, 3, 10));
        holidays.add(LocalDate.of(year, 4, 30));
        holidays.add(LocalDate.of(year, 5, 1));
        holidays.add(LocalDate.of(year, 9, 2));
        holidays.add(dayBesideNationalDay(year));
        if (year >= CULTURE_DAY_SINCE) {
            holidays.add(LocalDate.of(year, 11, 24));
        }
        return holidays;
    }

    /** Mùng 1 Tết of a year, at the meridian of Hà Nội. */
    public static LocalDate lunarNewYear(int year) {
        return lunar(year, 1, 1);
    }

    private static LocalDate dayBesideNationalDay(int year) {
        LocalDate before = LocalDate.of(year, 9, 1);
        return isRestDay(before) ? LocalDate.of(year, 9, 3) : before;
    }

    private static LocalDate lunar(int year, int month, int day) {
        PlainDate date = VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
                .transform(PlainDate.axis());
        return LocalDate.of(date.getYear(), date.getMonth(), date.getDayOfMonth());
    }

    private static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
