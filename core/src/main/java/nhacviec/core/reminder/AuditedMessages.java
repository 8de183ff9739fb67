package nhacviec.core.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.Books;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.TaskNumber;

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
        if (reminder.deliveryId() == null || !facts.judges(reminder.recordedAt())) {
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

    /**
     * A reminder whose message arrived without a word of it though it was so when it was sent; empty when it is named, or when that
     * cannot be told.
     */
    Optional<ReminderAudit.Finding> unsaid(Reminder reminder, AuditedDrops drops) {
        return Optional.ofNullable(reminder.deliveryId())
                .filter(id -> facts.judges(reminder.recordedAt()))
                .flatMap(this::delivery)
                .filter(delivery -> delivery.state() == State.SENT && delivery.settledAt() != null)
                .filter(delivery -> delivery.message() instanceof OutgoingMessage.Say say
                        && !names(say.html(), reminder.subject())
                        && drops.wasSo(reminder, delivery.settledAt()))
                .map(delivery -> finding(reminder, "tin đã gửi không nêu điều phải nhắc"));
    }

    /** Whether a text names what a reminder is about; of what is said in a sentence for many it is not asked. */
    private boolean names(String html, Subject subject) {
        if (html.isBlank()) {
            // Erased with the person.
            return true;
        }
        if (subject instanceof Subject.OfFigures of) {
            return namesPeriod(html, of.period());
        }
        if (subject instanceof Subject.OfFiguresOf of) {
            return namesPeriod(html, of.period());
        }
        return task(subject)
                .map(number -> html.contains("<b>" + number + "</b>") || isAmongTheRest(html, number))
                .orElse(true);
    }

    private Optional<TaskNumber> task(Subject subject) {
        if (subject instanceof Subject.OfMilestone of) {
            return facts.milestones.stream()
                    .filter(milestone -> milestone.id() == of.milestoneId())
                    .map(Milestone::task)
                    .findFirst();
        }
        return subject instanceof Subject.OfExtension of
                ? facts.extensions.stream()
                        .filter(extension -> extension.id() == of.extensionId())
                        .map(Extension::task)
                        .findFirst()
                : Optional.empty();
    }

    private static boolean namesPeriod(String html, ReportingPeriod period) {
        return html.contains(period.vietnamese()) || html.contains("Q" + period.quarter() + " " + period.year());
    }

    /** Behind so many things the others are only named, as far as there is room. */
    private static boolean isAmongTheRest(String html, TaskNumber number) {
        return html.lines()
                .filter(line -> line.startsWith("…"))
                .anyMatch(line -> line.contains("…. ")
                        || line.matches(".*(?<![\\d./])" + Pattern.quote(number.text()) + "(?!\\.?\\d|/).*"));
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
        if (isInAnotherChat(reminder, delivery)) {
            return Optional.of("tin nhắc gửi vào cuộc trò chuyện khác");
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

    /** Whoever has joined anew since may have another account. */
    private boolean isInAnotherChat(Reminder reminder, Delivery delivery) {
        Staff person = facts.people.get(reminder.staffId());
        boolean known = person != null
                && person.chatId() != null
                && person.linkedAt() != null
                && !delivery.createdAt().isBefore(person.linkedAt());
        return known && delivery.state() == State.SENT && delivery.message().chatId() != person.chatId();
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
