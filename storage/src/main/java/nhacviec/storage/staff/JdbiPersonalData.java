package nhacviec.storage.staff;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nhacviec.core.staff.PersonalData;
import nhacviec.core.staff.Staff;
import org.jdbi.v3.core.Handle;

/** Everything that the books hold about one person. */
public final class JdbiPersonalData implements PersonalData {

    private static final Set<String> TIMES = Set.of(
            "at",
            "since",
            "until",
            "linked_at",
            "state_since",
            "created_at",
            "expires_at",
            "used_at",
            "last_used_at",
            "revoked_at",
            "asked_at",
            "decided_at",
            "settled_at",
            "recorded_at",
            "held_at",
            "updated_at",
            "taken_back_at",
            "began_at",
            "ended_at",
            "said_at",
            "received_at");

    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("person", """
                select s.id, s.name, u.name as unit, s.role, s.chat_id, s.morning_at, s.language, s.state, s.linked_at,
                       s.state_since
                from staff s join unit u on u.id = s.unit_id where s.id = :id
                """);
        KINDS.put("posts", """
                select u.name as unit, p.role, p.kind, p.since, p.until
                from post p join unit u on u.id = p.unit_id where p.staff_id = :id order by p.id
                """);
        KINDS.put("acting", """
                select a.id, a.staff_id, a.for_id, a.first_day, a.last_day, a.reason, a.said_by, a.said_at, a.began_at, a.ended_at
                from acting a where a.staff_id = :id or a.for_id = :id order by a.id
                """);
        KINDS.put("invitations", """
                select i.id, u.name as unit, i.role, i.name, i.created_at, i.expires_at, i.used_at
                from invitation i join unit u on u.id = i.unit_id where i.used_by = :id order by i.id
                """);
        KINDS.put("access", """
                select id, label, scope, issued_by, created_at, expires_at, revoked_at, last_used_at
                from access_token where staff_id = :id order by id
                """);
        KINDS.put("figures", """
                select e.id, e.code, u.name as unit, e.period, e.kind, e.numerator, e.denominator, e.words, e.actor, e.at,
                       e.source
                from entry e join unit u on u.id = e.unit_id where e.staff_id = :id order by e.id
                """);
        KINDS.put("reasons", """
                select id, entry_id, reason, actor, at from explanation where staff_id = :id order by id
                """);
        KINDS.put("lateFigures", """
                select id, code, period, kind, numerator, denominator, words, reason, asked_at, state, decided_at
                from late_change where asked_by = :id order by id
                """);
        KINDS.put("drafts", """
                select code, period, kind, numerator, denominator, words, reason, at from draft where staff_id = :id order by id
                """);
        KINDS.put("completions", """
                select t.number as task, c.at, c.done_on, c.document, c.document_date, c.note, c.taken_back_at, c.reason
                from completion c join milestone m on m.id = c.milestone_id join task t on t.id = m.task_id
                where c.staff_id = :id or c.taken_back_by = :id order by c.id
                """);
        KINDS.put("takenOn", """
                select t.number as task, a.at from acknowledgement a
                join milestone m on m.id = a.milestone_id join task t on t.id = m.task_id
                where a.staff_id = :id order by a.at, t.number
                """);
        KINDS.put("snoozes", """
                select t.number as task, s.until, s.reason, s.at from snooze s join task t on t.id = s.task_id
                where s.staff_id = :id order by s.id
                """);
        KINDS.put("extensions", """
                select e.id, t.number as task, e.asker, e.asked_at, e.due_before, e.due_wanted, e.reason, e.state, e.decider,
                       e.decided_at, e.decision_reason
                from extension e join milestone m on m.id = e.milestone_id join task t on t.id = m.task_id
                where e.asked_by = :id or e.decided_by = :id order by e.id
                """);
        KINDS.put("locks", """
                select period, locked, reason, at from period_lock where staff_id = :id order by id
                """);
        KINDS.put("planFiles", """
                select id, file_name, state, received_at, settled_at from plan_upload where staff_id = :id order by id
                """);
        KINDS.put("dialogues", "select kind, state, updated_at from dialogue where staff_id = :id order by id");
        KINDS.put("reminders", """
                select subject, occasion, occasion_on, late, recorded_at from reminder where staff_id = :id order by id
                """);
        KINDS.put("messagesTo", """
                select id, html, state, created_at, settled_at, reason from delivery
                where staff_id = :id or chat_id = :chat order by id
                """);
        KINDS.put("messagesFrom", """
                select update_id, raw, received_at from inbox where raw like :first or raw like :last order by update_id
                """);
        KINDS.put("changes", """
                select id, at, actor, source, action, subject, before_was, after_is from audit_change
                where staff_id = :id or subject = :subject order by id
                """);
    }

    private final Handle handle;

    public JdbiPersonalData(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Map<String, List<Map<String, Object>>> of(Staff person) {
        Map<String, List<Map<String, Object>>> all = new LinkedHashMap<>();
        KINDS.forEach((kind, sql) -> all.put(kind, rows(sql, person)));
        return all;
    }

    private List<Map<String, Object>> rows(String sql, Staff person) {
        Map<String, Object> about = Map.of(
                "id", person.id(),
                "chat", chat(person),
                "first", ofChat(person, ","),
                "last", ofChat(person, "}"),
                "subject", "staff " + person.id());
        var query = handle.createQuery(sql);
        about.forEach((name, value) -> {
            if (sql.contains(":" + name)) {
                query.bind(name, value);
            }
        });
        return query.mapToMap().list().stream().map(JdbiPersonalData::timed).toList();
    }

    /** A chat that nobody has, for whoever has none. */
    static long chat(Staff person) {
        return person.chatId() == null ? Long.MIN_VALUE : person.chatId();
    }

    /** How the raw form of a message names its chat or its sender. */
    static String ofChat(Staff person, String end) {
        return "%\"id\":" + chat(person) + end + "%";
    }

    private static Map<String, Object> timed(Map<String, Object> row) {
        Map<String, Object> timed = new LinkedHashMap<>();
        row.forEach((column, value) -> timed.put(
                column,
                TIMES.contains(column) && value instanceof Number millis
                        ? Instant.ofEpochMilli(millis.longValue())
                        : value));
        return timed;
    }

    @Override
    public void erase(Staff person, String mark) {
        new ErasedPerson(handle, person, mark).erase();
    }
}
