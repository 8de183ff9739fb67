package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterNamesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Báo cáo quý I | 2024-Q1",
                "SỐ LIỆU QUÝ II NĂM 2025 | 2025-Q2",
                "Q3: | 2024-Q3",
                "quý (4) | 2024-Q4",
                "quý thứ ba | 2024-Q3",
                "II/2024 | 2024-Q2",
                "quý I, II | 2024-Q1 2024-Q2",
                "quý I và quý II | 2024-Q1 2024-Q2",
                "Quí tư | 2024-Q4",
                "BÁO CÁO QUÝ I/23 | 2023-Q1",
                "II/23 | 2023-Q2",
            })
    void areFound(String words, String codes) {
        assertThat(QuarterNames.in(words, 2024))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(codes.split(" "))
                        .map(code -> ReportingPeriod.ofCode(code).orElseThrow())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.2 45/60",
                "quy định mới",
                "tổng 4 quý",
                "1/10",
                "2/25",
                "Quý anh chị cho biết",
                "6 tháng đầu năm",
                "câu 3"
            })
    void areNotSeenWhereNoneIs(String words) {
        assertThat(QuarterNames.in(words, 2024)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"số liệu quý này | quy nay", "Kỳ trước: | ky truoc"})
    void areSaidFromNow(String words, String relative) {
        assertThat(QuarterNames.relative(words)).isEqualTo(relative);
        assertThat(QuarterNames.any(words)).isTrue();
    }
}
