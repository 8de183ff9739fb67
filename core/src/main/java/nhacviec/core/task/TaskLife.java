package nhacviec.core.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nhacviec.core.task.Milestone.Nature;

/** How a task stands on a day, seen through its milestones. Pure. */
public record TaskLife(Task task, List<Milestone> milestones) {

    public TaskLife {
        milestones = milestones.stream()
                .sorted(Comparator.comparingInt(Milestone::position))
                .toList();
    }

    /** How a task stands; the order is that of urgency. */
    public enum State {
        /** A due date has passed. */
        LATE,
        /** Due today or within five working days. */
        SOON,
        /** Has a date further off. */
        LATER,
        /** Goes on all year. */
        ONGOING,
        /** Waits for somebody else. */
        WAITING,
        DONE
    }

    /** The unit that leads it. */
    public long unitId() {
        return milestones.get(0).unitId();
    }

    /**
     * The milestone that is at hand: of a task that goes on all year the check-in of the running quarter, even when it
     * is done; of any other the first that is not done.
     */
    public Optional<Milestone> atHand(LocalDate today) {
        boolean allYear = milestones.stream().anyMatch(m -> m.nature() == Nature.CLOSING);
        if (allYear) {
            Optional<Milestone> closing = milestones.stream()
                    .filter(m -> m.nature() == Nature.CLOSING)
                    .findFirst();
            if (closing.get().isDone()) {
                return Optional.empty();
            }
            return milestones.stream()
                    .filter(m -> m.nature() == Nature.CHECK_IN && !m.due().isBefore(today))
                    .findFirst()
                    .or(() -> closing);
        }
        return milestones.stream()
                .filter(Milestone::isOpen)
                .findFirst()
                .or(() -> milestones.stream().filter(Milestone::isWaiting).findFirst());
    }

    /** The milestone that was at hand at a moment of the past: what was done since was not done yet. */
    public Optional<Milestone> wasAtHand(Instant at, LocalDate day) {
        boolean allYear = milestones.stream().anyMatch(m -> m.nature() == Nature.CLOSING);
        return allYear
                ? milestones.stream()
                        .filter(m -> m.nature() == Nature.CHECK_IN && !m.due().isBefore(day))
                        .findFirst()
                        .or(() -> milestones.stream()
                                .filter(m -> m.nature() == Nature.CLOSING)
                                .findFirst())
                : milestones.stream()
                        .filter(m -> !m.isWaiting())
                        .filter(m -> !m.isDone() || m.completion().at().isAfter(at))
                        .findFirst();
    }

    /** Whether a task that goes on all year was ended: what its quarters would have asked is asked no more. */
    public boolean isEnded() {
        return milestones.stream().anyMatch(m -> m.nature() == Nature.CLOSING && m.isDone());
    }

    /** Whether a milestone still wants something: it is open, and no quarter's question of a task that has ended. */
    public boolean isWanted(Milestone milestone) {
        return milestone.isOpen() && !(milestone.nature() == Nature.CHECK_IN && isEnded());
    }

    /**
     * The milestone that is to be done next: the one at hand, or, when this quarter's check-in is done already, the one after it.
     * Empty when nothing is left.
     */
    public Optional<Milestone> next(LocalDate today) {
        Optional<Milestone> hand = atHand(today);
        return hand.filter(Milestone::isDone).isEmpty()
                ? hand
                : milestones.stream()
                        .filter(m -> m.isOpen() && !m.due().isBefore(today))
                        .findFirst();
    }

    /** Whether doing {@code next} now would be ahead of its period: the one before it is done and not even due yet. */
    public boolean isAheadOfItsPeriod(Milestone next, LocalDate today) {
        return before(next)
                .filter(before -> before.isDone() && before.due() != null && !today.isAfter(before.due()))
                .isPresent();
    }

    /** The milestone before another one; empty for the first. */
    public Optional<Milestone> before(Milestone next) {
        return milestones.stream()
                .filter(m -> m.position() == next.position() - 1)
                .findFirst();
    }

    public State state(LocalDate today, LocalDate soonUntil) {
        if (milestones.stream().anyMatch(m -> m.isLate(today))) {
            return State.LATE;
        }
        Optional<Milestone> hand = atHand(today);
        if (hand.isEmpty()) {
            return State.DONE;
        }
        Milestone milestone = hand.get();
        if (milestone.isWaiting()) {
            return State.WAITING;
        }
        boolean allYear = milestones.stream().anyMatch(m -> m.nature() == Nature.CLOSING);
        if (allYear && milestone.nature() == Nature.CHECK_IN) {
            return State.ONGOING;
        }
        return milestone.due().isAfter(soonUntil) ? State.LATER : State.SOON;
    }

    /** The newest completion that stands. */
    public Optional<Completion> lastCompletion() {
        return milestones.stream()
                .map(Milestone::completion)
                .filter(c -> c != null)
                .max(Comparator.comparingLong(Completion::id));
    }
}
