package nhacviec.simulator;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One message of a chat, as it stood when it was asked for. {@code text} is what a person reads (the caption, when there
 * is a file); {@code html} is what the bot sent. {@code documentName} and {@code documentBytes} are null without a file;
 * {@code photo} says whether the file is seen in the chat.
 */
public record SimulatedMessage(
        long chatId,
        int id,
        boolean fromBot,
        String text,
        String html,
        List<List<Button>> buttons,
        boolean edited,
        String documentName,
        byte[] documentBytes,
        boolean photo,
        Instant date) {

    /** A button under a message; it has data or an address, the other is null. */
    public record Button(String text, String data, String url) {}

    /** The captions of all buttons, row by row. */
    public List<String> buttonTexts() {
        return buttons.stream().flatMap(List::stream).map(Button::text).toList();
    }

    /** For the messages of failing tests. */
    @Override
    public String toString() {
        String file = documentName == null
                ? ""
                : (photo ? " [photo " : " [") + documentName + ", " + documentBytes.length + " bytes]";
        String rows = buttons.stream()
                .map(row -> row.stream().map(Button::text).collect(Collectors.joining(" | ", "[", "]")))
                .collect(Collectors.joining(" "));
        return "#" + id + (fromBot ? " bot: " : " user: ") + text + file + (edited ? " (edited)" : "")
                + (rows.isEmpty() ? "" : " " + rows);
    }
}
