package nhacviec.storage.indicator;

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
import nhacviec.core.staff.Actor;
import nhacviec.storage.Row;
import nhacviec.storage.audit.Seals;
import org.jdbi.v3.core.Handle;

/** The indicators of the plan in force, their targets, and the revisions of the figures given. */
public final class JdbiIndicators implements Indicators {

    private static final String ENTRY = "select e.* from entry e ";

    private final Handle handle;

    /** What is in the plan that is looked at now. */
    private final String inPlan;

    /** @param plan the id of the plan that is looked at */
    public JdbiIndicators(Handle handle, long plan) {
        this.handle = handle;
        this.inPlan = " i.plan_id = " + plan + " and i.withdrawn_at is null";
    }

    @Override
    public List<Indicator> all() {
        return rows().all(inPlan);
    }

    @Override
    public Optional<Indicator> find(String code) {
        return rows().find(inPlan, code);
    }

    private IndicatorRows rows() {
        return new IndicatorRows(handle);
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
        String ofCode = " where indicator_id = (select i.id from indicator i where" + inPlan + " and i.code = :code)";
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
        return Seals.ofEntries(handle)
                .firstBroken()
                .or(() -> Seals.ofExplanations(handle).firstBroken().map(this::explained));
    }

    /** The revision whose reason it is; 0 when that is gone as well. */
    private long explained(long explanation) {
        return handle.createQuery("select entry_id from explanation where id = :id")
                .bind("id", explanation)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    @Override
    public Map<Long, String> sealsOf(String code) {
        return handle
                .createQuery(
                        "select s.entry_id, s.hash from entry_seal s join entry e on e.id = s.entry_id where e.code = :code")
                .bind("code", code)
                .map((row, context) -> Map.entry(row.getLong("entry_id"), row.getString("hash")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
        Seals.ofExplanations(handle).seal();
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
        Seals.ofEntries(handle).seal();
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
