package nhacviec.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.reminder.Delivery.State;

/**
 * Looks whether a reminder that is on record reached the person: its message is there, is theirs, and was sent in the hours
 * of a working day. That something was written down to be said does not mean that anybody read it.
 */
final class AuditedMessages {

    /** What is handed over just before the end of the day's hours may be confirmed a little later. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Books books;
    private final AuditFacts facts;
    private final Map<Long, Delivery> known = new HashMap<>();

    /** @param mornings every morning message */
    AuditedMessages(Books books, AuditFacts facts, List<Delivery> mornings) {
        this.books = books;
        this.facts = facts;
        mornings.forEach(delivery -> known.put(delivery.id(), delivery));
    }

    /** Why nobody can have read a reminder; empty when somebody has, or may yet, or had not to. */
    Optional<ReminderAudit.Finding> unread(Reminder reminder) {
        if (reminder.deliveryId() == null || reminder.recordedAt().isBefore(facts.since())) {
            return Optional.empty();
        }
        return why(reminder, delivery(reminder.deliveryId())).map(detail -> finding(reminder, detail));
    }

    /** A reminder that was said at night or on a day off; empty when it was not. */
    Optional<ReminderAudit.Finding> untimely(Reminder reminder) {
        return Optional.ofNullable(reminder.deliveryId())
                .flatMap(this::delivery)
                .filter(delivery -> delivery.state() == State.SENT && delivery.settledAt() != null)
                .filter(this::isOutOfHours)
                .map(delivery -> finding(reminder, "gửi lúc " + delivery.settledAt() + ", ngoài giờ làm việc"));
    }

    private Optional<Delivery> delivery(long id) {
        return Optional.ofNullable(known.get(id))
                // A changed working day tells of what it makes due in a message of its own.
                .or(() -> books.deliveries().find(id));
    }

    private Optional<String> why(Reminder reminder, Optional<Delivery> found) {
        if (found.isEmpty()) {
            return Optional.of("tin nhắc không còn trong sổ");
        }
        Delivery delivery = found.get();
        if (delivery.staffId() == null || delivery.staffId() != reminder.staffId()) {
            return Optional.of("tin nhắc là của người khác");
        }
        return switch (delivery.state()) {
            case SENT, NO_LONGER_NEEDED -> Optional.empty();
            case REFUSED ->
                delivery.settledAt() == null
                                || facts.wasAway(
                                        reminder.staffId(), delivery.settledAt().plusSeconds(1))
                        ? Optional.empty()
                        : Optional.of("tin nhắc bị từ chối: " + delivery.reason());
            case WAITING, SENDING, UNKNOWN ->
                isForgotten(delivery) && !facts.wasAway(reminder.staffId(), facts.now.at())
                        ? Optional.of("tin nhắc chưa tới sau hơn một ngày làm việc")
                        : Optional.empty();
        };
    }

    /** Whether a whole working day has passed since a message should have gone. */
    private boolean isForgotten(Delivery delivery) {
        AuditDays.DayCount days = facts.days(facts.now.at());
        LocalDate next = facts.now.dayOf(delivery.createdAt()).plusDays(1);
        while (next.isBefore(facts.now.today()) && !days.isWorked(next)) {
            next = next.plusDays(1);
        }
        return next.isBefore(facts.now.today());
    }

    private boolean isOutOfHours(Delivery delivery) {
        Instant at = delivery.settledAt();
        LocalDate day = facts.now.dayOf(at);
        ReminderPolicy policy = facts.policy(at);
        LocalTime time = LocalTime.ofInstant(at, facts.now.zone());
        boolean dayOff = !delivery.kind().mayComeOnDayOff() && !facts.days(at).isWorked(day);
        return dayOff
                || time.isBefore(policy.earliest())
                || at.isAfter(facts.now.on(day, policy.latest()).plus(GRACE));
    }

    private static ReminderAudit.Finding finding(Reminder reminder, String detail) {
        return new ReminderAudit.Finding(
                reminder.staffId(), reminder.subject().key(), reminder.occasion(), reminder.occasionOn(), detail);
    }
}
