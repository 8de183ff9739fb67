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
import nhacviec.config.plan.PlanFile;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of the plan that are changed and added over HTTP. */
class TaskEditTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private RunningOffice office;

    private HttpResponse<String> send(String method, String path, String body, String... more) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.adminPort + path))
                .method(method, BodyPublishers.ofString(body))
                .headers("Authorization", "Bearer " + RunningOffice.ADMIN);
        if (more.length > 0) {
            request.headers(more);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    @Test
    void another_date_and_lead_keep_what_was_done_and_those_concerned_are_told_once() throws Exception {
        try (RunningOffice running = new RunningOffice(folder)) {
            office = running;
            SimulatedUser hoa = office.joins(1, "Hòa", "Tư pháp", Role.STAFF);
            office.asks(hoa, "/xong 7 05/KH-UBND");
            int before = hoa.countFromBot();
            HttpResponse<String> answer = send("PATCH", "/api/v1/tasks/8", "{\"due\":[\"2024-03-15\"]}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode task = json(answer);
            assertThat(task.path("due").path(0).asText()).isEqualTo("2024-03-15");
            office.quiet();
            assertThat(hoa.countFromBot()).isEqualTo(before + 1);
            assertThat(hoa.lastFromBot().text()).contains("Quản trị đã sửa kế hoạch", "8");
            JsonNode audit = json(office.get("/api/v1/audit?limit=3"));
            assertThat(audit.toString()).contains("plan.task", "task 8");
            HttpResponse<String> done = send("PATCH", "/api/v1/tasks/7", "{\"due\":[\"2024-03-15\"]}");
            assertThat(json(done).path("state").asText())
                    .as("what was done stays done")
                    .isEqualTo("done");
            // The file that was imported is still the same file: reading it again takes nothing back.
            Plan file = PlanFile.shipped().plan();
            Wiring wiring = office.service.wiring();
            Amending again = office.service
                    .books()
                    .write(books -> wiring.plans.apply(
                            books,
                            Actor.administrator("test"),
                            file,
                            wiring.planReader.fingerprint(file),
                            Withdrawals.NONE,
                            office.clock.moment()));
            assertThat(again).isInstanceOf(Amending.Unchanged.class);
            assertThat(json(office.get("/api/v1/tasks/8")).path("due").path(0).asText())
                    .isEqualTo("2024-03-15");
        }
    }

    @Test
    void of_two_who_edit_the_second_learns_that_it_has_changed() throws Exception {
        try (RunningOffice running = new RunningOffice(folder)) {
            office = running;
            String tag =
                    office.get("/api/v1/tasks/8").headers().firstValue("ETag").orElseThrow();
            assertThat(send("PATCH", "/api/v1/tasks/8", "{\"partners\":[\"Văn phòng\"]}", "If-Match", tag)
                            .statusCode())
                    .isEqualTo(200);
            HttpResponse<String> late = send("PATCH", "/api/v1/tasks/8", "{\"due\":[\"2024-05-31\"]}", "If-Match", tag);
            assertThat(late.statusCode()).isEqualTo(412);
            assertThat(json(office.get("/api/v1/tasks/8")).path("due").path(0).asText())
                    .isEqualTo("2024-01-31");
        }
    }

    @Test
    void a_task_is_added_at_the_end_of_its_section_and_every_mistake_is_said_at_once() throws Exception {
        try (RunningOffice running = new RunningOffice(folder)) {
            office = running;
            HttpResponse<String> wrong = send(
                    "POST",
                    "/api/v1/tasks",
                    "{\"number\":\"7\",\"section\":\"XX\",\"name\":\"\",\"lead\":\"Sao Hỏa\",\"products\":[],\"due\":[\"mai\"],\"x\":1}");
            assertThat(wrong.statusCode()).isEqualTo(400);
            assertThat(json(wrong).path("errors").findValuesAsText("name"))
                    .contains("number", "section", "name", "lead", "products", "due", "x");
            HttpResponse<String> added = send(
                    "POST",
                    "/api/v1/tasks",
                    "{\"number\":\"26\",\"section\":\"II\",\"name\":\"Rà soát thủ tục hành chính nội bộ\",\"lead\":\"Tư pháp\","
                            + "\"products\":[\"Báo cáo\"],\"time_text\":\"Quý III\"}");
            assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
            assertThat(json(added).path("due").path(0).asText()).isEqualTo("2024-09-30");
            assertThat(json(office.get("/api/v1/tasks/26")).path("section").asText())
                    .isEqualTo("II");
            assertThat(send("PATCH", "/api/v1/tasks/26", "{\"name\":\"Xây dựng nhà văn hóa thôn\"}")
                            .statusCode())
                    .as("quite another name is another task")
                    .isEqualTo(409);
        }
    }
}
