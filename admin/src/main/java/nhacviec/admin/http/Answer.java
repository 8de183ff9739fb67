package nhacviec.admin.http;

import java.util.List;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status 200, 201…
 * @param headers name, value, name, value…
 */
public record Answer(int status, String mediaType, byte[] body, List<String> headers) {

    public Answer {
        headers = List.copyOf(headers);
    }

    public static Answer json(int status, Map<String, Object> json) {
        return new Answer(status, "application/json", Json.write(json), List.of());
    }

    public static Answer ok(Map<String, Object> json) {
        return json(200, json);
    }

    public static Answer problem(Problem problem) {
        return new Answer(
                problem.status(),
                Problem.MEDIA_TYPE,
                Json.write(problem.json()),
                problem.status() == 401 ? List.of("WWW-Authenticate", "Bearer realm=\"nhacviec\"") : List.of());
    }
}
