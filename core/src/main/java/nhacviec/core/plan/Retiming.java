package nhacviec.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import nhacviec.core.task.Milestone.Nature;

/**
 * What becomes of a task's milestones when its deadline is written anew. A milestone that is done stays done; a date that
 * people put off or set by hand stays; what the new deadline does not ask for any more is withdrawn. Pure.
 *
 * @param kept every milestone that goes on, in the new order, those that are added among them
 * @param withdrawn ids of open milestones that the new deadline does not ask for
 * @param heldByHand dates that were set by hand and stay although the plan says another
 */
public record Retiming(List<Step> kept, List<Long> withdrawn, List<Held> heldByHand) {

    public Retiming {
        kept = List.copyOf(kept);
        withdrawn = List.copyOf(withdrawn);
        heldByHand = List.copyOf(heldByHand);
    }

    /**
     * A milestone on record.
     *
     * @param planned the date that the plan set; null where it set none
     * @param byHand whether somebody was granted a later date or set one
     */
    public record OnRecord(
            long id,
            Nature nature,
            String label,
            String product,
            LocalDate due,
            LocalDate planned,
            boolean done,
            boolean byHand) {

        OnRecord setByHand() {
            return new OnRecord(id, nature, label, product, due, planned, done, true);
        }
    }

    /** What a deadline asks for. */
    public record Wanted(Nature nature, DueDate date) {}

    /**
     * A milestone as it is from now on.
     *
     * @param id null for one that is added
     * @param due the date in force
     * @param retimed whether the date in force is another than before
     */
    public record Step(Long id, Wanted wanted, LocalDate due, boolean retimed) {}

    /** @param planned the date of the new plan, which does not count; null where it sets none */
    public record Held(long id, String label, LocalDate due, LocalDate planned) {}

    /** What a deadline asks for, in order. */
    public static List<Wanted> wanted(Deadline deadline) {
        List<Wanted> wanted = new ArrayList<>();
        if (deadline instanceof Deadline.AllYear allYear) {
            allYear.checkIns().forEach(date -> wanted.add(new Wanted(Nature.CHECK_IN, date)));
            allYear.dueDates().forEach(date -> wanted.add(new Wanted(Nature.CLOSING, date)));
        } else if (deadline instanceof Deadline.OnDates || deadline instanceof Deadline.EachPeriod) {
            dates(deadline).forEach(date -> wanted.add(new Wanted(Nature.DUE, date)));
        } else {
            boolean picked = deadline instanceof Deadline.UnderAnotherDocument;
            wanted.add(new Wanted(picked ? Nature.TO_BE_PICKED : Nature.AWAITED, new DueDate("", "", "", null)));
        }
        return wanted;
    }

    /** A label tells the dates of a task apart: the only date needs none. */
    private static List<DueDate> dates(Deadline deadline) {
        List<DueDate> dates = deadline.dueDates();
        if (dates.size() != 1) {
            return dates;
        }
        DueDate only = dates.get(0);
        return List.of(new DueDate("", only.product(), only.writtenTime(), only.date()));
    }

    /**
     * The same where the deadline until now may have set no date at all: then every date on record was set by hand.
     *
     * @param until the deadline until now
     */
    static Retiming of(List<OnRecord> before, Deadline until, Deadline deadline) {
        boolean undated = until.dueDates().isEmpty();
        return of(
                before.stream()
                        .map(old -> undated && old.due() != null ? old.setByHand() : old)
                        .toList(),
                deadline);
    }

    public static Retiming of(List<OnRecord> before, Deadline deadline) {
        List<Wanted> wanted = wanted(deadline);
        boolean setsNone = wanted.stream().allMatch(one -> one.date().date() == null);
        if (setsNone && before.stream().anyMatch(OnRecord::byHand)) {
            return asSetByHand(before);
        }
        Map<Integer, OnRecord> found = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        match(
                before,
                wanted,
                found,
                taken,
                (old, now) -> old.nature() == now.nature()
                        && old.label().equals(now.date().label())
                        && old.product().equals(now.date().product())
                        && !(old.label() + old.product()).isEmpty());
        match(
                before,
                wanted,
                found,
                taken,
                (old, now) -> now.date().date() != null
                        && (now.date().date().equals(old.planned())
                                || now.date().date().equals(old.due())));
        // What is done belongs to the date for which it was done; with one date before and now there is no other.
        boolean oneEach = before.size() == 1 && wanted.size() == 1;
        match(before, wanted, found, taken, (old, now) -> oneEach || !old.done() && old.nature() == now.nature());
        match(
                before,
                wanted,
                found,
                taken,
                (old, now) -> !old.done() && old.nature() != Nature.CHECK_IN && now.nature() != Nature.CHECK_IN);

        List<Step> kept = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        before.stream()
                .filter(old -> old.done() && !taken.contains(old.id()))
                .forEach(old -> kept.add(new Step(
                        old.id(),
                        new Wanted(old.nature(), new DueDate(old.label(), old.product(), "", old.planned())),
                        old.due(),
                        false)));
        for (int i = 0; i < wanted.size(); i++) {
            kept.add(step(found.get(i), wanted.get(i), held));
        }
        List<Long> withdrawn = before.stream()
                .filter(old -> !old.done() && !taken.contains(old.id()))
                .map(OnRecord::id)
                .toList();
        return new Retiming(kept, withdrawn, held);
    }

    /** A plan that sets no date has nothing to say against those that people set; only dates of the plan before it go. */
    private static Retiming asSetByHand(List<OnRecord> before) {
        List<Step> kept = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        List<Long> withdrawn = new ArrayList<>();
        for (OnRecord old : before) {
            if (!old.done() && !old.byHand()) {
                withdrawn.add(old.id());
                continue;
            }
            DueDate as = new DueDate(old.label(), old.product(), "", old.byHand() ? null : old.planned());
            kept.add(new Step(old.id(), new Wanted(old.nature(), as), old.due(), false));
            if (!old.done()) {
                held.add(new Held(old.id(), old.label(), old.due(), null));
            }
        }
        return new Retiming(kept, withdrawn, held);
    }

    private static Step step(OnRecord old, Wanted now, List<Held> held) {
        LocalDate planned = now.date().date();
        if (old == null) {
            return new Step(null, now, planned, true);
        }
        if (old.done()) {
            return new Step(old.id(), now, old.due(), false);
        }
        if (old.byHand()) {
            if (!Objects.equals(old.due(), planned)) {
                held.add(new Held(old.id(), now.date().label(), old.due(), planned));
            }
            return new Step(old.id(), now, old.due(), false);
        }
        return new Step(old.id(), now, planned, !Objects.equals(old.due(), planned));
    }

    /** What people did that the new deadline does not touch. */
    static PlanChange.Stays stays(List<OnRecord> before, Deadline until, Deadline deadline) {
        Retiming retiming = of(before, until, deadline);
        List<LocalDate> planned = wanted(deadline).stream()
                .map(wanted -> wanted.date().date())
                .filter(Objects::nonNull)
                .toList();
        List<LocalDate> done = before.stream()
                .filter(old -> old.done() && old.due() != null && !planned.contains(old.due()))
                .map(OnRecord::due)
                .toList();
        Set<Long> finished = new HashSet<>();
        before.stream().filter(OnRecord::done).forEach(old -> finished.add(old.id()));
        boolean nothingOpen = retiming.kept().stream().allMatch(step -> finished.contains(step.id()));
        return new PlanChange.Stays(
                done,
                retiming.heldByHand().stream()
                        .map(Held::due)
                        .filter(Objects::nonNull)
                        .toList(),
                nothingOpen);
    }

    private static void match(
            List<OnRecord> before,
            List<Wanted> wanted,
            Map<Integer, OnRecord> found,
            Set<Long> taken,
            BiPredicate<OnRecord, Wanted> isSame) {
        for (int i = 0; i < wanted.size(); i++) {
            Wanted now = wanted.get(i);
            if (!found.containsKey(i)) {
                for (OnRecord old : before) {
                    if (!taken.contains(old.id()) && isSame.test(old, now)) {
                        found.put(i, old);
                        taken.add(old.id());
                        break;
                    }
                }
            }
        }
    }
}
