package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.indicator.FigureReading.Ask;
import nhacviec.core.indicator.FigureReading.Fault;
import nhacviec.core.indicator.FigureReading.Question;
import nhacviec.core.indicator.FigureReading.Read;
import nhacviec.core.indicator.FigureReading.Refused;
import nhacviec.core.indicator.Indicator.Measure;

/** What two numbers beside each other mean: a result and its total, with or without the percentage that they make. */
final class TwoNumbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** "12/12 100": a total in thousands, or a percentage that was pasted behind it. */
    static final Pattern GLUED = Pattern.compile(
            "(?<![\\d.,])(?<!\\d )(\\d+)\\s*(?:/|÷|⁄| tren (?:tong so )?)\\s*(\\d{1,3}) (\\d{3}(?: \\d{3})*)(?![\\d.,])(\\s*%)?");

    private static final Pattern RATIO_SIGN = Pattern.compile("\\s*(?:/|÷|:| tren (?:tong so )?| out of |⁄)\\s*");

    private static final Pattern OF = Pattern.compile("\\btrong\\b(?= *(?:tong so *)?$)");
    private static final Pattern TOTAL_AHEAD = Pattern.compile("\\btong(?: so| cong)?\\b[^\\d]*$");
    private static final Pattern REACHED_BEHIND = Pattern.compile("\\b(?:dat|hoan thanh|da)\\b[^\\d]*$");

    private static final Pattern PERCENT_AHEAD = Pattern.compile("\\s*(?:%|phan tram)\\s*(?:[(:=,;-]|la|tuc)?\\s*");

    private TwoNumbers() {}

    /** Both readings, when the numbers could be a ratio without the last group. */
    static Optional<FigureReading> glued(Matcher glued) {
        BigDecimal numerator = new BigDecimal(glued.group(1));
        BigDecimal first = new BigDecimal(glued.group(2));
        BigDecimal whole = new BigDecimal(glued.group(2) + glued.group(3).replace(" ", ""));
        return first.signum() > 0 && numerator.compareTo(first) <= 0
                ? Optional.of(new Ask(
                        Question.WHICH_SEPARATOR,
                        List.of(new Figure.Ratio(numerator, first), new Figure.Ratio(numerator, whole))))
                : Optional.empty();
    }

    /** "hồ sơ trên tổng số" → "trên tổng số": what is counted says nothing about how two numbers hang together. */
    private static String withoutNames(String typed) {
        // "45 hồ sơ trong 60" is 45 of 60.
        String between = OF.matcher(typed).replaceAll("tren");
        String words = FigureReader.NAMES_WHAT_IS_COUNTED.matcher(between).replaceAll(" ");
        return words.strip().startsWith("tren") ? " " + words.strip() + " " : words;
    }

    static FigureReading read(String joined, List<MatchResult> tokens, AskedFor asked) {
        Measure measure = asked.measure();
        String between = joined.substring(tokens.get(0).end(), tokens.get(1).start());
        Optional<BigDecimal> first = NumberToken.whole(tokens.get(0).group());
        Optional<BigDecimal> second = NumberToken.whole(tokens.get(1).group());
        boolean sign = RATIO_SIGN.matcher(between).matches()
                || RATIO_SIGN
                        .matcher(withoutNames(between).replaceFirst("^\\s+so\\s+", " "))
                        .matches();
        if (measure == Measure.SCORE
                && sign
                && second.isPresent()
                && second.get().compareTo(HUNDRED) == 0) {
            return OneNumber.read(joined, joined, tokens.get(0).group(), false, true, asked);
        }
        if (measure != Measure.RATIO) {
            return new Refused(Fault.SEVERAL_NUMBERS);
        }
        if (!sign && first.isPresent() && second.isPresent() && isTotalAhead(joined, tokens.get(0), between)) {
            boolean fits = first.get().signum() > 0 && second.get().compareTo(first.get()) <= 0;
            return fits
                    ? new Ask(Question.RATIO_OF_TWO, List.of(new Figure.Ratio(second.get(), first.get())))
                    : new Refused(Fault.SEVERAL_NUMBERS);
        }
        if (!sign) {
            boolean couldBeRatio = between.isBlank()
                    && first.isPresent()
                    && second.isPresent()
                    && second.get().signum() > 0
                    && first.get().compareTo(second.get()) <= 0;
            return couldBeRatio
                    ? new Ask(Question.RATIO_OF_TWO, List.of(new Figure.Ratio(first.get(), second.get())))
                    : new Refused(Fault.SEVERAL_NUMBERS);
        }
        if (first.isEmpty() || second.isEmpty()) {
            return new Refused(Fault.NOT_WHOLE);
        }
        return ratio(first.get(), second.get(), asked);
    }

    /** "tổng 60, đạt 45": the whole stands first. */
    private static boolean isTotalAhead(String joined, MatchResult first, String between) {
        return TOTAL_AHEAD.matcher(joined.substring(0, first.start())).find()
                && REACHED_BEHIND.matcher(between).find();
    }

    /** "45/60 = 75%" and "75% (45/60)": taken when it adds up. */
    static FigureReading withPercent(String joined, List<MatchResult> tokens, AskedFor asked) {
        Measure measure = asked.measure();
        String behindFirst = joined.substring(tokens.get(0).end(), tokens.get(1).start());
        if (PERCENT_AHEAD.matcher(behindFirst).matches()) {
            String percent =
                    joined.substring(tokens.get(0).start(), tokens.get(0).end());
            String ratio = joined.substring(tokens.get(1).start());
            String turned = joined.substring(0, tokens.get(0).start()) + ratio + " = " + percent + "%";
            return withPercent(turned, FigureReader.numbersIn(turned), asked);
        }
        String afterRatio = joined.substring(tokens.get(1).end(), tokens.get(2).start());
        String tail = joined.substring(tokens.get(2).end()).strip();
        if (measure != Measure.RATIO
                || !tail.startsWith("%")
                || !FigureReader.UNIT_WORDS.matcher(afterRatio).matches()) {
            return new Refused(Fault.SEVERAL_NUMBERS);
        }
        FigureReading ratio = read(joined, tokens.subList(0, 2), asked);
        if (ratio instanceof Read read && read.figure() instanceof Figure.Ratio value) {
            BigDecimal exact = Figure.percent(value.numerator(), value.denominator());
            boolean addsUp = NumberToken.readings(tokens.get(2).group()).stream()
                    .anyMatch(said -> said.subtract(exact).abs().compareTo(BigDecimal.ONE) < 0);
            return addsUp ? read : new Refused(Fault.DOES_NOT_ADD_UP);
        }
        return ratio;
    }

    private static FigureReading ratio(BigDecimal numerator, BigDecimal denominator, AskedFor asked) {
        if (denominator.signum() == 0) {
            return numerator.signum() == 0
                    ? new Ask(Question.NOTHING_AROSE, List.of(new Figure.NothingArose()))
                    : new Refused(Fault.ZERO_DENOMINATOR);
        }
        return numerator.compareTo(denominator) > 0 && !asked.mayExceed()
                ? new Refused(Fault.NUMERATOR_OVER_DENOMINATOR)
                : new Read(new Figure.Ratio(NumberToken.plain(numerator), NumberToken.plain(denominator)));
    }
}
