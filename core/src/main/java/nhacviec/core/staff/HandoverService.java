package nhacviec.core.staff;

import java.util.List;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;

/**
 * Hands a person's work over to another in one step: the units, what they had taken on or silenced, figures that are not sent,
 * undecided requests. What was done stays under their name. Writing methods expect to run inside one write.
 */
public final class HandoverService {

    private final StaffService staff;
    private final Notices notices;

    /** Puts into words what the two are told, each in one message. */
    public interface Notices {
        OutgoingMessage given(HandingOver.Done done);

        OutgoingMessage received(HandingOver.Done done);
    }

    public HandoverService(StaffService staff, Notices notices) {
        this.staff = staff;
        this.notices = notices;
    }

    /** What would go over; changes nothing. */
    public HandingOver look(Books books, Actor by, long fromId, long toId, Moment now) {
        Optional<Staff> from = books.staff().find(fromId);
        Optional<Staff> to = books.staff().find(toId).filter(HandoverService::isReached);
        if (by.role() != Role.COORDINATOR) {
            return new HandingOver.NotYours();
        } else if (from.isEmpty() || to.isEmpty() || fromId == toId) {
            return new HandingOver.NotPossible();
        }
        List<Unit> units = StaffService.lasting(from.get()).stream()
                .filter(unit -> StaffService.lasting(to.get()).stream().noneMatch(own -> own.id() == unit.id()))
                .toList();
        return new HandingOver.Looked(
                from.get(), to.get(), units, books.handovers().of(fromId, now.today()));
    }

    /** @param revoke whether the person leaves the office with it; otherwise they keep their own unit until it is changed */
    public HandingOver handOver(Books books, Actor by, long fromId, long toId, boolean revoke, Moment now) {
        HandingOver look = look(books, by, fromId, toId, now);
        if (!(look instanceof HandingOver.Looked looked)) {
            return look;
        }
        Staff from = looked.from();
        for (Unit unit : looked.units()) {
            books.staff().join(toId, unit, now.at());
        }
        boolean gone = from.state() == Staff.State.REVOKED;
        AtHand moved = books.handovers().move(fromId, toId, !gone && !revoke, now.today(), now.at());
        boolean leaves = revoke && !gone && staff.letGo(books, by, fromId, now) instanceof Changing.Revoked;
        if (!gone && !leaves) {
            from.posts().stream()
                    .filter(post -> post.kind() == Post.Kind.ALSO)
                    .forEach(post -> books.staff().leave(fromId, post.unit().id(), now.at()));
            books.dialogues().endAll(fromId);
        }
        books.audit()
                .record(
                        by,
                        now.at(),
                        "staff.handover",
                        StaffService.subject(from),
                        from.name(),
                        looked.to().name());
        Staff to = books.staff().find(toId).orElseThrow();
        HandingOver.Done done = new HandingOver.Done(from, to, looked.units(), moved, leaves);
        tell(books, by, to, notices.received(done), now);
        if (isReached(from)) {
            tell(books, by, from, notices.given(done), now);
        }
        return done;
    }

    private static boolean isReached(Staff person) {
        return person.state() == Staff.State.ACTIVE && person.chatId() != null;
    }

    private static void tell(Books books, Actor by, Staff person, OutgoingMessage words, Moment now) {
        if (by.staffId() == null || by.staffId() != person.id()) {
            books.deliveries().add(words, person.id(), Delivery.Kind.NOTICE, "handover:" + person.id(), null, now.at());
        }
    }
}
