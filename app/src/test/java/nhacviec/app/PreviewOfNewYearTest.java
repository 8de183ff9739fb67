package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nhacviec.core.reminder.Digest;
import nhacviec.core.reminder.ReminderPreview.Morning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people will hear in January is known in December, when the plan of the new year is on record already. */
class PreviewOfNewYearTest {

    @TempDir
    private Path folder;

    private static List<String> tasks(Stream<Morning> mornings) {
        return mornings.flatMap(morning -> morning.digest().items().stream())
                .filter(item -> item instanceof Digest.OfMilestone)
                .map(item -> ((Digest.OfMilestone) item).task().number().text())
                .distinct()
                .toList();
    }

    @Test
    void thePlanThatIsInForceOnTheMorningSpeaks() {
        try (OfficeScript office = new OfficeScript(folder)) {
            office.play("""
                    at 2024-12-24 08:00
                    Hòa joins Tư pháp as staff
                    the plan of 2025 comes
                    """);
            List<Morning> mornings = office.preview("2024-12-25", "2025-01-06");
            assertThat(tasks(mornings.stream()
                            .filter(morning -> morning.at().isBefore(Instant.parse("2024-12-31T17:00:00Z")))))
                    .contains("6", "9")
                    .noneMatch(number -> number.contains("/"));
            assertThat(tasks(mornings.stream()
                            .filter(morning -> morning.at().isAfter(Instant.parse("2024-12-31T17:00:00Z")))))
                    .contains("6/2024", "9/2024", "6");
        }
    }
}
