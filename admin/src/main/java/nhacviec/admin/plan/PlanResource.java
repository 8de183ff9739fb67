package nhacviec.admin.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.admin.http.ValueForm;
import nhacviec.admin.indicator.IndicatorJson;
import nhacviec.admin.task.TaskJson;
import nhacviec.core.Books;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanReader;
import nhacviec.core.plan.Plans;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.staff.Unit;

/** The plan in force, as it was signed and understood, and the way to another one. */
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

    private static final Schema READ = Schema.object(
            "year", Schema.integer(),
            "title", Schema.text(),
            "decision", Schema.text(),
            "tasks", Schema.integer(),
            "indicators", Schema.integer(),
            "findings",
                    Schema.list(Schema.object(
                            "severity", Schema.text(),
                            "place", Schema.text(),
                            "message", Schema.text())),
            "changes", Schema.list(Schema.text()).orNull(),
            "complete", Schema.bool(),
            "stored", Schema.bool(),
            "outcome", Schema.list(Schema.text()));

    /** What a plan of two annexes can have at the most. */
    static final long LARGEST = 20L * 1024 * 1024;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final AdminOffice office;

    public PlanResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/plan", "The plan in force", Access.TOKEN, PLAN, this::plan),
                Route.file(
                        "/api/v1/plan.yaml",
                        "The plan in force as a file in the program's own form; importing it again changes nothing",
                        Access.TOKEN,
                        "application/yaml",
                        this::export),
                Route.post(
                                "/api/v1/plan",
                                "Read a plan file; import it, or take over what has changed in it. Rows that it does not have any more stay",
                                Access.TOKEN,
                                READ,
                                this::read)
                        .body(Schema.FILE)
                        .parameters(
                                Parameter.query("dryRun", "true: read only, change nothing", "true")
                                        .as(ValueForm.FLAG),
                                Parameter.query("year", "the year, where the document names none", "2025")
                                        .as(ValueForm.whole(FIRST_YEAR, LAST_YEAR))));
    }

    private Answer plan(Request request) {
        return office.books().read(books -> Answer.ok(Json.object(members(books))));
    }

    private Answer export(Request request) {
        return office.books().read(books -> {
            Plans.OnRecord plan = books.plans()
                    .inForce()
                    .orElseThrow(
                            () -> Problem.of(404, "Chưa có kế hoạch nào; nhập bằng lệnh: nhacviec plan import FILE.")
                                    .asException());
            String text =
                    office.planReader().write(books.plans().rows(plan.id()).asImported());
            return new Answer(
                    200,
                    "application/yaml",
                    text.getBytes(StandardCharsets.UTF_8),
                    List.of("Content-Disposition", "attachment; filename=\"ke-hoach-" + plan.year() + ".yaml\""));
        });
    }

    private Answer read(Request request) {
        Request.Upload file = request.upload("file", LARGEST)
                .orElseThrow(() -> Problem.mistake(
                                "file",
                                "thiếu tệp kế hoạch (.docx, .xlsx, .txt, .yaml).",
                                "curl -F file=@ke-hoach.docx")
                        .asException());
        boolean dryRun = request.flag("dryRun");
        Integer year = request.number("year", FIRST_YEAR, LAST_YEAR).orElse(null);
        List<Unit> known = office.books().read(books -> books.staff().units());
        PlanReader.Read read;
        try {
            read = office.planReader().read(file.name(), file.content(), year, known);
        } catch (PlanReader.Refused e) {
            throw Problem.mistake("file", e.getMessage(), "ke-hoach-2025.docx").asException();
        }
        Plan plan = read.plan();
        boolean signed = !plan.decision().number().isEmpty() && plan.decision().date() != null;
        boolean complete = read.isComplete() && signed;
        Optional<PlanChanges> changes =
                office.books().read(books -> office.plans().differences(books, plan));
        List<String> outcome = List.of();
        boolean stored = false;
        if (!dryRun && !(read.isStorable() && signed)) {
            throw Problem.of(
                            422,
                            "Chưa nhập được: còn chỗ chưa đọc được, hoặc thiếu số và ngày quyết định; gửi lại với ?dryRun=true để xem từng chỗ.")
                    .asException();
        }
        if (!dryRun) {
            Amending done = office.books()
                    .write(books -> office.plans()
                            .apply(
                                    books,
                                    request.actor(),
                                    plan,
                                    office.planReader().fingerprint(plan),
                                    Withdrawals.NONE,
                                    office.now()));
            outcome = office.inWords(done);
            stored = done instanceof Amending.Imported || done instanceof Amending.Amended;
            if (!stored && !(done instanceof Amending.Unchanged)) {
                throw Problem.of(409, String.join(" ", outcome)).asException();
            }
        }
        return Answer.ok(Json.object(
                "year", plan.year(),
                "title", plan.title(),
                "decision", plan.decision().number(),
                "tasks", plan.tasks().size(),
                "indicators", plan.indicators().size(),
                "findings",
                        read.findings().stream()
                                .map(finding -> Json.object(
                                        "severity", finding.severity().code(),
                                        "place", finding.place(),
                                        "message", finding.message()))
                                .toList(),
                "changes", changes.map(office::inWords).orElse(null),
                "complete", complete,
                "stored", stored,
                "outcome", outcome));
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
            "tasks",
                    books.underPlanOf(plan.year()).tasks().all().stream()
                            .map(TaskJson::row)
                            .toList()
        };
    }
}
