package nhacviec.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that are a holiday, weekday or not, and days that are none. */
class VietnameseHolidaysTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-09", "2024-02-10", "2024-02-11", "2024-02-14", "2025-01-28", "2025-02-01", "2025-02-02",
                "2024-04-18", "2026-04-26", "2026-04-27", "2024-04-30", "2024-09-02", "2024-09-03", "2024-01-01"
            })
    void isAHoliday(LocalDate day) {
        assertThat(VietnameseHolidays.isHoliday(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-03",
                "2024-02-17",
                "2025-02-08",
                "2024-05-04",
                "2024-04-20",
                "2024-08-31",
                "2024-01-06",
                "2024-11-24"
            })
    void isNone(LocalDate day) {
        assertThat(VietnameseHolidays.isHoliday(day)).isFalse();
    }
}
