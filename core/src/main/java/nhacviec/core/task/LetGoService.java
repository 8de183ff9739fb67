package nhacviec.core.task;

import java.util.List;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;

/**
 * Lets a task of a year that is over go, or takes it up again, as the coordinator says: overtaken by a merger, or done in another way. The
 * lead unit is told. Every method expects to run inside one write.
 */
public final class LetGoService {

    /** As long as other reasons. */
    public static final int LONGEST_REASON = 500;

    private final TaskService tasks;
    private final Words words;

    /** Puts into words what the lead unit is told. */
    public interface Words {
        OutgoingMessage letGo(Staff person, Actor by, Task task, String reason);

        OutgoingMessage takenUp(Staff person, Actor by, Task task);
    }

    public LetGoService(TaskService tasks, Words words) {
        this.tasks = tasks;
        this.words = words;
    }

    /** The tasks of earlier years that are not done and still followed, the oldest first. */
    public List<TaskLife> followed(Books books) {
        return tasks.lives(books).stream()
                .filter(life -> life.task().number().year().isPresent())
                .filter(LetGoService::isOpen)
                .toList();
    }

    private static boolean isOpen(TaskLife life) {
        return life.milestones().stream().anyMatch(m -> !m.isDone() && m.nature() != Milestone.Nature.CHECK_IN);
    }

    /** Nobody is to be reminded of a task any more. */
    public LettingGo letGo(Books books, Actor by, String typed, String reason, Moment now) {
        Optional<LettingGo> refused = refused(books, by, typed);
        if (refused.isPresent()) {
            return refused.get();
        }
        TaskLife life = life(books, typed).orElseThrow();
        Task task = life.task();
        if (!isOpen(life)) {
            return new LettingGo.Done(task);
        }
        if (books.tasks().isLetGo(task.number())) {
            return new LettingGo.Unchanged(task, true);
        }
        if (reason.isBlank()) {
            return new LettingGo.ReasonMissing(task);
        }
        books.tasks().letGo(task.number(), by.staffId(), reason, now.at());
        books.audit().record(by, now.at(), "task.let_go", "task " + task.number(), "", reason);
        tell(books, by, life, now, person -> words.letGo(person, by, task, reason));
        return new LettingGo.LetGo(task, reason);
    }

    /** A task that was let go is followed again. */
    public LettingGo takeUp(Books books, Actor by, String typed, Moment now) {
        Optional<LettingGo> refused = refused(books, by, typed);
        if (refused.isPresent()) {
            return refused.get();
        }
        TaskLife life = life(books, typed).orElseThrow();
        Task task = life.task();
        if (!books.tasks().takeUp(task.number(), by.staffId(), now.at())) {
            return new LettingGo.Unchanged(task, false);
        }
        books.audit().record(by, now.at(), "task.take_up", "task " + task.number(), "", "");
        tell(books, by, life, now, person -> words.takenUp(person, by, task));
        return new LettingGo.TakenUp(task);
    }

    private Optional<TaskLife> life(Books books, String typed) {
        return TaskNumber.read(typed).flatMap(number -> tasks.life(books, number));
    }

    private Optional<LettingGo> refused(Books books, Actor by, String typed) {
        Optional<TaskLife> life = life(books, typed);
        if (life.isEmpty()) {
            return Optional.of(new LettingGo.NoSuchTask(typed, tasks.near(books, typed)));
        }
        Task task = life.get().task();
        if (by.role() != Role.COORDINATOR) {
            return Optional.of(new LettingGo.NotYours(task));
        }
        return task.number().year().isPresent() ? Optional.empty() : Optional.of(new LettingGo.OfThisYear(task));
    }

    private interface Saying {
        OutgoingMessage to(Staff person);
    }

    private void tell(Books books, Actor by, TaskLife life, Moment now, Saying saying) {
        for (Staff person : tasks.urgedOf(books, by, life)) {
            books.deliveries().add(saying.to(person), person.id(), Delivery.Kind.NOTICE, by.source(), null, now.at());
        }
    }
}
