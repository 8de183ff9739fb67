package nhacviec.core.report;

import java.time.LocalDate;
import java.util.List;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.Plans;
import nhacviec.core.report.TaskResult.Part;

/**
 * What the office tells the level above of one period: every indicator and every task of the plan's two annexes with what came of
 * it. The facts, without a sentence. Pure.
 *
 * @param madeOn the day on which it is made
 * @param asOf the day as of which tasks are looked at: that day, or the period's last when that has passed
 * @param figuresOf the days of the period's figures
 * @param comparedWith the period before that can be compared
 * @param completeness how complete and how timely the figures are
 * @param next what the coming period asks for, by date; what is late comes first
 */
public record Report(
        ReportPeriod period,
        LocalDate madeOn,
        LocalDate asOf,
        ReportingPeriod.Window figuresOf,
        ReportPeriod comparedWith,
        Plans.OnRecord plan,
        OfficePeriod completeness,
        List<Plan.Section> sections,
        List<IndicatorResult> indicators,
        List<TaskResult> tasks,
        List<Next> next) {

    public Report {
        sections = List.copyOf(sections);
        indicators = List.copyOf(indicators);
        tasks = List.copyOf(tasks);
        next = List.copyOf(next);
    }

    /** Something to be done in the coming period. */
    public record Next(TaskResult task, Part part) {}

    /** The calendar's last day of the period. */
    public LocalDate periodEnd() {
        List<ReportingPeriod> quarters = period.quarters();
        ReportingPeriod last = quarters.get(quarters.size() - 1);
        return Deadline.endOfQuarter(last.year(), last.quarter());
    }

    /** The indicators that take a figure. */
    public List<IndicatorResult> measured() {
        return indicators.stream().filter(line -> !line.indicator().group()).toList();
    }

    /** The indicators whose settled value does, or does not, reach its target. */
    public List<IndicatorResult> reached(boolean yes) {
        return measured().stream().filter(line -> line.isSettled(yes)).toList();
    }

    /** Those whose value so far does, or does not, while units have not given their figures. */
    public List<IndicatorResult> provisional(boolean yes) {
        return measured().stream().filter(line -> line.isProvisional(yes)).toList();
    }

    /** Those for which no value can be said although figures were given. */
    public List<IndicatorResult> unsummable() {
        return measured().stream().filter(line -> !line.unsummable().isEmpty()).toList();
    }

    /** Indicators for which nothing was answered. */
    public List<IndicatorResult> blank() {
        return measured().stream().filter(IndicatorResult::isBlank).toList();
    }

    public List<TaskResult> tasks(TaskResult.State state) {
        return tasks.stream().filter(task -> task.state() == state).toList();
    }

    public List<TaskResult> tasksOf(Plan.Section section) {
        return tasks.stream()
                .filter(task -> task.task().section().equals(section.numeral()))
                .toList();
    }

    /** Tasks to which the plan itself gives no date, whatever became of them. */
    public List<TaskResult> withoutDate() {
        return tasks.stream().filter(TaskResult::isWithoutDate).toList();
    }

    /** The parts of a task that were done late and that this report has to tell of: earlier reports told of the others. */
    public List<Part> doneLate(TaskResult task) {
        return task.parts().stream()
                .filter(Part::isDoneLate)
                .filter(part -> !part.done().completion().on().isBefore(figuresOf.from()))
                .toList();
    }

    /** The quarters of a task that goes on all year in which nobody said what is new, though asked; that is no delay. */
    public List<Part> unanswered(TaskResult task) {
        return task.parts().stream().filter(this::isUnanswered).toList();
    }

    /** The last day itself is long enough to answer; a report made afterwards looks back on the whole of it. */
    public boolean isUnanswered(Part part) {
        LocalDate answerable = madeOn.isAfter(asOf) ? asOf.plusDays(1) : asOf;
        return part.isCheckIn() && !part.isDone() && part.due().isBefore(answerable);
    }

    /** Figures of units that are not among those which report any more. */
    public boolean hasFormerUnits() {
        return measured().stream().anyMatch(line -> !line.former().isEmpty());
    }
}
