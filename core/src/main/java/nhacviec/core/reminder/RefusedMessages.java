package nhacviec.core.reminder;

import java.util.List;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.reminder.Delivery.Kind;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskNumber;

/**
 * What the channel refuses to take though the person can be reached: nobody would know that they were not reminded. Those who
 * hear for the office are told, once until something reaches the person again.
 */
final class RefusedMessages {

    private static final String SOURCE = "refused:";

    private RefusedMessages() {}

    /** Whether nobody would know of a message that was refused: who waits for an answer asks again. */
    private static boolean isPlanned(Delivery refused) {
        return refused.kind() != Kind.ANSWER
                && refused.staffId() != null
                && !refused.source().startsWith(SOURCE);
    }

    static void tell(
            Books books, long deliveryId, SendResult.Reason reason, DeliveryRound.UnreachableNotice words, Moment now) {
        Delivery refused = books.deliveries().find(deliveryId).orElseThrow();
        if (!isPlanned(refused)) {
            return;
        }
        Staff person = books.staff().find(refused.staffId()).orElseThrow();
        DeliveryRound.UnreachableNotice.Refusal refusal = new DeliveryRound.UnreachableNotice.Refusal(
                person, refused.kind(), now.dayOf(refused.createdAt()), tasks(books, refused), reason);
        String until = SOURCE + person.id() + ":" + arrived(books, person.id()) + ":";
        for (Staff other : Coordination.of(books.staff()).hearing()) {
            books.deliveries()
                    .add(
                            words.tellRefused(other, refusal),
                            other.id(),
                            Kind.NOTICE,
                            SOURCE + deliveryId,
                            until + other.id(),
                            now.at());
        }
    }

    /** Whether a message is of a refusal that was mended since: sent again, and taken. */
    static boolean isMended(Books books, Delivery notice) {
        return notice.source().startsWith(SOURCE)
                && books.deliveries()
                        .find(Long.parseLong(notice.source().substring(SOURCE.length())))
                        .filter(refused -> refused.state() != State.REFUSED)
                        .isPresent();
    }

    private static List<TaskNumber> tasks(Books books, Delivery refused) {
        return books.reminders().saidBy(refused.id()).stream()
                .filter(reminder -> reminder.subject() instanceof Subject.OfMilestone)
                .map(reminder -> ((Subject.OfMilestone) reminder.subject()).milestoneId())
                .map(books.tasks()::milestone)
                .flatMap(Optional::stream)
                .map(Milestone::task)
                .distinct()
                .toList();
    }

    /** How many morning messages had reached a person. */
    private static long arrived(Books books, long staffId) {
        return books.deliveries().reminders().stream()
                .filter(delivery -> Long.valueOf(staffId).equals(delivery.staffId()) && delivery.state() == State.SENT)
                .count();
    }
}
