package nhacviec.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Delivers updates by POST while an address is set, one at a time, again after a second when it is refused. */
final class Webhook {

    private final UpdateQueue updates;
    private volatile String url = "";
    private volatile String secret;
    private volatile String lastError;
    private volatile boolean closed;
    private Thread deliverer;

    Webhook(UpdateQueue updates) {
        this.updates = updates;
    }

    boolean isSet() {
        return !url.isEmpty();
    }

    synchronized void set(String newUrl, String newSecret) {
        if (!newUrl.isEmpty() && !newUrl.matches("https?://[^\\s/]+.*")) {
            throw ApiRefusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        secret = newSecret;
        lastError = null;
        url = newUrl;
        if (isSet() && deliverer == null) {
            deliverer = new Thread(this::deliver, "simulated-telegram-webhook");
            deliverer.setDaemon(true);
            deliverer.start();
        }
    }

    ObjectNode info() {
        ObjectNode info = Json.object()
                .put("url", url)
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.size());
        return lastError == null ? info : info.put("last_error_message", lastError);
    }

    synchronized void close() {
        closed = true;
        if (deliverer != null) {
            deliverer.interrupt();
        }
    }

    private void deliver() {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        try {
            while (!closed) {
                Map.Entry<Long, String> update = isSet() ? updates.oldest(TimeUnit.SECONDS.toNanos(1)) : null;
                if (update == null) {
                    TimeUnit.MILLISECONDS.sleep(isSet() ? 0 : 50);
                } else if (isSet() && delivered(client, update)) {
                    updates.confirmDelivered(update.getKey());
                } else {
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean delivered(HttpClient client, Map.Entry<Long, String> update) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update.getValue()));
        if (secret != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        try {
            updates.handedOutByWebhook(update.getKey());
            int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            lastError = status / 100 == 2 ? null : "Wrong response from the webhook: " + status;
        } catch (IOException e) {
            lastError = "Connection failed: " + e.getMessage();
        }
        return lastError == null;
    }
}
