package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each file in conversations/ is what people wrote and what they read in answer. With {@code -Dgolden.write=true} the
 * answers are written anew; the diff is the review. {@code -Dgolden.only=so-lieu} plays those files alone whose name contains this.
 */
class ConversationsTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "conversations");

    /** Which share of the different lines is demanded in English. */
    private static final double DEMANDED = 0.985;

    private final EnglishReading english = new EnglishReading();

    @TempDir
    Path temporary;

    @TestFactory
    List<DynamicTest> conversations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<DynamicTest> all = new ArrayList<>(files.filter(
                            file -> file.getFileName().toString().contains(System.getProperty("golden.only", "")))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)))
                    .toList());
            all.add(DynamicTest.dynamicTest("all of it can be said in English", this::inEnglish));
            return all;
        }
    }

    /**
     * Whoever adds a sentence adds its English to {@code english.phrases}: the message of this test lists what has none. A few lines
     * may lack it, so that nobody has to translate in the middle of a repair.
     */
    private void inEnglish() {
        assertThat(english.trouble())
                .as("what Telegram would refuse, or what grew too long")
                .isEmpty();
        assertThat(english.share())
                .as(
                        "of all different lines and buttons; without English:\n%s",
                        String.join("\n", english.untranslated()))
                .isGreaterThan(DEMANDED);
    }

    private void compare(Path file) throws IOException {
        String expected = Files.readString(file);
        Path folder = Files.createDirectory(temporary.resolve(file.getFileName().toString()));
        try (OfficeScript office = new OfficeScript(folder)) {
            String played = office.play(expected);
            english.read(expected, office.said());
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, played);
            } else {
                assertThat(played).isEqualTo(expected);
            }
        }
    }
}
