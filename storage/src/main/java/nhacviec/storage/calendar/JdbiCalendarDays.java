package nhacviec.storage.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nhacviec.core.calendar.CalendarDays;
import nhacviec.core.calendar.DayNotice;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** The days whose meaning the office has changed. */
public final class JdbiCalendarDays implements CalendarDays {

    private final Handle handle;

    public JdbiCalendarDays(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Map<LocalDate, Boolean> changed() {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        handle.createQuery("""
                        select day, worked from calendar_change
                        where id in (select max(id) from calendar_change group by day) and by_file = 0
                        """)
                .map((row, context) -> Map.entry(Row.date(row, "day"), row.getInt("worked") == 1))
                .forEach(day -> days.put(day.getKey(), day.getValue()));
        return days;
    }

    @Override
    public List<ChangedDay> changes() {
        return handle.createQuery("select * from calendar_change order by id")
                .map((row, context) -> new ChangedDay(
                        Row.date(row, "day"),
                        row.getInt("worked") == 1,
                        row.getString("reason"),
                        Row.instant(row, "at")))
                .list();
    }

    @Override
    public void change(LocalDate day, boolean worked, String reason, Instant at) {
        add(day, worked, reason, at, false);
    }

    @Override
    public void followFile(LocalDate day, boolean worked, String reason, Instant at) {
        boolean first = handle.createQuery("select count(*) from calendar_change where day = :day")
                        .bind("day", Row.text(day))
                        .mapTo(Long.class)
                        .one()
                == 0;
        if (first) {
            // Without it the day would seem to have always been what it is now.
            add(day, !worked, "", Instant.EPOCH, true);
        }
        add(day, worked, reason, at, true);
    }

    private void add(LocalDate day, boolean worked, String reason, Instant at, boolean byFile) {
        handle.createUpdate("""
                        insert into calendar_change (day, worked, reason, at, by_file)
                        values (:day, :worked, :reason, :at, :byFile)
                        """)
                .bind("day", Row.text(day))
                .bind("worked", worked ? 1 : 0)
                .bind("reason", reason)
                .bind("at", at.toEpochMilli())
                .bind("byFile", byFile ? 1 : 0)
                .execute();
    }

    @Override
    public Set<Long> heard(LocalDate day, boolean worked) {
        return Set.copyOf(handle.createQuery("""
                        select n.staff_id from day_notice n
                        where n.day = :day and n.worked = :worked
                          and n.id = (select max(last.id) from day_notice last
                                      where last.staff_id = n.staff_id and last.day = n.day)
                        """)
                .bind("day", Row.text(day))
                .bind("worked", worked ? 1 : 0)
                .mapTo(Long.class)
                .list());
    }

    @Override
    public boolean tell(long staffId, LocalDate day, boolean worked, String reason, Instant now) {
        int taken = handle.createUpdate("""
                        delete from day_notice
                        where staff_id = :staff and day = :day and worked <> :worked
                          and (delivery_id is null or delivery_id in (
                              select id from delivery where state = 'WAITING' and attempts = 0))
                        """)
                .bind("staff", staffId)
                .bind("day", Row.text(day))
                .bind("worked", worked ? 1 : 0)
                .execute();
        if (taken > 0) {
            return false;
        }
        handle.createUpdate("""
                        insert into day_notice (staff_id, day, worked, reason, created_at)
                        values (:staff, :day, :worked, :reason, :now)
                        on conflict (staff_id, day) where delivery_id is null
                        do update set worked = excluded.worked, reason = excluded.reason
                        """)
                .bind("staff", staffId)
                .bind("day", Row.text(day))
                .bind("worked", worked ? 1 : 0)
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .execute();
        return true;
    }

    @Override
    public void knows(long staffId, LocalDate day) {
        handle.createUpdate("delete from day_notice where staff_id = :staff and day = :day and delivery_id is null")
                .bind("staff", staffId)
                .bind("day", Row.text(day))
                .execute();
    }

    @Override
    public Set<Long> waiting() {
        return Set.copyOf(handle.createQuery("select distinct staff_id from day_notice where delivery_id is null")
                .mapTo(Long.class)
                .list());
    }

    @Override
    public List<DayNotice> untold(long staffId) {
        return handle.createQuery(
                        "select * from day_notice where staff_id = :staff and delivery_id is null order by day, id")
                .bind("staff", staffId)
                .map((row, context) -> notice(row))
                .list();
    }

    @Override
    public List<DayNotice> toldBy(long deliveryId) {
        return handle.createQuery("select * from day_notice where delivery_id = :delivery order by day, id")
                .bind("delivery", deliveryId)
                .map((row, context) -> notice(row))
                .list();
    }

    @Override
    public void told(List<DayNotice> notices, long deliveryId) {
        for (DayNotice notice : notices) {
            handle.createUpdate("update day_notice set delivery_id = :delivery where id = :id")
                    .bind("delivery", deliveryId)
                    .bind("id", notice.id())
                    .execute();
        }
    }

    @Override
    public void carryOver(long fromDelivery, long toDelivery) {
        handle.createUpdate("update day_notice set delivery_id = :to where delivery_id = :from")
                .bind("to", toDelivery)
                .bind("from", fromDelivery)
                .execute();
    }

    private static DayNotice notice(ResultSet row) throws SQLException {
        return new DayNotice(
                row.getLong("id"),
                row.getLong("staff_id"),
                Row.date(row, "day"),
                row.getInt("worked") == 1,
                row.getString("reason"));
    }
}
