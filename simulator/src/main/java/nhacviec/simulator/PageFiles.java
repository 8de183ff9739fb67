package nhacviec.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Serves the page: its files from the jar. */
final class PageFiles implements HttpHandler {

    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        Map<String, String> files = new HashMap<>(Map.of("/", "index.html"));
        for (String name : List.of("chat.css", "text.js", "base.js", "clock.js", "people.js", "chat.js", "live.js")) {
            files.put("/" + name, name);
        }
        return Map.copyOf(files);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String file = FILES.get(exchange.getRequestURI().getPath());
        if (file == null) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        try (InputStream in = PageFiles.class.getResourceAsStream("page/" + file)) {
            byte[] body = in.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", MimeTypes.of(file));
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } finally {
            exchange.close();
        }
    }
}
