package nhacviec.bot.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several figures on one line are parted where it is certain that each is a row's; else the line stays whole and is asked about. */
class NamedLineTest {

    private static final List<String> ROWS = List.of("2", "3.1", "3.2", "3.3", "5.2", "5.3.1", "5.4");

    private static List<String> parted(String line) {
        return NamedLine.parted(
                line,
                part -> FigureLine.read(part)
                        .filter(read -> ROWS.contains(read.code()))
                        .isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "3.2 45/60; 3.3 54/60 → 3.2 45/60 | 3.3 54/60",
                "3.2 45/60, 3.3 54/60 → 3.2 45/60 | 3.3 54/60",
                "3.1 4/12 3.2 45/60 → 3.1 4/12 | 3.2 45/60",
                "3.1: 4/12 3.2: 45/60 → 3.1: 4/12 | 3.2: 45/60",
                "3.1 4/12 và 3.2 45/60 → 3.1 4/12 | 3.2 45/60",
                "3.1 4/12 - 3.2 45/60 → 3.1 4/12 | 3.2 45/60",
                "3.1 4/12 ; 3.2 45/60 → 3.1 4/12 | 3.2 45/60",
                "3.1 33% 3.2 45/60 → 3.1 33% | 3.2 45/60",
                "3.1 4/12 (33%) 3.2 45/60 → 3.1 4/12 (33%) | 3.2 45/60",
                "3.1 4 / 12 3.2 45 / 60 → 3.1 4 / 12 | 3.2 45 / 60",
                "5.3.1 8/10 3.2 4/5 3.3 3/3 → 5.3.1 8/10 | 3.2 4/5 | 3.3 3/3",
            })
    void severalRowsOnOneLineAreParted(String line, String parts) {
        assertThat(String.join(" | ", parted(line))).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.2 45/60",
                "3.2 45/60 75.5%",
                "3.2 45/60 9.9 20/30",
                "3.1 4/12 3.2",
                "3.1 3.2 45/60",
                "3.1 4 3.2 45/60",
                "5.4 92 3.2 45/60",
                "3.2 2 345/2 400",
                "3.2 45/60 3,3 20/30",
                "3.2 45/60 2 20/30",
                "3.1\t4/12\t3.2\t45/60",
            })
    void whatIsNotCertainStaysWhole(String line) {
        assertThat(parted(line)).containsExactly(line);
    }
}
