package nhacviec.core.plan;

import java.util.List;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.UnitService;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/**
 * Imports plans: the first of a year as it is, a later version of it by what has changed. What people did since stays. The
 * differences are found in a read; applying them expects to run inside one write.
 */
public final class PlanService {

    private final IndicatorService indicators;
    private final UnitService units;
    private final Notices notices;

    /** Puts into words what a plan means for those who had asked something. */
    public interface Notices {
        /** @param gone whether the task itself is not in the plan any more; otherwise it has another date */
        OutgoingMessage overtaken(Staff asker, Task task, Extension extension, boolean gone);
    }

    public PlanService(IndicatorService indicators, Notices notices) {
        this(indicators, notices, new UnitService(indicators));
    }

    /** @param units hands over at once what a plan says to be another unit's, and tells those concerned */
    public PlanService(IndicatorService indicators, Notices notices, UnitService units) {
        this.indicators = indicators;
        this.notices = notices;
        this.units = units;
    }

    /** In what a plan differs from the one of its year on record; empty when that year has none yet. */
    public Optional<PlanChanges> differences(Books books, Plan plan) {
        return books.plans().ofYear(plan.year()).map(onRecord -> {
            PlanRows rows = books.plans().rows(onRecord.id());
            Plan before = rows.asImported();
            return PlanChanges.between(before, KeptNames.in(plan, before), rows.withdrawn())
                    .staying(change -> Retiming.stays(
                            rows.milestones(change.before().number()),
                            change.before().deadline(),
                            change.after().deadline()));
        });
    }

    /**
     * The tasks of the plan in force that are not done and will go on under this plan of a later year, by the numbers that they will
     * have; empty for a plan of the same year.
     */
    public static List<TaskNumber> goingOn(Books books, Plan plan) {
        Optional<Integer> inForce =
                books.plans().inForce().map(Plans.OnRecord::year).filter(year -> year < plan.year());
        return inForce.stream()
                .flatMap(year -> books.tasks().milestones().stream()
                        .filter(milestone -> milestone.isOpen() && milestone.nature() != Milestone.Nature.CHECK_IN)
                        .map(Milestone::task)
                        .filter(number ->
                                !NextPlan.isTakenOver(books.tasks().find(number).orElseThrow(), plan))
                        .map(number -> number.year().isPresent() ? number : number.of(year)))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether this very plan is the last that was imported for its year. */
    public boolean isOnRecord(Books books, Plan plan, String fingerprint) {
        return books.plans()
                .ofYear(plan.year())
                .filter(there -> there.fingerprint().equals(fingerprint))
                .isPresent();
    }

    /**
     * Puts a plan on record, or what has changed in it. A row that the plan does not have any more is withdrawn when it is
     * among {@code agreed}, and kept otherwise.
     *
     * @param fingerprint tells whether a file is the same plan again
     */
    public Amending apply(Books books, Actor by, Plan read, String fingerprint, Withdrawals agreed, Moment now) {
        if (by.role() != Role.COORDINATOR) {
            return new Amending.NotYours();
        }
        Optional<Plans.OnRecord> onRecord = books.plans().ofYear(read.year());
        if (onRecord.isEmpty()) {
            books.plans().store(read, fingerprint, now.at());
            books.audit()
                    .record(
                            by,
                            now.at(),
                            "plan.import",
                            "plan " + read.year(),
                            "",
                            read.decision().number());
            units.handOver(books, by, now);
            return new Amending.Imported(read);
        }
        PlanRows rows = books.plans().rows(onRecord.get().id());
        Plan before = rows.asImported();
        Plan plan = KeptNames.in(read, before);
        PlanChanges changes = PlanChanges.between(before, plan, rows.withdrawn());
        int missing =
                changes.removedTasks().size() + changes.removedIndicators().size();
        boolean sameFile = onRecord.get().fingerprint().equals(fingerprint);
        if (changes.isEmpty() || agreed.isEmpty() && (sameFile || changes.isOnlyRemovals())) {
            return new Amending.Unchanged(plan, missing);
        }
        boolean inForce = books.plans()
                .newest()
                .filter(one -> one.id() == onRecord.get().id())
                .isPresent();
        PlanAmendment amendment = new PlanAmendment(
                books,
                rows,
                by,
                notices,
                before,
                plan,
                changes,
                agreed,
                inForce ? Optional.of(indicators) : Optional.empty(),
                now);
        Amending outcome = amendment.refusal().orElseGet(() -> amendment.apply(fingerprint));
        units.handOver(books, by, now);
        return outcome;
    }
}
