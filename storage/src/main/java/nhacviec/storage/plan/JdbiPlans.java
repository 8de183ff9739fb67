package nhacviec.storage.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanRows;
import nhacviec.core.plan.Plans;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;
import nhacviec.storage.Row;
import nhacviec.storage.indicator.IndicatorRows;
import nhacviec.storage.staff.JdbiStaff;
import nhacviec.storage.task.TaskRows;
import org.jdbi.v3.core.Handle;

/** The plans on record. */
public final class JdbiPlans implements Plans {

    private final Handle handle;
    private final OpenPlans open;
    private final long figures;

    /** @param figures the id of the plan whose indicators are looked at */
    public JdbiPlans(Handle handle, OpenPlans open, long figures) {
        this.handle = handle;
        this.open = open;
        this.figures = figures;
    }

    @Override
    public Optional<OnRecord> inForce() {
        return open.inForce();
    }

    @Override
    public Optional<OnRecord> newest() {
        return open.newest();
    }

    @Override
    public Optional<OnRecord> ofYear(int year) {
        return open.ofYear(year);
    }

    @Override
    public List<OnRecord> all() {
        return open.all();
    }

    static OnRecord onRecord(ResultSet row) throws SQLException {
        return new OnRecord(
                row.getLong("id"),
                row.getInt("year"),
                row.getString("title"),
                row.getString("locality"),
                row.getString("decision_number"),
                Row.date(row, "decision_date"),
                row.getString("signer"),
                row.getString("fingerprint"),
                Row.instant(row, "imported_at"));
    }

    @Override
    public List<Plan.Section> sections() {
        return inForce()
                .map(seen -> new PlanHeadings(handle).sections(seen.id()))
                .orElse(List.of());
    }

    @Override
    public List<Plan.UnitGroup> unitGroups() {
        return new PlanHeadings(handle).unitGroups(String.valueOf(figures));
    }

    @Override
    public PlanRows rows(long planId) {
        return new JdbiPlanRows(handle, planId);
    }

    @Override
    public long store(Plan plan, String fingerprint, Instant now) {
        long planId = handle.createQuery("""
                        insert into plan (year, title, locality, decision_number, decision_date, signer, fingerprint,
                                          imported_at)
                        values (:year, :title, :locality, :number, :date, :signer, :fingerprint, :now)
                        returning id
                        """)
                .bind("year", plan.year())
                .bind("title", plan.title())
                .bind("locality", plan.locality())
                .bind("number", plan.decision().number())
                .bind("date", Row.text(plan.decision().date()))
                .bind("signer", plan.decision().signer())
                .bind("fingerprint", fingerprint)
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
        open.forget();
        JdbiStaff staff = new JdbiStaff(handle);
        staff.keepUnits(plan.units());
        new PlanHeadings(handle).store(plan, planId);
        List<Unit> units = staff.units();
        TaskRows tasks = new TaskRows(handle);
        for (int i = 0; i < plan.tasks().size(); i++) {
            Task task = plan.tasks().get(i);
            tasks.store(planId, i + 1, task, LeadUnits.of(task, units), now);
        }
        IndicatorRows indicators = new IndicatorRows(handle);
        for (int i = 0; i < plan.indicators().size(); i++) {
            indicators.store(planId, i + 1, plan.indicators().get(i));
        }
        return planId;
    }
}
