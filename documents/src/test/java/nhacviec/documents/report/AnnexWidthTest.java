package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not be torn over two lines fits its column of Phụ lục I, margins of the cell taken off. */
class AnnexWidthTest {

    private static final double CELL_MARGINS = 2;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 5.3.10",
                "3 | 100%",
                "3 | 99,99%",
                "3 | 99,5/100",
                "4 | 1.178/1.750",
                "4 | 999.999/999.999",
                "5 | Chưa đạt"
            })
    void aFigureStandsInOneLine(int column, String words) {
        int room = OfficialForm.twips(DocxAnnexes.INDICATOR_WIDTHS[column] - CELL_MARGINS);
        assertThat(LetterWidth.twips(words, OfficialForm.TABLE)).isLessThan(room);
    }

    @Test
    void theColumnsFillTheSheetBetweenItsMargins() {
        assertThat(Arrays.stream(DocxAnnexes.INDICATOR_WIDTHS).sum())
                .isEqualTo(OfficialForm.PAPER_HEIGHT - OfficialForm.LEFT - OfficialForm.RIGHT);
    }
}
