package nhacviec.core.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.Moment;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.reminder.Digest.Item;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Acknowledgement;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskLife;

/**
 * What a reminder that was written down, or that is put together, says of things as they stand now: what was done, settled or
 * dated since is left out.
 */
final class StandingReminders {

    private StandingReminders() {}

    /** A reminder as it is to be said now; empty when it is no longer true. */
    static Optional<Item> still(Reminder reminder, Staff person, OfficeFacts facts, ReminderPolicy policy, Moment now) {
        Occasion occasion = Occasion.ofCode(reminder.occasion(), reminder.occasionOn());
        if (reminder.subject() instanceof Subject.OfMilestone of) {
            return facts.tasks().stream()
                    .flatMap(life -> life.milestones().stream()
                            .filter(m -> m.id() == of.milestoneId() && life.isWanted(m))
                            // Another date since then: the reminders of the new one say it.
                            .filter(m -> m.due().equals(of.due()))
                            .filter(m -> !ReminderRules.isLapsed(m, now.today()))
                            .flatMap(m -> (isFor(person, life, occasion, facts)
                                            ? Optional.of(occasion)
                                            : asPartner(person, life, m, occasion, facts, policy, now))
                                    .map(said -> item(reminder, said, life, m, facts, now)).stream()))
                    .findFirst();
        }
        if (reminder.subject() instanceof Subject.OfFigures of) {
            int drafted = facts.drafted(person, person.unit().id(), of.period());
            return figures(reminder, occasion, of.period(), person.unit(), drafted, facts, now);
        }
        if (reminder.subject() instanceof Subject.OfFiguresOf of) {
            boolean escalated = occasion.kind() == Occasion.Kind.ESCALATED && person.role() != Role.STAFF;
            if (!escalated && person.belongsTo(of.unitId())) {
                int drafted = facts.drafted(person, of.unitId(), of.period());
                return person.units().stream()
                        .filter(unit -> unit.id() == of.unitId())
                        .findFirst()
                        .flatMap(unit -> figures(reminder, occasion, of.period(), unit, drafted, facts, now));
            }
            return (escalated
                            ? facts.following().units()
                            : facts.coordinates(person) ? facts.desertedUnits() : List.<Unit>of())
                    .stream()
                            .filter(unit -> unit.id() == of.unitId())
                            .findFirst()
                            .flatMap(unit -> figures(reminder, occasion, of.period(), unit, 0, facts, now));
        }
        if (reminder.subject() instanceof Subject.OfDoubt of) {
            return facts.tasks().stream()
                    .map(TaskLife::task)
                    .filter(task -> task.number().equals(of.task()) && task.needsConfirmation())
                    .findFirst()
                    .map(task -> new Digest.OfDoubt(of, occasion, reminder.late(), task));
        }
        if (reminder.subject() instanceof Subject.OfUnmanned of) {
            return facts.unmannedUnits().stream()
                    .filter(unit -> unit.id() == of.unitId() && facts.coordinates(person))
                    .findFirst()
                    .map(unit -> new Digest.OfUnmanned(of, occasion, reminder.late(), unit));
        }
        if (reminder.subject() instanceof Subject.OfNextPlan of) {
            return NextPlanMissing.year(Optional.of(facts.newestYear()), now.today())
                    .filter(missing -> missing == of.year() && facts.coordinates(person))
                    .map(missing -> new Digest.OfNextPlan(of, occasion, reminder.late(), facts.newestYear(), missing));
        }
        if (reminder.subject() instanceof Subject.OfExtension of) {
            return facts.following().extensions().stream()
                    .filter(extension -> extension.id() == of.extensionId())
                    .findFirst()
                    .flatMap(extension -> task(extension, facts)
                            .map(task -> new Digest.OfExtension(of, occasion, reminder.late(), task, extension)));
        }
        List<Task> waiting = waiting(facts);
        return waiting.isEmpty() || !facts.coordinates(person)
                ? Optional.empty()
                : Optional.of(
                        new Digest.OfAwaited(reminder.subject(), occasion, reminder.late(), waiting, unclear(facts)));
    }

    private static boolean isFor(Staff person, TaskLife life, Occasion occasion, OfficeFacts facts) {
        return switch (occasion.kind()) {
            case ESCALATED -> person.role() != Role.STAFF;
            case PARTNER -> facts.isPartner(person, life);
            default -> person.belongsTo(life.unitId()) || facts.coordinates(person) && facts.isDeserted(life.unitId());
        };
    }

    /** What somebody who stood in for the lead unit, and only helps by now, hears instead: it is not said again later. */
    private static Optional<Occasion> asPartner(
            Staff person,
            TaskLife life,
            Milestone milestone,
            Occasion asLead,
            OfficeFacts facts,
            ReminderPolicy policy,
            Moment now) {
        return Optional.of(new ReachedOccasions(policy, facts.calendar(), now.today()))
                .filter(reached -> facts.isPartner(person, life))
                .flatMap(reached -> ReachedOccasions.newest(reached.ofPartner(milestone.due())))
                .filter(partner -> asLead.coversAsLead(partner.workingDays()));
    }

    private static Item item(
            Reminder reminder, Occasion occasion, TaskLife life, Milestone milestone, OfficeFacts facts, Moment now) {
        int left = ReminderRules.daysLeft(milestone.due(), facts, now.today());
        Digest.Background background = occasion.kind() == Occasion.Kind.ESCALATED
                ? background(life, milestone, facts, now.today())
                : Digest.Background.NONE;
        return new Digest.OfMilestone(
                reminder.subject(), occasion, reminder.late(), life.task(), milestone, left, background);
    }

    private static Optional<Item> figures(
            Reminder reminder,
            Occasion occasion,
            ReportingPeriod period,
            Unit unit,
            int drafted,
            OfficeFacts facts,
            Moment now) {
        var due = facts.indicators().rules().window(period).due();
        int left = ReminderRules.daysLeft(due, facts, now.today());
        return facts.sheets().stream()
                .filter(sheet -> sheet.period().equals(period))
                .map(sheet -> sheet.owedBy(unit.id()).size())
                .filter(owed -> owed > 0)
                .findFirst()
                .map(owed -> new Digest.OfFigures(
                        reminder.subject(), occasion, reminder.late(), unit, period, due, owed, drafted, left));
    }

    /** How the lead unit goes about a milestone, for those above it. */
    static Digest.Background background(TaskLife life, Milestone milestone, OfficeFacts facts, LocalDate today) {
        List<String> takenOnBy = facts.following().acknowledgements().stream()
                .filter(taken -> taken.milestoneId() == milestone.id())
                .map(Acknowledgement::name)
                .toList();
        List<Digest.Silenced> silenced = new ArrayList<>();
        for (Staff member : facts.people()) {
            if (member.belongsTo(life.unitId())) {
                MorningRules.snoozes(member, life, facts).stream()
                        .filter(s -> s.until().isAfter(today))
                        .map(s -> new Digest.Silenced(member.name(), s.until(), s.reason()))
                        .forEach(silenced::add);
            }
        }
        return new Digest.Background(takenOnBy, silenced);
    }

    static Optional<Task> task(Extension extension, OfficeFacts facts) {
        return facts.tasks().stream()
                .map(TaskLife::task)
                .filter(task -> task.number().equals(extension.task()))
                .findFirst();
    }

    /** What waits for somebody else and is asked after once a month. */
    static List<Task> waiting(OfficeFacts facts) {
        return undated(facts, false);
    }

    /** What has no date because its words could not be read. */
    static List<Task> unclear(OfficeFacts facts) {
        return undated(facts, true);
    }

    private static List<Task> undated(OfficeFacts facts, boolean unclear) {
        return facts.tasks().stream()
                .filter(life -> life.milestones().stream().anyMatch(Milestone::isWaiting))
                .map(TaskLife::task)
                .filter(task -> task.deadline() instanceof Deadline.Unknown == unclear)
                .toList();
    }
}
