package nhacviec.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.chat.Keyboard;
import nhacviec.core.chat.OutgoingMessage;

/** What one person sees in the chat, and what no message to anybody may look like. */
final class Phone {

    /** A message of the bot as it stands on the screen. */
    record Shown(long id, String html, Keyboard keyboard) {
        List<Keyboard.Button> buttons() {
            return keyboard.rows().stream().flatMap(List::stream).toList();
        }

        String text() {
            return OfficeScript.plain(html);
        }
    }

    private static final int MOST_LETTERS = 4096;
    private static final int MOST_BYTES = 64;
    private static final Pattern NOT_FOR_READERS = Pattern.compile("hệ thống gặp lỗi|\\bnull\\b|Optional[.\\[]|"
            + "\\b(?:java|nhacviec)\\.[a-z]|[A-Z]\\w+\\[\\w+=|Exception|%[sd](?![\\p{L}\\d])|\\{\\d?\\}|"
            + "\\b(?:the|and|not|error|invalid|unknown|failed|missing|period|figure|draft)\\b");

    final String name;
    final long chat;
    private final List<Shown> screen = new ArrayList<>();
    private long messages = 1;

    Phone(String name, long chat) {
        this.name = name;
        this.chat = chat;
    }

    /** A phone that shows the same. */
    Phone copy() {
        Phone copy = new Phone(name, chat);
        copy.screen.addAll(screen);
        copy.messages = messages;
        return copy;
    }

    void see(OutgoingMessage said) {
        if (said instanceof OutgoingMessage.Say say) {
            show(messages++, say.html(), say.keyboard());
        } else if (said instanceof OutgoingMessage.Edit edit) {
            show(edit.messageId(), edit.html(), edit.keyboard());
        } else if (said instanceof OutgoingMessage.File file) {
            show(messages++, "📎 " + file.caption(), file.keyboard());
        } else if (said instanceof OutgoingMessage.Toast toast) {
            refuse(toast.text());
        }
    }

    private void show(long id, String html, Keyboard keyboard) {
        Shown shown = new Shown(id, html, keyboard);
        refuse(shown.text());
        if (html.isBlank() || shown.text().length() > MOST_LETTERS) {
            throw new AssertionError("a message of " + shown.text().length() + " letters to " + name + ": " + html);
        }
        for (Keyboard.Button button : shown.buttons()) {
            refuse(button.label());
            if (button.data().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES
                    || button.label().isBlank()) {
                throw new AssertionError("not a button for " + name + ": " + button);
            }
        }
        screen.removeIf(other -> other.id() == id);
        screen.add(shown);
    }

    private void refuse(String text) {
        if (NOT_FOR_READERS.matcher(text).find()) {
            throw new AssertionError("said to " + name + ": " + text);
        }
    }

    Shown newest() {
        return screen.isEmpty() ? new Shown(0, "", Keyboard.NONE) : screen.get(screen.size() - 1);
    }

    /** Everything on the screen, the oldest first. */
    List<Shown> screen() {
        return List.copyOf(screen);
    }

    /** The newest message with a button whose data begins so. */
    Optional<Shown> withButton(String data) {
        for (int i = screen.size() - 1; i >= 0; i--) {
            if (button(screen.get(i), data).isPresent()) {
                return Optional.of(screen.get(i));
            }
        }
        return Optional.empty();
    }

    static Optional<Keyboard.Button> button(Shown shown, String data) {
        return shown.buttons().stream()
                .filter(button -> button.data().startsWith(data))
                .findFirst();
    }
}
