package nhacviec.storage.chat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nhacviec.core.chat.Inbox;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What came in and has not been worked off, and for some days what has, so that a repeat is recognised. */
public final class JdbiInbox implements Inbox {

    private final Handle handle;

    public JdbiInbox(Handle handle) {
        this.handle = handle;
    }

    @Override
    public int keep(List<Arrived> events) {
        if (events.isEmpty()) {
            return 0;
        }
        PreparedBatch batch = handle.prepareBatch("""
                insert into inbox (update_id, raw, received_at, state) values (:id, :raw, :at, 'WAITING')
                on conflict (update_id) do nothing
                """);
        events.forEach(event -> batch.bind("id", event.updateId())
                .bind("raw", event.raw())
                .bind("at", event.receivedAt().toEpochMilli())
                .add());
        return IntStream.of(batch.execute()).sum();
    }

    @Override
    public List<Arrived> waiting(int limit) {
        return handle.createQuery(
                        "select * from inbox where state = 'WAITING' order by received_at, update_id limit :limit")
                .bind("limit", limit)
                .map((row, context) ->
                        new Arrived(row.getLong("update_id"), row.getString("raw"), Row.instant(row, "received_at")))
                .list();
    }

    @Override
    public void done(List<Long> updateIds, Instant at) {
        if (!updateIds.isEmpty()) {
            settle(updateIds, "DONE", null, at);
        }
    }

    @Override
    public void setAside(long updateId, String reason, Instant at) {
        settle(List.of(updateId), "SET_ASIDE", reason, at);
    }

    private void settle(List<Long> updateIds, String state, String reason, Instant at) {
        int settled = handle.createUpdate("""
                        update inbox set state = :state, reason = :reason, settled_at = :at
                        where update_id in (<ids>) and state = 'WAITING'
                        """)
                .bind("state", state)
                .bind("reason", reason)
                .bind("at", at.toEpochMilli())
                .bindList("ids", updateIds)
                .execute();
        if (settled != updateIds.size()) {
            // Somebody else has worked it off: what this transaction did about it must not stand beside that.
            throw new IllegalStateException("of the events " + updateIds + " only " + settled + " waited");
        }
    }

    @Override
    public int forgetBefore(Instant before) {
        return handle.createUpdate("delete from inbox where state = 'DONE' and settled_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }
}
