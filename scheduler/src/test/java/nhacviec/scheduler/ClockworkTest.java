package nhacviec.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ClockworkTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void wakesItsWorkAndRemembersThatItDid() throws Exception {
        CountDownLatch woken = new CountDownLatch(2);
        try (Clockwork clockwork =
                new Clockwork(ZONE, List.of(new Clockwork.Work("each second", "* * * ? * *", woken::countDown)))) {
            clockwork.start();
            assertThat(woken.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(clockwork.secondsSinceLastTick()).isLessThan(30);
        }
    }

    @Test
    void workThatFailsIsWokenAgain() throws Exception {
        CountDownLatch woken = new CountDownLatch(2);
        Runnable failing = () -> {
            woken.countDown();
            throw new IllegalStateException("a fault in the work");
        };
        try (Clockwork clockwork =
                new Clockwork(ZONE, List.of(new Clockwork.Work("failing", "* * * ? * *", failing)))) {
            clockwork.start();
            assertThat(woken.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void refusesACronLineThatMeansNothing() {
        assertThatThrownBy(() -> new Clockwork(ZONE, List.of(new Clockwork.Work("x", "every morning", () -> {}))))
                .isInstanceOf(RuntimeException.class);
    }
}
