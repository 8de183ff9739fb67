package nhacviec.admin.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.Invited;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Route;
import nhacviec.admin.page.Form;
import nhacviec.admin.page.FrontDesk;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Outcome;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Room;
import nhacviec.admin.page.Tables;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.staff.Invitation;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/** The people of the office, those who were invited, and the form that invites one more. */
public final class PeopleRoom {

    private static final int LONGEST_NAME = 100;
    private static final Parameter ACTING = Parameter.path("id", "the number of the arrangement", "1");
    private static final Parameter INVITATION = Parameter.path("id", "the number of an invitation", "12");

    private final AdminOffice office;

    public PeopleRoom(AdminOffice office) {
        this.office = office;
    }

    public List<Route> routes(FrontDesk desk) {
        PersonCard card = new PersonCard(office);
        PersonForms forms = new PersonForms(office, card);
        return List.of(
                desk.page(Room.PEOPLE, "/people/{id}", "One person", card::look, StaffResource.ID),
                desk.form(
                        Room.PEOPLE,
                        "/people/{id}/change",
                        "Changes name, role and units",
                        forms::change,
                        StaffResource.ID),
                desk.form(
                        Room.PEOPLE,
                        "/people/{id}/acting",
                        "Lets another stand in for some days",
                        forms::standIn,
                        StaffResource.ID),
                desk.form(Room.PEOPLE, "/acting/{id}/end", "Ends it before its last day", forms::endStandIn, ACTING),
                desk.form(
                        Room.PEOPLE,
                        "/people/{id}/handover",
                        "Hands everything over to another",
                        forms::handOver,
                        StaffResource.ID),
                desk.form(Room.PEOPLE, "/people/{id}/revoke", "Lets a person go", forms::letGo, StaffResource.LEAVING),
                desk.form(
                        Room.PEOPLE,
                        "/invitations/{id}/take-back",
                        "Takes an invitation back",
                        forms::takeBack,
                        INVITATION),
                desk.page(Room.PEOPLE, "/people", "The people, and inviting one more", this::look),
                desk.form(Room.PEOPLE, "/invite", "Invites a person; the page then shows the link once", this::invite));
    }

    private record View(List<Unit> units, List<Staff> people, List<Invitation> invitations) {}

    private View read(Visit visit) {
        return office.books()
                .read(books -> new View(
                        new Succession(books.staff().units()).current(),
                        books.staff().all(),
                        books.staff().invitations().stream()
                                .filter(invitation -> invitation.usedAt() == null
                                        && invitation.revokedAt() == null
                                        && !invitation.isExpired(visit.now().at()))
                                .toList()));
    }

    private Page look(Visit visit) {
        Words words = visit.words();
        View view = read(visit);
        String title = Room.PEOPLE.name(words);
        Html body = Html.pieces().add(Html.tag("h1", title));
        visit.take(Invited.class).ifPresent(invited -> body.add(link(invited, visit)));
        body.add(Html.live("people-live").add(people(view, visit)));
        return Page.of(title, "/people", visit.isCoordinator() ? body.add(inviteForm(view, visit)) : body);
    }

    private static Html people(View view, Visit visit) {
        Words words = visit.words();
        Html section = Html.tag("section").attr("aria-label", words.say("Người của cơ quan", "People of the office"));
        List<Html> rows = new ArrayList<>();
        view.people().forEach(person -> rows.add(row(person, words)));
        view.invitations().forEach(invitation -> rows.add(row(invitation, visit)));
        if (rows.isEmpty()) {
            return section.add(Html.tag("p", words.say("Chưa mời ai.", "Nobody has been invited yet."))
                    .cls("empty"));
        }
        return section.add(Tables.table(
                "people",
                summary(view, words),
                List.of(
                        words.say("Tên", "Name"),
                        words.say("Đơn vị", "Unit"),
                        words.say("Vai trò", "Role"),
                        words.say("Tình trạng", "State")),
                rows));
    }

    private static String summary(View view, Words words) {
        long linked = count(view, Staff.State.ACTIVE);
        long unreachable = count(view, Staff.State.UNREACHABLE);
        int waiting = view.invitations().size();
        return words.say(
                linked + " người đã vào, " + waiting + " lời mời còn chờ, " + unreachable + " người không gửi tin được",
                linked + " linked, " + waiting + " invited, " + unreachable + " unreachable");
    }

    private static long count(View view, Staff.State state) {
        return view.people().stream().filter(person -> person.state() == state).count();
    }

    private static Html row(Staff person, Words words) {
        String units = PersonCard.lasting(person).stream().map(Unit::name).collect(Collectors.joining(", "));
        Html name = Tables.name("").add(Html.tag("a", person.name()).attr("href", PersonCard.place(person.id())));
        return Tables.row(
                name,
                Tables.cell(words.say("Đơn vị", "Unit"), units).attr("lang", "vi"),
                Tables.cell(words.say("Vai trò", "Role"), new PersonWords(words).role(person.ownRole())),
                Tables.cell(words.say("Tình trạng", "State"), new PersonWords(words).state(person.state()))
                        .cls(person.state() == Staff.State.UNREACHABLE ? "bad" : ""));
    }

    private static Html row(Invitation invitation, Visit visit) {
        Words words = visit.words();
        String name = invitation.name().isEmpty() ? words.say("(chưa rõ tên)", "(no name yet)") : invitation.name();
        String state = words.say("đã mời, chờ đến ", "invited, until ")
                + words.time(invitation.expiresAt(), visit.now().zone());
        Html standing = Html.tag("span", state);
        if (visit.isCoordinator()) {
            standing = Html.pieces()
                    .add(
                            standing,
                            new Form(
                                            visit,
                                            "take-back-" + invitation.id(),
                                            "/invitations/" + invitation.id() + "/take-back")
                                    .button(words.say("Thu hồi", "Take back"), name));
        }
        return Tables.row(
                Tables.name(name),
                Tables.cell(words.say("Đơn vị", "Unit"), invitation.unit().name())
                        .attr("lang", "vi"),
                Tables.cell(words.say("Vai trò", "Role"), new PersonWords(words).role(invitation.role())),
                Tables.cell(words.say("Tình trạng", "State"), standing));
    }

    private static Html link(Invited invited, Visit visit) {
        Words words = visit.words();
        return Html.tag("section")
                .cls("invited")
                .attr("aria-label", words.say("Đường mời", "The invitation"))
                .add(
                        Html.tag(
                                "p",
                                words.say(
                                                "Gửi đường mời này cho đúng người; chỉ hiện một lần, dùng được một lần, đến ",
                                                "Send this link to that person alone; it is shown once, works once, until ")
                                        + words.time(
                                                invited.expiresAt(), visit.now().zone()) + "."),
                        Html.tag("p").add(Html.tag("code", invited.link())),
                        QrPicture.onPage(
                                invited.link(),
                                words.say(
                                        "Mã QR của đường mời; mở máy ảnh của điện thoại rồi đưa vào",
                                        "The link as a QR code; hold a phone's camera to it")),
                        Html.tag("p")
                                .text(words.say("Hoặc gõ trong Telegram: ", "Or typed in Telegram: "))
                                .add(Html.tag("code", "/start " + invited.code())));
    }

    private static Html inviteForm(View view, Visit visit) {
        Words words = visit.words();
        List<Form.Option> units = new ArrayList<>();
        units.add(new Form.Option("", words.say("chọn đơn vị", "choose a unit")));
        view.units().forEach(unit -> units.add(new Form.Option(unit.name(), unit.name())));
        List<Form.Option> roles = Arrays.stream(Role.values())
                .map(role -> new Form.Option(role.code(), new PersonWords(words).role(role)))
                .toList();
        return Html.tag("section")
                .attr("aria-labelledby", "title-invite")
                .add(
                        Html.tag("h2", words.say("Mời một người", "Invite a person"))
                                .attr("id", "title-invite"),
                        new Form(visit, "invite", "/invite")
                                .choice("unit", words.say("Đơn vị", "Unit"), units, "", "")
                                .choice("role", words.say("Vai trò", "Role"), roles, Role.STAFF.code(), "")
                                .text("name", words.say("Họ tên (có thể bỏ trống)", "Name (may be left empty)"), "")
                                .button(words.say("Tạo đường mời", "Create the invitation")));
    }

    private Outcome invite(Visit visit) {
        String unit = visit.required("unit", "Xin chọn đơn vị.", "Please choose a unit.");
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(known -> known.code().equals(visit.request().form("role")))
                .findFirst();
        String name = visit.text("name");
        if (role.isEmpty()) {
            visit.mistake("role", visit.say("Xin chọn vai trò.", "Please choose a role."));
        }
        if (name.length() > LONGEST_NAME) {
            visit.mistake(
                    "name",
                    visit.say("Xin viết tên không quá 100 chữ.", "Please write a name of at most 100 letters."));
        }
        if (!unit.isEmpty() && read(visit).units().stream().noneMatch(known -> known.isNamed(unit))) {
            visit.mistake("unit", visit.say("Không có đơn vị \"" + unit + "\".", "There is no unit \"" + unit + "\"."));
        }
        if (visit.isFaulty()) {
            return visit.again(look(visit));
        }
        visit.keep(office.invite(visit.actor(), unit, role.orElseThrow(), name));
        return Outcome.done("/people", visit.say("Đã tạo đường mời.", "The invitation was created."));
    }
}
