package nhacviec.core.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** Tells people whose answers were not sent when their quarter was closed that they are kept, and how they are sent now. */
final class LockedDrafts {

    /** Puts it into words. */
    interface Notices {
        OutgoingMessage draftsLocked(Locking.Drafted drafted, PeriodLock lock);
    }

    private final Notices notices;

    LockedDrafts(Notices notices) {
        this.notices = notices;
    }

    /**
     * Tells each of them but the one who closed the quarter.
     *
     * @return who has how many answers that are not sent
     */
    List<Locking.Drafted> tell(Books books, Actor by, PeriodLock lock, Moment now) {
        List<Locking.Drafted> all = new ArrayList<>();
        for (Drafts.Waiting waiting : books.drafts().waiting(lock.period())) {
            Optional<Staff> person =
                    books.staff().find(waiting.staffId()).filter(staff -> staff.state() == Staff.State.ACTIVE);
            Optional<Unit> unit = person.flatMap(staff -> staff.units().stream()
                    .filter(each -> each.id() == waiting.unitId())
                    .findFirst());
            if (unit.isEmpty()) {
                continue;
            }
            Locking.Drafted drafted = new Locking.Drafted(person.get(), unit.get(), waiting.answers());
            all.add(drafted);
            boolean other = by.staffId() == null || by.staffId() != waiting.staffId();
            if (other && person.get().chatId() != null) {
                books.deliveries()
                        .add(
                                notices.draftsLocked(drafted, lock),
                                waiting.staffId(),
                                Delivery.Kind.NOTICE,
                                by.source(),
                                null,
                                now.at());
            }
        }
        return all;
    }
}
