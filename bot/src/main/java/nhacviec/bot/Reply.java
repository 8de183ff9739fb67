package nhacviec.bot;

import java.util.List;
import nhacviec.core.chat.Keyboard;

/**
 * An answer to one message or tap.
 *
 * @param inPlace whether the message that carries the tapped button is replaced; otherwise a new one is said
 * @param toast a few words shown over the chat when a button was tapped
 * @param menu words of the persistent keyboard; empty to leave it as it is
 * @param then a second message, because one message carries either buttons or the persistent keyboard; null for none
 */
public record Reply(
        String html, Keyboard keyboard, boolean inPlace, String toast, List<List<String>> menu, Reply then) {

    public static Reply say(String html) {
        return new Reply(html, Keyboard.NONE, false, "", List.of(), null);
    }

    public static Reply say(String html, Keyboard keyboard) {
        return new Reply(html, keyboard, false, "", List.of(), null);
    }

    /** Replaces the tapped message; to typed words it is a new message all the same. */
    public static Reply show(String html, Keyboard keyboard) {
        return new Reply(html, keyboard, true, "", List.of(), null);
    }

    /** Only a few words over the chat; to typed words they are a message. */
    public static Reply toast(String words) {
        return new Reply("", Keyboard.NONE, false, words, List.of(), null);
    }

    public Reply withToast(String words) {
        return new Reply(html, keyboard, inPlace, words, menu, then);
    }

    public Reply withMenu(List<List<String>> words) {
        return new Reply(html, keyboard, inPlace, toast, words, then);
    }

    /** The same as a new message. */
    public Reply anew() {
        return new Reply(html, keyboard, false, toast, menu, then);
    }

    public Reply followedBy(Reply second) {
        return new Reply(html, keyboard, inPlace, toast, menu, second);
    }

    public Reply before(String htmlBefore) {
        return new Reply(htmlBefore + "\n\n" + html, keyboard, inPlace, toast, menu, then);
    }
}
