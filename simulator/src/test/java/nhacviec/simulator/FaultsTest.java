package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private static final String MESSAGE = "{\"chat_id\":1001,\"text\":\"a\"}";

    private final SimulatedTelegram telegram =
            SimulatedTelegram.builder().enforceLimits(true).start();
    private final SimulatedUser hoa = telegram.user(1001, "Hoa", "Tư pháp");
    private final SimulatedUser nam = telegram.user(1002, "Nam", "Chủ tịch");
    private final BotCalls bot = new BotCalls(telegram);

    @BeforeEach
    void start() {
        hoa.writes("/start");
        nam.writes("/start");
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void refusalsComeInOrderAndAreUsedUp() {
        telegram.faults().next("sendMessage", 1, Fault.tooManyRequests(3)).next("sendMessage", 1, Fault.serverError());
        JsonNode first = bot.callJson("sendMessage", MESSAGE);
        assertThat(first.at("/parameters/retry_after").asInt()).isEqualTo(3);
        assertThat(first.get("error_code").asInt()).isEqualTo(429);
        assertThat(bot.callJson("sendMessage", MESSAGE).get("error_code").asInt())
                .isEqualTo(500);
        assertThat(bot.callJson("sendMessage", MESSAGE).get("ok").asBoolean()).isTrue();
        assertThat(telegram.faults().left()).isZero();
        assertThat(telegram.callsOf("sendMessage"))
                .extracting(ApiCall::httpStatus)
                .containsExactly(429, 500, 200);
    }

    @Test
    void aFaultCanConcernOneChat() {
        telegram.faults().next("sendMessage", 1002L, 1, Fault.forbidden());
        assertThat(bot.callJson("sendMessage", MESSAGE).get("ok").asBoolean()).isTrue();
        assertThat(bot.call("sendMessage", "chat_id", 1002, "text", "a")
                        .get("error_code")
                        .asInt())
                .isEqualTo(403);
    }

    @Test
    void aGatewayAnswersWithAPage() throws IOException {
        telegram.faults().next("sendMessage", 1, Fault.badGateway());
        HttpResponse<String> answer = bot.raw("sendMessage", MESSAGE);
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).startsWith("<html>");
    }

    @Test
    void aDroppedConnectionLosesTheCallOrOnlyTheAnswer() {
        telegram.faults().next("sendMessage", 1, Fault.dropBefore());
        assertThatThrownBy(() -> bot.raw("sendMessage", MESSAGE)).isInstanceOf(IOException.class);
        assertThat(hoa.fromBot()).isEmpty();
        telegram.faults().next("sendMessage", 1, Fault.dropAfter());
        assertThatThrownBy(() -> bot.raw("sendMessage", MESSAGE)).isInstanceOf(IOException.class);
        assertThat(hoa.fromBot()).hasSize(1);
        assertThat(telegram.callsOf("sendMessage"))
                .extracting(ApiCall::httpStatus)
                .containsExactly(0, 0);
    }

    @Test
    void theAnswerIsCutOrTheCallIsNotEvenRead() {
        telegram.faults().next("sendMessage", 1, Fault.dropUnread()).next("sendMessage", 1, Fault.halfSent());
        assertThatThrownBy(() -> bot.raw("sendMessage", MESSAGE)).isInstanceOf(IOException.class);
        assertThat(hoa.fromBot()).isEmpty();
        assertThatThrownBy(() -> bot.raw("sendMessage", MESSAGE)).isInstanceOf(IOException.class);
        assertThat(hoa.fromBot()).hasSize(1);
        assertThat(bot.callJson("sendMessage", MESSAGE).get("ok").asBoolean()).isTrue();
    }

    @Test
    void aFaultCanConcernSomeChats() {
        telegram.faults().next("sendMessage", id -> id > 1001, 5, Fault.badRequest("chat not found"));
        assertThat(bot.callJson("sendMessage", MESSAGE).get("ok").asBoolean()).isTrue();
        assertThat(bot.call("sendMessage", "chat_id", 1002, "text", "a").toString())
                .contains("Bad Request: chat not found");
        assertThat(telegram.faults().left()).isEqualTo(4);
    }

    @Test
    void closingAnswersAPollThatWaits() {
        CompletableFuture<JsonNode> waiting = bot.callLater("getUpdates", "offset", 600_000_000, "timeout", 50);
        telegram.awaitPoll(Duration.ofSeconds(5));
        telegram.close();
        assertThat(waiting.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS)
                        .join()
                        .get("result"))
                .isEmpty();
    }

    @Test
    void aCallHangsUntilItIsReleased() {
        telegram.faults().next("sendMessage", 1, Fault.hang()).next("sendMessage", 1, Fault.hangAfter());
        CompletableFuture<JsonNode> before = bot.callLater("sendMessage", "chat_id", 1001, "text", "a");
        telegram.faults().awaitHanging(1, Duration.ofSeconds(5));
        assertThat(hoa.fromBot()).isEmpty();
        telegram.faults().release();
        assertThat(before.join().get("ok").asBoolean()).isTrue();
        CompletableFuture<JsonNode> after = bot.callLater("sendMessage", "chat_id", 1001, "text", "b");
        hoa.awaitFromBot(2, Duration.ofSeconds(5));
        assertThat(after).isNotDone();
        telegram.faults().awaitHanging(1, Duration.ofSeconds(5));
        telegram.faults().clear();
        assertThat(after.join().get("ok").asBoolean()).isTrue();
    }

    @Test
    void aSlowCallTakesItsTime() {
        telegram.faults().next("*", 1, Fault.slow(Duration.ofMillis(150)));
        bot.callJson("sendMessage", MESSAGE);
        ApiCall call = telegram.callsOf("sendMessage").get(0);
        assertThat(call.answeredNanos() - call.receivedNanos())
                .isGreaterThan(Duration.ofMillis(140).toNanos());
    }

    @Test
    void limitsAreEnforcedAndCounted() {
        int refused = 0;
        for (int i = 0; i < 25; i++) {
            JsonNode answer = bot.callJson("sendMessage", MESSAGE);
            refused += answer.path("error_code").asInt() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
        assertThat(telegram.limitRefusals()).isEqualTo(refused);
        assertThat(hoa.fromBot()).hasSize(25 - refused);
    }

    @Test
    void aWaitThatFailsShowsTheChat() {
        bot.callJson("sendMessage", MESSAGE);
        assertThatThrownBy(() -> hoa.awaitFromBot(2, Duration.ofMillis(20)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 messages from the bot, there are 1")
                .hasMessageContaining("bot: a");
    }
}
