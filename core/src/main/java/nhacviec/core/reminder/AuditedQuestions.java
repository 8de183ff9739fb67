package nhacviec.core.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.plan.Plans;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** What there was to ask the office at a time: how a row of the plan is to be read, and after a plan of the next year. */
final class AuditedQuestions {

    private static final String CONFIRMED = "task.confirm";

    private final Map<TaskNumber, List<Instant>> confirmed = new HashMap<>();
    private final List<Plans.OnRecord> plans;

    /**
     * @param yearOf of which year's plan a task was that was named without one in a change
     * @param year the year of the plan whose tasks are looked at
     */
    AuditedQuestions(AuditTrail trail, List<Plans.OnRecord> plans, ToIntFunction<Instant> yearOf, int year) {
        this.plans = plans;
        for (AuditTrail.Change change : trail.of(List.of(CONFIRMED))) {
            AuditedDueDates.taskOf(change, yearOf, year)
                    .ifPresent(task -> confirmed
                            .computeIfAbsent(task, number -> new ArrayList<>())
                            .add(change.at()));
        }
    }

    /** Whether a row was in doubt at a time at which it was as it is: it is to this day, or was confirmed later. */
    boolean wasInDoubt(Task task, Instant at) {
        return task.needsConfirmation()
                || confirmed.getOrDefault(task.number(), List.of()).stream().anyMatch(at::isBefore);
    }

    /** The year of which there was no plan on a day though it had begun, or was to in the month after. */
    Optional<Integer> planMissing(LocalDate day, Instant at) {
        Optional<Integer> newest = plans.stream()
                .filter(plan -> !plan.importedAt().isAfter(at))
                .map(Plans.OnRecord::year)
                .max(Integer::compareTo);
        int needed = day.plusDays(day.getMonth() == Month.DECEMBER ? day.lengthOfMonth() : 0)
                .getYear();
        return newest.filter(year -> year < needed).map(year -> year < day.getYear() ? day.getYear() : needed);
    }
}
