package nhacviec.core.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.plan.PlanChange.TaskChanged;
import nhacviec.core.plan.PlanChange.TaskPart;
import nhacviec.core.staff.Actor;
import nhacviec.core.task.Extension;
import nhacviec.core.task.ExtensionService;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** The tasks of a later version of a plan on their way into the books. */
final class TaskAmendment {

    /** With these a row is another for those who are reminded of it. */
    private static final Set<TaskPart> TELLING = EnumSet.of(
            TaskPart.NUMBER,
            TaskPart.DEADLINE,
            TaskPart.LEAD,
            TaskPart.PARTNERS,
            TaskPart.PARENT,
            TaskPart.CONFIRMATION);

    private final Books books;
    private final PlanRows rows;
    private final Actor by;
    private final PlanService.Notices notices;
    private final Plan before;
    private final Plan after;
    private final PlanChanges changes;
    private final Withdrawals agreed;
    private final Moment now;
    private final List<Amending.Held> held = new ArrayList<>();

    TaskAmendment(
            Books books,
            PlanRows rows,
            Actor by,
            PlanService.Notices notices,
            Plan before,
            Plan after,
            PlanChanges changes,
            Withdrawals agreed,
            Moment now) {
        this.books = books;
        this.rows = rows;
        this.by = by;
        this.notices = notices;
        this.before = before;
        this.after = after;
        this.changes = changes;
        this.agreed = agreed;
        this.now = now;
    }

    /** The dates that people set and that stay although the plan says another. */
    List<Amending.Held> apply() {
        RowMatching<Task> matching = PlanChanges.matchTasks(before.tasks(), after.tasks());
        PlanChanges.Withdrawn withdrawn = rows.withdrawn();
        Set<Task> stay = new HashSet<>();
        for (Task missing : matching.removed()) {
            if (agreed.tasks().contains(missing.number())) {
                withdraw(missing);
            } else {
                stay.add(missing);
            }
        }
        Map<TaskNumber, TaskNumber> moved = PlanAmendment.moved(matching, Task::number);
        rows.renumber(moved);
        int position = 0;
        for (Task task : PlanAmendment.inOrder(before.tasks(), matching, after.tasks(), stay)) {
            position++;
            if (stay.contains(task)) {
                stays(task, moved);
            } else if (matching.before(task) == null) {
                Optional<Task> had = withdrawn.task(task);
                if (had.isPresent()) {
                    rows.restore(had.get(), task.number(), now.at());
                    rows.write(task, true, now.at());
                    rows.known(task.number(), now.at());
                    retime(had.get(), task);
                } else {
                    rows.add(task, position, now.at());
                }
            } else {
                PlanAmendment.changeOf(changes, task).ifPresent(this::change);
            }
            rows.place(task.number(), position);
        }
        return held;
    }

    /** A request for a later date has nothing to be decided any more. */
    private void withdraw(Task task) {
        for (Extension asked : books.extensions().undecided()) {
            boolean ofTask = rows.milestones(task.number()).stream().anyMatch(m -> m.id() == asked.milestoneId());
            if (ofTask) {
                overtake(asked, "việc không còn trong kế hoạch", task, true);
            }
        }
        rows.withdraw(task.number(), now.at());
    }

    private void overtake(Extension asked, String why, Task task, boolean gone) {
        ExtensionService.overtake(
                books,
                asked,
                why,
                by.staffId(),
                (asker, settled) -> notices.overtaken(asker, task, settled, gone),
                now);
    }

    /** The row that stays follows its parent's new number. */
    private void stays(Task task, Map<TaskNumber, TaskNumber> moved) {
        TaskNumber parent = task.parent() == null ? null : moved.getOrDefault(task.parent(), task.parent());
        if (parent != null && !parent.equals(task.parent())) {
            rows.write(task.under(parent), false, now.at());
            rows.known(task.number(), now.at());
        }
    }

    private void change(TaskChanged change) {
        Task task = change.after();
        boolean reread = change.parts().contains(TaskPart.DEADLINE);
        rows.write(
                task, change.parts().contains(TaskPart.CONFIRMATION) || reread && task.needsConfirmation(), now.at());
        if (change.parts().stream().anyMatch(TELLING::contains)) {
            rows.known(task.number(), now.at());
        }
        if (reread) {
            retime(change.before(), task);
        }
    }

    private void retime(Task was, Task task) {
        Retiming retiming = Retiming.of(rows.milestones(task.number()), was.deadline(), task.deadline());
        for (Extension asked : books.extensions().undecided()) {
            if (retiming.withdrawn().contains(asked.milestoneId())) {
                overtake(asked, "kế hoạch mới đặt hạn khác", task, false);
            }
        }
        rows.retime(task.number(), retiming, now.at());
        retiming.heldByHand().forEach(date -> held.add(new Amending.Held(task, date)));
    }
}
