package nhacviec.storage.staff;

import java.util.Set;
import java.util.TreeSet;
import nhacviec.core.staff.Staff;
import nhacviec.storage.audit.SealedNames;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Takes a person's names, chat and message texts out of the tables. What was done stays, under a mark. */
final class ErasedPerson {

    private final Handle handle;
    private final Staff person;
    private final String mark;

    ErasedPerson(Handle handle, Staff person, String mark) {
        this.handle = handle;
        this.person = person;
        this.mark = mark;
    }

    void erase() {
        Set<String> names = names();
        messages();
        names.forEach(this::name);
        SealedNames.inChanges(handle, () -> {
            names.forEach(this::nameInChanges);
            byId("update audit_change set actor = :mark where staff_id = :id");
        });
        byId("update extension set asker = :mark where asked_by = :id");
        byId("update extension set decider = :mark where decided_by = :id");
        byId("update late_change set decider = :mark where decided_by = :id");
        byId("update period_lock set actor = :mark where staff_id = :id");
        byId("update spelled_out set actor = :mark where staff_id = :id");
        SealedNames.replaceAuthor(handle, person.id(), mark);
        byId("update snooze set reason = '' where staff_id = :id");
        byId("update acting set reason = '' where for_id = :id");
        byId("delete from draft where staff_id = :id");
        byId("delete from dialogue where staff_id = :id");
        byId("delete from access_token where staff_id = :id");
        byId("delete from calendar_feed where staff_id = :id");
        byId("delete from sign_in_link where staff_id = :id");
        byId("update plan_upload set chat_id = 0, file_id = '' where staff_id = :id");
        byId("update invitation set name = '' where used_by = :id");
        byId("update staff set name = :mark, chat_id = null where id = :id");
    }

    /** What was sent to the chat, and what came out of it. */
    private void messages() {
        bound("""
                update delivery set html = '', keyboard = '', chat_id = 0, message_id = null
                where (staff_id = :id or chat_id = :chat) and state <> 'SENDING'
                """).bind("chat", JdbiPersonalData.chat(person)).execute();
        handle.createUpdate(
                        "update inbox set raw = '{}' where state <> 'WAITING' and (raw like :first or raw like :last)")
                .bind("first", JdbiPersonalData.ofChat(person, ","))
                .bind("last", JdbiPersonalData.ofChat(person, "}"))
                .execute();
    }

    /** Every name that the person had, where nobody else has it. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(handle.createQuery("""
                        select name from staff where id = :id
                        union select actor from audit_change where staff_id = :id
                        union select actor from entry where staff_id = :id
                        union select before_was from audit_change where action = 'staff.name' and subject = :subject
                        union select after_is from audit_change where action = 'staff.name' and subject = :subject
                        """)
                .bind("id", person.id())
                .bind("subject", "staff " + person.id())
                .mapTo(String.class)
                .list());
        names.removeAll(handle.createQuery("select name from staff where id <> :id")
                .bind("id", person.id())
                .mapTo(String.class)
                .list());
        names.removeIf(name -> name.isBlank() || name.equals(mark));
        return names;
    }

    private void nameInChanges(String name) {
        for (String column : Set.of("subject", "before_was", "after_is")) {
            named("update audit_change set " + column + " = :mark where " + column + " = :name", name);
        }
        named("""
                update audit_change set after_is = replace(after_is, :name, :mark)
                where action in ('staff.acting', 'staff.invite', 'staff.invitation_revoked')
                  and (after_is like :name || ' (%' or after_is like '% ' || :name || ' %')
                """, name);
    }

    private void name(String name) {
        named("update extension set asker = :mark where asker = :name", name);
        named("update acting set said_by = :mark where said_by = :name", name);
        named("update access_token set issued_by = :mark where issued_by = :name", name);
        // An answer that is kept for a script may show the person.
        handle.createUpdate("delete from handled_request where body like :part")
                .bind("part", "%" + name + "%")
                .execute();
        if (name.contains(" ")) {
            // A name of one word is a word of other messages as well; whole names are nobody else's.
            named("update delivery set html = replace(html, :name, :mark) where html like '%' || :name || '%'", name);
        }
    }

    private void named(String sql, String name) {
        handle.createUpdate(sql).bind("mark", mark).bind("name", name).execute();
    }

    private void byId(String sql) {
        bound(sql).execute();
    }

    private Update bound(String sql) {
        Update update = handle.createUpdate(sql).bind("id", person.id());
        return sql.contains(":mark") ? update.bind("mark", mark) : update;
    }
}
