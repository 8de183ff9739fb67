package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A bot of the tests: plain HTTP calls with a JSON body. */
final class BotCalls {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    BotCalls(SimulatedTelegram telegram) {
        base = telegram.baseUrl() + "/bot1:TEST/";
    }

    /** An object out of names and values. */
    static ObjectNode with(Object... namesAndValues) {
        ObjectNode object = Json.object();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.putPOJO((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private HttpRequest request(String method, String body) {
        return HttpRequest.newBuilder(URI.create(base + method))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    HttpResponse<String> raw(String method, String body) throws IOException {
        try {
            return client.send(request(method, body), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            throw World.interrupted(e);
        }
    }

    JsonNode call(String method, Object... namesAndValues) {
        return callJson(method, Json.write(with(namesAndValues)));
    }

    JsonNode callJson(String method, String body) {
        try {
            return Json.read(raw(method, body).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CompletableFuture<JsonNode> callLater(String method, Object... namesAndValues) {
        return client.sendAsync(request(method, Json.write(with(namesAndValues))), HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> {
                    try {
                        return Json.read(answer.body());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
