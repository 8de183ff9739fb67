package nhacviec.core.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nhacviec.core.Bookkeeping;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Stay;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/**
 * Tells those who hear in the place of others: the leaders, when no coordinator can be reached any more and when one is back; and
 * whoever hears for a unit that had nobody, when it has somebody again.
 */
public final class StandIns implements DeliveryRound.NoticeCheck {

    /** The sources of messages that say so; behind those of a unit stands its id. */
    static final String VACANT = "no-coordinator";

    static final String BACK = "coordinator-back";
    static final String DESERTED = "deserted:";
    static final String MANNED = "manned:";

    private final Bookkeeping bookkeeping;
    private final ReminderSweep sweep;
    private final Notice notice;
    private final DeliveryRound.NoticeCheck others;

    /** Puts it into words. */
    public interface Notice {
        /**
         * The leader stands in from now on.
         *
         * @param last who was the last coordinator, as this person is now; empty when that is not known
         * @param units those that have work of which nobody else hears
         */
        OutgoingMessage vacant(Staff leader, Optional<Staff> last, List<Unit> units);

        /** The leader stands in no longer. */
        OutgoingMessage back(Staff leader, List<Staff> coordinators);

        /**
         * A unit that somebody heard for has people again.
         *
         * @param unit its name, and that of the unit that does its work now
         */
        OutgoingMessage manned(Staff coordinator, String unit, List<Staff> people);
    }

    /** @param others looks again at what is no business of ours */
    public StandIns(Bookkeeping bookkeeping, ReminderSweep sweep, Notice notice, DeliveryRound.NoticeCheck others) {
        this.bookkeeping = bookkeeping;
        this.sweep = sweep;
        this.notice = notice;
        this.others = others;
    }

    /** A message that has to be written down. */
    private record ToTell(Staff person, String source, String key, OutgoingMessage message) {}

    /** Looks for what nobody has been told of; returns how many messages were written down. */
    public int run(Moment now) {
        if (bookkeeping.read(books -> toTell(books, now)).isEmpty()) {
            return 0;
        }
        return bookkeeping.write(books -> {
            int told = 0;
            for (ToTell next : toTell(books, now)) {
                told += books.deliveries()
                        .add(
                                next.message(),
                                next.person().id(),
                                Delivery.Kind.NOTICE,
                                next.source(),
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
        List<ToTell> toTell = new ArrayList<>();
        for (Staff person : coordination.people()) {
            if (person.state() == Staff.State.ACTIVE && person.chatId() != null && person.role() == Role.LEADER) {
                Told told = new Told(books.deliveries(), VACANT, BACK, person.id());
                if (coordination.isVacant() && !told.lasts()) {
                    toTell.add(next(told, person, VACANT, leader -> vacant(books, leader, coordination, now)));
                } else if (!coordination.isVacant() && told.isKnown()) {
                    toTell.add(next(told, person, BACK, leader -> notice.back(leader, coordination.hearing())));
                }
            }
        }
        Succession succession = new Succession(books.staff().units());
        for (Staff person : coordination.hearing()) {
            for (Unit unit : succession.units()) {
                List<Staff> people = hearing(books, coordination.people(), unit, succession, now);
                Told told = new Told(books.deliveries(), DESERTED + unit.id(), MANNED + unit.id(), person.id());
                if (!people.isEmpty() && told.isKnown()) {
                    toTell.add(next(
                            told,
                            person,
                            told.over(),
                            who -> notice.manned(who, succession.withPresentName(unit), people)));
                }
            }
        }
        return toTell;
    }

    /** Who hears what a unit is reminded of: its people, or those of the unit that does its work now, when it has nothing left itself. */
    private List<Staff> hearing(Books books, List<Staff> people, Unit unit, Succession succession, Moment now) {
        List<Staff> own = reached(people, unit.id());
        Unit present = succession.of(unit);
        if (!own.isEmpty() || present.id() == unit.id()) {
            return own;
        }
        boolean owes = sweep.facts(books, now)
                .filter(facts -> facts.hasWork(unit.id()))
                .isPresent();
        return owes ? own : reached(people, present.id());
    }

    private static ToTell next(Told told, Staff person, String source, Function<Staff, OutgoingMessage> words) {
        return new ToTell(person, source, told.key(source), words.apply(person));
    }

    private OutgoingMessage vacant(Books books, Staff leader, Coordination coordination, Moment now) {
        Optional<Staff> last = coordination.last().map(Stay::staffId).flatMap(books.staff()::find);
        List<Unit> units = sweep.facts(books, now)
                .map(facts -> facts.desertedUnits().stream()
                        .filter(unit -> facts.hasWork(unit.id()))
                        .toList())
                .orElse(List.of());
        return notice.vacant(leader, last, units);
    }

    /** What waited for office hours and is no longer so is not said. */
    @Override
    public Optional<OutgoingMessage> still(Books books, Delivery delivery) {
        String source = delivery.source();
        boolean stands = true;
        if (source.equals(VACANT) || source.equals(BACK)) {
            stands = Coordination.of(books.staff()).isVacant() == source.equals(VACANT);
        } else if (source.startsWith(DESERTED)) {
            stands = reached(books.staff().all(), unit(source, DESERTED)).isEmpty();
        } else if (source.startsWith(MANNED)) {
            Succession succession = new Succession(books.staff().units());
            long id = unit(source, MANNED);
            stands = succession.units().stream()
                    .filter(unit -> unit.id() == id)
                    .anyMatch(unit -> !reached(books.staff().all(), unit.id()).isEmpty()
                            || !reached(books.staff().all(), succession.of(unit).id())
                                    .isEmpty());
        } else {
            return others.still(books, delivery);
        }
        return stands ? Optional.of(delivery.message()) : Optional.empty();
    }

    private static long unit(String source, String kind) {
        return Long.parseLong(source.substring(kind.length()));
    }

    /** The people of a unit who can be reached. */
    static List<Staff> reached(List<Staff> people, long unitId) {
        return people.stream()
                .filter(p -> p.belongsTo(unitId) && p.state() == Staff.State.ACTIVE && p.chatId() != null)
                .toList();
    }
}
