package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UpdatesTest {

    private final SimulatedTelegram telegram = SimulatedTelegram.builder().start();
    private final SimulatedUser hoa = telegram.user(1001, "Hoa", "Tư pháp");
    private final BotCalls bot = new BotCalls(telegram);

    @AfterEach
    void stop() {
        telegram.close();
    }

    private static List<Long> ids(JsonNode answer) {
        assertThat(answer.get("ok").asBoolean()).as(answer.toString()).isTrue();
        return StreamSupport.stream(answer.get("result").spliterator(), false)
                .map(update -> update.get("update_id").asLong())
                .toList();
    }

    @Test
    void anOffsetConfirmsWhatIsBelowIt() {
        long first = hoa.writes("một").updateId();
        long second = hoa.writes("hai").updateId();
        assertThat(ids(bot.call("getUpdates"))).containsExactly(first, second);
        assertThat(ids(bot.call("getUpdates", "offset", 0L))).containsExactly(first, second);
        assertThat(ids(bot.call("GETUPDATES", "limit", 1))).containsExactly(first);
        assertThat(ids(bot.call("getUpdates", "offset", second))).containsExactly(second);
        assertThat(telegram.unconfirmedUpdates()).isEqualTo(1);
        assertThat(ids(bot.call("getUpdates", "offset", second + 1))).isEmpty();
        telegram.awaitUpdatesConfirmed(Duration.ofSeconds(1));
    }

    @Test
    void aNegativeOffsetKeepsTheLast() {
        hoa.writes("một");
        long second = hoa.writes("hai").updateId();
        assertThat(ids(bot.call("getUpdates", "offset", -1))).containsExactly(second);
        assertThat(telegram.unconfirmedUpdates()).isEqualTo(1);
    }

    @Test
    void aLongPollEndsWhenSomethingArrives() {
        CompletableFuture<JsonNode> poll = bot.callLater("getUpdates", "timeout", 30);
        long id = hoa.writes("một").updateId();
        assertThat(ids(poll.orTimeout(5, java.util.concurrent.TimeUnit.SECONDS).join()))
                .containsExactly(id);
    }

    @Test
    void aLongPollEndsEmptyAfterItsTime() {
        long before = System.nanoTime();
        assertThat(ids(bot.call("getUpdates", "timeout", 1))).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
    }

    @Test
    void oneOfTwoPollsIsToldOfTheConflict() {
        CompletableFuture<JsonNode> one = bot.callLater("getUpdates", "timeout", 30);
        CompletableFuture<JsonNode> two = bot.callLater("getUpdates", "timeout", 30);
        JsonNode refused = (JsonNode) CompletableFuture.anyOf(one, two).join();
        assertThat(refused.get("error_code").asInt()).isEqualTo(409);
        assertThat(refused.get("description").asText()).startsWith("Conflict: terminated by other getUpdates request");
        hoa.writes("một");
        assertThat(List.of(one.join(), two.join()))
                .extracting(answer -> answer.get("ok").asBoolean())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void anUpdateCanComeAgain() {
        long id = hoa.writes("một").updateId();
        assertThat(ids(bot.call("getUpdates"))).containsExactly(id);
        bot.call("getUpdates", "offset", id + 1);
        telegram.repeatUpdate(id);
        assertThat(ids(bot.call("getUpdates", "offset", id + 1))).containsExactly(id);
        assertThat(ids(bot.call("getUpdates", "offset", id + 1))).isEmpty();
        long again = telegram.repeatUpdateAsNew(id);
        assertThat(ids(bot.call("getUpdates", "offset", id + 1))).containsExactly(again);
    }

    @Test
    void idsCanGoDown() {
        long id = hoa.writes("một").updateId();
        bot.call("getUpdates");
        telegram.nextUpdateId(7);
        assertThat(hoa.writes("hai").updateId()).isEqualTo(7);
        assertThat(ids(bot.call("getUpdates", "offset", id + 1))).containsExactly(7L);
        assertThat(ids(bot.call("getUpdates", "offset", 8))).isEmpty();
    }

    @Test
    void rawUpdatesGoOutAsTheyAre() {
        long id = telegram.pushUpdate("{\"poll\":{\"id\":\"1\"}}");
        telegram.pushUpdate("{\"update_id\":900000000,\"message\":null}");
        JsonNode updates = bot.call("getUpdates").get("result");
        assertThat(updates.get(0).get("update_id").asLong()).isEqualTo(id);
        assertThat(updates.get(1).toString()).isEqualTo("{\"update_id\":900000000,\"message\":null}");
    }

    @Test
    void blockingIsToldAndRefusesMessages() {
        assertThat(bot.call("sendMessage", "chat_id", 1001, "text", "a")
                        .get("description")
                        .asText())
                .isEqualTo("Forbidden: bot can't initiate conversation with a user");
        hoa.writes("/start");
        hoa.blocksBot();
        assertThat(bot.call("sendMessage", "chat_id", 1001, "text", "a").toString())
                .contains("\"error_code\":403", "Forbidden: bot was blocked by the user");
        assertThatThrownBy(() -> hoa.writes("a")).isInstanceOf(IllegalStateException.class);
        hoa.unblocksBot();
        JsonNode updates = bot.call("getUpdates").get("result");
        assertThat(updates.get(1).at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("kicked");
        assertThat(updates.get(2).at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("member");
        assertThat(bot.call("sendMessage", "chat_id", 1001, "text", "a")
                        .get("ok")
                        .asBoolean())
                .isTrue();
        assertThat(bot.call("sendMessage", "chat_id", 5, "text", "a")
                        .get("description")
                        .asText())
                .isEqualTo("Bad Request: chat not found");
    }

    @Test
    void onlyTheKindsAskedForAreMade() {
        bot.callJson("getUpdates", "{\"allowed_updates\":[\"message\",\"callback_query\"]}");
        Sent sent = hoa.writes("một");
        assertThat(hoa.edits(sent.messageId(), "hai").updateId()).isZero();
        assertThat(ids(bot.call("getUpdates"))).containsExactly(sent.updateId());
        assertThat(bot.call("getWebhookInfo").at("/result/allowed_updates").toString())
                .isEqualTo("[\"callback_query\",\"message\"]");
        bot.callJson("getUpdates", "{\"allowed_updates\":[]}");
        assertThat(hoa.edits(sent.messageId(), "ba").updateId()).isPositive();
    }

    @Test
    void anAnswerToAMessageCarriesIt() {
        hoa.writes("một");
        int id = bot.call("sendMessage", "chat_id", 1001, "text", "số hiệu?")
                .at("/result/message_id")
                .asInt();
        hoa.replies(id, "15/KH-UBND");
        assertThat(bot.call("getUpdates")
                        .at("/result/1/message/reply_to_message/text")
                        .asText())
                .isEqualTo("số hiệu?");
        assertThat(bot.callJson(
                                "sendMessage",
                                "{\"chat_id\":1001,\"text\":\"a\",\"reply_parameters\":{\"message_id\":" + id + "}}")
                        .at("/result/reply_to_message/message_id")
                        .asInt())
                .isEqualTo(id);
    }

    @Test
    void aWebhookShutsThePollOut() {
        bot.call("setWebhook", "url", "http://127.0.0.1:9/hook");
        JsonNode refused = bot.call("getUpdates");
        assertThat(refused.get("error_code").asInt()).isEqualTo(409);
        assertThat(refused.get("description").asText())
                .startsWith("Conflict: can't use getUpdates method while webhook is active");
        assertThat(bot.call("getWebhookInfo").at("/result/url").asText()).isEqualTo("http://127.0.0.1:9/hook");
        bot.call("deleteWebhook", "drop_pending_updates", true);
        assertThat(ids(bot.call("getUpdates"))).isEmpty();
    }

    @Test
    void listenersHearWhatGoesOutAndComesIn() {
        List<Long> handedOut = new java.util.concurrent.CopyOnWriteArrayList<>();
        List<String> sent = new java.util.concurrent.CopyOnWriteArrayList<>();
        telegram.onUpdateHandedOut((id, nanos) -> handedOut.add(id));
        telegram.onMessageSent((message, nanos) -> sent.add(message.text()));
        long id = hoa.writes("a").updateId();
        bot.call("getUpdates");
        bot.call("sendMessage", "chat_id", 1001, "text", "b");
        assertThat(handedOut).containsExactly(id);
        assertThat(sent).containsExactly("b");
        assertThat(telegram.callsOf("sendMessage").get(0).param("text")).isEqualTo("b");
        assertThat(telegram.calls()).hasSize(2);
    }
}
