package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nhacviec.core.reminder.ReminderAudit;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedGroup;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's clock is moved over weeks: whoever would have heard something on the way has heard it, at its hour. */
class DemoTimeTest {

    /** When there is something to sum up: nothing is due before 31/1, and after Tết the week begins on Thursday. */
    private static final List<String> WEEKS =
            List.of("2024-01-29T07:45", "2024-02-05T07:45", "2024-02-15T07:45", "2024-02-19T07:45");

    @TempDir
    Path folder;

    @Test
    void fromMorningToMorningTheGroupHearsOnTheFirstWorkingDayOfEachWeek() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedGroup group = groupOf(office);
            DemoTime time = new DemoTime(office.service);
            while (now(time).isBefore(LocalDateTime.parse("2024-02-20T07:30"))) {
                time.jump("morning");
            }
            assertThat(summaries(group)).isEqualTo(WEEKS);
            assertNothingForgotten(office);
        }
    }

    @Test
    void afterEachStepTheAuditIsOfThatMoment() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            DemoTime time = new DemoTime(office.service);
            for (String step : List.of("morning", "reminder", "quarter")) {
                time.jump(step);
                Instant audited = office.service.lastAudit().orElseThrow().at();
                assertThat(local(audited).toLocalDate())
                        .as(step)
                        .isEqualTo(now(time).toLocalDate());
            }
        }
    }

    @Test
    void inOneLongStepEverybodyHearsAtTheirOwnHour() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedGroup group = groupOf(office);
            SimulatedUser early = office.joins(3, "Mai", "Văn hóa xã hội", Role.STAFF);
            office.service
                    .books()
                    .record(books -> books.staff()
                            .setMorning(books.staff().byChat(3).orElseThrow().id(), LocalTime.of(6, 0)));
            DemoTime time = new DemoTime(office.service);
            time.moveTo(LocalDateTime.parse("2024-02-19T20:00"));
            assertThat(summaries(group)).isEqualTo(WEEKS);
            assertThat(early.fromBot().stream()
                            .filter(said -> said.text().contains("Nhắc việc thứ"))
                            .map(said -> local(said.date()).toLocalTime().toString()))
                    .as("an hour before the office's first is that first hour")
                    .isNotEmpty()
                    .containsOnly("07:00");
            assertNothingForgotten(office);
        }
    }

    @Test
    void aStepToAnHourItselfSaysWhatIsDueAtThatHour() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedGroup group = groupOf(office);
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            DemoTime time = new DemoTime(office.service);
            time.moveTo(LocalDateTime.parse("2024-01-29T07:45"));
            assertThat(summaries(group)).containsExactly("2024-01-29T07:45");
            time.moveTo(LocalDateTime.parse("2024-01-30T07:30"));
            assertThat(mornings(hoa)).last().isEqualTo("2024-01-30T07:30");
            assertNothingForgotten(office);
        }
    }

    /** The demo's clock runs by itself as well: it may pass an hour just before somebody moves it. */
    @Test
    void anHourThatTheClockPassedByItselfIsNotLeftOut() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            DemoTime time = new DemoTime(office.service);
            time.moveTo(LocalDateTime.parse("2024-01-31T07:29"));
            office.service
                    .clock()
                    .moveTo(LocalDateTime.parse("2024-01-31T07:30:05")
                            .atZone(time.zone())
                            .toInstant());
            time.moveTo(LocalDateTime.parse("2024-02-01T07:20"));
            assertThat(mornings(hoa)).last().isEqualTo("2024-01-31T07:30");
            assertNothingForgotten(office);
        }
    }

    private static List<String> mornings(SimulatedUser person) {
        return person.fromBot().stream()
                .filter(said -> said.text().contains("Nhắc việc thứ"))
                .map(said -> local(said.date()).toString())
                .toList();
    }

    @Test
    void whatAnotherDidInTheNightIsHeardWhenTheOfficeOpens() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            groupOf(office);
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            DemoTime time = new DemoTime(office.service);
            time.moveTo(LocalDateTime.parse("2024-01-11T20:00"));
            SimulatedUser lan = office.telegram.user(1, "Lan", "");
            office.asks(hoa, "/giahan 7 29/2/2024 chờ hướng dẫn");
            int before = lan.countFromBot();
            time.moveTo(LocalDateTime.parse("2024-01-12T07:20"));
            assertThat(lan.countFromBot()).isEqualTo(before + 1);
            assertThat(local(lan.lastFromBot().date())).isEqualTo("2024-01-12T07:00");
        }
    }

    @Test
    void aMondayThatIsOffAfterAllIsHeardOfOnSaturdayMorning() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            groupOf(office);
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            DemoTime time = new DemoTime(office.service);
            time.moveTo(LocalDateTime.parse("2024-01-19T20:00"));
            office.asks(office.telegram.user(1, "Lan", ""), "/nghi 22/1/2024 bão");
            time.moveTo(LocalDateTime.parse("2024-01-23T08:00"));
            assertThat(hoa.fromBot().stream()
                            .filter(said -> said.text().contains("Lịch làm việc thay đổi"))
                            .map(said -> local(said.date()).toString()))
                    .singleElement()
                    .asString()
                    .startsWith("2024-01-20T07:00");
        }
    }

    @Test
    void eachNightOnTheWayTheRecordsAreChecked() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            office.asks(hoa, "/sl 3.2 45/60");
            DemoTime time = new DemoTime(office.service);
            time.moveTo(LocalDateTime.parse("2024-01-12T08:00"));
            assertThat(office.service.health().figuresIntact()).isTrue();
            assertThat(office.service.health().auditIntact()).isTrue();
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("office.db"));
                    Statement sql = connection.createStatement()) {
                sql.execute("pragma busy_timeout = 5000");
                assertThat(sql.executeUpdate("update entry set numerator = '46'"))
                        .isEqualTo(1);
            }
            time.moveTo(LocalDateTime.parse("2024-01-12T20:00"));
            assertThat(office.service.health().figuresIntact())
                    .as("before the night")
                    .isTrue();
            time.moveTo(LocalDateTime.parse("2024-01-13T08:00"));
            assertThat(office.service.health().figuresIntact())
                    .as("after the night")
                    .isFalse();
            assertThat(office.service.health().auditIntact()).isTrue();
        }
    }

    private static SimulatedGroup groupOf(RunningOffice office) {
        SimulatedUser lan = office.joins(1, "Lan", "Văn phòng UBND xã", Role.COORDINATOR);
        SimulatedGroup group = office.telegram.group(-55, "UBND xã Phước Mỹ", lan);
        group.botAddedBy(lan);
        group.awaitUntil(g -> g.countFromBot() == 1, RunningOffice.SOON);
        group.writes(lan, "/noinhom");
        group.awaitUntil(g -> g.countFromBot() == 2, RunningOffice.SOON);
        assertThat(group.lastFromBot().text()).startsWith("✅ Từ tuần sau");
        return group;
    }

    private static List<String> summaries(SimulatedGroup group) {
        return group.fromBot().stream()
                .filter(said -> said.text().startsWith("📊 Cải cách hành chính tuần này"))
                .map(said -> local(said.date()).toString())
                .toList();
    }

    private static LocalDateTime now(DemoTime time) {
        return local(time.now());
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, OfficeScript.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    private static void assertNothingForgotten(RunningOffice office) {
        ReminderAudit.Report report = office.service.audit().orElseThrow();
        assertThat(report.isClean()).as(report.toString()).isTrue();
        assertThat(report.expected()).isPositive();
    }
}
