package nhacviec.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Days whose meaning the office has changed after the calendar file was written: date → worked or not. */
public interface CalendarDays {

    /** The days that people have changed; true for a day that is worked. They beat what the calendar file says. */
    Map<LocalDate, Boolean> changed();

    /** Every change that was ever made, the oldest first. */
    List<ChangedDay> changes();

    /** A day was made worked or off, for a reason that may be empty. */
    record ChangedDay(LocalDate day, boolean worked, String reason, Instant at) {}

    /** Says whether a day is worked; replaces what was said of it before. */
    void change(LocalDate day, boolean worked, String reason, Instant at);

    /** Records that the calendar file says something else of a day from now on; until now it was the opposite. */
    void followFile(LocalDate day, boolean worked, String reason, Instant at);

    /** Who waits to hear, or has heard last, that a day is this. */
    Set<Long> heard(LocalDate day, boolean worked);

    /**
     * A person is to hear of a changed day. When the opposite still waits to be told, or its message has not gone out yet,
     * neither is said: the day is as the person knows it.
     *
     * @return whether there is something to hear
     */
    boolean tell(long staffId, LocalDate day, boolean worked, String reason, Instant now);

    /** A person knows what a day is without a notice; one that no message says yet is dropped. */
    void knows(long staffId, LocalDate day);

    /** Who has not heard something yet. */
    Set<Long> waiting();

    /** What a person has not heard yet, by day. */
    List<DayNotice> untold(long staffId);

    /** The notices that a message says. */
    List<DayNotice> toldBy(long deliveryId);

    /** Notices are said by a message. */
    void told(List<DayNotice> notices, long deliveryId);

    /** What one message was to say is said by another instead. */
    void carryOver(long fromDelivery, long toDelivery);
}
