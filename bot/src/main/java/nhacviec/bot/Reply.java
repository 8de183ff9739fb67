package nhacviec.bot;

import java.util.List;
import nhacviec.core.chat.Keyboard;

/**
 * An answer to one message or tap.
 *
 * @param inPlace whether the message that carries the tapped button is replaced; otherwise a new one is said
 * @param toast a few words shown over the chat when a button was tapped
 * @param menu words of the persistent keyboard; empty to leave it as it is
 * @param alsoMenu whether the list of commands is to be set for the person's role
 */
public record Reply(
        String html, Keyboard keyboard, boolean inPlace, String toast, List<List<String>> menu, boolean alsoMenu) {

    public static Reply say(String html) {
        return new Reply(html, Keyboard.NONE, false, "", List.of(), false);
    }

    public static Reply say(String html, Keyboard keyboard) {
        return new Reply(html, keyboard, false, "", List.of(), false);
    }

    /** Replaces the tapped message; to typed words it is a new message all the same. */
    public static Reply show(String html, Keyboard keyboard) {
        return new Reply(html, keyboard, true, "", List.of(), false);
    }

    /** Only a few words over the chat; to typed words they are a message. */
    public static Reply toast(String words) {
        return new Reply("", Keyboard.NONE, false, words, List.of(), false);
    }

    public Reply withToast(String words) {
        return new Reply(html, keyboard, inPlace, words, menu, alsoMenu);
    }

    public Reply withMenu(List<List<String>> words) {
        return new Reply(html, keyboard, inPlace, toast, words, true);
    }

    public Reply before(String htmlBefore) {
        return new Reply(htmlBefore + "\n\n" + html, keyboard, inPlace, toast, menu, alsoMenu);
    }
}
