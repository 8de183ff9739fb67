package nhacviec.storage.chat;

import java.util.Optional;
import nhacviec.core.chat.Dialogues;
import nhacviec.storage.ColumnText;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The question that each person has been asked and has not answered yet. */
public final class JdbiDialogues implements Dialogues {

    private final Handle handle;

    public JdbiDialogues(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Dialogue> of(long staffId) {
        return dialogue(handle.createQuery("select * from dialogue where staff_id = :staff order by id desc limit 1")
                .bind("staff", staffId));
    }

    @Override
    public Optional<Dialogue> of(long staffId, String kind) {
        return dialogue(handle.createQuery("select * from dialogue where staff_id = :staff and kind = :kind")
                .bind("staff", staffId)
                .bind("kind", kind));
    }

    private static Optional<Dialogue> dialogue(Query query) {
        return query.map((row, context) -> new Dialogue(
                        row.getLong("staff_id"),
                        row.getString("kind"),
                        ColumnText.toMap(row.getString("state")),
                        Row.instant(row, "updated_at")))
                .findOne();
    }

    @Override
    public void keep(Dialogue dialogue) {
        // Written anew, so that it gets the highest id: the one touched last.
        end(dialogue.staffId(), dialogue.kind());
        handle.createUpdate("""
                        insert into dialogue (staff_id, kind, state, updated_at) values (:staff, :kind, :state, :at)
                        """)
                .bind("staff", dialogue.staffId())
                .bind("kind", dialogue.kind())
                .bind("state", ColumnText.ofMap(dialogue.state()))
                .bind("at", dialogue.updatedAt().toEpochMilli())
                .execute();
    }

    @Override
    public void endAll(long staffId) {
        handle.createUpdate("delete from dialogue where staff_id = :staff")
                .bind("staff", staffId)
                .execute();
    }

    @Override
    public void end(long staffId, String kind) {
        handle.createUpdate("delete from dialogue where staff_id = :staff and kind = :kind")
                .bind("staff", staffId)
                .bind("kind", kind)
                .execute();
    }
}
