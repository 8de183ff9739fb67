package nhacviec.admin.staff;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.Schema;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** A person as JSON. */
final class StaffJson {

    static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).toList();

    static final Schema PERSON = Schema.object(
            "id", Schema.integer(),
            "name", Schema.text(),
            "unit", Schema.text(),
            "units", Schema.list(Schema.text()),
            "role", Schema.oneOf(ROLES),
            "state", Schema.oneOf(List.of("active", "unreachable", "revoked")),
            "linkedAt", Schema.instant().orNull(),
            "morningAt", Schema.text(),
            "language", Schema.text(),
            "actingIn", Schema.list(Schema.object("unit", Schema.text(), "role", Schema.oneOf(ROLES))));

    private StaffJson() {}

    static Map<String, Object> of(Staff person, ZoneId zone) {
        return Json.object(
                "id",
                person.id(),
                "name",
                person.name(),
                "unit",
                person.ownUnit().name(),
                "units",
                person.posts().stream()
                        .filter(post -> post.kind() != Post.Kind.ACTING)
                        .map(post -> post.unit().name())
                        .toList(),
                "role",
                person.ownRole().code(),
                "state",
                person.state().name().toLowerCase(Locale.ROOT),
                "linkedAt",
                Json.instant(person.linkedAt(), zone),
                "morningAt",
                String.valueOf(person.morningAt()),
                "language",
                person.language(),
                "actingIn",
                person.posts().stream()
                        .filter(post -> post.kind() == Post.Kind.ACTING)
                        .map(post -> Json.object(
                                "unit", post.unit().name(), "role", post.role().code()))
                        .toList());
    }

    static List<String> names(List<Unit> units) {
        return units.stream().map(Unit::name).toList();
    }

    static Optional<Role> role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst();
    }
}
