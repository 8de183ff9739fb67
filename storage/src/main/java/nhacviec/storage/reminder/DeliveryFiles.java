package nhacviec.storage.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import nhacviec.core.chat.Attachment;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;

/** The files that messages carry; bytes are there as long as their message is to be sent. */
final class DeliveryFiles {

    /** Messages with the names of their files. */
    static final String DELIVERIES = from("null");

    /** Messages with their files themselves. */
    static final String DELIVERIES_TO_SEND = from("file.bytes");

    private final Handle handle;

    DeliveryFiles(Handle handle) {
        this.handle = handle;
    }

    private static String from(String bytes) {
        return """
                select delivery.*, file.kind as file_kind, file.name as file_name, file.media_type as file_type,
                       file.size as file_size, file.drawing as file_drawing, %s as file_bytes
                from delivery left join delivery_file file on file.delivery_id = delivery.id
                """.formatted(bytes);
    }

    void add(long delivery, Attachment attachment) {
        byte[] bytes = attachment instanceof Attachment.Ready ready ? ready.bytes() : null;
        String drawing = attachment instanceof Attachment.Drawing drawn ? ProgressColumn.write(drawn.progress()) : null;
        if (bytes == null && drawing == null) {
            throw new IllegalArgumentException("nothing to send: " + attachment);
        }
        handle.createUpdate("""
                        insert into delivery_file (delivery_id, kind, name, media_type, size, bytes, drawing)
                        values (:delivery, :kind, :name, :type, :size, :bytes, :drawing)
                        """)
                .bind("delivery", delivery)
                .bind("kind", attachment.kind().name())
                .bind("name", attachment.name())
                .bind("type", attachment.mediaType())
                .bind("size", bytes == null ? 0 : bytes.length)
                .bind("bytes", bytes)
                .bind("drawing", drawing)
                .execute();
    }

    /** The file of a row of {@link #DELIVERIES} or {@link #DELIVERIES_TO_SEND}; null when the message carries none. */
    static Attachment read(ResultSet row) throws SQLException {
        String kind = row.getString("file_kind");
        if (kind == null) {
            return null;
        }
        Attachment.Kind shown = Attachment.Kind.valueOf(kind);
        String name = row.getString("file_name");
        String type = row.getString("file_type");
        String drawing = row.getString("file_drawing");
        if (drawing != null) {
            return new Attachment.Drawing(name, ProgressColumn.read(drawing));
        }
        byte[] bytes = row.getBytes("file_bytes");
        return bytes == null
                ? new Attachment.Named(shown, name, type, row.getLong("file_size"))
                : new Attachment.Ready(shown, name, type, bytes);
    }

    /** Lets the bytes of settled messages go; what they were called stays. */
    void letGo(Collection<Long> deliveries) {
        if (!deliveries.isEmpty()) {
            handle.createUpdate(
                            "update delivery_file set bytes = null where delivery_id in (<ids>) and bytes is not null")
                    .bindList("ids", deliveries)
                    .execute();
        }
    }

    boolean isShown(long chatId, Attachment.Drawing picture, Instant since) {
        record Shown(long chat, String state, Instant at, String drawing) {}
        String wanted = ProgressColumn.write(picture.progress());
        // The newest first and no further back than asked: the table grows by every picture.
        try (ResultIterator<Shown> newest = handle.createQuery("""
                        select delivery.chat_id, delivery.state, delivery.created_at, file.drawing
                        from delivery_file file join delivery on delivery.id = file.delivery_id
                        order by file.delivery_id desc
                        """)
                .map((row, context) -> new Shown(
                        row.getLong("chat_id"),
                        row.getString("state"),
                        Row.instant(row, "created_at"),
                        row.getString("drawing")))
                .iterator()) {
            while (newest.hasNext()) {
                Shown shown = newest.next();
                if (!shown.at().isAfter(since)) {
                    return false;
                }
                boolean given =
                        !shown.state().equals("REFUSED") && !shown.state().equals("NO_LONGER_NEEDED");
                if (given && shown.chat() == chatId && wanted.equals(shown.drawing())) {
                    return true;
                }
            }
            return false;
        }
    }
}
