package nhacviec.core.chat;

import java.util.List;
import nhacviec.core.staff.Role;

/** Something to be said or changed in a chat. Texts are HTML with b, i, u, s, code and a; all else is escaped. */
public sealed interface OutgoingMessage {

    long chatId();

    /**
     * A new message.
     *
     * @param menu words of the persistent keyboard, row by row; empty to leave the keyboard as it is
     */
    record Say(long chatId, String html, Keyboard keyboard, List<List<String>> menu) implements OutgoingMessage {
        public Say {
            menu = menu.stream().map(List::copyOf).toList();
        }

        public Say(long chatId, String html, Keyboard keyboard) {
            this(chatId, html, keyboard, List.of());
        }

        public Say(long chatId, String html) {
            this(chatId, html, Keyboard.NONE, List.of());
        }
    }

    /** Replaces a message that the bot sent before. */
    record Edit(long chatId, long messageId, String html, Keyboard keyboard) implements OutgoingMessage {}

    /** Answers a tap; worth nothing when it comes late. */
    record Toast(long chatId, String tapId, String text) implements OutgoingMessage {}

    /** Sets the list of commands that the chat offers to a person of this role. */
    record CommandMenu(long chatId, Role role) implements OutgoingMessage {}
}
