package nhacviec.simulator;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** A person with Telegram: what they do to the bot in their private chat, and what they see of it. */
public final class SimulatedUser extends SimulatedChat {

    final Person person;
    private final Conversation conversation;
    private final Membership membership;

    SimulatedUser(World world, Conversation conversation, Membership membership, Person person) {
        super(world, person);
        this.conversation = conversation;
        this.membership = membership;
        this.person = person;
    }

    public Sent writes(String text) {
        return conversation.writtenBy(person, person, RichText.typed(text), null, null);
    }

    /** Writes as an answer to a message. */
    public Sent replies(int messageId, String text) {
        return conversation.writtenBy(person, person, RichText.typed(text), null, messageId);
    }

    /** Opens a link t.me/bot?start=code. */
    public Sent opens(String code) {
        return writes("/start " + code);
    }

    public Sent edits(int messageId, String text) {
        return conversation.editedBy(person, person, messageId, RichText.typed(text));
    }

    /** The caption may be null. */
    public Sent sendsDocument(String name, byte[] bytes, String caption) {
        return sends(world.files.document(name, MimeTypes.of(name), bytes), caption);
    }

    public Sent sendsPhoto(byte[] bytes) {
        return sendsPhoto(bytes, null);
    }

    /** The caption may be null. */
    public Sent sendsPhoto(byte[] bytes, String caption) {
        return sends(world.files.photo("photo.jpg", PhotoFormat.ASSUMED, bytes), caption);
    }

    private Sent sends(StoredFile file, String caption) {
        return conversation.writtenBy(person, person, RichText.typed(caption == null ? "" : caption), file, null);
    }

    /** Taps the first button whose caption contains the words, on the newest message that has one. */
    public Tap taps(String words) {
        Found found = button(words);
        return tapsRaw(found.messageId(), found.data());
    }

    /** Taps the first button of that message whose caption contains the words. */
    public Tap tapsOn(int messageId, String words) {
        return tapsRaw(messageId, buttonOn(messageId, words).data());
    }

    /** Taps with data of one's own, as an old or forged button would; the message need not be there. */
    public Tap tapsRaw(int messageId, String data) {
        return conversation.tappedBy(person, person, messageId, data);
    }

    /** Presses the first word of the reply keyboard that contains the words. */
    public Sent presses(String words) {
        return writes(wordOfKeyboard(words));
    }

    /** Blocks the bot; answers the id of the update that tells it. */
    public long blocksBot() {
        return membership.blocks(person, true);
    }

    /** Lets the bot write again; answers the id of the update that tells it. */
    public long unblocksBot() {
        return membership.blocks(person, false);
    }

    /** Whether the bot is blocked. */
    public boolean hasBlockedBot() {
        return world.read(person, chat -> chat.blocks);
    }

    /** What the bot answered to taps, oldest first. */
    public List<String> toasts() {
        return world.read(
                person, chat -> chat.toasts.stream().map(Person.Toast::text).toList());
    }

    /** Waits until the condition holds; it is looked at after every change of this chat. */
    public void awaitUntil(Predicate<SimulatedUser> condition, Duration atMost) {
        await(() -> condition.test(this), atMost, () -> "a condition that did not come true");
    }

    @Override
    public String dump() {
        return super.dump() + (toasts().isEmpty() ? "" : "\n  toasts: " + toasts());
    }
}
