package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictnessTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2024-03-11T01:30:00Z"));
    private final SimulatedTelegram telegram = SimulatedTelegram.builder()
            .clock((InstantSource) now::get)
            .enforceLimits(false)
            .start();
    private final SimulatedUser hoa = telegram.user(1001, "Hoa", "Tư pháp");
    private final BotCalls bot = new BotCalls(telegram);

    @BeforeEach
    void start() {
        hoa.writes("/start");
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    private static String inline(String button) {
        return "{\"chat_id\":1001,\"text\":\"a\",\"reply_markup\":{\"inline_keyboard\":[[" + button + "]]}}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sendMessage | {\"chat_id\":1001} | parameter \"text\" is required",
                "sendMessage | {\"text\":\"a\"} | parameter \"chat_id\" is required",
                "sendMessage | {\"chat_id\":1001,\"text\":\"a\",\"colour\":1} | unknown parameter \"colour\"",
                "sendMessage | {\"chat_id\":1001,\"text\":5} | \"text\" must be a String",
                "sendMessage | {\"chat_id\":1001,\"text\":null} | \"text\" must not be null",
                "sendMessage | {\"chat_id\":true,\"text\":\"a\"} | \"chat_id\" must be an Integer or a String",
                "sendMessage | {\"chat_id\":1001,\"text\":\"  \"} | message text is empty",
                "sendMessage | {\"chat_id\":1001,\"text\":\"a\",\"parse_mode\":\"Markdown\"} | unsupported parse_mode",
                "sendMessage | {\"chat_id\":1001,\"text\":\"a\",\"disable_notification\":\"x\"} | must be a Boolean",
                "sendMessage | {\"chat_id\":1001,\"text\":\"a\",\"reply_markup\":{}} | object expected",
                "sendMessage | {\"chat_id\":1001,\"text\":\"a\",\"reply_markup\":{\"keyboard\":[[{\"text\":\"\"}]]}} | non-empty",
                "sendMessage | {\"chat_id\":1001,\"text\":\"a\",\"reply_markup\":{\"keyboard\":[[\"x\"]]}} | keyboard[0][0]",
                "sendMessage | {\"chat_id\":1001,\"text\":\"a\",\"reply_markup\":{\"keyboard\":[[]],\"rows\":1}} | unknown field \"reply_markup.rows\"",
                "sendMessage | {\"chat_id\":1001,\"text\":\"a\",\"reply_parameters\":{\"message_id\":77}} | replied not found",
                "editMessageText | {\"chat_id\":1001,\"message_id\":\"1\",\"text\":\"a\"} | \"message_id\" must be an Integer",
                "editMessageText | {\"chat_id\":1001,\"message_id\":99,\"text\":\"a\"} | message to edit not found",
                "editMessageText | {\"chat_id\":1001,\"message_id\":1,\"text\":\"a\"} | message can't be edited",
                "deleteMessage | {\"chat_id\":1001,\"message_id\":99} | message to delete not found",
                "getUpdates | {\"limit\":101} | \"limit\" must be from 1 to 100",
                "sendDocument | {\"chat_id\":1001,\"document\":\"nothing\"} | wrong file identifier",
                "getFile | {\"file_id\":\"nothing\"} | invalid file_id",
                "sendChatAction | {\"chat_id\":1001,\"action\":\"dance\"} | wrong parameter action",
                "answerCallbackQuery | {\"callback_query_id\":\"1\"} | query is too old and response timeout expired or query ID is invalid",
                "setMyCommands | {\"commands\":[{\"command\":\"Việc\",\"description\":\"a\"}]} | BOT_COMMAND_INVALID",
                "setMyCommands | {\"commands\":[{\"command\":\"a\",\"description\":\"\"}]} | BOT_COMMAND_DESCRIPTION_INVALID",
                "setMyCommands | {\"commands\":[],\"scope\":{\"type\":\"moon\"}} | unknown type",
                "setMyDescription | {\"description\":5} | \"description\" must be a String",
                "setMyShortDescription | {\"text\":\"a\"} | unknown parameter \"text\"",
                "setChatMenuButton | {\"menu_button\":{\"type\":\"web_app\"}} | can't parse MenuButton",
                "getChatMember | {\"chat_id\":1001} | parameter \"user_id\" is required",
                "sendMessage | {\"chat_id\":-5,\"text\":\"a\"} | chat not found",
                "setMyCommands | {\"commands\":[{\"command\":\"a\"}]} | field \"commands[0].description\" is required",
                "sendMessage | [1] | the body must be a JSON object",
                "sendMessage | {oops | can't parse",
            })
    void refusesAndSaysWhat(String method, String body, String part) {
        JsonNode answer = bot.callJson(method, body);
        assertThat(answer.get("error_code").asInt()).isEqualTo(400);
        assertThat(answer.get("description").asText())
                .startsWith("Bad Request: ")
                .contains(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"a\"} | exactly one of the optional fields, it has 0",
                "{\"text\":\"a\",\"callback_data\":\"b\",\"url\":\"https://a.vn\"} | it has 2",
                "{\"text\":\"a\",\"callback_data\":\"\"} | BUTTON_DATA_INVALID",
                "{\"text\":\"a\",\"callback_data\":\"b\",\"data\":\"c\"} | unknown field \"reply_markup.inline_keyboard[0][0].data\"",
                "{\"callback_data\":\"b\"} | field \"reply_markup.inline_keyboard[0][0].text\" is required",
                "{\"text\":\"a\",\"callback_data\":null} | must not be null",
                "{\"text\":\"a\",\"url\":\"http://localhost/x\"} | Wrong HTTP URL",
                "{\"text\":\"a\",\"url\":\"javascript:alert(1)\"} | Wrong HTTP URL",
            })
    void refusesButtons(String button, String part) {
        assertThat(bot.callJson("sendMessage", inline(button))
                        .path("description")
                        .asText())
                .contains(part);
    }

    @Test
    void describesItselfAndItsMenu() {
        assertThat(bot.call("setMyDescription", "description", "Nhắc việc của xã")
                        .get("ok")
                        .asBoolean())
                .isTrue();
        assertThat(bot.call("setMyShortDescription", "short_description", "a".repeat(121))
                        .get("error_code")
                        .asInt())
                .isEqualTo(400);
        assertThat(bot.callJson("setChatMenuButton", "{\"menu_button\":{\"type\":\"commands\"}}")
                        .get("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void countsAsTelegramDoes() {
        assertThat(sends("a".repeat(4096))).isTrue();
        assertThat(sends("a".repeat(4097))).isFalse();
        assertThat(sends("😀".repeat(2048))).isTrue();
        assertThat(sends("😀".repeat(2048) + "a")).isFalse();
        assertThat(bot.callJson("sendMessage", inline("{\"text\":\"a\",\"callback_data\":\"" + "ế".repeat(21) + "a\"}"))
                        .get("ok")
                        .asBoolean())
                .isTrue();
        assertThat(bot.callJson("sendMessage", inline("{\"text\":\"a\",\"callback_data\":\"" + "ế".repeat(22) + "\"}"))
                        .get("ok")
                        .asBoolean())
                .isFalse();
        String escaped = "&lt;".repeat(4096);
        assertThat(bot.call("sendMessage", "chat_id", 1001, "text", escaped, "parse_mode", "HTML")
                        .get("ok")
                        .asBoolean())
                .isTrue();
    }

    private boolean sends(String text) {
        return bot.call("sendMessage", "chat_id", 1001, "text", text).get("ok").asBoolean();
    }

    @Test
    void anEditThatChangesNothingIsRefused() {
        int id = bot.call("sendMessage", "chat_id", 1001, "text", "một")
                .at("/result/message_id")
                .asInt();
        assertThat(bot.call("editMessageText", "chat_id", 1001, "message_id", id, "text", "một")
                        .toString())
                .contains("message is not modified");
        assertThat(bot.call("editMessageText", "chat_id", 1001, "message_id", id, "text", "hai")
                        .at("/result/edit_date")
                        .asLong())
                .isEqualTo(now.get().getEpochSecond());
        assertThat(hoa.lastFromBot().edited()).isTrue();
    }

    @Test
    void aTapGrowsTooOld() {
        Tap tap = hoa.tapsRaw(1, "x");
        assertThat(bot.call("answerCallbackQuery", "callback_query_id", tap.queryId(), "text", "Đã ghi")
                        .get("ok")
                        .asBoolean())
                .isTrue();
        now.set(now.get().plusSeconds(3600));
        assertThat(bot.call("answerCallbackQuery", "callback_query_id", tap.queryId())
                        .toString())
                .contains("query is too old");
        assertThat(hoa.toasts()).containsExactly("Đã ghi");
    }

    @Test
    void knowsTokensMethodsFormsAndFiles() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        assertThat(status(client, "/bot1:WRONG/getMe")).isEqualTo(401);
        assertThat(status(client, "/bot1:TEST/sendPoll")).isEqualTo(404);
        assertThat(status(client, "/bot1:TEST/getme")).isEqualTo(200);
        assertThat(status(client, "/bot1:TEST/sendMessage?chat_id=1001&text=%E1%BA%BF&disable_notification=true"))
                .isEqualTo(200);
        assertThat(hoa.lastFromBot().text()).isEqualTo("ế");
        hoa.sendsDocument("kế hoạch.docx", new byte[] {1, 2}, null);
        JsonNode updates = bot.call("getUpdates").get("result");
        String fileId = updates.get(1).at("/message/document/file_id").asText();
        String path =
                bot.call("getFile", "file_id", fileId).at("/result/file_path").asText();
        assertThat(status(client, "/file/bot1:TEST/" + path)).isEqualTo(200);
        assertThat(status(client, "/file/bot1:TEST/documents/none")).isEqualTo(404);
        assertThat(status(client, "/file/bot1:WRONG/" + path)).isEqualTo(401);
    }

    private int status(HttpClient client, String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(telegram.baseUrl() + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
