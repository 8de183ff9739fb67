package nhacviec.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A chat as the people in it see it: what was said, the keyboard, and waiting for what the bot says next. */
public abstract class SimulatedChat {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    final World world;
    private final Chat chat;

    SimulatedChat(World world, Chat chat) {
        this.world = world;
        this.chat = chat;
    }

    /** The id of the chat; a private chat has the id of its person. */
    public long id() {
        return chat.id;
    }

    /** A person's name, or a group's title. */
    public String name() {
        return chat.name;
    }

    /** What they are, for the page. */
    public String label() {
        return chat.label;
    }

    /** Everything in the chat, oldest first. */
    public List<SimulatedMessage> messages() {
        return world.read(
                chat, found -> found.messages.stream().map(Message::snapshot).toList());
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

    /** The words under the input, row by row; empty without a keyboard. */
    public List<List<String>> replyKeyboard() {
        return world.read(chat, Chat::words);
    }

    /** How many messages the bot has sent ever, also those it deleted; edits do not count. */
    public int countFromBot() {
        return world.read(chat, found -> found.sentByBot);
    }

    /** Waits until the bot has sent that many messages since the beginning; answers the newest. */
    public SimulatedMessage awaitFromBot(int totalCount, Duration atMost) {
        await(
                () -> countFromBot() >= totalCount,
                atMost,
                () -> totalCount + " messages from the bot, there are " + countFromBot());
        return lastFromBot();
    }

    void await(BooleanSupplier condition, Duration atMost, Supplier<String> expected) {
        long end = System.nanoTime() + atMost.toNanos();
        world.lock.lock();
        try {
            while (!condition.getAsBoolean()) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError(
                            "Waited " + atMost.toMillis() + " ms for " + expected.get() + ", in the chat of " + dump());
                }
                chat.changed.awaitNanos(Math.min(left, LOOK_AGAIN_NANOS));
            }
        } catch (InterruptedException e) {
            throw World.interrupted(e);
        } finally {
            world.lock.unlock();
        }
    }

    /** The word of the reply keyboard that contains the words. */
    String wordOfKeyboard(String words) {
        return replyKeyboard().stream()
                .flatMap(List::stream)
                .filter(word -> word.contains(words))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No word \"" + words + "\" on the keyboard " + replyKeyboard() + " of " + dump()));
    }

    /** A button that can be tapped. */
    record Found(int messageId, String data) {}

    /** The first button whose caption contains the words, on the newest message that has one. */
    Found button(String words) {
        List<SimulatedMessage> all = messages();
        for (int i = all.size() - 1; i >= 0; i--) {
            Found found = button(all.get(i), words);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException("No button \"" + words + "\" in the chat of " + dump());
    }

    Found buttonOn(int messageId, String words) {
        for (SimulatedMessage message : messages()) {
            Found found = message.id() == messageId ? button(message, words) : null;
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException(
                "No button \"" + words + "\" on message #" + messageId + " in the chat of " + dump());
    }

    private static Found button(SimulatedMessage message, String words) {
        SimulatedMessage.Button button = message.buttons().stream()
                .flatMap(List::stream)
                .filter(each -> each.text().contains(words))
                .findFirst()
                .orElse(null);
        if (button != null && button.data() == null) {
            throw new IllegalStateException("Button \"" + button.text() + "\" has no data: " + button.url());
        }
        return button == null ? null : new Found(message.id(), button.data());
    }

    /** The whole chat as text. */
    public String dump() {
        String all = messages().stream().map(SimulatedMessage::toString).collect(Collectors.joining("\n  "));
        return this + ":\n  " + (all.isEmpty() ? "(nothing)" : all);
    }

    @Override
    public String toString() {
        return chat.name + " (" + chat.id + ")";
    }
}
