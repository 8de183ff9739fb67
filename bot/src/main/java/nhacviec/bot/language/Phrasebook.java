package nhacviec.bot.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bot's sentences with their English, by section and by the letters they begin with.
 *
 * <pre>
 * # a remark
 * [left]                                        a section; other phrases have slots of its name
 * còn {number} ngày làm việc => {number#working day} left
 * </pre>
 */
final class Phrasebook {

    private static final String FILE = "english.phrases";
    private static final String BETWEEN = " => ";

    private final Map<String, Map<String, List<Phrase>>> sections = new HashMap<>();

    static Phrasebook shipped() {
        try (InputStream file = Phrasebook.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new Phrasebook(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Phrasebook(List<String> lines) {
        String section = "";
        List<String> wanted = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[") && line.endsWith("]") && !line.contains(BETWEEN)) {
                section = line.substring(1, line.length() - 1);
                continue;
            }
            int between = line.indexOf(BETWEEN);
            if (between < 0) {
                throw new IllegalArgumentException("no English: " + line);
            }
            Phrase phrase = new Phrase(line.substring(0, between), line.substring(between + BETWEEN.length()));
            sections.computeIfAbsent(section, s -> new HashMap<>())
                    .computeIfAbsent(phrase.beginning(), letters -> new ArrayList<>())
                    .add(phrase);
            wanted.addAll(phrase.slots());
        }
        for (String slot : wanted) {
            if (!Slots.of(slot).isCarried() && !sections.containsKey(slot)) {
                throw new IllegalArgumentException("no section for {" + slot + "}");
            }
        }
    }

    /** Those phrases of a section that may be this text. */
    List<Phrase> like(String section, String text) {
        Map<String, List<Phrase>> of = sections.getOrDefault(section, Map.of());
        List<Phrase> like = of.getOrDefault("", List.of());
        String beginning = Phrase.beginning(text);
        if (beginning.isEmpty() || !of.containsKey(beginning)) {
            return like;
        }
        List<Phrase> both = new ArrayList<>(of.get(beginning));
        both.addAll(like);
        return both;
    }
}
