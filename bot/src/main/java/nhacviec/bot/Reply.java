package nhacviec.bot;

import java.util.List;
import nhacviec.core.chat.Attachment;
import nhacviec.core.chat.Keyboard;

/**
 * An answer to one message or tap.
 *
 * @param html the words; below a file, its caption
 * @param inPlace whether the message that carries the tapped button is replaced; otherwise a new one is said
 * @param toast a few words shown over the chat when a button was tapped
 * @param menu words of the persistent keyboard; empty to leave it as it is
 * @param attachment the file that it carries, always as a new message; null for none
 * @param then the message after it, because one carries either buttons or the persistent keyboard, and one file at most; null
 *     for none
 */
public record Reply(
        String html,
        Keyboard keyboard,
        boolean inPlace,
        String toast,
        List<List<String>> menu,
        Attachment attachment,
        Reply then) {

    public static Reply say(String html) {
        return new Reply(html, Keyboard.NONE, false, "", List.of(), null, null);
    }

    public static Reply say(String html, Keyboard keyboard) {
        return new Reply(html, keyboard, false, "", List.of(), null, null);
    }

    /** Replaces the tapped message; to typed words it is a new message all the same. */
    public static Reply show(String html, Keyboard keyboard) {
        return new Reply(html, keyboard, true, "", List.of(), null, null);
    }

    /** Only a few words over the chat; to typed words they are a message. */
    public static Reply toast(String words) {
        return new Reply("", Keyboard.NONE, false, words, List.of(), null, null);
    }

    public Reply withToast(String words) {
        return new Reply(html, keyboard, inPlace, words, menu, attachment, then);
    }

    public Reply withMenu(List<List<String>> words) {
        return new Reply(html, keyboard, inPlace, toast, words, attachment, then);
    }

    /** The same as a new message. */
    public Reply anew() {
        return new Reply(html, keyboard, false, toast, menu, attachment, then);
    }

    /** A picture or a document with a few words below it. */
    public static Reply file(Attachment attachment, String caption) {
        return new Reply(caption, Keyboard.NONE, false, "", List.of(), attachment, null);
    }

    /** The same and, after all of it, another message. */
    public Reply followedBy(Reply last) {
        return new Reply(html, keyboard, inPlace, toast, menu, attachment, then == null ? last : then.followedBy(last));
    }

    /** Whether it, or what follows it, brings the persistent keyboard. */
    boolean changesMenu() {
        return !menu.isEmpty() || then != null && then.changesMenu();
    }

    /** The same with one more line below the words. */
    public Reply withLine(String htmlBelow) {
        return new Reply(html.stripTrailing() + "\n" + htmlBelow, keyboard, inPlace, toast, menu, attachment, then);
    }

    /** With words before it on its first line. */
    public Reply beside(String htmlBefore) {
        return new Reply(htmlBefore + html, keyboard, inPlace, toast, menu, attachment, then);
    }

    public Reply before(String htmlBefore) {
        return new Reply(htmlBefore + "\n\n" + html, keyboard, inPlace, toast, menu, attachment, then);
    }
}
