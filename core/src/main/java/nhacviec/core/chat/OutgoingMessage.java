package nhacviec.core.chat;

import java.util.List;
import java.util.regex.Pattern;
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

    /**
     * A file with words below it.
     *
     * @param caption may be empty; at most {@link #LONGEST_CAPTION} letters, tags not counted
     */
    record File(long chatId, Attachment attachment, String caption, Keyboard keyboard) implements OutgoingMessage {

        public static final int LONGEST_CAPTION = 1024;

        private static final Pattern TAG = Pattern.compile("<[^>]*>");
        private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt);");

        public File {
            if (!fits(caption)) {
                throw new IllegalArgumentException("too long for a caption: " + caption);
            }
        }

        /** Whether a file can carry these words. */
        public static boolean fits(String caption) {
            String shown = TAG.matcher(caption).replaceAll("");
            return ENTITY.matcher(shown).replaceAll("&").length() <= LONGEST_CAPTION;
        }
    }

    /** Answers a tap; worth nothing when it comes late. */
    record Toast(long chatId, String tapId, String text) implements OutgoingMessage {}

    /**
     * Sets the list of commands that the chat offers to a person of this role.
     *
     * @param english whether it is in English for whatever language the person's Telegram speaks
     */
    record CommandMenu(long chatId, Role role, boolean english) implements OutgoingMessage {

        public CommandMenu(long chatId, Role role) {
            this(chatId, role, false);
        }
    }
}
