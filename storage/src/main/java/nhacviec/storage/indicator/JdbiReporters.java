package nhacviec.storage.indicator;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nhacviec.core.indicator.ReportedBefore;
import nhacviec.core.indicator.Reporters;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.SpelledOut;
import nhacviec.core.staff.Actor;
import nhacviec.storage.ColumnText;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** Whom the plan's wordings were spelled out to. */
public final class JdbiReporters implements Reporters {

    private final Handle handle;

    public JdbiReporters(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<SpelledOut> all() {
        Map<Long, List<Long>> units = handle
                .createQuery("select spelled_out_id, unit_id from spelled_out_unit order by spelled_out_id, unit_id")
                .map((row, context) -> Map.entry(row.getLong("spelled_out_id"), row.getLong("unit_id")))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return handle.createQuery("select * from spelled_out order by id")
                .map((row, context) -> new SpelledOut(
                        row.getString("code"),
                        row.getString("wording"),
                        ReportingPeriod.ofCode(row.getString("from_period")).orElseThrow(),
                        units.getOrDefault(row.getLong("id"), List.of()),
                        row.getString("actor"),
                        Row.instant(row, "at")))
                .list();
    }

    @Override
    public void say(SpelledOut word, Actor by) {
        long id = handle.createQuery("""
                        insert into spelled_out (code, wording, from_period, staff_id, actor, at)
                        values (:code, :wording, :from, :staff, :actor, :at)
                        returning id
                        """)
                .bind("code", word.code())
                .bind("wording", word.wording())
                .bind("from", word.from().code())
                .bind("staff", by.staffId())
                .bind("actor", word.actor())
                .bind("at", word.at().toEpochMilli())
                .mapTo(Long.class)
                .one();
        for (long unit : word.unitIds()) {
            handle.createUpdate("insert into spelled_out_unit values (:id, :unit)")
                    .bind("id", id)
                    .bind("unit", unit)
                    .execute();
        }
    }

    @Override
    public List<ReportedBefore> before() {
        return handle.createQuery("select * from reported_before order by id")
                .map((row, context) -> new ReportedBefore(
                        row.getString("code"),
                        ReportingPeriod.ofCode(row.getString("period")).orElseThrow(),
                        ColumnText.toList(row.getString("units")),
                        row.getInt("stands") == 1,
                        Row.instant(row, "at")))
                .list();
    }

    @Override
    public void keep(ReportedBefore before) {
        handle.createUpdate("""
                        insert into reported_before (code, period, units, stands, at)
                        values (:code, :period, :units, :stands, :at)
                        """)
                .bind("code", before.code())
                .bind("period", before.period().code())
                .bind("units", ColumnText.ofList(before.units()))
                .bind("stands", before.stands() ? 1 : 0)
                .bind("at", before.at().toEpochMilli())
                .execute();
    }
}
