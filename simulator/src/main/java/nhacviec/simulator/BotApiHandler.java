package nhacviec.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the bot's calls off HTTP: token, parameters, faults, limits, the record of calls. */
final class BotApiHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BotApiHandler.class);
    private static final int REMEMBERED = 100_000;
    private static final long LAST_ANSWERS_NANOS = 500_000_000;

    private record Answer(int status, String type, byte[] body) {}

    private final String token;
    private final World world;
    private final BotMethods methods;
    private final Faults faults;
    private final RateLimits limits;
    private final Deque<ApiCall> calls = new ArrayDeque<>();
    private final Object idle = new Object();
    private int active;
    private volatile boolean closed;

    BotApiHandler(String token, World world, BotMethods methods, Faults faults, RateLimits limits) {
        this.token = token;
        this.world = world;
        this.methods = methods;
        this.faults = faults;
        this.limits = limits;
    }

    List<ApiCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    void forgetCalls() {
        synchronized (calls) {
            calls.clear();
        }
    }

    /** Takes no more calls, and waits a moment for those that are being answered. */
    void close() {
        closed = true;
        long end = System.nanoTime() + LAST_ANSWERS_NANOS;
        synchronized (idle) {
            try {
                while (active > 0 && System.nanoTime() < end) {
                    idle.wait(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        synchronized (idle) {
            active++;
        }
        try {
            if (closed) {
                exchange.close();
            } else {
                route(exchange);
            }
        } finally {
            synchronized (idle) {
                active--;
                idle.notifyAll();
            }
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/file/bot")) {
            sendFile(exchange, path.substring("/file/bot".length()));
            return;
        }
        long received = System.nanoTime();
        int slash = path.lastIndexOf('/');
        String given = path.substring("/bot".length(), Math.max("/bot".length(), slash));
        MethodTable.Method method = MethodTable.named(path.substring(slash + 1));
        if (!given.equals(token)) {
            send(exchange, refusal(ApiRefusal.of(401, "Unauthorized")));
        } else if (method == null) {
            record(path.substring(slash + 1), Map.of(), 404, received);
            send(exchange, refusal(ApiRefusal.of(404, "Not Found: method not found")));
        } else if (faults.takeUnread(method.name())) {
            record(method.name(), Map.of(), 0, received);
            exchange.close();
        } else {
            call(exchange, method, exchange.getRequestBody().readAllBytes(), received);
        }
    }

    private void call(HttpExchange exchange, MethodTable.Method method, byte[] body, long received) throws IOException {
        Parameters parameters = new Parameters();
        Answer answer;
        boolean drop = false;
        boolean half = false;
        try {
            ApiRefusal unreadable = null;
            try {
                parameters = Parameters.read(
                        exchange.getRequestURI().getRawQuery(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        body);
            } catch (ApiRefusal e) {
                unreadable = e;
            }
            Fault fault = faults.take(method.name(), parameters.chatId());
            Fault.Kind kind = fault == null ? null : fault.kind();
            drop = kind == Fault.Kind.DROP_BEFORE || kind == Fault.Kind.DROP_AFTER;
            half = kind == Fault.Kind.HALF_SENT;
            if (kind == Fault.Kind.HANG_BEFORE) {
                faults.hang();
            } else if (kind == Fault.Kind.SLOW) {
                faults.delay(fault.delay());
            }
            answer = kind == Fault.Kind.DROP_BEFORE ? null : answer(method, parameters, fault, unreadable);
            if (kind == Fault.Kind.HANG_AFTER) {
                faults.hang();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
            return;
        }
        record(method.name(), parameters.asText(), drop || half ? 0 : answer.status(), received);
        if (drop) {
            exchange.close();
        } else if (half) {
            sendHalf(exchange, answer);
        } else {
            send(exchange, answer);
        }
    }

    private Answer answer(MethodTable.Method method, Parameters parameters, Fault fault, ApiRefusal unreadable)
            throws InterruptedException {
        if (fault != null && fault.kind() == Fault.Kind.BAD_GATEWAY) {
            String page = "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1>"
                    + "</center><hr><center>nginx</center></body></html>";
            return new Answer(502, "text/html", page.getBytes(StandardCharsets.UTF_8));
        }
        try {
            if (fault != null && fault.kind() == Fault.Kind.REFUSE) {
                throw fault.refusal();
            }
            if (unreadable != null) {
                throw unreadable;
            }
            parameters.checkAgainst(method);
            limits.check(method.name(), parameters.chatId());
            String result = methods.call(method.name(), parameters);
            return json(200, "{\"ok\":true,\"result\":" + result + "}");
        } catch (ApiRefusal e) {
            return refusal(e);
        } catch (RuntimeException e) {
            LOG.error("The simulator failed at {}", method.name(), e);
            return refusal(ApiRefusal.of(500, "Internal Server Error: " + e));
        }
    }

    private static Answer refusal(ApiRefusal refusal) {
        ObjectNode answer = Json.object()
                .put("ok", false)
                .put("error_code", refusal.status())
                .put("description", refusal.getMessage());
        if (refusal.retryAfter() > 0) {
            answer.putObject("parameters").put("retry_after", refusal.retryAfter());
        } else if (refusal.migrateTo() != 0) {
            answer.putObject("parameters").put("migrate_to_chat_id", refusal.migrateTo());
        }
        return json(refusal.status(), Json.write(answer));
    }

    private static Answer json(int status, String body) {
        return new Answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private void record(String method, Map<String, String> parameters, int status, long received) {
        synchronized (calls) {
            calls.add(new ApiCall(method, parameters, status, received, System.nanoTime()));
            if (calls.size() > REMEMBERED) {
                calls.removeFirst();
            }
        }
    }

    private void sendFile(HttpExchange exchange, String tokenAndPath) throws IOException {
        int slash = tokenAndPath.indexOf('/');
        boolean ours = slash > 0 && tokenAndPath.substring(0, slash).equals(token);
        StoredFile file = ours ? world.files.fileAt(tokenAndPath.substring(slash + 1)) : null;
        send(
                exchange,
                file == null
                        ? refusal(ApiRefusal.of(ours ? 404 : 401, ours ? "Not Found" : "Unauthorized"))
                        : new Answer(200, file.mimeType(), file.bytes()));
    }

    private static void sendHalf(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body(), 0, answer.body().length / 2);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }
}
