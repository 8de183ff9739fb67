package nhacviec.storage.chat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.core.chat.ChatGroups;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** Which chat groups get the weekly summary, and which weeks were held. */
public final class JdbiChatGroups implements ChatGroups {

    private final Handle handle;

    public JdbiChatGroups(Handle handle) {
        this.handle = handle;
    }

    @Override
    public List<Group> linked() {
        return handle.createQuery("select * from chat_group where ended_at is null order by linked_at, chat_id")
                .map((row, context) ->
                        new Group(row.getLong("chat_id"), row.getString("title"), Row.instant(row, "linked_at")))
                .list();
    }

    @Override
    public boolean link(long chatId, String title, Instant at) {
        return handle.createUpdate("""
                                insert into chat_group (chat_id, title, linked_at) values (:chat, :title, :at)
                                on conflict (chat_id) do update
                                    set title = excluded.title, linked_at = excluded.linked_at, ended_at = null, ended_why = ''
                                    where chat_group.ended_at is not null
                                """)
                        .bind("chat", chatId)
                        .bind("title", title)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    @Override
    public boolean unlink(long chatId, String why, Instant at) {
        return handle.createUpdate("""
                                update chat_group set ended_at = :at, ended_why = :why
                                where chat_id = :chat and ended_at is null
                                """)
                        .bind("chat", chatId)
                        .bind("why", why)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    @Override
    public void move(long from, long to) {
        boolean known = handle.createQuery("select count(*) from chat_group where chat_id = :to")
                        .bind("to", to)
                        .mapTo(Long.class)
                        .one()
                > 0;
        if (known) {
            handle.createUpdate("update chat_group set ended_at = linked_at, ended_why = 'moved' where chat_id = :from")
                    .bind("from", from)
                    .execute();
        } else {
            handle.createUpdate("update chat_group set chat_id = :to where chat_id = :from")
                    .bind("to", to)
                    .bind("from", from)
                    .execute();
        }
    }

    @Override
    public boolean hold(long chatId, LocalDate week, Long deliveryId, Instant at) {
        return handle.createUpdate("""
                                insert into group_week (chat_id, week, held_at, delivery_id)
                                values (:chat, :week, :at, :delivery)
                                on conflict do nothing
                                """)
                        .bind("chat", chatId)
                        .bind("week", Row.text(week))
                        .bind("at", at.toEpochMilli())
                        .bind("delivery", deliveryId)
                        .execute()
                == 1;
    }

    @Override
    public Optional<Instant> held(long chatId, LocalDate week) {
        return handle.createQuery("select held_at from group_week where chat_id = :chat and week = :week")
                .bind("chat", chatId)
                .bind("week", Row.text(week))
                .map((row, context) -> Row.instant(row, "held_at"))
                .findOne();
    }
}
