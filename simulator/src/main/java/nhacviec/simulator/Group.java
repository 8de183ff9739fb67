package nhacviec.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.regex.Pattern;

/** A group chat with its members; guarded by the lock of {@link World}. */
final class Group extends Chat {

    private static final Pattern COMMAND =
            Pattern.compile("/[A-Za-z0-9_]+(?:@([A-Za-z0-9_]+))?(?:\\s.*)?", Pattern.DOTALL);

    final Map<Long, Person> members = new LinkedHashMap<>();
    final boolean supergroup;
    /** Keeps from the bot what is not meant for it. */
    final boolean privacy;

    final String botUsername;
    boolean botIsMember;
    /** The supergroup that replaced this group, or null. */
    Group successor;

    Group(long id, String name, String label, boolean supergroup, World world, Condition changed) {
        super(id, name, label, changed);
        this.supergroup = supergroup;
        this.privacy = world.privacyMode;
        this.botUsername = world.botUsername;
    }

    @Override
    ObjectNode asChat() {
        ObjectNode chat =
                Json.object().put("id", id).put("title", name).put("type", supergroup ? "supergroup" : "group");
        return supergroup ? chat : chat.put("all_members_are_administrators", true);
    }

    @Override
    void requireReachable() {
        if (successor != null) {
            throw ApiRefusal.migrated(successor.id);
        } else if (!botIsMember) {
            throw ApiRefusal.forbidden("bot was kicked from the " + (supergroup ? "supergroup" : "group") + " chat");
        }
    }

    /** With privacy mode the bot sees commands and answers to its own messages. */
    @Override
    boolean showsBot(Message message) {
        if (!botIsMember || !privacy) {
            return botIsMember;
        }
        if (message.replyTo != null && message.replyTo.author == null) {
            return true;
        }
        var command = COMMAND.matcher(message.text.plain());
        return command.matches()
                && (command.group(1) == null || command.group(1).equalsIgnoreCase(botUsername));
    }

    void requireMember(Person person) {
        if (successor != null) {
            throw new IllegalStateException(name + " has become the supergroup " + successor.id);
        } else if (!members.containsKey(person.id)) {
            throw new IllegalStateException(person.name + " is not a member of " + name);
        }
    }
}
