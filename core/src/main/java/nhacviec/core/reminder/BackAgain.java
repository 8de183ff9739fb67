package nhacviec.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.UnitService;

/** Gives somebody who had blocked the bot and is back what was refused meanwhile, as far as it is still true. */
public final class BackAgain {

    /** A morning of today, if one is due, is held before what is older goes: it then says both. */
    private static final Duration MORNING_FIRST = Duration.ofMinutes(2);

    /** What others did longer ago than this has been overtaken. */
    private static final Duration STILL_NEWS = Duration.ofDays(7);

    private BackAgain() {}

    /** Notes that a person can be reached again; nothing when they could be all the time. */
    public static void welcome(Books books, Staff person, Moment now) {
        if (person.state() != Staff.State.UNREACHABLE) {
            return;
        }
        Instant since = books.staff().reaches().stream()
                .filter(reach -> reach.staffId() == person.id() && reach.state() == Staff.State.UNREACHABLE)
                .map(Staff.Reach::since)
                .reduce((older, newer) -> newer)
                .orElse(now.at());
        books.staff().setState(person.id(), Staff.State.ACTIVE, now.at());
        List<Delivery> refused = books.deliveries().refusedTo(person.id(), since);
        for (Delivery delivery : refused) {
            boolean ofToday = now.dayOf(delivery.createdAt()).equals(now.today());
            if (isWanted(delivery, now)) {
                books.deliveries()
                        .retry(delivery.id(), ofToday ? now.at() : now.at().plus(MORNING_FIRST));
            }
        }
    }

    /** Which unit is theirs now, people have to know however late. Whoever waits for an answer asks again; a reminder is put together anew of what is still true, however old it is. */
    private static boolean isWanted(Delivery delivery, Moment now) {
        return delivery.kind().isDigest()
                || delivery.source().startsWith(UnitService.MOVED)
                || delivery.kind() != Delivery.Kind.ANSWER
                        && delivery.createdAt().plus(STILL_NEWS).isAfter(now.at());
    }
}
