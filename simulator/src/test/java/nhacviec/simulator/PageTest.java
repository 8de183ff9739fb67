package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the page in a browser asks of the server. */
class PageTest {

    private final SimulatedTelegram telegram = SimulatedTelegram.builder()
            .link("Trang quản trị", "http://127.0.0.1:1/")
            .start();
    private final SimulatedUser hoa = telegram.user(1001, "Hoa", "Tư pháp");
    private final BotCalls bot = new BotCalls(telegram);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        telegram.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(telegram.baseUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(telegram.baseUrl() + path))
                        .header("Content-Type", type)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void itsFilesAskNobodyElse() throws IOException, InterruptedException {
        for (String file : new String[] {
            "/", "/chat.css", "/text.js", "/base.js", "/clock.js", "/people.js", "/chat.js", "/live.js"
        }) {
            HttpResponse<String> answer = get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.body()).as(file).doesNotContain("innerHTML", "//cdn", "src=\"http");
        }
        assertThat(get("/other").statusCode()).isEqualTo(404);
    }

    @Test
    void writesTapsBlocksAndAdds() throws IOException, InterruptedException {
        assertThat(post("/sim/write", "application/json", "{\"id\":1001,\"text\":\"/start\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(hoa.messages().get(0).text()).isEqualTo("/start");
        bot.call("sendMessage", "chat_id", 1001, "text", "<b>a</b>", "parse_mode", "HTML");
        JsonNode chat = Json.read(get("/sim/chat?id=1001").body());
        assertThat(chat.at("/messages/1/text").asText()).isEqualTo("a");
        assertThat(chat.at("/messages/1/spans/0/type").asText()).isEqualTo("bold");
        post("/sim/tap", "application/json", "{\"id\":1001,\"messageId\":2,\"data\":\"x\"}");
        post("/sim/upload", "application/json", "{\"id\":1001,\"name\":\"a.txt\",\"base64\":\"YQ==\"}");
        post("/sim/block", "application/json", "{\"id\":1001,\"blocked\":true}");
        assertThat(bot.call("getUpdates").get("result")).hasSize(4);
        JsonNode added =
                Json.read(post("/sim/addUser", "application/json", "{\"name\":\"Mai\",\"label\":\"Văn phòng\"}")
                        .body());
        assertThat(telegram.user(added.get("id").asLong()).name()).isEqualTo("Mai");
        assertThat(get("/sim/state").body()).contains("Trang quản trị", "Mai");
    }

    @Test
    void aGroupIsFoundedAndSpokenIn() throws IOException, InterruptedException {
        telegram.user(1002, "Nam", "Chủ tịch");
        JsonNode group = Json.read(post("/sim/addGroup", "application/json", "{\"title\":\"Cơ quan\"}")
                .body());
        String id = group.get("id").asText();
        post("/sim/write", "application/json", "{\"id\":" + id + ",\"as\":1002,\"text\":\"/viec\"}");
        JsonNode chat = Json.read(get("/sim/chat?id=" + id + "&as=1002").body());
        assertThat(chat.at("/messages/0/author").asText()).isEqualTo("Nam");
        assertThat(chat.at("/members").toString()).isEqualTo("[1001,1002]");
        assertThat(get("/sim/state").body()).contains("Cơ quan");
        assertThat(post("/sim/write", "application/json", "{\"id\":-1,\"text\":\"a\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesFormsOfOtherSitesAndAMissingClock() throws IOException, InterruptedException {
        assertThat(post("/sim/write", "text/plain", "{\"id\":1001,\"text\":\"a\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/sim/move", "application/json", "{\"when\":\"2024-01-01T08:00\"}")
                        .body())
                .contains("không có đồng hồ");
        assertThat(hoa.messages()).isEmpty();
    }
}
