package nhacviec.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Who is in which chat, and the updates that tell the bot of a change. */
final class Membership {

    private final World world;
    private final Conversation conversation;

    Membership(World world, Conversation conversation) {
        this.world = world;
        this.conversation = conversation;
    }

    /** The update's id. */
    long blocks(Person person, boolean blocks) {
        return world.with(person, chat -> {
            if (chat.blocks == blocks) {
                throw new IllegalStateException(
                        chat.name + (blocks ? " blocks the bot already" : " does not block the bot"));
            }
            chat.blocks = blocks;
            return tellOfBot(chat, person, blocks ? "member" : "kicked", blocks ? "kicked" : "member");
        });
    }

    void joins(Group group, Person person) {
        world.with(group, chat -> {
            if (chat.members.putIfAbsent(person.id, person) == null && chat.botIsMember) {
                ObjectNode message = serviceMessage(chat, person);
                message.putArray("new_chat_members").add(person.asUser());
                world.updates.add("message", message);
            }
            return null;
        });
    }

    /** The bot is added or removed by a member; answers the id of the my_chat_member update. */
    long botBelongs(Group group, Person by, boolean belongs) {
        return world.with(group, chat -> {
            chat.requireMember(by);
            if (chat.botIsMember == belongs) {
                throw new IllegalStateException("The bot is " + (belongs ? "already" : "not") + " in " + chat.name);
            }
            chat.botIsMember = belongs;
            long id = tellOfBot(chat, by, belongs ? "left" : "member", belongs ? "member" : "kicked");
            if (belongs) {
                ObjectNode message = serviceMessage(chat, by);
                message.putArray("new_chat_members").add(world.bot());
                world.updates.add("message", message);
            }
            return id;
        });
    }

    /** Replaces a group by a supergroup of another id; both tell the bot. */
    Group migrates(Group group, Person by) {
        long newId = Math.addExact(-1_000_000_000_000L, group.id);
        Group successor = world.group(newId, group.name, group.label, true);
        world.with(group, chat -> {
            chat.requireMember(by);
            if (chat.supergroup) {
                throw new IllegalStateException(chat.name + " is a supergroup already");
            }
            successor.members.putAll(chat.members);
            successor.botIsMember = chat.botIsMember;
            chat.successor = successor;
            if (chat.botIsMember) {
                world.updates.add("message", serviceMessage(chat, by).put("migrate_to_chat_id", newId));
                world.updates.add("message", serviceMessage(successor, by).put("migrate_from_chat_id", chat.id));
            }
            return null;
        });
        return successor;
    }

    /** The ChatMember object of someone who may be in the chat, or may be the bot. */
    ObjectNode member(Chat chat, long userId) {
        return world.read(chat, in -> {
            if (userId == world.botId) {
                boolean belongs = in instanceof Group group ? group.botIsMember : true;
                return status(belongs ? "member" : "left", world.bot());
            }
            Person person = world.find(userId);
            if (person == null) {
                throw ApiRefusal.badRequest("PARTICIPANT_ID_INVALID");
            } else if (in instanceof Group group) {
                boolean creator = group.members.keySet().stream().findFirst().equals(java.util.Optional.of(userId));
                boolean member = group.members.containsKey(userId);
                return status(creator ? "creator" : member ? "member" : "left", person.asUser());
            }
            return status(in == person ? "member" : "left", person.asUser());
        });
    }

    private static ObjectNode status(String status, ObjectNode user) {
        ObjectNode member = Json.object().put("status", status);
        member.set("user", user);
        return switch (status) {
            case "kicked" -> member.put("until_date", 0);
            case "creator" -> member.put("is_anonymous", false);
            default -> member;
        };
    }

    private long tellOfBot(Chat chat, Person by, String before, String after) {
        ObjectNode change = Json.object();
        change.set("chat", chat.asChat());
        change.set("from", by.asUser());
        change.put("date", world.now().getEpochSecond());
        change.set("old_chat_member", status(before, world.bot()));
        change.set("new_chat_member", status(after, world.bot()));
        return world.updates.add("my_chat_member", change);
    }

    private ObjectNode serviceMessage(Chat chat, Person by) {
        ObjectNode message = Json.object().put("message_id", conversation.newMessageId());
        message.set("from", by.asUser());
        message.set("chat", chat.asChat());
        return message.put("date", world.now().getEpochSecond());
    }
}
