package nhacviec.admin.staff;

import java.time.LocalDate;
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
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.Agreeing;
import nhacviec.core.staff.AtHand;
import nhacviec.core.staff.HandingOver;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** Who does the work of whom: for some days, or from now on. */
public final class HandoverResource {

    private static final Schema WHO = Schema.object("id", Schema.integer(), "name", Schema.text());

    private static final Schema HANDOVER = Schema.object(
            "from", WHO,
            "to", WHO,
            "units", Schema.list(Schema.text()),
            "takenOn", Schema.list(Schema.text()),
            "snoozed", Schema.list(Schema.text()),
            "drafts", Schema.integer(),
            "extensions", Schema.list(Schema.text()),
            "revoked", Schema.bool(),
            "dryRun", Schema.bool());

    private static final Schema ACTING = Schema.object(
            "id", Schema.integer(),
            "staff", WHO,
            "for", WHO,
            "from", Schema.date(),
            "to", Schema.date(),
            "state", Schema.oneOf(List.of("agreed", "running", "over")));

    private final AdminOffice office;

    public HandoverResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                                "/api/v1/staff/{id}/handover",
                                "Hands the units, what was taken on or silenced, unsent figures and undecided requests of a person over to another",
                                Access.TOKEN,
                                HANDOVER,
                                this::handOver)
                        .parameters(StaffResource.ID)
                        .body(Schema.body(
                                List.of("to"),
                                "to",
                                Schema.integer(),
                                "revoke",
                                Schema.bool(),
                                "dryRun",
                                Schema.bool())),
                Route.get(
                                "/api/v1/acting",
                                "Who holds whose post for a time",
                                Access.TOKEN,
                                Schema.page(ACTING),
                                this::actings)
                        .parameters(Parameter.LIMIT, Parameter.CURSOR),
                Route.post(
                                "/api/v1/staff/{id}/acting",
                                "Lets a person hold another's post from one day to another, both counted",
                                Access.TOKEN,
                                ACTING,
                                this::agree)
                        .parameters(StaffResource.ID)
                        .body(Schema.body(
                                List.of("for", "to"),
                                "for",
                                Schema.integer(),
                                "from",
                                Schema.date(),
                                "to",
                                Schema.date()))
                        .status(201),
                Route.delete("/api/v1/acting/{id}", "Ends it before its last day", Access.TOKEN, ACTING, this::end)
                        .parameters(Parameter.path("id", "the number of the arrangement", "1")));
    }

    private Answer handOver(Request request) {
        Body body = request.body();
        Long to = body.number("to", 1, Long.MAX_VALUE);
        if (to == null && !body.has("to")) {
            body.mistake("to", "còn thiếu: số của người nhận.", "3");
        }
        boolean revoke = body.optionalFlag("revoke");
        boolean dryRun = body.optionalFlag("dryRun");
        body.check();
        Answer answer = dryRun
                ? office.books()
                        .read(books -> office.handovers()
                                .look(
                                        books,
                                        request.actor(),
                                        StaffResource.named(books, request).id(),
                                        to,
                                        office.now())
                                .answer(new HandoverAnswers()))
                : office.books()
                        .write(books -> office.handovers()
                                .handOver(
                                        books,
                                        request.actor(),
                                        StaffResource.named(books, request).id(),
                                        to,
                                        revoke,
                                        office.now())
                                .answer(new HandoverAnswers()));
        office.deliveriesChanged();
        return answer;
    }

    private Answer actings(Request request) {
        return office.books()
                .read(books -> Answer.ok(
                        Paging.pageOf(request, books.actings().all(), Acting::id, acting -> json(books, acting))));
    }

    private Answer agree(Request request) {
        Body body = request.body();
        Long away = body.number("for", 1, Long.MAX_VALUE);
        if (away == null && !body.has("for")) {
            body.mistake("for", "còn thiếu: số của người vắng.", "3");
        }
        LocalDate from = body.date("from", office.now().today().toString());
        LocalDate to = body.date("to", office.now().today().plusDays(7).toString());
        if (to == null && !body.has("to")) {
            body.mistake("to", "còn thiếu: ngày cuối.", office.now().today().toString());
        }
        body.check();
        LocalDate first = from == null ? office.now().today() : from;
        Answer answer = office.books()
                .write(books -> office.actings()
                        .agree(
                                books,
                                request.actor(),
                                StaffResource.named(books, request).id(),
                                away,
                                first,
                                to,
                                office.now())
                        .answer(new ActingAnswers(books)));
        office.deliveriesChanged();
        return answer;
    }

    private Answer end(Request request) {
        String id = request.path("id");
        Answer answer = office.books().write(books -> {
            boolean there = id.matches("\\d{1,18}")
                    && books.actings().find(Long.parseLong(id)).isPresent();
            return there
                    ? office.actings()
                            .end(books, request.actor(), Long.parseLong(id), office.now())
                            .answer(new ActingAnswers(books))
                    : Answer.problem(
                            Problem.of(404, "Không có lần thay số \"" + id + "\"; danh sách: GET /api/v1/acting."));
        });
        office.deliveriesChanged();
        return answer;
    }

    private static Map<String, Object> who(Staff person) {
        return Json.object("id", person.id(), "name", person.name());
    }

    private static Map<String, Object> json(Books books, Acting acting) {
        return Json.object(
                "id", acting.id(),
                "staff", who(books.staff().find(acting.staffId()).orElseThrow()),
                "for", who(books.staff().find(acting.forId()).orElseThrow()),
                "from", Json.date(acting.first()),
                "to", Json.date(acting.last()),
                "state", acting.isOver() ? "over" : acting.isRunning() ? "running" : "agreed");
    }

    private final class HandoverAnswers implements HandingOver.Cases<Answer> {

        @Override
        public Answer looked(HandingOver.Looked looked) {
            return Answer.ok(handover(looked.from(), looked.to(), looked.units(), looked.atHand(), false, true));
        }

        @Override
        public Answer done(HandingOver.Done done) {
            return Answer.ok(handover(done.from(), done.to(), done.units(), done.atHand(), done.revoked(), false));
        }

        private static Map<String, Object> handover(
                Staff from, Staff to, List<Unit> units, AtHand atHand, boolean revoked, boolean dryRun) {
            return Json.object(
                    "from", who(from),
                    "to", who(to),
                    "units", StaffJson.names(units),
                    "takenOn", atHand.takenOn(),
                    "snoozed", atHand.silenced(),
                    "drafts", atHand.drafts(),
                    "extensions", atHand.requests(),
                    "revoked", revoked,
                    "dryRun", dryRun);
        }

        @Override
        public Answer notPossible(HandingOver.NotPossible impossible) {
            return Answer.problem(Problem.of(
                    409, "Người nhận phải là người khác, đang nhận tin của bot (state \"active\"); chưa bàn giao gì."));
        }

        @Override
        public Answer notYours(HandingOver.NotYours notYours) {
            return Answer.problem(Problem.of(403, "Chỉ Văn phòng (điều phối) bàn giao được việc của người khác."));
        }
    }

    private final class ActingAnswers implements Agreeing.Cases<Answer> {

        private final Books books;

        ActingAnswers(Books books) {
            this.books = books;
        }

        @Override
        public Answer agreed(Agreeing.Agreed agreed) {
            return Answer.json(201, json(books, agreed.acting()));
        }

        @Override
        public Answer ended(Agreeing.Ended ended) {
            return Answer.ok(json(books, ended.acting()));
        }

        @Override
        public Answer wrongDays(Agreeing.WrongDays wrong) {
            return Answer.problem(Problem.mistake(
                    "to",
                    "ngày cuối " + wrong.last() + " phải từ ngày đầu " + wrong.first() + ", chưa qua, và không sau "
                            + wrong.latest() + ".",
                    wrong.first().plusDays(7).toString()));
        }

        @Override
        public Answer overlaps(Agreeing.Overlaps overlaps) {
            return Answer.problem(Problem.of(409, "Trong những ngày ấy một trong hai người đã có lần thay khác.")
                    .with("acting", json(books, overlaps.other())));
        }

        @Override
        public Answer notPossible(Agreeing.NotPossible impossible) {
            return Answer.problem(Problem.of(
                    409, "Người thay phải là người khác, đang nhận tin của bot; lần thay phải còn hiệu lực."));
        }

        @Override
        public Answer notYours(Agreeing.NotYours notYours) {
            return Answer.problem(
                    Problem.of(403, "Chỉ Văn phòng (điều phối) cử người thay; lãnh đạo cử được người thay mình."));
        }
    }
}
