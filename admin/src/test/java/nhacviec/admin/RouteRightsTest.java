package nhacviec.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Caller;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.RouteRights;
import nhacviec.admin.http.Sessions;
import nhacviec.admin.http.SignInThrottle;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.TokenScope;
import org.junit.jupiter.api.Test;

class RouteRightsTest extends HttpTest {

    private static final List<String> KINDS = List.of("staff", "coordinator", "leader");

    /** What a caller sends to say who they are, and what that makes of them. */
    private record Asking(String name, Access door, TokenScope scope, Role role, List<String> headers) {

        /** 401 and 403 where the table says so; otherwise whatever the resource answers. */
        int refusal(Route route, RouteRights.Right right) {
            if (right.door() == Access.PUBLIC) {
                return 0;
            }
            if (door != right.door()) {
                return 401;
            }
            boolean administrator = role == null;
            boolean may =
                    right.roles().contains(role) && (right.scope() != TokenScope.WRITE || scope == TokenScope.WRITE);
            return administrator || may ? 0 : 403;
        }
    }

    @Test
    void every_route_is_open_to_whom_the_table_says_and_to_nobody_else() throws Exception {
        RouteRights rights = RouteRights.of(server.routes());
        List<String> holes = new ArrayList<>();
        int tried = 0;
        for (Route route : server.routes()) {
            for (Asking caller : callers()) {
                HttpResponse<String> answer = ask(route, caller);
                int wanted = caller.refusal(route, rights.right(route));
                boolean refused = answer.statusCode() == 401
                        || answer.statusCode() == 403 && answer.body().contains("được dùng địa chỉ này")
                        || answer.body().contains("chỉ để đọc");
                boolean formOfNobody = route.path().equals("/sign-in") && answer.statusCode() == 401;
                boolean right = wanted == 0 ? !refused || formOfNobody : answer.statusCode() == wanted;
                if (!right || answer.statusCode() >= 500) {
                    holes.add(route.method() + " " + route.path() + " by " + caller.name() + ": " + answer.statusCode()
                            + " instead of " + (wanted == 0 ? "an answer" : "" + wanted));
                }
                tried++;
            }
        }
        assertThat(holes).isEmpty();
        assertThat(tried).isGreaterThan(server.routes().size() * 15);
    }

    @Test
    void a_head_request_is_no_way_round() throws Exception {
        for (Route route : server.routes()) {
            if (route.method().equals("GET") && route.access() != Access.PUBLIC) {
                assertThat(send("HEAD", filled(route), null).statusCode())
                        .as(route.path())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void a_route_without_a_row_does_not_start() {
        List<Route> more = new ArrayList<>(server.routes());
        more.add(Route.get(
                "/api/v1/secrets",
                "All of them",
                Access.PUBLIC,
                null,
                request -> new Answer(200, "text/plain", new byte[0], List.of())));
        assertThatThrownBy(() -> RouteRights.of(more)).hasMessageContaining("GET /api/v1/secrets has no row");
        List<Route> fewer = new ArrayList<>(server.routes());
        fewer.removeIf(route -> route.path().equals("/metrics"));
        assertThatThrownBy(() -> RouteRights.of(fewer)).hasMessageContaining("GET /metrics has a row and no route");
        List<Route> other = new ArrayList<>(fewer);
        other.add(Route.get("/metrics", "Open to all", Access.PUBLIC, null, request -> null));
        assertThatThrownBy(() -> RouteRights.of(other)).hasMessageContaining("GET /metrics says PUBLIC");
    }

    @Test
    void forms_are_taken_from_our_own_pages_only() throws Exception {
        String cookie = signIn();
        for (Route route : server.routes()) {
            if (route.access() == Access.SESSION && route.isChange()) {
                HttpResponse<String> foreign = send(
                        route.method(),
                        filled(route),
                        "",
                        "Cookie",
                        cookie,
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Origin",
                        "https://evil.example");
                assertThat(foreign.statusCode()).as(route.path()).isEqualTo(403);
            }
        }
    }

    @Test
    void staff_see_the_tasks_of_their_units_alone() throws Exception {
        Staff hoa = office.books.fakeStaff.people.get(0);
        office.callers.put("hoa", Caller.of(hoa, TokenScope.READ, "http:token 1"));
        String[] token = {"Authorization", "Bearer hoa"};
        assertThat(json(send("GET", "/api/v1/tasks", null, token)).findValuesAsText("number"))
                .containsExactly("7", "8");
        assertThat(send("GET", "/api/v1/tasks/7", null, token).statusCode()).isEqualTo(200);
        assertThat(send("GET", "/api/v1/tasks/1", null, token).statusCode()).isEqualTo(404);
    }

    @Test
    void many_wrong_tokens_bring_a_pause() throws Exception {
        String[] wrong = {"Authorization", "Bearer guess"};
        for (int i = 0; i < 30; i++) {
            assertThat(send("GET", "/metrics", null, wrong).statusCode()).isEqualTo(401);
        }
        assertThat(send("GET", "/metrics", null, wrong).statusCode()).isEqualTo(429);
        assertThat(get("/metrics").statusCode()).isEqualTo(429);
        pass(Duration.ofMinutes(5));
        assertThat(get("/metrics").statusCode()).isEqualTo(200);
    }

    private List<Asking> callers() throws Exception {
        Map<String, Asking> all = new LinkedHashMap<>();
        pass(SignInThrottle.PAUSE);
        add(all, "an expired session", Access.PUBLIC, null, null, "Cookie", signIn());
        pass(Sessions.VALID);
        add(all, "nobody", Access.PUBLIC, null, null);
        add(all, "a wrong token", Access.PUBLIC, null, null, "Authorization", "Bearer wrong");
        add(all, "basic", Access.PUBLIC, null, null, "Authorization", "Basic " + FakeOffice.TOKEN);
        add(all, "the admin token", Access.TOKEN, TokenScope.WRITE, null, bearer(FakeOffice.TOKEN));
        for (String kind : KINDS) {
            Role role = Role.ofCode(kind);
            Staff person = person(role);
            for (TokenScope scope : TokenScope.values()) {
                String token = scope.code() + "-" + kind;
                office.callers.put(token, Caller.of(person, scope, "http:token 1"));
                add(all, token, Access.TOKEN, scope, role, bearer(token));
            }
        }
        add(all, "the administrator's session", Access.SESSION, TokenScope.WRITE, null, "Cookie", signIn());
        add(all, "a stranger's session", Access.PUBLIC, null, null, "Cookie", "nhacviec_session=" + "x".repeat(43));
        for (String kind : KINDS) {
            Staff person = person(Role.ofCode(kind));
            boolean enters = person.role() != Role.STAFF;
            add(
                    all,
                    "the session of a " + kind,
                    enters ? Access.SESSION : Access.PUBLIC,
                    TokenScope.WRITE,
                    person.role(),
                    "Cookie",
                    "nhacviec_session=" + server.sessions().open(person.id()));
        }
        Staff gone = office.books.fakeStaff.link(
                "Người đã nghỉ", office.books.fakeStaff.units.get(0), Role.COORDINATOR, 990, office.at);
        add(
                all,
                "the session of who has left",
                Access.PUBLIC,
                null,
                null,
                "Cookie",
                "nhacviec_session=" + server.sessions().open(gone.id()));
        office.books.fakeStaff.setState(gone.id(), Staff.State.REVOKED, office.at);
        return List.copyOf(all.values());
    }

    private Staff person(Role role) {
        return office.books.fakeStaff.people.stream()
                .filter(p -> p.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static void add(
            Map<String, Asking> all, String name, Access door, TokenScope scope, Role role, String... headers) {
        all.put(name, new Asking(name, door, scope, role, List.of(headers)));
    }

    private HttpResponse<String> ask(Route route, Asking caller) throws Exception {
        List<String> headers = new ArrayList<>(caller.headers());
        boolean page = route.isPage();
        headers.addAll(List.of(
                "Origin", base(), "Content-Type", page ? "application/x-www-form-urlencoded" : "application/json"));
        String body = route.method().equals("GET") ? null : page ? "" : "{}";
        return send(route.method(), filled(route), body, headers.toArray(String[]::new));
    }

    private static String filled(Route route) {
        String path = route.path();
        for (Parameter parameter : route.parameters()) {
            path = path.replace("{" + parameter.name() + "}", parameter.example());
        }
        return path;
    }
}
