package nhacviec.core.reminder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Stay;
import nhacviec.core.staff.Unit;

/** Tells the coordinators, or the leaders for want of one, once when the last person of a unit that has work has moved on: its reminders are theirs now. */
public final class DesertedUnits {

    private final Bookkeeping bookkeeping;
    private final ReminderSweep sweep;
    private final Notice notice;

    /** Puts it into words. */
    public interface Notice {
        OutgoingMessage tell(Staff coordinator, Unit deserted);
    }

    public DesertedUnits(Bookkeeping bookkeeping, ReminderSweep sweep, Notice notice) {
        this.bookkeeping = bookkeeping;
        this.sweep = sweep;
        this.notice = notice;
    }

    /** A message that has to be written down. */
    private record ToTell(Staff coordinator, Unit unit, String key) {}

    /** Looks for units that nobody has been told of; returns how many messages were written down. */
    public int run(Moment now) {
        if (bookkeeping.read(books -> toTell(books, now)).isEmpty()) {
            return 0;
        }
        return bookkeeping.write(books -> {
            int told = 0;
            for (ToTell next : toTell(books, now)) {
                told += books.deliveries()
                        .add(
                                notice.tell(next.coordinator(), next.unit()),
                                next.coordinator().id(),
                                Delivery.Kind.NOTICE,
                                StandIns.DESERTED + next.unit().id(),
                                next.key(),
                                now.at())
                        .map(id -> 1)
                        .orElse(0);
            }
            return told;
        });
    }

    private List<ToTell> toTell(Books books, Moment now) {
        Coordination coordination = Coordination.of(books.staff());
        List<Staff> people = coordination.people();
        List<Stay> stays = coordination.stays();
        List<ToTell> unwritten = books.staff().units().stream()
                .filter(unit ->
                        people.stream().noneMatch(p -> p.belongsTo(unit.id()) && p.state() == Staff.State.ACTIVE))
                .flatMap(unit -> last(stays, unit)
                        // Whoever has blocked the bot was spoken of at once.
                        .filter(stay -> !stay.blocked())
                        .stream()
                        // Of what was so when the last coordinator went, the leaders were told with it.
                        .filter(stay -> !coordination.isVacant()
                                || coordination
                                        .last()
                                        .filter(gone -> stay.until().isAfter(gone.until()))
                                        .isPresent())
                        .flatMap(stay -> coordination.hearing().stream()
                                .filter(person -> !isTold(books, unit, person))
                                .map(person -> new ToTell(person, unit, key(stay, unit, person)))))
                .filter(next -> !books.deliveries().isWritten(next.key()))
                .toList();
        Optional<OfficeFacts> facts = unwritten.isEmpty() ? Optional.empty() : sweep.facts(books, now);
        return unwritten.stream()
                .filter(next -> facts.filter(f -> f.hasWork(next.unit().id())).isPresent())
                .toList();
    }

    private static boolean isTold(Books books, Unit unit, Staff person) {
        return new Told(books.deliveries(), StandIns.DESERTED + unit.id(), StandIns.MANNED + unit.id(), person.id())
                .lasts();
    }

    private static Optional<Stay> last(List<Stay> stays, Unit unit) {
        return stays.stream()
                .filter(stay -> stay.unitId() == unit.id() && stay.until() != null)
                .max(Comparator.comparing(Stay::until));
    }

    private static String key(Stay last, Unit unit, Staff coordinator) {
        Instant since = last.until();
        return StandIns.DESERTED + unit.id() + ":" + since.toEpochMilli() + ":" + coordinator.id();
    }
}
