package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.TaskNumber;

/**
 * On which date a milestone was due at which time, worked out backwards from the date in force by the extensions and the dates that
 * were set by hand. Where a change is on record nowhere, what was before it stays unknown.
 */
final class AuditedDueDates {

    /** What sets a date by hand, by its name in the audit trail. */
    private static final List<String> SETTING =
            List.of("task.arrived", "task.dates_picked", "task.retimed", "task.not_arrived");

    /** The dates in brackets: "2024-03-01 → [2024-03-22]". */
    private static final Pattern BRACKETS = Pattern.compile("\\[([^]]*)]");

    private final List<Milestone> milestones;
    private final AuditedLeads leads;
    private final Map<Long, List<Step>> extended = new HashMap<>();
    private final Map<TaskNumber, List<Step>> setByHand = new HashMap<>();
    private final Map<TaskNumber, Long> parts = new HashMap<>();

    /** The times of a milestone before the one that lasts, the newest first. */
    private final Map<Long, List<Term>> before = new HashMap<>();

    private final NavigableSet<Instant> changes = new TreeSet<>();
    private final Map<Instant, List<Milestone>> known = new HashMap<>();

    /** From one set of dates to another; several dates are those of several milestones. */
    private record Step(Instant at, List<LocalDate> before, List<LocalDate> after) {

        boolean isOfOne() {
            return before.size() <= 1 && after.size() <= 1;
        }

        boolean leadsTo(LocalDate due) {
            return due == null ? after.isEmpty() : after.equals(List.of(due));
        }
    }

    /** A time during which a milestone was due on one date; null while it waited. */
    private record Term(LocalDate due, Instant since, Instant until) {}

    /**
     * @param yearOf of which year's plan a task was that was named without one in a change
     * @param year the year of the plan whose milestones these are
     */
    AuditedDueDates(
            List<Milestone> milestones,
            AuditedLeads leads,
            List<Extension> extensions,
            AuditTrail trail,
            ToIntFunction<Instant> yearOf,
            int year) {
        this.milestones = milestones;
        this.leads = leads;
        changes.addAll(leads.handovers());
        milestones.forEach(milestone -> parts.merge(milestone.task(), 1L, Long::sum));
        extensions.stream()
                .filter(extension -> extension.state() == Extension.State.GRANTED)
                .forEach(extension -> extended.computeIfAbsent(extension.milestoneId(), id -> new ArrayList<>())
                        .add(new Step(
                                extension.decision().at(), List.of(extension.before()), List.of(extension.wanted()))));
        for (AuditTrail.Change change : trail.of(SETTING)) {
            taskOf(change, yearOf, year)
                    .ifPresent(number -> setByHand
                            .computeIfAbsent(number, task -> new ArrayList<>())
                            .add(new Step(change.at(), dates(change.before()), dates(change.after()))));
        }
        milestones.forEach(this::walkBack);
    }

    /** The task that a change is of, as the plan of a year names it: its own tasks without the year. */
    static Optional<TaskNumber> taskOf(AuditTrail.Change change, ToIntFunction<Instant> yearOf, int year) {
        return TaskNumber.read(change.subject().replaceFirst("^task ", ""))
                .map(number -> number.year().orElse(yearOf.applyAsInt(change.at())) == year
                        ? new TaskNumber(number.inPlan())
                        : number.of(number.year().orElse(yearOf.applyAsInt(change.at()))));
    }

    private static List<LocalDate> dates(String words) {
        Matcher brackets = BRACKETS.matcher(words);
        return !brackets.find() || brackets.group(1).isBlank()
                ? List.of()
                : Stream.of(brackets.group(1).split(", ")).map(LocalDate::parse).toList();
    }

    private void walkBack(Milestone milestone) {
        List<Step> byHand = setByHand.getOrDefault(milestone.task(), List.of());
        // With several milestones the dates of the trail do not tell whose they were.
        boolean alone = parts.get(milestone.task()) == 1 && byHand.stream().allMatch(Step::isOfOne);
        List<Step> telling = new ArrayList<>(extended.getOrDefault(milestone.id(), List.of()));
        List<Instant> times = Stream.concat(telling.stream(), byHand.stream())
                .map(Step::at)
                .sorted(Comparator.reverseOrder())
                .toList();
        telling.addAll(alone ? byHand : List.of());
        List<Term> terms = new ArrayList<>();
        LocalDate due = milestone.due();
        Instant until = milestone.knownSince();
        while (true) {
            Instant end = until;
            Optional<Step> first = first(telling, end, due);
            Optional<Instant> since = times.stream()
                    .filter(at -> at.isBefore(end))
                    .findFirst()
                    .or(() -> waits(milestone) ? Optional.empty() : Optional.of(Instant.EPOCH));
            if (first.isEmpty() || since.isEmpty()) {
                break;
            }
            due = first.get().before().stream().findFirst().orElse(null);
            until = since.get();
            terms.add(new Term(due, until, end));
            changes.add(end);
            changes.add(until);
        }
        before.put(milestone.id(), terms);
    }

    /** The first of the steps that led at one moment to a date; empty when none did. */
    private static Optional<Step> first(List<Step> steps, Instant at, LocalDate due) {
        List<Step> rest = new ArrayList<>(
                steps.stream().filter(step -> step.at().equals(at)).toList());
        Optional<Step> first = Optional.empty();
        Optional<Step> next = leadingTo(due, rest);
        while (next.isPresent()) {
            rest.remove(next.get());
            first = next;
            next = leadingTo(first.get().before().stream().findFirst().orElse(null), rest);
        }
        // What else was set in that moment cannot be put in order.
        return first.filter(step -> rest.isEmpty());
    }

    private static Optional<Step> leadingTo(LocalDate due, List<Step> steps) {
        return steps.stream().filter(step -> step.leadsTo(due)).reduce((older, newer) -> newer);
    }

    /** Whether a task's dates are set by hand: before the first of them there was none, and more may have come with it. */
    private boolean waits(Milestone milestone) {
        return milestones.stream()
                .filter(other -> other.task().equals(milestone.task()))
                .anyMatch(other -> other.nature() == Nature.AWAITED || other.nature() == Nature.TO_BE_PICKED);
    }

    /** The milestones as they were at a time; one of which that is not known is as it is, and known since later. */
    List<Milestone> at(Instant at) {
        Instant since = Optional.ofNullable(changes.floor(at)).orElse(Instant.MIN);
        return known.computeIfAbsent(
                since,
                any -> milestones.stream()
                        .map(milestone -> leads.then(then(milestone, at), at))
                        .toList());
    }

    private Milestone then(Milestone milestone, Instant at) {
        return before.get(milestone.id()).stream()
                .filter(term -> !at.isBefore(term.since()) && at.isBefore(term.until()))
                .findFirst()
                .map(term -> milestone.dueOn(term.due(), term.since()))
                .orElse(milestone);
    }
}
