package nhacviec.bot.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines below pasted figures are their sum, and how the rest is answered at once. */
class TotalLinesTest {

    private static final Set<String> ROWS = Set.of("3.2", "3.3", "5.3.1");

    private static List<String> totals(String... lines) {
        return TotalLines.parted(List.of(lines), ROWS::contains).totals();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng: 49/65",
                "Tổng cộng 49/65 = 75,4%",
                "Tổng\t49\t65",
                "| Tổng số | 49/65 |",
                "- Cộng: 49/65",
                "TỔNG CỘNG: 75%",
                "Tổng: 2 chỉ tiêu"
            })
    void aSumBelowTwoRowsIsLeftOut(String line) {
        assertThat(totals("3.2 45/60", "3.3 4/5", line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng hợp toàn xã",
                "Tổng: 60",
                "Tổng hồ sơ 49/65",
                "Cộng đồng 49/65",
                "5.3.1 49/65",
                "Tổng thôn A: 49/65",
                "à nhầm 49/65"
            })
    void whatMayBeAFigureOrAHeadingStays(String line) {
        assertThat(totals("3.2 45/60", "3.3 4/5", line)).isEmpty();
    }

    @Test
    void belowOneRowASumMayBeItsRightFigure() {
        assertThat(totals("3.2 45/60", "Tổng: 49/65")).isEmpty();
        assertThat(totals("9.9 45/60", "3.2 4/5", "Tổng: 49/65")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "các chỉ tiêu còn lại không phát sinh",
                "còn lại chưa có số liệu",
                "Tất cả các chỉ tiêu còn lại đều không phát sinh"
            })
    void theRestIsAnsweredWithoutANumber(String line) {
        assertThat(SharedAnswer.withTheRest(List.of("3.2 45/60", line), List.of("3.2", "3.3", "5.3.1")))
                .hasSize(3)
                .last()
                .asString()
                .startsWith("5.3.1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"còn lại đạt 100%", "còn lại 45/60", "các chỉ tiêu còn lại gửi sau", "còn lại thì sao"})
    void anyOtherWordOfTheRestIsNoAnswerToIt(String line) {
        assertThat(SharedAnswer.withTheRest(List.of("3.2 45/60", line), List.of("3.2", "3.3")))
                .containsExactly("3.2 45/60", line);
    }
}
