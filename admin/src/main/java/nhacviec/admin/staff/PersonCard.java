package nhacviec.admin.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.EntityTag;
import nhacviec.admin.page.Facts;
import nhacviec.admin.page.Form;
import nhacviec.admin.page.Html;
import nhacviec.admin.page.Page;
import nhacviec.admin.page.Visit;
import nhacviec.admin.page.Words;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.AtHand;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/** One person: who they are, what waits with them, and the forms to change it, to let another stand in, to hand over, to let go. */
final class PersonCard {

    private final AdminOffice office;

    PersonCard(AdminOffice office) {
        this.office = office;
    }

    /** @param others who is with the office and can be reached, without the person */
    private record View(
            Staff person,
            List<Staff> people,
            List<Staff> others,
            List<Unit> units,
            List<Acting> actings,
            AtHand atHand) {}

    /** The person whose number stands in the address. */
    static Optional<Long> id(Visit visit) {
        return Optional.of(visit.request().path("id"))
                .filter(typed -> typed.matches("\\d{1,18}"))
                .map(Long::parseLong);
    }

    Page look(Visit visit) {
        Words words = visit.words();
        Optional<View> found = id(visit).flatMap(id -> read(visit, id));
        if (found.isEmpty()) {
            return Page.missing(
                    words.say("Không có người này", "No such person"),
                    "/people",
                    words.say("Danh sách ở trang Người.", "See the list of people."));
        }
        View view = found.get();
        Staff person = view.person();
        Html forms = Html.tag("div").cls("forms");
        if (visit.isCoordinator() && person.state() != Staff.State.REVOKED) {
            forms.add(change(view, visit), standIn(view, visit), handOver(view, visit), letGo(view, visit));
        } else if (visit.isCoordinator()) {
            forms.add(handOver(view, visit));
        }
        return Page.of(
                person.name(),
                place(person.id()),
                Html.pieces()
                        .add(
                                Html.tag("p")
                                        .cls("back")
                                        .add(Html.tag("a", words.say("Mọi người", "All people"))
                                                .attr("href", "/people")),
                                Html.tag("h1", person.name()),
                                Html.tag("div")
                                        .cls("two")
                                        .add(Html.live("person-live").add(facts(view, visit)), forms)));
    }

    static String place(long id) {
        return "/people/" + id;
    }

    private Optional<View> read(Visit visit, long id) {
        return office.books()
                .read(books -> books.staff().find(id).map(person -> {
                    List<Staff> people = books.staff().all();
                    return new View(
                            person,
                            people,
                            people.stream()
                                    .filter(other -> other.id() != id
                                            && other.state() == Staff.State.ACTIVE
                                            && other.chatId() != null)
                                    .toList(),
                            new Succession(books.staff().units()).current(),
                            books.actings().all().stream()
                                    .filter(acting ->
                                            !acting.isOver() && (acting.forId() == id || acting.staffId() == id))
                                    .toList(),
                            books.handovers().of(id, visit.now().today()));
                }));
    }

    private static Html facts(View view, Visit visit) {
        Words words = visit.words();
        PersonWords of = new PersonWords(words);
        Staff person = view.person();
        AtHand hand = view.atHand();
        Facts facts = new Facts();
        facts.add(words.say("Tình trạng", "State"), of.state(person.state()));
        facts.add(words.say("Vai trò", "Role"), of.role(person.ownRole()));
        facts.vietnamese(
                words.say("Đơn vị", "Units"),
                String.join(", ", lasting(person).stream().map(Unit::name).toList()));
        facts.add(
                words.say("Giờ nhận tin sáng", "Hour of the morning message"),
                person.morningAt().toString());
        facts.add(words.say("Ngôn ngữ của bot", "Language of the bot"), of.language(person.language()));
        if (person.linkedAt() != null) {
            facts.add(
                    words.say("Đã vào từ", "Linked since"),
                    words.time(person.linkedAt(), visit.now().zone()));
        }
        facts.add(words.say("Đã nhận việc", "Tasks taken on"), String.join(", ", hand.takenOn()));
        facts.add(words.say("Đang tạm hoãn nhắc", "Reminders silenced"), String.join(", ", hand.silenced()));
        facts.add(
                words.say("Số liệu nháp chưa gửi", "Figures answered, not sent"),
                hand.drafts() == 0 ? "" : "" + hand.drafts());
        facts.add(words.say("Xin gia hạn, chờ duyệt", "Later dates asked for"), String.join(", ", hand.requests()));
        return Html.tag("section")
                .attr("aria-label", words.say("Thông tin", "Facts"))
                .add(facts.html());
    }

    /** Without what they hold in another's place for a time. */
    static List<Unit> lasting(Staff person) {
        return person.posts().stream()
                .filter(post -> post.kind() != Post.Kind.ACTING)
                .map(Post::unit)
                .toList();
    }

    private static Html change(View view, Visit visit) {
        Words words = visit.words();
        Staff person = view.person();
        List<Form.Option> roles = Arrays.stream(Role.values())
                .map(role -> new Form.Option(role.code(), new PersonWords(words).role(role)))
                .toList();
        List<Form.Option> units = view.units().stream()
                .map(unit -> new Form.Option(unit.name(), unit.name()))
                .toList();
        List<Unit> theirs = lasting(person);
        List<Form.Ticked> further = view.units().stream()
                .map(unit -> new Form.Ticked(
                        "also-" + unit.id(),
                        unit.name(),
                        unit.id() != person.ownUnit().id() && theirs.stream().anyMatch(own -> own.id() == unit.id())))
                .toList();
        return Html.card(
                "change",
                words.say("Sửa thông tin", "Change"),
                new Form(visit, "change", place(person.id()) + "/change")
                        .hidden(
                                "seen",
                                EntityTag.of(StaffJson.of(person, visit.now().zone())))
                        .text("name", words.say("Họ tên", "Name"), "", person.name())
                        .choice(
                                "role",
                                words.say("Vai trò", "Role"),
                                roles,
                                person.ownRole().code(),
                                "")
                        .choice(
                                "unit",
                                words.say("Đơn vị", "Unit"),
                                units,
                                person.ownUnit().name(),
                                "")
                        .ticks(words.say("Kiêm thêm đơn vị", "Further units"), further)
                        .button(words.say("Lưu", "Store")));
    }

    private static Html standIn(View view, Visit visit) {
        Words words = visit.words();
        Html card = Html.card("acting", words.say("Người thay khi vắng", "Stand-in for some days"));
        for (Acting acting : view.actings()) {
            String sentence = name(view, acting.staffId())
                    + words.say(" thay ", " stands in for ")
                    + name(view, acting.forId()) + ", " + words.date(acting.first()) + " – "
                    + words.date(acting.last()) + ".";
            card.add(
                    Html.tag("p", sentence),
                    new Form(visit, "end-" + acting.id(), "/acting/" + acting.id() + "/end")
                            .hidden("back", String.valueOf(view.person().id()))
                            .button(words.say("Thôi thay", "End it"), sentence));
        }
        return card.add(new Form(visit, "acting", place(view.person().id()) + "/acting")
                .choice("by", words.say("Người thay", "Who stands in"), people(view, visit), "", "")
                .date("from", words.say("Từ ngày", "From"), visit.now().today(), "")
                .date("to", words.say("Đến hết ngày", "To, that day included"), null, "")
                .button(words.say("Cử người thay", "Agree on it")));
    }

    private static String name(View view, long id) {
        return view.people().stream()
                .filter(person -> person.id() == id)
                .map(Staff::name)
                .findFirst()
                .orElse("?");
    }

    private static Html handOver(View view, Visit visit) {
        Words words = visit.words();
        Form form = new Form(visit, "handover", place(view.person().id()) + "/handover")
                .choice("to", words.say("Người nhận", "Who takes over"), people(view, visit), "", "");
        if (view.person().state() != Staff.State.REVOKED) {
            form.tick("revoke", words.say("Bàn giao xong thì cho thôi dùng bot", "Let the person go with it"));
        }
        return Html.card(
                "handover",
                words.say("Bàn giao", "Hand over"),
                Html.tag(
                                "p",
                                words.say(
                                        "Đơn vị, việc đã nhận, tạm hoãn, số liệu nháp, yêu cầu gia hạn và lịch riêng chuyển sang người nhận trong một bước; cả hai được báo.",
                                        "Units, tasks taken on, silenced reminders, unsent figures, requests and the calendar feed go over in one step; both are told."))
                        .cls("hint"),
                form.button(words.say("Bàn giao", "Hand over")));
    }

    private static Html letGo(View view, Visit visit) {
        Words words = visit.words();
        return Html.card(
                "revoke",
                words.say("Thôi dùng bot", "Let go"),
                Html.tag(
                                "p",
                                words.say(
                                        "Có hiệu lực ngay, cả trong Telegram; việc đã làm vẫn còn. Muốn quay lại thì mời lại.",
                                        "At once, in chat too; what was done stays. They can be invited again."))
                        .cls("hint"),
                new Form(visit, "revoke", place(view.person().id()) + "/revoke")
                        .tick(
                                "sure",
                                words.say(
                                        "Đúng, cho " + view.person().name() + " thôi dùng bot",
                                        "Yes, let " + view.person().name() + " go"))
                        .button(words.say("Cho thôi", "Let go")));
    }

    private static List<Form.Option> people(View view, Visit visit) {
        List<Form.Option> people = new ArrayList<>();
        people.add(new Form.Option("", visit.say("chọn một người", "choose a person")));
        view.others()
                .forEach(other -> people.add(new Form.Option(
                        String.valueOf(other.id()),
                        other.name() + " – " + other.ownUnit().name())));
        return people;
    }
}
