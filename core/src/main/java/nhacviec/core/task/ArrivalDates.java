package nhacviec.core.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.calendar.DayChange;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.plan.Deadline;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Staff;

/**
 * Keeps what is due so many working days after a decision came at so many, whatever becomes of the calendar. A date that has
 * passed, was done or was moved by a person stays.
 */
public final class ArrivalDates {

    private static final String MOVED = "task.retimed";
    /** "2024-03-01 → [2024-03-22]": what came when, and what is due then. */
    private static final Pattern ARRIVED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) → \\[(\\d{4}-\\d\\d-\\d\\d)]");

    private final TaskService tasks;
    private final Words words;

    /** Puts into words what the lead unit and those who hear for the office are told. */
    public interface Words {
        OutgoingMessage moved(
                Staff hearer, Task task, LocalDate arrived, int workingDays, LocalDate before, LocalDate due);
    }

    public ArrivalDates(TaskService tasks, Words words) {
        this.tasks = tasks;
        this.words = words;
    }

    /** When something came, and when the task is due because of it. */
    private record Arrival(LocalDate came, LocalDate due) {}

    /** Moves the dates that another calendar moves; expects to run inside one write. */
    public List<DayChange.Moved> follow(Books books, Actor by, WorkCalendar before, WorkCalendar after, Moment now) {
        Map<String, Arrival> arrivals = arrivals(books);
        List<DayChange.Moved> moved = new ArrayList<>();
        for (TaskLife life : arrivals.isEmpty() ? List.<TaskLife>of() : tasks.lives(books)) {
            Arrival arrival = arrivals.get("task " + life.task().number());
            if (arrival == null || !(life.task().deadline() instanceof Deadline.WaitingFor)) {
                continue;
            }
            int days = before.workingDaysBetween(arrival.came(), arrival.due());
            LocalDate due = after.plusWorkingDays(arrival.came(), days);
            boolean tooLate = arrival.due().isBefore(now.today()) || due.isBefore(now.today());
            if (days > 0 && !tooLate && !due.equals(arrival.due())) {
                life.milestones().stream()
                        .filter(milestone -> milestone.isOpen() && arrival.due().equals(milestone.due()))
                        .findFirst()
                        .ifPresent(milestone -> {
                            move(books, by, life, milestone, arrival, due, days, now);
                            moved.add(new DayChange.Moved(life.task().number().text(), arrival.due(), due));
                        });
            }
        }
        return moved;
    }

    /** The last arrival of each task, by what the trail calls the task. */
    private static Map<String, Arrival> arrivals(Books books) {
        Map<String, Arrival> arrivals = new HashMap<>();
        for (AuditTrail.Change change : books.audit().of(List.of("task.arrived", MOVED))) {
            Matcher read = ARRIVED.matcher(change.after());
            if (read.matches()) {
                arrivals.put(
                        change.subject(), new Arrival(LocalDate.parse(read.group(1)), LocalDate.parse(read.group(2))));
            }
        }
        return arrivals;
    }

    private void move(
            Books books,
            Actor by,
            TaskLife life,
            Milestone milestone,
            Arrival arrival,
            LocalDate due,
            int days,
            Moment now) {
        books.tasks().setDue(milestone.id(), due, now.at());
        books.audit()
                .record(
                        by,
                        now.at(),
                        MOVED,
                        "task " + life.task().number(),
                        "[" + arrival.due() + "]",
                        arrival.came() + " → [" + due + "]");
        List<Staff> office = Coordination.of(books.staff()).hearing();
        for (Staff person : books.staff().all()) {
            boolean concerned = person.belongsTo(life.unitId()) || office.contains(person);
            boolean knows = Long.valueOf(person.id()).equals(by.staffId());
            if (concerned && !knows && person.state() == Staff.State.ACTIVE && person.chatId() != null) {
                books.deliveries()
                        .add(
                                words.moved(person, life.task(), arrival.came(), days, arrival.due(), due),
                                person.id(),
                                Delivery.Kind.NOTICE,
                                "retimed:" + milestone.id() + ":" + due,
                                null,
                                now.at());
            }
        }
    }

    /** Whether a message tells of a date that is another by now. */
    static boolean isOutdated(Books books, String source) {
        String[] parts = source.split(":");
        return parts[0].equals("retimed")
                && books.tasks()
                        .milestone(Long.parseLong(parts[1]))
                        .filter(milestone ->
                                milestone.isOpen() && LocalDate.parse(parts[2]).equals(milestone.due()))
                        .isEmpty();
    }
}
