package nhacviec.core.audit;

import java.time.Instant;
import java.util.Optional;

/** Changes that scripts asked for under a key of their own, so that a request which is sent twice changes something once. */
public interface HandledRequests {

    /**
     * A request that has changed something.
     *
     * @param fingerprint tells whether a request under the same key is the same one
     * @param answer null when the service was cut off before it could answer
     */
    record Handled(String key, String fingerprint, Instant at, Given answer) {}

    /** What was answered. */
    record Given(int status, String mediaType, String body) {}

    Optional<Handled> find(String key);

    /** Written together with the change; fails when the key is taken, and the change with it. */
    void begin(String key, String fingerprint, Instant at);

    void answered(String key, Given answer);

    int forgetBefore(Instant before);
}
