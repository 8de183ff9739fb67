package nhacviec.bot.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAbsenceTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 3, 18);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '`',
            value = {
                "1/4 - 12/4 | 2024-04-01 | 2024-04-12 | ``",
                "từ 25/3 đến 29/3 | 2024-03-25 | 2024-03-29 | ``",
                "từ 25/3 đến hết ngày 29/3/2024 nghỉ phép | 2024-03-25 | 2024-03-29 | nghỉ phép",
                "25/3-29/3 (đi học) | 2024-03-25 | 2024-03-29 | (đi học)",
                "từ thứ Hai đến thứ Sáu | 2024-03-18 | 2024-03-22 | ``",
                "từ thứ Tư đến thứ Ba tuần sau | 2024-03-20 | 2024-03-26 | ``",
                "từ thứ Hai tuần sau đến hết thứ Năm | 2024-03-25 | 2024-03-28 | ``",
                "từ thứ Hai 25/3 đến thứ Sáu 29/3 công tác | 2024-03-25 | 2024-03-29 | công tác",
                "từ mai đến 22/3 | 2024-03-19 | 2024-03-22 | ``",
                "hôm nay ốm | 2024-03-18 | 2024-03-18 | ốm",
                "đến 22/3 | 2024-03-18 | 2024-03-22 | ``",
                "thứ Năm | 2024-03-21 | 2024-03-21 | ``",
                "5/4 | 2024-04-05 | 2024-04-05 | ``",
                "từ 25/3 | 2024-03-25 | - | ``",
                "từ thứ Hai nghỉ phép | 2024-03-18 | - | nghỉ phép",
                "28/12 - 5/1/2025 | 2024-12-28 | 2025-01-05 | ``",
            })
    void reads(String typed, LocalDate first, LocalDate last, String rest) {
        assertThat(TypedAbsence.read(typed, TODAY)).contains(new TypedAbsence(first, last, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tuần sau", "30/2 - 1/3", "thứ Ba 25/3 - 29/3", "1/4 - 31/4", "45"})
    void refuses(String typed) {
        assertThat(TypedAbsence.read(typed, TODAY)).isEmpty();
    }
}
