package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People over HTTP, on real books, with their phones beside it. */
class StaffOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOA = "/api/v1/staff/1";

    @TempDir
    Path folder;

    private static HttpResponse<String> send(
            RunningOffice office, String method, String path, String json, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.adminPort + path))
                .header("Authorization", "Bearer " + RunningOffice.ADMIN)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void aChangeHoldsAtOnceAndTheSecondOfTwoEditorsIsToldThatItHasChanged() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(501, "Hòa", "Tư pháp", Role.STAFF);
            HttpResponse<String> seen = office.get(HOA);
            assertThat(seen.statusCode()).isEqualTo(200);
            assertThat(send(office, "GET", HOA, "", "If-None-Match", tag(seen)).statusCode())
                    .isEqualTo(304);
            HttpResponse<String> changed = send(
                    office,
                    "PATCH",
                    HOA,
                    "{\"units\":[\"Tư pháp\",\"Văn hóa xã hội\"],\"name\":\"Lê Thị Hòa\"}",
                    "If-Match",
                    tag(seen));
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            assertThat(json(changed).get("units")).hasSize(2);
            assertThat(json(changed).get("name").asText()).isEqualTo("Lê Thị Hòa");
            assertThat(tag(changed)).isEqualTo(tag(office.get(HOA))).isNotEqualTo(tag(seen));
            HttpResponse<String> late = send(office, "PATCH", HOA, "{\"role\":\"leader\"}", "If-Match", tag(seen));
            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(json(late).get("current").get("name").asText()).isEqualTo("Lê Thị Hòa");
            assertThat(send(office, "DELETE", HOA, "", "If-Match", tag(seen)).statusCode())
                    .isEqualTo(412);
            assertThat(office.asks(hoa, "/viec")).contains("Việc của Tư pháp, Văn hóa");
        }
    }

    @Test
    void everyMistakeIsSaidAtOnceAndChangesNothing() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            office.joins(501, "Hòa", "Tư pháp", Role.STAFF);
            HttpResponse<String> refused = send(
                    office, "PATCH", HOA, "{\"units\":[\"Không có\"],\"role\":\"vua\",\"name\":\"\",\"chức\":\"x\"}");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(json(refused).get("errors").findValuesAsText("name"))
                    .containsExactlyInAnyOrder("units", "role", "name", "chức");
            assertThat(json(office.get(HOA)).get("name").asText()).isEqualTo("Hòa");
            for (String id : new String[] {"99", "x", "-1", "99999999999999999999"}) {
                assertThat(send(office, "DELETE", "/api/v1/staff/" + id, "").statusCode())
                        .as(id)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void workIsHandedOverInOneStepAndThePersonErasedOnceTheyHaveLeft() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(501, "Hòa", "Tư pháp", Role.STAFF);
            SimulatedUser mai = office.joins(502, "Mai", "Văn hóa xã hội", Role.STAFF);
            office.asks(hoa, "/nhan 6");
            HttpResponse<String> look = send(office, "POST", HOA + "/handover", "{\"to\":2,\"dryRun\":true}");
            assertThat(json(look).get("takenOn").get(0).asText())
                    .as(look.body())
                    .isEqualTo("6");
            assertThat(json(office.get(HOA)).get("state").asText()).isEqualTo("active");
            HttpResponse<String> done = send(office, "POST", HOA + "/handover", "{\"to\":2,\"revoke\":true}");
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            assertThat(json(done).get("units").get(0).asText()).isEqualTo("Tư pháp");
            assertThat(json(done).get("revoked").asBoolean()).isTrue();
            office.quiet();
            assertThat(mai.lastFromBot().text()).contains("Hòa bàn giao cho anh/chị", "việc đã nhận: 6");
            assertThat(office.asks(mai, "/viec")).contains("Việc của Văn hóa xã hội, Tư pháp");
            assertThat(send(office, "POST", HOA + "/handover", "{}").statusCode())
                    .isEqualTo(400);
            assertThat(send(office, "POST", "/api/v1/staff/2/handover", "{\"to\":1}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(send(office, "DELETE", "/api/v1/staff/2/personal-data", "")
                            .statusCode())
                    .isEqualTo(409);
            JsonNode data = json(office.get(HOA + "/personal-data"));
            assertThat(data.get("person").get(0).get("name").asText()).isEqualTo("Hòa");
            assertThat(data.get("messagesFrom")).isNotEmpty();
            HttpResponse<String> erased = send(office, "DELETE", HOA + "/personal-data", "");
            assertThat(json(erased).get("name").asText()).as(erased.body()).isEqualTo("Người cũ số 1");
            assertThat(office.get(HOA + "/personal-data").body()).doesNotContain("Hòa");
        }
    }

    @Test
    void somebodyActsForAnotherUntilItIsEnded() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            office.joins(501, "Hòa", "Tư pháp", Role.STAFF);
            SimulatedUser mai = office.joins(502, "Mai", "Văn hóa xã hội", Role.STAFF);
            String path = "/api/v1/staff/2/acting";
            HttpResponse<String> wrong = send(office, "POST", path, "{\"for\":1,\"from\":\"2024-01-12\"}");
            assertThat(wrong.statusCode()).isEqualTo(400);
            HttpResponse<String> agreed = send(office, "POST", path, "{\"for\":1,\"to\":\"2024-01-12\"}");
            assertThat(agreed.statusCode()).as(agreed.body()).isEqualTo(201);
            assertThat(json(agreed).get("state").asText()).isEqualTo("running");
            assertThat(office.asks(mai, "/viec")).contains("Việc của Văn hóa xã hội, Tư pháp");
            assertThat(json(office.get("/api/v1/staff/2"))
                            .get("actingIn")
                            .get(0)
                            .get("unit")
                            .asText())
                    .isEqualTo("Tư pháp");
            assertThat(send(office, "POST", path, "{\"for\":1,\"to\":\"2024-01-13\"}")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(json(send(office, "DELETE", "/api/v1/acting/1", ""))
                            .get("state")
                            .asText())
                    .isEqualTo("over");
            assertThat(send(office, "DELETE", "/api/v1/acting/1", "").statusCode())
                    .isEqualTo(409);
            assertThat(send(office, "DELETE", "/api/v1/acting/7", "").statusCode())
                    .isEqualTo(404);
            assertThat(json(office.get("/api/v1/acting")).get("items")).hasSize(1);
            assertThat(office.asks(mai, "/viec")).contains("Việc của Văn hóa xã hội\n");
        }
    }

    @Test
    void anInvitationThatWasTakenBackLetsNobodyIn() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            HttpResponse<String> invited =
                    office.post("/api/v1/invitations", "{\"unit\":\"Tư pháp\",\"role\":\"staff\"}", "k1");
            assertThat(json(invited).get("qr").asText()).startsWith("<svg ");
            HttpResponse<String> taken = send(office, "DELETE", "/api/v1/invitations/1", "");
            assertThat(json(taken).get("state").asText()).as(taken.body()).isEqualTo("revoked");
            SimulatedUser late = office.telegram.user(503, "Bình", "x");
            assertThat(office.asks(late, "/start " + json(invited).get("code").asText()))
                    .contains("đã được Văn phòng thu hồi");
            assertThat(send(office, "DELETE", "/api/v1/invitations/1", "").statusCode())
                    .isEqualTo(409);
            assertThat(send(office, "DELETE", "/api/v1/invitations/9", "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void whoeverIsLetGoIsAStrangerInChatFromThenOn() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            SimulatedUser hoa = office.joins(501, "Hòa", "Tư pháp", Role.STAFF);
            office.asks(hoa, "/sl");
            HttpResponse<String> gone = send(office, "DELETE", HOA, "");
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
            assertThat(json(gone).get("state").asText()).isEqualTo("revoked");
            assertThat(json(gone).get("unitsLeftAlone").get(0).asText()).isEqualTo("Tư pháp");
            office.quiet();
            assertThat(hoa.lastFromBot().text()).contains("thôi dùng bot");
            assertThat(office.asks(hoa, "12/12")).contains("chỉ phục vụ người được mời");
            assertThat(send(office, "PATCH", HOA, "{\"role\":\"leader\"}").statusCode())
                    .isEqualTo(409);
            assertThat(send(office, "DELETE", HOA, "").statusCode()).isEqualTo(409);
        }
    }
}
