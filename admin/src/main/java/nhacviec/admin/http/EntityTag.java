package nhacviec.admin.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The state of one thing as an {@code ETag}, so that of two people who edit it the second learns that it has changed. Whoever
 * sends no {@code If-Match} changes it as it stands.
 */
public final class EntityTag {

    /** For routes that change one thing. */
    public static final Parameter IF_MATCH = Parameter.header(
            "If-Match",
            "the ETag of the state that the caller saw: 412 when it is another by now",
            "\"5f0d3a9c1b7e42d6\"");

    /** For routes that show one thing. */
    public static final Parameter IF_NONE_MATCH = Parameter.header(
            "If-None-Match",
            "the ETag of the state that the caller has: 304 when it still stands",
            "\"5f0d3a9c1b7e42d6\"");

    private static final int BYTES = 8;

    private EntityTag() {}

    /** The tag of something that is shown as this JSON. */
    public static String of(Map<String, Object> json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Json.write(json));
            return "\"" + HexFormat.of().formatHex(hash, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Shows the thing with its tag, or says that the caller has it as it is. */
    public static Answer show(Request request, Map<String, Object> json) {
        String tag = of(json);
        return request.header(IF_NONE_MATCH.name())
                .filter(sent -> matches(sent, tag))
                .map(same -> new Answer(304, "application/json", new byte[0], List.of("ETag", tag)))
                .orElseGet(() -> tagged(200, json));
    }

    public static Answer tagged(int status, Map<String, Object> json) {
        return new Answer(status, "application/json", Json.write(json), List.of("ETag", of(json)));
    }

    /** Ends the request when the thing is not as the caller saw it; to be asked inside the write that changes it. */
    public static void check(Request request, Map<String, Object> current) {
        request.header(IF_MATCH.name())
                .filter(sent -> !matches(sent, of(current)))
                .ifPresent(stale -> {
                    throw Problem.of(
                                    412,
                                    "Nội dung đã có người khác đổi sau khi anh/chị xem; chưa đổi gì. Xin xem lại rồi gửi lại với ETag mới.")
                            .with("current", current)
                            .asException();
                });
    }

    private static boolean matches(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
