package nhacviec.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A person with Telegram: what they do to the bot, and what they see of it. */
public final class SimulatedUser {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final World world;
    private final Person person;

    SimulatedUser(World world, Person person) {
        this.world = world;
        this.person = person;
    }

    /** The id of the person and of their chat with the bot. */
    public long id() {
        return person.id;
    }

    public String name() {
        return person.name;
    }

    public String label() {
        return person.label;
    }

    public Sent writes(String text) {
        return world.writtenBy(person, RichText.typed(text), null);
    }

    /** Opens a link t.me/bot?start=code. */
    public Sent opens(String code) {
        return writes("/start " + code);
    }

    public Sent edits(int messageId, String text) {
        return world.editedBy(person, messageId, RichText.typed(text));
    }

    /** The caption may be null. */
    public Sent sendsDocument(String name, byte[] bytes, String caption) {
        return sends(world.store(name, MimeTypes.of(name), false, bytes), caption);
    }

    /** The caption may be null. */
    public Sent sendsPhoto(byte[] bytes, String caption) {
        return sends(world.store("photo.jpg", "image/jpeg", true, bytes), caption);
    }

    private Sent sends(StoredFile file, String caption) {
        return world.writtenBy(person, RichText.typed(caption == null ? "" : caption), file);
    }

    /** Taps the first button whose caption contains the words, on the newest message that has one. */
    public Tap taps(String words) {
        List<SimulatedMessage> all = messages();
        for (int i = all.size() - 1; i >= 0; i--) {
            SimulatedMessage.Button button = button(all.get(i), words);
            if (button != null) {
                return tap(all.get(i), button);
            }
        }
        throw new IllegalStateException("No button \"" + words + "\" in the chat of " + dump());
    }

    /** Taps the first button of that message whose caption contains the words. */
    public Tap tapsOn(int messageId, String words) {
        for (SimulatedMessage message : messages()) {
            SimulatedMessage.Button button = message.id() == messageId ? button(message, words) : null;
            if (button != null) {
                return tap(message, button);
            }
        }
        throw new IllegalStateException(
                "No button \"" + words + "\" on message #" + messageId + " in the chat of " + dump());
    }

    /** Taps with data of one's own, as an old or forged button would; the message need not be there. */
    public Tap tapsRaw(int messageId, String data) {
        return world.tappedBy(person, messageId, data);
    }

    private Tap tap(SimulatedMessage message, SimulatedMessage.Button button) {
        if (button.data() == null) {
            throw new IllegalStateException("Button \"" + button.text() + "\" opens an address: " + button.url());
        }
        return world.tappedBy(person, message.id(), button.data());
    }

    private static SimulatedMessage.Button button(SimulatedMessage message, String words) {
        return message.buttons().stream()
                .flatMap(List::stream)
                .filter(button -> button.text().contains(words))
                .findFirst()
                .orElse(null);
    }

    /** Presses the first word of the reply keyboard that contains the words. */
    public Sent presses(String words) {
        return replyKeyboard().stream()
                .flatMap(List::stream)
                .filter(word -> word.contains(words))
                .findFirst()
                .map(this::writes)
                .orElseThrow(() -> new IllegalStateException(
                        "No word \"" + words + "\" on the keyboard " + replyKeyboard() + " of " + dump()));
    }

    /** Blocks the bot; answers the id of the update that tells it. */
    public long blocksBot() {
        return world.blocks(person, true);
    }

    /** Lets the bot write again; answers the id of the update that tells it. */
    public long unblocksBot() {
        return world.blocks(person, false);
    }

    /** Whether the bot is blocked. */
    public boolean hasBlockedBot() {
        return world.read(person, chat -> chat.blocks);
    }

    /** Everything in the chat, oldest first. */
    public List<SimulatedMessage> messages() {
        return world.read(
                person, chat -> chat.messages.stream().map(Message::snapshot).toList());
    }

    /** What the bot sent and did not delete, oldest first. */
    public List<SimulatedMessage> fromBot() {
        return messages().stream().filter(SimulatedMessage::fromBot).toList();
    }

    public SimulatedMessage lastFromBot() {
        List<SimulatedMessage> all = fromBot();
        if (all.isEmpty()) {
            throw new IllegalStateException("The bot has sent nothing in the chat of " + dump());
        }
        return all.get(all.size() - 1);
    }

    /** What the bot answered to taps, oldest first. */
    public List<String> toasts() {
        return world.read(person, chat -> List.copyOf(chat.toasts));
    }

    /** The words under the input, row by row; empty without a keyboard. */
    public List<List<String>> replyKeyboard() {
        return world.read(person, Person::words);
    }

    /** How many messages the bot has sent ever, also those it deleted; edits do not count. */
    public int countFromBot() {
        return world.read(person, chat -> chat.sentByBot);
    }

    /** Waits until the bot has sent that many messages since the beginning; answers the newest. */
    public SimulatedMessage awaitFromBot(int totalCount, Duration atMost) {
        await(
                user -> user.countFromBot() >= totalCount,
                atMost,
                () -> totalCount + " messages from the bot, there are " + countFromBot());
        return lastFromBot();
    }

    /** Waits until the condition holds; it is looked at after every change of this chat. */
    public void awaitUntil(Predicate<SimulatedUser> condition, Duration atMost) {
        await(condition, atMost, () -> "a condition that did not come true");
    }

    private void await(
            Predicate<SimulatedUser> condition, Duration atMost, java.util.function.Supplier<String> expected) {
        long end = System.nanoTime() + atMost.toNanos();
        world.lock.lock();
        try {
            while (!condition.test(this)) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError(
                            "Waited " + atMost.toMillis() + " ms for " + expected.get() + ", in the chat of " + dump());
                }
                person.changed.awaitNanos(Math.min(left, LOOK_AGAIN_NANOS));
            }
        } catch (InterruptedException e) {
            throw World.interrupted(e);
        } finally {
            world.lock.unlock();
        }
    }

    /** The whole chat as text. */
    public String dump() {
        String all = messages().stream().map(SimulatedMessage::toString).collect(Collectors.joining("\n  "));
        return person.name + " (" + person.id + "):\n  " + (all.isEmpty() ? "(nothing)" : all)
                + (toasts().isEmpty() ? "" : "\n  toasts: " + toasts());
    }

    @Override
    public String toString() {
        return person.name + " (" + person.id + ")";
    }
}
