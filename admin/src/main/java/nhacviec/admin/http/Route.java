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
 * @param mediaType of a good answer; null for a page
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
        String mediaType,
        Handler handler) {

    private static final String JSON = "application/json";

    /** What a form with a file is sent as. */
    public static final String MULTIPART = "multipart/form-data";

    public Route {
        parameters = List.copyOf(parameters);
    }

    /** Answers one kind of request. */
    @FunctionalInterface
    public interface Handler {
        Answer answer(Request request);
    }

    public static Route get(String path, String summary, Access access, Schema answer, Handler handler) {
        return new Route(
                "GET", path, summary, access, List.of(), null, 200, answer, answer == null ? null : JSON, handler);
    }

    /** Hands out a file of a kind of its own. */
    public static Route file(String path, String summary, Access access, String mediaType, Handler handler) {
        return new Route("GET", path, summary, access, List.of(), null, 200, null, mediaType, handler);
    }

    public static Route post(String path, String summary, Access access, Schema answer, Handler handler) {
        return new Route(
                "POST", path, summary, access, List.of(), null, 200, answer, answer == null ? null : JSON, handler);
    }

    public static Route put(String path, String summary, Access access, Schema answer, Handler handler) {
        return new Route(
                "PUT", path, summary, access, List.of(), null, 200, answer, answer == null ? null : JSON, handler);
    }

    public static Route patch(String path, String summary, Access access, Schema answer, Handler handler) {
        return new Route("PATCH", path, summary, access, List.of(), null, 200, answer, JSON, handler);
    }

    public static Route delete(String path, String summary, Access access, Schema answer, Handler handler) {
        return new Route("DELETE", path, summary, access, List.of(), null, 200, answer, JSON, handler);
    }

    public Route parameters(Parameter... all) {
        return parameters(List.of(all));
    }

    public Route parameters(List<Parameter> all) {
        return new Route(method, path, summary, access, all, body, status, answer, mediaType, handler);
    }

    public Route body(Schema schema) {
        return new Route(method, path, summary, access, parameters, schema, status, answer, mediaType, handler);
    }

    public Route status(int code) {
        return new Route(method, path, summary, access, parameters, body, code, answer, mediaType, handler);
    }

    /** Whether it is answered with a file instead of JSON. */
    public boolean isFile() {
        return answer == null && mediaType != null;
    }

    public Optional<Parameter> query(String name) {
        return parameters.stream()
                .filter(p -> p.query() && p.name().equals(name))
                .findFirst();
    }

    /** Whether a file is sent. */
    public boolean takesFile() {
        return body != null && body.equals(Schema.FILE);
    }

    /** Whether it changes something; a script may send a key with it, so that it acts once. */
    public boolean isChange() {
        return !method.equals("GET");
    }

    /** Whether a person's browser asks for it, not a script. */
    public boolean isPage() {
        return mediaType == null;
    }
}
