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
                "ngày 25 và 26/3 | 2024-03-25 2024-03-26 | ``",
                "ngày 25 và ngày 26/3 tập huấn | 2024-03-25 2024-03-26 | tập huấn",
                "25, 26/3/2024 | 2024-03-25 2024-03-26 | ``",
                "25, 26 và 28/3 họp | 2024-03-25 2024-03-26 2024-03-28 | họp",
                "25 đến 27/3 | 2024-03-25 2024-03-26 2024-03-27 | ``",
                "25-26/3 | 2024-03-25 2024-03-26 | ``",
                "ngày 25 tháng 3 năm 2024 họp | 2024-03-25 | họp",
                "25 và 26 tháng 3 | 2024-03-25 2024-03-26 | ``",
                "thứ Hai 25/3 | 2024-03-25 | ``",
                "thứ hai, ngày 25/3/2024 bão | 2024-03-25 | bão",
                "thứ 2 25/3 và thứ 3 26/3 | 2024-03-25 2024-03-26 | ``",
                "từ thứ Hai 25/3 đến thứ Tư 27/3 | 2024-03-25 2024-03-26 2024-03-27 | ``",
                "25/3, 2 phòng nghỉ | 2024-03-25 | , 2 phòng nghỉ",
                "mai tập huấn | 2024-01-12 | tập huấn",
                "ngày mai | 2024-01-12 | ``",
                "thứ bảy này làm bù | 2024-01-13 | làm bù",
                "thứ 7 tuần này | 2024-01-13 | ``",
                "thứ 6 tuần sau đi học | 2024-01-19 | đi học",
                "thứ hai tuần sau 15/1 bão | 2024-01-15 | bão",
            })
    void reads(String typed, String days, String rest) {
        List<LocalDate> expected =
                Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
        assertThat(TypedDays.read(typed, TODAY)).isEqualTo(new TypedDays(expected, rest));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "thứ Ba 25/3 | 25/3/2024 là thứ Hai, không phải thứ Ba. | 2024-03-25",
                "thứ Hai | Chưa rõ thứ ấy là ngày nào. | 2024-01-15",
                "thứ Năm họp | Chưa rõ thứ ấy là ngày nào. | 2024-01-11",
                "thứ tư này | Chưa rõ thứ ấy là ngày nào. | 2024-01-17"
            })
    void asksWhereTheDayOfTheWeekIsNotClear(String typed, String doubt, LocalDate meant) {
        TypedDays read = TypedDays.read(typed, TODAY);
        assertThat(read.days()).isEmpty();
        assertThat(read.doubt()).isEqualTo(doubt);
        assertThat(read.meant()).isEqualTo(meant);
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
    @ValueSource(strings = {"", "mốt", "30/2/2024", "16/1 - 15/1", "22/1 - 35/1", "1/3 - 1/6", "15/1, 31/2", "45/60"})
    void refuses(String typed) {
        assertThat(TypedDays.read(typed, TODAY).days()).isEmpty();
    }
}
