package nhacviec.bot.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    /** After how many letters looked at, again and again, a line is left as it is: it could be read in too many ways. */
    static final int PATIENCE = 500_000;

    /** Longer lines than the bot has sentences for: other people's words, left as they are. */
    private static final int LONGEST = 1_200;

    /** How many parts may lie within each other, such as the rest of a list. */
    private static final int DEEPEST = 80;

    /** How many sentences may belong together as one phrase. */
    private static final int TOGETHER = 12;

    private static final Pattern BETWEEN = Pattern.compile("(?<=[.!?:]|[.!?:]</[bi]>) |; | · ");

    /** A sign, a bullet or blanks before the words. */
    private static final Pattern SIGN = Pattern.compile("^(?:\\s+|[^\\p{L}\\p{N}\\s<&“(\\[/]+\\s*)");

    private static final Pattern IN_TAG = Pattern.compile("(?s)^<(b|i)>(.*)</\\1>([.:,]?)$");

    /** How many lines and labels are remembered: headings, buttons and the like come again and again. */
    private static final int REMEMBERED = 2_000;

    private final Phrasebook phrasebook;
    private final Map<String, String> remembered = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

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
        return plain.isEmpty()
                ? plain
                : remembered.computeIfAbsent(
                        "\t" + plain,
                        label -> new Reading(true).best(plain, true).html());
    }

    private String line(String html) {
        if (html.isBlank() || html.length() > LONGEST) {
            return html;
        }
        return remembered.computeIfAbsent(html, line -> {
            String said = new Reading(false).best(line, true).html();
            return Marks.areWhole(said) || !Marks.areWhole(line) ? said : line;
        });
    }

    /** One line being read. */
    private final class Reading implements Interpreter {

        private final boolean label;
        private final Map<String, Rendering> sentences = new HashMap<>();
        private final Map<String, Optional<Rendering>> parts = new HashMap<>();
        private int seen;
        private int depth;

        Reading(boolean label) {
            this.label = label;
        }

        @Override
        public boolean mayGoOn(int letters) {

            seen += letters;

            return seen < PATIENCE;
        }

        @Override
        public Optional<Rendering> say(String section, String part) {
            String key = section + '\n' + part;
            Optional<Rendering> known = parts.get(key);
            if (known == null && depth < DEEPEST) {
                depth++;
                known = section.equals(SENTENCES)
                        ? Optional.of(best(part, false))
                                .filter(said -> !said.html().equals(part))
                        : ofSection(section, part);
                depth--;
                parts.put(key, known);
            }
            return known == null ? Optional.empty() : known;
        }

        private Optional<Rendering> ofSection(String section, String part) {
            Rendering best = null;
            for (Phrase phrase : phrasebook.like(section, part)) {
                if (!mayGoOn(1 + part.length() / 16)) {
                    break;
                }
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
            for (int i = 0; i < TOGETHER && between.find() && mayGoOn(html.length()); i++) {
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
