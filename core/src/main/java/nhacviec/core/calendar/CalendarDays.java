package nhacviec.core.calendar;

import java.time.LocalDate;
import java.util.Map;

/** Days whose meaning the office has changed after the calendar file was written: date → worked or not. */
public interface CalendarDays {

    /** The changed days; true for a day that is worked. */
    Map<LocalDate, Boolean> changed();

    /** Says whether a day is worked; replaces what was said of it before. */
    void change(LocalDate day, boolean worked, String reason);
}
