package nhacviec.admin.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request was not answered (RFC 9457), with a Vietnamese sentence that says how to mend it.
 *
 * @param more further members, such as the mistakes in single fields
 */
public record Problem(int status, String title, String detail, Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }

    /** A mistake in one parameter or field, with a value that would be right. */
    public record Mistake(String name, String detail, String example) {}

    public static Problem of(int status, String detail) {
        return new Problem(status, title(status), detail, Map.of());
    }

    /** All mistakes of a request at once. */
    public static Problem mistakes(List<Mistake> mistakes) {
        List<Object> errors = new ArrayList<>();
        StringBuilder detail = new StringBuilder();
        for (Mistake mistake : mistakes) {
            errors.add(Json.object("name", mistake.name(), "detail", mistake.detail(), "example", mistake.example()));
            detail.append(detail.isEmpty() ? "" : " ")
                    .append(mistake.name())
                    .append(": ")
                    .append(mistake.detail())
                    .append(mistake.example().isEmpty() ? "" : " Ví dụ: " + mistake.example() + ".");
        }
        return new Problem(400, title(400), detail.toString(), Map.of("errors", errors));
    }

    public static Problem mistake(String name, String detail, String example) {
        return mistakes(List.of(new Mistake(name, detail, example)));
    }

    public static Problem noToken() {
        return of(401, "Cần mã quản trị: gửi tiêu đề \"Authorization: Bearer <mã quản trị>\".");
    }

    public static Problem wrongToken() {
        return of(401, "Mã quản trị không đúng.");
    }

    public static Problem noSuchPath() {
        return of(404, "Không có địa chỉ này. Danh sách địa chỉ: GET /openapi.json.");
    }

    public Problem with(String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put(name, value);
        return new Problem(status, title, detail, all);
    }

    /** Thrown where a request cannot go on. */
    public ProblemException asException() {
        return new ProblemException(this);
    }

    public Map<String, Object> json() {
        Map<String, Object> json =
                Json.object("type", "about:blank", "title", title, "status", status, "detail", detail);
        json.putAll(more);
        return json;
    }

    /** The standard phrase of a status, as "about:blank" asks for. */
    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Bad Request" : "Internal Server Error";
        };
    }
}
