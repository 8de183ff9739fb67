package nhacviec.core.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;

/**
 * Changes which days are worked: the state swaps days, sometimes a week ahead. Whatever hangs on the calendar is reckoned
 * anew from it, so nothing needs to be moved; those whose reminders move are told once.
 */
public final class CalendarService {

    private static final int MOST_YEARS_AHEAD = 2;
    private static final String CHANGE = "calendar.change";

    private final Function<Map<LocalDate, Boolean>, WorkCalendar> withChanges;
    private final Retiming retiming;

    /** Finds whose reminders move, and says so in time. */
    public interface Retiming {
        Set<Long> concerned(Books books, WorkCalendar before, WorkCalendar after, Moment now);

        /**
         * Tells those at once for whom the next morning message would come too late, with the reminders that the change
         * makes due today.
         *
         * @param told who is to hear of the day
         * @param by who changed the day and knows of it: told only of what it makes due today
         * @return how many are told at once
         */
        int tellInTime(
                Books books,
                Set<Long> told,
                Actor by,
                LocalDate day,
                WorkCalendar before,
                WorkCalendar after,
                Moment now);
    }

    /**
     * @param withChanges the office's calendar with the days that were changed since its file was written
     */
    public CalendarService(Function<Map<LocalDate, Boolean>, WorkCalendar> withChanges, Retiming retiming) {
        this.withChanges = withChanges;
        this.retiming = retiming;
    }

    /** Whether a day is neither past nor so far ahead that it is a slip of the finger. */
    public boolean canChange(LocalDate day, Moment now) {
        return !day.isBefore(now.today()) && !day.isAfter(last(now));
    }

    private static LocalDate last(Moment now) {
        return LocalDate.of(now.today().getYear() + MOST_YEARS_AHEAD, 12, 31);
    }

    /** Who last said what a day is: that person has heard of it by no notice. */
    private static Optional<Long> lastGiver(Books books, LocalDate day) {
        return books.audit().of(List.of(CHANGE)).stream()
                .filter(change -> change.subject().equals("day " + day))
                .reduce((older, newer) -> newer)
                .map(AuditTrail.Change::staffId);
    }

    /** Says that a day is worked or off. Expects to run inside one write. */
    public DayChange change(Books books, Actor by, LocalDate day, boolean worked, String reason, Moment now) {
        if (day.isBefore(now.today())) {
            return new DayChange.Past(day, now.today());
        }
        LocalDate last = last(now);
        if (day.isAfter(last)) {
            return new DayChange.TooFar(day, last);
        }
        WorkCalendar before = withChanges.apply(books.calendar().changed());
        if (before.isWorkingDay(day) == worked) {
            return new DayChange.AsBefore(day, worked);
        }
        books.calendar().change(day, worked, reason, now.at());
        WorkCalendar after = withChanges.apply(books.calendar().changed());
        Set<Long> concerned = new TreeSet<>(retiming.concerned(books, before, after, now));
        // Whoever has heard otherwise, or is about to, knows it wrong, whether or not a reminder moves.
        concerned.addAll(books.calendar().heardOtherwise(day, worked));
        lastGiver(books, day).ifPresent(concerned::add);
        concerned.removeIf(staff -> books.staff()
                .find(staff)
                .filter(person -> person.state() != Staff.State.REVOKED)
                .isEmpty());
        Set<Long> told = concerned.stream()
                .filter(staff -> books.calendar().tell(staff, day, worked, reason, now.at()))
                .collect(Collectors.toCollection(TreeSet::new));
        // Whoever gave the command has read it in the answer.
        Optional.ofNullable(by.staffId()).ifPresent(told::remove);
        int atOnce = retiming.tellInTime(books, told, by, day, before, after, now);
        Optional.ofNullable(by.staffId()).ifPresent(giver -> books.calendar().knows(giver, day));
        books.audit()
                .record(
                        by,
                        now.at(),
                        CHANGE,
                        "day " + day,
                        worked ? "off" : "worked",
                        (worked ? "worked" : "off") + (reason.isBlank() ? "" : ": " + reason));
        return new DayChange.Changed(day, worked, told.size(), atOnce);
    }
}
