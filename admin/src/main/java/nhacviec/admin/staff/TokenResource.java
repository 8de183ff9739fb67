package nhacviec.admin.staff;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Body;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.core.Moment;
import nhacviec.core.staff.AccessService;
import nhacviec.core.staff.AccessToken;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.TokenScope;

/** Tokens with which programs act as a person of the office. */
public final class TokenResource {

    private static final String PATH = "/api/v1/tokens";
    private static final int LONGEST_LABEL = 100;
    private static final int MOST_DAYS = 366;
    private static final List<String> SCOPES =
            Arrays.stream(TokenScope.values()).map(TokenScope::code).toList();

    private static final Schema TOKEN = Schema.object(
            "id", Schema.integer(),
            "staffId", Schema.integer(),
            "name", Schema.text(),
            "label", Schema.text(),
            "scope", Schema.oneOf(SCOPES),
            "state", Schema.oneOf(List.of("open", "expired", "revoked")),
            "issuedBy", Schema.text(),
            "createdAt", Schema.instant(),
            "expiresAt", Schema.instant(),
            "lastUsedAt", Schema.instant().orNull());

    private final AdminOffice office;

    public TokenResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                                PATH,
                                "The tokens of people, the newest first; the tokens themselves are never shown again",
                                Access.TOKEN,
                                Schema.page(TOKEN),
                                this::list)
                        .parameters(Parameter.LIMIT, Parameter.CURSOR),
                Route.post(
                                PATH,
                                "A token with which a program acts as a person; it is shown once",
                                Access.TOKEN,
                                TOKEN.and("token", Schema.text()),
                                this::issue)
                        .body(Schema.body(
                                List.of("staffId", "label", "scope", "days"),
                                "staffId",
                                Schema.integer(),
                                "label",
                                Schema.text(),
                                "scope",
                                Schema.oneOf(SCOPES),
                                "days",
                                Schema.integer()))
                        .status(201),
                Route.post(
                                PATH + "/{id}/revoke",
                                "A token that opens nothing any more",
                                Access.TOKEN,
                                TOKEN,
                                this::revoke)
                        .parameters(Parameter.path("id", "the token's id", "1")));
    }

    private Answer list(Request request) {
        Moment now = office.now();
        return office.books().read(books -> {
            List<Staff> people = books.staff().all();
            return Answer.ok(Paging.pageOf(
                    request, books.access().tokens(), AccessToken::id, token -> json(token, people, now)));
        });
    }

    private Answer issue(Request request) {
        Moment now = office.now();
        Body body = request.body();
        Long staffId = body.number("staffId", 1, Long.MAX_VALUE);
        String label = body.required("label", "Bảng điện tử ở sảnh");
        String scope = body.required("scope", TokenScope.READ.code());
        Long days = body.number("days", 1, MOST_DAYS);
        if (label.length() > LONGEST_LABEL) {
            body.mistake("label", "dài quá " + LONGEST_LABEL + " chữ.", "Bảng điện tử ở sảnh");
        }
        if (!scope.isEmpty() && !SCOPES.contains(scope)) {
            body.mistake(
                    "scope", "\"" + scope + "\" không phải là một trong: " + String.join(", ", SCOPES) + ".", "read");
        }
        body.needs("staffId", "2");
        body.needs("days", "90");
        Answer answer = office.books().write(books -> {
            Optional<Staff> person =
                    staffId == null ? Optional.empty() : books.staff().find(staffId);
            if (staffId != null
                    && person.filter(p -> p.state() != Staff.State.REVOKED).isEmpty()) {
                body.mistake("staffId", "không có người số " + staffId + " trong cơ quan.", "2");
            }
            body.check();
            if (!mayIssueFor(request, person.orElseThrow())) {
                throw Problem.of(
                                403,
                                "Mã của lãnh đạo hay điều phối khác chỉ người giữ mã quản trị tạo được; anh/chị tạo được mã cho mình và cho cán bộ.")
                        .asException();
            }
            AccessService.Issued issued = office.access()
                    .issue(
                            books,
                            request.actor(),
                            person.orElseThrow(),
                            label,
                            TokenScope.valueOf(scope.toUpperCase(Locale.ROOT)),
                            Duration.ofDays(days),
                            now);
            Map<String, Object> json = json(issued.token(), books.staff().all(), now);
            json.put("token", issued.code());
            return Answer.json(201, json).shownOnce();
        });
        office.deliveriesChanged();
        return answer;
    }

    /** Nobody makes a token with which they could act as somebody who decides more or the same. */
    private static boolean mayIssueFor(Request request, Staff person) {
        Long self = request.actor().staffId();
        return self == null || self == person.id() || person.role() == Role.STAFF;
    }

    private Answer revoke(Request request) {
        Moment now = office.now();
        String typed = request.path("id");
        return office.books().write(books -> {
            AccessToken token = Optional.of(typed)
                    .filter(id -> id.matches("\\d{1,18}"))
                    .flatMap(id -> books.access().token(Long.parseLong(id)))
                    .orElseThrow(() -> Problem.of(404, "Không có mã truy cập số \"" + typed + "\".")
                            .asException());
            office.access().revoke(books, request.actor(), token, now);
            return Answer.ok(json(
                    books.access().token(token.id()).orElseThrow(),
                    books.staff().all(),
                    now));
        });
    }

    private static Map<String, Object> json(AccessToken token, List<Staff> people, Moment now) {
        ZoneId zone = now.zone();
        return Json.object(
                "id", token.id(),
                "staffId", token.staffId(),
                "name",
                        people.stream()
                                .filter(person -> person.id() == token.staffId())
                                .map(Staff::name)
                                .findFirst()
                                .orElse(""),
                "label", token.label(),
                "scope", token.scope().code(),
                "state", token.stateAt(now.at()).name().toLowerCase(Locale.ROOT),
                "issuedBy", token.issuedBy(),
                "createdAt", Json.instant(token.createdAt(), zone),
                "expiresAt", Json.instant(token.expiresAt(), zone),
                "lastUsedAt", Json.instant(token.lastUsedAt(), zone));
    }
}
