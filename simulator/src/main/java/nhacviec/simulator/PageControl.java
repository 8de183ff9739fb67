package nhacviec.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page asks for and does, as JSON under /sim/. */
final class PageControl implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PageControl.class);

    private final World world;
    private final PageEvents events;
    private final DemoClock clock;
    private final PageView view;

    /** Moves of the clock go one after the other. */
    private final Object moving = new Object();

    PageControl(World world, PageEvents events, DemoClock clock, List<SimulatedTelegram.Link> links) {
        this.world = world;
        this.events = events;
        this.clock = clock;
        this.view = new PageView(world, clock, links);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestURI().getPath().substring("/sim/".length());
        boolean post = exchange.getRequestMethod().equals("POST");
        if (what.equals("events") && !post) {
            events.serve(exchange);
            return;
        } else if (what.equals("file") && !post) {
            sendFile(exchange);
            return;
        }
        try {
            JsonNode answer = post
                    ? act(what, body(exchange))
                    : look(what, exchange.getRequestURI().getQuery());
            send(exchange, answer == null ? 404 : 200, answer == null ? problem("Không có địa chỉ này.") : answer);
        } catch (IllegalArgumentException | IllegalStateException | JsonProcessingException | ApiRefusal e) {
            send(exchange, 400, problem(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("The page's request {} failed", what, e);
            send(exchange, 500, problem("Lỗi bên trong: " + e));
        }
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        // Other sites cannot send JSON without asking first, so this keeps their forms out.
        if (!type.startsWith("application/json")) {
            throw new IllegalArgumentException("Yêu cầu phải là JSON.");
        }
        return Json.read(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private JsonNode look(String what, String query) {
        return switch (what) {
            case "state" -> view.state();
            case "clock" -> view.clock();
            case "chat" -> view.chat(person(id(query)));
            default -> null;
        };
    }

    private JsonNode act(String what, JsonNode given) {
        return switch (what) {
            case "write" -> {
                world.writtenBy(person(given), RichText.typed(required(given, "text")), null);
                yield done();
            }
            case "edit" -> {
                world.editedBy(person(given), given.path("messageId").asInt(), RichText.typed(required(given, "text")));
                yield done();
            }
            case "tap" -> {
                Tap tap = world.tappedBy(person(given), given.path("messageId").asInt(), required(given, "data"));
                yield done().put("queryId", tap.queryId());
            }
            case "upload" -> upload(given);
            case "block" -> {
                world.blocks(person(given), given.path("blocked").asBoolean());
                yield done();
            }
            case "addUser" -> addUser(given);
            case "jump" -> {
                synchronized (moving) {
                    requiredClock().jump(required(given, "id"));
                }
                world.changed(0);
                yield view.clock();
            }
            case "move" -> {
                synchronized (moving) {
                    requiredClock().moveTo(time(required(given, "when")));
                }
                world.changed(0);
                yield view.clock();
            }
            default -> null;
        };
    }

    private JsonNode upload(JsonNode given) {
        String name = required(given, "name");
        boolean photo = given.path("photo").asBoolean();
        byte[] bytes = Base64.getDecoder().decode(required(given, "base64"));
        StoredFile file = world.store(name, MimeTypes.of(name), photo, bytes);
        world.writtenBy(person(given), RichText.typed(given.path("caption").asText("")), file);
        return done();
    }

    private JsonNode addUser(JsonNode given) {
        String name = required(given, "name").trim();
        long id =
                1 + world.people().stream().mapToLong(person -> person.id).max().orElse(1000);
        world.person(id, name, given.path("label").asText("").trim());
        return done().put("id", id);
    }

    private DemoClock requiredClock() {
        if (clock == null) {
            throw new IllegalStateException("Bản này không có đồng hồ để chỉnh.");
        }
        return clock;
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Không đọc được ngày giờ “" + text + "”.", e);
        }
    }

    private static long id(String query) {
        String id = query == null ? "" : query.replaceAll("^.*\\bid=([0-9]+).*$", "$1");
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
    }

    private Person person(JsonNode given) {
        return person(given.path("id").asLong());
    }

    private Person person(long id) {
        Person person = world.find(id);
        if (person == null) {
            throw new IllegalArgumentException("Không có người này.");
        }
        return person;
    }

    private static String required(JsonNode given, String name) {
        String text = given.path(name).asText("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("Thiếu “" + name + "”.");
        }
        return text;
    }

    private static ObjectNode done() {
        return Json.object().put("ok", true);
    }

    private static ObjectNode problem(String text) {
        return Json.object().put("ok", false).put("error", text);
    }

    private void sendFile(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        StoredFile file = world.file(query.replaceAll("^id=", ""));
        if (file == null) {
            send(exchange, 404, problem("Không có tệp này."));
            return;
        }
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        exchange.getResponseHeaders().set("Content-Type", file.mimeType());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox");
        exchange.getResponseHeaders()
                .set("Content-Disposition", (file.photo() ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
        exchange.sendResponseHeaders(200, file.bytes().length == 0 ? -1 : file.bytes().length);
        exchange.getResponseBody().write(file.bytes());
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        byte[] body = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
