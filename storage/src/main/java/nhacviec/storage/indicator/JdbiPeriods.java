package nhacviec.storage.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.LateChange;
import nhacviec.core.indicator.PeriodLock;
import nhacviec.core.indicator.Periods;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Actor;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** Which periods were closed and opened again, and the figures that came too late. */
public final class JdbiPeriods implements Periods {

    private final Handle handle;

    public JdbiPeriods(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<PeriodLock> lock(ReportingPeriod period) {
        return handle.createQuery("select * from period_lock where period = :period order by id desc limit 1")
                .bind("period", period.code())
                .map((row, context) -> lock(row))
                .findOne();
    }

    @Override
    public List<PeriodLock> locks() {
        return handle.createQuery("select * from period_lock order by id")
                .map((row, context) -> lock(row))
                .list();
    }

    private static PeriodLock lock(ResultSet row) throws SQLException {
        return new PeriodLock(
                ReportingPeriod.ofCode(row.getString("period")).orElseThrow(),
                row.getInt("locked") == 1,
                row.getString("reason"),
                row.getString("actor"),
                Row.instant(row, "at"));
    }

    @Override
    public void record(PeriodLock lock, Actor by) {
        handle.createUpdate("""
                        insert into period_lock (period, locked, reason, staff_id, actor, at)
                        values (:period, :locked, :reason, :staff, :actor, :at)
                        """)
                .bind("period", lock.period().code())
                .bind("locked", lock.locked() ? 1 : 0)
                .bind("reason", lock.reason())
                .bind("staff", by.staffId())
                .bind("actor", lock.actor())
                .bind("at", lock.at().toEpochMilli())
                .execute();
    }

    @Override
    public boolean firstComplete(ReportingPeriod period, Long unitId, Instant at) {
        return handle.createUpdate("""
                                insert into figures_complete (period, unit_id, at) values (:period, :unit, :at)
                                on conflict do nothing
                                """)
                        .bind("period", period.code())
                        .bind("unit", unitId)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    @Override
    public LateChange ask(
            String indicator,
            long unitId,
            ReportingPeriod period,
            Figure figure,
            String reason,
            long askedBy,
            Instant at) {
        handle.createUpdate("""
                        update late_change set state = 'REPLACED', decided_at = :at
                        where code = :code and unit_id = :unit and period = :period and state = 'ASKED'
                        """)
                .bind("at", at.toEpochMilli())
                .bind("code", indicator)
                .bind("unit", unitId)
                .bind("period", period.code())
                .execute();
        FigureColumns columns = FigureColumns.of(figure);
        return handle.createQuery("""
                        insert into late_change (code, unit_id, period, kind, numerator, denominator, words, reason,
                                                 asked_by, asked_at, state)
                        values (:code, :unit, :period, :kind, :numerator, :denominator, :words, :reason, :by, :at, 'ASKED')
                        returning *
                        """)
                .bind("code", indicator)
                .bind("unit", unitId)
                .bind("period", period.code())
                .bind("kind", columns.kind())
                .bind("numerator", columns.numerator())
                .bind("denominator", columns.denominator())
                .bind("words", columns.words())
                .bind("reason", reason)
                .bind("by", askedBy)
                .bind("at", at.toEpochMilli())
                .map((row, context) -> change(row))
                .one();
    }

    @Override
    public boolean decide(long id, LateChange.State state, Actor by, Instant at) {
        return handle.createUpdate("""
                                update late_change set state = :state, decided_by = :by, decider = :name, decided_at = :at
                                where id = :id and state = 'ASKED'
                                """)
                        .bind("state", state.name())
                        .bind("by", by.staffId())
                        .bind("name", by.name())
                        .bind("at", at.toEpochMilli())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public Optional<LateChange> find(long id) {
        return handle.createQuery("select * from late_change where id = :id")
                .bind("id", id)
                .map((row, context) -> change(row))
                .findOne();
    }

    @Override
    public List<LateChange> waiting() {
        return handle.createQuery("select * from late_change where state = 'ASKED' order by id")
                .map((row, context) -> change(row))
                .list();
    }

    private static LateChange change(ResultSet row) throws SQLException {
        return new LateChange(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("unit_id"),
                ReportingPeriod.ofCode(row.getString("period")).orElseThrow(),
                FigureColumns.read(row).figure(),
                row.getString("reason"),
                row.getLong("asked_by"),
                Row.instant(row, "asked_at"),
                LateChange.State.valueOf(row.getString("state")),
                row.getString("decider"));
    }
}
