package nhacviec.core.reminder;

import java.time.LocalDate;
import java.util.List;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Task;

/**
 * What a group of the office is told at the beginning of a week: units and tasks, no person's name.
 *
 * @param day the day on which it is said
 * @param until the week's last day
 * @param late what is late, the latest first
 * @param due what falls due until {@code until}, the nearest first
 * @param figures the figures that are still owed and are due soon or late
 * @param doneLastWeek how many milestones were done in the seven days before
 */
public record WeekSummary(
        LocalDate day, LocalDate until, List<Line> late, List<Line> due, List<FiguresOwed> figures, int doneLastWeek) {

    public WeekSummary {
        late = List.copyOf(late);
        due = List.copyOf(due);
        figures = List.copyOf(figures);
    }

    /** Whether there is anything worth a message to everybody. */
    public boolean speaks() {
        return !late.isEmpty() || !due.isEmpty() || !figures.isEmpty();
    }

    /** A milestone; {@code workingDaysLeft} is negative when it is late. */
    public record Line(Task task, Milestone milestone, int workingDaysLeft) {}

    /** How many figures of a period the units still owe. */
    public record FiguresOwed(ReportingPeriod period, LocalDate due, List<Owing> units) {
        public FiguresOwed {
            units = List.copyOf(units);
        }
    }

    public record Owing(String unit, int figures) {}

    /** Puts a summary into words. */
    public interface Writer {
        OutgoingMessage write(WeekSummary summary, long chatId);
    }
}
