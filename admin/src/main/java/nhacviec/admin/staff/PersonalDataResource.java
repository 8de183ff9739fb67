package nhacviec.admin.staff;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.core.staff.PersonalDataService;

/** What the books hold about one person: to be handed out, and to be erased once they have left. */
public final class PersonalDataResource {

    private static final String PATH = "/api/v1/staff/{id}/personal-data";

    private static final Schema KINDS = new Schema(Json.object(
            "type",
            "object",
            "additionalProperties",
            Json.object("type", "array", "items", Json.object("type", "object"))));

    private final AdminOffice office;

    public PersonalDataResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, "Everything that is on record about a person, by kind", Access.TOKEN, KINDS, this::show)
                        .parameters(StaffResource.ID),
                Route.delete(
                                PATH,
                                "Takes the names, the chat and the message texts of somebody who has left out of the books; what they did stays, under a mark",
                                Access.TOKEN,
                                Schema.object("id", Schema.integer(), "name", Schema.text()),
                                this::erase)
                        .parameters(StaffResource.LEAVING));
    }

    private Answer show(Request request) {
        ZoneId zone = office.now().zone();
        return office.books().read(books -> {
            Map<String, Object> json = new LinkedHashMap<>();
            books.personalData()
                    .of(StaffResource.named(books, request))
                    .forEach((kind, rows) -> json.put(
                            kind, rows.stream().map(row -> json(row, zone)).toList()));
            return Answer.ok(json);
        });
    }

    private static Map<String, Object> json(Map<String, Object> row, ZoneId zone) {
        Map<String, Object> json = new LinkedHashMap<>();
        row.forEach((name, value) -> json.put(name, value instanceof Instant at ? Json.instant(at, zone) : value));
        return json;
    }

    private Answer erase(Request request) {
        return office.books().write(books -> {
            long id = StaffResource.named(books, request).id();
            return switch (PersonalDataService.erase(books, request.actor(), id, office.now())) {
                case DONE -> Answer.ok(Json.object("id", id, "name", PersonalDataService.mark(id)));
                case NO_SUCH_PERSON -> Answer.problem(Problem.of(404, "Không có người số \"" + id + "\"."));
                case STILL_HERE ->
                    Answer.problem(Problem.of(
                            409,
                            "Người này còn dùng bot; cho thôi trước (DELETE /api/v1/staff/" + id
                                    + ") rồi mới xóa được."));
                case BOOKS_BROKEN ->
                    Answer.problem(
                            Problem.of(
                                    409,
                                    "Sổ số liệu hoặc nhật ký đang có dòng bị sửa từ bên ngoài (xem /health); làm rõ trước rồi mới xóa được."));
                case NOT_YOURS -> Answer.problem(Problem.of(403, "Chỉ Văn phòng (điều phối) xóa được."));
            };
        });
    }
}
