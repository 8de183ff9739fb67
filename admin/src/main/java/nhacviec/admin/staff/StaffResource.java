package nhacviec.admin.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Body;
import nhacviec.admin.http.EntityTag;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.ProblemException;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.core.Books;
import nhacviec.core.staff.Changing;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.StaffService.Wanted;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/** The people of the office: who they are, what they may do, and that they are no longer with it. */
public final class StaffResource {

    static final int LONGEST_NAME = 100;
    static final Parameter ID = Parameter.path("id", "the number of a person", "3");
    static final Parameter LEAVING = Parameter.path("id", "the number of a person who leaves", "9");

    private final AdminOffice office;

    public StaffResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/staff", "The people", Access.TOKEN, Schema.page(StaffJson.PERSON), this::people)
                        .parameters(Parameter.LIMIT, Parameter.CURSOR),
                Route.get("/api/v1/staff/{id}", "One person", Access.TOKEN, StaffJson.PERSON, this::person)
                        .parameters(ID, EntityTag.IF_NONE_MATCH),
                Route.patch(
                                "/api/v1/staff/{id}",
                                "Changes the name, the role or the units of a person; of several units the first is their own",
                                Access.TOKEN,
                                StaffJson.PERSON,
                                this::change)
                        .parameters(ID, EntityTag.IF_MATCH)
                        .body(Schema.body(
                                List.of(),
                                "name",
                                Schema.text(),
                                "role",
                                Schema.oneOf(StaffJson.ROLES),
                                "unit",
                                Schema.text(),
                                "units",
                                Schema.list(Schema.text()))),
                Route.delete(
                                "/api/v1/staff/{id}",
                                "Lets a person go: nothing is told to them and nothing taken from them any more; what they did stays",
                                Access.TOKEN,
                                StaffJson.PERSON.and("unitsLeftAlone", Schema.list(Schema.text())),
                                this::revoke)
                        .parameters(LEAVING, EntityTag.IF_MATCH));
    }

    private Answer people(Request request) {
        return office.books()
                .read(books -> Answer.ok(Paging.pageOf(
                        request,
                        books.staff().all(),
                        Staff::id,
                        person -> StaffJson.of(person, office.now().zone()))));
    }

    private Answer person(Request request) {
        return office.books()
                .read(books -> EntityTag.show(
                        request,
                        StaffJson.of(named(books, request), office.now().zone())));
    }

    private Answer change(Request request) {
        Body body = request.body();
        List<Unit> known = office.books().read(books -> books.staff().units());
        String name = body.optional("name", "Nguyễn Văn A");
        if (name.length() > LONGEST_NAME || body.has("name") && name.isEmpty()) {
            body.mistake("name", "phải có từ 1 đến " + LONGEST_NAME + " chữ.", "Nguyễn Văn A");
        }
        String role = body.optional("role", "staff");
        if (!role.isEmpty() && StaffJson.role(role).isEmpty()) {
            body.mistake(
                    "role",
                    "\"" + role + "\" không phải là một trong: " + String.join(", ", StaffJson.ROLES) + ".",
                    "staff");
        }
        String unit = body.optional("unit", "Tư pháp");
        List<Unit> units = new ArrayList<>();
        if (!unit.isEmpty()) {
            unit(body, "unit", unit, known).ifPresent(units::add);
        }
        if (body.has("units")) {
            List<String> names = body.texts("units", "Tư pháp");
            if (names.isEmpty()) {
                body.mistake("units", "phải có ít nhất một đơn vị.", "Tư pháp");
            }
            names.forEach(each -> unit(body, "units", each, known)
                    .filter(found -> units.stream().noneMatch(there -> there.id() == found.id()))
                    .ifPresent(units::add));
        }
        body.check();
        Answer answer = office.books().write(books -> {
            Staff before = named(books, request);
            EntityTag.check(request, StaffJson.of(before, office.now().zone()));
            List<Unit> wanted = new ArrayList<>(units);
            if (!unit.isEmpty() && !body.has("units")) {
                // Another own unit alone leaves the further ones.
                before.posts().stream()
                        .skip(1)
                        .filter(post -> post.kind() == Post.Kind.ALSO)
                        .map(post -> post.unit())
                        .filter(further -> further.id() != units.get(0).id())
                        .forEach(wanted::add);
            }
            Changing outcome = office.staff()
                    .change(
                            books,
                            request.actor(),
                            before.id(),
                            new Wanted(Optional.of(name).filter(n -> !n.isEmpty()), StaffJson.role(role), wanted),
                            office.now());
            return outcome.answer(new Answers());
        });
        // After the write, so that whoever sends sees what there is to send.
        office.deliveriesChanged();
        return answer;
    }

    private static Optional<Unit> unit(Body body, String field, String name, List<Unit> known) {
        Succession units = new Succession(known);
        Optional<Unit> unit = units.named(name);
        if (unit.isEmpty()) {
            body.mistake(
                    field,
                    "không có đơn vị \"" + name + "\"; các đơn vị là: "
                            + units.current().stream().map(Unit::name).collect(Collectors.joining(", ")) + ".",
                    known.isEmpty() ? "" : known.get(0).name());
        }
        return unit;
    }

    private Answer revoke(Request request) {
        Answer answer = office.books().write(books -> {
            Staff before = named(books, request);
            EntityTag.check(request, StaffJson.of(before, office.now().zone()));
            return office.staff()
                    .revoke(books, request.actor(), before.id(), office.now())
                    .answer(new Answers());
        });
        office.deliveriesChanged();
        return answer;
    }

    static Staff named(Books books, Request request) {
        String id = request.path("id");
        return Optional.of(id)
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> books.staff().find(Long.parseLong(number)))
                .orElseThrow(() -> noSuchPerson(id));
    }

    static ProblemException noSuchPerson(String id) {
        return Problem.of(404, "Không có người số \"" + id + "\"; danh sách: GET /api/v1/staff.")
                .asException();
    }

    private final class Answers implements Changing.Cases<Answer> {

        @Override
        public Answer changed(Changing.Changed changed) {
            return EntityTag.tagged(
                    200, StaffJson.of(changed.after(), office.now().zone()));
        }

        @Override
        public Answer unchanged(Changing.Unchanged unchanged) {
            return EntityTag.tagged(
                    200, StaffJson.of(unchanged.person(), office.now().zone()));
        }

        @Override
        public Answer revoked(Changing.Revoked revoked) {
            var json = StaffJson.of(revoked.before(), office.now().zone());
            json.put("state", "revoked");
            json.put("actingIn", List.of());
            json.put("unitsLeftAlone", StaffJson.names(revoked.alone()));
            return Answer.ok(json);
        }

        @Override
        public Answer noSuchPerson(Changing.NoSuchPerson missing) {
            return Answer.problem(Problem.of(404, "Không có người này; danh sách: GET /api/v1/staff."));
        }

        @Override
        public Answer gone(Changing.Gone gone) {
            return Answer.problem(Problem.of(409, "Người này đã thôi dùng bot; muốn dùng lại thì mời lại.")
                    .with("person", Json.object("id", gone.person().id())));
        }

        @Override
        public Answer notYours(Changing.NotYours notYours) {
            return Answer.problem(Problem.of(403, "Chỉ Văn phòng (điều phối) đổi được việc này."));
        }
    }
}
