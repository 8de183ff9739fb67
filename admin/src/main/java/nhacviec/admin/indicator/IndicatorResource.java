package nhacviec.admin.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Body;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.ProblemException;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.admin.http.ValueForm;
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.indicator.DerivedSheet;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.PeriodSheet;
import nhacviec.core.indicator.ReasonService;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Unit;

/** The indicators of the plan and the figures that the units give for them. */
public final class IndicatorResource {

    private static final String PATH = "/api/v1/indicators";
    private static final Parameter CODE = Parameter.path("code", "the indicator's number in the plan", "3.2");

    private final AdminOffice office;
    private final FigureReader reader = new FigureReader();

    public IndicatorResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                                PATH,
                                "The indicators with the figures of a quarter, or derived from quarters (H1, Y)",
                                Access.TOKEN,
                                Schema.page(IndicatorJson.LINE),
                                this::list)
                        .parameters(
                                Parameter.query("period", "the period collected now when not given", "2024-Q1")
                                        .as(ValueForm.REPORT_PERIOD),
                                Parameter.LIMIT,
                                Parameter.CURSOR),
                Route.put(
                                PATH + "/{code}/entries/{period}",
                                "Gives a unit's figure as people type it; a doubt is a problem with its readings",
                                Access.TOKEN,
                                Schema.object(
                                        "changed", Schema.bool(),
                                        "entry", IndicatorJson.ENTRY,
                                        "before", IndicatorJson.ENTRY.orNull(),
                                        "total", FigureWords.FIGURE.orNull(),
                                        "reached", Schema.bool().orNull(),
                                        "doubts", Schema.list(SubmissionAnswers.DOUBT)),
                                this::give)
                        .parameters(CODE, Parameter.path("period", "the period", "2024-Q1"))
                        .body(Schema.body(
                                List.of("unit", "figure"),
                                "unit",
                                Schema.text(),
                                "figure",
                                Schema.text(),
                                "reading",
                                Schema.integer(),
                                "reason",
                                Schema.text())),
                Route.get(
                                PATH + "/{code}/history",
                                "Every revision of an indicator's figures, the oldest first",
                                Access.TOKEN,
                                Schema.page(IndicatorJson.REVISION),
                                this::history)
                        .parameters(CODE, Parameter.LIMIT, Parameter.CURSOR));
    }

    private Answer list(Request request) {
        Moment now = office.now();
        ReportPeriod period = request.query("period")
                .map(value -> Request.reportPeriod("period", value))
                .orElseGet(() -> ReportPeriod.of(office.indicators().rules().collectedOn(now.today())));
        return office.books().read(books -> {
            Function<Indicator, Map<String, Object>> json;
            if (period.isDerived()) {
                DerivedSheet sheet = office.indicators().derived(books, period);
                json = row -> IndicatorJson.derived(row, sheet);
            } else {
                PeriodSheet sheet =
                        office.indicators().sheet(books, period.quarters().get(0));
                Map<Long, Explanation> reasons = books.indicators().explanations(sheet.period());
                json = row -> IndicatorJson.line(row, sheet, reasons, now.zone());
            }
            List<Indicator> rows =
                    books.withFiguresOf(period.year()).indicators().all();
            return Answer.ok(Paging.pageOf(request, rows, Indicator::code, json));
        });
    }

    /** The revision that another took the place of. */
    private static Optional<Entry> before(List<Entry> all, Entry entry) {
        return all.stream()
                .filter(old -> old.id() < entry.id()
                        && old.unitId() == entry.unitId()
                        && old.period().equals(entry.period()))
                .reduce((older, newer) -> newer);
    }

    private Answer history(Request request) {
        Moment now = office.now();
        return office.books().read(books -> {
            Indicator indicator = office.indicators()
                    .everFound(books, request.path("code").strip())
                    .orElseThrow(() -> unknown(books, request.path("code")));
            List<Unit> units = books.staff().units();
            List<Entry> all = books.indicators().history(indicator.code());
            Map<Long, Explanation> reasons = books.indicators().explanationsOf(indicator.code());
            Map<Long, String> seals = books.indicators().sealsOf(indicator.code());
            return Answer.ok(Paging.pageOf(request, all, Entry::id, entry -> {
                Map<String, Object> json = new LinkedHashMap<>(IndicatorJson.entry(
                        entry,
                        unitOf(units, entry),
                        indicator.measure(),
                        IndicatorJson.reason(reasons, entry),
                        now.zone()));
                json.put(
                        "before",
                        before(all, entry)
                                .map(old -> FigureWords.json(old.figure(), indicator.measure()))
                                .orElse(null));
                json.put("hash", seals.get(entry.id()));
                return json;
            }));
        });
    }

    private Answer give(Request request) {
        Moment now = office.now();
        ReportingPeriod period = quarter(request.path("period"));
        String code = request.path("code");
        Body body = request.body();
        String unitName = body.required("unit", "Tư pháp");
        String typed = body.required("figure", "45/60");
        Long chosen = body.number("reading", 1, 9);
        String reason = body.optional("reason", "chưa đủ máy quét");
        Submission decision = office.books().write(books -> {
            Unit unit = unit(books, body, unitName);
            body.check();
            Indicator indicator = indicator(books.withFiguresOf(period.year()), code);
            Figure figure = indicator.group() ? new Figure.NotYetKnown() : figure(typed, indicator, chosen);
            Actor by = request.actor();
            Submission outcome = office.indicators().submit(books, by, indicator.code(), unit, period, figure, now);
            boolean stands = outcome instanceof Submission.Recorded || outcome instanceof Submission.Unchanged;
            if (stands && !reason.isBlank()) {
                new ReasonService(office.indicators()).explain(books, by, indicator.code(), unit, period, reason, now);
            }
            office.periods().tellReplaced(books, by, List.of(outcome), now);
            return outcome;
        });
        // The coordinators may have something to hear.
        office.deliveriesChanged();
        return decision.answer(new SubmissionAnswers(reason.isBlank() ? null : reason.strip(), now.zone()));
    }

    /** Figures are given for quarters; what is derived from them takes none. */
    private static ReportingPeriod quarter(String code) {
        ReportPeriod.ofCode(code).filter(ReportPeriod::isDerived).ifPresent(period -> {
            throw Problem.of(
                            422,
                            code + " được tính từ các quý nên không nhận số liệu; xin gửi cho từng quý: "
                                    + period.quarters().stream()
                                            .map(ReportingPeriod::code)
                                            .collect(Collectors.joining(", "))
                                    + ".")
                    .asException();
        });
        return Request.period("period", code);
    }

    /** What was typed as one figure; a doubt goes back as a problem with its readings, one of which can be chosen. */
    private Figure figure(String typed, Indicator indicator, Long chosen) {
        FigureReading reading = reader.read(typed, indicator);
        if (reading instanceof FigureReading.Read read) {
            return read.figure();
        }
        String quoted = "\"" + typed + "\" ";
        String example = " Ví dụ đúng: " + FigureWords.example(indicator.measure()) + ".";
        if (reading instanceof FigureReading.Refused refused) {
            throw Problem.of(422, quoted + FigureWords.fault(refused.fault()) + ". Chưa ghi gì." + example)
                    .with("fault", refused.fault().name().toLowerCase(Locale.ROOT))
                    .asException();
        }
        FigureReading.Ask ask = (FigureReading.Ask) reading;
        if (chosen != null && chosen <= ask.options().size()) {
            return ask.options().get(chosen.intValue() - 1);
        }
        List<Map<String, Object>> readings = new ArrayList<>();
        for (Figure option : ask.options()) {
            readings.add(Json.object(
                    "reading", readings.size() + 1, "figure", FigureWords.json(option, indicator.measure())));
        }
        String choose = readings.isEmpty() ? "" : " Gửi lại kèm \"reading\" là số thứ tự của cách hiểu đúng.";
        throw Problem.of(422, quoted + FigureWords.question(ask.question()) + ". Chưa ghi gì." + choose + example)
                .with("question", ask.question().name().toLowerCase(Locale.ROOT))
                .with("readings", readings)
                .asException();
    }

    private Indicator indicator(Books books, String code) {
        return books.indicators().find(code.strip()).orElseThrow(() -> unknown(books, code));
    }

    private ProblemException unknown(Books books, String code) {
        return SubmissionAnswers.noIndicator(
                        new Submission.NoSuchIndicator(code, office.indicators().near(books, code)))
                .asException();
    }

    private static Unit unit(Books books, Body body, String name) {
        List<Unit> units = books.staff().units();
        return units.stream().filter(known -> known.isNamed(name)).findFirst().orElseGet(() -> {
            if (!name.isEmpty()) {
                body.mistake(
                        "unit",
                        "không có đơn vị \"" + name + "\"; các đơn vị là: "
                                + units.stream().map(Unit::name).collect(Collectors.joining(", ")) + ".",
                        "");
            }
            return null;
        });
    }

    private static Unit unitOf(List<Unit> units, Entry entry) {
        return units.stream()
                .filter(unit -> unit.id() == entry.unitId())
                .findFirst()
                .orElseGet(() -> new Unit(entry.unitId(), "", "", List.of()));
    }
}
