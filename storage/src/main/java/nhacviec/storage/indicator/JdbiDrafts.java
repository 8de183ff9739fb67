package nhacviec.storage.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Drafts;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** The figures that people have answered and not yet sent. */
public final class JdbiDrafts implements Drafts {

    private final Handle handle;

    public JdbiDrafts(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<Draft> of(long staffId, long unitId, ReportingPeriod period) {
        return handle.createQuery("""
                        select * from draft where staff_id = :staff and unit_id = :unit and period = :period order by id
                        """)
                .bind("staff", staffId)
                .bind("unit", unitId)
                .bind("period", period.code())
                .map((row, context) -> draft(row))
                .list();
    }

    @Override
    public List<Draft> ofMessage(long staffId, long messageId) {
        return handle.createQuery("select * from draft where staff_id = :staff and message_id = :message order by id")
                .bind("staff", staffId)
                .bind("message", messageId)
                .map((row, context) -> draft(row))
                .list();
    }

    @Override
    public Optional<Draft> newest(long staffId) {
        return handle.createQuery("select * from draft where staff_id = :staff order by at desc, id desc limit 1")
                .bind("staff", staffId)
                .map((row, context) -> draft(row))
                .findOne();
    }

    @Override
    public List<Waiting> waiting(ReportingPeriod period) {
        return handle.createQuery("""
                        select staff_id, unit_id, count(*) as answers from draft
                        where period = :period group by staff_id, unit_id order by staff_id, unit_id
                        """)
                .bind("period", period.code())
                .map((row, context) ->
                        new Waiting(row.getLong("staff_id"), row.getLong("unit_id"), row.getInt("answers")))
                .list();
    }

    @Override
    public void keep(Draft draft) {
        FigureColumns columns = FigureColumns.of(draft.figure());
        handle.createUpdate("""
                        insert into draft (staff_id, unit_id, period, code, kind, numerator, denominator, words, reason,
                                           message_id, at)
                        values (:staff, :unit, :period, :code, :kind, :numerator, :denominator, :words, :reason, :message, :at)
                        on conflict (staff_id, unit_id, period, code) do update
                        set kind = excluded.kind, numerator = excluded.numerator, denominator = excluded.denominator,
                            words = excluded.words, reason = excluded.reason, message_id = excluded.message_id,
                            at = excluded.at
                        """)
                .bind("staff", draft.staffId())
                .bind("unit", draft.unitId())
                .bind("period", draft.period().code())
                .bind("code", draft.indicator())
                .bind("kind", columns.kind())
                .bind("numerator", columns.numerator())
                .bind("denominator", columns.denominator())
                .bind("words", columns.words())
                .bind("reason", draft.reason())
                .bind("message", draft.messageId())
                .bind("at", draft.at().toEpochMilli())
                .execute();
    }

    @Override
    public void remove(Draft draft) {
        handle.createUpdate("""
                        delete from draft
                        where staff_id = :staff and unit_id = :unit and period = :period and code = :code
                        """)
                .bind("staff", draft.staffId())
                .bind("unit", draft.unitId())
                .bind("period", draft.period().code())
                .bind("code", draft.indicator())
                .execute();
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getLong("staff_id"),
                row.getLong("unit_id"),
                ReportingPeriod.ofCode(row.getString("period")).orElseThrow(),
                row.getString("code"),
                FigureColumns.read(row).figure(),
                row.getString("reason"),
                Row.number(row, "message_id"),
                Row.instant(row, "at"));
    }
}
