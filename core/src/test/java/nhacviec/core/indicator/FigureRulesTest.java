package nhacviec.core.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.indicator.FigureReading.Read;
import nhacviec.core.indicator.Indicator.Measure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures are asked about before they are sent, and which pass in silence. */
class FigureRulesTest {

    private static Indicator indicator(Measure measure, String target) {
        List<Target> targets = List.of(new Target(
                target == null ? Target.Operator.QUALITATIVE : Target.Operator.AT_LEAST,
                target == null ? null : new BigDecimal(target),
                "%",
                "",
                "Phụ lục 1",
                true));
        return new Indicator(
                "3.2",
                "Số hóa hồ sơ",
                "Số hóa",
                null,
                false,
                "",
                targets,
                "",
                List.of(),
                measure,
                List.of("Tư pháp"),
                new Indicator.Written("3.2", "", "", "", "", false),
                List.of(),
                List.of());
    }

    private static Figure figure(String typed, Measure measure) {
        return ((Read) new FigureReader().read(typed, measure)).figure();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // measure, target, figure, the last one, what is doubted
                "RATIO, 100, 60/60, -, ''",
                "RATIO, 100, 45/60, -, BELOW_TARGET",
                "RATIO, 60, 45/60, -, ''",
                "RATIO, 60, 45/60, 40/60, ''",
                "RATIO, 60, 45/60, 33/60, ''",
                "RATIO, 60, 45/60, 32/60, FAR_FROM_LAST",
                "RATIO, 60, 450/600, 45/60, LARGER_TOTAL",
                "RATIO, 60, 225/300, 45/60, ''",
                "RATIO, 60, 20/29, 45/60, SMALLER_TOTAL",
                "RATIO, 60, 20/30, 45/60, ''",
                "RATIO, 60, 5/10, 59/60, BELOW_TARGET FAR_FROM_LAST SMALLER_TOTAL",
                "RATIO, 60, '75,5%', 45/60, ''",
                "RATIO, 60, '7,55%', 45/60, BELOW_TARGET FAR_FROM_LAST",
                "RATIO, 60, không phát sinh, 45/60, ''",
                "RATIO, 60, 45/60, không phát sinh, ''",
                "SCORE, 90, 92, 91, ''",
                "SCORE, 90, '9,2', 91, BELOW_TARGET FAR_FROM_LAST",
                "COUNT, -, 12, 10, ''",
                "COUNT, -, 120, 10, LARGER_TOTAL",
                "YES_NO, -, đạt, -, ''",
                "YES_NO, -, chưa đạt, -, BELOW_TARGET"
            })
    void aFigureIsComparedWithItsTargetAndTheLastOne(
            Measure measure, String target, String typed, String last, String doubts) {
        Optional<Figure> before = Optional.ofNullable(last).map(words -> figure(words, measure));
        assertThat(FigureRules.USUAL.doubts(indicator(measure, target), figure(typed, measure), before).stream()
                        .map(Doubt::name)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(doubts);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 66/60, refused",
        "110, 66/60, read",
        "100, '105%', refused",
        "110, '105%', read",
        "110, 45/60, read"
    })
    void aShareIsMoreThanTheWholeOnlyWhereThePlanAimsHigher(String target, String typed, String outcome) {
        FigureReading reading = new FigureReader().read(typed, indicator(Measure.RATIO, target));
        assertThat(reading instanceof Read ? "read" : "refused").isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"45/60, 5/60", "450/600, 45/60", "5/10, 59/60"})
    void aRuleThatIsSwitchedOffSaysNothing(String typed, String last) {
        FigureRules off = new FigureRules(false, 0, 0, 0);
        assertThat(off.doubts(
                        indicator(Measure.RATIO, "100"),
                        figure(typed, Measure.RATIO),
                        Optional.of(figure(last, Measure.RATIO))))
                .isEmpty();
    }
}
