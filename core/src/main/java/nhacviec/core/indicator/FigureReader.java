package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.FigureReading.Ask;
import nhacviec.core.indicator.FigureReading.Fault;
import nhacviec.core.indicator.FigureReading.Question;
import nhacviec.core.indicator.FigureReading.Read;
import nhacviec.core.indicator.FigureReading.Refused;
import nhacviec.core.indicator.Indicator.Measure;

/**
 * Reads a figure the Vietnamese way. A wrong guess of a separator is a silent factor of ten or a thousand, so whatever
 * can be read in two ways that the measure allows is asked, and the first of two numbers is never taken.
 */
public final class FigureReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String POLITE = "(?: (?:a|ah|nhe|nha|em|anh|chi))*";
    private static final Pattern NOTHING_AROSE =
            Pattern.compile("^(?:none|kps|(?:khong|ko|k|kg|chua)(?: co)? (?:phat sinh|ps)"
                    + "(?: (?:ho so|van ban|giao dich|thu tuc|tthc|gi|moi|nao|trong ky|trong quy|ky nay|quy nay))*"
                    + POLITE + ")$");
    private static final Pattern NOT_YET_KNOWN = Pattern.compile(
            "^(?:not yet|unknown|(?:chua|ch) (?:co|biet|ro|tong hop)(?: (?:so lieu|so|ket qua))?" + POLITE + ")$");

    /** A number, as the result where yes or no is asked. */
    private static final Pattern RESULT = Pattern.compile("(\\d[\\d.,]*)\\s*(diem|%|phan tram)?");

    /** "12/12 100": a total in thousands, or a percentage that was pasted behind it. */
    private static final Pattern GLUED = Pattern.compile(
            "(?<![\\d.,])(?<!\\d )(\\d+)\\s*(?:/|÷|⁄| tren (?:tong so )?)\\s*(\\d{1,3}) (\\d{3}(?: \\d{3})*)(?![\\d.,])(\\s*%)?");

    /** A telephone number begins like that. */
    private static final Pattern LEADING_ZERO = Pattern.compile("(?<![\\d.,])(?<!\\d )0\\d{2,}");

    /** "cỡ 90" is about 90; without its marks "co" may be "có" as well. */
    private static final Pattern ABOUT = Pattern.compile("(?iu)(?<!\\p{L})c[oỡở](?!\\p{L})");

    /** A raised digit or a fraction beside an ordinary digit. */
    private static final Pattern RAISED = Pattern.compile("\\p{Nd}\\p{No}|\\p{No}\\p{Nd}");

    /** "½" is a share and no count of one in two. */
    private static final Pattern FRACTION = Pattern.compile("[\\u00BC-\\u00BE\\u2150-\\u215F]");

    private static final Pattern SEPARATOR_AHEAD = Pattern.compile("(?<!\\d)[.,]\\d");
    private static final Pattern IN_BRACKETS = Pattern.compile("^\\(\\s*\\d[\\d.,]*\\s*%?\\s*\\)$");
    private static final Pattern PER_THOUSAND = Pattern.compile("‰|\\bphan (?:nghin|ngan)\\b");

    private static final Pattern SPACED_THOUSANDS = Pattern.compile("(?<![\\d.,])\\d{1,3}(?: \\d{3})+(?![\\d])");
    /** No commune counts anything in billions; a longer number is a telephone number or a slip. */
    private static final int MOST_DIGITS = 9;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern VAGUE = Pattern.compile(
            "(?:khoang|gan|hon|chung|tam|duoi|tren|tu|den|toi|~|≈|>|<|\\+|\\?|may|it nhat|toi thieu|toi da|uoc)");
    private static final Set<String> TOUCHING_UNITS = Set.of("diem", "d", "hs", "ho", "vb");

    /**
     * Words that only name what is counted; any other word beside a number may turn its meaning round and is asked about.
     * Whole phrases, because without marks "trăm" in "phần trăm" is a hundred elsewhere, "bộ" in "cán bộ" is to drop.
     */
    private static final Pattern NAMES_WHAT_IS_COUNTED = Pattern.compile(
            "(?<!\\p{L})(?:ho so|van ban|phan tram|chi co ty le|ty le|ti le|thu tuc hanh chinh|thu tuc|can bo,? cong chuc|can bo|cong chuc"
                    + "|vien chuc|giao dich|ket qua|da giai quyet|giai quyet|da xu ly|xu ly|dung han|so hoa|truc tuyen"
                    + "|thanh toan|nhiem vu|hs|vb|diem|d|dat|la|duoc|trong|cua|tthc|cbcc|nguoi|luot|phieu|co|a)(?!\\p{L})");

    private static final Pattern TOTAL = Pattern.compile("\\b(?:tren|tong so)\\b");

    private static final Pattern TOTAL_AHEAD = Pattern.compile("\\btong(?: so| cong)?\\b[^\\d]*$");
    private static final Pattern REACHED_BEHIND = Pattern.compile("\\b(?:dat|hoan thanh|da)\\b[^\\d]*$");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Pattern RATIO_SIGN = Pattern.compile("\\s*(?:/|÷|:| tren (?:tong so )?| out of |⁄)\\s*");
    private static final Pattern UNIT_WORDS = Pattern.compile("[a-z% ().=,;:-]*");

    /** Reads typed words for a row of the plan. */
    public FigureReading read(String typed, Indicator indicator) {
        Optional<BigDecimal> target = indicator.target().map(Target::value);
        if (indicator.measure() == Measure.YES_NO && target.isPresent()) {
            Optional<FigureReading> result = result(typed, indicator.target().get());
            if (result.isPresent()) {
                return result.get();
            }
        }
        return read(typed, new Asked(indicator.measure(), indicator.mayExceedWhole(), target.orElse(null)));
    }

    /**
     * Reads what stands behind a row's code, where people like to write the row's name as well.
     *
     * @param all the rows of the plan: another row's name is no name of this one
     */
    public FigureReading read(String typed, Indicator indicator, List<Indicator> all) {
        RowName.Split split = RowName.split(typed, indicator, all);
        if (split.whose() == RowName.Whose.ANOTHER_ROW) {
            return new Refused(Fault.ANOTHER_ROW);
        }
        boolean own = split.whose() == RowName.Whose.OWN;
        FigureReading reading = read(own ? split.figure() : typed, indicator);
        if (!(reading instanceof Read read)) {
            return reading;
        }
        if (own && isTarget(read.figure(), indicator)) {
            return new Ask(Question.TARGET_OR_RESULT, List.of(read.figure()));
        }
        // "2. Văn bản đến 45/60" may be the second line of somebody's list.
        boolean listed =
                split.whose() == RowName.Whose.OTHER_WORDS && !indicator.code().contains(".");
        return listed ? new Ask(Question.WORDS_BESIDE, List.of(read.figure())) : reading;
    }

    /** A row of the plan with its result left blank reads as its target. */
    private static boolean isTarget(Figure figure, Indicator indicator) {
        return (figure instanceof Figure.PercentAlone || figure instanceof Figure.Number)
                && indicator.targets().stream()
                        .anyMatch(target -> target.value() != null
                                && target.value().compareTo(figure.comparable().orElseThrow()) == 0);
    }

    /** A number where yes or no is asked and the target that counts is a number: "92" of "90 điểm". */
    private static Optional<FigureReading> result(String typed, Target target) {
        Matcher number = RESULT.matcher(SearchKey.of(typed));
        if (!number.matches()) {
            return Optional.empty();
        }
        List<BigDecimal> readings = NumberToken.readings(number.group(1));
        if (readings.size() != 1) {
            return Optional.empty();
        }
        String words = number.group(2) == null && !target.unit().isEmpty()
                ? typed.strip() + (target.unit().equals("%") ? "" : " ") + target.unit()
                : typed.strip();
        return Optional.of(new Read(new Figure.Answer(target.isReachedBy(readings.get(0)), words)));
    }

    /** Reads typed words for an indicator of this measure, which cannot be more than the whole. */
    public FigureReading read(String typed, Measure measure) {
        return read(typed, new Asked(measure, false, null));
    }

    /**
     * What a figure is read for.
     *
     * @param mayExceed whether a share of more than 100 % is possible
     * @param target what it should reach; null where that is not known
     */
    private record Asked(Measure measure, boolean mayExceed, BigDecimal target) {
        boolean allows(BigDecimal value) {
            return mayExceed || value.compareTo(HUNDRED) <= 0;
        }
    }

    private FigureReading read(String cells, Asked asked) {
        Measure measure = asked.measure();
        Optional<String> one = PastedCells.asOne(cells, measure);
        if (one.isEmpty()) {
            return new Refused(Fault.SEVERAL_NUMBERS);
        }
        String typed = one.get();
        String key = SearchKey.of(typed.replaceAll("[\"'“”‘’`«»]", " "));
        if (key.isEmpty()) {
            return new Refused(Fault.NOT_A_NUMBER);
        }
        if (NOTHING_AROSE.matcher(key).matches()) {
            return new Read(new Figure.NothingArose());
        }
        if (NOT_YET_KNOWN.matcher(key).matches()) {
            return new Read(new Figure.NotYetKnown());
        }
        String composed = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        // The key has lost the question mark at its end.
        boolean asks = composed.indexOf('?') >= 0;
        if (measure == Measure.YES_NO) {
            return AnswerReader.read(typed, key, asks);
        }
        if (RAISED.matcher(typed).find()
                || FRACTION.matcher(typed).find()
                || PER_THOUSAND.matcher(key).find()
                || SEPARATOR_AHEAD.matcher(key).find()) {
            // "9²", "9,5‰", ",5": none of them is a number as people write them here.
            return new Refused(Fault.NOT_A_NUMBER);
        }
        boolean doubtful = asks
                || ABOUT.matcher(composed).find()
                || IN_BRACKETS.matcher(key).matches();
        String doubt = doubtful ? " ?" : "";
        return numbers(key.replace('−', '-').replace('–', '-').replace('—', '-') + doubt, asked);
    }

    private static FigureReading numbers(String typed, Asked asked) {
        Measure measure = asked.measure();
        Matcher glued = GLUED.matcher(typed);
        boolean parted = measure == Measure.RATIO && glued.find();
        if (parted && glued.group(4) == null) {
            Optional<FigureReading> asks = glued(glued);
            if (asks.isPresent()) {
                return asks.get();
            }
        }
        // With its sign the last group is a percentage and no thousands.
        String key = parted && glued.group(4) != null
                ? typed.substring(0, glued.end(2)) + " = " + typed.substring(glued.start(3))
                : typed;
        boolean spaced = SPACED_THOUSANDS.matcher(key).find();
        String joined = SPACED_THOUSANDS.matcher(key).replaceAll(m -> m.group().replace(" ", ""));
        List<MatchResult> tokens = NUMBER.matcher(joined).results().toList();
        if (tokens.isEmpty()) {
            return new Refused(Fault.NOT_A_NUMBER);
        }
        if (tokens.stream()
                .anyMatch(token -> token.group().replaceAll("\\D", "").length() > MOST_DIGITS)) {
            return new Refused(Fault.TOO_LARGE);
        }
        if (LEADING_ZERO.matcher(typed).find()) {
            return new Refused(Fault.NOT_A_NUMBER);
        }
        String before = joined.substring(0, tokens.get(0).start());
        String after = joined.substring(tokens.get(tokens.size() - 1).end());
        if (before.strip().endsWith("-")
                || before.strip().endsWith(" am")
                || before.strip().equals("am")) {
            return new Refused(Fault.NEGATIVE);
        }
        boolean words =
                UNIT_WORDS.matcher(before).matches() || VAGUE.matcher(before).find();
        if (!words || tokens.stream().anyMatch(token -> touchesLetters(joined, token))) {
            return new Refused(Fault.NOT_A_NUMBER);
        }
        boolean vague = isVague(before) || isVague(after);
        boolean percent = after.strip().startsWith("%") || after.strip().startsWith("phan tram");
        FigureReading reading = switch (tokens.size()) {
            case 1 -> single(joined, key, tokens.get(0).group(), spaced, percent, asked);
            // "50/50%" is neither a ratio nor a percentage.
            case 2 ->
                percent && measure == Measure.RATIO ? new Refused(Fault.SEVERAL_NUMBERS) : pair(joined, tokens, asked);
            case 3 -> withPercent(joined, tokens, asked);
            default -> new Refused(Fault.SEVERAL_NUMBERS);
        };
        if (vague && reading instanceof Read read) {
            return new Ask(Question.EXACT_NUMBER, List.of(read.figure()));
        }
        if (reading instanceof Read read && hasOtherWords(joined)) {
            return new Ask(Question.WORDS_BESIDE, List.of(read.figure()));
        }
        if (vague && reading instanceof Ask ask) {
            return new Ask(Question.EXACT_NUMBER, ask.options());
        }
        return reading;
    }

    /** Both readings, when the numbers could be a ratio without the last group. */
    private static Optional<FigureReading> glued(Matcher glued) {
        BigDecimal numerator = new BigDecimal(glued.group(1));
        BigDecimal first = new BigDecimal(glued.group(2));
        BigDecimal whole = new BigDecimal(glued.group(2) + glued.group(3).replace(" ", ""));
        return first.signum() > 0 && numerator.compareTo(first) <= 0
                ? Optional.of(new Ask(
                        Question.WHICH_SEPARATOR,
                        List.of(new Figure.Ratio(numerator, first), new Figure.Ratio(numerator, whole))))
                : Optional.empty();
    }

    /** "9o" and "l5" are slips of the finger, not 9 and 5; only a unit may touch the digits. */
    private static boolean touchesLetters(String text, MatchResult token) {
        if (token.start() > 0 && Character.isLetter(text.charAt(token.start() - 1))) {
            return true;
        }
        Matcher word = Pattern.compile("\\p{L}+").matcher(text).region(token.end(), text.length());
        return word.lookingAt() && !TOUCHING_UNITS.contains(word.group());
    }

    private static boolean hasOtherWords(String text) {
        String left = NAMES_WHAT_IS_COUNTED.matcher(text).replaceAll(" ");
        return WORD.matcher(TOTAL.matcher(left).replaceAll(" ")).find();
    }

    /** "hồ sơ trên tổng số" → "trên tổng số": what is counted says nothing about how two numbers hang together. */
    private static String withoutNames(String between) {
        String words = NAMES_WHAT_IS_COUNTED.matcher(between).replaceAll(" ");
        return words.strip().startsWith("tren") ? " " + words.strip() + " " : words;
    }

    private static boolean isVague(String words) {
        Matcher vague = VAGUE.matcher(words);
        while (vague.find()) {
            boolean wholeWord = (vague.start() == 0 || !Character.isLetter(words.charAt(vague.start() - 1)))
                    && (vague.end() == words.length() || !Character.isLetter(words.charAt(vague.end())));
            if (wholeWord) {
                return true;
            }
        }
        return false;
    }

    private static FigureReading single(
            String joined, String key, String token, boolean spaced, boolean percent, Asked asked) {
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
        return new Read(new Figure.PercentAlone(value.stripTrailingZeros()));
    }

    /** "45 600" where a ratio is asked: blanks may part thousands or stand for a forgotten sign. */
    private static FigureReading twoInsteadOfThousands(String key) {
        if (key.matches(".*\\d[.,]\\d.*")) {
            return new Refused(Fault.SEVERAL_NUMBERS);
        }
        List<BigDecimal> parts = NUMBER.matcher(key)
                .results()
                .map(m -> new BigDecimal(m.group()))
                .toList();
        if (parts.size() == 2 && parts.get(1).signum() > 0 && parts.get(0).compareTo(parts.get(1)) <= 0) {
            return new Ask(Question.RATIO_OF_TWO, List.of(new Figure.Ratio(parts.get(0), parts.get(1))));
        }
        return new Refused(Fault.SEVERAL_NUMBERS);
    }

    private static FigureReading pair(String joined, List<MatchResult> tokens, Asked asked) {
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
            return single(joined, joined, tokens.get(0).group(), false, true, asked);
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

    /** "45/60 = 75%": taken when it adds up. */
    private static FigureReading withPercent(String joined, List<MatchResult> tokens, Asked asked) {
        Measure measure = asked.measure();
        String afterRatio = joined.substring(tokens.get(1).end(), tokens.get(2).start());
        String tail = joined.substring(tokens.get(2).end()).strip();
        if (measure != Measure.RATIO
                || !tail.startsWith("%")
                || !UNIT_WORDS.matcher(afterRatio).matches()) {
            return new Refused(Fault.SEVERAL_NUMBERS);
        }
        FigureReading ratio = pair(joined, tokens.subList(0, 2), asked);
        if (ratio instanceof Read read && read.figure() instanceof Figure.Ratio value) {
            BigDecimal exact = Figure.percent(value.numerator(), value.denominator());
            boolean addsUp = NumberToken.readings(tokens.get(2).group()).stream()
                    .anyMatch(said -> said.subtract(exact).abs().compareTo(BigDecimal.ONE) < 0);
            return addsUp ? read : new Refused(Fault.DOES_NOT_ADD_UP);
        }
        return ratio;
    }

    private static FigureReading ratio(BigDecimal numerator, BigDecimal denominator, Asked asked) {
        if (denominator.signum() == 0) {
            return numerator.signum() == 0
                    ? new Ask(Question.NOTHING_AROSE, List.of(new Figure.NothingArose()))
                    : new Refused(Fault.ZERO_DENOMINATOR);
        }
        return numerator.compareTo(denominator) > 0 && !asked.mayExceed()
                ? new Refused(Fault.NUMERATOR_OVER_DENOMINATOR)
                : new Read(new Figure.Ratio(NumberToken.plain(numerator), NumberToken.plain(denominator)));
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
