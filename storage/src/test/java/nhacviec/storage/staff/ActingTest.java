package nhacviec.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nhacviec.core.Moment;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.staff.Absence;
import nhacviec.core.staff.Acting;
import nhacviec.core.staff.ActingService;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Agreeing;
import nhacviec.core.staff.PlannedPosts;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds whose post: begins and ends by itself, each is told once of either. */
class ActingTest extends OfficeBooks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Actor ADMIN = Actor.administrator("test");

    private final ActingService service = new ActingService(new ActingService.Notices() {
        @Override
        public OutgoingMessage begun(Staff hearer, Acting acting, Staff who, Staff away) {
            return new OutgoingMessage.Say(hearer.chatId(), hearer.name() + ": begun");
        }

        @Override
        public OutgoingMessage over(Staff hearer, Acting acting, Staff who, Staff away) {
            return new OutgoingMessage.Say(hearer.chatId(), hearer.name() + ": over");
        }
    });
    private final Moment now = Moment.of(NOW, ZONE);
    private final LocalDate today = now.today();
    private Staff hoa;
    private Staff lan;

    @BeforeEach
    void fill() {
        importSample();
        hoa = join("Hòa", "Tư pháp", 5);
        lan = join("Lan", "Văn phòng", 6);
        record(b -> b.staff().move(lan.id(), lan.unit(), Role.LEADER, NOW));
    }

    private Moment day(int days) {
        return Moment.of(now.on(today.plusDays(days), java.time.LocalTime.NOON), ZONE);
    }

    private Agreeing agree(long who, long away, int first, int last) {
        return change(b -> service.agree(b, ADMIN, who, away, today.plusDays(first), today.plusDays(last), now));
    }

    private Staff hoa() {
        return maybe(b -> b.staff().find(hoa.id())).orElseThrow();
    }

    private List<String> said() {
        return rows("select html from delivery where method = 'SAY' order by id").stream()
                .map(row -> String.valueOf(row.get("html")))
                .toList();
    }

    @Test
    void thePostIsTheirsOnTheDaysAndOnNoOther() {
        assertThat(agree(hoa.id(), lan.id(), 1, 2)).isInstanceOf(Agreeing.Agreed.class);
        assertThat(service.run(books, day(0))).isZero();
        assertThat(hoa().role()).isEqualTo(Role.STAFF);
        assertThat(service.run(books, day(1))).isEqualTo(1);
        assertThat(service.run(books, day(1))).isZero();
        assertThat(hoa().role()).isEqualTo(Role.LEADER);
        assertThat(hoa().ownRole()).isEqualTo(Role.STAFF);
        assertThat(hoa().belongsTo(lan.unit().id())).isTrue();
        assertThat(said()).containsExactly("Hòa: begun", "Lan: begun");
        assertThat(service.run(books, day(2))).isZero();
        assertThat(service.run(books, day(3))).isEqualTo(1);
        assertThat(hoa().role()).isEqualTo(Role.STAFF);
        assertThat(hoa().belongsTo(lan.unit().id())).isFalse();
        assertThat(said()).containsExactly("Hòa: begun", "Lan: begun", "Hòa: over", "Lan: over");
        assertThat(list(b -> b.actings().absences()))
                .containsExactly(new Absence(lan.id(), hoa.id(), day(1).at(), day(3).at()));
    }

    @Test
    void whatIsPlannedForADayIsKnownBefore() {
        agree(hoa.id(), lan.id(), 1, 2);
        for (int day = 0; day <= 3; day++) {
            boolean acts = day == 1 || day == 2;
            PlannedPosts planned = new PlannedPosts(
                    list(b -> b.staff().all()), list(b -> b.actings().all()), today.plusDays(day));
            assertThat(planned.away().contains(lan.id())).as("day " + day).isEqualTo(acts);
            assertThat(planned.on(NOW))
                    .filteredOn(person -> person.id() == hoa.id())
                    .extracting(Staff::role)
                    .containsExactly(acts ? Role.LEADER : Role.STAFF);
        }
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() {
        assertThat(agree(hoa.id(), hoa.id(), 1, 2)).isInstanceOf(Agreeing.NotPossible.class);
        assertThat(agree(hoa.id(), 99, 1, 2)).isInstanceOf(Agreeing.NotPossible.class);
        assertThat(agree(hoa.id(), lan.id(), 2, 1)).isInstanceOf(Agreeing.WrongDays.class);
        assertThat(agree(hoa.id(), lan.id(), -3, -1)).isInstanceOf(Agreeing.WrongDays.class);
        assertThat(agree(hoa.id(), lan.id(), 0, 600)).isInstanceOf(Agreeing.WrongDays.class);
        assertThat(list(b -> b.actings().all())).isEmpty();
        agree(hoa.id(), lan.id(), 1, 2);
        assertThat(agree(hoa.id(), lan.id(), 2, 5)).isInstanceOf(Agreeing.Overlaps.class);
        assertThat(agree(lan.id(), hoa.id(), 2, 5)).as("who acts is not away").isInstanceOf(Agreeing.Overlaps.class);
        assertThat(agree(hoa.id(), lan.id(), 3, 5)).isInstanceOf(Agreeing.Agreed.class);
        Actor hers = Actor.of(hoa, "chat:1");
        Agreeing byStaff = change(b -> service.agree(b, hers, lan.id(), hoa.id(), today, today, now));
        assertThat(byStaff).isInstanceOf(Agreeing.NotYours.class);
    }

    @Test
    void whoeverActsAndLeavesActsNoMore() {
        agree(hoa.id(), lan.id(), 0, 9);
        assertThat(hoa().role()).isEqualTo(Role.LEADER);
        record(b -> b.staff().setState(hoa.id(), Staff.State.REVOKED, day(1).at()));
        record(b -> b.staff().leaveAll(hoa.id(), day(1).at()));
        PlannedPosts planned = new PlannedPosts(
                list(b -> b.staff().all()), list(b -> b.actings().all()), today.plusDays(1));
        assertThat(planned.away()).as("nobody else hears it").isEmpty();
        service.run(books, day(1));
        assertThat(said()).containsExactly("Hòa: begun", "Lan: begun", "Lan: over");
    }

    @Test
    void itCanBeEndedBefore() {
        agree(hoa.id(), lan.id(), 0, 9);
        Agreeing ended = change(b -> service.end(b, ADMIN, 1, day(1)));
        assertThat(ended).isInstanceOf(Agreeing.Ended.class);
        assertThat(hoa().posts()).hasSize(1);
        Agreeing again = change(b -> service.end(b, ADMIN, 1, day(1)));
        assertThat(again).isInstanceOf(Agreeing.NotPossible.class);
    }
}
