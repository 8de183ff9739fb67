package nhacviec.bot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListMarkTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "• 3.2 45/60|3.2 45/60",
                "1. 3.2: 54/60|3.2: 54/60",
                "a) 5.3.1 46/60|5.3.1 46/60",
                "Chỉ tiêu 3.1: 4/12|3.1: 4/12",
                "chi tieu 3.1 4/12|3.1 4/12",
                "1. Chỉ tiêu 3.1: 4/12|3.1: 4/12",
                "Mục 3.1 5/12|3.1 5/12",
                "mã 5.3.1: 5/12|5.3.1: 5/12",
                "Mã số: 3.1 5/12|3.1 5/12",
                "Dòng 3.1|3.1",
            })
    void whatStandsBeforeACodeIsTakenOff(String line, String code) {
        assertThat(ListMark.without(line)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chỉ tiêu giao 3.1: 4/12",
                "Mục tiêu 3.1: 4/12",
                "Chỉ tiêu 45/60",
                "Chỉ tiêu 2: 45/60",
                "mục 31/12/2024",
                "2. Hồ sơ đúng hạn 45/60",
                "1. 3.2 %",
            })
    void otherWordsStay(String line) {
        assertThat(ListMark.without(line)).isEqualTo(line);
    }
}
