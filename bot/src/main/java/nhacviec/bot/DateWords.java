package nhacviec.bot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import nhacviec.core.calendar.WorkCalendar;

/** How dates are said: "thứ Sáu, 29/3/2024 (còn 3 ngày làm việc)". */
public final class DateWords {

    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    private DateWords() {}

    /** "thứ Sáu". */
    public static String weekday(DayOfWeek day) {
        return WEEKDAYS.get(day.getValue() - 1);
    }

    /** "29/3/2024". */
    public static String plain(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }

    /** "29/3" beside another date of the same year, else with its own. */
    public static String near(LocalDate date, LocalDate other) {
        return date.getYear() == other.getYear() ? brief(date) : plain(date);
    }

    /** "29/3". */
    public static String brief(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue();
    }

    /** "thứ Sáu, 29/3/2024". */
    public static String full(LocalDate date) {
        return WEEKDAYS.get(date.getDayOfWeek().getValue() - 1) + ", " + plain(date);
    }

    /** A date that may be set: "thứ Bảy, 24/2/2024 (ngày nghỉ; hạn vẫn là ngày này, làm việc đến thứ Sáu 23/2)". */
    public static String set(LocalDate date, WorkCalendar calendar) {
        LocalDate last = calendar.lastWorkingDayOnOrBefore(date);
        return last.equals(date)
                ? full(date)
                : full(date) + " (ngày nghỉ; hạn vẫn là ngày này, làm việc đến "
                        + WEEKDAYS.get(last.getDayOfWeek().getValue() - 1) + " " + brief(last) + ")";
    }

    /** A due date with what is left of it; the last working day is named when the date itself is a day off. */
    public static String due(LocalDate due, LocalDate today, WorkCalendar calendar) {
        LocalDate last = calendar.lastWorkingDayOnOrBefore(due);
        String left = left(due, today, calendar);
        if (last.equals(due) || today.isAfter(due)) {
            return full(due) + " (" + left + ")";
        }
        return full(due) + " (làm việc đến " + WEEKDAYS.get(last.getDayOfWeek().getValue() - 1) + " " + brief(last)
                + ", " + left + ")";
    }

    /** "còn 3 ngày làm việc", "hạn hôm nay", "quá hạn 2 ngày làm việc". */
    public static String left(LocalDate due, LocalDate today, WorkCalendar calendar) {
        if (today.isAfter(due)) {
            return late(calendar.workingDaysBetween(due, today));
        }
        LocalDate last = calendar.lastWorkingDayOnOrBefore(due);
        if (today.isAfter(last)) {
            return due.equals(today) ? "hạn hôm nay" : "không còn ngày làm việc nào";
        }
        int days = calendar.workingDaysBetween(today, last);
        return days == 0 ? "hạn hôm nay" : "còn " + days + " ngày làm việc";
    }

    public static String late(int workingDays) {
        return workingDays == 0 ? "vừa quá hạn" : "quá hạn " + workingDays + " ngày làm việc";
    }
}
