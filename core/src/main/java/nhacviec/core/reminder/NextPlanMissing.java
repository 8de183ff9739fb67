package nhacviec.core.reminder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Staff;

/**
 * Tells the coordinators, or the leaders for want of one, on the first working day of December that there is no plan for the next year
 * yet, and on that of each month after it as long as there is none: without a plan nobody is reminded of anything new.
 */
public final class NextPlanMissing {

    private static final int DECEMBER = 12;

    private final Bookkeeping bookkeeping;
    private final Supplier<WorkCalendar> calendar;
    private final Notice notice;

    /** Puts it into words. */
    public interface Notice {
        /**
         * @param newest the newest plan on record
         * @param missing the year that has none
         */
        OutgoingMessage missing(Staff person, Plans.OnRecord newest, int missing, Moment now);
    }

    public NextPlanMissing(Bookkeeping bookkeeping, Supplier<WorkCalendar> calendar, Notice notice) {
        this.bookkeeping = bookkeeping;
        this.calendar = calendar;
        this.notice = notice;
    }

    /** The year that has no plan although it has begun or the next one is about to; empty while there is time. */
    public static Optional<Integer> year(Optional<Plans.OnRecord> newest, LocalDate today) {
        return newest.map(Plans.OnRecord::year)
                .filter(year -> year < today.getYear() || year == today.getYear() && today.getMonthValue() == DECEMBER)
                .map(year -> Math.max(year + 1, today.getYear()));
    }

    /** Writes down what has to be told; returns how many messages. */
    public int run(Moment now) {
        LocalDate first = calendar.get()
                .firstWorkingDayOnOrAfter(YearMonth.from(now.today()).atDay(1));
        if (now.today().isBefore(first)
                || bookkeeping.read(books -> toTell(books, now)).isEmpty()) {
            return 0;
        }
        return bookkeeping.write(books -> {
            int told = 0;
            Plans.OnRecord newest = books.plans().newest().orElseThrow();
            for (Staff person : toTell(books, now)) {
                told += books.deliveries()
                        .add(
                                notice.missing(
                                        person,
                                        newest,
                                        year(Optional.of(newest), now.today()).orElseThrow(),
                                        now),
                                person.id(),
                                Delivery.Kind.NOTICE,
                                "no-plan",
                                key(person, now),
                                now.at())
                        .map(id -> 1)
                        .orElse(0);
            }
            return told;
        });
    }

    private static List<Staff> toTell(Books books, Moment now) {
        return year(books.plans().newest(), now.today()).isEmpty()
                ? List.of()
                : Coordination.of(books.staff()).hearing().stream()
                        .filter(person -> !books.deliveries().isWritten(key(person, now)))
                        .toList();
    }

    private static String key(Staff person, Moment now) {
        return "no-plan:" + YearMonth.from(now.today()) + ":" + person.id();
    }
}
