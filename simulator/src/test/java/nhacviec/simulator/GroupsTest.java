package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupsTest {

    private final SimulatedTelegram telegram = SimulatedTelegram.builder().start();
    private final SimulatedUser lan = telegram.user(1001, "Lan", "Văn phòng");
    private final SimulatedUser hoa = telegram.user(1002, "Hòa", "Tư pháp");
    private final SimulatedGroup group = telegram.group(-55, "UBND xã Phước Mỹ", lan, hoa);
    private final BotCalls bot = new BotCalls(telegram);

    @AfterEach
    void stop() {
        telegram.close();
    }

    private JsonNode updates() {
        return bot.call("getUpdates").get("result");
    }

    private String says(long chat, String text) {
        JsonNode answer = bot.call("sendMessage", "chat_id", chat, "text", text);
        return answer.path("description").asText("ok");
    }

    @Test
    void theBotIsToldWhenItIsAddedAndRemoved() {
        assertThat(says(-55, "a")).isEqualTo("Forbidden: bot was kicked from the group chat");
        group.botAddedBy(lan);
        assertThat(updates().get(0).at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("member");
        assertThat(updates().get(1).at("/message/new_chat_members/0/is_bot").asBoolean())
                .isTrue();
        assertThat(says(-55, "a")).isEqualTo("ok");
        assertThat(group.lastFromBot().text()).isEqualTo("a");
        group.botRemovedBy(hoa);
        assertThat(updates().get(2).at("/my_chat_member/new_chat_member/status").asText())
                .isEqualTo("kicked");
        assertThat(says(-55, "a")).isEqualTo("Forbidden: bot was kicked from the group chat");
    }

    @Test
    void privacyModeLetsThroughCommandsAndAnswersToTheBot() {
        group.botAddedBy(lan);
        says(-55, "Tuần này có 3 việc.");
        int before = updates().size();
        assertThat(group.writes(hoa, "chào cả nhà").updateId()).isZero();
        assertThat(group.writes(hoa, "/viec@other_bot").updateId()).isZero();
        assertThat(group.writes(hoa, "/viec 13").updateId()).isPositive();
        assertThat(group.writes(hoa, "/viec@nhacviec_bot").updateId()).isPositive();
        assertThat(group.replies(hoa, group.lastFromBot().id(), "việc nào?").updateId())
                .isPositive();
        JsonNode answer = updates().get(before + 2);
        assertThat(answer.at("/message/reply_to_message/text").asText()).isEqualTo("Tuần này có 3 việc.");
        assertThat(answer.at("/message/from/id").asLong()).isEqualTo(1002);
        assertThat(answer.at("/message/chat/type").asText()).isEqualTo("group");
    }

    @Test
    void withoutPrivacyModeTheBotHearsEverything() {
        try (SimulatedTelegram open =
                SimulatedTelegram.builder().privacyMode(false).start()) {
            SimulatedUser mai = open.user(1003, "Mai", "");
            SimulatedGroup everybody = open.group(-56, "Cơ quan", mai);
            everybody.botAddedBy(mai);
            assertThat(everybody.writes(mai, "chào cả nhà").updateId()).isPositive();
            assertThat(new BotCalls(open)
                            .call("getMe")
                            .at("/result/can_read_all_group_messages")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void aSupergroupReplacesAGroup() {
        group.botAddedBy(lan);
        SimulatedGroup supergroup = group.becomesSupergroup(lan);
        JsonNode refusal = bot.call("sendMessage", "chat_id", -55, "text", "a");
        assertThat(refusal.get("description").asText())
                .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(refusal.at("/parameters/migrate_to_chat_id").asLong())
                .isEqualTo(supergroup.id())
                .isEqualTo(-1_000_000_000_055L);
        assertThat(says(supergroup.id(), "a")).isEqualTo("ok");
        assertThat(updates().get(2).at("/message/migrate_to_chat_id").asLong()).isEqualTo(supergroup.id());
        assertThat(updates().get(3).at("/message/migrate_from_chat_id").asLong())
                .isEqualTo(-55);
        assertThatThrownBy(() -> group.writes(lan, "/viec")).hasMessageContaining("has become the supergroup");
        assertThat(supergroup.writes(hoa, "/viec").updateId()).isPositive();
    }

    @Test
    void membersTapAndReadTheirOwnToasts() {
        group.botAddedBy(lan);
        bot.callJson(
                "sendMessage",
                "{\"chat_id\":-55,\"text\":\"a\",\"reply_markup\":{\"inline_keyboard\":[[{\"text\":\"Xem\","
                        + "\"callback_data\":\"v\"}]]}}");
        Tap tap = group.taps(hoa, "Xem");
        bot.call(
                "answerCallbackQuery", "callback_query_id", tap.queryId(), "text", "Chỉ điều phối", "show_alert", true);
        assertThat(hoa.toasts()).containsExactly("Chỉ điều phối");
        assertThat(lan.toasts()).isEmpty();
        assertThat(group.awaitFromBot(1, Duration.ofSeconds(1)).text()).isEqualTo("a");
    }

    @Test
    void strangersStayOutside() {
        SimulatedUser nam = telegram.user(1003, "Nam", "");
        assertThatThrownBy(() -> group.writes(nam, "a")).hasMessageContaining("not a member");
        group.botAddedBy(lan);
        assertThat(status(1001)).isEqualTo("creator");
        assertThat(status(1002)).isEqualTo("member");
        assertThat(status(1003)).isEqualTo("left");
        assertThat(status(1)).isEqualTo("member");
        assertThat(bot.call("getChatMember", "chat_id", -55, "user_id", 9).toString())
                .contains("PARTICIPANT_ID_INVALID");
        assertThat(bot.call("getChat", "chat_id", -55).at("/result/title").asText())
                .isEqualTo("UBND xã Phước Mỹ");
    }

    private String status(long user) {
        return bot.call("getChatMember", "chat_id", -55, "user_id", user)
                .at("/result/status")
                .asText();
    }
}
