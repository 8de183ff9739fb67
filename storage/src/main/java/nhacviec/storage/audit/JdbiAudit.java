package nhacviec.storage.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nhacviec.core.audit.AuditTrail;
import nhacviec.core.staff.Actor;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** Who changed what. Rows are only ever added, each with the hash of the one before. */
public final class JdbiAudit implements AuditTrail {

    private final Handle handle;
    private final OpenChanges open;

    public JdbiAudit(Handle handle, OpenChanges open) {
        this.handle = handle;
        this.open = open;
    }

    @Override
    public void record(Actor actor, Instant at, String action, String subject, String before, String after) {
        handle.createUpdate("""
                        insert into audit_change (at, staff_id, actor, source, action, subject, before_was, after_is)
                        values (:at, :staff, :actor, :source, :action, :subject, :before, :after)
                        """)
                .bind("at", at.toEpochMilli())
                .bind("staff", actor.staffId())
                .bind("actor", actor.name())
                .bind("source", actor.source())
                .bind("action", action)
                .bind("subject", subject)
                .bind("before", before)
                .bind("after", after)
                .execute();
        open.recorded();
    }

    @Override
    public List<Change> newest(long beforeId, int limit) {
        return handle.createQuery("select * from audit_change where id < :before order by id desc limit :limit")
                .bind("before", beforeId)
                .bind("limit", limit)
                .map((row, context) -> change(row))
                .list();
    }

    @Override
    public List<Change> search(Search search, long beforeId, int limit) {
        return handle.createQuery("""
                        select * from audit_change
                        where id < :before
                          and (:kind is null or action like :kind)
                          and (:subject is null or subject = :subject or subject like :part)
                          and (:since is null or at >= :since)
                          and (:until is null or at < :until)
                        order by id desc limit :limit
                        """)
                .bind("before", beforeId)
                .bind("kind", search.kind() == null ? null : search.kind() + ".%")
                .bind("subject", search.subject())
                .bind("part", search.subject() == null ? null : search.subject() + " (%")
                .bind("since", millis(search.since()))
                .bind("until", millis(search.until()))
                .bind("limit", limit)
                .map((row, context) -> change(row))
                .list();
    }

    private static Long millis(Instant at) {
        return at == null ? null : Long.valueOf(at.toEpochMilli());
    }

    @Override
    public List<Change> of(Collection<String> actions) {
        return handle.createQuery("select * from audit_change where action in (<actions>) order by id")
                .bindList("actions", actions)
                .map((row, context) -> change(row))
                .list();
    }

    @Override
    public List<Sealed> between(Instant from, Instant to) {
        open.seal();
        return handle.createQuery("""
                        select a.*, s.hash from audit_change a left join audit_seal s on s.change_id = a.id
                        where a.at >= :from and a.at < :to order by a.id
                        """)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .map((row, context) -> new Sealed(change(row), Objects.requireNonNullElse(row.getString("hash"), "")))
                .list();
    }

    @Override
    public Optional<Long> firstBroken() {
        open.seal();
        return Seals.ofChanges(handle).firstBroken();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getLong("id"),
                Row.instant(row, "at"),
                Row.number(row, "staff_id"),
                row.getString("actor"),
                row.getString("source"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before_was"),
                row.getString("after_is"));
    }
}
