package nhacviec.storage.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nhacviec.core.plan.DueDate;
import nhacviec.core.plan.Retiming;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** The tasks of a plan and their milestones, as imports of that plan write them. */
public final class TaskRows {

    private static final String OF_TASK =
            " (select id from task where plan_id = :plan and number = :number and withdrawn_at is null)";

    private final Handle handle;

    public TaskRows(Handle handle) {
        this.handle = handle;
    }

    /** Puts a task of a plan on record, with the milestones that its deadline gives. */
    public void store(long planId, int position, Task task, Unit lead, Instant now) {
        long taskId = TaskColumns.bind(handle.createQuery("""
                        insert into task (plan_id, position, number, section, name, short_name, products, lead,
                                          lead_unit_id, partners, time_text, deadline_form, deadline_kind,
                                          deadline_trigger, deadline_dates, needs_confirmation, planned_confirmation,
                                          parent, written_time, written_products, cut_by_page, time_inherited_from,
                                          notes, search_key, known_since)
                        values (:plan, :position, :number, :section, :name, :shortName, :products, :lead,
                                :unit, :partners, :time, :form, :kind, :trigger, :dates, :confirm, :confirm,
                                :parent, :writtenTime, :writtenProducts, :cut, :inherited, :notes, :key, :now)
                        returning id
                        """), task, lead)
                .bind("plan", planId)
                .bind("position", position)
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
        Retiming.wanted(task.deadline())
                .forEach(wanted -> milestone(taskId, lead.id(), wanted.nature(), wanted.date(), now));
    }

    void milestone(long taskId, long unit, Nature nature, DueDate date, Instant now) {
        handle.createUpdate("""
                        insert into milestone (task_id, position, unit_id, nature, label, product, due, planned_due,
                                               known_since)
                        select :task, coalesce(max(position), 0) + 1, :unit, :nature, :label, :product, :due, :due, :now
                        from milestone where task_id = :task
                        """)
                .bind("task", taskId)
                .bind("unit", unit)
                .bind("nature", nature.name())
                .bind("label", date.label())
                .bind("product", date.product())
                .bind("due", Row.text(date.date()))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** The tasks of a plan as they were imported, without what people have confirmed since. */
    public List<Task> asImported(long planId) {
        return handle.createQuery("select * from task where plan_id = :plan and withdrawn_at is null order by position")
                .bind("plan", planId)
                .map((row, context) ->
                        TaskColumns.read(row, row.getString("number"), row.getInt("planned_confirmation") == 1))
                .list();
    }

    /** The tasks that were withdrawn from a plan, by the number they had, the newest first. */
    public List<Task> withdrawn(long planId) {
        return handle.createQuery(
                        "select * from task where plan_id = :plan and withdrawn_at is not null order by withdrawn_at desc, id")
                .bind("plan", planId)
                .map((row, context) -> TaskColumns.read(
                        row, row.getString("withdrawn_number"), row.getInt("planned_confirmation") == 1))
                .list();
    }

    /** All at once: two rows may change places. */
    public void renumber(long planId, Map<TaskNumber, TaskNumber> numbers) {
        numbers.keySet().forEach(had -> rename(planId, had.text(), "~" + had.text()));
        numbers.forEach((had, has) -> rename(planId, "~" + had.text(), has.text()));
    }

    private void rename(long planId, String had, String has) {
        handle.createUpdate("update task set number = :has where plan_id = :plan and number = :had")
                .bind("has", has)
                .bind("plan", planId)
                .bind("had", had)
                .execute();
    }

    public void withdraw(long planId, TaskNumber task, Instant now) {
        handle.createUpdate("""
                        update task set withdrawn_at = :now, withdrawn_number = number, number = '-' || id
                        where plan_id = :plan and number = :number and withdrawn_at is null
                        """)
                .bind("now", now.toEpochMilli())
                .bind("plan", planId)
                .bind("number", task.text())
                .execute();
    }

    public void restore(long planId, Task had, TaskNumber number) {
        handle.createUpdate("""
                        update task set withdrawn_at = null, withdrawn_number = null, number = :number
                        where id = (select id from task
                                    where plan_id = :plan and withdrawn_number = :had and name = :name
                                    order by withdrawn_at desc, id limit 1)
                        """)
                .bind("plan", planId)
                .bind("had", had.number().text())
                .bind("name", had.name())
                .bind("number", number.text())
                .execute();
    }

    public void place(long planId, TaskNumber task, int position) {
        handle.createUpdate("update task set position = :position where plan_id = :plan and number = :number")
                .bind("position", position)
                .bind("plan", planId)
                .bind("number", task.text())
                .execute();
    }

    /** The row as it reads now; another lead unit takes what is open, and with it what was done before. */
    public void write(long planId, Task task, Unit lead, boolean asksAgain, Instant now) {
        TaskColumns.bind(handle.createUpdate("""
                        update task set section = :section, name = :name, short_name = :shortName, products = :products,
                            lead = :lead, lead_unit_id = :unit, partners = :partners, time_text = :time,
                            deadline_form = :form, deadline_kind = :kind, deadline_trigger = :trigger,
                            deadline_dates = :dates, parent = :parent, written_time = :writtenTime,
                            written_products = :writtenProducts, cut_by_page = :cut, time_inherited_from = :inherited,
                            notes = :notes, search_key = :key, planned_confirmation = :confirm,
                            needs_confirmation = case when :again = 1 or :confirm = 0 then :confirm
                                                      else needs_confirmation end
                        where plan_id = :plan and number = :number and withdrawn_at is null
                        """), task, lead)
                .bind("again", asksAgain ? 1 : 0)
                .bind("plan", planId)
                .execute();
        leads(planId, task.number(), lead.id(), now);
    }

    private void leads(long planId, TaskNumber task, long unit, Instant now) {
        handle.createUpdate("""
                        update milestone set unit_id = :unit,
                            known_since = case when nature in ('AWAITED', 'TO_BE_PICKED') then known_since else :now end
                        where unit_id <> :unit and task_id = %s
                          and exists (select 1 from milestone o where o.task_id = milestone.task_id
                                      and o.withdrawn_at is null
                                      and not exists (select 1 from completion c
                                                      where c.milestone_id = o.id and c.taken_back_at is null))
                        """.formatted(OF_TASK))
                .bind("unit", unit)
                .bind("now", now.toEpochMilli())
                .bind("plan", planId)
                .bind("number", task.text())
                .execute();
    }

    public void known(long planId, TaskNumber task, Instant since) {
        handle.createUpdate("update task set known_since = :since where plan_id = :plan and number = :number")
                .bind("since", since.toEpochMilli())
                .bind("plan", planId)
                .bind("number", task.text())
                .execute();
    }

    /** The milestones of a task that are not withdrawn, in order. */
    public List<Retiming.OnRecord> milestones(long planId, TaskNumber task) {
        return handle.createQuery("""
                        select m.*, t.deadline_form,
                               exists (select 1 from completion c
                                       where c.milestone_id = m.id and c.taken_back_at is null) as done,
                               exists (select 1 from extension e
                                       where e.milestone_id = m.id and e.state = 'GRANTED') as extended
                        from milestone m join task t on t.id = m.task_id
                        where t.plan_id = :plan and t.number = :number and m.withdrawn_at is null
                        order by m.position
                        """)
                .bind("plan", planId)
                .bind("number", task.text())
                .map((row, context) -> {
                    LocalDate due = Row.date(row, "due");
                    LocalDate planned = Row.date(row, "planned_due");
                    Nature nature = Nature.valueOf(row.getString("nature"));
                    boolean waits = nature == Nature.AWAITED || nature == Nature.TO_BE_PICKED;
                    boolean otherDate = due != null && !due.equals(planned);
                    return new Retiming.OnRecord(
                            row.getLong("id"),
                            nature,
                            row.getString("label"),
                            row.getString("product"),
                            due,
                            planned,
                            row.getBoolean("done"),
                            otherDate || due != null && (waits || row.getBoolean("extended")));
                })
                .list();
    }

    public void retime(long planId, TaskNumber task, Retiming retiming, Instant now) {
        Map.Entry<Long, Long> row = handle.createQuery(
                        "select id, lead_unit_id from task where plan_id = :plan and number = :number")
                .bind("plan", planId)
                .bind("number", task.text())
                .map((r, context) -> Map.entry(r.getLong("id"), r.getLong("lead_unit_id")))
                .one();
        for (long id : retiming.withdrawn()) {
            handle.createUpdate("update milestone set withdrawn_at = :now where id = :id")
                    .bind("now", now.toEpochMilli())
                    .bind("id", id)
                    .execute();
        }
        // Out of the way first: positions are each there once.
        handle.createUpdate("update milestone set position = -id where task_id = :task")
                .bind("task", row.getKey())
                .execute();
        int position = 0;
        for (Retiming.Step step : retiming.kept()) {
            position++;
            if (step.id() == null) {
                add(row.getKey(), row.getValue(), position, step, now);
            } else {
                keep(position, step, now);
            }
        }
    }

    private void add(long taskId, long unit, int position, Retiming.Step step, Instant now) {
        handle.createUpdate("""
                        insert into milestone (task_id, position, unit_id, nature, label, product, due, planned_due,
                                               known_since)
                        values (:task, :position, :unit, :nature, :label, :product, :due, :due, :now)
                        """)
                .bind("task", taskId)
                .bind("position", position)
                .bind("unit", unit)
                .bind("nature", step.wanted().nature().name())
                .bind("label", step.wanted().date().label())
                .bind("product", step.wanted().date().product())
                .bind("due", Row.text(step.due()))
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private void keep(int position, Retiming.Step step, Instant now) {
        handle.createUpdate("""
                        update milestone set position = :position, nature = :nature, label = :label, product = :product,
                            due = :due, planned_due = :planned,
                            known_since = case when :retimed = 1 then :now else known_since end
                        where id = :id
                        """)
                .bind("position", position)
                .bind("nature", step.wanted().nature().name())
                .bind("label", step.wanted().date().label())
                .bind("product", step.wanted().date().product())
                .bind("due", Row.text(step.due()))
                .bind("planned", Row.text(step.wanted().date().date()))
                .bind("retimed", step.retimed() ? 1 : 0)
                .bind("now", now.toEpochMilli())
                .bind("id", step.id())
                .execute();
    }
}
