package nhacviec.core.reminder;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import nhacviec.core.calendar.WorkCalendar;

/**
 * When people are reminded. All days are working days.
 *
 * @param before how long before the reminding day the lead unit hears, the largest first; the day itself always speaks
 * @param overdueDaily for how many days something late is said each day
 * @param overdueEvery after that, every so many days, where no day of the week is set
 * @param overdueOn after that, once a week on this day for whatever is late, or on the next working day when it is off: one
 *     message gathers all of it
 * @param partnerBefore how long before the reminding day a partner unit hears, 0 for the day itself; never when late
 * @param checkInBefore how long before a quarter's end a task that goes on all year is asked after
 * @param figures when a unit hears of the figures that it owes
 * @param escalation when somebody above the unit hears of what is late
 * @param groupAt the hour of a group's weekly summary, on the week's first working day
 * @param earliest no planned message before this hour
 * @param latest no planned message after this hour
 * @param lateAfter a morning message that comes later than this after its hour says that it is late
 */
public record ReminderPolicy(
        List<Integer> before,
        int overdueDaily,
        int overdueEvery,
        Optional<DayOfWeek> overdueOn,
        List<Integer> partnerBefore,
        List<Integer> checkInBefore,
        FigureDays figures,
        Escalation escalation,
        LocalTime groupAt,
        LocalTime earliest,
        LocalTime latest,
        Duration lateAfter) {

    /**
     * When a unit hears of the figures that it owes; late figures are said like late tasks.
     *
     * @param opening on the first working day of the period's figures
     * @param halfWay on the last working day of the first half of the time until they are due
     * @param lastDays on so many last working days, the due day included
     */
    public record FigureDays(boolean opening, boolean halfWay, int lastDays) {}

    /** How long it may take until the messages of one hour are written down and sent. */
    private static final int MINUTES_TO_SEND = 15;

    public static final ReminderPolicy USUAL = new ReminderPolicy(
            List.of(14, 7, 3, 1),
            5,
            5,
            Optional.of(DayOfWeek.MONDAY),
            List.of(7, 0),
            List.of(5, 0),
            new FigureDays(true, true, 3),
            new Escalation(3, 10),
            LocalTime.of(7, 45),
            LocalTime.of(7, 0),
            LocalTime.of(17, 30),
            Duration.ofMinutes(30));

    public ReminderPolicy {
        before = before.stream().sorted((a, b) -> b - a).toList();
        partnerBefore = partnerBefore.stream().sorted((a, b) -> b - a).toList();
        checkInBefore = checkInBefore.stream().sorted((a, b) -> b - a).toList();
    }

    /**
     * The last hour at which a morning is held, well before {@link #latest}: what is written down at the last minute of the
     * day's hours could only be sent on the next working day.
     */
    public LocalTime lastMorning() {
        return lastMorning(earliest, latest);
    }

    /** The same for these hours. */
    public static LocalTime lastMorning(LocalTime earliest, LocalTime latest) {
        LocalTime last = latest.minusMinutes(MINUTES_TO_SEND);
        return last.isBefore(earliest) || last.isAfter(latest) ? earliest : last;
    }

    /** Whether something that is so many working days late on a day is said on it. */
    boolean saysOverdue(int days, LocalDate on, WorkCalendar calendar) {
        return days > 0 && (days <= overdueDaily || isRepeated(days - overdueDaily, on, calendar));
    }

    /** Whether what was said so many working days before is said again on a day. */
    boolean isRepeated(int daysSince, LocalDate on, WorkCalendar calendar) {
        return overdueOn
                .map(day -> on.with(TemporalAdjusters.previousOrSame(day)))
                .map(day -> calendar.firstWorkingDayOnOrAfter(day).equals(on))
                .orElseGet(() -> daysSince % overdueEvery == 0);
    }
}
