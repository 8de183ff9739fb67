package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A documentation comment stands directly above what it describes. One that stands above another comment describes nothing: newer
 * compilers than the one that CI has refuse it, because warnings are errors here.
 */
class DocCommentsTest {

    private static final Pattern ABOVE_ANOTHER = Pattern.compile("\\*/\\s*/\\*\\*");

    @Test
    void everyCommentIsOfSomething() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(500);
        List<String> loose = new ArrayList<>();
        for (Path source : sources) {
            String text = Files.readString(source);
            Matcher found = ABOVE_ANOTHER.matcher(text);
            while (found.find()) {
                loose.add(
                        source + ":" + text.substring(0, found.start()).lines().count());
            }
        }
        assertThat(loose).isEmpty();
    }

    @Test
    void findsACommentAboveAnother() {
        assertThat(ABOVE_ANOTHER
                        .matcher("    /** One. */\n    /** Two. */\n    int x;")
                        .find())
                .isTrue();
        assertThat(ABOVE_ANOTHER
                        .matcher("    /** One. */\n    int x;\n\n    /** Two. */")
                        .find())
                .isFalse();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(".."))) {
            return all.filter(path ->
                            path.toString().endsWith(".java") && path.toString().contains("/src/"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .toList();
        }
    }
}
