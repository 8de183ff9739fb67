package nhacviec.admin.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import nhacviec.core.Books;
import nhacviec.core.Moment;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Locking;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.TargetService;
import nhacviec.core.indicator.TargetService.Choosing;
import nhacviec.core.plan.Plans;

/** How complete the figures of each period are; closes periods to changes and opens them again; chooses among targets that contradict each other. */
public final class PeriodResource {

    private static final Parameter PERIOD = Parameter.path("period", "the period", "2024-Q1");
    private static final Schema LOCK = Schema.object(
            "period", Schema.text(),
            "locked", Schema.bool(),
            "reason", Schema.text(),
            "owed", Schema.integer(),
            "drafts",
                    Schema.list(Schema.object(
                            "person", Schema.text(), "unit", Schema.text(), "figures", Schema.integer())));

    private final AdminOffice office;

    public PeriodResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/v1/periods",
                                "The periods of the plan's year: how complete and how timely the units are",
                                Access.TOKEN,
                                Schema.page(PeriodJson.PERIOD),
                                this::list)
                        .parameters(Parameter.LIMIT, Parameter.CURSOR),
                Route.get(
                                "/api/v1/periods/{period}",
                                "How complete and how timely the units are with a period's figures",
                                Access.TOKEN,
                                PeriodJson.PERIOD,
                                this::one)
                        .parameters(PERIOD),
                Route.post(
                                "/api/v1/periods/{period}/lock",
                                "Closes a period: later figures wait for the coordinator",
                                Access.TOKEN,
                                LOCK,
                                request -> lock(request, true))
                        .parameters(PERIOD)
                        .body(Schema.body(List.of("reason"), "reason", Schema.text())),
                Route.post(
                                "/api/v1/periods/{period}/unlock",
                                "Opens a closed period again",
                                Access.TOKEN,
                                LOCK,
                                request -> lock(request, false))
                        .parameters(PERIOD)
                        .body(Schema.body(List.of("reason"), "reason", Schema.text())),
                Route.put(
                                "/api/v1/indicators/{code}/target",
                                "Which of the plan's contradictory targets counts",
                                Access.TOKEN,
                                Schema.object(
                                        "code",
                                        Schema.text(),
                                        "target",
                                        Schema.text(),
                                        "citation",
                                        Schema.text(),
                                        "judgedAnew",
                                        Schema.list(Schema.text()),
                                        "askAgain",
                                        Schema.list(Schema.text()),
                                        "restored",
                                        Schema.list(Schema.text())),
                                this::choose)
                        .parameters(Parameter.path("code", "the indicator's number in the plan", "3.3"))
                        .body(Schema.body(List.of("position"), "position", Schema.integer())));
    }

    private Answer list(Request request) {
        Moment now = office.now();
        return office.books().read(books -> {
            int year = books.plans()
                    .newest()
                    .map(Plans.OnRecord::year)
                    .orElse(now.today().getYear());
            List<ReportPeriod> periods = Arrays.stream(ReportPeriod.Span.values())
                    .map(span -> new ReportPeriod(year, span))
                    .toList();
            return Answer.ok(Paging.pageOf(request, periods, ReportPeriod::code, period -> period(books, period, now)));
        });
    }

    private Answer one(Request request) {
        Moment now = office.now();
        ReportPeriod period = Request.reportPeriod("period", request.path("period"));
        return office.books().read(books -> Answer.ok(period(books, period, now)));
    }

    private Map<String, Object> period(Books books, ReportPeriod period, Moment now) {
        return PeriodJson.period(
                office.indicators().officePeriod(books, period, now),
                office.indicators().rules(),
                now.zone());
    }

    private Answer lock(Request request, boolean lock) {
        Moment now = office.now();
        ReportingPeriod period = Request.period("period", request.path("period"));
        Body body = request.body();
        String reason = body.required("reason", "Đã gửi báo cáo");
        body.check();
        return office.books()
                .write(books -> office.periods().lock(books, request.actor(), period, lock, reason, now))
                .answer(new Answers());
    }

    private Answer choose(Request request) {
        Moment now = office.now();
        Body body = request.body();
        Long position = body.number("position", 1, 99);
        if (position == null) {
            body.mistake("position", "còn thiếu hoặc không phải số từ 1.", "2");
        }
        body.check();
        Choosing outcome = office.books()
                .write(books -> new TargetService(office.indicators())
                        .choose(books, request.actor(), request.path("code"), position.intValue(), now));
        if (outcome instanceof Choosing.Chosen chosen) {
            return Answer.ok(Json.object(
                    "code", chosen.indicator().code(),
                    "target", chosen.target().text(),
                    "citation", chosen.target().citation(),
                    "judgedAnew", periods(chosen.judged()),
                    "askAgain", periods(chosen.doubtful()),
                    "restored", periods(chosen.restored())));
        }
        return Answer.problem(
                outcome instanceof Choosing.NoSuchTarget none
                        ? Problem.of(422, noSuchTarget(none.indicator()))
                        : Problem.of(404, "Kế hoạch không có chỉ tiêu \"" + request.path("code") + "\"."));
    }

    private static String noSuchTarget(Indicator indicator) {
        int targets = indicator.targets().size();
        String has = "Chỉ tiêu " + indicator.code() + " có " + targets + " mức; ";
        return targets < 2
                ? has + "chỉ chọn được khi có từ hai mức."
                : has + "position là số từ 1 đến " + targets + ".";
    }

    private static List<String> periods(List<Entry> entries) {
        return entries.stream().map(entry -> entry.period().code()).distinct().toList();
    }

    private static final class Answers implements Locking.Cases<Answer> {

        @Override
        public Answer done(Locking.Done done) {
            return Answer.ok(Json.object(
                    "period", done.lock().period().code(),
                    "locked", done.lock().locked(),
                    "reason", done.lock().reason(),
                    "owed", done.owed(),
                    "drafts",
                            done.drafts().stream()
                                    .map(each -> Json.object(
                                            "person", each.person().name(),
                                            "unit", each.unit().name(),
                                            "figures", each.answers()))
                                    .toList()));
        }

        @Override
        public Answer asBefore(Locking.AsBefore asBefore) {
            return Answer.problem(Problem.of(
                    409,
                    "Kỳ " + asBefore.period().code() + (asBefore.locked() ? " đã khóa" : " đang mở") + " từ trước."));
        }

        @Override
        public Answer notYet(Locking.NotYet notYet) {
            return Answer.problem(Problem.of(
                    409,
                    "Kỳ " + notYet.period().code() + " chốt số liệu ngày "
                            + notYet.window().to() + " nên chưa khóa được."));
        }

        @Override
        public Answer noReason(Locking.NoReason noReason) {
            return Answer.problem(Problem.of(422, "Xin ghi lý do, ví dụ \"reason\": \"Đã gửi báo cáo\"."));
        }

        @Override
        public Answer notYours(Locking.NotYours notYours) {
            return Answer.problem(Problem.of(403, "Không có quyền khóa kỳ này."));
        }
    }
}
