package nhacviec.storage.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.StaffDirectory;
import nhacviec.core.staff.Stay;
import nhacviec.core.staff.Unit;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** The people, their units and the invitations that are out. */
public final class JdbiStaff implements StaffDirectory {

    private static final String OF_UNIT = " join unit u on u.id = %s.unit_id left join unit n on n.id = u.successor_id";

    private static final String STAFF = "select s.*, " + UnitColumns.of("u") + " from staff s" + OF_UNIT.formatted("s");

    // Whole, because they are asked for with every message: a text that is put together anew is looked up letter by
    // letter.
    private static final String STAFF_BY_ID = STAFF + " where s.id = :id";
    private static final String STAFF_BY_CHAT = STAFF + " where s.chat_id = :chat and s.state <> 'REVOKED'";

    private static final String INVITATION =
            "select i.*, " + UnitColumns.of("u") + " from invitation i" + OF_UNIT.formatted("i");

    private final Handle handle;
    private final PostRows posts;

    public JdbiStaff(Handle handle) {
        this.handle = handle;
        this.posts = new PostRows(handle);
    }

    @Override
    public List<Unit> units() {
        return handle.createQuery("select " + UnitColumns.of("u")
                        + " from unit u left join unit n on n.id = u.successor_id order by u.id")
                .map((row, context) -> UnitColumns.read(row))
                .list();
    }

    /** Puts the units of a plan on record. */
    public void keepUnits(List<Unit> units) {
        new UnitRows(handle).keep(units, this::units);
    }

    @Override
    public Unit add(String name, String shortName, LocalDate from) {
        new UnitRows(handle).add(name, shortName, from, units());
        return units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void succeed(Unit unit, LocalDate lastDay, Unit successor) {
        new UnitRows(handle).succeed(unit.id(), lastDay, successor.id());
    }

    @Override
    public int handOver(Unit unit, Unit successor, ReportingPeriod lastOver, Instant now) {
        return new UnitRows(handle).handOver(unit.id(), successor.id(), lastOver, now);
    }

    @Override
    public List<Staff> all() {
        Map<Long, List<Post>> further = posts.further();
        return handle.createQuery(STAFF + " order by s.id").map((row, context) -> staff(row)).list().stream()
                .map(person -> person.with(further.getOrDefault(person.id(), List.of())))
                .toList();
    }

    @Override
    public Optional<Staff> find(long id) {
        return handle.createQuery(STAFF_BY_ID)
                .bind("id", id)
                .map((row, context) -> staff(row))
                .findOne()
                .map(this::withPosts);
    }

    @Override
    public Optional<Staff> byChat(long chatId) {
        return handle.createQuery(STAFF_BY_CHAT)
                .bind("chat", chatId)
                .map((row, context) -> staff(row))
                .findOne()
                .map(this::withPosts);
    }

    private Staff withPosts(Staff person) {
        return person.with(posts.furtherOf(person.id()));
    }

    private static Staff staff(ResultSet row) throws SQLException {
        return new Staff(
                row.getLong("id"),
                row.getString("name"),
                UnitColumns.read(row),
                Role.valueOf(row.getString("role")),
                Row.number(row, "chat_id"),
                LocalTime.parse(row.getString("morning_at")),
                row.getString("language"),
                Staff.State.valueOf(row.getString("state")),
                Row.instant(row, "linked_at"));
    }

    @Override
    public Staff link(String name, Unit unit, Role role, long chatId, Instant now) {
        long id = handle.createQuery("""
                        insert into staff (name, unit_id, role, chat_id, morning_at, language, state, linked_at)
                        values (:name, :unit, :role, :chat, :morning, 'vi', 'ACTIVE', :now)
                        on conflict (chat_id) do update set name = excluded.name, unit_id = excluded.unit_id,
                            role = excluded.role, state = 'ACTIVE', state_since = excluded.linked_at,
                            linked_at = excluded.linked_at
                        returning id
                        """)
                .bind("name", name)
                .bind("unit", unit.id())
                .bind("role", role.name())
                .bind("chat", chatId)
                .bind("morning", Staff.USUAL_MORNING.toString())
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .one();
        // Whoever comes anew acts for nobody any more.
        handle.createUpdate("update acting set ended_at = :now where staff_id = :id and ended_at is null")
                .bind("now", now.toEpochMilli())
                .bind("id", id)
                .execute();
        // Whoever had left can be reached again.
        handle.createUpdate("""
                        insert into staff_state (staff_id, state, since)
                        select staff_id, 'ACTIVE', :now from staff_state
                        where id = (select max(id) from staff_state where staff_id = :id) and state <> 'ACTIVE'
                        """).bind("now", now.toEpochMilli()).bind("id", id).execute();
        posts.endAll(id, now);
        posts.begin(id, unit.id(), role, Post.Kind.OWN, now);
        return find(id).orElseThrow();
    }

    @Override
    public void rename(long staffId, String name) {
        set(staffId, "name", name);
    }

    @Override
    public void move(long staffId, Unit unit, Role role, Instant now) {
        posts.move(staffId, unit.id(), role, now);
    }

    @Override
    public void join(long staffId, Unit unit, Instant now) {
        posts.begin(staffId, unit.id(), find(staffId).orElseThrow().ownRole(), Post.Kind.ALSO, now);
    }

    @Override
    public boolean leave(long staffId, long unitId, Instant now) {
        return posts.end(staffId, unitId, Post.Kind.ALSO, now);
    }

    @Override
    public void leaveAll(long staffId, Instant now) {
        posts.endAll(staffId, now);
    }

    @Override
    public void setMorning(long staffId, LocalTime morningAt) {
        set(staffId, "morning_at", morningAt.toString());
    }

    @Override
    public void setLanguage(long staffId, String language) {
        set(staffId, "language", language);
    }

    @Override
    public Set<Long> chatsIn(String language) {
        return handle.createQuery("select chat_id from staff where language = :language and chat_id is not null")
                .bind("language", language)
                .mapTo(Long.class)
                .set();
    }

    @Override
    public void setState(long staffId, Staff.State state, Instant since) {
        set(staffId, "state", state.name());
        handle.createUpdate("update staff set state_since = :since where id = :id")
                .bind("since", since.toEpochMilli())
                .bind("id", staffId)
                .execute();
        handle.createUpdate("insert into staff_state (staff_id, state, since) values (:id, :state, :since)")
                .bind("id", staffId)
                .bind("state", state.name())
                .bind("since", since.toEpochMilli())
                .execute();
    }

    @Override
    public List<Staff.Reach> reaches() {
        return posts.reaches();
    }

    @Override
    public List<Stay> stays() {
        return posts.stays();
    }

    private void set(long staffId, String column, String value) {
        int changed = handle.createUpdate("update staff set " + column + " = :value where id = :id")
                .bind("value", value)
                .bind("id", staffId)
                .execute();
        if (changed != 1) {
            throw new IllegalArgumentException("no person " + staffId);
        }
    }

    @Override
    public Invitation invite(String codeHash, Unit unit, Role role, String name, Instant now, Instant expiresAt) {
        handle.createUpdate("""
                        insert into invitation (code_hash, unit_id, role, name, created_at, expires_at)
                        values (:hash, :unit, :role, :name, :now, :expires)
                        """)
                .bind("hash", codeHash)
                .bind("unit", unit.id())
                .bind("role", role.name())
                .bind("name", name)
                .bind("now", now.toEpochMilli())
                .bind("expires", expiresAt.toEpochMilli())
                .execute();
        return invitation(codeHash).orElseThrow();
    }

    @Override
    public Optional<Invitation> invitation(String codeHash) {
        return handle.createQuery(INVITATION + " where i.code_hash = :hash")
                .bind("hash", codeHash)
                .map((row, context) -> invitation(row))
                .findOne();
    }

    @Override
    public List<Invitation> invitations() {
        return handle.createQuery(INVITATION + " order by i.id desc")
                .map((row, context) -> invitation(row))
                .list();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                row.getLong("id"),
                row.getString("code_hash"),
                UnitColumns.read(row),
                Role.valueOf(row.getString("role")),
                row.getString("name"),
                Row.instant(row, "created_at"),
                Row.instant(row, "expires_at"),
                Row.instant(row, "used_at"),
                Row.instant(row, "revoked_at"));
    }

    @Override
    public boolean takeBack(long invitationId, Instant now) {
        return handle.createUpdate(
                                "update invitation set revoked_at = :now where id = :id and used_at is null and revoked_at is null")
                        .bind("now", now.toEpochMilli())
                        .bind("id", invitationId)
                        .execute()
                == 1;
    }

    @Override
    public boolean use(long invitationId, long staffId, Instant now) {
        return handle.createUpdate(
                                "update invitation set used_at = :now, used_by = :staff where id = :id and used_at is null and revoked_at is null")
                        .bind("now", now.toEpochMilli())
                        .bind("staff", staffId)
                        .bind("id", invitationId)
                        .execute()
                == 1;
    }
}
