package nhacviec.storage.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nhacviec.core.Moment;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Draft;
import nhacviec.core.indicator.Explanation;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Changing;
import nhacviec.core.staff.HandingOver;
import nhacviec.core.staff.HandoverService;
import nhacviec.core.staff.PersonalDataService;
import nhacviec.core.staff.PersonalDataService.Erasing;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.StaffService;
import nhacviec.core.task.Extension;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.TaskNumber;
import nhacviec.storage.OfficeBooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes over when somebody leaves, and what is erased of them afterwards. */
class LeavingTest extends OfficeBooks {

    private static final Actor ADMIN = Actor.administrator("test");
    private static final ReportingPeriod Q1 = ReportingPeriod.ofCode("2024-Q1").orElseThrow();
    private static final Figure HALF = new Figure.Ratio(new BigDecimal("1"), new BigDecimal("2"));
    private static final Figure ALL = new Figure.Ratio(new BigDecimal("2"), new BigDecimal("2"));
    private static final String NAME = "Lê Thị Hòa";

    private final Moment now = Moment.of(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    private final LocalDate today = now.today();
    private final StaffService people = new StaffService(new StaffService.Notices() {
        @Override
        public OutgoingMessage changed(Staff before, Staff after, Actor by) {
            return new OutgoingMessage.Say(after.chatId(), "changed");
        }

        @Override
        public OutgoingMessage revoked(Staff person) {
            return new OutgoingMessage.Say(person.chatId(), "goodbye " + person.name());
        }
    });
    private final HandoverService handovers = new HandoverService(people, new HandoverService.Notices() {
        @Override
        public OutgoingMessage given(HandingOver.Done done) {
            return new OutgoingMessage.Say(done.from().chatId(), "given");
        }

        @Override
        public OutgoingMessage received(HandingOver.Done done) {
            return new OutgoingMessage.Say(
                    done.to().chatId(), "received from " + done.from().name());
        }
    });
    private Staff hoa;
    private Staff mai;
    private long milestone;

    @BeforeEach
    void fill() {
        importSample();
        hoa = join(NAME, "Tư pháp", 501);
        mai = join("Mai", "Văn phòng", 6);
        milestone = list(b -> b.tasks().milestones()).stream()
                .filter(m -> m.isOpen())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private TaskNumber task() {
        return maybe(b -> b.tasks().milestone(milestone)).orElseThrow().task();
    }

    private void everythingWaits() {
        record(b -> b.tasks().acknowledge(milestone, hoa.id(), NOW));
        record(b -> b.tasks().snooze(new Snooze(hoa.id(), task(), today.plusDays(9), "chờ ý kiến", NOW)));
        record(b -> b.extensions().ask(milestone, hoa.id(), hoa.name(), today, today.plusDays(30), "chờ văn bản", NOW));
        record(b -> b.drafts().keep(draft(hoa, "5.3.1", HALF)));
        record(b -> b.dialogues().keep(new Dialogue(hoa.id(), "figures", Map.of("period", "2024-Q1"), NOW)));
        record(b -> b.dialogues().keep(new Dialogue(hoa.id(), "reopen", Map.of(), NOW)));
    }

    private static Draft draft(Staff person, String code, Figure figure) {
        return new Draft(person.id(), person.unit().id(), Q1, code, figure, "", 77L, NOW);
    }

    private HandingOver.Done handOver(boolean revoke) {
        HandingOver outcome = change(b -> handovers.handOver(b, ADMIN, hoa.id(), mai.id(), revoke, now));
        return (HandingOver.Done) outcome;
    }

    @Test
    void everythingThatWaitsGoesOverInOneStepAndEachIsToldOnce() {
        everythingWaits();
        HandingOver looked = change(b -> handovers.look(b, ADMIN, hoa.id(), mai.id(), now));
        HandingOver.Done done = handOver(true);
        assertThat(((HandingOver.Looked) looked).atHand()).isEqualTo(done.atHand());
        assertThat(done.atHand().takenOn()).containsExactly(task().text());
        assertThat(done.atHand().silenced()).containsExactly(task().text());
        assertThat(done.atHand().requests()).containsExactly(task().text());
        assertThat(done.atHand().drafts()).isEqualTo(1);
        assertThat(done.atHand().form()).isTrue();
        assertThat(done.units()).containsExactly(unit("Tư pháp"));
        assertThat(list(b -> b.tasks().acknowledgements()))
                .singleElement()
                .satisfies(taken -> assertThat(taken.name()).isEqualTo("Mai"));
        assertThat(list(b -> b.drafts().of(mai.id(), hoa.unit().id(), Q1)))
                .containsExactly(new Draft(mai.id(), hoa.unit().id(), Q1, "5.3.1", HALF, "", null, NOW));
        Extension request = list(b -> b.extensions().waiting()).get(0);
        assertThat(request.askedBy()).isEqualTo(mai.id());
        assertThat(request.asker()).as("history keeps the name").isEqualTo(NAME);
        assertThat(maybe(b -> b.dialogues().of(mai.id()))).map(Dialogue::kind).contains("figures");
        assertThat(maybe(b -> b.dialogues().of(hoa.id()))).isEmpty();
        assertThat(rows("select html from delivery where state = 'WAITING' and method = 'SAY' order by id"))
                .extracting(row -> row.get("html"))
                .containsExactly("received from " + NAME, "given");
        assertThat(maybe(b -> b.staff().byChat(501))).isEmpty();
        HandingOver again = change(b -> handovers.look(b, ADMIN, hoa.id(), mai.id(), now));
        assertThat(((HandingOver.Looked) again).atHand().isEmpty()).isTrue();
    }

    @Test
    void whatTheOtherHasAnsweredAsWellStaysAsTheyAnsweredIt() {
        record(b -> b.staff().join(mai.id(), unit("Tư pháp"), NOW));
        record(b -> b.drafts().keep(draft(hoa, "5.3.1", HALF)));
        record(b -> b.drafts().keep(draft(hoa, "6", HALF)));
        record(b -> b.drafts().keep(new Draft(mai.id(), hoa.unit().id(), Q1, "5.3.1", ALL, "", 78L, NOW)));
        HandingOver.Done done = handOver(false);
        assertThat(done.atHand().drafts()).isEqualTo(1);
        assertThat(done.units()).isEmpty();
        assertThat(list(b -> b.drafts().of(mai.id(), hoa.unit().id(), Q1)))
                .extracting(Draft::indicator, Draft::figure)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("5.3.1", ALL),
                        org.assertj.core.groups.Tuple.tuple("6", HALF));
        assertThat(maybe(b -> b.staff().byChat(501))).as("is still with us").isPresent();
    }

    @Test
    void workGoesOverAlsoOfSomebodyWhoHasLeftAlreadyAndToNobodyWhoHas() {
        everythingWaits();
        record(b -> people.revoke(b, ADMIN, hoa.id(), now));
        HandingOver back = change(b -> handovers.look(b, ADMIN, mai.id(), hoa.id(), now));
        assertThat(back).isInstanceOf(HandingOver.NotPossible.class);
        HandingOver.Done done = handOver(true);
        assertThat(done.units()).containsExactly(unit("Tư pháp"));
        assertThat(done.revoked()).isFalse();
        Actor hers = Actor.of(mai, "chat:1");
        HandingOver byStaff = change(b -> handovers.look(b, hers, hoa.id(), mai.id(), now));
        assertThat(byStaff).isInstanceOf(HandingOver.NotYours.class);
    }

    private Erasing erase() {
        return change(b -> PersonalDataService.erase(b, ADMIN, hoa.id(), now));
    }

    @Test
    void aPersonIsErasedOnlyOnceTheyHaveLeftAndTheBooksStayValid() {
        Actor hers = Actor.of(hoa, "chat:1");
        record(b -> b.indicators().append("5.3.1", mai.unit().id(), Q1, ALL, Actor.of(mai, "chat:9"), NOW));
        long entry = change(b -> b.indicators().append("5.3.1", hoa.unit().id(), Q1, HALF, hers, NOW))
                .id();
        record(b -> b.indicators().explain(new Explanation(entry, "thiếu máy quét", NAME, NOW), hers));
        record(b -> b.indicators().append("6", mai.unit().id(), Q1, HALF, Actor.of(mai, "chat:10"), NOW));
        everythingWaits();
        record(b -> b.audit().record(hers, NOW, "task.taken_on", "task 1", "", NAME));
        record(b -> keep(b, 1, "{\"update_id\":1,\"message\":{\"from\":{\"id\":501,\"first_name\":\"H\"}}}", NOW));
        record(b -> b.inbox().done(List.of(1L), NOW));
        record(b -> b.deliveries()
                .add(
                        new OutgoingMessage.Say(6, NAME + " đã báo xong"),
                        mai.id(),
                        Delivery.Kind.NOTICE,
                        "test",
                        null,
                        NOW));
        assertThat(erase()).isEqualTo(Erasing.STILL_HERE);
        change(b -> people.revoke(b, ADMIN, hoa.id(), now));
        Staff gone = maybe(b -> b.staff().find(hoa.id())).orElseThrow();
        Map<String, List<Map<String, Object>>> before =
                change(b -> b.personalData().of(gone));
        assertThat(before)
                .hasEntrySatisfying("figures", rows -> assertThat(rows).hasSize(1));
        assertThat(before.get("messagesFrom")).hasSize(1);
        assertThat(before.get("person").get(0)).containsEntry("name", NAME).containsEntry("linked_at", NOW);

        assertThat(erase()).isEqualTo(Erasing.DONE);
        for (String table : tables()) {
            assertThat(rows("select * from " + table).toString())
                    .as(table)
                    .doesNotContain(NAME)
                    .doesNotContain("501");
        }
        assertThat(maybe(b -> b.indicators().firstBroken()))
                .as("the chains hold")
                .isEmpty();
        assertThat(maybe(b -> b.audit().firstBroken()))
                .as("the audit trail holds")
                .isEmpty();
        assertThat(rows("select name from sqlite_master where type = 'trigger' order by name"))
                .extracting(row -> row.get("name"))
                .contains("audit_change_remains", "audit_change_stays");
        assertThat(list(b -> b.indicators().history("5.3.1"))).hasSize(2);
        assertThat(rows("select actor from entry order by id"))
                .extracting(row -> row.get("actor"))
                .containsExactly("Mai", PersonalDataService.mark(hoa.id()), "Mai");
        assertThat(rows("select reason from explanation"))
                .extracting(row -> row.get("reason"))
                .containsExactly("thiếu máy quét");
        assertThat(erase()).as("again").isEqualTo(Erasing.DONE);
    }

    @Test
    void booksThatWereHarmedAreNotSealedOver() {
        record(b -> b.indicators().append("5.3.1", hoa.unit().id(), Q1, HALF, Actor.of(hoa, "chat:1"), NOW));
        change(b -> people.revoke(b, ADMIN, hoa.id(), now));
        Erasing outcome = onHarmedCopyWrite("update entry set numerator = '9'");
        assertThat(outcome).isEqualTo(Erasing.BOOKS_BROKEN);
    }

    private Erasing onHarmedCopyWrite(String harm) {
        var copy = folder.resolve("harmed.db");
        org.jdbi.v3.core.Jdbi.create(url()).useHandle(handle -> handle.execute("vacuum into '" + copy + "'"));
        org.jdbi.v3.core.Jdbi.create("jdbc:sqlite:" + copy).useHandle(handle -> handle.execute(harm));
        try (var harmed = nhacviec.storage.Database.open("jdbc:sqlite:" + copy)) {
            return new nhacviec.storage.JdbiBookkeeping(harmed)
                    .write(b -> PersonalDataService.erase(b, ADMIN, hoa.id(), now));
        }
    }

    private List<String> tables() {
        return rows("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").stream()
                .map(row -> String.valueOf(row.get("name")))
                .filter(name -> !name.startsWith("flyway"))
                .toList();
    }

    @Test
    void aRoleAloneDoesNotGoOver() {
        record(b -> b.staff().move(hoa.id(), hoa.unit(), Role.LEADER, NOW));
        handOver(false);
        assertThat(maybe(b -> b.staff().find(mai.id())).orElseThrow().role()).isEqualTo(Role.STAFF);
        Changing untouched = change(b -> people.change(b, ADMIN, mai.id(), StaffService.Wanted.role(Role.STAFF), now));
        assertThat(untouched).isInstanceOf(Changing.Unchanged.class);
    }
}
