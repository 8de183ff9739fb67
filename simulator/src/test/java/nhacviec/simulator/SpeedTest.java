package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A kept connection must not wait for acknowledgements: that would be 40 ms a call. */
class SpeedTest {

    @Test
    void halfOfTheCallsTakeLessThanTenMilliseconds() throws IOException {
        try (SimulatedTelegram telegram = SimulatedTelegram.builder().start()) {
            telegram.user(1001, "Hoa", "Tư pháp").writes("/start");
            BotCalls bot = new BotCalls(telegram);
            long[] nanos = new long[400];
            for (int i = 0; i < nanos.length; i++) {
                long before = System.nanoTime();
                bot.raw("sendMessage", "{\"chat_id\":1001,\"text\":\"a\"}");
                nanos[i] = System.nanoTime() - before;
            }
            Arrays.sort(nanos);
            assertThat(nanos[nanos.length / 2]).isLessThan(10_000_000L);
        }
    }
}
