package nhacviec.bot;

import java.time.Duration;
import java.util.List;
import nhacviec.core.chat.Dialogues.Dialogue;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.staff.Role;

/** One thing that people can say. Holds no rule: it asks core and puts the answer into words. */
public interface ChatCommand {

    /** The word after the slash, which also begins the data of its buttons. */
    String name();

    /** Other ways to say it, without marks and in lower case ("viec cua toi", "tasks"). */
    List<String> aliases();

    /** What the list of commands says of it; empty for commands that are not listed. */
    String menuText();

    /** The same in English. */
    String englishMenuText();

    default boolean isFor(Role role) {
        return true;
    }

    /** Whether the command has words of its own for "cảm ơn em" or "chờ chút" in the place of an answer. */
    default boolean answersSmallTalk(Dialogue dialogue) {
        return false;
    }

    /**
     * Whether one word, "ok", does something that others see at once. Small talk ends such a question: the "ok" that comes after it may
     * only be polite.
     */
    default boolean actsAtOneWord(Dialogue dialogue) {
        return false;
    }

    /** Whether words stop what this command asks, besides those that stop any question. */
    default boolean stopsAt(String words) {
        return false;
    }

    /**
     * Whether words behind the name are what this command takes, so that nobody means a sentence by them: "việc quá hạn", "tiến độ
     * quý I". A number in front tells by itself.
     */
    default boolean takes(String arguments) {
        return false;
    }

    /** Typed, with what stood behind the command. */
    Reply typed(Talk talk, String arguments);

    /** A button of this command was tapped. The data is never trusted. */
    Reply tapped(Talk talk, String data);

    /** Free words while a dialogue of this command is at hand. */
    default Reply continued(Talk talk, Dialogue dialogue, String words) {
        throw new IllegalStateException(name() + " keeps no dialogue");
    }

    /** The kind of dialogue that this command keeps; empty for none. */
    default String dialogueKind() {
        return "";
    }

    /** Whether the dialogue waits for free words, so that only slashed commands and the keyboard's words interrupt it. */
    default boolean takesFreeWords(Dialogue dialogue) {
        return false;
    }

    /** How long bare words still answer the dialogue's question; afterwards they mean what they say. */
    default Duration patience() {
        return Duration.ofMinutes(30);
    }

    /** Whether nothing hangs on the answer, so that a command which comes instead of it is one. */
    default boolean isOptional(Dialogue dialogue) {
        return false;
    }

    /**
     * Whether the dialogue's question still stands after another command. A question whose answer does something that others see at
     * once, such as an urgent message, does not: words that come later may mean something else.
     */
    default boolean outlivesCommands() {
        return true;
    }

    /** Whether the end of such a question is said; not where its buttons still answer it. */
    default boolean saysThatItEnded() {
        return true;
    }

    /** Whether words of this kind are shown back instead of being taken as the answer, where the question asks for a sentence. */
    default boolean showsBack(Mistaken mistaken) {
        return !outlivesCommands() || mistaken == Mistaken.DOCUMENT;
    }

    /** An answer as the open question wants it, shown to who sends something else. */
    default String answerExample() {
        return "vì …";
    }

    /** The button that takes a dialogue up again which was left open. */
    default Keyboard resume(Dialogue dialogue) {
        return Keyboard.NONE;
    }

    /** What is typed to take it up again. */
    default String typedAgain(Talk talk, Dialogue dialogue) {
        return ("/" + name() + " " + dialogue.state().getOrDefault("task", "")).strip();
    }

    /** What {@code /huy} says of the dialogue at hand. */
    default String onCancel(Talk talk, Dialogue dialogue) {
        return "Đã dừng.";
    }
}
