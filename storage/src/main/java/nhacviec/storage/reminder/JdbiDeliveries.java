package nhacviec.storage.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Deliveries;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every message that was to be sent, each attempt to send it, and what became of it. */
public final class JdbiDeliveries implements Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(JdbiDeliveries.class);

    private static final String OPEN = "state in ('WAITING', 'UNKNOWN', 'SENDING')";

    private static final String INSERT = """
            insert into delivery (staff_id, kind, planned, state, method, chat_id, message_id, tap_id, html, keyboard, menu,
                                  source, unique_key, created_at, not_before)
            values (:staff, :kind, :planned, 'WAITING', :method, :chat, :message, :tap, :html, :keyboard, :menu,
                    :source, :key, :now, :now)
            """;

    /** Closes the newest attempt, if it is open; the attempts before it stay as they ended. */
    private static final String CLOSE_ATTEMPT = """
            update delivery_attempt set outcome = :outcome, detail = :detail, finished_at = :now
            where delivery_id = :id and outcome is null
              and number = (select attempts from delivery where id = :id)
            """;

    private final Handle handle;
    private final DeliveryFiles files;

    public JdbiDeliveries(Handle handle) {
        this.handle = handle;
        this.files = new DeliveryFiles(handle);
    }

    @Override
    public Optional<Long> add(
            OutgoingMessage message, Long staffId, Delivery.Kind kind, String source, String uniqueKey, Instant now) {
        Query insert = handle.createQuery(INSERT + " on conflict (unique_key) do nothing returning id");
        Optional<Long> written = bind(insert, message, staffId, kind, source, now)
                .bind("key", uniqueKey)
                .mapTo(Long.class)
                .findOne();
        if (message instanceof OutgoingMessage.File file) {
            written.ifPresent(id -> files.add(id, file.attachment()));
        }
        return written;
    }

    /** Without "returning": for that SQLite makes a table in memory each time, which costs more than the insert itself. */
    @Override
    public void answer(OutgoingMessage message, Long staffId, String source, Instant now) {
        if (message instanceof OutgoingMessage.File) {
            add(message, staffId, Delivery.Kind.ANSWER, source, null, now);
            return;
        }
        bind(handle.createUpdate(INSERT), message, staffId, Delivery.Kind.ANSWER, source, now)
                .bind("key", (String) null)
                .execute();
    }

    private static <S extends SqlStatement<S>> S bind(
            S insert, OutgoingMessage message, Long staffId, Delivery.Kind kind, String source, Instant now) {
        return MessageColumns.of(message)
                .bind(insert)
                .bind("staff", staffId)
                .bind("kind", kind.name())
                .bind("planned", kind.waitsForOfficeHours() ? 1 : 0)
                .bind("source", source)
                .bind("now", now.toEpochMilli());
    }

    /**
     * The order in which messages go: what somebody waits for, then that a day is worked or not, which may be said when the
     * rest has to wait for a working day, then the rest. The index delivery_queue has the same words.
     */
    private static final String QUEUE = "planned, kind <> 'CALENDAR', id";

    @Override
    public List<Delivery> due(Instant now, int limit, Set<Long> busy) {
        if (limit <= 0) {
            return List.of();
        }
        record Open(long id, long chat, boolean sending, long notBefore) {}
        Set<Long> taken = new HashSet<>(busy);
        taken.addAll(handle.createQuery("select chat_id from delivery where state = 'SENDING'")
                .mapTo(Long.class)
                .list());
        List<Long> due = new ArrayList<>();
        // In the order of the queue, and no further than needed: thousands may be waiting.
        try (ResultIterator<Open> queue = handle.createQuery(
                        "select id, chat_id, state, not_before from delivery where " + OPEN + " order by " + QUEUE)
                .map((row, context) -> new Open(
                        row.getLong("id"),
                        row.getLong("chat_id"),
                        row.getString("state").equals("SENDING"),
                        row.getLong("not_before")))
                .iterator()) {
            while (due.size() < limit && queue.hasNext()) {
                Open candidate = queue.next();
                boolean first = !candidate.sending() && taken.add(candidate.chat());
                if (first && candidate.notBefore() <= now.toEpochMilli()) {
                    due.add(candidate.id());
                }
            }
        }
        if (due.isEmpty()) {
            return List.of();
        }
        return handle.createQuery(DeliveryFiles.DELIVERIES_TO_SEND
                        + " where id in (<ids>) order by planned, delivery.kind <> 'CALENDAR', id")
                .bindList("ids", due)
                .map((row, context) -> delivery(row))
                .list();
    }

    @Override
    public List<State> statesOf(String source, long staffId) {
        return handle.createQuery("select state from delivery where source = :source and staff_id = :staff"
                        + " and kind = 'NOTICE' order by id")
                .bind("source", source)
                .bind("staff", staffId)
                .map((row, context) -> State.valueOf(row.getString("state")))
                .list();
    }

    @Override
    public boolean isWritten(String uniqueKey) {
        return handle.createQuery("select exists (select 1 from delivery where unique_key = :key)")
                .bind("key", uniqueKey)
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public Shown shown(long chatId, long messageId) {
        return handle.createQuery("""
                        select html, keyboard, settled_at from delivery
                        where chat_id = :chat and state = 'SENT' and method in ('SAY', 'EDIT')
                          and (sent_as = :message or message_id = :message)
                        order by id desc limit 1
                        """)
                .bind("chat", chatId)
                .bind("message", messageId)
                .map((row, context) -> new Shown(
                        row.getString("html"),
                        MessageColumns.keyboard(row.getString("keyboard")),
                        Row.instant(row, "settled_at")))
                .findOne()
                .orElse(Shown.NOTHING);
    }

    @Override
    public List<Answered> lastAnswers(long chatId, int limit) {
        return handle.createQuery("""
                        select source, html, keyboard, created_at from delivery
                        where chat_id = :chat and kind = 'ANSWER' and method <> 'TOAST'
                        order by id desc limit :limit
                        """)
                .bind("chat", chatId)
                .bind("limit", limit)
                .map((row, context) -> new Answered(
                        row.getString("source"),
                        row.getString("html"),
                        MessageColumns.keyboard(row.getString("keyboard")),
                        Row.instant(row, "created_at")))
                .list();
    }

    @Override
    public Optional<Delivery> ofKey(String uniqueKey) {
        return handle.createQuery(DeliveryFiles.DELIVERIES + " where unique_key = :key")
                .bind("key", uniqueKey)
                .map((row, context) -> delivery(row))
                .findOne();
    }

    @Override
    public List<Delivery> remindersWaiting(long staffId) {
        return handle.createQuery(DeliveryFiles.DELIVERIES + """
                        where state in ('WAITING', 'UNKNOWN') and delivery.kind = 'REMINDER' and staff_id = :staff
                        order by id
                        """)
                .bind("staff", staffId)
                .map((row, context) -> delivery(row))
                .list();
    }

    @Override
    public List<Delivery> refusedTo(long staffId, Instant since) {
        return handle.createQuery(DeliveryFiles.DELIVERIES + """
                        where state = 'REFUSED' and staff_id = :staff and settled_at >= :since
                          and substr(reason, 1, 8) in ('blocked:', 'no_chat:')
                        order by id
                        """)
                .bind("staff", staffId)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> delivery(row))
                .list();
    }

    @Override
    public List<Delivery> dayNewsWaiting(long staffId) {
        return handle.createQuery(DeliveryFiles.DELIVERIES + """
                        where state = 'WAITING' and attempts = 0 and delivery.kind = 'CALENDAR' and staff_id = :staff
                        order by id
                        """)
                .bind("staff", staffId)
                .map((row, context) -> delivery(row))
                .list();
    }

    @Override
    public Set<Long> claim(List<Long> ids, Instant now) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        Set<Long> claimed =
                handle.createQuery("""
                        update delivery set state = 'SENDING', attempts = attempts + 1
                        where id in (<ids>) and state in ('WAITING', 'UNKNOWN')
                        returning id
                        """).bindList("ids", ids).mapTo(Long.class).set();
        if (!claimed.isEmpty()) {
            handle.createUpdate("""
                            insert into delivery_attempt (delivery_id, number, started_at)
                            select id, attempts, :now from delivery where id in (<ids>)
                            """)
                    .bind("now", now.toEpochMilli())
                    .bindList("ids", claimed)
                    .execute();
        }
        return claimed;
    }

    @Override
    public void rewrite(long id, OutgoingMessage message) {
        int rewritten = MessageColumns.of(message)
                .bind(handle.createUpdate("""
                        update delivery set method = :method, chat_id = :chat, message_id = :message, tap_id = :tap,
                               html = :html, keyboard = :keyboard, menu = :menu
                        where id = :id and state = 'SENDING'
                        """))
                .bind("id", id)
                .execute();
        expectOne(rewritten, id, State.SENDING);
    }

    @Override
    public void sent(List<Receipt> receipts, Instant now) {
        if (receipts.isEmpty()) {
            return;
        }
        PreparedBatch arrived =
                handle.prepareBatch("update delivery set state = 'SENT', reason = '', settled_at = :now,"
                        + " sent_as = :message where id = :id and " + OPEN);
        PreparedBatch attempted = handle.prepareBatch(CLOSE_ATTEMPT);
        for (Receipt receipt : receipts) {
            arrived.bind("now", now.toEpochMilli())
                    .bind("message", receipt.messageId())
                    .bind("id", receipt.id())
                    .add();
            attempted
                    .bind("outcome", "SENT")
                    .bind("detail", "")
                    .bind("now", now.toEpochMilli())
                    .bind("id", receipt.id())
                    .add();
        }
        int[] settled = arrived.execute();
        for (int i = 0; i < settled.length; i++) {
            expectOne(settled[i], receipts.get(i).id(), State.SENT);
        }
        attempted.execute();
        files.letGo(receipts.stream().map(Receipt::id).toList());
    }

    @Override
    public void refused(long id, String reason, Instant now) {
        settle(id, State.REFUSED, reason, now);
        attempted(id, "REFUSED", reason, now);
    }

    @Override
    public void drop(long id, String reason, Instant now) {
        settle(id, State.NO_LONGER_NEEDED, reason, now);
        attempted(id, "DROPPED", reason, now);
    }

    @Override
    public void dropAllTo(long staffId, String reason, Instant now) {
        List<Long> dropped = handle.createQuery("""
                        update delivery set state = 'NO_LONGER_NEEDED', reason = :reason, settled_at = :now
                        where staff_id = :staff and state in ('WAITING', 'UNKNOWN')
                        returning id
                        """)
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .bind("staff", staffId)
                .mapTo(Long.class)
                .list();
        if (!dropped.isEmpty()) {
            files.letGo(dropped);
        }
    }

    private void settle(long id, State state, String reason, Instant now) {
        int settled = handle.createUpdate("update delivery set state = :state, reason = :reason, settled_at = :now"
                        + " where id = :id and " + OPEN)
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
        expectOne(settled, id, state);
        files.letGo(List.of(id));
    }

    @Override
    public void putOff(long id, String reason, Instant notBefore, Instant now) {
        again(id, State.WAITING, reason, notBefore, 0);
        attempted(id, "PUT_OFF", reason, now);
    }

    @Override
    public void unknown(long id, String reason, Instant notBefore, Instant now) {
        again(id, State.UNKNOWN, reason, notBefore, 1);
        attempted(id, "UNKNOWN", reason, now);
    }

    private void again(long id, State state, String reason, Instant notBefore, int repeat) {
        int changed = handle.createUpdate("""
                        update delivery set state = :state, reason = :reason, not_before = :notBefore,
                               is_repeat = case when :repeat = 1 then 1 else is_repeat end
                        where id = :id and state = 'SENDING'
                        """)
                .bind("state", state.name())
                .bind("reason", reason)
                .bind("notBefore", notBefore.toEpochMilli())
                .bind("repeat", repeat)
                .bind("id", id)
                .execute();
        expectOne(changed, id, state);
    }

    /** One result that comes too late must not undo the others that are settled in the same transaction. */
    private static void expectOne(int changed, long id, State state) {
        if (changed != 1) {
            LOG.warn("Delivery {} is settled or gone already; {} is not recorded", id, state);
        }
    }

    private void attempted(long id, String outcome, String detail, Instant now) {
        handle.createUpdate(CLOSE_ATTEMPT)
                .bind("outcome", outcome)
                .bind("detail", detail)
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
    }

    @Override
    public void redirect(long fromChat, long toChat) {
        handle.createUpdate("update delivery set chat_id = :to where chat_id = :from and " + OPEN)
                .bind("to", toChat)
                .bind("from", fromChat)
                .execute();
    }

    @Override
    public int takeUpInterrupted(Instant now) {
        handle.createUpdate("""
                        update delivery_attempt set outcome = 'INTERRUPTED', detail = '', finished_at = :now
                        where outcome is null and delivery_id in (select id from delivery where state = 'SENDING')
                        """).bind("now", now.toEpochMilli()).execute();
        return handle.createUpdate("""
                        update delivery set state = 'WAITING', is_repeat = 1, not_before = :now,
                               reason = 'interrupted while being sent'
                        where state = 'SENDING'
                        """).bind("now", now.toEpochMilli()).execute();
    }

    @Override
    public boolean retry(long id, Instant now) {
        return handle.createUpdate("""
                                update delivery set state = 'WAITING', not_before = :now, settled_at = null, reason = ''
                                where id = :id and state in ('REFUSED', 'UNKNOWN', 'NO_LONGER_NEEDED')
                                  and not exists (select 1 from delivery_file
                                                  where delivery_id = :id and bytes is null and drawing is null)
                                """)
                        .bind("now", now.toEpochMilli())
                        .bind("id", id)
                        .execute()
                == 1;
    }

    @Override
    public Optional<Delivery> find(long id) {
        return handle.createQuery(DeliveryFiles.DELIVERIES + " where id = :id")
                .bind("id", id)
                .map((row, context) -> delivery(row))
                .findOne();
    }

    @Override
    public boolean isShown(long chatId, Attachment.Drawing picture, Instant since) {
        return files.isShown(chatId, picture, since);
    }

    @Override
    public List<Delivery> newest(State state, long beforeId, int limit) {
        String wanted = state == null ? "" : " and state = :state";
        var query = handle.createQuery(
                        DeliveryFiles.DELIVERIES + " where id < :before" + wanted + " order by id desc limit :limit")
                .bind("before", beforeId)
                .bind("limit", limit);
        if (state != null) {
            query.bind("state", state.name());
        }
        return query.map((row, context) -> delivery(row)).list();
    }

    @Override
    public List<Delivery> reminders() {
        return handle.createQuery(DeliveryFiles.DELIVERIES + " where delivery.kind = 'REMINDER' order by id")
                .map((row, context) -> delivery(row))
                .list();
    }

    @Override
    public Map<State, Long> countByState() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        handle.createQuery("select state, count(*) as many from delivery group by state")
                .map((row, context) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("many")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    @Override
    public Optional<Instant> oldestDue(Instant now) {
        return moment("select min(not_before) as at from delivery where " + OPEN + " and not_before <= :now", now);
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return moment("select min(not_before) as at from delivery where " + OPEN + " and not_before > :now", now);
    }

    private Optional<Instant> moment(String sql, Instant now) {
        return handle.createQuery(sql)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> Optional.ofNullable(Row.instant(row, "at")))
                .one();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                Row.number(row, "staff_id"),
                Delivery.Kind.valueOf(row.getString("kind")),
                State.valueOf(row.getString("state")),
                MessageColumns.read(row).message(DeliveryFiles.read(row)),
                row.getString("source"),
                Row.instant(row, "created_at"),
                Row.instant(row, "not_before"),
                Row.instant(row, "settled_at"),
                row.getInt("attempts"),
                row.getInt("is_repeat") == 1,
                Row.number(row, "sent_as"),
                row.getString("reason"));
    }
}
