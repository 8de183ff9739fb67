package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nhacviec.core.indicator.Indicator.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that were pasted without a header: which cell is the target is asked, never guessed. */
class PastedCellsTest {

    private static final AskedFor SIXTY = new AskedFor(Measure.RATIO, false, new BigDecimal("60"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "60%|8/10; 8/10",
                "60|8/10; 8/10",
                "60 %|75,5%; 75,5%",
                "60,0%|8/10; 8/10",
                "Lập hồ sơ|60%|8/10; 8/10"
            })
    void aResultBesideItsTargetIsAskedAbout(String cells, String result) {
        assertThat(PastedCells.besideTarget(cells.replace('|', '\t'), SIXTY)).contains(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8/10|60%", "70%|8/10", "60%", "60%|8/10|80%", "60|80", "8/10", "60/100|8/10"})
    void otherRowsHaveNoTargetBeside(String cells) {
        assertThat(PastedCells.besideTarget(cells.replace('|', '\t'), SIXTY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12/12|100; 12/12 = 100%",
                "45|60|75%; 45/60 = 75%",
                "75%|45/60; 45/60 = 75%",
                "45|60; 45 60",
                "Số hóa|45/60; Số hóa 45/60"
            })
    void cellsHangTogether(String cells, String text) {
        assertThat(PastedCells.asOne(cells.replace('|', '\t'), Measure.RATIO)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40/60|45/60", "45|60|70|80", "45/60|75%|3"})
    void cellsThatDoNotAreRefused(String cells) {
        assertThat(PastedCells.asOne(cells.replace('|', '\t'), Measure.RATIO)).isEmpty();
    }
}
