package nhacviec.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/**
 * Changes single rows of the plan in force, or adds one, as a later version of the plan would: what people did since stays, requests
 * that a new date overtakes are settled, and the audit trail says what was before. Expects to run inside one write.
 */
public final class TaskEditing {

    private static final String EDITED = "edited";

    private final PlanService plans;
    private final Notices notices;

    /** Puts into words what the units concerned are told. */
    public interface Notices {
        OutgoingMessage edited(Staff person, Actor by, PlanChanges changes);
    }

    public TaskEditing(PlanService plans, Notices notices) {
        this.plans = plans;
        this.notices = notices;
    }

    /** A row more, at the end of its section. */
    public Amending add(Books books, Actor by, Task task, Moment now) {
        return edit(
                books,
                by,
                task.number(),
                tasks -> {
                    int last = -1;
                    for (int i = 0; i < tasks.size(); i++) {
                        last = tasks.get(i).section().equals(task.section()) ? i : last;
                    }
                    List<Task> more = new ArrayList<>(tasks);
                    more.add(last < 0 ? tasks.size() : last + 1, task);
                    return more;
                },
                now);
    }

    /** The row reads otherwise from now on, in the plan of its year. */
    public Amending change(Books books, Actor by, TaskNumber number, UnaryOperator<Task> edit, Moment now) {
        return edit(
                books,
                by,
                number,
                tasks -> tasks.stream()
                        .map(task -> task.number().text().equals(number.inPlan()) ? edit.apply(task) : task)
                        .toList(),
                now);
    }

    private Amending edit(Books books, Actor by, TaskNumber number, UnaryOperator<List<Task>> edit, Moment now) {
        Plans.OnRecord onRecord = (number.year().isPresent()
                        ? books.plans().ofYear(number.year().getAsInt())
                        : books.plans().inForce())
                .orElseThrow();
        PlanRows rows = books.plans().rows(onRecord.id());
        Plan before = rows.asImported();
        Plan after = with(before, edit.apply(before.tasks()));
        Amending outcome = plans.apply(books, by, after, EDITED, Withdrawals.NONE, now);
        if (outcome instanceof Amending.Amended amended) {
            // The file that was imported last is still the same file.
            rows.head(after, onRecord.fingerprint());
            tell(books, by, number, before, amended, now);
        }
        return outcome;
    }

    private void tell(Books books, Actor by, TaskNumber number, Plan before, Amending.Amended amended, Moment now) {
        Succession units = new Succession(books.staff().units());
        Set<Long> concerned = Stream.concat(before.tasks().stream(), amended.plan().tasks().stream())
                .filter(task -> task.number().text().equals(number.inPlan()))
                .flatMap(task -> units.named(task.lead()).stream())
                .map(Unit::id)
                .collect(Collectors.toSet());
        for (Staff person : books.staff().all()) {
            boolean tell = person.state() == Staff.State.ACTIVE
                    && person.chatId() != null
                    && concerned.contains(person.unit().id())
                    && !Optional.of(person.id()).equals(Optional.ofNullable(by.staffId()));
            if (tell) {
                books.deliveries()
                        .add(
                                notices.edited(person, by, amended.changes()),
                                person.id(),
                                Delivery.Kind.NOTICE,
                                by.source(),
                                null,
                                now.at());
            }
        }
    }

    private static Plan with(Plan plan, List<Task> tasks) {
        return new Plan(
                plan.year(),
                plan.title(),
                plan.locality(),
                plan.decision(),
                plan.units(),
                plan.unitGroups(),
                plan.sections(),
                tasks,
                plan.indicators());
    }
}
