package nhacviec.admin.task;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.core.Books;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.plan.Plans;
import nhacviec.core.task.TaskNumber;

/** What was changed about one task. Each year's plan has tasks of the same numbers, so the time tells which of them a number meant. */
record TaskHistory(Books books, ZoneId zone) {

    /** The newest first. */
    List<Change> of(TaskNumber number, int most) {
        Optional<Instant> turn = books.plans().inForce().map(plan -> plan.inForceSince(zone));
        List<Change> now = changes("task " + number, turn.orElse(null), null, most);
        Optional<Instant> began = number.year().isEmpty()
                ? Optional.empty()
                : books.plans().ofYear(number.year().getAsInt()).map(plan -> plan.inForceSince(zone));
        List<Change> before = began.map(since -> changes("task " + number.inPlan(), since, ended(number), most))
                .orElse(List.of());
        return Stream.concat(now.stream(), before.stream()).limit(most).toList();
    }

    private List<Change> changes(String subject, Instant since, Instant until, int most) {
        return books.audit().search(new AuditTrail.Search(null, subject, since, until), Long.MAX_VALUE, most);
    }

    /** When the plan of a task was followed by the next one. */
    private Instant ended(TaskNumber number) {
        return books.plans().all().stream()
                .filter(plan -> plan.year() > number.year().orElseThrow())
                .map((Plans.OnRecord plan) -> plan.inForceSince(zone))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
