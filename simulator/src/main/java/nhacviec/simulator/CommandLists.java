package nhacviec.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The methods about the list of commands, by scope and language. */
final class CommandLists {

    private static final Pattern COMMAND = Pattern.compile("[a-z0-9_]{1,32}");
    private static final Set<String> SCOPES = Set.of(
            "default",
            "all_private_chats",
            "all_group_chats",
            "all_chat_administrators",
            "chat",
            "chat_administrators",
            "chat_member");

    private final World world;

    CommandLists(World world) {
        this.world = world;
    }

    String set(Parameters given) {
        JsonNode commands = given.tree("commands");
        if (commands.size() > 100) {
            throw ApiRefusal.badRequest("BOT_COMMANDS_TOO_MUCH: at most 100 commands");
        }
        for (JsonNode command : commands) {
            String word = command.get("command").asText();
            int length = command.get("description").asText().length();
            if (!COMMAND.matcher(word).matches()) {
                throw ApiRefusal.badRequest("BOT_COMMAND_INVALID: \"" + word + "\"");
            } else if (length < 1 || length > 256) {
                throw ApiRefusal.badRequest(
                        "BOT_COMMAND_DESCRIPTION_INVALID: description of \"" + word + "\" must have 1-256 characters");
            }
        }
        under(given, scope -> world.commands.put(scope, commands));
        return "true";
    }

    String get(Parameters given) {
        return Json.write(under(given, scope -> world.commands.getOrDefault(scope, Json.array())));
    }

    String delete(Parameters given) {
        under(given, scope -> world.commands.remove(scope));
        return "true";
    }

    private JsonNode under(Parameters given, Function<String, JsonNode> work) {
        JsonNode scope = given.tree("scope");
        String type = scope == null ? "default" : scope.get("type").asText();
        if (!SCOPES.contains(type)) {
            throw ApiRefusal.badRequest("can't parse BotCommandScope: unknown type \"" + type + "\"");
        }
        StringBuilder name = new StringBuilder(type);
        for (String part : new String[] {"chat_id", "user_id"}) {
            if (scope != null && scope.has(part)) {
                name.append(' ').append(scope.get(part).asText());
            }
        }
        if (given.has("language_code")) {
            name.append(' ').append(given.text("language_code"));
        }
        world.lock.lock();
        try {
            return work.apply(name.toString());
        } finally {
            world.lock.unlock();
            world.changed(0);
        }
    }
}
