package nhacviec.storage.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Escalation;
import nhacviec.core.reminder.Occasion;
import nhacviec.core.reminder.Reminder;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.Reminders;
import nhacviec.core.reminder.Subject;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** Which mornings were held, and every reminder: unique for a person, a subject and an occasion. */
public final class JdbiReminders implements Reminders {

    /** It is noted every five minutes; a restart takes less than that. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(11);

    private final Handle handle;

    public JdbiReminders(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Set<Long> morningsHeld(LocalDate day) {
        return new HashSet<>(handle.createQuery("select staff_id from morning where day = :day")
                .bind("day", Row.text(day))
                .mapTo(Long.class)
                .list());
    }

    @Override
    public List<ReminderAudit.Held> mornings() {
        return handle.createQuery("select * from morning order by held_at, staff_id")
                .map((row, context) -> new ReminderAudit.Held(
                        row.getLong("staff_id"), Row.date(row, "day"), Row.instant(row, "held_at")))
                .list();
    }

    @Override
    public void atWork(Instant now) {
        int goesOn = handle.createUpdate("""
                        update at_work set until_at = :now
                        where id = (select max(id) from at_work) and until_at between :pause and :now
                        """)
                .bind("now", now.toEpochMilli())
                .bind("pause", now.minus(LONGEST_PAUSE).toEpochMilli())
                .execute();
        if (goesOn == 0) {
            handle.createUpdate("insert into at_work (from_at, until_at) values (:now, :now)")
                    .bind("now", now.toEpochMilli())
                    .execute();
        }
    }

    @Override
    public List<AtWork> timesAtWork() {
        return handle.createQuery("select * from at_work order by id")
                .map((row, context) -> new AtWork(Row.instant(row, "from_at"), Row.instant(row, "until_at")))
                .list();
    }

    @Override
    public boolean holdMorning(long staffId, LocalDate day, Instant at) {
        return handle.createUpdate("insert into morning values (:staff, :day, :at) on conflict do nothing")
                        .bind("staff", staffId)
                        .bind("day", Row.text(day))
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    @Override
    public Set<String> recordedFor(long staffId) {
        return new HashSet<>(
                handle.createQuery("select subject || '|' || occasion from reminder where staff_id = :staff")
                        .bind("staff", staffId)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public boolean record(long staffId, Subject subject, Occasion occasion, boolean late, Long deliveryId, Instant at) {
        return handle.createUpdate("""
                                insert into reminder (staff_id, subject, occasion, occasion_on, late, delivery_id,
                                                      recorded_at)
                                values (:staff, :subject, :occasion, :on, :late, :delivery, :at)
                                on conflict (staff_id, subject, occasion) do nothing
                                """)
                        .bind("staff", staffId)
                        .bind("subject", subject.key())
                        .bind("occasion", occasion.code())
                        .bind("on", Row.text(occasion.on()))
                        .bind("late", late ? 1 : 0)
                        .bind("delivery", deliveryId)
                        .bind("at", at.toEpochMilli())
                        .execute()
                == 1;
    }

    @Override
    public void carryOver(long fromDelivery, long toDelivery) {
        handle.createUpdate("update reminder set delivery_id = :to where delivery_id = :from")
                .bind("to", toDelivery)
                .bind("from", fromDelivery)
                .execute();
    }

    @Override
    public List<Reminder> saidBy(long deliveryId) {
        return handle.createQuery("select * from reminder where delivery_id = :delivery order by id")
                .bind("delivery", deliveryId)
                .map((row, context) -> reminder(row))
                .list();
    }

    @Override
    public List<Reminder> between(Instant from, Instant to, int limit) {
        return handle.createQuery("""
                        select * from reminder where recorded_at >= :from and recorded_at < :to
                        order by id desc limit :limit
                        """)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> reminder(row))
                .list();
    }

    @Override
    public Map<Subject, Escalation> escalations() {
        Map<Subject, Escalation> escalations = new HashMap<>();
        handle.createQuery("select * from escalation")
                .map((row, context) -> Map.entry(
                        new Subject.OfMilestone(row.getLong("milestone_id"), Row.date(row, "due")),
                        new Escalation(row.getInt("coordinator_after"), row.getInt("leader_after"))))
                .forEach(begun -> escalations.put(begun.getKey(), begun.getValue()));
        handle.createQuery("select * from figure_escalation")
                .map((row, context) -> Map.entry(
                        new Subject.OfFiguresOf(
                                ReportingPeriod.ofCode(row.getString("period")).orElseThrow(), row.getLong("unit_id")),
                        new Escalation(row.getInt("coordinator_after"), row.getInt("leader_after"))))
                .forEach(begun -> escalations.put(begun.getKey(), begun.getValue()));
        return escalations;
    }

    @Override
    public void begin(Subject.OfFiguresOf late, Escalation steps, Instant at) {
        handle.createUpdate("""
                        insert into figure_escalation (period, unit_id, coordinator_after, leader_after, started_at)
                        values (:period, :unit, :coordinator, :leader, :at)
                        on conflict do nothing
                        """)
                .bind("period", late.period().code())
                .bind("unit", late.unitId())
                .bind("coordinator", steps.coordinatorAfter())
                .bind("leader", steps.leaderAfter())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public void begin(Subject.OfMilestone late, Escalation steps, Instant at) {
        handle.createUpdate("""
                        insert into escalation (milestone_id, due, coordinator_after, leader_after, started_at)
                        values (:milestone, :due, :coordinator, :leader, :at)
                        on conflict do nothing
                        """)
                .bind("milestone", late.milestoneId())
                .bind("due", Row.text(late.due()))
                .bind("coordinator", steps.coordinatorAfter())
                .bind("leader", steps.leaderAfter())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public List<Policy> policies() {
        return handle.createQuery("select * from reminder_policy order by id")
                .map((row, context) -> new Policy(PolicyColumn.read(row.getString("policy")), Row.instant(row, "at")))
                .list();
    }

    @Override
    public void adopt(ReminderPolicy policy, Instant at) {
        handle.createUpdate("insert into reminder_policy (policy, at) values (:policy, :at)")
                .bind("policy", PolicyColumn.write(policy))
                .bind("at", at.toEpochMilli())
                .execute();
    }

    private static Reminder reminder(ResultSet row) throws SQLException {
        return new Reminder(
                row.getLong("id"),
                row.getLong("staff_id"),
                Subject.ofKey(row.getString("subject")),
                row.getString("occasion"),
                Row.date(row, "occasion_on"),
                row.getInt("late") == 1,
                Row.number(row, "delivery_id"),
                Row.instant(row, "recorded_at"));
    }
}
