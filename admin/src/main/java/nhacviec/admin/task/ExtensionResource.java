package nhacviec.admin.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
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
import nhacviec.admin.http.ValueForm;
import nhacviec.core.Moment;
import nhacviec.core.task.Extending;
import nhacviec.core.task.Extension;

/** Later dates: asked for in chat, decided there or here. */
public final class ExtensionResource {

    private static final String PATH = "/api/v1/extensions";
    private static final List<String> STATES =
            Arrays.stream(Extension.State.values()).map(Extension.State::code).toList();

    private static final Schema EXTENSION = Schema.object(
            "id", Schema.integer(),
            "number", Schema.text(),
            "milestone", Schema.integer(),
            "asker", Schema.text(),
            "askedAt", Schema.instant(),
            "before", Schema.date(),
            "wanted", Schema.date(),
            "reason", Schema.text(),
            "state", Schema.oneOf(STATES),
            "decider", Schema.text().orNull(),
            "decidedAt", Schema.instant().orNull(),
            "decisionReason", Schema.text().orNull());

    private final AdminOffice office;

    public ExtensionResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/api/v1/tasks/{number}/extension",
                                "A later date for the open milestone, in force at once",
                                Access.TOKEN,
                                EXTENSION,
                                this::extend)
                        .parameters(Parameter.path("number", "the task's number in the plan", "13"))
                        .body(Schema.body(List.of("due", "reason"), "due", Schema.date(), "reason", Schema.text())),
                Route.get(PATH, "Requests for later dates", Access.TOKEN, Schema.page(EXTENSION), this::list)
                        .parameters(
                                Parameter.query("state", String.join(", ", STATES), "asked")
                                        .as(ValueForm.oneOf(STATES)),
                                Parameter.LIMIT,
                                Parameter.CURSOR),
                Route.post(
                                PATH + "/{id}/decision",
                                "Grants or refuses a request that waits",
                                Access.TOKEN,
                                EXTENSION,
                                this::decide)
                        .parameters(Parameter.path("id", "the request", "5"))
                        .body(Schema.body(List.of("grant"), "grant", Schema.bool(), "reason", Schema.text())));
    }

    private Answer list(Request request) {
        Optional<String> state = request.query("state");
        ZoneId zone = office.now().zone();
        return office.books()
                .read(books -> Answer.ok(Paging.pageOf(
                        request,
                        books.extensions().all(),
                        extension -> state.map(extension.state().code()::equals).orElse(true),
                        extension -> String.valueOf(extension.id()),
                        extension -> json(extension, zone))));
    }

    private Answer extend(Request request) {
        Moment now = office.now();
        Body body = request.body();
        LocalDate due = body.date("due", "2024-04-30");
        if (due == null) {
            body.required("due", "2024-04-30");
        }
        String reason = body.required("reason", "Chờ số liệu của huyện");
        if (reason.length() > Extension.LONGEST_REASON) {
            body.mistake("reason", "dài quá " + Extension.LONGEST_REASON + " chữ.", "Chờ số liệu của huyện");
        }
        body.check();
        return answer(
                office.books()
                        .write(books -> office.extensions()
                                .ask(books, request.actor(), request.path("number"), due, reason, now)),
                now.zone());
    }

    private Answer decide(Request request) {
        Moment now = office.now();
        Body body = request.body();
        boolean grant = body.flag("grant");
        String reason = body.optional("reason", "Cần đúng hạn cũ");
        body.check();
        String typed = request.path("id");
        long id = typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
        return answer(
                office.books()
                        .write(books -> office.extensions().decide(books, request.actor(), id, grant, reason, now)),
                now.zone());
    }

    private Answer answer(Extending outcome, ZoneId zone) {
        Answer answer = outcome.answer(new Answers(zone));
        if (answer.status() == 200) {
            office.deliveriesChanged();
        }
        return answer;
    }

    private static Map<String, Object> json(Extension extension, ZoneId zone) {
        Extension.Decision decision = extension.decision();
        return Json.object(
                "id", extension.id(),
                "number", extension.task().text(),
                "milestone", extension.milestoneId(),
                "asker", extension.asker(),
                "askedAt", Json.instant(extension.askedAt(), zone),
                "before", Json.date(extension.before()),
                "wanted", Json.date(extension.wanted()),
                "reason", extension.reason(),
                "state", extension.state().code(),
                "decider", decision == null ? null : decision.name(),
                "decidedAt", decision == null ? null : Json.instant(decision.at(), zone),
                "decisionReason", decision == null ? null : decision.reason());
    }

    private record Answers(ZoneId zone) implements Extending.Cases<Answer> {

        private static Answer refusal(int status, String sentence) {
            return Answer.problem(Problem.of(status, sentence));
        }

        @Override
        public Answer asked(Extending.Asked asked) {
            return Answer.ok(json(asked.extension(), zone));
        }

        @Override
        public Answer granted(Extending.Granted granted) {
            return Answer.ok(json(granted.extension(), zone));
        }

        @Override
        public Answer refused(Extending.Refused refused) {
            return Answer.ok(json(refused.extension(), zone));
        }

        @Override
        public Answer nothingToExtend(Extending.NothingToExtend nothing) {
            return refusal(409, "Việc số " + nothing.task().number() + " không có hạn nào đang mở để gia hạn.");
        }

        @Override
        public Answer notLater(Extending.NotLater notLater) {
            return refusal(
                    422,
                    "Ngày " + notLater.wanted() + " phải sau hạn đang tính (" + notLater.due()
                            + ") và sau hôm nay; ví dụ đúng: \"due\": \"" + notLater.earliest() + "\".");
        }

        @Override
        public Answer tooFar(Extending.TooFar tooFar) {
            return refusal(
                    422, "Ngày " + tooFar.wanted() + " còn quá xa; chỉ gia hạn được đến " + tooFar.latest() + ".");
        }

        @Override
        public Answer noReason(Extending.NoReason noReason) {
            return refusal(422, "Xin ghi lý do, ví dụ \"reason\": \"Chờ số liệu của huyện\".");
        }

        @Override
        public Answer settled(Extending.Settled settled) {
            return Answer.problem(Problem.of(409, "Yêu cầu này đã được quyết định hoặc không còn cần.")
                    .with("extension", json(settled.extension(), zone)));
        }

        @Override
        public Answer notYours(Extending.NotYours notYours) {
            return refusal(403, "Không có quyền với việc số " + notYours.task().number() + ".");
        }

        @Override
        public Answer noSuchTask(Extending.NoSuchTask missing) {
            return missing.typed().isEmpty()
                    ? refusal(404, "Không có yêu cầu gia hạn này.")
                    : Answer.problem(TaskAnswers.noSuchTask(missing.typed(), missing.near()));
        }
    }
}
