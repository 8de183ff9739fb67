package nhacviec.core.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;

/** Tells people, in one message each, that somebody else has put other figures in the place of theirs. */
final class ReplacedFigures {

    /** Puts it into words. */
    interface Notices {
        /** @param replaced in the order in which they were given; each has a figure before it, the person's */
        OutgoingMessage replaced(Staff person, Actor by, List<Submission.Recorded> replaced);
    }

    private final Notices notices;

    ReplacedFigures(Notices notices) {
        this.notices = notices;
    }

    void tell(Books books, Actor by, List<Submission> outcomes, Moment now) {
        Map<Long, List<Submission.Recorded>> byPerson = outcomes.stream()
                .filter(Submission.Recorded.class::isInstance)
                .map(Submission.Recorded.class::cast)
                .filter(recorded -> recorded.replaces().isPresent())
                .collect(Collectors.groupingBy(
                        recorded -> recorded.replaces().get(), LinkedHashMap::new, Collectors.toList()));
        byPerson.forEach((id, replaced) -> {
            Optional<Staff> person = books.staff()
                    .find(id)
                    .filter(staff -> staff.state() == Staff.State.ACTIVE && staff.chatId() != null);
            person.ifPresent(staff -> books.deliveries()
                    .add(
                            notices.replaced(staff, by, replaced),
                            staff.id(),
                            Delivery.Kind.NOTICE,
                            by.source(),
                            null,
                            now.at()));
        });
    }
}
