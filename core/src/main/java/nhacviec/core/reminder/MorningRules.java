package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nhacviec.core.Moment;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.reminder.Digest.PassedOver;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;

/** What one person hears on one morning, kind by kind. */
final class MorningRules {

    private final ReminderRules rules;
    private final Staff person;
    private final OfficeFacts facts;
    private final Set<String> recorded;
    private final Predicate<LocalDate> morningHeld;
    private final Moment now;
    private final LocalDate today;
    private final ReachedOccasions reached;

    private final List<Item> items = new ArrayList<>();
    private final List<PassedOver> passedOver = new ArrayList<>();

    MorningRules(ReminderRules rules, Staff person, OfficeFacts facts, SaidBefore before, Moment now) {
        this.rules = rules;
        this.person = person;
        this.facts = facts;
        this.recorded = before.recorded();
        this.morningHeld = before.morningHeld();
        this.now = now;
        this.today = now.today();
        this.reached = new ReachedOccasions(rules.policy(), facts.calendar(), today);
    }

    Digest digest() {
        for (TaskLife life : facts.tasks()) {
            boolean standsIn = facts.coordinates(person) && facts.isDeserted(life.unitId());
            if (person.belongsTo(life.unitId())) {
                leading(life, false);
            } else if (standsIn) {
                leading(life, true);
            } else {
                helping(life);
                escalations(life);
            }
        }
        for (PeriodSheet sheet : facts.sheets()) {
            figures(sheet, person.unit(), new Subject.OfFigures(sheet.period()));
            for (Unit unit : othersThan(person.unit())) {
                Subject subject = new Subject.OfFiguresOf(sheet.period(), unit.id());
                if (person.belongsTo(unit.id()) || facts.coordinates(person) && facts.isDeserted(unit.id())) {
                    figures(sheet, unit, subject);
                } else {
                    escalatedFigures(sheet, unit, subject);
                }
            }
        }
        if (person.role() != Role.STAFF) {
            extensions();
        }
        if (facts.coordinates(person)) {
            awaited();
            unmanned();
            nextPlan();
        }
        if (person.role() == Role.COORDINATOR) {
            // How the plan is to be read is for a coordinator alone to say, and can wait for one.
            doubts();
        }
        return new Digest(person, today, rules.isLate(person, now), items, passedOver)
                .beside(facts.late(person, today));
    }

    /** @param standsIn whether the unit's own people cannot be reached: they may have heard what this person has not */
    private void leading(TaskLife life, boolean standsIn) {
        List<Snooze> snoozes = snoozes(person, life, facts);
        if (isSilenced(snoozes, today)) {
            return;
        }
        for (Milestone milestone : life.milestones()) {
            if (!life.isWanted(milestone) || ReminderRules.isLapsed(milestone, today)) {
                continue;
            }
            List<Occasion> occasions = milestone.nature() == Nature.CHECK_IN
                    ? reached.ofCheckIn(milestone.due())
                    : reached.ofDue(milestone.due());
            snoozes.stream()
                    .filter(snooze -> isPutOff(life, milestone, snooze))
                    .map(snooze -> Occasion.snoozeEnded(snooze.until()))
                    .forEach(occasions::add);
            say(life, milestone, occasions, snoozes, Digest.Background.NONE, !standsIn);
        }
    }

    /**
     * Whether a snooze put this milestone off: it was at hand when the person asked, or came up until the end. Of the quarters
     * and dates behind it nobody had spoken yet.
     */
    private boolean isPutOff(TaskLife life, Milestone milestone, Snooze snooze) {
        LocalDate asked = now.dayOf(snooze.at());
        if (snooze.until().isBefore(asked)) {
            // What was put off is done.
            return false;
        }
        ReachedOccasions then = new ReachedOccasions(rules.policy(), facts.calendar(), snooze.until());
        boolean cameUp = milestone.nature() == Nature.CHECK_IN
                ? !then.ofCheckIn(milestone.due()).isEmpty()
                : !then.ofDue(milestone.due()).isEmpty();
        return cameUp
                || life.wasAtHand(snooze.at(), asked)
                        .filter(hand -> hand.id() == milestone.id())
                        .isPresent();
    }

    /** What a unit hears of a task with which it helps. */
    private void helping(TaskLife life) {
        if (!facts.isPartner(person, life) || isSilenced(snoozes(person, life, facts), today)) {
            return;
        }
        for (Milestone milestone : life.milestones()) {
            if (milestone.isOpen() && milestone.nature() != Nature.CHECK_IN) {
                List<Occasion> occasions = reached.ofPartner(milestone.due());
                if (!hasHeardAsLead(new Subject.OfMilestone(milestone.id(), milestone.due()), occasions)) {
                    say(life, milestone, occasions, List.of(), Digest.Background.NONE, true);
                }
            }
        }
    }

    /** Whether the person, in the place of the lead unit, heard of the same day or a later one: a partner hears less, never more. */
    private boolean hasHeardAsLead(Subject subject, List<Occasion> occasions) {
        return ReachedOccasions.newest(occasions)
                .filter(newest -> recorded.stream()
                        .filter(key -> key.startsWith(subject.key() + "|"))
                        .map(key -> Occasion.ofCode(key.substring(subject.key().length() + 1), newest.on()))
                        .anyMatch(heard -> heard.coversAsLead(newest.workingDays())))
                .isPresent();
    }

    /** What another unit is so late with that this person should hear of it; nothing for children of what is late itself. */
    private void escalations(TaskLife life) {
        if (person.role() == Role.STAFF || isParentLate(life)) {
            return;
        }
        for (Milestone milestone : life.milestones()) {
            if (!milestone.isLate(today)) {
                continue;
            }
            Subject subject = new Subject.OfMilestone(milestone.id(), milestone.due());
            Escalation steps = facts.following()
                    .escalations()
                    .getOrDefault(subject, rules.policy().escalation());
            int after = steps.after(person.role()).orElseThrow();
            if (facts.calendar().workingDaysBetween(milestone.due(), today) >= after) {
                LocalDate on = heardFirst(
                        facts.calendar().plusWorkingDays(milestone.due(), after),
                        life.task().number().year().isPresent() ? milestone.knownSince() : facts.knownSince());
                List<Occasion> step = List.of(Occasion.escalated(after, on));
                say(
                        life,
                        milestone,
                        step,
                        List.of(),
                        StandingReminders.background(life, milestone, facts, today),
                        true);
            }
        }
    }

    /** A step that was reached before the person was with us was to be heard on their first morning. */
    private LocalDate heardFirst(LocalDate reachedOn, Instant knownSince) {
        Instant since = person.roleSince().isAfter(knownSince) ? person.roleSince() : knownSince;
        LocalDate day = now.dayOf(since);
        boolean tooLate = !now.on(day, rules.morningOf(person)).isAfter(since);
        LocalDate first = facts.calendar().firstWorkingDayOnOrAfter(tooLate ? day.plusDays(1) : day);
        return reachedOn.isBefore(first) ? first : reachedOn;
    }

    private boolean isParentLate(TaskLife life) {
        return life.task().parent() != null
                && facts.tasks().stream()
                        .filter(other ->
                                other.task().number().equals(life.task().parent()))
                        .anyMatch(parent -> parent.milestones().stream().anyMatch(m -> m.isLate(today)));
    }

    private void say(
            TaskLife life,
            Milestone milestone,
            List<Occasion> occasions,
            List<Snooze> snoozes,
            Digest.Background background,
            boolean couldHaveHeard) {
        Subject subject = new Subject.OfMilestone(milestone.id(), milestone.due());
        newest(subject, occasions)
                .ifPresent(occasion -> items.add(new Digest.OfMilestone(
                        subject,
                        occasion,
                        couldHaveHeard
                                && wasOpenOn(milestone, occasion)
                                && isLate(occasion, milestone.knownSince(), snoozes, since(life, milestone, occasion)),
                        life.task(),
                        milestone,
                        ReminderRules.daysLeft(milestone.due(), facts, today),
                        background)));
    }

    /** What stood as done on the day of an occasion, and was opened again since, was not to be reminded of then. */
    private boolean wasOpenOn(Milestone milestone, Occasion occasion) {
        Instant moment = now.on(occasion.on(), rules.morningOf(person));
        return facts.following().done().stream()
                .noneMatch(done -> done.milestoneId() == milestone.id() && done.stoodAt(moment));
    }

    private void figures(PeriodSheet sheet, Unit unit, Subject subject) {
        ReportingPeriod.Window window = facts.indicators().rules().window(sheet.period());
        figures(sheet, unit, subject, reached.ofFigures(window));
    }

    /** Figures that another unit owes for so long that this person should hear of it, once. */
    private void escalatedFigures(PeriodSheet sheet, Unit unit, Subject subject) {
        LocalDate due = facts.indicators().rules().window(sheet.period()).due();
        Optional<Integer> after = facts.following()
                .escalations()
                .getOrDefault(
                        new Subject.OfFiguresOf(sheet.period(), unit.id()),
                        rules.policy().escalation())
                .after(person.role());
        boolean begun = recorded.stream().anyMatch(key -> key.startsWith(subject.key() + "|escalated-"));
        if (after.isPresent()
                && !begun
                && due.isBefore(today)
                && facts.calendar().workingDaysBetween(due, today) >= after.get()) {
            LocalDate on = heardFirst(facts.calendar().plusWorkingDays(due, after.get()), facts.knownSince());
            figures(sheet, unit, subject, List.of(Occasion.escalated(after.get(), on)));
        }
    }

    private List<Unit> othersThan(Unit own) {
        return facts.following().units().stream()
                .filter(unit -> unit.id() != own.id())
                .toList();
    }

    private void figures(PeriodSheet sheet, Unit unit, Subject subject, List<Occasion> occasions) {
        int owed = sheet.owedBy(unit.id()).size();
        if (owed == 0) {
            return;
        }
        ReportingPeriod.Window window = facts.indicators().rules().window(sheet.period());
        newest(subject, occasions)
                .ifPresent(occasion -> items.add(new Digest.OfFigures(
                        subject,
                        occasion,
                        couldHaveHeard(unit, occasion)
                                && isLate(occasion, facts.knownSince(), List.of(), since(unit.id())),
                        unit,
                        sheet.period(),
                        window.due(),
                        owed,
                        person.belongsTo(unit.id()) ? facts.drafted(person, unit.id(), sheet.period()) : 0,
                        ReminderRules.daysLeft(window.due(), facts, today))));
    }

    /** What was another unit's to hear until nobody of it could be reached was not this person's; a step up was. */
    private boolean couldHaveHeard(Unit unit, Occasion occasion) {
        return person.belongsTo(unit.id()) || occasion.kind() == Occasion.Kind.ESCALATED;
    }

    /** Requests for a later date that wait for this person; nobody decides their own. */
    private void extensions() {
        for (Extension extension : facts.following().extensions()) {
            boolean ownRequest = extension.askedBy() != null && extension.askedBy() == person.id();
            Subject subject = new Subject.OfExtension(extension.id());
            Optional<Task> task = StandingReminders.task(extension, facts);
            if (!ownRequest && task.isPresent()) {
                newest(subject, reached.ofUndecided(rules.heardOn(extension.askedAt(), facts.calendar(), now)))
                        .ifPresent(occasion -> items.add(new Digest.OfExtension(
                                subject,
                                occasion,
                                isLate(occasion, extension.askedAt(), List.of(), person.roleSince()),
                                task.get(),
                                extension)));
            }
        }
    }

    private void awaited() {
        List<Task> waiting = StandingReminders.waiting(facts);
        LocalDate asked = facts.calendar().firstWorkingDayOnOrAfter(today.withDayOfMonth(1));
        if (waiting.isEmpty() || asked.isAfter(today)) {
            return;
        }
        Subject subject = new Subject.OfAwaited();
        newest(subject, List.of(Occasion.stillWaiting(asked))).ifPresent(occasion -> {
            if (wasTheirs(occasion, facts.knownSince(), person.roleSince())) {
                // A leader who stands in was not the one to hear it then.
                boolean late = occasion.on().isBefore(today)
                        && person.role() == Role.COORDINATOR
                        && !morningHeld.test(occasion.on());
                items.add(new Digest.OfAwaited(subject, occasion, late, waiting, StandingReminders.unclear(facts)));
            } else {
                passedOver.add(new PassedOver(subject, occasion));
            }
        });
    }

    /** Each row of the plan that was read with a doubt is asked about once. */
    private void doubts() {
        LocalDate on = facts.calendar().firstWorkingDayOnOrAfter(now.dayOf(facts.knownSince()));
        for (TaskLife life : facts.tasks()) {
            if (life.task().needsConfirmation() && !on.isAfter(today)) {
                Subject subject = new Subject.OfDoubt(facts.year(), life.task().number());
                newest(subject, List.of(Occasion.asked(on)))
                        .ifPresent(occasion -> items.add(new Digest.OfDoubt(subject, occasion, false, life.task())));
            }
        }
    }

    /** Units that have work and nobody to hear of it: said once, so that somebody is invited. */
    private void unmanned() {
        LocalDate on = facts.calendar().firstWorkingDayOnOrAfter(now.dayOf(facts.knownSince()));
        for (Unit unit : facts.unmannedUnits()) {
            Subject subject = new Subject.OfUnmanned(unit.id());
            if (!on.isAfter(today)) {
                newest(subject, List.of(Occasion.asked(on)))
                        .ifPresent(occasion -> items.add(new Digest.OfUnmanned(subject, occasion, false, unit)));
            }
        }
    }

    /** Once a month, from its first working day on, while the next year has no plan. */
    private void nextPlan() {
        LocalDate on = facts.calendar().firstWorkingDayOnOrAfter(today.withDayOfMonth(1));
        Optional<Integer> missing = NextPlanMissing.year(Optional.of(facts.newestYear()), today);
        if (missing.isPresent() && !on.isAfter(today)) {
            Subject subject = new Subject.OfNextPlan(missing.get());
            newest(subject, List.of(Occasion.stillWaiting(on)))
                    .ifPresent(occasion -> items.add(
                            new Digest.OfNextPlan(subject, occasion, false, facts.newestYear(), missing.get())));
        }
    }

    static List<Snooze> snoozes(Staff person, TaskLife life, OfficeFacts facts) {
        return facts.snoozes().stream()
                .filter(s -> s.staffId() == person.id()
                        && s.task().equals(life.task().number()))
                .toList();
    }

    private static boolean isSilenced(List<Snooze> snoozes, LocalDate today) {
        return snoozes.stream().anyMatch(s -> s.until().isAfter(today));
    }

    /** The newest occasion when it is not on record; the older ones that are not on record are passed over with it. */
    private Optional<Occasion> newest(Subject subject, List<Occasion> occasions) {
        Optional<Occasion> newest = ReachedOccasions.newest(occasions);
        if (newest.isEmpty()
                || recorded.contains(ReminderRules.recordKey(subject, newest.get()))
                || newest.get().repeats() && isSaidSince(subject, newest.get())) {
            return Optional.empty();
        }
        occasions.stream()
                .filter(occasion -> occasion != newest.get())
                .filter(occasion -> !recorded.contains(ReminderRules.recordKey(subject, occasion)))
                .forEach(occasion -> passedOver.add(new PassedOver(subject, occasion)));
        return newest;
    }

    /** Whether a later repetition is on record: under another policy or calendar it fell on another day. */
    private boolean isSaidSince(Subject subject, Occasion occasion) {
        String same = ReminderRules.recordKey(subject, occasion).replaceFirst("\\d+$", "");
        return recorded.stream()
                .filter(key -> key.startsWith(same))
                .anyMatch(key -> Integer.parseInt(key.substring(same.length())) > occasion.workingDays());
    }

    /**
     * Late is what the person should have heard on an earlier day whose morning was not held; what they had silenced or did
     * not yet have is not.
     */
    private boolean isLate(Occasion occasion, Instant knownSince, List<Snooze> snoozes, Instant theirsSince) {
        boolean silenced = snoozes.stream().anyMatch(s -> s.until().isAfter(occasion.on()));
        return occasion.on().isBefore(today)
                && !silenced
                && wasTheirs(occasion, knownSince, theirsSince)
                && !morningHeld.test(occasion.on());
    }

    private boolean wasTheirs(Occasion occasion, Instant knownSince, Instant theirsSince) {
        Instant moment = now.on(occasion.on(), rules.morningOf(person));
        return moment.isAfter(knownSince)
                && moment.isAfter(theirsSince)
                && moment.isAfter(facts.backSince(person).orElse(theirsSince));
    }

    /** Since when such an occasion of a task is said to the person: as one of the unit, or by their role. */
    private Instant since(TaskLife life, Milestone milestone, Occasion occasion) {
        if (occasion.kind() == Occasion.Kind.ESCALATED) {
            return person.roleSince();
        }
        return occasion.kind() == Occasion.Kind.PARTNER
                ? person.units().stream()
                        .filter(unit -> facts.isPartner(unit.id(), life))
                        .flatMap(unit -> person.since(unit.id()).stream())
                        .min(Instant::compareTo)
                        .orElse(person.linkedAt())
                : since(milestone.unitId());
    }

    private Instant since(long unitId) {
        return person.since(unitId).orElse(person.roleSince());
    }
}
