package nhacviec.bot.language;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand in a slot of a phrase. */
enum Slots {
    /** "3.2", "45/60", "29/3/2024", "1.234,5". */
    NUMBER("\\d(?:[\\d.,/]*\\d)?"),
    /** A command or an example, which is typed as it stands. */
    CODE("<code>[^<]*</code>"),
    /** "07:30". */
    HOUR("\\d{1,2}:\\d\\d"),
    /** What others wrote, in quotation marks. */
    QUOTE(null),
    /** Anything: the plan's own words, a name. */
    TEXT(null),
    /** What a section of the phrasebook knows. */
    SECTION(null);

    /** The content has no form of its own: it ends where the words after it begin. */
    static final int OPEN = Integer.MAX_VALUE;

    private static final Map<String, Slots> CARRIED =
            Map.of("number", NUMBER, "code", CODE, "hour", HOUR, "quote", QUOTE, "text", TEXT);

    private final Pattern form;

    Slots(String form) {
        this.form = form == null ? null : Pattern.compile(form);
    }

    static Slots of(String name) {
        return CARRIED.getOrDefault(name, SECTION);
    }

    boolean isCarried() {
        return this != SECTION;
    }

    /** Where the content ends that begins here; {@code at} when none does. */
    int end(String text, int at) {
        if (form == null) {
            return this == QUOTE && !text.startsWith("“", at) ? at : OPEN;
        }
        Matcher content = form.matcher(text).region(at, text.length());
        return content.lookingAt() ? content.end() : at;
    }

    /** Where such content may begin, from here on; -1 for nowhere. */
    int next(String text, int from) {
        if (this == QUOTE) {
            return text.indexOf('“', from);
        }
        if (form == null) {
            return from <= text.length() ? from : -1;
        }
        Matcher content = form.matcher(text);
        return from <= text.length() && content.find(from) ? content.start() : -1;
    }

    Optional<Rendering> carry(String content) {
        if (this == QUOTE && !content.endsWith("”")) {
            return Optional.empty();
        }
        return Optional.of(new Rendering(content, this == TEXT ? Marks.letters(content) : 0));
    }
}
