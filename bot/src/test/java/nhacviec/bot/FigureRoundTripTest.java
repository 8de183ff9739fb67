package nhacviec.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.FigureReader;
import nhacviec.core.indicator.FigureReading;
import nhacviec.core.indicator.Indicator.Measure;

/** What the bot writes is read as the very figure that was written, so that a line copied from it may be sent back. */
class FigureRoundTripTest {

    private static final int MOST = 999_999_999;

    private final FigureReader reader = new FigureReader();

    @Provide
    Arbitrary<Figure.Ratio> ratios() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MOST),
                        Arbitraries.integers().between(1, MOST))
                .as((a, b) -> new Figure.Ratio(BigDecimal.valueOf(Math.min(a, b)), BigDecimal.valueOf(Math.max(a, b))));
    }

    @Property
    void aRatioWithItsPercentage(@ForAll("ratios") Figure.Ratio ratio) {
        assertReadBack(ratio, FigureWords.full(ratio, Measure.RATIO), Measure.RATIO);
        String bare = FigureWords.number(ratio.numerator()) + "/" + FigureWords.number(ratio.denominator());
        assertReadBack(ratio, bare, Measure.RATIO);
    }

    @Property
    void aCount(@ForAll @IntRange(max = MOST) int count) {
        Figure figure = new Figure.Number(BigDecimal.valueOf(count));
        assertReadBack(figure, FigureWords.full(figure, Measure.COUNT), Measure.COUNT);
    }

    @Provide
    Arbitrary<BigDecimal> toHundred() {
        return Arbitraries.integers()
                .between(0, 4)
                .flatMap(scale -> Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                        .ofScale(scale));
    }

    @Property
    void aPercentageAlone(@ForAll("toHundred") BigDecimal percent) {
        Figure figure = new Figure.PercentAlone(percent);
        assertReadBack(figure, FigureWords.full(figure, Measure.RATIO), Measure.RATIO);
        assertReadBack(figure, FigureWords.percent(percent), Measure.RATIO);
    }

    /** A score with three decimals looks like thousands: it is asked about, and the right reading is offered. */
    @Property
    void aScore(@ForAll("toHundred") BigDecimal score) {
        Figure figure = new Figure.Number(score);
        for (String written : List.of(FigureWords.full(figure, Measure.SCORE), FigureWords.number(score))) {
            FigureReading reading = reader.read(written, Measure.SCORE);
            boolean likeThousands = score.stripTrailingZeros().scale() == 3;
            if (likeThousands && reading instanceof FigureReading.Ask ask) {
                assertThat(ask.options()).anySatisfy(option -> assertSame(option, figure, written));
            } else {
                assertReadBack(figure, written, Measure.SCORE);
            }
        }
    }

    /** The words of an answer may turn it round: then it is asked about, and never read the other way. */
    @Property
    void anAnswer(@ForAll boolean reached, @ForAll("words") String words) {
        Figure answer = new Figure.Answer(reached, words);
        FigureReading reading = reader.read(FigureWords.full(answer, Measure.YES_NO), Measure.YES_NO);
        if (reading instanceof FigureReading.Ask ask) {
            assertThat(words).containsAnyOf("đạt", "chưa", "không", "?");
            assertThat(ask.options()).hasSize(2);
        } else {
            assertThat(reading).isInstanceOf(FigureReading.Read.class);
            assertThat(((Figure.Answer) ((FigureReading.Read) reading).figure()).reached())
                    .isEqualTo(reached);
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "đạt", "chưa", "xếp thứ 3/21", "so với", "kỳ trước", "\n", "không", "(", ")", "?", "75%", ",")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join(" ", parts));
    }

    @Example
    void nothingAndNotYetForEveryMeasure() {
        for (Measure measure : Measure.values()) {
            for (Figure figure : List.of(new Figure.NothingArose(), new Figure.NotYetKnown())) {
                assertReadBack(figure, FigureWords.full(figure, measure), measure);
            }
        }
    }

    private void assertReadBack(Figure figure, String written, Measure measure) {
        FigureReading reading = reader.read(written, measure);
        assertThat(reading).as(written).isInstanceOf(FigureReading.Read.class);
        assertSame(((FigureReading.Read) reading).figure(), figure, written);
    }

    /** 75 and 75,0 are the same number. */
    private static void assertSame(Figure read, Figure figure, String written) {
        assertThat(read)
                .as(written)
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(figure);
    }
}
