package nhacviec.admin.page;

import java.util.List;
import java.util.Set;

/**
 * A piece of a page. Made of elements and texts only: every text and every attribute is escaped, and there is no way to
 * put markup in as words.
 */
public final class Html {

    private static final Set<String> VOID = Set.of("meta", "link", "input", "br");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder content = new StringBuilder();

    private Html(String name) {
        this.name = name;
    }

    /** An element; its name comes from the code, never from data. */
    public static Html tag(String name) {
        return new Html(name);
    }

    /** An element with words in it. */
    public static Html tag(String name, String text) {
        return new Html(name).text(text);
    }

    /** Several pieces in a row. */
    public static Html pieces() {
        return new Html("");
    }

    public Html attr(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(escape(value))
                .append('"');
        return this;
    }

    public Html attr(String attribute) {
        attributes.append(' ').append(attribute);
        return this;
    }

    public Html cls(String value) {
        return value.isEmpty() ? this : attr("class", value);
    }

    public Html text(String text) {
        content.append(escape(text));
        return this;
    }

    public Html add(Html... pieces) {
        for (Html piece : pieces) {
            content.append(piece.render());
        }
        return this;
    }

    public Html addAll(List<Html> pieces) {
        pieces.forEach(piece -> content.append(piece.render()));
        return this;
    }

    /** A part of a page under a heading of its own. */
    public static Html card(String id, String title, Html... content) {
        return tag("section")
                .attr("aria-labelledby", "title-" + id)
                .add(tag("h2", title).attr("id", "title-" + id))
                .add(content);
    }

    /** A part that the page's script keeps up to date. */
    public static Html live(String id) {
        return tag("div").attr("id", id).attr("data-live");
    }

    public String render() {
        if (name.isEmpty()) {
            return content.toString();
        }
        String open = "<" + name + attributes + ">";
        return VOID.contains(name) ? open : open + content + "</" + name + ">";
    }

    private static String escape(String text) {
        if (text == null) {
            return "";
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(Character.isISOControl(c) && !Character.isWhitespace(c) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }
}
