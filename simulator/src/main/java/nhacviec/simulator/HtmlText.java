package nhacviec.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text of parse_mode HTML by the documented rules. Stricter than Telegram in one point: a bare {@code &} or
 * {@code >}, which the documentation forbids and Telegram lets pass, is refused, as it shows a forgotten escape.
 */
final class HtmlText {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("b", "bold"),
            Map.entry("strong", "bold"),
            Map.entry("i", "italic"),
            Map.entry("em", "italic"),
            Map.entry("u", "underline"),
            Map.entry("ins", "underline"),
            Map.entry("s", "strikethrough"),
            Map.entry("strike", "strikethrough"),
            Map.entry("del", "strikethrough"),
            Map.entry("span", "spoiler"),
            Map.entry("tg-spoiler", "spoiler"),
            Map.entry("tg-emoji", "custom_emoji"),
            Map.entry("a", "text_link"),
            Map.entry("code", "code"),
            Map.entry("pre", "pre"),
            Map.entry("blockquote", "blockquote"));

    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s+([a-zA-Z][a-zA-Z0-9-]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'=<>]+)))?");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:(lt|gt|amp|quot)|#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6}));");

    private record Open(String tag, String type, int offset, String detail) {}

    private final String source;
    private final StringBuilder plain = new StringBuilder();
    private final List<RichText.Span> spans = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int at;

    private HtmlText(String source) {
        this.source = source;
    }

    /** Reads the text or throws the refusal that Telegram would answer. */
    static RichText parse(String source) {
        return new HtmlText(source).read();
    }

    private RichText read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '<') {
                readTag();
            } else if (c == '&') {
                readEntity();
            } else if (c == '>') {
                throw refused("Unescaped character '>' at byte offset " + bytes());
            } else {
                plain.append(c);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw refused("Can't find end tag corresponding to start tag \""
                    + open.peek().tag() + "\"");
        }
        spans.sort(Comparator.comparingInt(RichText.Span::offset)
                .thenComparing(Comparator.comparingInt(RichText.Span::length).reversed()));
        return new RichText(plain.toString(), source, List.copyOf(spans));
    }

    private void readTag() {
        Matcher tag = TAG.matcher(source).region(at, source.length());
        if (!tag.lookingAt()) {
            throw refused("Unclosed or malformed start tag at byte offset " + bytes());
        }
        String name = tag.group(2).toLowerCase(java.util.Locale.ROOT);
        if (tag.group(1).isEmpty()) {
            open(name, tag.group(3));
        } else {
            close(name, tag.group(3));
        }
        at = tag.end();
    }

    private void open(String name, String rest) {
        String type = TYPES.get(name);
        if (type == null) {
            throw refused("Unsupported start tag \"" + name + "\" at byte offset " + bytes());
        }
        String detail = null;
        boolean expandable = false;
        boolean spoiler = false;
        Matcher attribute = ATTRIBUTE.matcher(rest);
        int end = 0;
        while (attribute.find() && attribute.start() == end) {
            end = attribute.end();
            String value = firstOf(attribute.group(2), attribute.group(3), attribute.group(4));
            String key = name + " " + attribute.group(1).toLowerCase(java.util.Locale.ROOT);
            switch (key) {
                case "a href", "tg-emoji emoji-id" -> detail = value == null ? null : unescape(value);
                case "span class" -> spoiler = "tg-spoiler".equals(value);
                case "code class" -> detail = language(value);
                case "blockquote expandable" -> expandable = true;
                default -> throw refused("Unsupported attribute of tag \"" + name + "\" at byte offset " + bytes());
            }
        }
        if (!rest.substring(end).isBlank()) {
            throw refused("Malformed attributes of tag \"" + name + "\" at byte offset " + bytes());
        }
        if (name.equals("span") && !spoiler) {
            throw refused("Tag \"span\" must have class \"tg-spoiler\" at byte offset " + bytes());
        }
        if (name.equals("a") && (detail == null || detail.isBlank())) {
            throw refused("Tag \"a\" must have attribute \"href\" at byte offset " + bytes());
        }
        checkNesting(name);
        open.push(new Open(name, expandable ? "expandable_blockquote" : type, plain.length(), detail));
    }

    private void checkNesting(String name) {
        for (Open outer : open) {
            boolean codeInPre = outer.tag().equals("pre") && name.equals("code");
            if (outer.tag().equals("code") || outer.tag().equals("pre") && !codeInPre) {
                throw refused(
                        "Tag \"" + outer.tag() + "\" can't contain tag \"" + name + "\" at byte offset " + bytes());
            }
            if (outer.tag().equals("blockquote") && name.equals("blockquote")) {
                throw refused("Tag \"blockquote\" can't be nested at byte offset " + bytes());
            }
        }
    }

    private void close(String name, String rest) {
        if (open.isEmpty()) {
            throw refused("Unexpected end tag at byte offset " + bytes());
        }
        Open last = open.pop();
        if (!last.tag().equals(name) || !rest.isBlank()) {
            throw refused("Unmatched end tag at byte offset " + bytes() + ", expected \"</" + last.tag()
                    + ">\", found \"</" + name + rest + ">\"");
        }
        int length = plain.length() - last.offset();
        boolean languageOfPre =
                name.equals("code") && !open.isEmpty() && open.peek().tag().equals("pre");
        if (languageOfPre) {
            Open pre = open.pop();
            open.push(new Open(pre.tag(), pre.type(), pre.offset(), last.detail()));
        } else if (length > 0) {
            spans.add(
                    new RichText.Span(last.type(), last.offset(), length, name.equals("code") ? null : last.detail()));
        }
    }

    private void readEntity() {
        Matcher entity = ENTITY.matcher(source).region(at, source.length());
        if (!entity.lookingAt()) {
            throw refused("Unescaped or unsupported character '&' at byte offset " + bytes());
        }
        plain.append(character(entity));
        at = entity.end();
    }

    private String character(Matcher entity) {
        if (entity.group(1) != null) {
            return switch (entity.group(1)) {
                case "lt" -> "<";
                case "gt" -> ">";
                case "amp" -> "&";
                default -> "\"";
            };
        }
        int code = entity.group(2) != null ? Integer.parseInt(entity.group(2)) : Integer.parseInt(entity.group(3), 16);
        if (code == 0 || code > Character.MAX_CODE_POINT) {
            throw refused("Unsupported character number " + code + " at byte offset " + bytes());
        }
        return Character.toString(code);
    }

    private String unescape(String value) {
        Matcher entity = ENTITY.matcher(value);
        return entity.replaceAll(found -> Matcher.quoteReplacement(character(entity)));
    }

    private static String language(String value) {
        return value != null && value.startsWith("language-") ? value.substring("language-".length()) : null;
    }

    private static String firstOf(String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private int bytes() {
        return source.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
    }

    private static ApiRefusal refused(String why) {
        return ApiRefusal.badRequest("can't parse entities: " + why);
    }
}
