package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the page shows, as JSON. Texts go as characters with ranges, never as HTML. */
final class PageView {

    private static final int SHOWN = 300;

    private final World world;
    private final DemoClock clock;
    private final List<SimulatedTelegram.Link> links;

    PageView(World world, DemoClock clock, List<SimulatedTelegram.Link> links) {
        this.world = world;
        this.clock = clock;
        this.links = links;
    }

    ObjectNode state() {
        ObjectNode state = Json.object();
        state.putObject("bot").put("name", world.botName).put("username", world.botUsername);
        state.set("clock", clock());
        ArrayNode jumps = state.putArray("jumps");
        for (DemoClock.Jump jump : clock == null ? List.<DemoClock.Jump>of() : clock.jumps()) {
            jumps.addObject().put("id", jump.id()).put("label", jump.label()).put("hint", jump.hint());
        }
        ArrayNode shownLinks = state.putArray("links");
        links.forEach(link -> shownLinks.addObject().put("label", link.label()).put("url", link.url()));
        ArrayNode people = state.putArray("people");
        world.people().forEach(person -> people.add(world.read(person, this::summary)));
        ArrayNode groups = state.putArray("groups");
        world.groups().stream()
                .filter(group -> group.successor == null)
                .forEach(group -> groups.add(world.read(group, this::summary)));
        return state;
    }

    ObjectNode clock() {
        return Json.object()
                .put("now", local(clock == null ? world.now() : clock.now()).toString())
                .put("movable", clock != null);
    }

    /** The clock to move, or null. */
    DemoClock movableClock() {
        return clock;
    }

    private ZoneId zone() {
        return clock == null ? ZoneId.of("Asia/Ho_Chi_Minh") : clock.zone();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone()).truncatedTo(ChronoUnit.SECONDS);
    }

    private ObjectNode summary(Chat chat) {
        ObjectNode summary = Json.object()
                .put("id", chat.id)
                .put("name", chat.name)
                .put("label", chat.label)
                .put("fromBot", chat.sentByBot);
        if (chat instanceof Person person) {
            summary.put("blocks", person.blocks).put("started", person.hasWritten);
        } else if (chat instanceof Group group) {
            summary.put("blocks", false).put("started", true).put("botIsMember", group.botIsMember);
            ArrayNode members = summary.putArray("members");
            group.members.keySet().forEach(members::add);
        }
        if (!chat.messages.isEmpty()) {
            Message last = chat.messages.get(chat.messages.size() - 1);
            String text = last.text.plain().isEmpty() && last.file != null ? last.file.name() : last.text.plain();
            summary.putObject("last")
                    .put("text", text.length() > 90 ? text.substring(0, 90) : text)
                    .put("author", author(last))
                    .put("date", local(last.date).toString());
        }
        return summary;
    }

    /** Who wrote it: a name, or nothing when it was the bot. */
    private static String author(Message message) {
        return message.author == null ? "" : message.author.name;
    }

    /** A chat, with the answers to the taps of one of its people. */
    ObjectNode chat(Chat asked, Person viewer) {
        ObjectNode chat = world.read(asked, found -> {
            ObjectNode shown = summary(found);
            ArrayNode messages = shown.putArray("messages");
            int from = Math.max(0, found.messages.size() - SHOWN);
            found.messages.subList(from, found.messages.size()).forEach(message -> messages.add(shown(message)));
            shown.set("keyboard", found.replyKeyboard == null ? Json.array() : words(found));
            ArrayNode toasts = shown.putArray("toasts");
            if (viewer != null) {
                viewer.toasts.forEach(
                        toast -> toasts.addObject().put("text", toast.text()).put("alert", toast.alert()));
            }
            return shown;
        });
        JsonNode commands = world.commandsFor(asked);
        chat.set("commands", commands);
        return chat;
    }

    private static ArrayNode words(Chat chat) {
        ArrayNode rows = Json.array();
        chat.words().forEach(row -> {
            ArrayNode words = rows.addArray();
            row.forEach(words::add);
        });
        return rows;
    }

    private ObjectNode shown(Message message) {
        ObjectNode shown = Json.object()
                .put("id", message.id)
                .put("fromBot", message.author == null)
                .put("author", author(message))
                .put("authorId", message.author == null ? 0 : message.author.id)
                .put("text", message.text.plain())
                .put("date", local(message.date).toString())
                .put("edited", message.editedAt != null)
                .put("revision", message.revision);
        ArrayNode spans = shown.putArray("spans");
        message.text
                .spans()
                .forEach(span -> spans.addObject()
                        .put("type", span.type())
                        .put("offset", span.offset())
                        .put("length", span.length())
                        .put("detail", span.detail()));
        if (message.file != null) {
            ObjectNode file = shown.putObject("file")
                    .put("id", message.file.id())
                    .put("name", message.file.name())
                    .put("photo", message.file.isPhoto())
                    .put("size", message.file.bytes().length);
            if (message.file.isPhoto()) {
                file.put("width", message.file.photo().width())
                        .put("height", message.file.photo().height());
            }
        }
        ArrayNode rows = shown.putArray("buttons");
        message.buttons().forEach(row -> {
            ArrayNode buttons = rows.addArray();
            row.forEach(button -> buttons.addObject()
                    .put("text", button.text())
                    .put("data", button.data())
                    .put("url", button.url()));
        });
        return shown;
    }
}
