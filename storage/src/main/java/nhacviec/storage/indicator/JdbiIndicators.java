package nhacviec.storage.indicator;

import static nhacviec.storage.plan.JdbiPlans.IN_FORCE;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicators;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.staff.Actor;
import nhacviec.storage.ColumnText;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The indicators of the plan in force, or of the one that is looked at, their targets, and the revisions of the figures given. */
public final class JdbiIndicators implements Indicators {

    private static final String ENTRY = "select e.* from entry e ";

    private final Handle handle;
    private final String plan;

    public JdbiIndicators(Handle handle) {
        this(handle, IN_FORCE);
    }

    /** @param plan the id of the plan whose indicators they are, as an expression of SQL */
    public JdbiIndicators(Handle handle, String plan) {
        this.handle = handle;
        this.plan = plan;
    }

    /** Puts an indicator of a plan on record, with all its targets. */
    public void store(long planId, int position, Indicator indicator) {
        long id = handle.createQuery("""
                        insert into indicator (plan_id, position, code, name, short_name, parent, is_group, target_text,
                                               monitor, executors, measure, reporters, written_code, written_name,
                                               written_target, written_monitor, written_executors, cut_by_page,
                                               inherited, notes)
                        values (:plan, :position, :code, :name, :shortName, :parent, :group, :targetText, :monitor,
                                :executors, :measure, :reporters, :wCode, :wName, :wTarget, :wMonitor, :wExecutors, :cut,
                                :inherited, :notes)
                        returning id
                        """)
                .bind("plan", planId)
                .bind("position", position)
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
                .bind("notes", ColumnText.ofList(indicator.notes()))
                .mapTo(Long.class)
                .one();
        for (int i = 0; i < indicator.targets().size(); i++) {
            Target target = indicator.targets().get(i);
            handle.createUpdate(
                            "insert into indicator_target values (:id, :position, :operator, :value, :unit, :text, :citation, :chosen)")
                    .bind("id", id)
                    .bind("position", i + 1)
                    .bind("operator", target.operator().name())
                    .bind(
                            "value",
                            target.value() == null ? null : target.value().toPlainString())
                    .bind("unit", target.unit())
                    .bind("text", target.text())
                    .bind("citation", target.citation())
                    .bind("chosen", target.chosen() ? 1 : 0)
                    .execute();
        }
    }

    @Override
    public List<Indicator> all() {
        return indicators(handle.createQuery("select * from indicator where plan_id = " + plan + " order by position"));
    }

    @Override
    public Optional<Indicator> find(String code) {
        return indicators(handle.createQuery("select * from indicator where plan_id = " + plan + " and code = :code")
                        .bind("code", code))
                .stream()
                .findFirst();
    }

    private List<Indicator> indicators(Query query) {
        Map<Long, List<Target>> targets = handle
                .createQuery(
                        "select t.* from indicator_target t join indicator i on i.id = t.indicator_id where i.plan_id = "
                                + plan + " order by t.indicator_id, t.position")
                .map((row, context) -> Map.entry(row.getLong("indicator_id"), target(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return query.map((row, context) -> indicator(row, targets)).list();
    }

    private static Target target(ResultSet row) throws SQLException {
        String value = row.getString("value");
        return new Target(
                Target.Operator.valueOf(row.getString("operator")),
                value == null ? null : new BigDecimal(value),
                row.getString("unit"),
                row.getString("text"),
                row.getString("citation"),
                row.getInt("chosen") == 1);
    }

    private static Indicator indicator(ResultSet row, Map<Long, List<Target>> targets) throws SQLException {
        return new Indicator(
                row.getString("code"),
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

    @Override
    public List<Entry> standing(ReportingPeriod period) {
        return handle.createQuery(ENTRY + """
                        where e.id in (select max(id) from entry where period = :period group by code, unit_id)
                        order by e.id
                        """)
                .bind("period", period.code())
                .map((row, context) -> entry(row))
                .list();
    }

    @Override
    public List<Entry> given(ReportingPeriod period) {
        return handle.createQuery(ENTRY + " where e.period = :period order by e.id")
                .bind("period", period.code())
                .map((row, context) -> entry(row))
                .list();
    }

    @Override
    public List<Entry> history(String code) {
        return handle.createQuery(ENTRY + " where e.code = :code order by e.id")
                .bind("code", code)
                .map((row, context) -> entry(row))
                .list();
    }

    @Override
    public void choose(String code, int position) {
        String ofCode =
                " where indicator_id = (select id from indicator where plan_id = " + plan + " and code = :code)";
        // The position of the annex's target may be any number: the order counts.
        List<Integer> positions = handle.createQuery(
                        "select position from indicator_target" + ofCode + " order by position")
                .bind("code", code)
                .mapTo(Integer.class)
                .list();
        handle.createUpdate(
                        "update indicator_target set chosen = case when position = :chosen then 1 else 0 end" + ofCode)
                .bind("chosen", positions.get(position - 1))
                .bind("code", code)
                .execute();
    }

    @Override
    public List<Entry> ofMessage(long staffId, long messageId) {
        return handle.createQuery(ENTRY + " where e.staff_id = :staff and e.message_id = :message order by e.id")
                .bind("staff", staffId)
                .bind("message", messageId)
                .map((row, context) -> entry(row))
                .list();
    }

    @Override
    public Optional<Long> firstBroken() {
        return new EntrySeals(handle).firstBroken();
    }

    @Override
    public Map<Long, Explanation> explanations(ReportingPeriod period) {
        return explanations("e.period", period.code());
    }

    @Override
    public Map<Long, Explanation> explanationsOf(String code) {
        return explanations("e.code", code);
    }

    private Map<Long, Explanation> explanations(String column, String value) {
        return handle
                .createQuery("""
                        select x.* from explanation x join entry e on e.id = x.entry_id where %s = :value order by x.id
                        """.formatted(column))
                .bind("value", value)
                .map((row, context) -> new Explanation(
                        row.getLong("entry_id"),
                        row.getString("reason"),
                        row.getString("actor"),
                        Row.instant(row, "at")))
                .stream()
                .collect(Collectors.toMap(Explanation::entryId, each -> each, (older, newer) -> newer));
    }

    @Override
    public void explain(Explanation explanation, Actor by) {
        handle.createUpdate("""
                        insert into explanation (entry_id, reason, staff_id, actor, at)
                        values (:entry, :reason, :staff, :actor, :at)
                        """)
                .bind("entry", explanation.entryId())
                .bind("reason", explanation.reason())
                .bind("staff", by.staffId())
                .bind("actor", explanation.actor())
                .bind("at", explanation.at().toEpochMilli())
                .execute();
    }

    @Override
    public Entry append(String code, long unitId, ReportingPeriod period, Figure figure, Actor by, Instant at) {
        FigureColumns columns = FigureColumns.of(figure);
        Entry appended = handle.createQuery("""
                        insert into entry (code, unit_id, period, kind, numerator, denominator, words, staff_id, actor, at,
                                           source, message_id)
                        values (:code, :unit, :period, :kind, :numerator, :denominator, :words, :staff, :actor, :at,
                                :source, :message)
                        returning *
                        """)
                .bind("code", code)
                .bind("unit", unitId)
                .bind("period", period.code())
                .bind("kind", columns.kind())
                .bind("numerator", columns.numerator())
                .bind("denominator", columns.denominator())
                .bind("words", columns.words())
                .bind("staff", by.staffId())
                .bind("actor", by.name())
                .bind("at", at.toEpochMilli())
                .bind("source", by.source())
                .bind("message", by.messageId())
                .map((row, context) -> entry(row))
                .one();
        new EntrySeals(handle).seal();
        return appended;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("unit_id"),
                ReportingPeriod.ofCode(row.getString("period")).orElseThrow(),
                FigureColumns.read(row).figure(),
                Row.number(row, "staff_id"),
                row.getString("actor"),
                Row.instant(row, "at"),
                row.getString("source"));
    }
}
