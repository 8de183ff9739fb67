package nhacviec.admin.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.admin.Invited;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;

/** The people of the office, and the form that invites one more. */
record PeopleSection(OfficeView view, Words words) {

    Html section() {
        Html section = Html.tag("section")
                .attr("aria-labelledby", "people")
                .add(Html.tag("h2", words.say("Người", "People")).attr("id", "people"));
        List<Html> rows = new ArrayList<>();
        view.people().forEach(person -> rows.add(row(person)));
        view.openInvitations().forEach(invitation -> rows.add(row(invitation)));
        if (rows.isEmpty()) {
            return section.add(Html.tag("p", words.say("Chưa mời ai.", "Nobody has been invited yet."))
                    .cls("empty"));
        }
        return section.add(Html.tag("table")
                .attr("role", "table")
                .cls("people stack")
                .add(
                        Html.tag("caption", summary()),
                        Tables.head(
                                words.say("Tên", "Name"),
                                words.say("Đơn vị", "Unit"),
                                words.say("Vai trò", "Role"),
                                words.say("Tình trạng", "State")),
                        Html.tag("tbody").attr("role", "rowgroup").addAll(rows)));
    }

    /** The form; and, once, the link of the invitation that was just issued. */
    Html invite(Optional<Invited> invited, String complaint) {
        Html section = Html.tag("section")
                .attr("aria-labelledby", "invite")
                .attr("class", "card")
                .add(Html.tag("h2", words.say("Mời một người", "Invite a person"))
                        .attr("id", "invite"));
        invited.ifPresent(issued -> section.add(link(issued)));
        if (!complaint.isEmpty()) {
            section.add(Html.tag("p", complaint).cls("complaint").attr("role", "alert"));
        }
        Html units = Html.tag("select").attr("id", "unit").attr("name", "unit").attr("required");
        for (Unit unit : view.units()) {
            units.add(Html.tag("option", unit.name()).attr("value", unit.name()));
        }
        Html roles = Html.tag("select").attr("id", "role").attr("name", "role");
        for (Role role : Role.values()) {
            roles.add(Html.tag("option", name(role)).attr("value", role.code()));
        }
        return section.add(Html.tag("form")
                .attr("method", "post")
                .attr("action", "/invite")
                .cls("fields")
                .add(
                        field("unit", words.say("Đơn vị", "Unit"), units),
                        field("role", words.say("Vai trò", "Role"), roles),
                        field(
                                "name",
                                words.say("Họ tên (có thể bỏ trống)", "Name (may be left empty)"),
                                Html.tag("input")
                                        .attr("id", "name")
                                        .attr("name", "name")
                                        .attr("maxlength", "100")
                                        .attr("autocomplete", "off")),
                        PageFrame.language(words),
                        Html.tag("button", words.say("Tạo đường mời", "Create the invitation"))
                                .attr("type", "submit")));
    }

    private Html link(Invited invited) {
        return Html.tag("div")
                .cls("invited")
                .attr("role", "status")
                .add(
                        Html.tag(
                                "p",
                                words.say(
                                                "Gửi đường mời này cho đúng người; chỉ hiện một lần, dùng được một lần, đến ",
                                                "Send this link to that person alone; it is shown once, works once, until ")
                                        + words.time(
                                                invited.expiresAt(), view.now().zone()) + "."),
                        Html.tag("p").add(Html.tag("code", invited.link())),
                        Html.tag("p")
                                .text(words.say("Hoặc gõ trong Telegram: ", "Or typed in Telegram: "))
                                .add(Html.tag("code", "/start " + invited.code())));
    }

    private static Html field(String id, String label, Html input) {
        return Html.tag("p").add(Html.tag("label", label).attr("for", id), input);
    }

    private String summary() {
        long linked = count(Staff.State.ACTIVE);
        long unreachable = count(Staff.State.UNREACHABLE);
        return words.say(
                linked + " người đã vào, " + view.openInvitations().size() + " lời mời còn chờ, " + unreachable
                        + " người không gửi tin được",
                linked + " linked, " + view.openInvitations().size() + " invited, " + unreachable + " unreachable");
    }

    private long count(Staff.State state) {
        return view.people().stream().filter(person -> person.state() == state).count();
    }

    private Html row(Staff person) {
        return row(person.name(), person.unit(), person.role(), state(person.state()), style(person.state()));
    }

    private Html row(Invitation invitation) {
        String name = invitation.name().isEmpty() ? words.say("(chưa rõ tên)", "(no name yet)") : invitation.name();
        String state = words.say("đã mời, chờ đến ", "invited, until ")
                + words.time(invitation.expiresAt(), view.now().zone());
        return row(name, invitation.unit(), invitation.role(), state, "");
    }

    private Html row(String name, Unit unit, Role role, String state, String style) {
        return Tables.row(
                Html.tag("th", name).attr("scope", "row").attr("role", "rowheader"),
                Tables.cell(words.say("Đơn vị", "Unit"), unit.name()).attr("lang", "vi"),
                Tables.cell(words.say("Vai trò", "Role"), name(role)),
                Tables.cell(words.say("Tình trạng", "State"), state).cls(style));
    }

    private String state(Staff.State state) {
        return switch (state) {
            case ACTIVE -> words.say("đã vào", "linked");
            case UNREACHABLE -> words.say("không gửi tin được (đã chặn hoặc xóa)", "unreachable (blocked or deleted)");
            case REVOKED -> words.say("đã thôi", "no longer with us");
        };
    }

    private static String style(Staff.State state) {
        return state == Staff.State.UNREACHABLE ? "bad" : "";
    }

    private String name(Role role) {
        return switch (role) {
            case STAFF -> words.say("cán bộ", "staff");
            case COORDINATOR -> words.say("điều phối (Văn phòng)", "coordinator");
            case LEADER -> words.say("lãnh đạo", "leader");
        };
    }
}
