package nhacviec.storage.audit;

import java.time.Instant;
import java.util.Optional;
import nhacviec.core.audit.HandledRequests;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** Requests that scripts sent under a key of their own. */
public final class JdbiHandledRequests implements HandledRequests {

    private final Handle handle;

    public JdbiHandledRequests(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Handled> find(String key) {
        return handle.createQuery("select * from handled_request where key = :key")
                .bind("key", key)
                .map((row, context) -> {
                    Long status = Row.number(row, "status");
                    return new Handled(
                            row.getString("key"),
                            row.getString("fingerprint"),
                            Row.instant(row, "at"),
                            status == null
                                    ? null
                                    : new Given(status.intValue(), row.getString("media_type"), row.getString("body")));
                })
                .findOne();
    }

    @Override
    public void begin(String key, String fingerprint, Instant at) {
        handle.createUpdate("insert into handled_request (key, fingerprint, at) values (:key, :fingerprint, :at)")
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public void answered(String key, Given answer) {
        handle.createUpdate(
                        "update handled_request set status = :status, media_type = :media, body = :body where key = :key")
                .bind("status", answer.status())
                .bind("media", answer.mediaType())
                .bind("body", answer.body())
                .bind("key", key)
                .execute();
    }

    @Override
    public int forgetBefore(Instant before) {
        return handle.createUpdate("delete from handled_request where at < :before")
                .bind("before", before.toEpochMilli())
                .execute();
    }
}
