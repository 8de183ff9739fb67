package nhacviec.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;

/**
 * Changes which days are worked: the state swaps days, sometimes a week ahead. Whatever hangs on the calendar is reckoned
 * anew from it, so nothing needs to be moved; those whose reminders move are told once, of both
 * halves of a swap.
 */
public final class CalendarService {

    private static final int MOST_YEARS_AHEAD = 2;
    private static final String CHANGE = "calendar.change";

    /** A day worked for a day off lies within this time of it: whoever hears of the one hears of the other. */
    private static final int DAYS_OF_A_SWAP = 14;

    private final Function<Map<LocalDate, Boolean>, WorkCalendar> withChanges;
    private final Retiming retiming;
    private final Consumer<WorkCalendar> inForce;

    /** Finds whose reminders move, and says so in time. */
    public interface Retiming {
        /** @param days those on which the calendars differ, in their order */
        Set<Long> concerned(Books books, WorkCalendar before, WorkCalendar after, List<LocalDate> days, Moment now);

        /**
         * Moves what is due so many working days after something came: with other working days that is another day.
         *
         * @return what was moved
         */
        List<DayChange.Moved> move(Books books, Actor by, WorkCalendar before, WorkCalendar after, Moment now);

        /**
         * Tells those at once for whom the next morning message would come too late, with the reminders that the change
         * makes due today.
         *
         * @param told who is to hear of the days
         * @param by who changed the days and knows of them: told only of what they make due today
         * @return how many are told at once, and when they and the others hear of it
         */
        InTime tellInTime(
                Books books,
                Set<Long> told,
                Actor by,
                List<LocalDate> days,
                WorkCalendar before,
                WorkCalendar after,
                Moment now);
    }

    /**
     * How many people are told of changed days without waiting for their next morning, and when.
     *
     * @param from the hour from which on a message may go; null when it may now
     * @param morning the day of the morning message in which the last of the others hears of it
     */
    public record InTime(int people, LocalDateTime from, LocalDate morning) {}

    /**
     * @param withChanges the office's calendar with the days that were changed since its file was written
     * @param inForce is given the calendar as soon as it is another one: what is counted in the next moment counts by it
     */
    public CalendarService(
            Function<Map<LocalDate, Boolean>, WorkCalendar> withChanges,
            Retiming retiming,
            Consumer<WorkCalendar> inForce) {
        this.withChanges = withChanges;
        this.retiming = retiming;
        this.inForce = inForce;
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
        return change(books, by, List.of(day), worked, reason, now).get(0);
    }

    /**
     * Says of several days that they are worked or off, as one change: whose reminders move is looked for once.
     *
     * @return what became of each of them, in their order
     */
    public List<DayChange> change(
            Books books, Actor by, List<LocalDate> days, boolean worked, String reason, Moment now) {
        LocalDate last = last(now);
        WorkCalendar before = withChanges.apply(books.calendar().changed());
        List<LocalDate> changed = days.stream()
                .filter(day -> canChange(day, now) && before.isWorkingDay(day) != worked)
                .distinct()
                .sorted()
                .toList();
        DayChange.Telling told = DayChange.Telling.NOBODY;
        if (!changed.isEmpty()) {
            WorkCalendar after = with(books, changed, worked);
            changed.forEach(day -> books.calendar().change(day, worked, reason, now.at()));
            told = tell(books, by, changed, worked, reason, before, after, now);
        }
        List<DayChange> outcome = new ArrayList<>();
        for (LocalDate day : days) {
            if (day.isBefore(now.today())) {
                outcome.add(new DayChange.Past(day, now.today()));
            } else if (day.isAfter(last)) {
                outcome.add(new DayChange.TooFar(day, last));
            } else if (changed.contains(day)) {
                outcome.add(new DayChange.Changed(day, worked, told));
            } else {
                outcome.add(new DayChange.AsBefore(day, worked));
            }
        }
        return outcome;
    }

    /**
     * Records that the calendar file says of days from now on that they are worked or off, and tells whom it concerns.
     *
     * @param days those to come of which people have not said otherwise, in their order
     */
    public void followFile(Books books, Actor file, List<LocalDate> days, boolean worked, String reason, Moment now) {
        WorkCalendar before = withChanges.apply(books.calendar().changed());
        WorkCalendar after = with(books, days, worked);
        days.forEach(day -> books.calendar().followFile(day, worked, reason, now.at()));
        if (!days.isEmpty()) {
            tell(books, file, days, worked, reason, before, after, now);
        }
    }

    private WorkCalendar with(Books books, List<LocalDate> days, boolean worked) {
        Map<LocalDate, Boolean> then = new TreeMap<>(books.calendar().changed());
        days.forEach(day -> then.put(day, worked));
        return withChanges.apply(then);
    }

    private DayChange.Telling tell(
            Books books,
            Actor by,
            List<LocalDate> days,
            boolean worked,
            String reason,
            WorkCalendar before,
            WorkCalendar after,
            Moment now) {
        inForce.accept(after);
        List<DayChange.Moved> dates = retiming.move(books, by, before, after, now);
        Set<Long> moved = retiming.concerned(books, before, after, days, now);
        List<CalendarDays.ChangedDay> unusual = unusual(books, now);
        Set<Long> told = new TreeSet<>();
        for (LocalDate day : days) {
            Set<Long> concerned = new TreeSet<>(moved);
            // Whoever has heard otherwise, or is about to, knows it wrong, whether or not a reminder moves.
            concerned.addAll(books.calendar().heard(day, !worked));
            concerned.addAll(heardOfOtherHalf(books, day, unusual));
            lastGiver(books, day).ifPresent(concerned::add);
            concerned.removeIf(staff -> books.staff()
                    .find(staff)
                    .filter(person -> person.state() != Staff.State.REVOKED)
                    .isEmpty());
            concerned.stream()
                    .filter(staff -> books.calendar().tell(staff, day, worked, reason, now.at()))
                    .forEach(told::add);
        }
        tellOtherHalf(books, told, days, unusual, now);
        // Whoever gave the command has read it in the answer.
        Optional.ofNullable(by.staffId()).ifPresent(told::remove);
        InTime inTime = retiming.tellInTime(books, told, by, days, before, after, now);
        for (LocalDate day : days) {
            Optional.ofNullable(by.staffId())
                    .ifPresent(giver -> books.calendar().knows(giver, day));
            books.audit()
                    .record(
                            by,
                            now.at(),
                            CHANGE,
                            "day " + day,
                            worked ? "off" : "worked",
                            (worked ? "worked" : "off") + (reason.isBlank() ? "" : ": " + reason));
        }
        return new DayChange.Telling(told.size(), inTime.people(), inTime.from(), inTime.morning(), dates);
    }

    /** The days to come that are not what they would be by the calendar's rule, as they were said last. */
    private List<CalendarDays.ChangedDay> unusual(Books books, Moment now) {
        WorkCalendar unchanged = withChanges.apply(Map.of());
        Map<LocalDate, CalendarDays.ChangedDay> last = new TreeMap<>();
        Map<LocalDate, Boolean> usual = new TreeMap<>();
        for (CalendarDays.ChangedDay change : books.calendar().changes()) {
            // What a day was before the file changed it is on record as if it had always been said.
            boolean always = change.at().equals(Instant.EPOCH);
            usual.putIfAbsent(change.day(), always ? change.worked() : unchanged.isWorkingDay(change.day()));
            last.put(change.day(), change);
        }
        return last.values().stream()
                .filter(change -> !change.day().isBefore(now.today()) && change.worked() != usual.get(change.day()))
                .toList();
    }

    private static boolean isNear(LocalDate day, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other)) <= DAYS_OF_A_SWAP;
    }

    /** Who has heard of a changed day near this one, which is the other half of a swap. */
    private static Set<Long> heardOfOtherHalf(Books books, LocalDate day, List<CalendarDays.ChangedDay> unusual) {
        Set<Long> heard = new TreeSet<>();
        if (unusual.stream().anyMatch(change -> change.day().equals(day))) {
            unusual.stream()
                    .filter(change -> !change.day().equals(day) && isNear(change.day(), day))
                    .forEach(change -> heard.addAll(books.calendar().heard(change.day(), change.worked())));
        }
        return heard;
    }

    /** A swap may be said in two commands, of which the first moved nobody's reminders. */
    private static void tellOtherHalf(
            Books books, Set<Long> told, List<LocalDate> days, List<CalendarDays.ChangedDay> unusual, Moment now) {
        for (CalendarDays.ChangedDay other : unusual) {
            if (!days.contains(other.day()) && days.stream().anyMatch(day -> isNear(day, other.day()))) {
                Set<Long> know = new TreeSet<>(books.calendar().heard(other.day(), other.worked()));
                lastGiver(books, other.day()).ifPresent(know::add);
                told.stream()
                        .filter(staff -> !know.contains(staff))
                        .forEach(staff ->
                                books.calendar().tell(staff, other.day(), other.worked(), other.reason(), now.at()));
            }
        }
    }
}
