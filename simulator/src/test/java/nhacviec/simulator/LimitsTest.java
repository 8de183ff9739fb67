package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The limits by a clock that stands until the test moves it. */
class LimitsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-03-11T01:30:00Z"));
    private final SimulatedTelegram telegram = SimulatedTelegram.builder()
            .clock((InstantSource) now::get)
            .enforceLimits(true)
            .limitsByClock(true)
            .start();
    private final BotCalls bot = new BotCalls(telegram);

    @BeforeEach
    void start() {
        for (int i = 0; i < 40; i++) {
            telegram.user(1000 + i, "Người " + i, "").writes("/start");
        }
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    /** The seconds to wait, 0 when the message went out. */
    private int sends(long chat) {
        JsonNode answer = bot.call("sendMessage", "chat_id", chat, "text", "a");
        int wait = answer.at("/parameters/retry_after").asInt();
        if (wait > 0) {
            assertThat(answer.get("description").asText()).isEqualTo("Too Many Requests: retry after " + wait);
        }
        return wait;
    }

    private void later(Duration time) {
        now.set(now.get().plus(time));
    }

    @Test
    void aChatTakesAShortBurstThenOneASecond() {
        for (int i = 0; i < 5; i++) {
            assertThat(sends(1000)).isZero();
        }
        assertThat(sends(1000)).isEqualTo(1);
        later(Duration.ofSeconds(1));
        assertThat(sends(1000)).isZero();
        assertThat(sends(1000)).isEqualTo(1);
        assertThat(telegram.limitRefusals()).isEqualTo(2);
    }

    @Test
    void allChatsTogetherTakeThirtyASecond() {
        for (int i = 0; i < 30; i++) {
            assertThat(sends(1000 + i)).isZero();
        }
        assertThat(sends(1030)).isEqualTo(1);
        later(Duration.ofMillis(100));
        assertThat(sends(1030)).isZero();
    }

    @Test
    void aGroupTakesTwentyAMinute() {
        telegram.group(-55, "Cơ quan", telegram.user(1000)).botAddedBy(telegram.user(1000));
        int refused = 0;
        for (int second = 0; second < 60; second++) {
            refused += sends(-55) > 0 ? 1 : 0;
            later(Duration.ofSeconds(1));
        }
        // Twenty at once, and a twentieth of a minute later the next.
        assertThat(refused).isBetween(20, 22);
    }
}
