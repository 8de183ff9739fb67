package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Staff;

/**
 * Looks whether a reminder that was sent was sent in time. It comes days after its morning with good reason where the service was off,
 * the person could not be reached, or an attempt failed; where nobody tried to send it on a working day on which the service was at
 * work, it was forgotten and found again.
 */
final class AuditedArrivals {

    private final AuditFacts facts;
    private final List<Reminders.AtWork> atWork;
    private final Map<Long, Delivery> messages = new HashMap<>();
    private final Map<Written, Delivery> written = new HashMap<>();

    /** When a message to a person was written down. */
    private record Written(long staffId, Instant at) {}

    /** @param mornings every morning message */
    AuditedArrivals(Books books, AuditFacts facts, List<Delivery> mornings) {
        this.facts = facts;
        this.atWork = books.reminders().timesAtWork();
        for (Delivery message : mornings) {
            messages.put(message.id(), message);
            if (message.staffId() != null) {
                written.put(new Written(message.staffId(), message.createdAt()), message);
            }
        }
    }

    /** A reminder that came a whole working day or more after its own for no reason; empty when it did not. */
    Optional<ReminderAudit.Finding> tooLate(Reminder reminder) {
        return Optional.ofNullable(reminder.deliveryId())
                .map(messages::get)
                .filter(message -> message.state() == State.SENT && message.settledAt() != null)
                .filter(message -> facts.judges(reminder.recordedAt()) && !wasTriedBefore(reminder, message))
                .flatMap(message -> forgottenOn(reminder, message)
                        .map(day -> new ReminderAudit.Finding(
                                reminder.staffId(),
                                reminder.subject().key(),
                                reminder.occasion(),
                                reminder.occasionOn(),
                                "gửi lúc " + message.settledAt() + ", chậm quá một ngày làm việc dù ngày " + day
                                        + " dịch vụ vẫn chạy")));
    }

    /** Whether an attempt failed: of this message, or of the one that was first to say the reminder. */
    private boolean wasTriedBefore(Reminder reminder, Delivery message) {
        Delivery first = written.get(new Written(reminder.staffId(), reminder.recordedAt()));
        boolean other = first != null && first.id() != message.id();
        return message.attempts() > 1 || message.repeat() || other && first.attempts() > 0;
    }

    /** The first working day between, on which it could have been sent. */
    private Optional<LocalDate> forgottenOn(Reminder reminder, Delivery message) {
        LocalDate sent = facts.now.dayOf(message.settledAt());
        LocalDate next = facts.now.dayOf(reminder.recordedAt()).plusDays(1);
        return next.isBefore(sent)
                ? next.datesUntil(sent)
                        .filter(day -> couldBeSent(reminder.staffId(), day))
                        .findFirst()
                : Optional.empty();
    }

    private boolean couldBeSent(long staffId, LocalDate day) {
        Staff person = facts.people.get(staffId);
        if (person == null) {
            return false;
        }
        Instant hour = facts.now.on(day, facts.rules.morningOf(person));
        Instant then = hour.plus(ReminderAudit.PATIENCE);
        return facts.days(hour).isWorked(day)
                && !facts.wasAway(staffId, hour)
                && !facts.wasAway(staffId, then)
                && atWork.stream()
                        .anyMatch(time ->
                                !time.from().isAfter(hour) && !time.until().isBefore(then));
    }
}
