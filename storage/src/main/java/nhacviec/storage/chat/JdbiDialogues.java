package nhacviec.storage.chat;

import java.util.Optional;
import nhacviec.core.chat.Dialogues;
import nhacviec.storage.ColumnText;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** The question that each person has been asked and has not answered yet. */
public final class JdbiDialogues implements Dialogues {

    private final Handle handle;

    public JdbiDialogues(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Optional<Dialogue> of(long staffId) {
        return handle.createQuery("select * from dialogue where staff_id = :staff")
                .bind("staff", staffId)
                .map((row, context) -> new Dialogue(
                        staffId,
                        row.getString("kind"),
                        ColumnText.toMap(row.getString("state")),
                        Row.instant(row, "updated_at")))
                .findOne();
    }

    @Override
    public void keep(Dialogue dialogue) {
        handle.createUpdate("""
                        insert into dialogue (staff_id, kind, state, updated_at) values (:staff, :kind, :state, :at)
                        on conflict (staff_id) do update set kind = excluded.kind, state = excluded.state,
                            updated_at = excluded.updated_at
                        """)
                .bind("staff", dialogue.staffId())
                .bind("kind", dialogue.kind())
                .bind("state", ColumnText.ofMap(dialogue.state()))
                .bind("at", dialogue.updatedAt().toEpochMilli())
                .execute();
    }

    @Override
    public void end(long staffId) {
        handle.createUpdate("delete from dialogue where staff_id = :staff")
                .bind("staff", staffId)
                .execute();
    }
}
