package nhacviec.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlansTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static Plans.OnRecord plan(int year, String importedAt) {
        return new Plans.OnRecord(year, year, "", "", "", null, "", "", Instant.parse(importedAt));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-30, 2024 2025, 2024",
        "2024-12-31, 2024 2025, 2024",
        "2025-01-01, 2024 2025, 2025",
        "2025-12-31, 2024 2025, 2025",
        "2026-03-01, 2024 2025, 2025",
        "2025-02-01, 2024, 2024",
        // The first plan of an office that starts in December counts at once: there is no other.
        "2024-12-20, 2025, 2025",
        "2024-12-20, 2025 2026, 2025",
    })
    void aPlanIsInForceFromTheFirstDayOfItsYear(LocalDate day, String years, int inForce) {
        List<Plans.OnRecord> plans = Stream.of(years.split(" "))
                .map(year -> plan(Integer.parseInt(year), "2023-12-20T01:00:00Z"))
                .toList();
        assertThat(Plans.inForceOn(day, plans).orElseThrow().year()).isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({
        "2025, 2024-12-10T01:00:00Z, 2024-12-31T17:00:00Z",
        "2025, 2025-01-15T01:00:00Z, 2025-01-15T01:00:00Z",
    })
    void sinceItsYearBeganOrItCame(int year, String importedAt, Instant since) {
        assertThat(plan(year, importedAt).inForceSince(ZONE)).isEqualTo(since);
    }
}
