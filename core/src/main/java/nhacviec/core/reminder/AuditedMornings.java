package nhacviec.core.reminder;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;

/** Compares what each held morning should have said with what is on record. */
final class AuditedMornings {

    private final AuditFacts facts;
    private final Map<Long, Map<String, List<Reminder>>> given;
    private final List<ReminderAudit.Finding> missing = new ArrayList<>();
    private int expected;

    /** @param given what is on record, by person and subject */
    AuditedMornings(AuditFacts facts, Map<Long, Map<String, List<Reminder>>> given) {
        this.facts = facts;
        this.given = given;
    }

    /** What should have been said and was not. */
    List<ReminderAudit.Finding> missing() {
        return missing;
    }

    /** How many reminders the mornings should have given. */
    int expected() {
        return expected;
    }

    void check(ReminderAudit.Held morning) {
        Optional<Staff> then = facts.as(morning.staffId(), morning.at());
        if (then.isPresent() && facts.judges(morning.at())) {
            check(morning, then.get());
        }
    }

    /** @param person as they were on that morning */
    private void check(ReminderAudit.Held morning, Staff person) {
        AuditDays known = new AuditDays(facts.policy(morning.at()), facts.days(morning.at()), morning.day());
        for (Milestone milestone : facts.milestones(morning.at())) {
            if (facts.wasOpen(milestone, morning)) {
                AuditDays.Part part = standsIn(person, milestone.unitId(), morning)
                        ? AuditDays.Part.LEADS
                        : facts.part(person, milestone, morning.at());
                known.newest(milestone, part)
                        .ifPresent(code ->
                                expect(morning, new Subject.OfMilestone(milestone.id(), milestone.due()), code));
            }
        }
        for (ReportingPeriod period : facts.periodsOn(morning.day())) {
            for (Unit unit : person.units()) {
                if (!facts.wasClosed(period, morning.at())
                        && facts.figures(period, morning.at()).isOwed(unit.id(), morning.at())) {
                    Subject subject = unit.id() == person.unit().id()
                            ? new Subject.OfFigures(period)
                            : new Subject.OfFiguresOf(period, unit.id());
                    known.newest(facts.indicators().rules().window(period))
                            .ifPresent(code -> expect(morning, subject, code));
                }
            }
        }
        if (person.role() != Role.STAFF) {
            checkFiguresOfOthers(morning, person, known);
            checkEscalations(morning, person);
            checkExtensions(morning, known);
        }
        if (facts.coordinated(person, morning.at())) {
            checkAwaited(morning, person);
            checkUnmanned(morning);
            checkNextPlan(morning);
        }
        if (person.role() == Role.COORDINATOR) {
            checkDoubts(morning);
        }
    }

    private void checkEscalations(ReminderAudit.Held morning, Staff person) {
        for (Milestone milestone : facts.milestones(morning.at())) {
            Subject subject = new Subject.OfMilestone(milestone.id(), milestone.due());
            int after = facts.escalations
                    .getOrDefault(subject, facts.policy(morning.at()).escalation())
                    .after(person.role())
                    .orElseThrow();
            Task task = facts.tasks.get(milestone.task());
            Task parent = task.parent() == null ? null : facts.tasks.get(task.parent());
            if (parent != null && !facts.wasAsItIs(parent, morning.at())) {
                // Whether its parent was late then is not known, and with a parent that was late it was not told.
                continue;
            }
            boolean parentLate = task.parent() != null
                    && facts.milestones(morning.at()).stream()
                            .filter(m -> m.task().equals(task.parent()))
                            .anyMatch(m -> facts.wasLate(m, morning) >= 1);
            if (!person.belongsTo(milestone.unitId())
                    && !standsIn(person, milestone.unitId(), morning)
                    && !parentLate
                    && facts.wasLate(milestone, morning) >= after) {
                expect(morning, subject, "escalated-" + after);
            }
        }
    }

    /** Whether the coordinator, or a leader for want of one, hears what a unit would: nobody of it could be reached any more. */
    private boolean standsIn(Staff person, long unitId, ReminderAudit.Held morning) {
        return facts.coordinated(person, morning.at())
                && !person.belongsTo(unitId)
                && facts.wasDeserted(unitId, morning.at());
    }

    /** Units that led something and of which nobody had ever been with us have been named. */
    private void checkUnmanned(ReminderAudit.Held morning) {
        for (Unit unit : facts.units) {
            boolean leads = facts.milestones(morning.at()).stream()
                    .anyMatch(m -> m.unitId() == unit.id() && facts.wasToBeDone(m, morning));
            if (leads && facts.wasUnmanned(unit.id(), morning.at())) {
                expect(morning, new Subject.OfUnmanned(unit.id()), "asked");
            }
        }
    }

    /** Figures that another unit has owed for so long that somebody above it hears of them, or of which nobody hears. */
    private void checkFiguresOfOthers(ReminderAudit.Held morning, Staff person, AuditDays known) {
        for (ReportingPeriod period : facts.periodsOn(morning.day())) {
            LocalDate due = facts.indicators().rules().window(period).due();
            int late = morning.day().isAfter(due) ? facts.days(morning.at()).between(due, morning.day()) : 0;
            for (Unit unit : facts.units) {
                boolean owes = !person.belongsTo(unit.id())
                        && !facts.wasOf(person.id(), unit.id(), morning.at())
                        && !facts.wasClosed(period, morning.at())
                        && facts.figures(period, morning.at()).isOwed(unit.id(), morning.at());
                Subject subject = new Subject.OfFiguresOf(period, unit.id());
                int after = facts.escalations
                        .getOrDefault(subject, facts.policy(morning.at()).escalation())
                        .after(person.role())
                        .orElseThrow();
                if (owes && standsIn(person, unit.id(), morning)) {
                    known.newest(facts.indicators().rules().window(period))
                            .ifPresent(code -> expect(morning, subject, code));
                } else if (owes && late >= after) {
                    expect(morning, subject, "escalated-" + after);
                }
            }
        }
    }

    private void checkExtensions(ReminderAudit.Held morning, AuditDays known) {
        for (Extension extension : facts.extensions) {
            boolean own = extension.askedBy() != null && extension.askedBy() == morning.staffId();
            boolean waited =
                    extension.decision() == null || extension.decision().at().isAfter(morning.at());
            boolean rested = facts.wasDone(extension.milestoneId(), morning.at());
            if (!own && waited && !rested && !extension.askedAt().isAfter(morning.at())) {
                known.undecided(facts.heardOn(extension.askedAt(), morning))
                        .ifPresent(code -> expect(morning, new Subject.OfExtension(extension.id()), code));
            }
        }
    }

    /** In each month in which there is no plan to work by next, that has been said. */
    private void checkNextPlan(ReminderAudit.Held morning) {
        facts.questions()
                .planMissing(morning.day(), morning.at())
                .ifPresent(year -> expect(
                        morning,
                        new Subject.OfNextPlan(year),
                        "month-" + morning.day().toString().substring(0, 7)));
    }

    /** A row that was in doubt has been asked about. */
    private void checkDoubts(ReminderAudit.Held morning) {
        for (Task task : facts.tasks.values()) {
            if (facts.wasAsItIs(task, morning.at()) && facts.questions().wasInDoubt(task, morning.at())) {
                expect(morning, new Subject.OfDoubt(facts.plan.year(), task.number()), "asked");
            }
        }
    }

    /** The first working day of a month at the latest asks after what is awaited. */
    private void checkAwaited(ReminderAudit.Held morning, Staff person) {
        LocalDate first = morning.day().withDayOfMonth(1);
        boolean waiting = facts.milestones.stream()
                .anyMatch(m -> m.due() == null
                        && !m.isDone()
                        && facts.wasAsItIs(facts.tasks.get(m.task()), facts.now.on(first, LocalTime.MIN))
                        && !(facts.tasks.get(m.task()).deadline() instanceof Deadline.Unknown));
        // A month that had begun before the person came is not asked after.
        boolean theirs = person.roleSince()
                .isBefore(facts.now.on(first, facts.rules.policy().earliest()));
        if (waiting && theirs && first.isAfter(facts.now.dayOf(facts.since()))) {
            expect(morning, new Subject.OfAwaited(), "month-" + first.toString().substring(0, 7));
        }
    }

    private void expect(ReminderAudit.Held morning, Subject subject, String occasion) {
        expected++;
        List<Reminder> onRecord =
                given.getOrDefault(morning.staffId(), Map.of()).getOrDefault(subject.key(), List.of());
        boolean there = onRecord.stream()
                .filter(r -> !r.recordedAt().isAfter(morning.at()))
                // What was passed over was not said: of all that is reached the newest is.
                .filter(r -> r.deliveryId() != null)
                .anyMatch(r -> r.occasion().equals(occasion)
                        || AuditDays.isPartnersToo(r.occasion(), occasion)
                        || isSaidByEndOfSnooze(r, morning)
                        || isSameStep(r, occasion)
                        || isLaterRepetition(r, occasion));
        if (!there) {
            missing.add(new ReminderAudit.Finding(
                    morning.staffId(), subject.key(), occasion, morning.day(), "phải nhắc chậm nhất sáng hôm đó"));
        }
    }

    /**
     * A step that was taken by an older policy is not taken again, nor by who had heard of the lateness in the place of the
     * unit.
     */
    private static boolean isSameStep(Reminder reminder, String occasion) {
        return occasion.startsWith("escalated-")
                && (reminder.occasion().startsWith("escalated-")
                        || reminder.occasion().startsWith("overdue-"));
    }

    /** What was repeated on another day under an older policy or calendar is not said again for an earlier one. */
    private static boolean isLaterRepetition(Reminder reminder, String occasion) {
        String same = occasion.replaceFirst("\\d+$", "");
        return (same.equals("overdue-") || same.equals("undecided-"))
                && reminder.occasion().startsWith(same)
                && AuditDays.number(reminder.occasion()) > AuditDays.number(occasion);
    }

    /** The end of a snooze speaks of the subject as it is then; the occasions that it covered are not said again. */
    private static boolean isSaidByEndOfSnooze(Reminder reminder, ReminderAudit.Held morning) {
        return reminder.occasion().startsWith("snooze-")
                && !reminder.occasionOn().isAfter(morning.day());
    }
}
