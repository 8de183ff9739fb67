package nhacviec.storage.plan;

import java.util.List;
import nhacviec.core.plan.Plan;
import nhacviec.storage.ColumnText;
import org.jdbi.v3.core.Handle;

/** A plan's sections and its words for several units. */
final class PlanHeadings {

    private final Handle handle;

    PlanHeadings(Handle handle) {
        this.handle = handle;
    }

    List<Plan.Section> sections(long planId) {
        return handle.createQuery("select numeral, title from plan_section where plan_id = :plan order by position")
                .bind("plan", planId)
                .map((row, context) -> new Plan.Section(row.getString("numeral"), row.getString("title")))
                .list();
    }

    /** @param plan the id of a plan, as an expression of SQL */
    List<Plan.UnitGroup> unitGroups(String plan) {
        return handle.createQuery(
                        "select name, variants, units from unit_group where plan_id = " + plan + " order by position")
                .map((row, context) -> new Plan.UnitGroup(
                        row.getString("name"),
                        ColumnText.toList(row.getString("variants")),
                        ColumnText.toList(row.getString("units"))))
                .list();
    }

    void replace(Plan plan, long planId) {
        for (String table : List.of("plan_section", "unit_group")) {
            handle.createUpdate("delete from " + table + " where plan_id = :plan")
                    .bind("plan", planId)
                    .execute();
        }
        store(plan, planId);
    }

    void store(Plan plan, long planId) {
        for (int i = 0; i < plan.sections().size(); i++) {
            handle.createUpdate("insert into plan_section values (:plan, :position, :numeral, :title)")
                    .bind("plan", planId)
                    .bind("position", i + 1)
                    .bind("numeral", plan.sections().get(i).numeral())
                    .bind("title", plan.sections().get(i).title())
                    .execute();
        }
        for (int i = 0; i < plan.unitGroups().size(); i++) {
            Plan.UnitGroup group = plan.unitGroups().get(i);
            handle.createUpdate("insert into unit_group values (:plan, :position, :name, :variants, :units)")
                    .bind("plan", planId)
                    .bind("position", i + 1)
                    .bind("name", group.name())
                    .bind("variants", ColumnText.ofList(group.variants()))
                    .bind("units", ColumnText.ofList(group.units()))
                    .execute();
        }
    }
}
