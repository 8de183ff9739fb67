package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nhacviec.config.FileRefused;
import nhacviec.config.SettingsFile;
import nhacviec.core.Moment;
import nhacviec.core.reminder.Pace;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was spoilt by hand does not leave an office without reminders at the next start. */
class StartingRulesTest {

    private static final Moment NOW = Moment.of(Instant.parse("2024-01-11T01:00:00Z"), OfficeScript.ZONE);
    private static final String GOOD_CALENDAR = "years:\n  2024: {days_off: [1/1, 15/5], worked: [4/5]}\n";
    private static final String BAD_CALENDAR = "years:\n  2024: {days_off: [1/1, 31/2], worked: [6/5]}\n";
    private static final LocalDate OWN_DAY_OFF = LocalDate.of(2024, 5, 15);

    @TempDir
    private Path folder;

    private void files(String reminders, String calendar) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/nhacviec.yaml"),
                "calendar: lich.yaml\ndatabase: \"jdbc:sqlite:office.db\"\nreminders: {" + reminders + "}\n");
        Files.writeString(folder.resolve("lich.yaml"), calendar);
    }

    private SettingsFile file(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of("NHACVIEC_TELEGRAM_TOKEN", RunningOffice.TOKEN));
        environment.putAll(more);
        return new SettingsFile(environment, folder);
    }

    private StartingRules read() {
        return StartingRules.read(file(Map.of()));
    }

    /** As a service that runs on the files: it takes them into force at its first look. */
    private void runs() {
        StartingRules start = read();
        try (Database database = Database.open(start.settings().database())) {
            JdbiBookkeeping books = new JdbiBookkeeping(database);
            RulesInForce rules = new RulesInForce(
                    books,
                    start.settings(),
                    start.calendar(),
                    () -> file(Map.of()).forTools(),
                    Setup::calendar);
            rules.tellThrough(new Wiring(
                            books,
                            start.settings(),
                            rules::calendar,
                            () -> rules.calendar(Map.of()),
                            rules::policy,
                            Pace.UNLIMITED)
                    .days);
            rules.look(NOW);
        }
    }

    @Test
    void good_files_are_in_force() throws IOException {
        files("coordinator_after: 4", GOOD_CALENDAR);
        assertThat(read().mistakes()).isEmpty();
        assertThat(read().settings().reminders().escalation().coordinatorAfter())
                .isEqualTo(4);
    }

    @Test
    void a_spoilt_calendar_starts_with_the_one_that_was_in_force() throws IOException {
        files("coordinator_after: 4", GOOD_CALENDAR);
        runs();
        files("coordinator_after: 4", BAD_CALENDAR);
        runs();
        StartingRules start = read();
        assertThat(start.calendar().workCalendar().isWorkingDay(OWN_DAY_OFF)).isFalse();
        assertThat(start.mistakes()).hasSize(2).first().asString().contains("dòng 2", "31/2");
    }

    @Test
    void a_spoilt_policy_starts_with_the_one_that_was_in_force() throws IOException {
        files("coordinator_after: 4", GOOD_CALENDAR);
        runs();
        files("coordinator_after: 12, leader_after: 5, earliest: \"25:00\"", GOOD_CALENDAR);
        StartingRules start = read();
        assertThat(start.settings().reminders().escalation().coordinatorAfter()).isEqualTo(4);
        assertThat(start.mistakes())
                .hasSize(2)
                .anySatisfy(said -> assertThat(said).contains("25:00"));
    }

    @Test
    void both_spoilt_start_with_both_that_were_in_force_and_name_everything() throws IOException {
        files("coordinator_after: 4", GOOD_CALENDAR);
        runs();
        files("earliest: \"25:00\"", BAD_CALENDAR);
        StartingRules start = read();
        assertThat(start.settings().reminders().escalation().coordinatorAfter()).isEqualTo(4);
        assertThat(start.calendar().workCalendar().isWorkingDay(OWN_DAY_OFF)).isFalse();
        assertThat(start.mistakes()).hasSize(3);
    }

    @Test
    void where_none_was_ever_good_all_mistakes_are_named_and_nothing_starts() throws IOException {
        files("earliest: \"25:00\"", BAD_CALENDAR);
        assertThatThrownBy(this::read).isInstanceOf(FileRefused.class).hasMessageContaining("có 3 chỗ cần sửa");
        files("coordinator_after: 4", BAD_CALENDAR);
        assertThatThrownBy(this::read).isInstanceOf(FileRefused.class).hasMessageContaining("có 2 chỗ cần sửa");
        assertThat(folder.resolve("office.db")).doesNotExist();
    }

    @Test
    void a_mistake_elsewhere_in_the_settings_is_refused_as_ever() throws IOException {
        files("coordinator_after: 4", GOOD_CALENDAR);
        runs();
        files("earliest: \"25:00\"", BAD_CALENDAR);
        assertThatThrownBy(() -> StartingRules.read(file(Map.of("NHACVIEC_HTTP_PORT", "99999"))))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("có 4 chỗ cần sửa");
    }
}
