package nhacviec.storage.indicator;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.storage.ColumnText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The indicators of a plan with their targets, as imports of that plan write them. */
public final class IndicatorRows {

    private static final String ID =
            "(select id from indicator where plan_id = :plan and code = :code and withdrawn_at is null)";

    private final Handle handle;

    public IndicatorRows(Handle handle) {
        this.handle = handle;
    }

    /** Puts an indicator of a plan on record, with all its targets. */
    public void store(long planId, int position, Indicator indicator) {
        bind(handle.createUpdate("""
                        insert into indicator (plan_id, position, code, name, short_name, parent, is_group, target_text,
                                               monitor, executors, measure, reporters, written_code, written_name,
                                               written_target, written_monitor, written_executors, cut_by_page,
                                               inherited, notes)
                        values (:plan, :position, :code, :name, :shortName, :parent, :group, :targetText, :monitor,
                                :executors, :measure, :reporters, :wCode, :wName, :wTarget, :wMonitor, :wExecutors, :cut,
                                :inherited, :notes)
                        """), indicator)
                .bind("plan", planId)
                .bind("position", position)
                .execute();
        targets(planId, indicator.code(), indicator.targets(), -1);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Indicator indicator) {
        return statement
                .bind("code", indicator.code())
                .bind("name", indicator.name())
                .bind("shortName", indicator.shortName())
                .bind("parent", indicator.parent())
                .bind("group", indicator.group() ? 1 : 0)
                .bind("targetText", indicator.targetText())
                .bind("monitor", indicator.monitor())
                .bind("executors", ColumnText.ofList(indicator.executors()))
                .bind("measure", indicator.measure().name())
                .bind("reporters", ColumnText.ofList(indicator.reporters()))
                .bind("wCode", indicator.written().code())
                .bind("wName", indicator.written().name())
                .bind("wTarget", indicator.written().targetText())
                .bind("wMonitor", indicator.written().monitor())
                .bind("wExecutors", indicator.written().executors())
                .bind("cut", indicator.written().cutByPage() ? 1 : 0)
                .bind("inherited", ColumnText.ofList(indicator.inherited()))
                .bind("notes", ColumnText.ofList(indicator.notes()));
    }

    /** The row as it reads now, without its targets. */
    public void write(long planId, Indicator indicator) {
        bind(handle.createUpdate("""
                        update indicator set name = :name, short_name = :shortName, parent = :parent, is_group = :group,
                            target_text = :targetText, monitor = :monitor, executors = :executors, measure = :measure,
                            reporters = :reporters, written_code = :wCode, written_name = :wName,
                            written_target = :wTarget, written_monitor = :wMonitor, written_executors = :wExecutors,
                            cut_by_page = :cut, inherited = :inherited, notes = :notes
                        where plan_id = :plan and code = :code and withdrawn_at is null
                        """), indicator).bind("plan", planId).execute();
    }

    /**
     * @param chosen which of the targets counts, from 0; -1 for the one that the plan says
     */
    public void targets(long planId, String code, List<Target> targets, int chosen) {
        handle.createUpdate("delete from indicator_target where indicator_id = " + ID)
                .bind("plan", planId)
                .bind("code", code)
                .execute();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            boolean counts = chosen < 0 ? target.chosen() : chosen == i;
            handle.createUpdate("""
                            insert into indicator_target (indicator_id, position, operator, value, unit, text, citation,
                                                          chosen, planned_chosen)
                            select id, :position, :operator, :value, :unit, :text, :citation, :chosen, :planned
                            from indicator where plan_id = :plan and code = :code and withdrawn_at is null
                            """)
                    .bind("plan", planId)
                    .bind("code", code)
                    .bind("position", i + 1)
                    .bind("operator", target.operator().name())
                    .bind(
                            "value",
                            target.value() == null ? null : target.value().toPlainString())
                    .bind("unit", target.unit())
                    .bind("text", target.text())
                    .bind("citation", target.citation())
                    .bind("chosen", counts ? 1 : 0)
                    .bind("planned", target.chosen() ? 1 : 0)
                    .execute();
        }
    }

    /** The indicators of a plan as they were imported, without the choices that people have made since. */
    public List<Indicator> asImported(long planId) {
        return read("i.plan_id = " + planId + " and i.withdrawn_at is null", "i.code", "planned_chosen", Map.of());
    }

    /** The indicators that were withdrawn from a plan, by the code they had. */
    public List<Indicator> withdrawn(long planId) {
        return read(
                "i.plan_id = " + planId + " and i.withdrawn_at is not null",
                "i.withdrawn_code",
                "planned_chosen",
                Map.of());
    }

    /** Indicators with the targets that count now; {@code which} is a condition on {@code indicator i}. */
    List<Indicator> all(String which) {
        return read(which, "i.code", "chosen", Map.of());
    }

    Optional<Indicator> find(String which, String code) {
        return read(which + " and i.code = :code", "i.code", "chosen", Map.of("code", code)).stream()
                .findFirst();
    }

    /** The targets of an indicator, with the one that counts now. */
    public List<Target> targets(long planId, String code) {
        return find("i.plan_id = " + planId + " and i.withdrawn_at is null", code)
                .map(Indicator::targets)
                .orElse(List.of());
    }

    private List<Indicator> read(String which, String code, String chosen, Map<String, String> said) {
        Map<Long, List<Target>> targets = handle
                .createQuery("select t.*, t." + chosen + " as counts from indicator_target t"
                        + " join indicator i on i.id = t.indicator_id where " + which
                        + " order by t.indicator_id, t.position")
                .bindMap(said)
                .map((row, context) -> Map.entry(row.getLong("indicator_id"), target(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return handle.createQuery("select i.*, " + code + " as its_code from indicator i where " + which
                        + " order by i.position, i.id")
                .bindMap(said)
                .map((row, context) -> indicator(row, targets))
                .list();
    }

    private static Target target(ResultSet row) throws SQLException {
        String value = row.getString("value");
        return new Target(
                Target.Operator.valueOf(row.getString("operator")),
                value == null ? null : new BigDecimal(value),
                row.getString("unit"),
                row.getString("text"),
                row.getString("citation"),
                row.getInt("counts") == 1);
    }

    private static Indicator indicator(ResultSet row, Map<Long, List<Target>> targets) throws SQLException {
        return new Indicator(
                row.getString("its_code"),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("parent"),
                row.getInt("is_group") == 1,
                row.getString("target_text"),
                targets.getOrDefault(row.getLong("id"), List.of()),
                row.getString("monitor"),
                ColumnText.toList(row.getString("executors")),
                Indicator.Measure.valueOf(row.getString("measure")),
                ColumnText.toList(row.getString("reporters")),
                new Indicator.Written(
                        row.getString("written_code"),
                        row.getString("written_name"),
                        row.getString("written_target"),
                        row.getString("written_monitor"),
                        row.getString("written_executors"),
                        row.getInt("cut_by_page") == 1),
                ColumnText.toList(row.getString("inherited")),
                ColumnText.toList(row.getString("notes")));
    }

    /** All at once: two rows may change places. */
    public void recode(long planId, Map<String, String> codes) {
        codes.keySet().forEach(had -> rename(planId, had, "~" + had));
        codes.forEach((had, has) -> rename(planId, "~" + had, has));
    }

    private void rename(long planId, String had, String has) {
        handle.createUpdate("update indicator set code = :has where plan_id = :plan and code = :had")
                .bind("has", has)
                .bind("plan", planId)
                .bind("had", had)
                .execute();
    }

    public void withdraw(long planId, String code, Instant now) {
        handle.createUpdate("""
                        update indicator set withdrawn_at = :now, withdrawn_code = code, code = '-' || id
                        where plan_id = :plan and code = :code and withdrawn_at is null
                        """)
                .bind("now", now.toEpochMilli())
                .bind("plan", planId)
                .bind("code", code)
                .execute();
    }

    public void restore(long planId, String code) {
        handle.createUpdate("""
                        update indicator set withdrawn_at = null, withdrawn_code = null, code = :code
                        where id = (select id from indicator where plan_id = :plan and withdrawn_code = :code
                                    order by withdrawn_at desc, id limit 1)
                        """).bind("plan", planId).bind("code", code).execute();
    }

    public void place(long planId, String code, int position) {
        handle.createUpdate("update indicator set position = :position where plan_id = :plan and code = :code")
                .bind("position", position)
                .bind("plan", planId)
                .bind("code", code)
                .execute();
    }
}
