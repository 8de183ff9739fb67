package nhacviec.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A text as Telegram keeps it: the characters, and which ranges of them are bold, a link and so on. */
record RichText(String plain, String html, List<Span> spans) {

    /** A range in UTF-16 units; {@code detail} is the address of a link or the language of a block of code. */
    record Span(String type, int offset, int length, String detail) {}

    static RichText plain(String text) {
        return new RichText(text, escape(text), List.of());
    }

    /** What a person typed: Telegram marks the commands in it. */
    static RichText typed(String text) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            boolean wordStart = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            int end = at + 1;
            if (wordStart && text.charAt(at) == '/') {
                while (end < text.length() && isCommandCharacter(text.charAt(end))) {
                    end++;
                }
                if (end - at > 1) {
                    spans.add(new Span("bot_command", at, end - at, null));
                }
            }
            at = end;
        }
        return new RichText(text, escape(text), List.copyOf(spans));
    }

    private static boolean isCommandCharacter(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '_' || c == '@';
    }

    /** The message entities of the Bot API. */
    ArrayNode entities() {
        ArrayNode entities = Json.array();
        for (Span span : spans) {
            ObjectNode entity = entities.addObject();
            entity.put("type", span.type());
            entity.put("offset", span.offset());
            entity.put("length", span.length());
            if (span.detail() != null) {
                switch (span.type()) {
                    case "text_link" -> entity.put("url", span.detail());
                    case "pre" -> entity.put("language", span.detail());
                    case "custom_emoji" -> entity.put("custom_emoji_id", span.detail());
                    default -> {}
                }
            }
        }
        return entities;
    }

    boolean saysTheSameAs(RichText other) {
        return plain.equals(other.plain) && spans.equals(other.spans);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
