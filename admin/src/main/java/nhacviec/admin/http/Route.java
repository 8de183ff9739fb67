package nhacviec.admin.http;

import java.util.List;
import java.util.Optional;

/**
 * One line of the table of contents: what can be asked, by whom, and how it is answered.
 *
 * @param path with names in braces, such as {@code /api/v1/tasks/{number}}
 * @param body what is sent; null when nothing is
 * @param status the status of a good answer
 * @param answer null for what is not JSON
 */
public record Route(
        String method,
        String path,
        String summary,
        Access access,
        List<Parameter> parameters,
        Schema body,
        int status,
        Schema answer,
        Handler handler) {

    public Route {
        parameters = List.copyOf(parameters);
    }

    /** Answers one kind of request. */
    @FunctionalInterface
    public interface Handler {
        Answer answer(Request request);
    }

    public static Route get(String path, String summary, Access access, Schema answer, Handler handler) {
        return new Route("GET", path, summary, access, List.of(), null, 200, answer, handler);
    }

    public static Route post(String path, String summary, Access access, Schema answer, Handler handler) {
        return new Route("POST", path, summary, access, List.of(), null, 200, answer, handler);
    }

    public static Route put(String path, String summary, Access access, Schema answer, Handler handler) {
        return new Route("PUT", path, summary, access, List.of(), null, 200, answer, handler);
    }

    public Route parameters(Parameter... all) {
        return new Route(method, path, summary, access, List.of(all), body, status, answer, handler);
    }

    public Route body(Schema schema) {
        return new Route(method, path, summary, access, parameters, schema, status, answer, handler);
    }

    public Route status(int code) {
        return new Route(method, path, summary, access, parameters, body, code, answer, handler);
    }

    public Optional<Parameter> query(String name) {
        return parameters.stream()
                .filter(p -> !p.path() && p.name().equals(name))
                .findFirst();
    }

    /** Whether a person's browser asks for it, not a script. */
    public boolean isPage() {
        return answer == null;
    }
}
