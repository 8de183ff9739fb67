package nhacviec.admin.indicator;

import java.util.List;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Body;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.core.Moment;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.SpellingOut;
import nhacviec.core.indicator.Submission;
import nhacviec.core.staff.Unit;

/** Which units report an indicator that the plan gives to nobody in particular. */
public final class ReporterResource {

    private final AdminOffice office;

    public ReporterResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(Route.put(
                        "/api/v1/indicators/{code}/reporters",
                        "Which units report an indicator, from the open period on; everywhere: also all others with the"
                                + " same executors whose figures add up",
                        Access.TOKEN,
                        Schema.object(
                                "code", Schema.text(),
                                "units", Schema.list(Schema.text()),
                                "from", Schema.text(),
                                "changed", Schema.list(Schema.text()),
                                "gained", Schema.list(Schema.text()),
                                "lost", Schema.list(Schema.text())),
                        this::spellOut)
                .parameters(Parameter.path("code", "the indicator's number in the plan", "3.2"))
                .body(Schema.body(List.of("units"), "units", Schema.list(Schema.text()), "everywhere", Schema.bool())));
    }

    private Answer spellOut(Request request) {
        Moment now = office.now();
        Body body = request.body();
        List<String> units = body.texts("units", "[\"Tư pháp\", \"Văn hóa xã hội\"]");
        boolean everywhere = body.optionalFlag("everywhere");
        body.check();
        return office.books()
                .write(books -> office.reporters()
                        .spellOut(books, request.actor(), request.path("code"), units, everywhere, now))
                .answer(new Answers());
    }

    private static final class Answers implements SpellingOut.Cases<Answer> {

        @Override
        public Answer done(SpellingOut.Done done) {
            return answer(done.indicator(), done.units(), done.from(), done.changes());
        }

        @Override
        public Answer asBefore(SpellingOut.AsBefore asBefore) {
            return answer(asBefore.indicator(), asBefore.units(), asBefore.from(), List.of());
        }

        @Override
        public Answer undone(SpellingOut.Undone undone) {
            throw new IllegalStateException("nothing is taken back here");
        }

        @Override
        public Answer notUndone(SpellingOut.NotUndone notUndone) {
            throw new IllegalStateException("nothing is taken back here");
        }

        private static Answer answer(
                Indicator indicator, List<Unit> units, ReportingPeriod from, List<SpellingOut.Change> changes) {
            return Answer.ok(Json.object(
                    "code", indicator.code(),
                    "units", names(units),
                    "from", from.code(),
                    "changed",
                            changes.stream()
                                    .map(change -> change.indicator().code())
                                    .toList(),
                    "gained",
                            names(changes.stream()
                                    .flatMap(change -> change.gained().stream())
                                    .distinct()
                                    .toList()),
                    "lost",
                            names(changes.stream()
                                    .flatMap(change -> change.lost().stream())
                                    .distinct()
                                    .toList())));
        }

        private static List<String> names(List<Unit> units) {
            return units.stream().map(Unit::name).toList();
        }

        private static Answer problem(String sentence, String example) {
            return Answer.problem(Problem.of(422, sentence + " Ví dụ: {\"units\": [\"" + example + "\"]}."));
        }

        @Override
        public Answer noUnits(SpellingOut.NoUnits noUnits) {
            return problem(
                    "Chỉ tiêu " + noUnits.indicator().code() + " phải có ít nhất một đơn vị báo số liệu.", "Tư pháp");
        }

        @Override
        public Answer noSuchUnit(SpellingOut.NoSuchUnit missing) {
            String known = missing.nearest()
                    .map(unit -> "có phải \"" + unit.name() + "\"?")
                    .orElseGet(() -> "các đơn vị là: " + String.join(", ", names(missing.all())) + ".");
            return problem(
                    "Không có đơn vị \"" + missing.typed() + "\"; " + known,
                    missing.nearest().map(Unit::name).orElse("Tư pháp"));
        }

        @Override
        public Answer oneOnly(SpellingOut.OneOnly oneOnly) {
            return problem(
                    "Chỉ tiêu " + oneOnly.indicator().code()
                            + " có một kết quả chung cho cả cơ quan nên chỉ một đơn vị báo.",
                    oneOnly.units().get(0).name());
        }

        @Override
        public Answer heading(SpellingOut.Heading heading) {
            return Answer.problem(Problem.of(
                    422,
                    "Chỉ tiêu " + heading.indicator().code() + " là tiêu đề; xin ghi cho từng dòng: "
                            + heading.rows().stream().map(Indicator::code).collect(Collectors.joining(", ")) + "."));
        }

        @Override
        public Answer noSuchIndicator(SpellingOut.NoSuchIndicator missing) {
            return Answer.problem(
                    SubmissionAnswers.noIndicator(new Submission.NoSuchIndicator(missing.typed(), missing.near())));
        }

        @Override
        public Answer notYours(SpellingOut.NotYours notYours) {
            return Answer.problem(Problem.of(403, "Không có quyền ghi đơn vị báo chỉ tiêu này."));
        }
    }
}
