package nhacviec.admin.staff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.Invited;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Answer;
import nhacviec.admin.http.Body;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Paging;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Request;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;
import nhacviec.core.Moment;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/** The people of the office and the invitations that let them in. */
public final class StaffResource {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).toList();
    private static final int LONGEST_NAME = 100;

    private static final Schema PERSON = Schema.object(
            "id", Schema.integer(),
            "name", Schema.text(),
            "unit", Schema.text(),
            "role", Schema.oneOf(ROLES),
            "state", Schema.oneOf(List.of("active", "unreachable", "revoked")),
            "linkedAt", Schema.instant().orNull(),
            "morningAt", Schema.text(),
            "language", Schema.text());

    private static final Schema INVITATION = Schema.object(
            "id", Schema.integer(),
            "unit", Schema.text(),
            "role", Schema.oneOf(ROLES),
            "name", Schema.text(),
            "state", Schema.oneOf(List.of("open", "used", "expired")),
            "createdAt", Schema.instant(),
            "expiresAt", Schema.instant(),
            "usedAt", Schema.instant().orNull());

    private final AdminOffice office;

    public StaffResource(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/api/v1/staff", "The people", Access.TOKEN, Schema.page(PERSON), this::people)
                        .parameters(Parameter.LIMIT, Parameter.CURSOR),
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
                                        "code", Schema.text(), "link", Schema.text(), "expiresAt", Schema.instant()),
                                this::invite)
                        .body(Schema.body(
                                List.of("unit", "role"),
                                "unit",
                                Schema.text(),
                                "role",
                                Schema.oneOf(ROLES),
                                "name",
                                Schema.text()))
                        .status(201));
    }

    private Answer people(Request request) {
        return office.books()
                .read(books -> Answer.ok(Paging.pageOf(request, books.staff().all(), Staff::id, this::person)));
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
        if (!role.isEmpty() && role(role).isEmpty()) {
            body.mistake(
                    "role", "\"" + role + "\" không phải là một trong: " + String.join(", ", ROLES) + ".", "staff");
        }
        if (name.length() > LONGEST_NAME) {
            body.mistake("name", "dài quá " + LONGEST_NAME + " chữ.", "Nguyễn Văn A");
        }
        body.check();
        Invited invited = office.invite(request.actor(), unit, role(role).orElseThrow(), name);
        return Answer.json(
                201,
                Json.object(
                        "code", invited.code(),
                        "link", invited.link(),
                        "expiresAt",
                                Json.instant(invited.expiresAt(), office.now().zone())));
    }

    private static Optional<Role> role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst();
    }

    private Map<String, Object> person(Staff person) {
        return Json.object(
                "id", person.id(),
                "name", person.name(),
                "unit", person.unit().name(),
                "role", person.role().code(),
                "state", person.state().name().toLowerCase(Locale.ROOT),
                "linkedAt", Json.instant(person.linkedAt(), office.now().zone()),
                "morningAt", String.valueOf(person.morningAt()),
                "language", person.language());
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
        return invitation.isExpired(now.at()) ? "expired" : "open";
    }
}
