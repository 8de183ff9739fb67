package nhacviec.core.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On which days the plan of 2024 no longer suffices. */
class NextPlanMissingTest {

    private static final Optional<Integer> PLAN = Optional.of(2024);

    @ParameterizedTest
    @ValueSource(strings = {"2023-12-31", "2024-01-11", "2024-06-30", "2024-11-30"})
    void until_december_there_is_time(String day) {
        assertThat(NextPlanMissing.year(PLAN, LocalDate.parse(day))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-12-01, 2025", "2024-12-31, 2025", "2025-01-02, 2025", "2025-11-03, 2025", "2026-02-02, 2026"})
    void from_december_on_the_next_year_is_missing_and_later_the_one_that_runs(String day, int year) {
        assertThat(NextPlanMissing.year(PLAN, LocalDate.parse(day))).contains(year);
    }

    @Test
    void without_any_plan_there_is_nothing_that_ends() {
        assertThat(NextPlanMissing.year(Optional.empty(), LocalDate.of(2025, 1, 2)))
                .isEmpty();
    }
}
