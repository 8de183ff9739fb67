package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** systemd hears what it asked for, and nobody else is spoken to. */
class ServiceManagerTest {

    private final List<String> heard = new ArrayList<>();

    private List<String> aLife(Map<String, String> environment) {
        ServiceManager manager = new ServiceManager(environment, heard::addAll);
        manager.ready();
        manager.alive();
        manager.stopping();
        return heard;
    }

    @Test
    void withoutASocketNothingIsSaid() {
        assertThat(aLife(Map.of("WATCHDOG_USEC", "90000000"))).isEmpty();
    }

    @Test
    void withoutAWatchdogItHearsOfBeginningAndEnd() {
        assertThat(aLife(Map.of("NOTIFY_SOCKET", "/run/systemd/notify")))
                .containsExactly("READY=1", "STATUS=Đang chạy", "STOPPING=1");
    }

    @Test
    void theWatchdogHearsThatWeLive() {
        assertThat(aLife(Map.of("NOTIFY_SOCKET", "/run/systemd/notify", "WATCHDOG_USEC", "90000000")))
                .contains("WATCHDOG=1");
    }
}
