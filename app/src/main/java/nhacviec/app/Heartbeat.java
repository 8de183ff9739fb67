package nhacviec.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nhacviec.config.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a watch elsewhere that all is well. When the service, the machine or the line is dead nobody asks that address any
 * more, and the watch raises the alarm: what has died cannot.
 */
final class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Optional<Secret> address;
    private final BooleanSupplier well;
    private HttpClient client;
    private boolean heard = true;

    /** @param address whoever knows it can keep the watch quiet, so it is in no log; empty for no watch */
    Heartbeat(Optional<Secret> address, BooleanSupplier well) {
        this.address = address;
        this.well = well;
    }

    /** Asks the address, unless something is amiss; whether it was asked and answered well. */
    synchronized boolean beat() {
        if (address.isEmpty() || !well.getAsBoolean()) {
            return false;
        }
        String trouble = ask(URI.create(address.get().reveal()));
        boolean now = trouble.isEmpty();
        if (now != heard) {
            heard = now;
            if (now) {
                LOG.info("The watch elsewhere can be told again that all is well");
            } else {
                LOG.warn("The watch elsewhere cannot be told that all is well: {}", trouble);
            }
        }
        return now;
    }

    /** What went wrong, without the address; empty when nothing did. */
    private String ask(URI watch) {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(LONGEST)
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
        }
        HttpRequest request =
                HttpRequest.newBuilder(watch).timeout(LONGEST).GET().build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status < 300 ? "" : "answer " + status;
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "stopping";
        }
    }
}
