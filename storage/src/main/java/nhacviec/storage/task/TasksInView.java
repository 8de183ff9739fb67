package nhacviec.storage.task;

import java.util.List;
import java.util.stream.Collectors;
import nhacviec.core.plan.NextPlan;
import nhacviec.core.plan.Plans;
import nhacviec.core.task.TaskNumber;
import nhacviec.storage.plan.OpenPlans;

/**
 * Which tasks are worked on, as pieces of SQL about a task {@code t}: those of the plan in force, and those of the plans before it
 * that had something open when it came into force, or were opened again since. These go on under their number and year, unless the
 * new plan took them over; what waits for somebody else is taken over by a row of the same name. By its number and year any task of a
 * plan before can be named.
 */
final class TasksInView {

    private final OpenPlans open;
    private final List<Plans.OnRecord> before;

    TasksInView(OpenPlans open) {
        this.open = open;
        this.before = open.before();
    }

    /** The number by which a task is called. */
    String number() {
        return before.isEmpty()
                ? "t.number"
                : "t.number || case t.plan_id" + cases(plan -> "'/" + plan.year() + "'", "''");
    }

    /** The year of an earlier plan that a task is of; 0 for one of the plan in force. */
    String year() {
        return before.isEmpty() ? "0" : "case t.plan_id" + cases(plan -> String.valueOf(plan.year()), "0");
    }

    /** In the order of the plans, the older first. */
    String order() {
        return before.isEmpty()
                ? "t.position"
                : "case t.plan_id" + cases(plan -> String.valueOf(plan.year()), "9999") + ", t.position";
    }

    private interface Said {
        String of(Plans.OnRecord plan);
    }

    private String cases(Said said, String otherwise) {
        return before.stream()
                        .map(plan -> " when " + plan.id() + " then " + said.of(plan))
                        .collect(Collectors.joining())
                + " else " + otherwise + " end";
    }

    /** Whatever became of its row since. */
    String inPlan() {
        String inForce = "t.plan_id = " + open.idInForce();
        return before.isEmpty() ? inForce : "(" + inForce + " or " + goesOn() + ")";
    }

    private String goesOn() {
        long turn = open.turn().toEpochMilli();
        String ids = before.stream().map(plan -> String.valueOf(plan.id())).collect(Collectors.joining(", "));
        return """
                t.plan_id in (%s)
                and not exists (select 1 from task_let_go g where g.task_id = t.id and g.taken_up_at is null)
                and exists (
                    select 1 from milestone o
                    where o.task_id = t.id and o.withdrawn_at is null and o.nature <> 'CHECK_IN'
                      and (o.due is not null or not exists (
                               select 1 from task n
                               where n.plan_id = %d and n.withdrawn_at is null
                                 and replace(n.name, '%d', %s) = t.name))
                      and (not exists (
                               select 1 from completion d
                               where d.milestone_id = o.id and d.at < %d
                                 and (d.taken_back_at is null or d.taken_back_at >= %d))
                           or not exists (
                               select 1 from completion d where d.milestone_id = o.id and d.taken_back_at is null)))
                and not exists (
                    select 1 from task n
                    where n.plan_id = %d and n.name = t.name and n.withdrawn_at is null
                      and n.notes like '%%%s%%')""".formatted(
                        ids,
                        open.idInForce(),
                        open.inForce().map(Plans.OnRecord::year).orElse(0),
                        "case t.plan_id" + cases(plan -> "'" + plan.year() + "'", "''"),
                        turn,
                        turn,
                        open.idInForce(),
                        NextPlan.CARRIED);
    }

    /** Since when a row is known, whose column this is: of what came before its plan was in force, since then. */
    String knownSince(String column) {
        long turn = open.turn().toEpochMilli();
        return "case when t.plan_id = " + open.idInForce() + " and " + column + " < " + turn + " then " + turn
                + " else " + column + " end";
    }

    /** What can be named: whatever was worked on, also if it was done before the plan in force was. */
    String known() {
        return "t.plan_id in (" + open.idInForce()
                + before.stream().map(plan -> ", " + plan.id()).collect(Collectors.joining())
                + ") and t.withdrawn_at is null";
    }

    /** The one task of a number. */
    String of(TaskNumber number) {
        long plan = number.year().isPresent() ? open.idOfYear(number.year().getAsInt()) : open.idInForce();
        return known() + " and t.plan_id = " + plan + " and t.number = :number";
    }
}
