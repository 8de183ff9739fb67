package nhacviec.storage.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanRows;
import nhacviec.core.plan.Plans.OnRecord;
import nhacviec.core.plan.Retiming;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.storage.Row;
import nhacviec.storage.indicator.IndicatorRows;
import nhacviec.storage.staff.JdbiStaff;
import nhacviec.storage.task.TaskRows;
import org.jdbi.v3.core.Handle;

/** The rows of one plan on record. */
final class JdbiPlanRows implements PlanRows {

    private final Handle handle;
    private final long planId;
    private final TaskRows tasks;
    private final IndicatorRows indicators;
    private final PlanHeadings headings;
    private final JdbiStaff staff;

    JdbiPlanRows(Handle handle, long planId) {
        this.handle = handle;
        this.planId = planId;
        this.tasks = new TaskRows(handle);
        this.indicators = new IndicatorRows(handle);
        this.headings = new PlanHeadings(handle);
        this.staff = new JdbiStaff(handle);
    }

    @Override
    public Plan asImported() {
        OnRecord plan = handle.createQuery("select * from plan where id = :id")
                .bind("id", planId)
                .map((row, context) -> JdbiPlans.onRecord(row))
                .one();
        return new Plan(
                plan.year(),
                plan.title(),
                plan.locality(),
                new Plan.Decision(plan.decisionNumber(), plan.decisionDate(), plan.signer()),
                staff.units(),
                headings.unitGroups(String.valueOf(planId)),
                headings.sections(planId),
                tasks.asImported(planId),
                indicators.asImported(planId));
    }

    @Override
    public PlanChanges.Withdrawn withdrawn() {
        return new PlanChanges.Withdrawn(tasks.withdrawn(planId), indicators.withdrawn(planId));
    }

    @Override
    public void head(Plan plan, String fingerprint) {
        handle.createUpdate("""
                        update plan set title = :title, locality = :locality, decision_number = :number,
                            decision_date = :date, signer = :signer, fingerprint = :fingerprint
                        where id = :id
                        """)
                .bind("title", plan.title())
                .bind("locality", plan.locality())
                .bind("number", plan.decision().number())
                .bind("date", Row.text(plan.decision().date()))
                .bind("signer", plan.decision().signer())
                .bind("fingerprint", fingerprint)
                .bind("id", planId)
                .execute();
        staff.keepUnits(plan.units());
        headings.replace(plan, planId);
    }

    @Override
    public void renumber(Map<TaskNumber, TaskNumber> numbers) {
        tasks.renumber(planId, numbers);
    }

    @Override
    public void withdraw(TaskNumber task, Instant now) {
        tasks.withdraw(planId, task, now);
    }

    @Override
    public void restore(Task had, TaskNumber number, Instant now) {
        tasks.restore(planId, had, number);
    }

    @Override
    public void add(Task task, int position, Instant now) {
        tasks.store(planId, position, task, LeadUnits.of(task, staff.units()), now);
    }

    @Override
    public void place(TaskNumber task, int position) {
        tasks.place(planId, task, position);
    }

    @Override
    public void write(Task task, boolean asksAgain, Instant now) {
        tasks.write(planId, task, LeadUnits.of(task, staff.units()), asksAgain, now);
    }

    @Override
    public void known(TaskNumber task, Instant since) {
        tasks.known(planId, task, since);
    }

    @Override
    public List<Retiming.OnRecord> milestones(TaskNumber task) {
        return tasks.milestones(planId, task);
    }

    @Override
    public void retime(TaskNumber task, Retiming retiming, Instant now) {
        tasks.retime(planId, task, retiming, now);
    }

    @Override
    public void recode(Map<String, String> codes) {
        indicators.recode(planId, codes);
    }

    @Override
    public void withdraw(String indicator, Instant now) {
        indicators.withdraw(planId, indicator, now);
    }

    @Override
    public void restore(String code) {
        indicators.restore(planId, code);
    }

    @Override
    public void add(Indicator indicator, int position) {
        indicators.store(planId, position, indicator);
    }

    @Override
    public void place(String indicator, int position) {
        indicators.place(planId, indicator, position);
    }

    @Override
    public void write(Indicator indicator) {
        indicators.write(planId, indicator);
    }

    @Override
    public List<Target> targets(String indicator) {
        return indicators.targets(planId, indicator);
    }

    @Override
    public void write(String indicator, List<Target> targets, int chosen) {
        indicators.targets(planId, indicator, targets, chosen);
    }
}
