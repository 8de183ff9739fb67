package nhacviec.core.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;

/**
 * Lets a person hold another's post for some days: hears what that one would, and decides what that one may. It begins and ends
 * by itself with the day; each of the two is told once of either. Writing methods expect to run inside one write.
 */
public final class ActingService {

    /** A year of maternity leave and what may come after it. */
    private static final int LONGEST_DAYS = 550;

    private static final Actor SERVICE = new Actor(null, "Nhắc Việc", Role.COORDINATOR, null, "service");

    private final Notices notices;

    /** Puts into words what the two are told. */
    public interface Notices {
        /** @param hearer one of the two */
        OutgoingMessage begun(Staff hearer, Acting acting, Staff who, Staff away);

        /** @param hearer one of the two */
        OutgoingMessage over(Staff hearer, Acting acting, Staff who, Staff away);
    }

    public ActingService(Notices notices) {
        this.notices = notices;
    }

    public Agreeing agree(
            Books books, Actor by, long staffId, long forId, LocalDate first, LocalDate last, Moment now) {
        return agree(books, by, staffId, forId, first, last, "", now);
    }

    /** @param reason why the other is away, as it was said; may be empty */
    public Agreeing agree(
            Books books,
            Actor by,
            long staffId,
            long forId,
            LocalDate first,
            LocalDate last,
            String reason,
            Moment now) {
        if (!mayAgree(by, forId)) {
            return new Agreeing.NotYours();
        }
        Optional<Staff> who = reached(books, staffId);
        Optional<Staff> away = books.staff().find(forId).filter(person -> person.state() != Staff.State.REVOKED);
        if (who.isEmpty() || away.isEmpty() || staffId == forId) {
            return new Agreeing.NotPossible();
        }
        LocalDate latest = now.today().plusDays(LONGEST_DAYS);
        if (last.isBefore(first) || last.isBefore(now.today()) || last.isAfter(latest)) {
            return new Agreeing.WrongDays(first, last, latest);
        }
        Optional<Acting> other = books.actings().all().stream()
                .filter(acting -> !acting.isOver() && acting.overlaps(first, last))
                .filter(acting -> acting.forId() == forId || acting.forId() == staffId || acting.staffId() == forId)
                .findFirst();
        if (other.isPresent()) {
            return new Agreeing.Overlaps(
                    other.get(),
                    books.staff().find(other.get().staffId()).orElseThrow(),
                    books.staff().find(other.get().forId()).orElseThrow());
        }
        Acting acting = books.actings().agree(staffId, forId, first, last, reason, by, now.at());
        books.audit()
                .record(
                        by,
                        now.at(),
                        "staff.acting",
                        "staff " + forId,
                        "",
                        who.get().name() + " (" + first + " – " + last + ")");
        if (!first.isAfter(now.today())) {
            begin(books, by, acting, now);
        }
        return new Agreeing.Agreed(books.actings().find(acting.id()).orElseThrow(), who.get(), away.get());
    }

    /** Ends it before its last day, or before it has begun. */
    public Agreeing end(Books books, Actor by, long id, Moment now) {
        Optional<Acting> acting = books.actings().find(id).filter(a -> !a.isOver());
        if (acting.isEmpty()) {
            return new Agreeing.NotPossible();
        }
        if (!mayAgree(by, acting.get().forId())) {
            return new Agreeing.NotYours();
        }
        over(books, by, acting.get(), now);
        return new Agreeing.Ended(
                books.actings().find(id).orElseThrow(),
                books.staff().find(acting.get().staffId()).orElseThrow(),
                books.staff().find(acting.get().forId()).orElseThrow());
    }

    /** Begins and ends what the day brings; returns how many. */
    public int run(Bookkeeping bookkeeping, Moment now) {
        return bookkeeping.read(books -> due(books, now)).isEmpty()
                ? 0
                : bookkeeping.write(books -> {
                    List<Acting> due = due(books, now);
                    due.forEach(acting -> {
                        if (isOver(books, acting, now)) {
                            over(books, SERVICE, acting, now);
                        } else {
                            begin(books, SERVICE, acting, now);
                        }
                    });
                    return due.size();
                });
    }

    private static List<Acting> due(Books books, Moment now) {
        return books.actings().all().stream()
                .filter(acting -> !acting.isOver())
                .filter(acting -> isOver(books, acting, now)
                        || acting.beganAt() == null && !acting.first().isAfter(now.today()))
                .toList();
    }

    /** The last day has passed, or whoever acts has left. */
    private static boolean isOver(Books books, Acting acting, Moment now) {
        return acting.last().isBefore(now.today())
                || books.staff()
                        .find(acting.staffId())
                        .filter(who -> who.state() != Staff.State.REVOKED)
                        .isEmpty();
    }

    private void begin(Books books, Actor by, Acting acting, Moment now) {
        Staff before = books.staff().find(acting.staffId()).orElseThrow();
        if (!books.actings().begin(acting, now.at())) {
            return;
        }
        Staff who = books.staff().find(acting.staffId()).orElseThrow();
        Staff away = books.staff().find(acting.forId()).orElseThrow();
        books.audit().record(by, now.at(), "staff.acting_begun", "staff " + away.id(), "", who.name());
        tell(books, who, notices.begun(who, acting, who, away), acting, now);
        tell(books, away, notices.begun(away, acting, who, away), acting, now);
        menu(books, before, who, now);
    }

    private void over(Books books, Actor by, Acting acting, Moment now) {
        Staff before = books.staff().find(acting.staffId()).orElseThrow();
        if (!books.actings().end(acting, now.at())) {
            return;
        }
        Staff who = books.staff().find(acting.staffId()).orElseThrow();
        Staff away = books.staff().find(acting.forId()).orElseThrow();
        books.audit().record(by, now.at(), "staff.acting_over", "staff " + away.id(), who.name(), "");
        if (acting.isRunning()) {
            // A question may have been asked for a unit that is theirs no longer.
            books.dialogues().endAll(who.id());
            tell(books, who, notices.over(who, acting, who, away), acting, now);
            tell(books, away, notices.over(away, acting, who, away), acting, now);
            menu(books, before, who, now);
        }
    }

    private static boolean mayAgree(Actor by, long forId) {
        boolean themselves = by.staffId() != null && by.staffId() == forId;
        return by.role() == Role.COORDINATOR || by.role() == Role.LEADER && themselves;
    }

    private static Optional<Staff> reached(Books books, long id) {
        return books.staff().find(id).filter(person -> person.state() == Staff.State.ACTIVE && person.chatId() != null);
    }

    private static void tell(Books books, Staff person, OutgoingMessage words, Acting acting, Moment now) {
        if (reached(books, person.id()).isPresent()) {
            books.deliveries().add(words, person.id(), Delivery.Kind.NOTICE, "acting:" + acting.id(), null, now.at());
        }
    }

    /** The list of commands is that of the role. */
    private static void menu(Books books, Staff before, Staff after, Moment now) {
        if (before.role() != after.role() && reached(books, after.id()).isPresent()) {
            books.deliveries()
                    .add(
                            new OutgoingMessage.CommandMenu(after.chatId(), after.role()),
                            after.id(),
                            Delivery.Kind.ANSWER,
                            "staff:" + after.id(),
                            null,
                            now.at());
        }
    }
}
