package nhacviec.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 1, 11);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2/1/2026 hoán đổi | 2026-01-02 | hoán đổi",
                "ngày 2-9-2024 | 2024-09-02 | ``",
                "2024-09-02 lễ | 2024-09-02 | lễ",
                "10/1 | 2024-01-10 | ``",
                "15/1 - 16/1 nghi | 2024-01-15 2024-01-16 | nghi",
                "15/1-16/1 | 2024-01-15 2024-01-16 | ``",
                "15-16/1 tập huấn | 2024-01-15 2024-01-16 | tập huấn",
                "1/8, 2/8 tập huấn | 2024-08-01 2024-08-02 | tập huấn",
                "1/8; 5/8 và 7/8/2024 | 2024-08-01 2024-08-05 2024-08-07 | ``",
                "2/9-3/9/2024 | 2024-09-02 2024-09-03 | ``",
                "từ ngày 2/9 đến hết ngày 4/9/2024 lễ | 2024-09-02 2024-09-03 2024-09-04 | lễ",
                "15/1 - nghỉ hoán đổi | 2024-01-15 | - nghỉ hoán đổi",
                "15/1 2 phòng nghỉ | 2024-01-15 | 2 phòng nghỉ",
            })
    void reads(String typed, String days, String rest) {
        List<LocalDate> expected =
                Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
        assertThat(TypedDays.read(typed, TODAY)).isEqualTo(new TypedDays(expected, rest));
    }

    @ParameterizedTest(name = "on {0}, {1}")
    @CsvSource({
        "2024-07-02, 1/7, 2024-07-01",
        "2024-07-02, 15/1, 2024-01-15",
        "2024-07-02, 1/1, 2025-01-01",
        "2024-12-20, 2/1, 2025-01-02",
        "2024-12-31, 30/12, 2024-12-30"
    })
    void aDayThatPassedLatelyIsNotThatOfNextYear(LocalDate today, String typed, LocalDate day) {
        assertThat(TypedDays.read(typed, today).days()).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mai", "30/2/2024", "16/1 - 15/1", "22/1 - 35/1", "1/3 - 1/6", "15/1, 31/2", "45/60"})
    void refuses(String typed) {
        assertThat(TypedDays.read(typed, TODAY).days()).isEmpty();
    }
}
