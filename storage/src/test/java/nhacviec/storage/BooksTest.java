package nhacviec.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import nhacviec.core.Books;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.indicator.Entry;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DueDate;
import nhacviec.core.plan.Plan;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Delivery.State;
import nhacviec.core.reminder.Occasion;
import nhacviec.core.reminder.Subject;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Completion;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.Milestone.Nature;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Snooze;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each noun goes into the books and comes out as it was; conditional changes happen once. */
class BooksTest {

    private static final Instant NOW = Instant.parse("2024-01-11T01:00:00Z");
    private static final ReportingPeriod Q1 = new ReportingPeriod(2024, 1);

    @TempDir
    Path folder;

    private Database database;
    private JdbiBookkeeping books;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("office.db"));
        books = new JdbiBookkeeping(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Task task(String number, String lead, Deadline deadline) {
        return new Task(
                "II",
                new TaskNumber(number),
                "Việc " + number,
                "Việc ngắn " + number,
                List.of("Kế hoạch\ncủa xã", "Báo cáo \\ 2"),
                lead,
                List.of("Các ban ngành liên quan"),
                "Quý I",
                deadline,
                number.equals("2"),
                number.equals("1.1") ? new TaskNumber("1") : null,
                new Task.Written("", "- Kế hoạch - Báo cáo", true),
                number.equals("1.1") ? new TaskNumber("1") : null,
                List.of("ghi chú"));
    }

    private static Plan plan(List<Task> tasks) {
        Target annex = new Target(Target.Operator.AT_LEAST, new BigDecimal("60"), "%", "60%", "Phụ lục 1", true);
        Target body = new Target(Target.Operator.AT_LEAST, new BigDecimal("50"), "%", "đạt 50%", "Mục II.2.d", false);
        Indicator indicator = new Indicator(
                "5.3.1",
                "Hồ sơ trực tuyến",
                "Hồ sơ trực tuyến",
                "5.3",
                false,
                "60%",
                List.of(annex, body),
                "Văn phòng UBND xã",
                List.of("Các ban ngành liên quan"),
                Indicator.Measure.RATIO,
                List.of("Tư pháp", "Văn phòng UBND xã"),
                new Indicator.Written("", "- Hồ sơ", "60%", "", "", false),
                List.of("monitor<-5.3"),
                List.of());
        return new Plan(
                2024,
                "Kế hoạch",
                "xã Phước Mỹ",
                new Plan.Decision("10/QĐ-UBND", LocalDate.of(2024, 1, 11), "Cao Minh Thi"),
                List.of(
                        new Unit(0, "Văn phòng UBND xã", "Văn phòng", List.of()),
                        new Unit(0, "Tư pháp", "Tư pháp", List.of("Tư pháp xã"))),
                List.of(new Plan.UnitGroup(
                        "Các ban ngành liên quan", List.of("Các ban ngành có liên quan"), List.of("Tư pháp"))),
                List.of(new Plan.Section("II", "CẢI CÁCH THỂ CHẾ")),
                tasks,
                List.of(indicator));
    }

    private static List<Task> everyKindOfDeadline() {
        return List.of(
                task("1", "Tư pháp xã", Deadline.inMonth(2024, 1)),
                task("1.1", "Tư pháp", Deadline.eachQuarter(2024, true, true)),
                task("2", "Văn phòng UBND xã", Deadline.allYear(2024)),
                task("3", "Tư pháp", new Deadline.WaitingFor(DeadlineKind.EVENT_TRIGGERED, "Quyết định của tỉnh")),
                task(
                        "4",
                        "Tư pháp",
                        new Deadline.UnderAnotherDocument(
                                DeadlineKind.BY_HIGHER_LEVEL_PLAN,
                                "quy định",
                                List.of(DueDate.labelled("Quý I", LocalDate.of(2024, 4, 15))))),
                task("5", "Tư pháp", new Deadline.Unknown("ô trống")),
                task(
                        "6",
                        "Tư pháp",
                        new Deadline.OnDates(
                                DeadlineKind.MULTI_MILESTONE,
                                List.of(
                                        new DueDate("Kế hoạch", "Quyết định", "tháng 1", LocalDate.of(2024, 1, 31)),
                                        new DueDate("Báo cáo", "", "", LocalDate.of(2024, 12, 31))))));
    }

    private <T> List<T> list(Function<Books, List<T>> look) {
        return books.read(look);
    }

    private <T> Optional<T> maybe(Function<Books, Optional<T>> look) {
        return books.read(look);
    }

    private <T> Set<T> set(Function<Books, Set<T>> look) {
        return books.read(look);
    }

    private <K, V> Map<K, V> map(Function<Books, Map<K, V>> look) {
        return books.read(look);
    }

    private String text(Function<Books, String> look) {
        return books.read(look);
    }

    private boolean did(Function<Books, Boolean> change) {
        return books.write(change);
    }

    private int count(Function<Books, Integer> change) {
        return books.write(change);
    }

    private void importPlan() {
        books.record(b -> b.plans().store(plan(everyKindOfDeadline()), "print", NOW));
    }

    private Staff join(String name, String unit, long chat) {
        return books.write(b -> b.staff()
                .link(
                        name,
                        b.staff().units().stream()
                                .filter(u -> u.isNamed(unit))
                                .findFirst()
                                .orElseThrow(),
                        Role.STAFF,
                        chat,
                        NOW));
    }

    @Test
    void aPlanComesOutAsItWentIn() {
        importPlan();
        assertThat(list(b -> b.tasks().all())).isEqualTo(everyKindOfDeadline());
        assertThat(list(b -> b.indicators().all())).isEqualTo(plan(List.of()).indicators());
        assertThat(list(b -> b.plans().unitGroups())).isEqualTo(plan(List.of()).unitGroups());
        assertThat(text(b -> b.plans().inForce().orElseThrow().fingerprint())).isEqualTo("print");
    }

    @Test
    void everyKindOfDeadlineGivesItsMilestones() {
        importPlan();
        Map<String, List<Nature>> natures = Map.of(
                "1", List.of(Nature.DUE),
                "1.1", List.of(Nature.DUE, Nature.DUE, Nature.DUE, Nature.DUE),
                "2", List.of(Nature.CHECK_IN, Nature.CHECK_IN, Nature.CHECK_IN, Nature.CLOSING),
                "3", List.of(Nature.AWAITED),
                "4", List.of(Nature.TO_BE_PICKED),
                "5", List.of(Nature.AWAITED),
                "6", List.of(Nature.DUE, Nature.DUE));
        natures.forEach((number, expected) ->
                assertThat(milestones(number)).extracting(Milestone::nature).isEqualTo(expected));
        assertThat(milestones("1.1"))
                .extracting(Milestone::label)
                .containsExactly("Quý I", "Quý II; 06 tháng", "Quý III", "Quý IV; năm");
    }

    private List<Milestone> milestones(String number) {
        return books.read(b -> b.tasks().milestonesOf(new TaskNumber(number)));
    }

    @Test
    void aTaskWithoutAKnownLeadUnitIsRefusedWithItsName() {
        Plan stranger = plan(List.of(task("9", "Công an xã", Deadline.allYear(2024))));
        assertThatThrownBy(() -> books.record(b -> b.plans().store(stranger, "x", NOW)))
                .hasMessageContaining("Việc 9")
                .hasMessageContaining("Công an xã");
        assertThat(maybe(b -> b.plans().inForce())).isEmpty();
    }

    @Test
    void ofTwoWhoFinishTheSameMilestoneOneIsFirst() throws Exception {
        importPlan();
        Staff hoa = join("Hòa", "Tư pháp", 5);
        long milestone = milestones("1").get(0).id();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Callable<Boolean> done = () -> books.write(b -> b.tasks()
                .complete(milestone, hoa.id(), NOW, LocalDate.of(2024, 1, 11), new ProvingDocument("1/KH", null))
                .isPresent());
        List<Boolean> outcomes = new ArrayList<>();
        for (Future<Boolean> future : threads.invokeAll(List.of(done, done))) {
            outcomes.add(future.get());
        }
        threads.shutdownNow();
        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void aCompletionIsTakenBackOnceAndItsHistoryStays() {
        importPlan();
        Staff hoa = join("Hòa", "Tư pháp", 5);
        long milestone = milestones("1").get(0).id();
        Completion first = books.write(b -> b.tasks()
                .complete(milestone, hoa.id(), NOW, LocalDate.of(2024, 1, 11), ProvingDocument.NONE)
                .orElseThrow());
        books.record(b -> b.tasks().addFile(first.id(), "file", "15-KH.pdf"));
        books.record(b -> b.tasks()
                .addDocument(
                        first.id(), LocalDate.of(2024, 1, 10), new ProvingDocument("5/KH", LocalDate.of(2024, 1, 10))));
        Completion standing = milestones("1").get(0).completion();
        assertThat(standing.files()).containsExactly("file");
        assertThat(standing.document()).isEqualTo("5/KH");
        assertThat(standing.staffName()).isEqualTo("Hòa");
        assertThat(did(b -> b.tasks().takeBack(first.id(), hoa.id(), NOW, "nhầm")))
                .isTrue();
        assertThat(did(b -> b.tasks().takeBack(first.id(), hoa.id(), NOW, "nhầm")))
                .isFalse();
        assertThat(milestones("1").get(0).isDone()).isFalse();
        assertThat(maybe(b -> b.tasks().milestoneOfCompletion(first.id()))).isEmpty();
    }

    @Test
    void aWaitingTaskGetsItsDateAndMoreOfThem() {
        importPlan();
        long waiting = milestones("3").get(0).id();
        books.record(b -> {
            b.tasks().setDue(waiting, LocalDate.of(2024, 4, 5), NOW.plusSeconds(60));
            b.tasks().addMilestone(new TaskNumber("3"), Nature.DUE, "", LocalDate.of(2024, 7, 5), NOW);
        });
        assertThat(milestones("3"))
                .extracting(Milestone::due)
                .containsExactly(LocalDate.of(2024, 4, 5), LocalDate.of(2024, 7, 5));
        assertThat(milestones("3").get(0).knownSince()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void theNewestFigureStandsAndTheOlderOnesStay() {
        importPlan();
        Staff hoa = join("Hòa", "Tư pháp", 5);
        List<Figure> given = List.of(
                new Figure.Ratio(new BigDecimal("45"), new BigDecimal("60")),
                new Figure.PercentAlone(new BigDecimal("75.5")),
                new Figure.Number(new BigDecimal("92")),
                new Figure.Answer(true, "đạt\nthứ 3"),
                new Figure.Answer(false, ""),
                new Figure.NothingArose(),
                new Figure.NotYetKnown());
        given.forEach(figure -> books.record(
                b -> b.indicators().append("5.3.1", hoa.unit().id(), Q1, figure, Actor.of(hoa, "chat:1"), NOW)));
        assertThat(list(b -> b.indicators().history("5.3.1")))
                .extracting(Entry::figure)
                .isEqualTo(given);
        assertThat(list(b -> b.indicators().standing(Q1)))
                .extracting(Entry::figure)
                .containsExactly(new Figure.NotYetKnown());
        assertThat(list(b -> b.indicators().standing(Q1.next()))).isEmpty();
    }

    @Test
    void anInvitationIsUsedOnceAndAChatIsOnePerson() {
        importPlan();
        Unit unit = books.read(b -> b.staff().units().get(0));
        long invitation = books.write(b -> b.staff()
                .invite("hash", unit, Role.LEADER, "Thi", NOW, NOW.plusSeconds(9))
                .id());
        Staff hoa = join("Hòa", "Tư pháp", 5);
        assertThat(did(b -> b.staff().use(invitation, hoa.id(), NOW))).isTrue();
        assertThat(did(b -> b.staff().use(invitation, hoa.id(), NOW))).isFalse();
        Staff again = join("Hòa mới", "Văn phòng UBND xã", 5);
        assertThat(again.id()).isEqualTo(hoa.id());
        assertThat(list(b -> b.staff().all())).hasSize(1);
        books.record(b -> b.staff().setState(hoa.id(), Staff.State.REVOKED));
        assertThat(maybe(b -> b.staff().byChat(5))).isEmpty();
    }

    private Long say(long chat, boolean planned, String key) {
        OutgoingMessage message = new OutgoingMessage.Say(
                chat,
                "<b>Xin chào</b>\n\\n",
                Keyboard.of(List.of(new Keyboard.Button("✅ Xong\t7", "xong:m7"))),
                List.of(List.of("📋 Việc", "")));
        return books.write(b -> b.deliveries().add(message, null, planned, "chat:1", key, NOW))
                .orElse(null);
    }

    private List<Long> due(Set<Long> busy) {
        return books.read(b -> b.deliveries().due(NOW, 10, busy)).stream()
                .map(Delivery::id)
                .toList();
    }

    @Test
    void answersGoBeforePlannedMessagesAndEachChatGetsOneAtATime() {
        long planned = say(1, true, "morning:1");
        long first = say(1, false, null);
        long second = say(1, false, null);
        long other = say(2, false, null);
        assertThat(say(9, true, "morning:1")).isNull();
        assertThat(due(Set.of())).containsExactly(first, other);
        assertThat(due(Set.of(2L))).containsExactly(first);
        assertThat(did(b -> b.deliveries().claim(first, NOW))).isTrue();
        assertThat(did(b -> b.deliveries().claim(first, NOW))).isFalse();
        assertThat(due(Set.of())).containsExactly(other);
        books.record(b -> b.deliveries().sent(first, 77L, NOW));
        assertThat(due(Set.of())).containsExactly(second, other);
        books.record(b -> {
            b.deliveries().drop(second, "", NOW);
            b.deliveries().drop(other, "", NOW);
        });
        assertThat(due(Set.of())).containsExactly(planned);
        Delivery read = books.read(b -> b.deliveries().find(planned).orElseThrow());
        assertThat(((OutgoingMessage.Say) read.message())
                        .keyboard()
                        .rows()
                        .get(0)
                        .get(0)
                        .label())
                .isEqualTo("✅ Xong\t7");
        assertThat(((OutgoingMessage.Say) read.message()).menu()).containsExactly(List.of("📋 Việc", ""));
    }

    @Test
    void whatWasBeingSentAtACrashIsSentAgainAndMarked() {
        long message = say(1, false, null);
        books.record(b -> b.deliveries().claim(message, NOW));
        assertThat(count(b -> b.deliveries().takeUpInterrupted(NOW))).isEqualTo(1);
        Delivery again = books.read(b -> b.deliveries().find(message).orElseThrow());
        assertThat(again.repeat()).isTrue();
        assertThat(again.state()).isEqualTo(State.WAITING);
        assertThat(again.attempts()).isEqualTo(1);
    }

    @Test
    void outcomesAreKeptAndCounted() {
        long unknown = say(1, false, null);
        long later = say(2, false, null);
        long refused = say(3, false, null);
        books.record(b -> {
            List.of(unknown, later, refused).forEach(id -> b.deliveries().claim(id, NOW));
            b.deliveries().unknown(unknown, "time-out", NOW.plusSeconds(2));
            b.deliveries().putOff(later, "429", NOW.plusSeconds(7));
            b.deliveries().refused(refused, "blocked", NOW);
        });
        assertThat(due(Set.of())).isEmpty();
        assertThat(maybe(b -> b.deliveries().nextDue(NOW))).contains(NOW.plusSeconds(2));
        assertThat(map(b -> b.deliveries().countByState()))
                .containsOnly(Map.entry(State.UNKNOWN, 1L), Map.entry(State.WAITING, 1L), Map.entry(State.REFUSED, 1L));
        assertThat(did(b -> b.deliveries().retry(refused, NOW))).isTrue();
        assertThat(did(b -> b.deliveries().retry(later, NOW))).isFalse();
        assertThat(due(Set.of())).containsExactly(refused);
    }

    @Test
    void aReminderIsRecordedOnceForAPersonASubjectAndAnOccasion() {
        importPlan();
        Staff hoa = join("Hòa", "Tư pháp", 5);
        Subject subject = new Subject.OfMilestone(3);
        Occasion occasion = Occasion.before(7, LocalDate.of(2024, 1, 22));
        long delivery = say(5, true, "m");
        assertThat(did(b -> b.reminders().record(hoa.id(), subject, occasion, false, delivery, NOW)))
                .isTrue();
        assertThat(did(b -> b.reminders().record(hoa.id(), subject, occasion, true, null, NOW)))
                .isFalse();
        assertThat(set(b -> b.reminders().recordedFor(hoa.id()))).containsExactly("milestone:3|before-7");
        assertThat(list(b -> b.reminders().saidBy(delivery))).hasSize(1);
        LocalDate day = LocalDate.of(2024, 1, 22);
        assertThat(did(b -> b.reminders().holdMorning(hoa.id(), day, NOW))).isTrue();
        assertThat(did(b -> b.reminders().holdMorning(hoa.id(), day, NOW))).isFalse();
    }

    @Test
    void anEventThatComesAgainIsKnownAndWhatFailedIsSetAside() {
        assertThat(did(b -> b.inbox().keep(1, "{}", NOW))).isTrue();
        assertThat(did(b -> b.inbox().keep(1, "{}", NOW))).isFalse();
        books.record(b -> {
            b.inbox().keep(2, "{}", NOW);
            b.inbox().done(1, NOW);
            b.inbox().setAside(2, "unreadable", NOW);
        });
        assertThat(list(b -> b.inbox().waiting(10))).isEmpty();
        assertThat(count(b -> b.inbox().forgetBefore(NOW.plusSeconds(1)))).isEqualTo(1);
        assertThat(did(b -> b.inbox().keep(2, "{}", NOW))).isFalse();
    }

    @Test
    void dialoguesSnoozesAndDaysAreReplaced() {
        importPlan();
        Staff hoa = join("Hòa", "Tư pháp", 5);
        books.record(b -> {
            b.dialogues().keep(new Dialogue(hoa.id(), "figures", Map.of("at", "3.2", "skipped", ""), NOW));
            b.dialogues().keep(new Dialogue(hoa.id(), "reopen", Map.of("lý do", "dòng 1\ndòng 2 \\"), NOW));
            b.tasks().snooze(new Snooze(hoa.id(), new TaskNumber("1"), LocalDate.of(2024, 1, 15)));
            b.tasks().snooze(new Snooze(hoa.id(), new TaskNumber("1"), LocalDate.of(2024, 1, 18)));
            b.calendar().change(LocalDate.of(2024, 5, 4), true, "làm bù");
            b.calendar().change(LocalDate.of(2024, 5, 4), false, "nghỉ");
        });
        assertThat(map(b -> b.dialogues().of(hoa.id()).orElseThrow().state()))
                .containsEntry("lý do", "dòng 1\ndòng 2 \\");
        assertThat(list(b -> b.tasks().snoozes())).extracting(Snooze::until).containsExactly(LocalDate.of(2024, 1, 18));
        assertThat(map(b -> b.calendar().changed())).containsOnly(Map.entry(LocalDate.of(2024, 5, 4), false));
    }

    @Test
    void theAuditTrailIsReadNewestFirstInPages() {
        for (int i = 0; i < 5; i++) {
            int n = i;
            books.record(
                    b -> b.audit().record(Actor.administrator("http"), NOW, "task.complete", "task " + n, "", "x"));
        }
        var page = books.read(b -> b.audit().newest(Long.MAX_VALUE, 2));
        assertThat(page).extracting(change -> change.subject()).containsExactly("task 4", "task 3");
        assertThat(list(b -> b.audit().newest(page.get(1).id(), 10))).hasSize(3);
    }
}
