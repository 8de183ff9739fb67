package nhacviec.bot.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in English what the bot has put into Vietnamese: line by line, each line as a whole or sentence by sentence. The
 * Vietnamese sentence is the name of the English one; what the phrasebook does not know stays as it is, as do the plan's own
 * words and what others wrote.
 */
public final class EnglishWording {

    /** The section of sentences, which may stand beside others on a line. */
    private static final String SENTENCES = "sentence";

    /** The section of what is a whole line, such as a heading: too short to be told from other people's words elsewhere. */
    private static final String LINES = "line";

    /** The section of what stands on buttons and over the chat. */
    private static final String BUTTONS = "button";

    /** After how many steps a line is left as it is: it could be read in too many ways. */
    private static final int PATIENCE = 20_000;

    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?:]) |; | · ");

    /** A sign, a bullet or blanks before the words. */
    private static final Pattern SIGN = Pattern.compile("^(?:\\s+|[^\\p{L}\\p{N}\\s<&“(\\[/]+\\s*)");

    private static final Pattern IN_TAG = Pattern.compile("(?s)^<(b|i)>(.*)</\\1>([.:,]?)$");

    private final Phrasebook phrasebook;

    public EnglishWording() {
        this(Phrasebook.shipped());
    }

    EnglishWording(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** A text of one or more lines. */
    public String text(String html) {
        StringBuilder said = new StringBuilder();
        int read = 0;
        while (true) {
            int end = html.indexOf('\n', read);
            said.append(line(html.substring(read, end < 0 ? html.length() : end)));
            if (end < 0) {
                return said.toString();
            }
            said.append('\n');
            read = end + 1;
        }
    }

    /** What stands on a button or shortly over the chat; plain text without marks. */
    public String label(String plain) {
        return plain.isEmpty() ? plain : new Reading(true).best(plain, true).html();
    }

    private String line(String html) {
        if (html.isBlank()) {
            return html;
        }
        String said = new Reading(false).best(html, true).html();
        return Marks.areWhole(said) || !Marks.areWhole(html) ? said : html;
    }

    /** One line being read. */
    private final class Reading implements Interpreter {

        private final boolean label;
        private final Map<String, Rendering> sentences = new HashMap<>();
        private final Map<String, Optional<Rendering>> parts = new HashMap<>();
        private int steps;

        Reading(boolean label) {
            this.label = label;
        }

        @Override
        public boolean mayGoOn() {
            return ++steps < PATIENCE;
        }

        @Override
        public Optional<Rendering> say(String section, String part) {
            String key = section + '\n' + part;
            Optional<Rendering> known = parts.get(key);
            if (known == null) {
                known = section.equals(SENTENCES)
                        ? Optional.of(best(part, false))
                                .filter(said -> !said.html().equals(part))
                        : ofSection(section, part);
                parts.put(key, known);
            }
            return known;
        }

        private Optional<Rendering> ofSection(String section, String part) {
            Rendering best = null;
            for (Phrase phrase : phrasebook.like(section, part)) {
                Optional<Rendering> said = phrase.render(part, this);
                if (said.isPresent() && (best == null || said.get().left() < best.left())) {
                    best = said.get();
                }
            }
            return Optional.ofNullable(best);
        }

        /** The reading that leaves the fewest letters as they stood. */
        Rendering best(String html, boolean wholeLine) {
            if (wholeLine) {
                return read(html, true);
            }
            Rendering known = sentences.get(html);
            if (known == null) {
                known = read(html, false);
                sentences.put(html, known);
            }
            return known;
        }

        private Rendering read(String html, boolean wholeLine) {
            if (html.isEmpty()) {
                return new Rendering("", 0);
            }
            List<Rendering> ways = new ArrayList<>();
            if (wholeLine) {
                ofSection(LINES, html).ifPresent(ways::add);
            }
            ways.add(atOnce(html));
            Matcher sign = SIGN.matcher(html);
            if (sign.find() && sign.end() < html.length()) {
                Rendering rest = best(html.substring(sign.end()), wholeLine);
                ways.add(new Rendering(sign.group() + rest.html(), rest.left()));
            }
            Matcher tag = IN_TAG.matcher(html);
            if (tag.matches() && Marks.areWhole(tag.group(2))) {
                Rendering inside = best(tag.group(2), wholeLine);
                ways.add(new Rendering(
                        "<" + tag.group(1) + ">" + inside.html() + "</" + tag.group(1) + ">" + tag.group(3),
                        inside.left()));
            }
            Matcher between = BETWEEN.matcher(html);
            while (between.find() && mayGoOn()) {
                String before = html.substring(0, between.start());
                if (!before.isEmpty() && Marks.areWhole(before)) {
                    Rendering first = sentence(before);
                    Rendering rest = best(html.substring(between.end()), false);
                    ways.add(new Rendering(first.html() + between.group() + rest.html(), first.left() + rest.left()));
                }
            }
            Rendering best = ways.get(0);
            for (Rendering way : ways) {
                best = way.left() < best.left() ? way : best;
            }
            return best;
        }

        /** One sentence in the middle of a line, which is not divided further. */
        private Rendering sentence(String html) {
            Rendering said = atOnce(html);
            Matcher sign = SIGN.matcher(html);
            boolean signed = said.html().equals(html) && sign.find() && sign.end() < html.length();
            if (!signed) {
                return said;
            }
            Rendering rest = atOnce(html.substring(sign.end()));
            return new Rendering(sign.group() + rest.html(), rest.left());
        }

        private Rendering atOnce(String html) {
            Optional<Rendering> button = label ? ofSection(BUTTONS, html) : Optional.empty();
            return button.or(() -> ofSection(SENTENCES, html))
                    .orElseGet(() -> new Rendering(html, Marks.letters(html)));
        }
    }
}
