package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nhacviec.core.report.Letterhead;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each report of a filled 2024, as it was made on its day: the facts as JSON and the words of the .docx. With
 * {@code -Dgolden.write=true} both are written anew; the diff is the review.
 */
class ReportGoldenTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "reports");

    @TempDir
    Path temporary;

    @TestFactory
    List<DynamicTest> every_period_of_a_filled_year() {
        List<DynamicTest> tests = new ArrayList<>();
        try (FilledYear year = new FilledYear(temporary)) {
            year.live((period, report) -> {
                String json = new String(
                        ReportJson.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE), StandardCharsets.UTF_8);
                String words = DocxText.of(ReportDocx.write(report, Letterhead.PHUOC_MY, null));
                tests.add(golden(period.code() + ".json", json));
                tests.add(golden(period.code() + ".docx.txt", words));
            });
        }
        return tests;
    }

    private static DynamicTest golden(String name, String now) {
        return DynamicTest.dynamicTest(name, () -> {
            Path file = FOLDER.resolve(name);
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(file, now);
            } else {
                assertThat(now).isEqualTo(read(file));
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
