package nhacviec.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.plan.PlanChange.IndicatorChanged;
import nhacviec.core.plan.PlanChange.IndicatorPart;
import nhacviec.core.plan.PlanChange.TaskChanged;
import nhacviec.core.staff.Actor;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** One later version of a plan on its way into the books. */
final class PlanAmendment {

    private final Books books;
    private final PlanRows rows;
    private final Actor by;
    private final PlanService.Notices notices;
    private final Plan before;
    private final Plan after;
    private final PlanChanges changes;
    private final Withdrawals agreed;
    private final Optional<IndicatorService> indicators;
    private final Moment now;

    /** @param indicators tells who reports what; empty for a plan that is not in force */
    PlanAmendment(
            Books books,
            PlanRows rows,
            Actor by,
            PlanService.Notices notices,
            Plan before,
            Plan after,
            PlanChanges changes,
            Withdrawals agreed,
            Optional<IndicatorService> indicators,
            Moment now) {
        this.books = books;
        this.rows = rows;
        this.by = by;
        this.notices = notices;
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.agreed = agreed;
        this.indicators = indicators;
        this.now = now;
    }

    /** Why nothing may be changed; empty when all of it may. */
    Optional<Amending> refusal() {
        for (Task stays : changes.removedTasks()) {
            Optional<Task> wants = agreed.tasks().contains(stays.number())
                    ? Optional.empty()
                    : after.tasks().stream()
                            .filter(task -> task.number().equals(stays.number()))
                            .findFirst();
            if (wants.isPresent()) {
                return Optional.of(new Amending.NumberTaken(stays, wants.get()));
            }
        }
        return codeInUse();
    }

    /** A figure belongs to a code: under another indicator it would say something else. */
    private Optional<Amending> codeInUse() {
        RowMatching<Indicator> matching = PlanChanges.matchIndicators(before.indicators(), after.indicators());
        Map<String, Indicator> was = new HashMap<>();
        before.indicators().forEach(row -> was.put(row.code(), row));
        PlanChanges.Withdrawn withdrawn = rows.withdrawn();
        withdrawn.indicators().forEach(row -> was.putIfAbsent(row.code(), row));
        for (Indicator now : after.indicators()) {
            Indicator old = matching.before(now);
            Indicator underCode = was.get(now.code());
            boolean moved = old != null && !old.code().equals(now.code());
            boolean kept = changes.removedIndicators().stream()
                    .anyMatch(row -> row.code().equals(now.code())
                            && !agreed.indicators().contains(row.code()));
            boolean other = underCode != null
                    && underCode != old
                    && withdrawn.indicator(now).isEmpty();
            if (moved && hasFigures(old.code())) {
                return Optional.of(new Amending.CodeInUse(old.code(), old, now));
            }
            if (other && (kept || hasFigures(now.code()))) {
                return Optional.of(new Amending.CodeInUse(now.code(), underCode, now));
            }
        }
        return Optional.empty();
    }

    private boolean hasFigures(String code) {
        return books.indicators().history(code).stream()
                .anyMatch(entry -> entry.period().year() == after.year());
    }

    Amending apply(String fingerprint) {
        // Who reported what is asked before anything is changed.
        IndicatorAmendment figures =
                new IndicatorAmendment(books, rows, by, before, after, changes, agreed, indicators, now);
        figures.keepReporters();
        rows.head(after, fingerprint);
        List<Amending.Held> held =
                new TaskAmendment(books, rows, by, notices, before, after, changes, agreed, now).apply();
        figures.apply();
        changes.all()
                .forEach(change -> PlanAudit.of(change, agreed)
                        .ifPresent(line -> books.audit()
                                .record(by, now.at(), line.action(), line.subject(), line.before(), line.after())));
        books.audit()
                .record(
                        by,
                        now.at(),
                        "plan.amend",
                        "plan " + after.year(),
                        before.decision().number(),
                        after.decision().number());
        return new Amending.Amended(after, changes, agreed, held, figures.lostChoices(), figures.measuredOtherwise());
    }

    /** All rows in their order: those that stay although the new plan lacks them follow the row that they followed. */
    static <T> List<T> inOrder(List<T> before, RowMatching<T> matching, List<T> after, Set<T> stay) {
        Map<T, T> nowOf = new HashMap<>();
        matching.pairs().forEach((now, old) -> nowOf.put(old, now));
        List<T> order = new ArrayList<>(after);
        T last = null;
        for (T old : before) {
            if (stay.contains(old)) {
                order.add(last == null ? 0 : order.indexOf(last) + 1, old);
                last = old;
            } else if (nowOf.containsKey(old)) {
                last = nowOf.get(old);
            }
        }
        return order;
    }

    /** How numbers move: from what they were to what they are, of rows that are there before and after. */
    static <T, N> Map<N, N> moved(RowMatching<T> matching, Function<T, N> number) {
        Map<N, N> moved = new HashMap<>();
        matching.pairs().forEach((now, old) -> {
            if (!number.apply(old).equals(number.apply(now))) {
                moved.put(number.apply(old), number.apply(now));
            }
        });
        return moved;
    }

    static Set<TaskNumber> numbers(List<Task> tasks) {
        Set<TaskNumber> numbers = new HashSet<>();
        tasks.forEach(task -> numbers.add(task.number()));
        return numbers;
    }

    static Optional<TaskChanged> changeOf(PlanChanges changes, Task now) {
        return changes.all().stream()
                .filter(TaskChanged.class::isInstance)
                .map(TaskChanged.class::cast)
                .filter(change -> change.after() == now)
                .findFirst();
    }

    static Optional<IndicatorChanged> changeOf(PlanChanges changes, Indicator now) {
        return changes.all().stream()
                .filter(IndicatorChanged.class::isInstance)
                .map(IndicatorChanged.class::cast)
                .filter(change -> change.after() == now)
                .findFirst();
    }

    static boolean has(Set<IndicatorPart> parts, IndicatorPart... any) {
        for (IndicatorPart part : any) {
            if (parts.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
