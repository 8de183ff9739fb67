package nhacviec.admin.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status 200, 201…
 * @param headers name, value, name, value…
 */
public record Answer(int status, String mediaType, byte[] body, List<String> headers) {

    /** Says that an answer holds something which cannot be shown again. */
    static final String SHOWN_ONCE = "Nhacviec-Shown-Once";

    public Answer {
        headers = List.copyOf(headers);
    }

    public static Answer json(int status, Map<String, Object> json) {
        return new Answer(status, "application/json", Json.write(json), List.of());
    }

    public static Answer ok(Map<String, Object> json) {
        return json(200, json);
    }

    /** The same, with something in it that is shown once: it is not kept for a request that is sent again. */
    public Answer shownOnce() {
        List<String> more = new ArrayList<>(headers);
        more.addAll(List.of(SHOWN_ONCE, "true"));
        return new Answer(status, mediaType, body, more);
    }

    public static Answer problem(Problem problem) {
        return new Answer(
                problem.status(),
                Problem.MEDIA_TYPE,
                Json.write(problem.json()),
                problem.status() == 401 ? List.of("WWW-Authenticate", "Bearer realm=\"nhacviec\"") : List.of());
    }
}
