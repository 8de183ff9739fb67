package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedUser;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people reported while the service was off is read before anybody is reminded, and counts by its own day. */
class ListeningFirstTest {

    @TempDir
    private Path folder;

    @Test
    void who_reported_while_the_service_was_off_is_not_reminded_and_was_in_time() throws Exception {
        try (RunningOffice office = new RunningOffice(folder, Map.of(), "2024-01-30T08:00:00+07:00")) {
            SimulatedUser hoa = office.joins(1001, "Hòa", "Tư pháp", Role.STAFF);
            office.clockGoesTo("2024-01-31T07:30:00");
            office.service.close();
            office.clock.moveTo(LocalDateTime.parse("2024-01-31T16:00:00")
                    .atZone(OfficeScript.ZONE)
                    .toInstant());
            for (String number : List.of("6", "7", "8", "10")) {
                hoa.writes("/xong " + number);
            }
            office.clock.moveTo(LocalDateTime.parse("2024-02-01T08:00:00")
                    .atZone(OfficeScript.ZONE)
                    .toInstant());
            int before = hoa.countFromBot();
            int port = RunningOffice.freePort();
            try (NhacViec again = new NhacViec(
                    new SettingsFile(
                                    RunningOffice.environment(
                                            folder, office.telegram.baseUrl(), port, "2024-02-01T08:00:00+07:00"),
                                    folder)
                            .forRunning(),
                    office.clock,
                    CalendarFile.shipped(),
                    Optional.empty())) {
                again.start();
                assertThat(again.awaitQuiet(RunningOffice.SOON)).isTrue();
                List<String> said = hoa.fromBot().stream()
                        .skip(before)
                        .map(message -> message.text())
                        .toList();
                assertThat(said).hasSize(4);
                assertThat(said).allMatch(text -> text.contains("ngày 31/1/2024 (đúng hạn)"));
            }
        }
    }

    @Test
    void where_telegram_cannot_be_reached_the_mornings_are_held_all_the_same() throws Exception {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("office.db"))) {
            CountDownLatch looked = new CountDownLatch(1);
            try (ListeningFirst listening =
                    new ListeningFirst(() -> false, new JdbiBookkeeping(database), Duration.ofMillis(100))) {
                listening.begin();
                assertThat(listening.isOver()).isFalse();
                listening.then(looked::countDown);
                assertThat(looked.await(60, TimeUnit.SECONDS)).isTrue();
                assertThat(listening.isOver()).isTrue();
            }
        }
    }
}
