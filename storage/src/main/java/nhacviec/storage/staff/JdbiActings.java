package nhacviec.storage.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.core.staff.Absence;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.Actings;
import nhacviec.core.staff.Actor;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** Who holds whose post for a time. */
public final class JdbiActings implements Actings {

    private final Handle handle;

    public JdbiActings(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Acting agree(
            long staffId, long forId, LocalDate first, LocalDate last, String reason, Actor by, Instant now) {
        return handle.createQuery("""
                        insert into acting (staff_id, for_id, first_day, last_day, reason, said_by, said_at)
                        values (:staff, :for, :first, :last, :reason, :by, :now)
                        returning *
                        """)
                .bind("staff", staffId)
                .bind("for", forId)
                .bind("first", first.toString())
                .bind("last", last.toString())
                .bind("reason", reason)
                .bind("by", by.name())
                .bind("now", now.toEpochMilli())
                .map((row, context) -> acting(row))
                .one();
    }

    @Override
    public List<Acting> all() {
        return handle.createQuery("select * from acting order by id")
                .map((row, context) -> acting(row))
                .list();
    }

    @Override
    public Optional<Acting> find(long id) {
        return handle.createQuery("select * from acting where id = :id")
                .bind("id", id)
                .map((row, context) -> acting(row))
                .findOne();
    }

    private static Acting acting(ResultSet row) throws SQLException {
        return new Acting(
                row.getLong("id"),
                row.getLong("staff_id"),
                row.getLong("for_id"),
                Row.date(row, "first_day"),
                Row.date(row, "last_day"),
                row.getString("reason"),
                Row.instant(row, "began_at"),
                Row.instant(row, "ended_at"));
    }

    @Override
    public boolean begin(Acting acting, Instant now) {
        int begun = handle.createUpdate(
                        "update acting set began_at = :now where id = :id and began_at is null and ended_at is null")
                .bind("now", now.toEpochMilli())
                .bind("id", acting.id())
                .execute();
        if (begun == 1) {
            handle.createUpdate("""
                            insert into post (staff_id, unit_id, role, kind, since, acting_id)
                            select :staff, p.unit_id, p.role, 'ACTING', :now, :id from post p
                            where p.staff_id = :for and p.until is null and p.kind <> 'ACTING'
                            order by p.id
                            """)
                    .bind("staff", acting.staffId())
                    .bind("for", acting.forId())
                    .bind("now", now.toEpochMilli())
                    .bind("id", acting.id())
                    .execute();
        }
        return begun == 1;
    }

    @Override
    public boolean end(Acting acting, Instant now) {
        int ended = handle.createUpdate("update acting set ended_at = :now where id = :id and ended_at is null")
                .bind("now", now.toEpochMilli())
                .bind("id", acting.id())
                .execute();
        if (ended == 1) {
            handle.createUpdate("update post set until = :now where acting_id = :id and until is null")
                    .bind("now", now.toEpochMilli())
                    .bind("id", acting.id())
                    .execute();
        }
        return ended == 1;
    }

    @Override
    public List<Absence> absences() {
        return handle.createQuery("""
                        select a.for_id, p.staff_id, p.since, p.until from post p join acting a on a.id = p.acting_id
                        order by p.since, p.id
                        """)
                .map((row, context) -> new Absence(
                        row.getLong("for_id"),
                        row.getLong("staff_id"),
                        Row.instant(row, "since"),
                        Row.instant(row, "until")))
                .list();
    }
}
