package nhacviec.core.staff;

import java.util.List;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;

/**
 * Changes what is on record of people: the name, the role, the units; and lets them go. It holds from the same moment on, in
 * chat as well. Writing methods expect to run inside one write.
 */
public final class StaffService {

    private final Notices notices;

    /** Puts into words what a person is told of a change. */
    public interface Notices {
        OutgoingMessage changed(Staff before, Staff after, Actor by);

        OutgoingMessage revoked(Staff person);
    }

    public StaffService(Notices notices) {
        this.notices = notices;
    }

    /**
     * What is to be so.
     *
     * @param name empty to leave it
     * @param role empty to leave it
     * @param units the own unit first; empty to leave them
     */
    public record Wanted(Optional<String> name, Optional<Role> role, List<Unit> units) {
        public Wanted {
            units = List.copyOf(units);
        }

        public static Wanted name(String name) {
            return new Wanted(Optional.of(name), Optional.empty(), List.of());
        }

        public static Wanted role(Role role) {
            return new Wanted(Optional.empty(), Optional.of(role), List.of());
        }

        public static Wanted units(List<Unit> units) {
            return new Wanted(Optional.empty(), Optional.empty(), units);
        }
    }

    public Changing change(Books books, Actor by, long id, Wanted wanted, Moment now) {
        Optional<Staff> found = books.staff().find(id);
        if (by.role() != Role.COORDINATOR) {
            return new Changing.NotYours();
        } else if (found.isEmpty()) {
            return new Changing.NoSuchPerson();
        } else if (found.get().state() == Staff.State.REVOKED) {
            return new Changing.Gone(found.get());
        }
        Staff before = found.get();
        wanted.name()
                .filter(name -> !name.equals(before.name()))
                .ifPresent(name -> books.staff().rename(id, name));
        List<Unit> units = wanted.units().isEmpty() ? lasting(before) : wanted.units();
        Role role = wanted.role().orElse(before.ownRole());
        Unit own = units.get(0);
        if (role != before.ownRole() || own.id() != before.ownUnit().id()) {
            books.staff().move(id, own, role, now.at());
        }
        for (Unit left : lasting(before)) {
            if (units.stream().noneMatch(unit -> unit.id() == left.id())) {
                books.staff().leave(id, left.id(), now.at());
                books.dialogues().endAll(id);
            }
        }
        for (Unit further : units) {
            boolean there =
                    lasting(books.staff().find(id).orElseThrow()).stream().anyMatch(unit -> unit.id() == further.id());
            if (!there) {
                books.staff().join(id, further, now.at());
            }
        }
        Staff after = books.staff().find(id).orElseThrow();
        if (after.equals(before)) {
            return new Changing.Unchanged(before);
        }
        record(books, by, "staff.name", before, before.name(), after.name(), now);
        record(
                books,
                by,
                "staff.role",
                before,
                before.ownRole().code(),
                after.ownRole().code(),
                now);
        record(books, by, "staff.units", before, names(before), names(after), now);
        tell(books, before, after, by, now);
        return new Changing.Changed(before, after);
    }

    /** Lets a person go: their chat is a stranger's from now on, and what still waited to be said to them is not said. */
    public Changing revoke(Books books, Actor by, long id, Moment now) {
        Changing outcome = letGo(books, by, id, now);
        if (outcome instanceof Changing.Revoked revoked
                && revoked.before().state() == Staff.State.ACTIVE
                && revoked.before().chatId() != null) {
            books.deliveries()
                    .add(notices.revoked(revoked.before()), id, Delivery.Kind.ANSWER, "staff:" + id, null, now.at());
        }
        return outcome;
    }

    /** The same without a word to the person. */
    Changing letGo(Books books, Actor by, long id, Moment now) {
        Optional<Staff> found = books.staff().find(id);
        if (by.role() != Role.COORDINATOR) {
            return new Changing.NotYours();
        } else if (found.isEmpty()) {
            return new Changing.NoSuchPerson();
        } else if (found.get().state() == Staff.State.REVOKED) {
            return new Changing.Gone(found.get());
        }
        Staff before = found.get();
        books.staff().setState(id, Staff.State.REVOKED, now.at());
        books.staff().leaveAll(id, now.at());
        books.dialogues().endAll(id);
        books.deliveries().dropAllTo(id, "no longer with the office", now.at());
        books.audit().record(by, now.at(), "staff.revoke", subject(before), names(before), "");
        List<Staff> left = books.staff().all();
        List<Unit> alone = before.units().stream()
                .filter(unit -> left.stream()
                        .noneMatch(other -> other.state() == Staff.State.ACTIVE
                                && other.chatId() != null
                                && other.belongsTo(unit.id())))
                .toList();
        return new Changing.Revoked(before, alone);
    }

    /** The units of a person without those in which they only act for another. */
    static List<Unit> lasting(Staff person) {
        return person.posts().stream()
                .filter(post -> post.kind() != Post.Kind.ACTING)
                .map(Post::unit)
                .toList();
    }

    static String names(Staff person) {
        return String.join(", ", lasting(person).stream().map(Unit::name).toList());
    }

    static String subject(Staff person) {
        return "staff " + person.id();
    }

    private static void record(
            Books books, Actor by, String action, Staff person, String before, String after, Moment now) {
        if (!before.equals(after)) {
            books.audit().record(by, now.at(), action, subject(person), before, after);
        }
    }

    private void tell(Books books, Staff before, Staff after, Actor by, Moment now) {
        boolean reached = after.state() == Staff.State.ACTIVE && after.chatId() != null;
        boolean saidIt = by.staffId() != null && by.staffId() == after.id();
        if (reached && !saidIt) {
            books.deliveries()
                    .add(
                            notices.changed(before, after, by),
                            after.id(),
                            Delivery.Kind.NOTICE,
                            "staff:" + after.id(),
                            null,
                            now.at());
        }
        if (reached && before.role() != after.role()) {
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
