package nhacviec.storage.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Extensions;
import nhacviec.core.task.TaskNumber;
import nhacviec.storage.Row;
import nhacviec.storage.plan.OpenPlans;
import org.jdbi.v3.core.Handle;

/** Requests for later dates and what was decided. */
public final class JdbiExtensions implements Extensions {

    private final Handle handle;
    private final String ofPlan;

    public JdbiExtensions(Handle handle, OpenPlans open) {
        this.handle = handle;
        TasksInView view = new TasksInView(open);
        this.ofPlan = """
                select e.*, %s as number from extension e
                join milestone m on m.id = e.milestone_id
                join task t on t.id = m.task_id
                where %s and t.withdrawn_at is null
                """.formatted(view.number(), view.inPlan());
    }

    @Override
    public Extension ask(
            long milestoneId,
            Long askedBy,
            String asker,
            LocalDate before,
            LocalDate wanted,
            String reason,
            Instant at) {
        long id = handle.createQuery("""
                        insert into extension (milestone_id, asked_by, asker, asked_at, due_before, due_wanted, reason, state)
                        values (:milestone, :by, :asker, :at, :before, :wanted, :reason, 'ASKED')
                        returning id
                        """)
                .bind("milestone", milestoneId)
                .bind("by", askedBy)
                .bind("asker", asker)
                .bind("at", at.toEpochMilli())
                .bind("before", Row.text(before))
                .bind("wanted", Row.text(wanted))
                .bind("reason", reason)
                .mapTo(Long.class)
                .one();
        return find(id).orElseThrow();
    }

    @Override
    public boolean decide(long id, Extension.State state, Extension.Decision decision) {
        return handle.createUpdate("""
                                update extension
                                set state = :state, decided_by = :by, decider = :name, decided_at = :at, decision_reason = :reason
                                where id = :id and state = 'ASKED'
                                """)
                        .bind("state", state.name())
                        .bind("by", decision.by())
                        .bind("name", decision.name())
                        .bind("at", decision.at().toEpochMilli())
                        .bind("reason", decision.reason())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public Optional<Extension> find(long id) {
        return handle.createQuery(ofPlan + " and e.id = :id")
                .bind("id", id)
                .map((row, context) -> extension(row))
                .findOne();
    }

    @Override
    public List<Extension> waiting() {
        return handle.createQuery(ofPlan + """
                         and e.state = 'ASKED'
                        and not exists (
                            select 1 from completion c where c.milestone_id = m.id and c.taken_back_at is null)
                        order by e.id
                        """)
                .map((row, context) -> extension(row))
                .list();
    }

    @Override
    public List<Extension> undecided() {
        return handle.createQuery(ofPlan + " and e.state = 'ASKED' order by e.id")
                .map((row, context) -> extension(row))
                .list();
    }

    @Override
    public List<Extension> all() {
        return handle.createQuery(ofPlan + " order by e.id")
                .map((row, context) -> extension(row))
                .list();
    }

    private static Extension extension(ResultSet row) throws SQLException {
        Instant decidedAt = Row.instant(row, "decided_at");
        return new Extension(
                row.getLong("id"),
                row.getLong("milestone_id"),
                new TaskNumber(row.getString("number")),
                Row.number(row, "asked_by"),
                row.getString("asker"),
                Row.instant(row, "asked_at"),
                Row.date(row, "due_before"),
                Row.date(row, "due_wanted"),
                row.getString("reason"),
                Extension.State.valueOf(row.getString("state")),
                decidedAt == null
                        ? null
                        : new Extension.Decision(
                                Row.number(row, "decided_by"),
                                row.getString("decider"),
                                decidedAt,
                                row.getString("decision_reason")));
    }
}
