package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.indicator.FigureReading.Ask;
import nhacviec.core.indicator.FigureReading.Fault;
import nhacviec.core.indicator.FigureReading.Question;
import nhacviec.core.indicator.FigureReading.Read;
import nhacviec.core.indicator.FigureReading.Refused;
import nhacviec.core.indicator.Indicator.Measure;

/** What one number alone means: a count, a score, a percentage, or one of several that must be asked about. */
final class OneNumber {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private OneNumber() {}

    static FigureReading read(
            String joined, String key, String token, boolean spaced, boolean percent, AskedFor asked) {
        Measure measure = asked.measure();
        List<BigDecimal> readings = NumberToken.readings(token);
        if (readings.isEmpty()) {
            return new Refused(Fault.NOT_A_NUMBER);
        }
        if (spaced && measure == Measure.RATIO && !percent) {
            return twoInsteadOfThousands(key);
        }
        if (measure == Measure.COUNT) {
            return NumberToken.whole(token)
                    .<FigureReading>map(count -> new Read(new Figure.Number(count)))
                    .orElseGet(() -> new Refused(Fault.NOT_WHOLE));
        }
        List<BigDecimal> possible = readings.stream().filter(asked::allows).toList();
        if (possible.isEmpty()) {
            return new Refused(Fault.OVER_100);
        }
        if (measure == Measure.SCORE
                && possible.size() == 1
                && asked.target() != null
                && asked.target().compareTo(BigDecimal.TEN) > 0
                && possible.get(0).signum() > 0
                && possible.get(0).compareTo(BigDecimal.TEN) <= 0) {
            return new Ask(
                    Question.SCALE_OF_TEN,
                    numbers(List.of(possible.get(0), possible.get(0).multiply(BigDecimal.TEN))));
        }
        if (measure == Measure.SCORE) {
            return possible.size() == 1 && readings.size() == 1
                    ? new Read(new Figure.Number(possible.get(0)))
                    : new Ask(Question.WHICH_SEPARATOR, numbers(possible));
        }
        // "1.234" may be a count without its total as well as a percentage: with a sign and a comma only the latter.
        boolean surely = percent && token.indexOf(',') >= 0;
        if (possible.size() > 1 || (readings.size() > 1 && !surely)) {
            return new Ask(Question.WHICH_SEPARATOR, percents(possible));
        }
        BigDecimal value = possible.get(0);
        if (!percent && value.signum() > 0 && value.compareTo(BigDecimal.ONE) < 0) {
            return new Ask(Question.FRACTION_OR_PERCENT, percents(List.of(value, value.multiply(HUNDRED))));
        }
        if (!percent && Figure.isWhole(value)) {
            return new Ask(Question.PERCENT_OR_COUNT, percents(List.of(value)));
        }
        Optional<Figure> ratio = percent ? Optional.empty() : ratioWithComma(token);
        return ratio.isPresent()
                ? new Ask(
                        Question.RATIO_OR_DECIMAL,
                        List.of(ratio.get(), percents(List.of(value)).get(0)))
                : new Read(new Figure.PercentAlone(value.stripTrailingZeros()));
    }

    /** "45,60" and "45.60" may be slips for 45/60. */
    private static Optional<Figure> ratioWithComma(String token) {
        if (!token.matches("[1-9]\\d?[,.][1-9]\\d")) {
            return Optional.empty();
        }
        String[] parts = token.split("[,.]");
        BigDecimal numerator = new BigDecimal(parts[0]);
        BigDecimal denominator = new BigDecimal(parts[1]);
        return numerator.compareTo(denominator) <= 0
                ? Optional.of(new Figure.Ratio(numerator, denominator))
                : Optional.empty();
    }

    /** "45 600" where a ratio is asked: blanks may part thousands or stand for a forgotten sign. */
    private static FigureReading twoInsteadOfThousands(String key) {
        if (key.matches(".*\\d[.,]\\d.*")) {
            return new Refused(Fault.SEVERAL_NUMBERS);
        }
        List<BigDecimal> parts = DIGITS.matcher(key)
                .results()
                .map(m -> new BigDecimal(m.group()))
                .toList();
        if (parts.size() == 2 && parts.get(1).signum() > 0 && parts.get(0).compareTo(parts.get(1)) <= 0) {
            return new Ask(Question.RATIO_OF_TWO, List.of(new Figure.Ratio(parts.get(0), parts.get(1))));
        }
        return new Refused(Fault.SEVERAL_NUMBERS);
    }

    private static List<Figure> numbers(List<BigDecimal> values) {
        return values.stream().<Figure>map(Figure.Number::new).toList();
    }

    private static List<Figure> percents(List<BigDecimal> values) {
        return values.stream()
                .<Figure>map(value -> new Figure.PercentAlone(
                        new BigDecimal(value.stripTrailingZeros().toPlainString())))
                .toList();
    }
}
