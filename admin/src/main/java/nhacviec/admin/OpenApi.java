package nhacviec.admin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nhacviec.admin.http.Access;
import nhacviec.admin.http.Json;
import nhacviec.admin.http.KeyedRequests;
import nhacviec.admin.http.Parameter;
import nhacviec.admin.http.Problem;
import nhacviec.admin.http.Route;
import nhacviec.admin.http.Schema;

/** The table of routes as an OpenAPI 3.1 description. */
final class OpenApi {

    static final Schema SCHEMA = Schema.object(
            "openapi", Schema.text(), "info", Schema.object(), "paths", Schema.object(), "components", Schema.object());

    private static final Schema PROBLEM = Schema.object(
            "type", Schema.text(), "title", Schema.text(), "status", Schema.integer(), "detail", Schema.text());

    private OpenApi() {}

    static Map<String, Object> describe(List<Route> routes) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Route route : routes) {
            Map<String, Object> item = new LinkedHashMap<>(asObject(paths.get(route.path())));
            item.put(route.method().toLowerCase(Locale.ROOT), operation(route));
            paths.put(route.path(), item);
        }
        return Json.object(
                "openapi",
                "3.1.0",
                "info",
                Json.object("title", "Nhắc Việc", "version", "1"),
                "paths",
                paths,
                "components",
                Json.object(
                        "schemas", Json.object("Problem", PROBLEM.json()),
                        "securitySchemes",
                                Json.object(
                                        "token", Json.object("type", "http", "scheme", "bearer"),
                                        "session",
                                                Json.object(
                                                        "type", "apiKey",
                                                        "in", "cookie",
                                                        "name", "nhacviec_session"))));
    }

    private static Map<String, Object> operation(Route route) {
        Map<String, Object> operation = Json.object("summary", route.summary(), "security", security(route.access()));
        List<Map<String, Object>> parameters = new ArrayList<>(
                route.parameters().stream().map(OpenApi::parameter).toList());
        if (route.isChange() && route.access() == Access.TOKEN) {
            parameters.add(key());
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        if (route.body() != null) {
            operation.put(
                    "requestBody",
                    Json.object(
                            "content",
                            content(
                                    route.takesFile() ? Route.MULTIPART : "application/json",
                                    route.body().json())));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(String.valueOf(route.status()), response(route));
        responses.put(
                "default",
                Json.object(
                        "description",
                        "Problem (RFC 9457)",
                        "content",
                        content(Problem.MEDIA_TYPE, Map.of("$ref", "#/components/schemas/Problem"))));
        operation.put("responses", responses);
        return operation;
    }

    private static Map<String, Object> response(Route route) {
        if (route.isFile()) {
            Map<String, Object> bytes = Json.object("type", "string", "format", "binary");
            return Json.object("description", route.summary(), "content", content(route.mediaType(), bytes));
        }
        return route.isPage()
                ? Json.object("description", route.summary())
                : Json.object(
                        "description",
                        route.summary(),
                        "content",
                        content("application/json", route.answer().json()));
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        return Json.object(
                "name", parameter.name(),
                "in", parameter.place().word(),
                "required", parameter.path(),
                "description", parameter.meaning(),
                "schema", parameter.form().schema().json(),
                "example", parameter.example());
    }

    private static Map<String, Object> key() {
        return Json.object(
                "name",
                KeyedRequests.HEADER,
                "in",
                "header",
                "required",
                false,
                "description",
                "A key of the caller's own: the same request under the same key changes something once",
                "schema",
                Schema.text().json(),
                "example",
                "7f6c2e1a-9d0b-4c55-8a31-0e5d");
    }

    private static Map<String, Object> content(String mediaType, Map<String, Object> schema) {
        return Json.object(mediaType, Json.object("schema", schema));
    }

    private static List<Object> security(Access access) {
        List<Object> security = new ArrayList<>();
        switch (access) {
            case TOKEN -> security.add(Map.of("token", List.of()));
            case SESSION -> security.add(Map.of("session", List.of()));
            case PUBLIC -> {
                // nothing is asked for
            }
        }
        return security;
    }

    private static Map<String, Object> asObject(Object value) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> object.put((String) name, member));
        }
        return object;
    }
}
