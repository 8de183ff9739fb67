package nhacviec.simulator;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * A group chat: its members write and tap in it, and the bot hears what Telegram would let it hear. Where the bot hears
 * nothing, the answered update id is 0.
 */
public final class SimulatedGroup extends SimulatedChat {

    private final Conversation conversation;
    private final Membership membership;
    private final Group group;

    SimulatedGroup(World world, Conversation conversation, Membership membership, Group group) {
        super(world, group);
        this.conversation = conversation;
        this.membership = membership;
        this.group = group;
    }

    /** Makes the people members; who was the first is the creator. */
    public SimulatedGroup joinedBy(SimulatedUser... people) {
        for (SimulatedUser user : people) {
            membership.joins(group, user.person);
        }
        return this;
    }

    /** A member adds the bot; answers the id of the my_chat_member update. */
    public long botAddedBy(SimulatedUser member) {
        return membership.botBelongs(group, member.person, true);
    }

    /** A member removes the bot; answers the id of the my_chat_member update. */
    public long botRemovedBy(SimulatedUser member) {
        return membership.botBelongs(group, member.person, false);
    }

    public Sent writes(SimulatedUser member, String text) {
        return conversation.writtenBy(member.person, group, RichText.typed(text), null, null);
    }

    /** Writes as an answer to a message; an answer to the bot is one that it hears. */
    public Sent replies(SimulatedUser member, int messageId, String text) {
        return conversation.writtenBy(member.person, group, RichText.typed(text), null, messageId);
    }

    /** The member taps the first button whose caption contains the words, on the newest message that has one. */
    public Tap taps(SimulatedUser member, String words) {
        Found found = button(words);
        return tapsRaw(member, found.messageId(), found.data());
    }

    /** Taps with data of one's own, as an old or forged button would; the message need not be there. */
    public Tap tapsRaw(SimulatedUser member, int messageId, String data) {
        return conversation.tappedBy(member.person, group, messageId, data);
    }

    /** A member turns the group into a supergroup, which is answered; this one refuses with its id from now on. */
    public SimulatedGroup becomesSupergroup(SimulatedUser member) {
        Group successor = membership.migrates(group, member.person);
        return new SimulatedGroup(world, conversation, membership, successor);
    }

    /** Waits until the condition holds; it is looked at after every change of this chat. */
    public void awaitUntil(Predicate<SimulatedGroup> condition, Duration atMost) {
        await(() -> condition.test(this), atMost, () -> "a condition that did not come true");
    }
}
