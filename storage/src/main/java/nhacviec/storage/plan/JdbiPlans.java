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

    /** The id of the plan in force, for other tables' queries. */
    public static final String IN_FORCE = "(select id from plan order by year desc limit 1)";

    private final Handle handle;
    private final String plan;
    private final String figures;

    /**
     * @param plan the id of the plan that is looked at, as an expression of SQL
     * @param figures the id of the plan whose indicators are looked at, likewise
     */
    public JdbiPlans(Handle handle, String plan, String figures) {
        this.handle = handle;
        this.plan = plan;
        this.figures = figures;
    }

    /** The id of a year's plan, for other tables' queries. */
    public static String ofTheYear(int year) {
        return "(select id from plan where year = " + year + ")";
    }

    @Override
    public Optional<OnRecord> inForce() {
        return handle.createQuery("select * from plan where id = " + plan)
                .map((row, context) -> onRecord(row))
                .findOne();
    }

    @Override
    public Optional<OnRecord> ofYear(int year) {
        return handle.createQuery("select * from plan where year = :year")
                .bind("year", year)
                .map((row, context) -> onRecord(row))
                .findOne();
    }

    @Override
    public List<OnRecord> all() {
        return handle.createQuery("select * from plan order by year desc")
                .map((row, context) -> onRecord(row))
                .list();
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
        return new PlanHeadings(handle).unitGroups(figures);
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
