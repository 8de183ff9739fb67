package nhacviec.storage.chat;

import java.time.Instant;
import java.util.List;
import nhacviec.core.chat.Inbox;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** What came in and has not been worked off, and for some days what has, so that a repeat is recognised. */
public final class JdbiInbox implements Inbox {

    private final Handle handle;

    public JdbiInbox(Handle handle) {
        this.handle = handle;
    }

    @Override
    public boolean keep(long updateId, String raw, Instant at) {
        return handle.createUpdate("""
                                insert into inbox (update_id, raw, received_at, state) values (:id, :raw, :at, 'WAITING')
                                on conflict (update_id) do nothing
                                """)
                        .bind("id", updateId)
                        .bind("raw", raw)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
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
    public void done(long updateId, Instant at) {
        settle(updateId, "DONE", null, at);
    }

    @Override
    public void setAside(long updateId, String reason, Instant at) {
        settle(updateId, "SET_ASIDE", reason, at);
    }

    private void settle(long updateId, String state, String reason, Instant at) {
        int settled = handle.createUpdate("""
                        update inbox set state = :state, reason = :reason, settled_at = :at
                        where update_id = :id and state = 'WAITING'
                        """)
                .bind("state", state)
                .bind("reason", reason)
                .bind("at", at.toEpochMilli())
                .bind("id", updateId)
                .execute();
        if (settled != 1) {
            // Somebody else has worked it off: what this transaction did about it must not stand beside that.
            throw new IllegalStateException("event " + updateId + " does not wait any more");
        }
    }

    @Override
    public int forgetBefore(Instant before) {
        return handle.createUpdate("delete from inbox where state = 'DONE' and settled_at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }
}
