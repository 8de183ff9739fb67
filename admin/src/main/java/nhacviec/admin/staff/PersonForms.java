package nhacviec.admin.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.admin.AdminOffice;
import nhacviec.admin.http.EntityTag;
import nhacviec.admin.page.Outcome;
import nhacviec.admin.page.Visit;
import nhacviec.core.staff.Agreeing;
import nhacviec.core.staff.Changing;
import nhacviec.core.staff.HandingOver;
import nhacviec.core.staff.InvitationService.TakingBack;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.StaffService.Wanted;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;

/** What can be done on a person's card. All mistakes of a form are said at once, and then nothing is stored. */
final class PersonForms {

    private final AdminOffice office;
    private final PersonCard card;

    PersonForms(AdminOffice office, PersonCard card) {
        this.office = office;
        this.card = card;
    }

    Outcome change(Visit visit) {
        Optional<Long> id = PersonCard.id(visit);
        String name = visit.required("name", "Xin ghi họ tên.", "Please give the name.");
        if (name.length() > StaffResource.LONGEST_NAME) {
            visit.mistake(
                    "name",
                    visit.say("Xin viết tên không quá 100 chữ.", "Please write a name of at most 100 letters."));
        }
        Optional<Role> role = StaffJson.role(visit.request().form("role"));
        if (role.isEmpty()) {
            visit.mistake("role", visit.say("Xin chọn vai trò.", "Please choose a role."));
        }
        List<Unit> units = units(visit);
        if (visit.isFaulty() || id.isEmpty()) {
            return again(visit);
        }
        Optional<Changing> outcome = office.books().write(books -> {
            Optional<Staff> before = books.staff().find(id.get());
            String seen = visit.request().form("seen");
            boolean same = before.map(person -> EntityTag.of(
                                    StaffJson.of(person, visit.now().zone()))
                            .equals(seen))
                    .orElse(true);
            return same
                    ? Optional.of(office.staff()
                            .change(
                                    books,
                                    visit.actor(),
                                    id.get(),
                                    new Wanted(Optional.of(name), role, units),
                                    visit.now()))
                    : Optional.<Changing>empty();
        });
        office.deliveriesChanged();
        if (outcome.isEmpty()) {
            visit.refuse(visit.say(
                    "Người khác vừa sửa thông tin này; xin xem lại bên cạnh rồi gửi lại.",
                    "Somebody else has just changed this; please look at it again and send it anew."));
            return again(visit);
        }
        return outcome(visit, id.get(), outcome.get().answer(new PersonAnswers.Changed(visit)));
    }

    /** The own unit first. */
    private List<Unit> units(Visit visit) {
        List<Unit> current =
                office.books().read(books -> new Succession(books.staff().units()).current());
        List<Unit> units = new ArrayList<>();
        current.stream()
                .filter(unit -> unit.name().equals(visit.request().form("unit")))
                .forEach(units::add);
        if (units.isEmpty()) {
            visit.mistake("unit", visit.say("Xin chọn đơn vị.", "Please choose a unit."));
        }
        current.stream()
                .filter(unit -> !visit.request().form("also-" + unit.id()).isEmpty())
                .filter(unit -> units.stream().noneMatch(own -> own.id() == unit.id()))
                .forEach(units::add);
        return units;
    }

    Outcome standIn(Visit visit) {
        Optional<Long> id = PersonCard.id(visit);
        Optional<Long> by = person(visit, "by");
        LocalDate from = visit.requiredDate("from");
        LocalDate to = visit.requiredDate("to");
        if (visit.isFaulty() || id.isEmpty()) {
            return again(visit);
        }
        Agreeing outcome = office.books()
                .write(books ->
                        office.actings().agree(books, visit.actor(), by.get(), id.get(), from, to, visit.now()));
        office.deliveriesChanged();
        return outcome(visit, id.get(), outcome.answer(new PersonAnswers.Agreed(visit)));
    }

    Outcome endStandIn(Visit visit) {
        Optional<Long> acting = PersonCard.id(visit);
        String back = visit.request().form("back");
        long person = back.matches("\\d{1,18}") ? Long.parseLong(back) : 0;
        boolean there = acting.isPresent()
                && office.books()
                        .read(books -> books.actings().find(acting.get()).isPresent());
        String said = there
                ? office.books()
                        .write(books -> office.actings().end(books, visit.actor(), acting.get(), visit.now()))
                        .answer(new PersonAnswers.Agreed(visit))
                : "";
        office.deliveriesChanged();
        return Outcome.done(
                PersonCard.place(person),
                said.isEmpty() ? visit.say("Lần thay này không còn nữa.", "This is over already.") : said);
    }

    Outcome handOver(Visit visit) {
        Optional<Long> id = PersonCard.id(visit);
        Optional<Long> to = person(visit, "to");
        boolean revoke = !visit.request().form("revoke").isEmpty();
        if (visit.isFaulty() || id.isEmpty()) {
            return again(visit);
        }
        HandingOver outcome = office.books()
                .write(books ->
                        office.handovers().handOver(books, visit.actor(), id.get(), to.get(), revoke, visit.now()));
        office.deliveriesChanged();
        return outcome(visit, id.get(), outcome.answer(new PersonAnswers.HandedOver(visit)));
    }

    Outcome letGo(Visit visit) {
        Optional<Long> id = PersonCard.id(visit);
        if (visit.request().form("sure").isEmpty()) {
            visit.mistake("sure", visit.say("Xin đánh dấu để xác nhận.", "Please tick it to confirm."));
        }
        if (visit.isFaulty() || id.isEmpty()) {
            return again(visit);
        }
        Changing outcome =
                office.books().write(books -> office.staff().revoke(books, visit.actor(), id.get(), visit.now()));
        office.deliveriesChanged();
        return outcome(visit, id.get(), outcome.answer(new PersonAnswers.Changed(visit)));
    }

    Outcome takeBack(Visit visit) {
        Optional<Long> id = PersonCard.id(visit);
        TakingBack outcome = id.isEmpty()
                ? TakingBack.NO_SUCH
                : office.books()
                        .write(books -> office.invitations().takeBack(books, visit.actor(), id.get(), visit.now()));
        return Outcome.done(
                "/people",
                outcome == TakingBack.DONE
                        ? visit.say("Đã thu hồi thư mời.", "The invitation was taken back.")
                        : visit.say(
                                "Thư mời này đã dùng, đã hết hạn hoặc đã thu hồi.",
                                "This invitation was used, has expired or was taken back."));
    }

    private static Optional<Long> person(Visit visit, String field) {
        String typed = visit.request().form(field);
        if (!typed.matches("\\d{1,18}")) {
            visit.mistake(field, visit.say("Xin chọn một người.", "Please choose a person."));
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(typed));
    }

    private Outcome outcome(Visit visit, long id, String said) {
        return said.isEmpty() ? again(visit) : Outcome.done(PersonCard.place(id), said);
    }

    private Outcome again(Visit visit) {
        return visit.again(card.look(visit));
    }
}
