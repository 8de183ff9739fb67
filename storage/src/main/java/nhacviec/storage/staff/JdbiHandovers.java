package nhacviec.storage.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nhacviec.core.staff.AtHand;
import nhacviec.core.staff.Handovers;
import org.jdbi.v3.core.Handle;

/** What waits with one person, and its way to another. */
public final class JdbiHandovers implements Handovers {

    /** What a person has taken on and is not done. */
    private static final String TAKEN_ON = """
            from acknowledgement a join milestone m on m.id = a.milestone_id join task t on t.id = m.task_id
            where a.staff_id = :from and t.withdrawn_at is null and m.withdrawn_at is null
              and not exists (select 1 from completion c where c.milestone_id = m.id and c.taken_back_at is null)
            """;

    /** What a person wants to hear of later: the newest word of each task, when it still holds. */
    private static final String SILENCED = """
            from snooze s join task t on t.id = s.task_id
            where s.staff_id = :from and s.until > :today and t.withdrawn_at is null
              and s.id = (select max(n.id) from snooze n where n.staff_id = s.staff_id and n.task_id = s.task_id)
            """;

    /** Answers that the other person has not given as well. */
    private static final String DRAFTS = """
            staff_id = :from
              and not exists (select 1 from draft o where o.staff_id = :to and o.unit_id = draft.unit_id
                              and o.period = draft.period and o.code = draft.code)
            """;

    private static final String REQUESTS = """
            from extension e join milestone m on m.id = e.milestone_id join task t on t.id = m.task_id
            where e.asked_by = :from and e.state = 'ASKED'
            """;

    private static final String FORM = "figures";

    private final Handle handle;

    public JdbiHandovers(Handle handle) {
        this.handle = handle;
    }

    @Override
    public AtHand of(long staffId, LocalDate today) {
        int drafts = handle.createQuery("select count(*) from draft where staff_id = :from")
                .bind("from", staffId)
                .mapTo(Integer.class)
                .one();
        return atHand(staffId, today, drafts);
    }

    private AtHand atHand(long staffId, LocalDate today, int drafts) {
        boolean form = handle.createQuery("select count(*) from dialogue where staff_id = :from and kind = :kind")
                        .bind("from", staffId)
                        .bind("kind", FORM)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return new AtHand(
                numbers(TAKEN_ON, staffId, today),
                numbers(SILENCED, staffId, today),
                drafts,
                numbers(REQUESTS, staffId, today),
                form);
    }

    private List<String> numbers(String which, long staffId, LocalDate today) {
        var query = handle.createQuery("select distinct t.position, t.number " + which + " order by t.position")
                .bind("from", staffId);
        return (which.contains(":today") ? query.bind("today", today.toString()) : query)
                .map((row, context) -> row.getString("number"))
                .list();
    }

    @Override
    public AtHand move(long from, long to, boolean feed, LocalDate today, Instant now) {
        if (feed) {
            handle.createUpdate("""
                            update calendar_feed set staff_id = :to
                            where staff_id = :from and ended_at is null
                              and not exists (select 1 from calendar_feed o where o.staff_id = :to and o.ended_at is null)
                            """).bind("from", from).bind("to", to).execute();
        }
        int drafts = handle.createUpdate("update draft set staff_id = :to, message_id = null where " + DRAFTS)
                .bind("from", from)
                .bind("to", to)
                .execute();
        AtHand moved = atHand(from, today, drafts);
        handle.createUpdate("delete from draft where staff_id = :from")
                .bind("from", from)
                .execute();
        handle.createUpdate("insert into acknowledgement (milestone_id, staff_id, at) select a.milestone_id, :to, a.at "
                        + TAKEN_ON + " on conflict do nothing")
                .bind("from", from)
                .bind("to", to)
                .execute();
        handle.createUpdate("delete from acknowledgement where staff_id = :from and milestone_id in (select m.id "
                        + TAKEN_ON + ")")
                .bind("from", from)
                .execute();
        handle.createUpdate("insert into snooze (staff_id, task_id, until, reason, at)"
                        + " select :to, s.task_id, s.until, s.reason, :now " + SILENCED + " order by s.id")
                .bind("from", from)
                .bind("to", to)
                .bind("today", today.toString())
                .bind("now", now.toEpochMilli())
                .execute();
        // What was silenced is so for the other now; the older word stays on record, and holds no longer.
        handle.createUpdate("insert into snooze (staff_id, task_id, until, reason, at)"
                        + " select :from, s.task_id, :today, s.reason, :now " + SILENCED + " order by s.id")
                .bind("from", from)
                .bind("today", today.toString())
                .bind("now", now.toEpochMilli())
                .execute();
        handle.createUpdate("update extension set asked_by = :to where asked_by = :from and state = 'ASKED'")
                .bind("from", from)
                .bind("to", to)
                .execute();
        handle.createUpdate("""
                        update dialogue set staff_id = :to
                        where staff_id = :from and kind = :kind
                          and not exists (select 1 from dialogue o where o.staff_id = :to and o.kind = :kind)
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("kind", FORM)
                .execute();
        return moved;
    }
}
