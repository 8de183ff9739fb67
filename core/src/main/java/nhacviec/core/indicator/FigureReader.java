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

    private static final String POLITE = "(?: (?:a|ah|nhe|nha|em|anh|chi))*";
    private static final Pattern NOTHING_AROSE = Pattern.compile(
            "^(?:none(?: this period)?|nothing(?: this period)?|kps|(?:khong|ko|k|kg|chua)(?: co)? (?:phat sinh|ps)"
                    + "(?: (?:ho so|van ban|giao dich|thu tuc|tthc|gi|moi|nao|trong ky|trong quy|ky nay|quy nay))*"
                    + POLITE + ")$");
    private static final Pattern NOT_YET_KNOWN = Pattern.compile(
            "^(?:not yet(?: known)?|not known(?: yet)?|unknown|(?:chua|ch) (?:co|biet|ro|tong hop)(?: (?:so lieu|so|ket qua))?"
                    + POLITE + ")$");

    /** A telephone number begins like that. */
    private static final Pattern LEADING_ZERO = Pattern.compile("(?<![\\d.,])(?<!\\d )0\\d{2,}");

    /** "cỡ 90" is about 90; without its marks "co" may be "có" as well. */
    private static final Pattern ABOUT = Pattern.compile("(?iu)(?<!\\p{L})c[oỡở](?!\\p{L})");

    /** "máy" is a machine; without its mark it may be "mấy", which makes a number vague. */
    private static final Pattern MACHINE = Pattern.compile("(?iu)(?<!\\p{L})máy(?!\\p{L})");

    /** A raised digit or a fraction beside an ordinary digit. */
    private static final Pattern RAISED = Pattern.compile("\\p{Nd}\\p{No}|\\p{No}\\p{Nd}");

    /** "½" is a share and no count of one in two. */
    private static final Pattern FRACTION = Pattern.compile("[\\u00BC-\\u00BE\\u2150-\\u215F]");

    private static final Pattern CUMULATIVE =
            Pattern.compile("\\b(?:luy ke|luy tien|cong don|(?:tu|ke tu|tinh tu) dau nam)\\b");

    /** "→ 75%". */
    private static final Pattern ARROW_AHEAD = Pattern.compile("^\\s*(?:[→⇒➔➜]|[-=]+>)");

    private static final Pattern SEPARATOR_AHEAD = Pattern.compile("(?<!\\d)[.,]\\d");
    private static final Pattern IN_BRACKETS = Pattern.compile("^\\(\\s*\\d[\\d.,]*\\s*%?\\s*\\)$");
    private static final Pattern PER_THOUSAND = Pattern.compile("‰|\\bphan (?:nghin|ngan)\\b");

    private static final Pattern SPACED_THOUSANDS = Pattern.compile("(?<![\\d.,])\\d{1,3}(?: \\d{3})+(?![\\d])");
    /** No commune counts anything in billions; a longer number is a telephone number or a slip. */
    private static final int MOST_DIGITS = 9;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final Pattern VAGUE = Pattern.compile(
            "(?:khoang|gan|hon|chung|tam|duoi|tren|tu(?! phap)|den|toi|~|≈|≥|≤|>|<|\\+|\\?|may|it nhat|toi thieu|toi da|uoc)");
    private static final Set<String> TOUCHING_UNITS = Set.of("diem", "d", "hs", "ho", "vb");

    /**
     * Words that only name what is counted; any other word beside a number may turn its meaning round and is asked about.
     * Whole phrases, because without marks "trăm" in "phần trăm" is a hundred elsewhere, "bộ" in "cán bộ" is to drop.
     */
    static final Pattern NAMES_WHAT_IS_COUNTED = Pattern.compile(
            "(?<!\\p{L})(?:ho so|van ban|phan tram|chi co ty le|ty le|ti le|thu tuc hanh chinh|thu tuc|can bo,? cong chuc|can bo|cong chuc"
                    + "|vien chuc|giao dich|ket qua|da giai quyet|giai quyet|da xu ly|xu ly|dung han|so hoa|truc tuyen"
                    + "|thanh toan|nhiem vu|hs|vb|diem|d|dat|la|duoc|trong|cua|tthc|cbcc|nguoi|luot|phieu|co|a)(?!\\p{L})");

    /** Behind a number: something may have been meant to follow. */
    private static final Pattern STRAY_SIGN = Pattern.compile("^[\\s%)]*[/÷\\\\*^#&@$₫_]|-\\s*$");

    /** Questions about a number that is read in more than one way. */
    private static final Set<Question> GUESSES = Set.of(
            Question.WHICH_SEPARATOR,
            Question.FRACTION_OR_PERCENT,
            Question.PERCENT_OR_COUNT,
            Question.RATIO_OR_DECIMAL,
            Question.SCALE_OF_TEN);

    private static final Pattern TOTAL = Pattern.compile("\\b(?:tren|tong so)\\b");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    static final Pattern UNIT_WORDS = Pattern.compile("[a-z% ().=,;:-]*");

    /** Reads typed words for a row of the plan. */
    public FigureReading read(String typed, Indicator indicator) {
        Optional<BigDecimal> target = indicator.target().map(Target::value);
        if (indicator.measure() == Measure.YES_NO && target.isPresent()) {
            Optional<FigureReading> result =
                    AnswerReader.result(typed, indicator.target().get());
            if (result.isPresent()) {
                return result.get();
            }
        }
        return read(typed, new AskedFor(indicator.measure(), indicator.mayExceedWhole(), target.orElse(null)));
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
        // "Thứ 3" is a place, although its word without the mark is in the names of many rows.
        Optional<Fault> instead =
                indicator.measure() == Measure.YES_NO || split.figure().equals(typed)
                        ? Optional.empty()
                        : NotAResult.in(SearchKey.of(split.words() + split.figure()), 2, indicator.measure());
        if (instead.isPresent()) {
            return new Refused(instead.get());
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

    /** Reads typed words for an indicator of this measure, which cannot be more than the whole. */
    public FigureReading read(String typed, Measure measure) {
        return read(typed, new AskedFor(measure, false, null));
    }

    private FigureReading read(String cells, AskedFor asked) {
        Measure measure = asked.measure();
        Optional<FigureReading> besideTarget = PastedCells.besideTarget(cells, asked)
                .map(result -> read(result, asked))
                .filter(reading -> reading instanceof Read)
                .map(reading -> new Ask(Question.TARGET_BESIDE, List.of(((Read) reading).figure())));
        if (besideTarget.isPresent()) {
            return besideTarget.get();
        }
        Optional<String> one = PastedCells.asOne(cells, measure);
        if (one.isEmpty()) {
            return new Refused(Fault.SEVERAL_NUMBERS);
        }
        String typed = ARROW_AHEAD.matcher(one.get().replace('∕', '/')).replaceAll(" ");
        String key = SearchKey.of(MACHINE.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll("thiết bị")
                .replaceAll("[\"'“”‘’`«»]", " ")
                .replaceAll("[→⇒➔➜]", " = "));
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

    private static FigureReading numbers(String typed, AskedFor asked) {
        Measure measure = asked.measure();
        Matcher glued = TwoNumbers.GLUED.matcher(typed);
        boolean parted = measure == Measure.RATIO && glued.find();
        if (parted && glued.group(4) == null) {
            Optional<FigureReading> asks = TwoNumbers.glued(glued);
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
        List<MatchResult> tokens = numbersIn(joined);
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
        Optional<Fault> instead = NotAResult.in(joined, tokens.size(), measure);
        if (instead.isPresent()) {
            return new Refused(instead.get());
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
            case 1 -> OneNumber.read(joined, key, tokens.get(0).group(), spaced, percent, asked);
            // "50/50%" is neither a ratio nor a percentage.
            case 2 ->
                percent && measure == Measure.RATIO
                        ? new Refused(Fault.SEVERAL_NUMBERS)
                        : TwoNumbers.read(joined, tokens, asked);
            case 3 -> TwoNumbers.withPercent(joined, tokens, asked);
            default -> new Refused(Fault.SEVERAL_NUMBERS);
        };
        if (CUMULATIVE.matcher(typed).find() && !(reading instanceof Refused)) {
            List<Figure> options = reading instanceof Read read ? List.of(read.figure()) : ((Ask) reading).options();
            return new Ask(Question.CUMULATIVE, options);
        }
        if (vague && reading instanceof Read read) {
            return new Ask(Question.EXACT_NUMBER, List.of(read.figure()));
        }
        if (hasOtherWords(joined) && !(reading instanceof Refused)) {
            return besideWords(reading);
        }
        if (reading instanceof Read read && STRAY_SIGN.matcher(after).find()) {
            return new Ask(Question.STRAY_SIGN, List.of(read.figure()));
        }
        if (vague && reading instanceof Ask ask) {
            return new Ask(Question.EXACT_NUMBER, ask.options());
        }
        return reading;
    }

    /** Among other words a reading is asked about; where the number alone had several, none is offered. */
    private static FigureReading besideWords(FigureReading reading) {
        if (reading instanceof Read read) {
            return new Ask(Question.WORDS_BESIDE, List.of(read.figure()));
        }
        boolean guessed = GUESSES.contains(((Ask) reading).question());
        return guessed ? new Ask(Question.WORDS_BESIDE, List.of()) : reading;
    }

    static List<MatchResult> numbersIn(String text) {
        return NUMBER.matcher(text).results().toList();
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
}
