package nhacviec.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.SignInThrottle;
import org.junit.jupiter.api.Test;

class EndpointTest extends HttpTest {

    @Test
    void without_or_with_a_wrong_token_nothing_is_told() throws Exception {
        for (Route route : server.routes()) {
            if (route.access() != Access.TOKEN) {
                continue;
            }
            pass(SignInThrottle.PAUSE);
            HttpResponse<String> none = send(route.method(), filled(route), "{}");
            HttpResponse<String> wrong =
                    send(route.method(), filled(route), "{}", "Authorization", "Bearer not-the-token");
            for (HttpResponse<String> answer : List.of(none, wrong)) {
                assertThat(answer.statusCode()).as(route.path()).isEqualTo(401);
                assertThat(header(answer, "WWW-Authenticate")).startsWith("Bearer");
                assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
                assertThat(answer.body()).doesNotContain("Phước Mỹ", "Tư pháp");
            }
        }
        assertThat(office.books.changes).hasSize(2);
    }

    @Test
    void every_route_is_described_and_answers_as_described() throws Exception {
        JsonNode description = json(send("GET", "/openapi.json", null));
        assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
        for (Route route : server.routes()) {
            JsonNode operation = description
                    .path("paths")
                    .path(route.path())
                    .path(route.method().toLowerCase(java.util.Locale.ROOT));
            assertThat(operation.path("summary").asText()).as(route.path()).isNotBlank();
            assertThat(operation.path("security").isEmpty()).isEqualTo(route.access() == Access.PUBLIC);
            for (Parameter parameter : route.parameters()) {
                assertThat(operation.path("parameters").findValuesAsText("name"))
                        .contains(parameter.name());
                assertThat(parameter.path()).isEqualTo(route.path().contains("{" + parameter.name() + "}"));
            }
            if (route.isFile()) {
                assertThat(operation.at("/responses/200/content").fieldNames().next())
                        .isEqualTo(route.mediaType());
                assertThat(header(get(filled(route)), "Content-Type")).isEqualTo(route.mediaType());
            } else if (route.method().equals("GET") && !route.isPage()) {
                HttpResponse<String> answer = get(filled(route));
                assertThat(answer.statusCode()).as(route.path() + answer.body()).isEqualTo(200);
                JsonNode schema = operation.at("/responses/200/content/application~1json/schema");
                assertThat(differences("", json(answer), schema))
                        .as(route.path())
                        .isEmpty();
            }
        }
    }

    @Test
    void health_is_red_when_something_fails() throws Exception {
        assertThat(send("GET", "/health", null).statusCode()).isEqualTo(200);
        office.health = new Health(
                false,
                true,
                "another_poller",
                null,
                400L,
                7,
                900L,
                false,
                null,
                false,
                false,
                false,
                false,
                75L,
                List.of("dòng 3, mục worked: ngày 31/2 không có."));
        HttpResponse<String> answer = send("GET", "/health", null);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .isEqualTo("{\"status\":\"failing\",\"database\":\"ok\",\"polling\":null,"
                        + "\"pollingState\":\"another_poller\",\"scheduler\":400,\"reminders\":\"failing\",\"figures\":\"not_yet\",\"audit\":\"failing\",\"backup\":\"failing\",\"coordinator\":\"failing\","
                        + "\"inbox\":{\"status\":\"failing\",\"oldest\":75},\"files\":\"failing\",\"mistakes\":[\"dòng 3, mục worked: ngày 31/2 không có.\"],"
                        + "\"deliveries\":{\"waiting\":7,\"oldest\":900}}");
        assertThat(send("HEAD", "/health", null).statusCode()).isEqualTo(503);
        assertThat(send("HEAD", "/api/v1/tasks", null).statusCode()).isEqualTo(401);
    }

    @Test
    void a_bad_parameter_is_named_with_an_example() throws Exception {
        for (String query : List.of(
                "tasks?due_before=tomorrow",
                "tasks?state=lat",
                "tasks?unit=Marketing",
                "tasks?limit=201",
                "tasks?limit=x",
                "tasks?cursor=99",
                "indicators?period=2024-Q5",
                "deliveries?state=gone",
                "audit?cursor=x",
                "calendar?year=12",
                "tasks?limit=5&limit=6",
                "audit.csv?from=yesterday",
                "reports/2024-Q1.json?number=x",
                "reminders?from=2024-05-01&to=2024-04-01")) {
            HttpResponse<String> answer = get("/api/v1/" + query);
            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            JsonNode error = json(answer).path("errors").path(0);
            assertThat(query).contains(error.path("name").asText() + "=");
            assertThat(error.path("example").asText()).isNotEmpty();
        }
        HttpResponse<String> misspelt = get("/api/v1/tasks?stat=late");
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.body()).contains("stat", "due_before");
        assertThat(json(misspelt).path("errors").path(0).path("example").asText())
                .isEqualTo("/api/v1/tasks?unit=Tư pháp");
    }

    @Test
    void all_bad_parameters_are_named_at_once() throws Exception {
        assertThat(wrong("tasks?limit=abc&state=foo&due_before=x&unit=Marketing&stat=late"))
                .containsExactlyInAnyOrder("limit", "state", "due_before", "unit", "stat");
        assertThat(wrong("reminders?from=x&to=y&limit=0")).containsExactlyInAnyOrder("from", "to", "limit");
        assertThat(wrong("reminders/preview?from=x&to=y")).containsExactlyInAnyOrder("from", "to");
        assertThat(wrong("deliveries?state=gone&cursor=x&limit=0"))
                .containsExactlyInAnyOrder("state", "cursor", "limit");
        assertThat(wrong("indicators?period=2024-Q5&limit=0")).containsExactlyInAnyOrder("period", "limit");
        assertThat(wrong("audit?cursor=x&limit=0")).containsExactlyInAnyOrder("cursor", "limit");
        assertThat(wrong("extensions?state=x&limit=0")).containsExactlyInAnyOrder("state", "limit");
    }

    private List<String> wrong(String query) throws Exception {
        HttpResponse<String> answer = get("/api/v1/" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(400);
        return json(answer).path("errors").findValuesAsText("name");
    }

    @Test
    void the_description_says_how_the_value_of_a_parameter_looks() throws Exception {
        JsonNode paths = json(send("GET", "/openapi.json", null)).path("paths");
        assertThat(schemas(paths.path("/api/v1/tasks").path("get")))
                .contains("due_before {\"type\":\"string\",\"format\":\"date\"}")
                .contains("limit {\"type\":\"integer\",\"minimum\":1,\"maximum\":200}")
                .anyMatch(line -> line.startsWith("state {\"type\":\"string\",\"enum\":[\"open\","));
        assertThat(schemas(paths.path("/api/v1/plan").path("post"))).contains("dryRun {\"type\":\"boolean\"}");
    }

    private static List<String> schemas(JsonNode operation) {
        List<String> lines = new ArrayList<>();
        operation.path("parameters").forEach(one -> lines.add(one.path("name").asText() + " " + one.path("schema")));
        return lines;
    }

    @Test
    void other_refusals_are_problems_too() throws Exception {
        HttpResponse<String> unknown = get("/api/v1/nothing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(json(unknown).path("detail").asText()).contains("openapi.json");
        HttpResponse<String> method = send("DELETE", "/api/v1/tasks", null);
        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(header(method, "Allow")).isEqualTo("GET, POST");
        HttpResponse<String> slash = post("/api/v1/audit/", "{}");
        assertThat(slash.statusCode()).isEqualTo(405);
        assertThat(header(slash, "Allow")).isEqualTo("GET");
        assertThat(json(slash).path("detail").asText()).isEqualTo("Địa chỉ này chỉ nhận: GET.");
        HttpResponse<String> large = post("/api/v1/invitations", "{\"name\":\"" + "x".repeat(1_100_000) + "\"}");
        assertThat(large.statusCode()).isEqualTo(413);
        HttpResponse<String> encoding = get("/api/v1/tasks?q=%ff%c0");
        assertThat(encoding.statusCode()).isLessThan(500);
        HttpResponse<String> address = get("/%2e%2e/%00");
        assertThat(address.statusCode()).isBetween(400, 499);
        for (HttpResponse<String> answer : List.of(unknown, method, slash, large, address)) {
            assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void a_failure_inside_is_not_told() throws Exception {
        office.failure = new IllegalStateException("secret jdbc:sqlite:/data/x.db");
        HttpResponse<String> answer = get("/api/v1/plan");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret", "sqlite", "IllegalState");
        assertThat(json(answer).path("instance").asText()).startsWith("urn:uuid:");
    }

    @Test
    void lists_come_in_pages() throws Exception {
        List<String> numbers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(get("/api/v1/tasks?limit=4" + cursor));
            page.path("items").forEach(task -> numbers.add(task.path("number").asText()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        assertThat(numbers).containsExactly("1", "2", "7", "8", "9", "13");
        JsonNode newest = json(get("/api/v1/deliveries?limit=2"));
        assertThat(newest.path("items").findValuesAsText("id")).containsExactly("3", "2");
        JsonNode rest = json(
                get("/api/v1/deliveries?limit=2&cursor=" + newest.path("next").asText()));
        assertThat(rest.path("items").findValuesAsText("id")).containsExactly("1");
        assertThat(rest.path("next").isNull()).isTrue();
    }

    private static String filled(Route route) {
        String path = route.path();
        for (Parameter parameter : route.parameters()) {
            path = path.replace("{" + parameter.name() + "}", parameter.example());
        }
        return path;
    }

    /** Where an answer is not what its schema says: a member missing, or one that is not described. */
    private static List<String> differences(String place, JsonNode value, JsonNode schema) {
        List<String> found = new ArrayList<>();
        JsonNode any = schema.path("anyOf");
        if (any.isArray()) {
            return value.isNull() ? found : differences(place, value, any.get(0));
        }
        switch (schema.path("type").asText()) {
            case "object" -> {
                schema.path("required").forEach(name -> {
                    if (!value.has(name.asText())) {
                        found.add(place + "/" + name.asText() + " is missing");
                    }
                });
                JsonNode properties = schema.path("properties");
                if (!properties.isEmpty()) {
                    value.fieldNames()
                            .forEachRemaining(name -> found.addAll(
                                    properties.has(name)
                                            ? differences(place + "/" + name, value.get(name), properties.get(name))
                                            : List.of(place + "/" + name + " is not described")));
                }
            }
            case "array" -> value.forEach(item -> found.addAll(differences(place + "/-", item, schema.path("items"))));
            case "string" -> require(found, place, value.isTextual());
            case "integer" -> require(found, place, value.isIntegralNumber());
            case "number" -> require(found, place, value.isNumber());
            case "boolean" -> require(found, place, value.isBoolean());
            default -> require(found, place, schema.has("enum"));
        }
        return found;
    }

    private static void require(List<String> found, String place, boolean good) {
        if (!good) {
            found.add(place + " is of another type");
        }
    }
}
