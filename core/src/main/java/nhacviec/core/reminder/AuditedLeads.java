package nhacviec.core.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Partners;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/**
 * Which unit led a task at which time, and which helped with it: the one that the plan names, and after each handover in the trail the
 * one that took its work over. Where that does not lead to the unit that has the task now, nothing is known of the time before.
 */
final class AuditedLeads {

    private static final String HANDED_OVER = "unit.handover";
    private static final String AMENDED = "plan.amend";

    private final Map<TaskNumber, Instant> knownSince;
    private final Map<TaskNumber, List<Lead>> leads = new HashMap<>();
    private final Map<TaskNumber, List<List<Lead>>> partners = new HashMap<>();
    private final List<AuditTrail.Change> amendments;
    private final List<AuditTrail.Change> handed;
    private final List<Unit> units;
    private final int year;

    /** A unit that leads a task from a time on. */
    private record Lead(long unitId, Instant since) {}

    /**
     * @param knownSince since when each task's row is as it is; a handover begins that anew
     * @param year the year of the plan in force, of which tasks without a year are
     */
    AuditedLeads(
            Iterable<Task> tasks, Map<TaskNumber, Instant> knownSince, List<Unit> units, AuditTrail trail, int year) {
        this.knownSince = knownSince;
        this.year = year;
        this.amendments = trail.of(List.of(AMENDED));
        this.handed = trail.of(List.of(HANDED_OVER));
        this.units = units;
        for (Task task : tasks) {
            partners.put(
                    task.number(), Partners.named(task, units).map(this::hands).toList());
            units.stream()
                    .filter(unit -> unit.isNamed(task.lead()))
                    .findFirst()
                    .ifPresent(named -> leads.put(task.number(), hands(named)));
        }
    }

    private List<Lead> hands(Unit named) {
        List<Lead> hands = new ArrayList<>(List.of(new Lead(named.id(), Instant.EPOCH)));
        Unit now = named;
        for (AuditTrail.Change change : handed) {
            Optional<Unit> next = now.name().equals(change.before())
                    ? units.stream()
                            .filter(unit -> unit.name().equals(change.after()))
                            .findFirst()
                    : Optional.empty();
            if (next.isPresent()) {
                now = next.get();
                hands.add(new Lead(now.id(), change.at()));
            }
        }
        return hands;
    }

    /** When units handed over their work. */
    List<Instant> handovers() {
        return handed.stream().map(AuditTrail.Change::at).toList();
    }

    /** A milestone with the unit that led it at a time. */
    Milestone then(Milestone milestone, Instant at) {
        return milestone.ledBy(latest(untilNow(milestone.task(), milestone.unitId()), at)
                .map(Lead::unitId)
                .orElse(milestone.unitId()));
    }

    /** The ids of the units that helped with a task at a time. */
    Set<Long> partners(TaskNumber task, Instant at) {
        return partners.getOrDefault(task, List.of()).stream()
                .map(hands -> latest(hands, at).orElseThrow().unitId())
                .collect(Collectors.toSet());
    }

    private static Optional<Lead> latest(List<Lead> hands, Instant at) {
        return hands.stream().filter(lead -> !lead.since().isAfter(at)).reduce((older, newer) -> newer);
    }

    /** The units through whose hands a task came to one; empty when it did not come from the one that the plan names. */
    private List<Lead> untilNow(TaskNumber task, long unitId) {
        List<Lead> hands = leads.getOrDefault(task, List.of());
        int last = hands.stream().map(Lead::unitId).toList().indexOf(unitId);
        return hands.subList(0, last + 1);
    }

    /** Since when a task's row is as it is, apart from the unit that leads it. */
    Instant knownSince(TaskNumber task, List<Milestone> milestones) {
        Instant known = knownSince.getOrDefault(task, Instant.EPOCH);
        boolean handed = milestones.stream()
                .filter(milestone -> milestone.task().equals(task))
                .allMatch(milestone -> untilNow(task, milestone.unitId()).stream()
                        .anyMatch(lead -> lead.since().equals(known)));
        String plan = "plan " + task.year().orElse(year);
        return handed
                ? Stream.concat(
                                Stream.of(Instant.EPOCH),
                                amendments.stream()
                                        .filter(change -> change.subject().equals(plan))
                                        .map(AuditTrail.Change::at)
                                        .filter(at -> !at.isAfter(known)))
                        .max(Instant::compareTo)
                        .orElseThrow()
                : known;
    }
}
