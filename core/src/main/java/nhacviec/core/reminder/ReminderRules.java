package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.reminder.Digest.PassedOver;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;

/**
 * Who should hear what on a morning. Pure: it asks which occasions have been reached and are not on record, never
 * whether today is exactly so many days before; so a service that was off catches up with the newest true thing.
 */
public final class ReminderRules {

    private final ReminderPolicy policy;

    public ReminderRules(ReminderPolicy policy) {
        this.policy = policy;
    }

    public ReminderPolicy policy() {
        return policy;
    }

    /** The hour at which a person's morning is held, inside the hours in which planned messages are allowed. */
    public LocalTime morningOf(Staff person) {
        LocalTime wished = person.morningAt();
        if (wished.isBefore(policy.earliest())) {
            return policy.earliest();
        }
        return wished.isAfter(policy.latest()) ? policy.latest() : wished;
    }

    /** Whether no planned message may be said now: on a day off, and outside the hours that the policy allows. */
    public boolean isQuiet(WorkCalendar calendar, Moment now) {
        return !calendar.isWorkingDay(now.today())
                || now.time().isBefore(policy.earliest())
                || now.time().isAfter(policy.latest());
    }

    /** Whether a person's morning of today is to be held now: a working day, in office hours, since they are with us. */
    public boolean isMorningDue(Staff person, OfficeFacts facts, Moment now) {
        LocalTime hour = morningOf(person);
        Instant moment = now.on(now.today(), hour);
        return person.state() == Staff.State.ACTIVE
                && person.linkedAt() != null
                && facts.calendar().isWorkingDay(now.today())
                && !now.time().isBefore(hour)
                && !now.time().isAfter(policy.latest())
                && moment.isAfter(person.linkedAt())
                && moment.isAfter(facts.knownSince());
    }

    /**
     * What a person is told this morning; empty when there is nothing to say and nothing to record.
     *
     * @param recorded "subject key|occasion code" of what is on record for the person
     */
    public Optional<Digest> digest(Staff person, OfficeFacts facts, Set<String> recorded, Moment now) {
        List<Item> items = new ArrayList<>();
        List<PassedOver> passedOver = new ArrayList<>();
        for (TaskLife life : facts.tasks()) {
            boolean standsIn = person.role() == Role.COORDINATOR && facts.isDeserted(life.unitId());
            if (life.unitId() == person.unit().id() || standsIn) {
                milestones(person, life, facts, recorded, now, items, passedOver);
            } else {
                escalations(person, life, facts, recorded, now, items, passedOver);
            }
        }
        for (PeriodSheet sheet : facts.sheets()) {
            figures(person, sheet, facts, recorded, now, items, passedOver);
        }
        if (person.role() == Role.COORDINATOR) {
            awaited(person, facts, recorded, now, items, passedOver);
        }
        if (items.isEmpty() && passedOver.isEmpty()) {
            return Optional.empty();
        }
        boolean late = now.at().isAfter(now.on(now.today(), morningOf(person)).plus(policy.lateAfter()));
        return Optional.of(new Digest(person, now.today(), late, items, passedOver));
    }

    /** A morning on which there is nothing to remind of. */
    Digest nothing(Staff person, Moment now) {
        boolean late = now.at().isAfter(now.on(now.today(), morningOf(person)).plus(policy.lateAfter()));
        return new Digest(person, now.today(), late, List.of(), List.of());
    }

    private void milestones(
            Staff person,
            TaskLife life,
            OfficeFacts facts,
            Set<String> recorded,
            Moment now,
            List<Item> items,
            List<PassedOver> passedOver) {
        List<Snooze> snoozes = facts.snoozes().stream()
                .filter(s -> s.staffId() == person.id()
                        && s.task().equals(life.task().number()))
                .toList();
        if (snoozes.stream().anyMatch(s -> s.until().isAfter(now.today()))) {
            return;
        }
        for (Milestone milestone : life.milestones()) {
            if (!milestone.isOpen() || isLapsed(milestone, now.today())) {
                continue;
            }
            Subject subject = new Subject.OfMilestone(milestone.id(), milestone.due());
            List<Occasion> reached = reached(milestone.nature(), milestone.due(), facts, now.today());
            snoozes.stream()
                    .filter(s -> !s.until().isAfter(now.today()))
                    .map(s -> Occasion.snoozeEnded(s.until()))
                    .forEach(reached::add);
            Optional<Occasion> newest = newest(subject, reached, recorded, passedOver);
            newest.ifPresent(occasion -> items.add(new Digest.OfMilestone(
                    subject,
                    occasion,
                    isLate(occasion, person, milestone.knownSince(), snoozes, now),
                    life.task(),
                    milestone,
                    daysLeft(milestone.due(), facts, now.today()))));
        }
    }

    /** What another unit is so late with that this person should hear of it; nothing for children of what is late itself. */
    private void escalations(
            Staff person,
            TaskLife life,
            OfficeFacts facts,
            Set<String> recorded,
            Moment now,
            List<Item> items,
            List<PassedOver> passedOver) {
        Optional<Integer> after = policy.escalatesAfter(person.role());
        if (after.isEmpty() || isParentLate(life, facts, now.today())) {
            return;
        }
        for (Milestone milestone : life.milestones()) {
            if (!milestone.isLate(now.today())
                    || facts.calendar().workingDaysBetween(milestone.due(), now.today()) < after.get()) {
                continue;
            }
            Subject subject = new Subject.OfMilestone(milestone.id(), milestone.due());
            LocalDate on = facts.calendar().plusWorkingDays(milestone.due(), after.get());
            newest(subject, List.of(Occasion.escalated(after.get(), on)), recorded, passedOver)
                    .ifPresent(occasion -> items.add(new Digest.OfMilestone(
                            subject,
                            occasion,
                            isLate(occasion, person, milestone.knownSince(), List.of(), now),
                            life.task(),
                            milestone,
                            daysLeft(milestone.due(), facts, now.today()))));
        }
    }

    private static boolean isParentLate(TaskLife life, OfficeFacts facts, LocalDate today) {
        return life.task().parent() != null
                && facts.tasks().stream()
                        .filter(other ->
                                other.task().number().equals(life.task().parent()))
                        .anyMatch(parent -> parent.milestones().stream().anyMatch(m -> m.isLate(today)));
    }

    private void figures(
            Staff person,
            PeriodSheet sheet,
            OfficeFacts facts,
            Set<String> recorded,
            Moment now,
            List<Item> items,
            List<PassedOver> passedOver) {
        int owed = sheet.owedBy(person.unit().id()).size();
        if (owed == 0) {
            return;
        }
        ReportingPeriod.Window window = facts.indicators().rules().window(sheet.period());
        Subject subject = new Subject.OfFigures(sheet.period());
        List<Occasion> reached = reached(Nature.DUE, window.due(), facts, now.today());
        newest(subject, reached, recorded, passedOver)
                .ifPresent(occasion -> items.add(new Digest.OfFigures(
                        subject,
                        occasion,
                        isLate(occasion, person, facts.knownSince(), List.of(), now),
                        sheet.period(),
                        window.due(),
                        owed,
                        daysLeft(window.due(), facts, now.today()))));
    }

    private void awaited(
            Staff person,
            OfficeFacts facts,
            Set<String> recorded,
            Moment now,
            List<Item> items,
            List<PassedOver> passedOver) {
        List<Task> waiting = waiting(facts);
        LocalDate asked = facts.calendar().firstWorkingDayOnOrAfter(now.today().withDayOfMonth(1));
        if (waiting.isEmpty() || asked.isAfter(now.today())) {
            return;
        }
        Subject subject = new Subject.OfAwaited();
        newest(subject, List.of(Occasion.stillWaiting(asked)), recorded, passedOver)
                .ifPresent(occasion -> {
                    if (wasTheirs(occasion, person, facts.knownSince(), now)) {
                        boolean late = occasion.on().isBefore(now.today());
                        items.add(new Digest.OfAwaited(subject, occasion, late, waiting));
                    } else {
                        passedOver.add(new PassedOver(subject, occasion));
                    }
                });
    }

    static List<Task> waiting(OfficeFacts facts) {
        return facts.tasks().stream()
                .filter(life -> life.milestones().stream().anyMatch(Milestone::isWaiting))
                .map(TaskLife::task)
                .toList();
    }

    /** A check-in lapses after its day: the next quarter asks again. */
    static boolean isLapsed(Milestone milestone, LocalDate today) {
        return milestone.nature() == Nature.CHECK_IN && today.isAfter(milestone.due());
    }

    /** Every occasion of a due date that has come by {@code today}. */
    private List<Occasion> reached(Nature nature, LocalDate due, OfficeFacts facts, LocalDate today) {
        LocalDate remindingDay = facts.calendar().lastWorkingDayOnOrBefore(due);
        List<Occasion> occasions = new ArrayList<>();
        if (nature == Nature.CHECK_IN) {
            for (int days : policy.checkInBefore()) {
                occasions.add(Occasion.checkIn(days, facts.calendar().minusWorkingDays(remindingDay, days)));
            }
        } else {
            for (int days : policy.before()) {
                occasions.add(Occasion.before(days, facts.calendar().minusWorkingDays(remindingDay, days)));
            }
            occasions.add(Occasion.due(remindingDay));
            int late = facts.calendar().workingDaysBetween(due, today);
            for (int days = 1; days <= late; days++) {
                boolean said =
                        days <= policy.overdueDaily() || (days - policy.overdueDaily()) % policy.overdueEvery() == 0;
                if (said) {
                    occasions.add(Occasion.overdue(days, facts.calendar().plusWorkingDays(due, days)));
                }
            }
        }
        occasions.removeIf(occasion -> occasion.on().isAfter(today));
        return occasions;
    }

    /** The newest occasion when it is not on record; the older ones that are not on record are passed over with it. */
    private static Optional<Occasion> newest(
            Subject subject, List<Occasion> reached, Set<String> recorded, List<PassedOver> passedOver) {
        Optional<Occasion> newest = reached.stream().max(Comparator.comparing(Occasion::on));
        if (newest.isEmpty() || recorded.contains(recordKey(subject, newest.get()))) {
            return Optional.empty();
        }
        reached.stream()
                .filter(occasion -> occasion != newest.get())
                .filter(occasion -> !recorded.contains(recordKey(subject, occasion)))
                .forEach(occasion -> passedOver.add(new PassedOver(subject, occasion)));
        return newest;
    }

    static String recordKey(Subject subject, Occasion occasion) {
        return subject.key() + "|" + occasion.code();
    }

    /** Late is what the person should have heard on an earlier day; what they had silenced or did not yet have is not. */
    private boolean isLate(Occasion occasion, Staff person, Instant knownSince, List<Snooze> snoozes, Moment now) {
        boolean silenced = snoozes.stream().anyMatch(s -> s.until().isAfter(occasion.on()));
        return occasion.on().isBefore(now.today()) && !silenced && wasTheirs(occasion, person, knownSince, now);
    }

    private boolean wasTheirs(Occasion occasion, Staff person, Instant knownSince, Moment now) {
        Instant moment = now.on(occasion.on(), morningOf(person));
        return moment.isAfter(knownSince) && moment.isAfter(person.linkedAt());
    }

    /** Working days to the reminding day; negative, counted from the due date, when that has passed. */
    static int daysLeft(LocalDate due, OfficeFacts facts, LocalDate today) {
        return today.isAfter(due)
                ? -facts.calendar().workingDaysBetween(due, today)
                : facts.calendar().workingDaysBetween(today, facts.calendar().lastWorkingDayOnOrBefore(due));
    }
}
