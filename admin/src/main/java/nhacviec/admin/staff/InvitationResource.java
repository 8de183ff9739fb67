package nhacviec.admin.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.Invited;
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
import nhacviec.core.Moment;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/** The invitations that let people in. */
public final class InvitationResource {

    private static final Schema INVITATION = Schema.object(
            "id", Schema.integer(),
            "unit", Schema.text(),
            "role", Schema.oneOf(StaffJson.ROLES),
            "name", Schema.text(),
            "state", Schema.oneOf(List.of("open", "used", "expired", "revoked")),
            "createdAt", Schema.instant(),
            "expiresAt", Schema.instant(),
            "usedAt", Schema.instant().orNull());

    private final AdminOffice office;

    public InvitationResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/v1/invitations",
                                "The invitations, the newest first; codes are never shown again",
                                Access.TOKEN,
                                Schema.page(INVITATION),
                                this::invitations)
                        .parameters(Parameter.LIMIT, Parameter.CURSOR),
                Route.post(
                                "/api/v1/invitations",
                                "Invites a person with a one-time link",
                                Access.TOKEN,
                                Schema.object(
                                        "code",
                                        Schema.text(),
                                        "link",
                                        Schema.text(),
                                        "expiresAt",
                                        Schema.instant(),
                                        "qr",
                                        Schema.text()),
                                this::invite)
                        .body(Schema.body(
                                List.of("unit", "role"),
                                "unit",
                                Schema.text(),
                                "role",
                                Schema.oneOf(StaffJson.ROLES),
                                "name",
                                Schema.text()))
                        .status(201),
                Route.delete(
                                "/api/v1/invitations/{id}",
                                "Takes an invitation back that nobody has used",
                                Access.TOKEN,
                                INVITATION,
                                this::takeBack)
                        .parameters(Parameter.path("id", "the number of an invitation", "12")));
    }

    private Answer invitations(Request request) {
        Moment now = office.now();
        return office.books().read(books -> {
            List<Invitation> newest = books.staff().invitations().stream()
                    .sorted(Comparator.comparingLong(Invitation::id).reversed())
                    .toList();
            return Answer.ok(Paging.pageOf(request, newest, Invitation::id, invitation -> json(invitation, now)));
        });
    }

    private Answer invite(Request request) {
        Body body = request.body();
        List<Unit> units = office.books().read(books -> books.staff().units());
        String unit = body.required("unit", "Tư pháp");
        String role = body.required("role", "staff");
        String name = body.optional("name", "Nguyễn Văn A");
        if (!unit.isEmpty() && units.stream().noneMatch(known -> known.isNamed(unit))) {
            body.mistake(
                    "unit",
                    "không có đơn vị \"" + unit + "\"; các đơn vị là: "
                            + new Succession(units)
                                    .current().stream().map(Unit::name).collect(Collectors.joining(", ")) + ".",
                    units.isEmpty() ? "" : units.get(0).name());
        }
        if (!role.isEmpty() && StaffJson.role(role).isEmpty()) {
            body.mistake(
                    "role",
                    "\"" + role + "\" không phải là một trong: " + String.join(", ", StaffJson.ROLES) + ".",
                    "staff");
        }
        if (name.length() > StaffResource.LONGEST_NAME) {
            body.mistake("name", "dài quá " + StaffResource.LONGEST_NAME + " chữ.", "Nguyễn Văn A");
        }
        body.check();
        Invited invited =
                office.invite(request.actor(), unit, StaffJson.role(role).orElseThrow(), name);
        return Answer.json(
                201,
                Json.object(
                        "code", invited.code(),
                        "link", invited.link(),
                        "qr", QrPicture.svg(invited.link()),
                        "expiresAt",
                                Json.instant(invited.expiresAt(), office.now().zone())));
    }

    private Answer takeBack(Request request) {
        Moment now = office.now();
        String typed = request.path("id");
        long id = typed.matches("\\d{1,18}") ? Long.parseLong(typed) : -1;
        return office.books().write(books -> switch (office.invitations().takeBack(books, request.actor(), id, now)) {
            case NO_SUCH ->
                Answer.problem(
                        Problem.of(404, "Không có thư mời số \"" + typed + "\"; danh sách: GET /api/v1/invitations."));
            case NOT_OPEN ->
                Answer.problem(Problem.of(409, "Thư mời này đã dùng, đã hết hạn hoặc đã thu hồi trước đó."));
            case DONE ->
                Answer.ok(books.staff().invitations().stream()
                        .filter(invitation -> invitation.id() == id)
                        .map(invitation -> json(invitation, now))
                        .findFirst()
                        .orElseThrow());
        });
    }

    private static Map<String, Object> json(Invitation invitation, Moment now) {
        return Json.object(
                "id", invitation.id(),
                "unit", invitation.unit().name(),
                "role", invitation.role().code(),
                "name", invitation.name(),
                "state", state(invitation, now),
                "createdAt", Json.instant(invitation.createdAt(), now.zone()),
                "expiresAt", Json.instant(invitation.expiresAt(), now.zone()),
                "usedAt", Json.instant(invitation.usedAt(), now.zone()));
    }

    private static String state(Invitation invitation, Moment now) {
        if (invitation.usedAt() != null) {
            return "used";
        }
        if (invitation.revokedAt() != null) {
            return "revoked";
        }
        return invitation.isExpired(now.at()) ? "expired" : "open";
    }
}
