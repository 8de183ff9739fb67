package nhacviec.admin.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.TokenScope;

/** Who may ask for what: the table {@code route-rights.txt}, which has a row for each route and no other. */
public final class RouteRights {

    private static final String TABLE = "/nhacviec/admin/route-rights.txt";

    private final Map<String, Right> rows;

    private RouteRights(Map<String, Right> rows) {
        this.rows = Collections.unmodifiableMap(rows);
    }

    /**
     * A row of the table.
     *
     * @param scope what a person's token must allow; null where there is no token
     * @param roles which people may ask; the admin token may always, where it is asked for
     */
    public record Right(Access door, TokenScope scope, Set<Role> roles) {

        /** Ends the request when the caller has no right to it. */
        public void check(Caller caller) {
            if (door == Access.PUBLIC || caller.kind() == Caller.Kind.ADMINISTRATOR) {
                return;
            }
            if (roles.stream().noneMatch(caller::is)) {
                throw Problem.of(403, "Vai trò của anh/chị không được dùng địa chỉ này.")
                        .asException();
            }
            if (scope == TokenScope.WRITE && caller.scope() != TokenScope.WRITE) {
                throw Problem.of(403, "Mã truy cập này chỉ để đọc; thay đổi cần mã có quyền ghi (write).")
                        .asException();
            }
        }
    }

    /**
     * The table for these routes.
     *
     * @throws IllegalStateException when a route has no row, a row no route, or both name different doors
     */
    public static RouteRights of(List<Route> routes) {
        RouteRights rights = read(table());
        List<String> holes = rights.holes(routes);
        if (!holes.isEmpty()) {
            throw new IllegalStateException("route-rights.txt: " + String.join("; ", holes));
        }
        return rights;
    }

    static RouteRights read(String table) {
        Map<String, Right> rows = new LinkedHashMap<>();
        table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] words = line.split("\\s+");
                    if (words.length < 3 || rows.put(words[0] + " " + words[1], right(words)) != null) {
                        throw new IllegalStateException("route-rights.txt: not a row, or a second one: " + line);
                    }
                });
        return new RouteRights(rows);
    }

    /** In what routes and rows differ, a sentence each. */
    List<String> holes(List<Route> routes) {
        List<String> holes = new ArrayList<>();
        List<String> known = routes.stream().map(RouteRights::key).toList();
        rows.keySet().stream()
                .filter(row -> !known.contains(row))
                .forEach(row -> holes.add(row + " has a row and no route"));
        for (Route route : routes) {
            Right right = rows.get(key(route));
            if (right == null) {
                holes.add(key(route) + " has no row");
            } else if (right.door() != route.access()) {
                holes.add(key(route) + " says " + route.access() + ", its row " + right.door());
            } else if (route.isChange() && right.scope() == TokenScope.READ) {
                holes.add(key(route) + " changes something with the scope read");
            }
        }
        return holes;
    }

    public Right right(Route route) {
        return rows.get(key(route));
    }

    private static String key(Route route) {
        return route.method() + " " + route.path();
    }

    private static Right right(String[] words) {
        Access door = switch (words[2]) {
            case "open" -> Access.PUBLIC;
            case "page" -> Access.SESSION;
            case "read", "write" -> Access.TOKEN;
            default -> throw new IllegalStateException("route-rights.txt: no such door: " + words[2]);
        };
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(words).skip(3).map(Role::ofCode).forEach(roles::add);
        if (roles.isEmpty() != (door == Access.PUBLIC)) {
            throw new IllegalStateException(
                    "route-rights.txt: roles stand where a door is, and there only: " + words[1]);
        }
        TokenScope scope = door == Access.TOKEN ? TokenScope.valueOf(words[2].toUpperCase(Locale.ROOT)) : null;
        return new Right(door, scope, Collections.unmodifiableSet(roles));
    }

    private static String table() {
        try (InputStream in = RouteRights.class.getResourceAsStream(TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
