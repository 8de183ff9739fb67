package nhacviec.core.task;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Staff;

/**
 * Takes "done" back: by the lead unit or the coordinator. Whoever's record it was is told, and the lead unit when
 * somebody else opened its task again. Expects to run inside one write.
 */
public final class ReopenService {

    private final TaskService tasks;
    private final Notices notices;

    /** Puts into words what others are told. */
    public interface Notices {
        /**
         * @param by who opened it again
         * @param before the milestone as it was, with the completion that no longer stands
         */
        OutgoingMessage reopened(Staff person, Actor by, Task task, Milestone before, String reason);
    }

    public ReopenService(TaskService tasks, Notices notices) {
        this.tasks = tasks;
        this.notices = notices;
    }

    /** Takes back one completion. */
    public Reopening takeBack(Books books, Actor by, long completionId, String reason, Moment now) {
        Optional<Milestone> found = books.tasks().milestoneOfCompletion(completionId);
        if (found.isEmpty()) {
            return new Reopening.NotDone(null, null);
        }
        Milestone before = found.get();
        Task task = books.tasks().find(before.task()).orElseThrow();
        if (!by.mayAnswerFor(before.unitId())) {
            return new Reopening.NotYours(task);
        }
        Completion completion = before.completion();
        if (!books.tasks().takeBack(completionId, by.staffId(), now.at(), reason)) {
            return new Reopening.NotDone(task, null);
        }
        books.audit()
                .record(
                        by,
                        now.at(),
                        "task.reopen",
                        TaskService.subject(before),
                        completion.on() + " " + completion.document(),
                        reason);
        restoreSnoozes(books, completion, before.task(), now);
        List<Staff> told = concerned(books, by, before);
        for (Staff person : told) {
            books.deliveries()
                    .add(
                            notices.reopened(person, by, task, before, reason),
                            person.id(),
                            Delivery.Kind.NOTICE,
                            StandingNotices.REOPENED + before.id(),
                            null,
                            now.at());
        }
        Milestone after = books.tasks().milestone(before.id()).orElseThrow();
        return new Reopening.Opened(task, after, told);
    }

    /** Who had put the task off until a day that is still to come has done so again: only "done" had ended it. */
    private static void restoreSnoozes(Books books, Completion completion, TaskNumber task, Moment now) {
        Map<Long, Snooze> newest = new HashMap<>();
        Map<Long, Snooze> before = new HashMap<>();
        for (Snooze snooze : books.tasks().everSnoozed()) {
            if (snooze.task().equals(task)) {
                Optional.ofNullable(newest.put(snooze.staffId(), snooze))
                        .ifPresent(older -> before.put(snooze.staffId(), older));
            }
        }
        before.values().stream()
                .filter(snooze -> snooze.until().isAfter(now.today()))
                .filter(snooze -> {
                    Snooze ended = newest.get(snooze.staffId());
                    return ended.at().equals(completion.at())
                            && ended.until().isBefore(now.dayOf(completion.at()))
                            && !snooze.at().isAfter(completion.at());
                })
                .forEach(books.tasks()::snooze);
    }

    /** Whose record it was, and the lead unit's people when the one who opened it again is none of them. */
    private static List<Staff> concerned(Books books, Actor by, Milestone before) {
        boolean ofTheUnit = by.isOf(before.unitId());
        return books.staff().all().stream()
                .filter(person -> person.state() == Staff.State.ACTIVE && person.chatId() != null)
                .filter(person -> by.staffId() == null || person.id() != by.staffId())
                .filter(person ->
                        Long.valueOf(person.id()).equals(before.completion().staffId())
                                || !ofTheUnit && person.belongsTo(before.unitId()))
                .toList();
    }

    /** Whether the person may open the task again, and what was done last of it; records nothing. */
    public Reopening mayReopen(Books books, Actor by, String typed) {
        return mayReopen(books, by, typed, null);
    }

    /**
     * Whether the person may open the task again, and what would be opened; records nothing.
     *
     * @param named the milestone that is meant; null for the one that was done last
     */
    public Reopening mayReopen(Books books, Actor by, String typed, Milestone named) {
        Optional<TaskLife> found = TaskNumber.read(typed).flatMap(number -> tasks.life(books, number));
        if (found.isEmpty()) {
            return new Reopening.NoSuchTask(typed, tasks.near(books, typed));
        }
        TaskLife life = found.get();
        if (!by.mayAnswerFor(life.unitId())) {
            return new Reopening.NotYours(life.task());
        }
        Optional<Milestone> meant = named != null
                ? Optional.of(named).filter(Milestone::isDone)
                : life.milestones().stream()
                        .filter(Milestone::isDone)
                        .max(Comparator.comparingLong(m -> m.completion().id()));
        return meant.<Reopening>map(milestone -> new Reopening.Opened(life.task(), milestone, List.of()))
                .orElseGet(() -> new Reopening.NotDone(life.task(), named));
    }
}
