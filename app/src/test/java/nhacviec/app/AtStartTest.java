package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known at once, and not only with the next look of the clock. */
class AtStartTest {

    @TempDir
    Path folder;

    @Test
    void the_reminders_are_audited_right_after_a_start() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            CountDownLatch never = new CountDownLatch(1);
            long end = System.nanoTime() + RunningOffice.SOON.toNanos();
            while (office.service.health().remindersComplete() == null && System.nanoTime() < end) {
                never.await(20, TimeUnit.MILLISECONDS);
            }
            assertThat(office.service.health().remindersComplete()).isTrue();
        }
    }

    @Test
    void a_day_that_was_changed_in_chat_is_changed_over_http_at_once() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser lan = office.joins(1001, "Lan", "Văn phòng", Role.COORDINATOR);
            String before = office.get("/api/v1/calendar?year=2024").body();
            assertThat(office.asks(lan, "/nghi 15/1/2024 cúp điện")).contains("nay là ngày nghỉ");
            String after = office.get("/api/v1/calendar?year=2024").body();
            assertThat(before).doesNotContain("2024-01-15");
            assertThat(after).contains("2024-01-15");
        }
    }
}
