package nhacviec.storage.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.staff.OutOfReach;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Stay;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** Who was one of which unit from when to when. The own post stands with the person as well. */
final class PostRows {

    private static final String FURTHER = "select p.staff_id, p.role, p.kind, p.since, " + UnitColumns.of("u") + """
             from post p join unit u on u.id = p.unit_id left join unit n on n.id = u.successor_id
            where p.until is null and p.kind <> 'OWN'
            """;

    private static final String FURTHER_OF = FURTHER + " and p.staff_id = :staff order by p.id";

    private final Handle handle;

    PostRows(Handle handle) {
        this.handle = handle;
    }

    /** The posts beside the own one, by person. */
    Map<Long, List<Post>> further() {
        Map<Long, List<Post>> posts = new LinkedHashMap<>();
        handle.createQuery(FURTHER + " order by p.id")
                .map((row, context) -> Map.entry(row.getLong("staff_id"), post(row)))
                .forEach(each -> posts.computeIfAbsent(each.getKey(), id -> new ArrayList<>())
                        .add(each.getValue()));
        return posts;
    }

    List<Post> furtherOf(long staffId) {
        return handle.createQuery(FURTHER_OF)
                .bind("staff", staffId)
                .map((row, context) -> post(row))
                .list();
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                UnitColumns.read(row),
                Role.valueOf(row.getString("role")),
                Post.Kind.valueOf(row.getString("kind")),
                Row.instant(row, "since"));
    }

    /** Every time during which somebody was one of a unit and could be reached. */
    List<Stay> stays() {
        List<Stay> posts = handle.createQuery(
                        "select staff_id, unit_id, role, kind, since, until from post order by since, id")
                .map((row, context) -> new Stay(
                        row.getLong("staff_id"),
                        row.getLong("unit_id"),
                        Role.valueOf(row.getString("role")),
                        Row.instant(row, "since"),
                        Row.instant(row, "until"),
                        false,
                        Post.Kind.valueOf(row.getString("kind"))))
                .list();
        Map<Long, OutOfReach> outOfReach = outOfReach(posts);
        return posts.stream()
                .flatMap(post -> outOfReach.containsKey(post.staffId())
                        ? outOfReach.get(post.staffId()).reached(post).stream()
                        : Stream.of(post))
                .sorted(Comparator.comparing(Stay::from))
                .toList();
    }

    private Map<Long, OutOfReach> outOfReach(List<Stay> posts) {
        Map<Long, List<Staff.Reach>> changes = reaches().stream()
                .collect(Collectors.groupingBy(Staff.Reach::staffId, LinkedHashMap::new, Collectors.toList()));
        statesNow().forEach(now -> {
            List<Staff.Reach> known = changes.computeIfAbsent(now.staffId(), id -> new ArrayList<>());
            boolean there = known.isEmpty()
                    ? now.state() == Staff.State.ACTIVE
                    : known.get(known.size() - 1).state() == now.state();
            if (!there) {
                known.add(now);
            }
        });
        Map<Long, OutOfReach> outOfReach = new LinkedHashMap<>();
        changes.forEach((person, of) -> outOfReach.put(
                person,
                new OutOfReach(
                        of,
                        posts.stream()
                                .filter(post -> post.staffId() == person && post.kind() == Post.Kind.OWN)
                                .map(Stay::from)
                                .toList())));
        return outOfReach;
    }

    /** Every change of whether people can be reached, the oldest first. */
    List<Staff.Reach> reaches() {
        return handle.createQuery("select staff_id, state, since from staff_state order by id")
                .map((row, context) -> reach(row))
                .list();
    }

    /** The last change of everybody; older books do not have each of them among the changes. */
    private List<Staff.Reach> statesNow() {
        return handle.createQuery("select id as staff_id, state, state_since as since from staff order by id")
                .map((row, context) -> reach(row))
                .list();
    }

    private static Staff.Reach reach(ResultSet row) throws SQLException {
        return new Staff.Reach(
                row.getLong("staff_id"), Staff.State.valueOf(row.getString("state")), Row.instant(row, "since"));
    }

    void begin(long staffId, long unitId, Role role, Post.Kind kind, Instant now) {
        handle.createUpdate("""
                        insert into post (staff_id, unit_id, role, kind, since) values (:staff, :unit, :role, :kind, :now)
                        """)
                .bind("staff", staffId)
                .bind("unit", unitId)
                .bind("role", role.name())
                .bind("kind", kind.name())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** Another unit or role of one's own, from now on; further units keep, with the role of the person. */
    void move(long staffId, long unitId, Role role, Instant now) {
        int changed = handle.createUpdate("""
                        update staff set unit_id = :unit, role = :role,
                            linked_at = case when linked_at is null then null else :now end
                        where id = :staff
                        """)
                .bind("unit", unitId)
                .bind("role", role.name())
                .bind("now", now.toEpochMilli())
                .bind("staff", staffId)
                .execute();
        if (changed != 1) {
            throw new IllegalArgumentException("no person " + staffId);
        }
        end(staffId, Post.Kind.OWN, now);
        end(staffId, unitId, Post.Kind.ALSO, now);
        begin(staffId, unitId, role, Post.Kind.OWN, now);
        handle.createUpdate("""
                        update post set role = :role where staff_id = :staff and kind = 'ALSO' and until is null
                        """)
                .bind("role", role.name())
                .bind("staff", staffId)
                .execute();
    }

    private void end(long staffId, Post.Kind kind, Instant now) {
        handle.createUpdate("""
                        update post set until = :now where staff_id = :staff and kind = :kind and until is null
                        """)
                .bind("now", now.toEpochMilli())
                .bind("staff", staffId)
                .bind("kind", kind.name())
                .execute();
    }

    /** False when there is no such post. */
    boolean end(long staffId, long unitId, Post.Kind kind, Instant now) {
        return handle.createUpdate("""
                                update post set until = :now
                                where staff_id = :staff and unit_id = :unit and kind = :kind and until is null
                                """)
                        .bind("now", now.toEpochMilli())
                        .bind("staff", staffId)
                        .bind("unit", unitId)
                        .bind("kind", kind.name())
                        .execute()
                > 0;
    }

    void endAll(long staffId, Instant now) {
        handle.createUpdate("update post set until = :now where staff_id = :staff and until is null")
                .bind("now", now.toEpochMilli())
                .bind("staff", staffId)
                .execute();
    }

    /** What people do in a unit they do in its successor from now on. */
    void handOver(long from, long to, Instant now) {
        handle.createUpdate("""
                        update post set until = :now
                        where unit_id = :to and kind = 'ALSO' and until is null
                          and exists (select 1 from post o
                                      where o.staff_id = post.staff_id and o.unit_id = :from and o.until is null
                                        and o.kind = 'OWN')
                        """)
                .bind("now", now.toEpochMilli())
                .bind("from", from)
                .bind("to", to)
                .execute();
        handle.createUpdate("""
                        insert into post (staff_id, unit_id, role, kind, since, acting_id)
                        select p.staff_id, :to, p.role, p.kind, :now, p.acting_id from post p
                        where p.unit_id = :from and p.until is null
                          and not (p.kind = 'ALSO'
                                   and exists (select 1 from post o
                                               where o.staff_id = p.staff_id and o.unit_id = :to and o.until is null
                                                 and o.kind <> 'ACTING'))
                        order by p.id
                        """)
                .bind("from", from)
                .bind("to", to)
                .bind("now", now.toEpochMilli())
                .execute();
        handle.createUpdate("update post set until = :now where unit_id = :from and until is null")
                .bind("now", now.toEpochMilli())
                .bind("from", from)
                .execute();
    }
}
