package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Optional;
import nhacviec.config.Settings;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.simulator.SimulatedTelegram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is started beside another one, which has its port. */
class PortTakenTest {

    private static final String NOW = "2024-01-11T08:00:00+07:00";

    @TempDir
    Path folder;

    @Test
    void takesNoMessageFromTelegramAndEndsWithoutATrace() throws Exception {
        try (SimulatedTelegram telegram = SimulatedTelegram.builder()
                        .token(RunningOffice.TOKEN)
                        .port(0)
                        .botUsername("phuocmy_bot")
                        .start();
                ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Settings settings = new SettingsFile(
                            RunningOffice.environment(folder, telegram.baseUrl(), taken.getLocalPort(), NOW), folder)
                    .forRunning();
            try (NhacViec second =
                    new NhacViec(settings, Setup.clock(settings), CalendarFile.shipped(), Optional.empty())) {
                assertThatThrownBy(second::start)
                        .satisfies(failure -> assertThat(failure).hasRootCauseInstanceOf(java.net.BindException.class));
            }
            assertThat(telegram.calls()).isEmpty();
        }
    }
}
