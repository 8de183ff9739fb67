package nhacviec.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photos and documents that the bot sends: what Telegram takes, and what people see of them on the page. */
class FilesTest {

    private final SimulatedTelegram telegram = SimulatedTelegram.builder().start();
    private final SimulatedUser hoa = telegram.user(1001, "Hoa", "Tư pháp");
    private final BotCalls bot = new BotCalls(telegram);
    private final HttpClient client = HttpClient.newHttpClient();

    FilesTest() {
        hoa.writes("/start");
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    private JsonNode sends(String field, String name, byte[] bytes, String caption)
            throws IOException, InterruptedException {
        String head = "--mark\r\ncontent-disposition: form-data; name=\"chat_id\"\r\n\r\n1001\r\n"
                + "--mark\r\ncontent-disposition: form-data; name=\"caption\"\r\n\r\n" + caption + "\r\n"
                + "--mark\r\ncontent-disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\ncontent-type: application/octet-stream\r\n\r\n";
        String method = field.equals("photo") ? "sendPhoto" : "sendDocument";
        HttpRequest request = HttpRequest.newBuilder(URI.create(telegram.baseUrl() + "/bot1:TEST/" + method))
                .header("Content-Type", "multipart/form-data; boundary=mark")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(bytes),
                        BodyPublishers.ofString("\r\n--mark--\r\n")))
                .build();
        return Json.read(
                client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private String refusal(String field, byte[] bytes, String caption) throws IOException, InterruptedException {
        JsonNode answer = sends(field, "a.png", bytes, caption);
        assertThat(answer.get("ok").asBoolean()).isFalse();
        return answer.get("error_code").asText() + " "
                + answer.get("description").asText();
    }

    @Test
    void aPhotoIsAPictureOfASizeThatPhonesShow() throws IOException, InterruptedException {
        assertThat(refusal("photo", new byte[] {1, 2, 3}, "")).isEqualTo("400 Bad Request: IMAGE_PROCESS_FAILED");
        assertThat(refusal("photo", Photos.png(5001, 5000), "")).contains("PHOTO_INVALID_DIMENSIONS");
        assertThat(refusal("photo", Photos.png(41, 2), "")).contains("PHOTO_INVALID_DIMENSIONS");
        assertThat(refusal("photo", new byte[(10 << 20) + 1], "")).startsWith("413 ");
        assertThat(refusal("photo", new byte[0], "")).contains("file must be non-empty");
        assertThat(hoa.fromBot()).isEmpty();
        assertThat(sends("photo", "a.png", Photos.png(40, 2), "").get("ok").asBoolean())
                .isTrue();
    }

    @Test
    void aDocumentIsAnythingUpToFiftyMegabytesAndACaption1024Letters() throws IOException, InterruptedException {
        assertThat(refusal("document", new byte[(50 << 20) + 1], "")).startsWith("413 ");
        assertThat(refusal("document", new byte[1], "ố".repeat(1025))).contains("caption is too long");
        assertThat(sends("document", "a.bin", new byte[1], "ố".repeat(1024))
                        .get("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aFileSentBeforeIsSentAgainAsWhatItWas() throws IOException, InterruptedException {
        String photo = sends("photo", "a.png", Photos.png(40, 30), "")
                .at("/result/photo/0/file_id")
                .asText();
        assertThat(bot.call("sendDocument", "chat_id", 1001, "document", photo).toString())
                .contains("can't use file of type Photo as Document");
        assertThat(bot.call("sendPhoto", "chat_id", 1001, "photo", photo)
                        .get("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void thePageShowsAPhotoInTheChatAndOffersADocument() throws IOException, InterruptedException {
        sends("photo", "tien-do.png", Photos.png(1080, 1600), "Tiến độ");
        sends("document", "Báo cáo quý I.docx", new byte[] {80, 75}, "");
        List<JsonNode> shown = new java.util.ArrayList<>();
        Json.read(page("/sim/chat?id=1001").body()).get("messages").forEach(shown::add);
        JsonNode photo = shown.get(1).get("file");
        assertThat(photo.get("photo").asBoolean()).isTrue();
        assertThat(photo.get("width").asInt()).isEqualTo(1080);
        assertThat(photo.get("height").asInt()).isEqualTo(1600);
        HttpResponse<String> picture = page("/sim/file?id=" + photo.get("id").asText());
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline");

        HttpResponse<String> document =
                page("/sim/file?id=" + shown.get(2).at("/file/id").asText());
        assertThat(document.headers().firstValue("Content-Type").orElseThrow()).contains("wordprocessingml");
        assertThat(document.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20qu%C3%BD%20I.docx");
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(telegram.baseUrl() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
