package nhacviec.admin.audit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.admin.http.ValueForm;
import nhacviec.core.Moment;
import nhacviec.core.audit.AuditTrail.Change;
import nhacviec.core.audit.AuditTrail.Sealed;

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

    private static final String CSV = "text/csv; charset=utf-8";
    private static final String LINES = "application/x-ndjson";

    /** Without it Excel takes UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final AdminOffice office;

    public AuditResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                export("csv", CSV, "Every change of a time as a table for Excel", this::csv),
                export("jsonl", LINES, "Every change of a time, a JSON object a line, with its hash", this::lines),
                Route.get(
                                "/api/v1/audit",
                                "Every change, the newest first",
                                Access.TOKEN,
                                Schema.page(CHANGE),
                                this::newest)
                        .parameters(Parameter.LIMIT, Parameter.CURSOR_ID));
    }

    private static Route export(String suffix, String mediaType, String summary, Route.Handler handler) {
        return Route.file("/api/v1/audit." + suffix, summary, Access.TOKEN, mediaType, handler)
                .parameters(
                        Parameter.query("from", "the first day; the beginning when not given", "2024-01-01")
                                .as(ValueForm.DAY),
                        Parameter.query("to", "the last day; today when not given", "2024-12-31")
                                .as(ValueForm.DAY));
    }

    private Answer csv(Request request) {
        ZoneId zone = office.now().zone();
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
        row(table, List.of("id", "at", "staffId", "actor", "source", "action", "subject", "before", "after", "hash"));
        changes(request).forEach(kept -> {
            Map<String, Object> json = json(kept.change(), zone);
            List<String> cells = new ArrayList<>(json.values().stream()
                    .map(value -> value == null ? "" : value.toString())
                    .toList());
            cells.add(kept.hash());
            row(table, cells);
        });
        return file(CSV, table);
    }

    private Answer lines(Request request) {
        ZoneId zone = office.now().zone();
        StringBuilder lines = new StringBuilder();
        changes(request).forEach(kept -> {
            Map<String, Object> json = json(kept.change(), zone);
            json.put("hash", kept.hash());
            lines.append(new String(Json.write(json), StandardCharsets.UTF_8)).append('\n');
        });
        return file(LINES, lines);
    }

    private static Answer file(String mediaType, StringBuilder text) {
        return new Answer(200, mediaType, text.toString().getBytes(StandardCharsets.UTF_8), List.of());
    }

    private List<Sealed> changes(Request request) {
        Moment now = office.now();
        LocalDate from = request.date("from").orElse(LocalDate.EPOCH);
        LocalDate to = request.date("to").orElse(now.today());
        if (to.isBefore(from)) {
            throw request.mistake("from", "ngày đầu " + from + " sau ngày cuối " + to + ".");
        }
        return office.books()
                .read(books ->
                        books.audit().between(now.on(from, LocalTime.MIN), now.on(to.plusDays(1), LocalTime.MIN)));
    }

    /** Cells that a spreadsheet would take for a formula begin with an apostrophe. */
    private static void row(StringBuilder table, List<String> cells) {
        table.append(cells.stream()
                        .map(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell)
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .append("\r\n");
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
