package nhacviec.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nhacviec.core.Moment;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Changing;
import nhacviec.core.staff.Post;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.StaffService;
import nhacviec.core.staff.StaffService.Wanted;
import nhacviec.core.staff.Stay;
import nhacviec.core.staff.Unit;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import nhacviec.storage.OfficeBooks;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several units a person, and who was one of which unit when. */
class PostsTest extends OfficeBooks {

    private static final Actor ADMIN = Actor.administrator("test");

    private final StaffService service = new StaffService(new StaffService.Notices() {
        @Override
        public OutgoingMessage changed(Staff before, Staff after, Actor by) {
            return new OutgoingMessage.Say(after.chatId(), before.unitNames() + " → " + after.unitNames());
        }

        @Override
        public OutgoingMessage revoked(Staff person) {
            return new OutgoingMessage.Say(person.chatId(), "revoked");
        }
    });
    private Staff hoa;

    @BeforeEach
    void fill() {
        importSample();
        hoa = join("Hòa", "Tư pháp", 5);
    }

    private static Moment after(int hours) {
        return Moment.of(NOW.plus(Duration.ofHours(hours)), java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private Staff hoa() {
        return maybe(b -> b.staff().find(hoa.id())).orElseThrow();
    }

    private Changing change(Wanted wanted, int hours) {
        return change(b -> service.change(b, ADMIN, hoa.id(), wanted, after(hours)));
    }

    private Wanted units(String... names) {
        return Wanted.units(java.util.Arrays.stream(names).map(this::unit).toList());
    }

    private List<String> said() {
        return rows("select html from delivery order by id").stream()
                .map(row -> String.valueOf(row.get("html")))
                .toList();
    }

    @Test
    void aFurtherUnitIsTheirsFromThatMomentOnAndThePersonIsTold() {
        assertThat(change(units("Tư pháp", "Văn phòng"), 1)).isInstanceOf(Changing.Changed.class);
        Staff both = hoa();
        assertThat(both.unit()).isEqualTo(unit("Tư pháp"));
        assertThat(both.units()).containsExactly(unit("Tư pháp"), unit("Văn phòng"));
        assertThat(both.since(unit("Tư pháp").id())).contains(NOW);
        assertThat(both.since(unit("Văn phòng").id())).contains(after(1).at());
        assertThat(both.linkedAt()).isEqualTo(NOW);
        assertThat(maybe(b -> b.staff().byChat(5))).contains(both);
        assertThat(list(b -> b.staff().all())).contains(both);
        assertThat(said()).containsExactly(unit("Tư pháp").name() + " → " + both.unitNames());
        assertThat(change(units("Tư pháp", "Văn phòng"), 2)).isInstanceOf(Changing.Unchanged.class);
        assertThat(said()).hasSize(1);
    }

    @Test
    void whatWasWhoseWhenStaysOnRecord() {
        change(units("Tư pháp", "Văn phòng"), 1);
        change(units("Văn phòng"), 3);
        long justice = unit("Tư pháp").id();
        long office = unit("Văn phòng").id();
        assertThat(list(b -> b.staff().stays()))
                .containsExactly(
                        new Stay(hoa.id(), justice, Role.STAFF, NOW, after(3).at(), false),
                        new Stay(hoa.id(), office, Role.STAFF, after(1).at(), after(3).at(), false, Post.Kind.ALSO),
                        new Stay(hoa.id(), office, Role.STAFF, after(3).at(), null, false));
        assertThat(hoa().linkedAt()).isEqualTo(after(3).at());
        assertThat(hoa().units()).containsExactly(unit("Văn phòng"));
    }

    @Test
    void aRoleHoldsInEveryUnitOfThePerson() {
        change(units("Tư pháp", "Văn phòng"), 1);
        change(Wanted.role(Role.COORDINATOR), 2);
        assertThat(hoa().role()).isEqualTo(Role.COORDINATOR);
        assertThat(hoa().posts()).extracting(Post::role).containsOnly(Role.COORDINATOR);
        assertThat(change(Wanted.name("Nguyễn Thị Hòa"), 3)).isInstanceOf(Changing.Changed.class);
        assertThat(hoa().name()).isEqualTo("Nguyễn Thị Hòa");
    }

    @Test
    void onlyTheCoordinatorChangesPeople() {
        Actor hers = Actor.of(hoa, "chat:1");
        Changing refused = change(b -> service.change(b, hers, hoa.id(), Wanted.role(Role.LEADER), after(1)));
        Changing alsoRefused = change(b -> service.revoke(b, hers, hoa.id(), after(1)));
        assertThat(refused).isInstanceOf(Changing.NotYours.class);
        assertThat(alsoRefused).isInstanceOf(Changing.NotYours.class);
        assertThat(hoa().role()).isEqualTo(Role.STAFF);
    }

    @Test
    void whoeverIsLetGoIsAStrangerAtOnceAndNothingThatWaitedIsSaid() {
        record(b -> b.dialogues().keep(new Dialogue(hoa.id(), "figures", Map.of("period", "2024-Q1"), NOW)));
        record(b -> b.deliveries()
                .add(new OutgoingMessage.Say(5, "waiting"), hoa.id(), Delivery.Kind.NOTICE, "test", null, NOW));
        Changing outcome = change(b -> service.revoke(b, ADMIN, hoa.id(), after(1)));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Changing.Revoked.class,
                        revoked -> assertThat(revoked.alone()).containsExactly(unit("Tư pháp")));
        assertThat(maybe(b -> b.staff().byChat(5))).isEmpty();
        assertThat(maybe(b -> b.dialogues().of(hoa.id()))).isEmpty();
        assertThat(rows("select html, state from delivery order by id"))
                .extracting(row -> row.get("html") + " " + row.get("state"))
                .containsExactly("waiting NO_LONGER_NEEDED", "revoked WAITING");
        assertThat(list(b -> b.staff().stays()))
                .containsExactly(new Stay(hoa.id(), unit("Tư pháp").id(), Role.STAFF, NOW, after(1).at(), false));
        Changing again = change(b -> service.revoke(b, ADMIN, hoa.id(), after(2)));
        assertThat(again).isInstanceOf(Changing.Gone.class);
    }

    @Test
    void unitsThatBecomeOneLeaveNobodyTwiceInIt() {
        change(units("Tư pháp", "Văn phòng"), 1);
        Unit justice = unit("Tư pháp");
        Unit office = unit("Văn phòng");
        record(b -> b.staff().succeed(justice, LocalDate.of(2024, 1, 10), office));
        record(b -> b.staff().handOver(justice, office, new ReportingPeriod(2023, 4), after(2).at()));
        assertThat(hoa().posts()).extracting(post -> post.unit().id()).containsExactly(office.id());
        assertThat(rows("select * from post where until is null")).hasSize(1);
    }

    @Test
    void booksOfBeforeTellWhoWasWhereFromTheirInvitations() {
        String url = "jdbc:sqlite:" + folder.resolve("old.db");
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:nhacviec/storage/sqlite")
                .target("13")
                .load()
                .migrate();
        Jdbi.create(url).useTransaction(rows -> {
            for (int unit = 1; unit <= 3; unit++) {
                rows.execute(
                        "insert into unit (id, name, short_name, variants, search_key) values (?, ?, ?, '', ?)",
                        unit,
                        "U" + unit,
                        "U" + unit,
                        "u" + unit);
            }
            String person =
                    "insert into staff (id, name, unit_id, role, chat_id, morning_at, language, state, linked_at)"
                            + " values (?, ?, ?, 'STAFF', ?, '07:30', 'vi', 'ACTIVE', ?)";
            rows.execute(person, 1, "moved by invitation", 2, 11, 200);
            rows.execute(person, 2, "whose unit was merged", 3, 12, 300);
            rows.execute(person, 3, "without an invitation", 1, 13, 50);
            String used =
                    "insert into invitation (code_hash, unit_id, role, name, created_at, expires_at, used_at, used_by)"
                            + " values (?, ?, 'STAFF', '', 0, 999, ?, ?)";
            rows.execute(used, "a", 1, 100, 1);
            rows.execute(used, "b", 2, 200, 1);
            rows.execute(used, "c", 2, 100, 2);
        });
        try (Database old = Database.open(url)) {
            List<Stay> stays = new JdbiBookkeeping(old).read(b -> b.staff().stays());
            assertThat(stays)
                    .extracting(
                            stay -> stay.staffId() + " in " + stay.unitId() + " from " + millis(stay.from()) + " to "
                                    + Optional.ofNullable(stay.until())
                                            .map(PostsTest::millis)
                                            .orElse(null))
                    .containsExactlyInAnyOrder(
                            "1 in 1 from 100 to 200",
                            "1 in 2 from 200 to null",
                            "2 in 2 from 100 to 300",
                            "2 in 3 from 300 to null",
                            "3 in 1 from 50 to null");
        }
    }

    private static long millis(Instant at) {
        return at.toEpochMilli();
    }
}
