package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nhacviec.core.Books;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Task;

/**
 * Looks whether a morning message that was dropped could be: what it was to say had become untrue, whoever it was for had left, or the
 * books were restored. What had not is missing, because nobody read it. What the books do not tell any more is not judged.
 */
final class AuditedDrops {

    private final AuditFacts facts;
    private final Map<Long, Delivery> dropped;
    private final Set<Instant> restores;

    /** @param mornings every morning message */
    AuditedDrops(Books books, AuditFacts facts, List<Delivery> mornings) {
        this.facts = facts;
        this.dropped = mornings.stream()
                .filter(delivery -> delivery.state() == State.NO_LONGER_NEEDED && delivery.settledAt() != null)
                .collect(Collectors.toMap(Delivery::id, delivery -> delivery, (a, b) -> a, HashMap::new));
        this.restores = dropped.isEmpty()
                ? Set.of()
                : books.audit().of(List.of(RestoredBooks.ACTION)).stream()
                        .map(AuditTrail.Change::at)
                        .collect(Collectors.toCollection(HashSet::new));
    }

    /** What is wrong with a reminder whose message was dropped; empty when nothing is. */
    Optional<ReminderAudit.Finding> check(Reminder reminder) {
        Delivery delivery = reminder.deliveryId() == null ? null : dropped.get(reminder.deliveryId());
        if (delivery == null || !facts.judges(reminder.recordedAt())) {
            return Optional.empty();
        }
        Instant at = delivery.settledAt();
        if (wasRestored(delivery) || hadLeft(reminder.staffId(), at)) {
            return Optional.empty();
        }
        return facts.as(reminder.staffId(), at)
                .filter(person -> wasStillSo(reminder, person, at))
                .map(person -> new ReminderAudit.Finding(
                        reminder.staffId(),
                        reminder.subject().key(),
                        reminder.occasion(),
                        reminder.occasionOn(),
                        "tin đã bỏ (" + delivery.reason() + ") mà điều phải nhắc khi ấy vẫn còn"));
    }

    /** Whether what a reminder speaks of was so at a time, and the person's to hear of. */
    boolean wasSo(Reminder reminder, Instant at) {
        return facts.as(reminder.staffId(), at)
                .filter(person -> wasStillSo(reminder, person, at))
                .isPresent();
    }

    /** "Books restored" is a reason where they were at that moment. */
    private boolean wasRestored(Delivery delivery) {
        return delivery.reason().equals(RestoredBooks.REASON) && restores.contains(delivery.settledAt());
    }

    private boolean hadLeft(long staffId, Instant at) {
        Staff person = facts.people.get(staffId);
        return person == null || person.state() == Staff.State.REVOKED || facts.wasAway(staffId, at);
    }

    private boolean wasStillSo(Reminder reminder, Staff person, Instant at) {
        Subject subject = reminder.subject();
        if (subject instanceof Subject.OfMilestone of) {
            return facts.milestones(at).stream()
                    .filter(milestone -> milestone.id() == of.milestoneId())
                    .anyMatch(milestone -> wasStillSo(milestone, of, at) && concerned(reminder, person, milestone, at));
        }
        if (subject instanceof Subject.OfFigures of) {
            return owed(of.period(), person.unit().id(), at);
        }
        if (subject instanceof Subject.OfFiguresOf of) {
            return (isEscalated(reminder) || person.belongsTo(of.unitId()) || standsIn(person, of.unitId(), at))
                    && owed(of.period(), of.unitId(), at);
        }
        if (subject instanceof Subject.OfExtension of) {
            return facts.extensions.stream()
                    .filter(extension -> extension.id() == of.extensionId())
                    .anyMatch(extension -> waited(extension, at));
        }
        if (subject instanceof Subject.OfDoubt of) {
            Task task = facts.tasks.get(of.task());
            return task != null
                    && facts.wasAsItIs(task, at)
                    && facts.questions().wasInDoubt(task, at);
        }
        if (subject instanceof Subject.OfNextPlan of) {
            return facts.coordinated(person, at)
                    && facts.questions()
                            .planMissing(facts.now.dayOf(at), at)
                            .filter(year -> year == of.year())
                            .isPresent();
        }
        // What was awaited then, and which units had work and nobody to hear of it, is not on record.
        return false;
    }

    private static boolean isEscalated(Reminder reminder) {
        return reminder.occasion().startsWith("escalated-");
    }

    /** Whether a milestone was a person's to hear of, in the part in which the reminder speaks of it or in a lesser one. */
    private boolean concerned(Reminder reminder, Staff person, Milestone milestone, Instant at) {
        if (isEscalated(reminder)) {
            return true;
        }
        boolean helps = facts.part(person, milestone, at) == AuditDays.Part.HELPS;
        if (reminder.occasion().startsWith("partner-")) {
            return helps;
        }
        return person.belongsTo(milestone.unitId())
                || standsIn(person, milestone.unitId(), at)
                || helps && isPartnersToo(reminder, milestone, at);
    }

    private boolean isPartnersToo(Reminder reminder, Milestone milestone, Instant at) {
        return new AuditDays(facts.policy(at), facts.days(at), facts.now.dayOf(at))
                .newest(milestone, AuditDays.Part.HELPS)
                .filter(partner -> AuditDays.isPartnersToo(reminder.occasion(), partner))
                .isPresent();
    }

    private boolean standsIn(Staff person, long unitId, Instant at) {
        return facts.coordinated(person, at) && facts.wasDeserted(unitId, at);
    }

    private boolean wasStillSo(Milestone milestone, Subject.OfMilestone of, Instant at) {
        LocalDate day = facts.now.dayOf(at);
        boolean lapsed = milestone.nature() == Nature.CHECK_IN && day.isAfter(of.due());
        return of.due().equals(milestone.due())
                && facts.wasAsItIs(facts.tasks.get(milestone.task()), at)
                && !lapsed
                && !facts.wasDone(milestone.id(), at);
    }

    private boolean owed(ReportingPeriod period, long unitId, Instant at) {
        return !facts.wasClosed(period, at) && facts.figures(period, at).isOwed(unitId, at);
    }

    private boolean waited(Extension extension, Instant at) {
        boolean undecided =
                extension.decision() == null || extension.decision().at().isAfter(at);
        return undecided && !facts.wasDone(extension.milestoneId(), at);
    }
}
