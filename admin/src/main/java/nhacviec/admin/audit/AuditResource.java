package nhacviec.admin.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.core.audit.AuditTrail.Change;

/** Who changed what, when, from which message. */
public final class AuditResource {

    private static final Schema CHANGE = Schema.object(
            "id", Schema.integer(),
            "at", Schema.instant(),
            "staffId", Schema.integer().orNull(),
            "actor", Schema.text(),
            "source", Schema.text(),
            "action", Schema.text(),
            "subject", Schema.text(),
            "before", Schema.text(),
            "after", Schema.text());

    private final AdminOffice office;

    public AuditResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                        "/api/v1/audit",
                        "Every change, the newest first",
                        Access.TOKEN,
                        Schema.page(CHANGE),
                        this::newest)
                .parameters(Parameter.LIMIT, Parameter.CURSOR));
    }

    private Answer newest(Request request) {
        int limit = Paging.limit(request);
        long below = Paging.below(request);
        ZoneId zone = office.now().zone();
        return office.books().read(books -> {
            List<Change> fetched = books.audit().newest(below, limit + 1);
            return Answer.ok(Paging.page(fetched, limit, Change::id, change -> json(change, zone)));
        });
    }

    private static Map<String, Object> json(Change change, ZoneId zone) {
        return Json.object(
                "id", change.id(),
                "at", Json.instant(change.at(), zone),
                "staffId", change.staffId(),
                "actor", change.actor(),
                "source", change.source(),
                "action", change.action(),
                "subject", change.subject(),
                "before", change.before(),
                "after", change.after());
    }
}
