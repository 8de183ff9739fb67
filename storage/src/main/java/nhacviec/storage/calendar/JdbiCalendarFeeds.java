package nhacviec.storage.calendar;

import java.time.Instant;
import java.util.Optional;
import nhacviec.core.calendar.CalendarFeeds;
import org.jdbi.v3.core.Handle;

/** The private links to people's calendars, by the hash of their codes. */
public final class JdbiCalendarFeeds implements CalendarFeeds {

    private final Handle handle;

    public JdbiCalendarFeeds(Handle handle) {
        this.handle = handle;
    }

    @Override
    public void open(long staffId, String hash, Instant now) {
        close(staffId, now);
        handle.createUpdate("insert into calendar_feed (staff_id, code_hash, created_at) values (:staff, :hash, :now)")
                .bind("staff", staffId)
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .execute();
    }

    @Override
    public Optional<Long> ownerOf(String hash) {
        return handle.createQuery("select staff_id from calendar_feed where code_hash = :hash and ended_at is null")
                .bind("hash", hash)
                .mapTo(Long.class)
                .findOne();
    }

    @Override
    public boolean isOpen(long staffId) {
        return handle.createQuery("select count(*) from calendar_feed where staff_id = :staff and ended_at is null")
                        .bind("staff", staffId)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    @Override
    public boolean close(long staffId, Instant at) {
        return handle.createUpdate(
                                "update calendar_feed set ended_at = :at where staff_id = :staff and ended_at is null")
                        .bind("at", at.toEpochMilli())
                        .bind("staff", staffId)
                        .execute()
                == 1;
    }

    @Override
    public boolean handOver(long fromStaff, long toStaff, Instant at) {
        if (!isOpen(fromStaff)) {
            return false;
        }
        close(toStaff, at);
        return handle.createUpdate(
                                "update calendar_feed set staff_id = :to where staff_id = :from and ended_at is null")
                        .bind("to", toStaff)
                        .bind("from", fromStaff)
                        .execute()
                == 1;
    }
}
