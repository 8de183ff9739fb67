package nhacviec.admin.report;

import java.util.Arrays;
import java.util.List;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.core.report.ReportPress.Form;
import nhacviec.core.report.TaskResult;

/** The official report of a period, in each of its forms. */
public final class ReportResource {

    private static final Schema FIGURE = new Schema(Json.object(
            "type",
            "object",
            "properties",
            Json.object(
                    "kind",
                    Json.object("enum", List.of("ratio", "percent", "number", "answer", "none", "not_yet_known")),
                    "numerator",
                    Schema.number().json(),
                    "denominator",
                    Schema.number().json(),
                    "percent",
                    Schema.number().json(),
                    "value",
                    Schema.number().json(),
                    "reached",
                    Schema.bool().json(),
                    "words",
                    Schema.text().json()),
            "required",
            List.of("kind")));

    private static final Schema TARGET = Schema.object(
            "operator", Schema.text(),
            "value", Schema.number().orNull(),
            "unit", Schema.text(),
            "text", Schema.text(),
            "citation", Schema.text());

    /** Who said something, when, and in which message. */
    private static final Schema SAID = Schema.object(
            "by", Schema.text(), "at", Schema.instant(), "source", Schema.text().orNull());

    private static final Schema REASON = Schema.object(
            "words", Schema.text(),
            "by", Schema.text(),
            "at", Schema.instant(),
            "source", Schema.text().orNull());

    /** A figure with the record and the message it came from. */
    private static final Schema ENTRY = Schema.object(
            "entry_id", Schema.integer(),
            "unit", Schema.text(),
            "period", Schema.text(),
            "figure", FIGURE,
            "by", Schema.text(),
            "at", Schema.instant(),
            "source", Schema.text(),
            "accepted", SAID.orNull(),
            "reason", REASON.orNull(),
            "replaced",
                    Schema.list(Schema.object(
                            "entry_id", Schema.integer(),
                            "figure", FIGURE,
                            "by", Schema.text(),
                            "at", Schema.instant(),
                            "source", Schema.text().orNull())));

    private static final Schema INDICATOR = Schema.object(
            "code", Schema.text(),
            "name", Schema.text(),
            "is_group", Schema.bool(),
            "measure", Schema.text().orNull(),
            "target", TARGET.orNull(),
            "other_targets", Schema.list(TARGET),
            "result", FIGURE.orNull(),
            "value_of", Schema.text().orNull(),
            "why_none", Schema.text().orNull(),
            "reached", Schema.bool().orNull(),
            "complete", Schema.bool(),
            "units_asked", Schema.integer(),
            "units_answered", Schema.integer(),
            "before", FIGURE.orNull(),
            "before_code", Schema.text().orNull(),
            "change", Schema.number().orNull(),
            "entries", Schema.list(ENTRY),
            "owed", Schema.list(Schema.object("unit", Schema.text(), "period", Schema.text())),
            "former_units", Schema.list(ENTRY));

    private static final Schema PART = Schema.object(
            "milestone_id", Schema.integer(),
            "nature", Schema.text(),
            "label", Schema.text(),
            "product", Schema.text(),
            "due", Schema.date().orNull(),
            "extended_from", Schema.date().orNull(),
            "late", Schema.bool(),
            "working_days_late", Schema.integer(),
            "put_off",
                    Schema.list(Schema.object(
                            "from", Schema.date(),
                            "to", Schema.date(),
                            "reason", Schema.text(),
                            "asked", SAID,
                            "granted", SAID)),
            "reason", REASON.orNull(),
            "completion",
                    Schema.object(
                                    "completion_id", Schema.integer(),
                                    "on", Schema.date(),
                                    "document", Schema.text(),
                                    "document_date", Schema.date().orNull(),
                                    "documents",
                                            Schema.list(Schema.object(
                                                    "number",
                                                    Schema.text(),
                                                    "date",
                                                    Schema.date().orNull())),
                                    "note", Schema.text(),
                                    "by", Schema.text(),
                                    "at", Schema.instant(),
                                    "source", Schema.text().orNull(),
                                    "documented", SAID.orNull())
                            .orNull());

    private static final List<String> STATES =
            Arrays.stream(TaskResult.State.values()).map(TaskResult.State::code).toList();

    private static final Schema TASK = Schema.object(
            "number", Schema.text(),
            "section", Schema.text(),
            "name", Schema.text(),
            "products", Schema.list(Schema.text()),
            "lead", Schema.text(),
            "lead_before", Schema.text().orNull(),
            "time_text", Schema.text(),
            "waits_for", Schema.text().orNull(),
            "state", Schema.oneOf(STATES),
            "working_days_overdue", Schema.integer(),
            "working_days_done_late", Schema.integer(),
            "parts", Schema.list(PART));

    private static final Schema REPORT = Schema.object(
            "period", Schema.text(),
            "subject", Schema.text(),
            "office", Schema.text(),
            "made_on", Schema.date(),
            "tasks_as_of", Schema.date(),
            "figures_from", Schema.date(),
            "figures_to", Schema.date(),
            "compared_with", Schema.text(),
            "plan",
                    Schema.object(
                            "year", Schema.integer(),
                            "title", Schema.text(),
                            "decision", Schema.text(),
                            "decision_date", Schema.date()),
            "counts",
                    Schema.object(
                            "indicators", Schema.integer(),
                            "reached", Schema.integer(),
                            "not_reached", Schema.integer(),
                            "provisional_reached", Schema.integer(),
                            "provisional_not_reached", Schema.integer(),
                            "unsummable", Schema.integer(),
                            "without_figures", Schema.integer(),
                            "figures_asked", Schema.integer(),
                            "figures_given", Schema.integer(),
                            "tasks", Schema.integer(),
                            "tasks_by_state", byState()),
            "indicators", Schema.list(INDICATOR),
            "sections", Schema.list(Schema.object("numeral", Schema.text(), "title", Schema.text())),
            "tasks", Schema.list(TASK),
            "next",
                    Schema.list(Schema.object(
                            "task", Schema.text(),
                            "milestone_id", Schema.integer(),
                            "due", Schema.date(),
                            "late", Schema.bool())));

    private final AdminOffice office;

    public ReportResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                file(Form.DOCX, "The report to be signed, in the form of Nghị định 30/2020/NĐ-CP"),
                file(Form.XLSX, "Both annexes of the report with numbers, and where each figure came from"),
                Route.get(
                                "/api/v1/reports/{period}.json",
                                "The facts of the report, each figure with its record and message",
                                Access.TOKEN,
                                REPORT,
                                request -> ReportFile.answer(office, request, Form.JSON))
                        .parameters(ReportFile.PERIOD));
    }

    private Route file(Form form, String summary) {
        return Route.file(
                        "/api/v1/reports/{period}." + form.suffix(),
                        summary,
                        Access.TOKEN,
                        form.mediaType(),
                        request -> ReportFile.answer(office, request, form))
                .parameters(
                        form == Form.DOCX ? List.of(ReportFile.PERIOD, ReportFile.NUMBER) : List.of(ReportFile.PERIOD));
    }

    private static Schema byState() {
        Object[] pairs = STATES.stream()
                .flatMap(state -> java.util.stream.Stream.of(state, Schema.integer()))
                .toArray();
        return Schema.object(pairs);
    }
}
