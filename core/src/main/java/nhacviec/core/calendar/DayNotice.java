package nhacviec.core.calendar;

import java.time.LocalDate;

/**
 * A person is to hear, with the next morning message, that a day has changed and with it the days of the reminders.
 *
 * @param worked whether the day is worked now
 * @param reason in the words of whoever changed it; may be empty
 */
public record DayNotice(long id, long staffId, LocalDate day, boolean worked, String reason) {}
