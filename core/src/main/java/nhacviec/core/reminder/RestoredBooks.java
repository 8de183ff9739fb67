package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.Inbox;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;

/**
 * Brings books that were restored from a backup up to the present. What was sent after the backup was taken is not in them
 * and would be sent once more: so everything that had to be said until now counts as said, and people are told which span of
 * time the books lack.
 */
public final class RestoredBooks {

    /** Why what waits is not sent. */
    static final String REASON = "books restored; may have been sent before";
    /** How the trail of changes calls it. */
    static final String ACTION = "books.restore";

    private static final int MOST = 1_000_000;

    private final Bookkeeping bookkeeping;
    private final Supplier<ReminderRules> rules;
    private final Consumer<Moment> look;
    private final Notice notice;

    /** Puts it into words. */
    public interface Notice {
        /**
         * The books are those of a backup.
         *
         * @param from when the backup was taken: what was recorded since is lost
         */
        OutgoingMessage restored(Staff person, Instant from, Moment now);
    }

    /**
     * What was done.
     *
     * @param passedOver messages that are not sent, because they may have been
     * @param told people who are told
     */
    public record Settled(int passedOver, int told) {}

    /** @param look writes down what is to be said at a moment, as the service does each minute */
    public RestoredBooks(Bookkeeping bookkeeping, Supplier<ReminderRules> rules, Consumer<Moment> look, Notice notice) {
        this.bookkeeping = bookkeeping;
        this.rules = rules;
        this.look = look;
        this.notice = notice;
    }

    /** @param takenAt when the backup was taken; not after {@code now} */
    public Settled settle(Instant takenAt, Moment now) {
        // Day by day, as it was: what was said on a day is not what is left to say on the last one.
        for (LocalDate day = now.dayOf(takenAt); !day.isAfter(now.today()); day = day.plusDays(1)) {
            Instant end = now.on(day, rules.get().policy().latest());
            if (end.isAfter(takenAt)) {
                look.accept(Moment.of(end.isBefore(now.at()) ? end : now.at(), now.zone()));
            }
        }
        return bookkeeping.write(books -> new Settled(passOver(books, now), tell(books, takenAt, now)));
    }

    private static int passOver(Books books, Moment now) {
        int passedOver = 0;
        for (State state : List.of(State.WAITING, State.SENDING, State.UNKNOWN)) {
            for (Delivery delivery : books.deliveries().newest(state, Long.MAX_VALUE, MOST)) {
                books.deliveries().drop(delivery.id(), REASON, now.at());
                passedOver++;
            }
        }
        for (Inbox.Arrived event : books.inbox().waiting(MOST)) {
            books.inbox().setAside(event.updateId(), REASON, now.at());
        }
        return passedOver;
    }

    private int tell(Books books, Instant takenAt, Moment now) {
        Actor actor = Actor.administrator("cli");
        books.audit().record(actor, now.at(), ACTION, "backup", "", takenAt.toString());
        int told = 0;
        for (Staff person : books.staff().all()) {
            if (person.state() == Staff.State.ACTIVE && person.chatId() != null) {
                String source = "restored:" + takenAt;
                books.deliveries()
                        .add(
                                notice.restored(person, takenAt, now),
                                person.id(),
                                Delivery.Kind.NOTICE,
                                source,
                                source + ":" + now.at() + ":" + person.id(),
                                now.at());
                told++;
            }
        }
        return told;
    }
}
