package nhacviec.admin.plan;

import java.util.List;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.admin.indicator.IndicatorJson;
import nhacviec.admin.task.TaskJson;
import nhacviec.core.Books;
import nhacviec.core.plan.Plans;

/** The plan in force, as it was signed and understood. */
public final class PlanResource {

    private static final Schema PLAN = Schema.object(
            "year", Schema.integer(),
            "title", Schema.text(),
            "locality", Schema.text(),
            "decision", Schema.text(),
            "decisionDate", Schema.date().orNull(),
            "signer", Schema.text(),
            "importedAt", Schema.instant(),
            "sections", Schema.list(Schema.object("numeral", Schema.text(), "title", Schema.text())),
            "indicators", Schema.list(IndicatorJson.ROW),
            "tasks", Schema.list(TaskJson.ROW));

    private final AdminOffice office;

    public PlanResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/v1/plan", "The plan in force", Access.TOKEN, PLAN, this::plan));
    }

    private Answer plan(Request request) {
        return office.books().read(books -> Answer.ok(Json.object(members(books))));
    }

    private Object[] members(Books books) {
        Plans.OnRecord plan = books.plans()
                .inForce()
                .orElseThrow(() -> Problem.of(404, "Chưa có kế hoạch nào; nhập bằng lệnh: nhacviec plan import FILE.")
                        .asException());
        return new Object[] {
            "year", plan.year(),
            "title", plan.title(),
            "locality", plan.locality(),
            "decision", plan.decisionNumber(),
            "decisionDate", Json.date(plan.decisionDate()),
            "signer", plan.signer(),
            "importedAt", Json.instant(plan.importedAt(), office.now().zone()),
            "sections",
                    books.plans().sections().stream()
                            .map(section -> Json.object("numeral", section.numeral(), "title", section.title()))
                            .toList(),
            "indicators",
                    books.indicators().all().stream().map(IndicatorJson::row).toList(),
            "tasks", books.tasks().all().stream().map(TaskJson::row).toList()
        };
    }
}
