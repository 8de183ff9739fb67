package nhacviec.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.report.Report.Next;
import nhacviec.core.report.TaskResult.Done;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.report.TaskResult.PutOff;
import nhacviec.core.report.TaskResult.Reason;
import nhacviec.core.report.TaskResult.State;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.TaskLife;
import nhacviec.core.task.TaskNumber;
import nhacviec.core.task.Tasks;

/**
 * The tasks as they stood on the day of a report: what was done, put off or dated afterwards counts as it was then. Pure.
 *
 * @param now tells on which day of the office something was said
 * @param asOf the day of the report
 * @param over whether that day itself has passed when the report is made: what was due on it and was not done then is late
 * @param periodEnd the calendar's last day of the period; what is due after it was not asked of the period
 * @param takenBack the completions that no longer stand: what was opened again afterwards counts as done then
 * @param extensions every request for a later date
 * @param snoozes every time somebody put a task off, with the reason
 * @param leads each task's lead unit; in the words of the plan where nothing is said
 * @param trail leads back to the messages
 */
record TasksAsOf(
        Moment now,
        LocalDate asOf,
        boolean over,
        LocalDate periodEnd,
        WorkCalendar calendar,
        List<Tasks.TakenBack> takenBack,
        List<Extension> extensions,
        List<Snooze> snoozes,
        Map<TaskNumber, TaskResult.Lead> leads,
        Trail trail) {

    TaskResult of(TaskLife life) {
        List<Part> all = parts(life);
        List<Part> asked = asked(all);
        return new TaskResult(
                life.task(),
                leads.getOrDefault(
                        life.task().number(), new TaskResult.Lead(life.task().lead(), "")),
                state(all, asked),
                asked);
    }

    /** What the coming period asks for; what is late already goes on into it. */
    List<Next> next(List<TaskLife> lives, LocalDate nextEnd) {
        List<Next> next = new ArrayList<>();
        for (TaskLife life : lives) {
            TaskResult result = of(life);
            parts(life).stream()
                    .filter(part -> !part.isDone() && part.nature() != Nature.CHECK_IN)
                    .filter(part -> part.due() != null && !part.due().isAfter(nextEnd))
                    .forEach(part -> next.add(new Next(result, part)));
        }
        next.sort(Comparator.comparing((Next one) -> !one.part().overdue())
                .thenComparing(one -> one.part().due()));
        return next;
    }

    private List<Part> parts(TaskLife life) {
        List<Part> parts = new ArrayList<>();
        LocalDate before = null;
        for (Milestone milestone : life.milestones()) {
            boolean datedLater = isDatedByHand(milestone) && !isKnownToBeDated(milestone);
            if (datedLater && milestone.position() > 1) {
                continue;
            }
            parts.add(part(milestone, datedLater ? null : due(milestone), before));
            before = milestone.due();
        }
        return parts;
    }

    private Part part(Milestone milestone, LocalDate due, LocalDate before) {
        Completion done = Optional.ofNullable(milestone.completion())
                .filter(completion -> !completion.on().isAfter(asOf))
                .or(() -> stoodThen(milestone))
                .orElse(null);
        LocalDate lookedAt = over ? asOf.plusDays(1) : asOf;
        boolean overdue = done == null && due != null && milestone.nature() != Nature.CHECK_IN && lookedAt.isAfter(due);
        LocalDate until = done == null ? asOf : done.on();
        int late = due != null && until.isAfter(due) && milestone.nature() != Nature.CHECK_IN
                ? calendar.workingDaysBetween(due, until)
                : 0;
        List<PutOff> putOff = granted(milestone).stream()
                .filter(extension -> !decidedOn(extension).isAfter(asOf))
                .map(extension -> new PutOff(
                        extension.before(),
                        extension.wanted(),
                        extension.reason(),
                        trail.asked(extension),
                        trail.granted(extension)))
                .toList();
        return new Part(
                milestone.id(),
                milestone.nature(),
                milestone.label(),
                milestone.product(),
                due,
                putOff,
                done == null
                        ? null
                        : new Done(
                                done,
                                trail.done(milestone, done),
                                trail.documented(milestone, done).orElse(null)),
                overdue,
                late,
                reason(milestone, before, until));
    }

    /** A completion that stood on record at the end of that day, and was taken back since. */
    private Optional<Completion> stoodThen(Milestone milestone) {
        return takenBack.stream()
                .filter(one -> one.completion().milestoneId() == milestone.id()
                        && !one.completion().on().isAfter(asOf)
                        && !now.dayOf(one.completion().at()).isAfter(asOf)
                        && now.dayOf(one.at()).isAfter(asOf))
                .map(Tasks.TakenBack::completion)
                .reduce((older, newer) -> newer);
    }

    private static boolean isDatedByHand(Milestone milestone) {
        return milestone.nature() == Nature.AWAITED || milestone.nature() == Nature.TO_BE_PICKED;
    }

    /** A date set by hand is told by when it was set last, or by a request for a later one. */
    private boolean isKnownToBeDated(Milestone milestone) {
        return !now.dayOf(milestone.knownSince()).isAfter(asOf)
                || grantedAfterwards(milestone).stream()
                        .anyMatch(extension -> !now.dayOf(extension.askedAt()).isAfter(asOf));
    }

    /** The date that was in force then: what was granted afterwards is taken back. */
    private LocalDate due(Milestone milestone) {
        return grantedAfterwards(milestone).stream()
                .findFirst()
                .map(Extension::before)
                .orElse(milestone.due());
    }

    private List<Extension> grantedAfterwards(Milestone milestone) {
        return granted(milestone).stream()
                .filter(extension -> decidedOn(extension).isAfter(asOf))
                .toList();
    }

    /** What was granted for a milestone, the earliest decision first. */
    private List<Extension> granted(Milestone milestone) {
        return extensions.stream()
                .filter(extension ->
                        extension.milestoneId() == milestone.id() && extension.state() == Extension.State.GRANTED)
                .sorted(Comparator.comparing(extension -> extension.decision().at()))
                .toList();
    }

    private LocalDate decidedOn(Extension extension) {
        return now.dayOf(extension.decision().at());
    }

    /** The newest reason given for the milestone: in a request for a later date, or when the task was put off while it was at hand. */
    private Reason reason(Milestone milestone, LocalDate before, LocalDate until) {
        List<Reason> reasons = new ArrayList<>();
        extensions.stream()
                .filter(extension -> extension.milestoneId() == milestone.id())
                .forEach(extension -> reasons.add(new Reason(extension.reason(), trail.asked(extension))));
        snoozes.stream()
                .filter(snooze -> snooze.task().equals(milestone.task())
                        && !snooze.reason().isBlank())
                .filter(snooze -> before == null || now.dayOf(snooze.at()).isAfter(before))
                .forEach(snooze -> reasons.add(new Reason(snooze.reason(), trail.snoozed(snooze))));
        return reasons.stream()
                .filter(reason -> !now.dayOf(reason.said().at()).isAfter(until))
                .max(Comparator.comparing(reason -> reason.said().at()))
                .orElse(null);
    }

    /** What the period asks for; of a task that ended before the year did, no quarter that came after. */
    private List<Part> asked(List<Part> all) {
        LocalDate ended = all.stream()
                .filter(part -> part.nature() == Nature.CLOSING && part.isDone())
                .map(part -> part.done().completion().on())
                .findFirst()
                .orElse(LocalDate.MAX);
        List<Part> asked = all.stream()
                .filter(part -> part.isDone()
                        || part.isWaiting()
                        || !part.due().isAfter(periodEnd)
                                && (part.nature() != Nature.CHECK_IN
                                        || part.due().isBefore(ended)))
                .toList();
        return asked.isEmpty() ? all.subList(0, 1) : asked;
    }

    private State state(List<Part> all, List<Part> asked) {
        boolean allYear = all.stream().anyMatch(part -> part.nature() == Nature.CLOSING);
        if (all.stream().anyMatch(Part::overdue)) {
            return State.LATE;
        }
        if (all.stream().filter(part -> part.nature() != Nature.CHECK_IN).allMatch(Part::isDone)) {
            return State.DONE;
        }
        if (allYear) {
            return State.ONGOING;
        }
        if (asked.stream().anyMatch(Part::isWaiting)) {
            return State.WAITING;
        }
        if (asked.stream().allMatch(Part::isDone)) {
            return State.DONE_SO_FAR;
        }
        boolean inPeriod =
                asked.stream().anyMatch(part -> !part.isDone() && !part.due().isAfter(periodEnd));
        return inPeriod ? State.IN_PROGRESS : State.NOT_YET;
    }
}
