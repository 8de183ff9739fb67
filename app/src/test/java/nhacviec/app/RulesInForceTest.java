package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nhacviec.config.Settings;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Moment;
import nhacviec.core.calendar.CalendarDays.ChangedDay;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.Reminders;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy and the calendar are files that people edit while the service runs, rightly and wrongly. */
class RulesInForceTest {

    private static final Moment NOW = Moment.of(Instant.parse("2024-01-11T01:00:00Z"), OfficeScript.ZONE);
    private static final LocalDate EVE = LocalDate.of(2024, 1, 30);
    private static final String DAYS_2024 = "[1/1, 8/2, 9/2, 12/2, 13/2, 14/2, 18/4, 29/4, 30/4, 1/5, 2/9, 3/9%s]";

    @TempDir
    private Path folder;

    private Database database;
    private JdbiBookkeeping books;
    private RulesInForce rules;

    @BeforeEach
    void begin() throws IOException {
        policy("coordinator_after: 3");
        calendar("");
        database = Database.open("jdbc:sqlite:" + folder.resolve("office.db"));
        books = new JdbiBookkeeping(database);
        PlanImport.run(books, PlanFile.shipped(), NOW.at());
        books.record(b -> {
            Staff hoa = b.staff()
                    .link(
                            "Hòa",
                            b.staff().units().stream()
                                    .filter(u -> u.isNamed("Tư pháp"))
                                    .findFirst()
                                    .orElseThrow(),
                            Role.STAFF,
                            5,
                            NOW.at().minusSeconds(60));
            assertThat(hoa.id()).isPositive();
        });
        rules = start();
    }

    @AfterEach
    void end() {
        database.close();
    }

    private void policy(String reminders) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/nhacviec.yaml"), "calendar: lich.yaml\nreminders: {" + reminders + "}\n");
    }

    private void calendar(String more) throws IOException {
        Files.writeString(
                folder.resolve("lich.yaml"),
                "years:\n  2024: {days_off: " + DAYS_2024.formatted(more) + ", worked: [4/5]}\n");
    }

    private Settings settings() {
        return new SettingsFile(Map.of(), folder).forTools();
    }

    private RulesInForce start() {
        Settings first = settings();
        RulesInForce started = new RulesInForce(
                books,
                first,
                CalendarFile.read(first.calendar()),
                this::settings,
                s -> CalendarFile.read(s.calendar()));
        Wiring wiring = new Wiring(
                books, first, started::calendar, () -> started.calendar(Map.of()), started::policy, Pace.UNLIMITED);
        started.tellThrough(wiring.days);
        started.look(NOW);
        return started;
    }

    private WorkCalendar inForce(RulesInForce of) {
        return of.calendar(books.read(b -> b.calendar().changed()));
    }

    private List<ChangedDay> changes() {
        return books.read(b -> b.calendar().changes());
    }

    private int policies() {
        List<Reminders.Policy> adopted = books.read(b -> b.reminders().policies());
        return adopted.size();
    }

    @Test
    void aChangedPolicyIsInForceAtTheNextLookAndOnRecordOnce() throws IOException {
        assertThat(rules.policy().escalation().coordinatorAfter()).isEqualTo(3);
        policy("coordinator_after: 5");
        rules.look(NOW);
        rules.look(NOW);
        assertThat(rules.policy().escalation().coordinatorAfter()).isEqualTo(5);
        assertThat(policies()).isEqualTo(2);
    }

    @Test
    void aFileWithMistakesIsRefusedAsAWholeAndWhatWasInForceStays() throws IOException {
        policy("coordinator_after: 12, leader_after: 5, earliest: \"25:00\", overdue_daily: 2");
        calendar(", 31/2, 30/1");
        rules.look(NOW);
        assertThat(rules.policy().escalation().coordinatorAfter()).isEqualTo(3);
        assertThat(rules.policy().overdueDaily()).isEqualTo(5);
        assertThat(inForce(rules).isWorkingDay(EVE)).isTrue();
        assertThat(rules.mistakes())
                .hasSize(3)
                .anySatisfy(m -> assertThat(m).contains("25:00"))
                .anySatisfy(m -> assertThat(m).contains("31/2"));
        assertThat(policies()).isEqualTo(1);

        policy("coordinator_after: 3");
        rules.look(NOW);
        assertThat(rules.mistakes()).singleElement().asString().contains("31/2");
        assertThat(inForce(rules).isWorkingDay(EVE)).isTrue();

        calendar("");
        rules.look(NOW);
        assertThat(rules.mistakes()).isEmpty();
    }

    @Test
    void aDayThatTheFileChangesIsOnRecordAndThoseConcernedHearOfItOnce() throws IOException {
        calendar(", 30/1");
        rules.look(NOW);
        rules.look(NOW);
        assertThat(inForce(rules).isWorkingDay(EVE)).isFalse();
        assertThat(changes())
                .containsExactly(
                        new ChangedDay(EVE, true, "", Instant.EPOCH),
                        new ChangedDay(EVE, false, "theo tệp lịch", NOW.at()));
        assertThat(books.<Integer>read(b -> b.calendar().untold(1).size())).isEqualTo(1);
    }

    @Test
    void aDayThatWasChangedWhileTheServiceWasOffIsFoundAtTheNextStart() throws IOException {
        calendar(", 30/1");
        RulesInForce next = start();
        assertThat(inForce(next).isWorkingDay(EVE)).isFalse();
        assertThat(changes()).extracting(ChangedDay::day).containsExactly(EVE, EVE);
    }

    @Test
    void aDayThatHasPassedStaysAsItWas() throws IOException {
        LocalDate past = LocalDate.of(2024, 1, 10);
        calendar(", 10/1");
        rules.look(NOW);
        assertThat(inForce(rules).isWorkingDay(past)).isTrue();
    }

    private static Moment at(int minutes) {
        return Moment.of(NOW.at().plus(Duration.ofMinutes(minutes)), OfficeScript.ZONE);
    }

    private List<String> toldTo(long staffId) {
        return books.read(b -> b.deliveries().newest(null, Long.MAX_VALUE, 50)).stream()
                .filter(delivery -> delivery.staffId() == staffId)
                .map(delivery -> ((OutgoingMessage.Say) delivery.message()).html())
                .toList();
    }

    @Test
    void theCoordinatorHearsOfAFileThatStaysSpoiltAndOnceItIsMended() throws IOException {
        long lan = books.write(b -> b.staff()
                .link(
                        "Lan",
                        b.staff().units().stream()
                                .filter(u -> u.isNamed("Văn phòng"))
                                .findFirst()
                                .orElseThrow(),
                        Role.COORDINATOR,
                        6,
                        NOW.at().minusSeconds(60))
                .id());
        calendar(", 31/2");
        rules.look(NOW);
        rules.look(at(4));
        assertThat(toldTo(lan)).as("somebody may still be at it").isEmpty();
        rules.look(at(5));
        calendar(", 31/2, 30/2");
        rules.look(at(6));
        assertThat(toldTo(lan)).singleElement().asString().contains("1 chỗ sai", "31/2");
        calendar("");
        rules.look(at(7));
        rules.look(at(8));
        assertThat(toldTo(lan)).hasSize(2).first().asString().contains("đã đúng");

        calendar(", 31/2");
        RulesInForce again = new RulesInForce(
                books,
                new SettingsFile(Map.of(), folder).forTools(),
                CalendarFile.shipped(),
                this::settings,
                s -> CalendarFile.read(s.calendar()));
        again.look(at(9));
        assertThat(toldTo(lan)).as("at a start at once").hasSize(3);
    }
}
