package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Since Java 19 the edge of a word, {@code \b}, knows ASCII letters alone unless it is told otherwise: "xã\b" is no edge on 25 and one
 * on 17. Whoever puts it beside Vietnamese letters says which is meant.
 */
class WordEdgesTest {

    private static final Pattern EDGE = Pattern.compile("\"[^\"]*\\\\\\\\b[^\"]*\"");
    private static final Pattern BESIDE_MARKED = Pattern.compile("[À-ỹđĐ)\\]]\\\\\\\\b|\\\\\\\\b[(\\[]?[À-ỹđĐ]");
    private static final Pattern MARKED = Pattern.compile("[À-ỹđĐ]");
    private static final Pattern SAYS_WHICH = Pattern.compile("\\(\\?[a-z]*U[a-z]*\\)");

    @Test
    void anEdgeBesideVietnameseLettersIsOneOnEveryJava() throws IOException {
        List<String> unsaid = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            for (Path file : files.filter(f -> f.toString().matches(".*/src/main/java/.*\\.java"))
                    .toList()) {
                EDGE.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group())
                        .filter(literal -> MARKED.matcher(literal).find()
                                && BESIDE_MARKED.matcher(literal).find()
                                && !SAYS_WHICH.matcher(literal).find())
                        .forEach(literal -> unsaid.add(file.getFileName() + ": " + literal));
            }
        }
        // The second half of a literal that begins with the flag, and edges beside ASCII letters of a Vietnamese
        // phrase.
        unsaid.removeIf(line -> line.startsWith("XlsxPlanReader") && line.contains("phụ lục")
                || line.startsWith("PhraseWords") && line.contains("[IVl1|]"));
        assertThat(unsaid).isEmpty();
    }
}
