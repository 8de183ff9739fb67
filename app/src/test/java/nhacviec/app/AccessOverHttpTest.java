package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs with a token of a person's, and a browser that a link from the chat lets in. */
class AccessOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LINK = Pattern.compile("https://nhacviec\\.example(/sign-in/[A-Za-z0-9_-]{43})");

    @TempDir
    Path folder;

    private RunningOffice office;

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.adminPort + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .headers(headers);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode token(String json, String key) throws Exception {
        return JSON.readTree(office.post("/api/v1/tokens", json, key).body());
    }

    @Test
    void a_program_acts_as_the_person_whose_token_it_has() throws Exception {
        try (RunningOffice running = new RunningOffice(folder)) {
            office = running;
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            JsonNode write = token("{\"staffId\":1,\"label\":\"Một cửa\",\"scope\":\"write\",\"days\":30}", "k1");
            String secret = write.path("token").asText();
            assertThat(secret).startsWith("nv1_");
            office.quiet();
            assertThat(lan.lastFromBot().text()).contains("Một cửa", "thay tên anh/chị");
            String[] bearer = {"Authorization", "Bearer " + secret};
            assertThat(send("POST", "/api/v1/tasks/7/complete", "{\"document\":\"5/KH-UBND\"}", bearer)
                            .statusCode())
                    .isEqualTo(200);
            JsonNode last = JSON.readTree(office.get("/api/v1/audit?limit=1").body())
                    .path("items")
                    .path(0);
            assertThat(last.path("actor").asText()).isEqualTo("Lan");
            assertThat(last.path("source").asText()).isEqualTo("http:token 1");

            JsonNode again = token("{\"staffId\":1,\"label\":\"Một cửa\",\"scope\":\"write\",\"days\":30}", "k1");
            assertThat(again.path("status").asInt()).isEqualTo(409);
            String all = office.get("/api/v1/tokens").body()
                    + office.get("/api/v1/audit").body();
            assertThat(all).contains("Một cửa").doesNotContain(secret.substring(4));

            assertThat(office.post("/api/v1/tokens/1/revoke", "{}", "k2").statusCode())
                    .isEqualTo(200);
            assertThat(send("GET", "/api/v1/tasks", "", bearer).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_token_to_read_changes_nothing_and_every_mistake_is_said_at_once() throws Exception {
        try (RunningOffice running = new RunningOffice(folder)) {
            office = running;
            office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            office.joins(2, "Minh", "Lãnh đạo UBND xã", Role.LEADER);
            String secret = token("{\"staffId\":1,\"label\":\"Bảng\",\"scope\":\"read\",\"days\":1}", "k1")
                    .path("token")
                    .asText();
            String[] bearer = {"Authorization", "Bearer " + secret};
            assertThat(send("GET", "/metrics", "", bearer).statusCode()).isEqualTo(200);
            assertThat(send("POST", "/api/v1/tasks/7/complete", "{}", bearer).statusCode())
                    .isEqualTo(403);
            JsonNode mistakes =
                    token("{\"staffId\":9,\"scope\":\"all\",\"days\":0}", "k2").path("errors");
            assertThat(mistakes.findValuesAsText("name"))
                    .containsExactlyInAnyOrder("label", "days", "scope", "staffId");
            String writing = token("{\"staffId\":1,\"label\":\"Tự\",\"scope\":\"write\",\"days\":1}", "k3")
                    .path("token")
                    .asText();
            assertThat(send(
                                    "POST",
                                    "/api/v1/tokens",
                                    "{\"staffId\":2,\"label\":\"Thay\",\"scope\":\"write\",\"days\":1}",
                                    "Authorization",
                                    "Bearer " + writing)
                            .statusCode())
                    .as("nobody makes themselves a leader")
                    .isEqualTo(403);
        }
    }

    @Test
    void a_link_from_the_chat_opens_the_page_once() throws Exception {
        try (RunningOffice running = new RunningOffice(
                folder,
                java.util.Map.of("NHACVIEC_HTTP_URL", "https://nhacviec.example"),
                "2024-01-11T08:00:00+07:00")) {
            office = running;
            SimulatedUser lan = office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            SimulatedUser hoa = office.joins(2, "Hòa", "Tư pháp", Role.STAFF);
            assertThat(office.asks(hoa, "/trang")).doesNotContain("sign-in");
            Matcher link = LINK.matcher(office.asks(lan, "/trang"));
            assertThat(link.find()).isTrue();
            String path = link.group(1);
            String code = path.substring(path.lastIndexOf('/') + 1);
            // Whoever only looks at the link, as chat programs do, does not use it up.
            assertThat(send("GET", path, "", "Accept", "text/html").body()).contains("/sign-in/link");
            HttpResponse<String> answer = open(code);
            assertThat(answer.statusCode()).isEqualTo(303);
            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Secure");
            String session = cookie.substring(0, cookie.indexOf(';'));
            assertThat(send("GET", "/tasks", "", "Cookie", session).statusCode())
                    .isEqualTo(200);
            assertThat(open(code).statusCode()).isEqualTo(410);

            Staff person = office.service.books().read(b -> b.staff().byChat(1).orElseThrow());
            office.service
                    .books()
                    .record(b -> b.staff()
                            .setState(
                                    person.id(),
                                    Staff.State.REVOKED,
                                    office.clock.moment().at()));
            assertThat(send("GET", "/tasks", "", "Cookie", session).statusCode())
                    .isEqualTo(401);
        }
    }

    private HttpResponse<String> open(String code) throws Exception {
        return send(
                "POST",
                "/sign-in/link",
                "code=" + code,
                "Origin",
                "http://127.0.0.1:" + office.adminPort,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
