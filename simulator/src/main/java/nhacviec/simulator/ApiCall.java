package nhacviec.simulator;

import java.util.Map;

/**
 * One call of the bot. Parameters are as text, those that are objects as JSON; the status is 0 when the connection was
 * dropped or the answer cut; the nanoseconds are those of {@link System#nanoTime()}.
 */
public record ApiCall(
        String method, Map<String, String> params, int httpStatus, long receivedNanos, long answeredNanos) {

    /** One parameter, or null. */
    public String param(String name) {
        return params.get(name);
    }
}
