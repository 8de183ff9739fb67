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
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the page asks for and does, as JSON under /sim/. */
final class PageControl implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PageControl.class);

    private final World world;
    private final Conversation conversation;
    private final Membership membership;
    private final PageEvents events;
    private final PageView view;

    /** Moves of the clock go one after the other. */
    private final Object moving = new Object();

    PageControl(World world, Conversation conversation, Membership membership, PageEvents events, PageView view) {
        this.world = world;
        this.conversation = conversation;
        this.membership = membership;
        this.events = events;
        this.view = view;
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
            case "chat" -> {
                Chat chat = chat(number(query, "id"));
                yield view.chat(chat, chat instanceof Person person ? person : world.find(number(query, "as")));
            }
            default -> null;
        };
    }

    private JsonNode act(String what, JsonNode given) {
        return switch (what) {
            case "write" -> {
                RichText text = RichText.typed(required(given, "text"));
                Integer replyTo = given.has("replyTo") ? given.get("replyTo").asInt() : null;
                yield sent(conversation.writtenBy(actor(given), chat(given), text, null, replyTo));
            }
            case "edit" -> {
                RichText text = RichText.typed(required(given, "text"));
                int messageId = given.path("messageId").asInt();
                yield sent(conversation.editedBy(actor(given), chat(given), messageId, text));
            }
            case "tap" -> {
                int messageId = given.path("messageId").asInt();
                Tap tap = conversation.tappedBy(actor(given), chat(given), messageId, required(given, "data"));
                yield done().put("queryId", tap.queryId());
            }
            case "upload" -> upload(given);
            case "block" -> {
                membership.blocks(person(given), given.path("blocked").asBoolean());
                yield done();
            }
            case "addUser" -> addUser(given);
            case "addGroup" -> addGroup(given);
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
        byte[] bytes = Base64.getDecoder().decode(required(given, "base64"));
        PhotoFormat photo = given.path("photo").asBoolean() ? PhotoFormat.read(bytes) : null;
        StoredFile file = photo == null
                ? world.files.document(name, MimeTypes.of(name), bytes)
                : world.files.photo(name, photo, bytes);
        RichText caption = RichText.typed(given.path("caption").asText(""));
        return sent(conversation.writtenBy(actor(given), chat(given), caption, file, null));
    }

    private JsonNode addUser(JsonNode given) {
        String name = required(given, "name").trim();
        long id =
                1 + world.people().stream().mapToLong(person -> person.id).max().orElse(1000);
        world.person(id, name, given.path("label").asText("").trim());
        return done().put("id", id);
    }

    /** A group of the given people, or of everybody; the first of them adds the bot. */
    private JsonNode addGroup(JsonNode given) {
        String title = required(given, "title").trim();
        List<Person> members = new ArrayList<>();
        given.path("members").forEach(id -> members.add(person(id.asLong())));
        if (members.isEmpty()) {
            members.addAll(world.people());
        }
        if (members.isEmpty()) {
            throw new IllegalStateException("Chưa có ai để lập nhóm.");
        }
        long lowest = world.groups().stream()
                .mapToLong(group -> group.id)
                .filter(id -> id > -1_000_000_000L)
                .min()
                .orElse(-100);
        Group group = world.group(lowest - 1, title, "Nhóm", false);
        members.forEach(person -> membership.joins(group, person));
        membership.botBelongs(group, members.get(0), true);
        return done().put("id", group.id);
    }

    private DemoClock requiredClock() {
        DemoClock clock = view.movableClock();
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

    private static long number(String query, String name) {
        for (String pair : query == null ? new String[0] : query.split("&")) {
            String value = pair.startsWith(name + "=") ? pair.substring(name.length() + 1) : "";
            if (value.matches("-?[0-9]{1,18}")) {
                return Long.parseLong(value);
            }
        }
        return 0;
    }

    private Chat chat(JsonNode given) {
        return chat(given.path("id").asLong());
    }

    private Chat chat(long id) {
        Chat chat = world.chat(id);
        if (chat == null) {
            throw new IllegalArgumentException("Không có cuộc trò chuyện này.");
        }
        return chat;
    }

    /** Who does it: the person of a private chat, or in a group the one named by "as". */
    private Person actor(JsonNode given) {
        return given.has("as") ? person(given.path("as").asLong()) : person(given);
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

    private static ObjectNode sent(Sent sent) {
        return done().put("messageId", sent.messageId()).put("updateId", sent.updateId());
    }

    private static ObjectNode done() {
        return Json.object().put("ok", true);
    }

    private static ObjectNode problem(String text) {
        return Json.object().put("ok", false).put("error", text);
    }

    private void sendFile(HttpExchange exchange) throws IOException {
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        StoredFile file = world.files.file(query.replaceAll("^id=", ""));
        if (file == null) {
            send(exchange, 404, problem("Không có tệp này."));
            return;
        }
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        exchange.getResponseHeaders().set("Content-Type", file.mimeType());
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Content-Security-Policy", "sandbox");
        exchange.getResponseHeaders()
                .set("Content-Disposition", (file.isPhoto() ? "inline" : "attachment") + "; filename*=UTF-8''" + name);
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
