package nhacviec.bot;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.indicator.Target;

/** How figures are said, with a decimal comma and a full stop between thousands: "45/60 = 75 %". */
public final class FigureWords {

    private static final Pattern WITH_WORDS = Pattern.compile("(yes|no)\\+[0-9a-f]{1,4}");

    private FigureWords() {}

    public static String number(BigDecimal value) {
        String plain = value.stripTrailingZeros().scale() < 0
                ? value.setScale(0).toPlainString()
                : value.stripTrailingZeros().toPlainString();
        String whole = plain.contains(".") ? plain.substring(0, plain.indexOf('.')) : plain;
        String fraction = plain.contains(".") ? "," + plain.substring(plain.indexOf('.') + 1) : "";
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > (whole.startsWith("-") ? 1 : 0); i -= 3) {
            grouped.insert(i, '.');
        }
        return grouped + fraction;
    }

    public static String percent(BigDecimal value) {
        return number(value) + " %";
    }

    /** A figure in full. */
    public static String full(Figure figure, Measure measure) {
        if (figure instanceof Figure.Ratio ratio) {
            return number(ratio.numerator()) + "/" + number(ratio.denominator()) + " = " + percent(ratio.percent());
        }
        if (figure instanceof Figure.PercentAlone alone) {
            return percent(alone.percent()) + " (chỉ có tỷ lệ)";
        }
        if (figure instanceof Figure.Number value) {
            return number(value.value()) + (measure == Measure.SCORE ? " điểm" : "");
        }
        if (figure instanceof Figure.Answer answer) {
            return (answer.reached() ? "Đạt" : "Chưa đạt") + words(answer);
        }
        return figure instanceof Figure.NothingArose ? "không phát sinh" : "chưa có số liệu";
    }

    private static String words(Figure.Answer answer) {
        String besides = answer.besides();
        return besides.isBlank() ? "" : ", " + Html.cut(besides, 120);
    }

    /** What should be reached; an index out of 100 is said in points, also where the plan writes a percent sign. */
    public static String target(Target target, Measure measure) {
        if (target.value() == null) {
            return "“" + target.text() + "”";
        }
        if (measure == Measure.SCORE) {
            return number(target.value()) + " điểm";
        }
        String value =
                target.unit().equals("%") ? percent(target.value()) : number(target.value()) + " " + target.unit();
        return switch (target.operator()) {
            case AT_LEAST, EXACTLY, QUALITATIVE -> value.strip();
            case MORE_THAN -> "trên " + value.strip();
            case AT_MOST -> "không quá " + value.strip();
            case LESS_THAN -> "dưới " + value.strip();
        };
    }

    /** The target that counts; where the plan contradicts itself with the place where it stands. Empty for groups. */
    public static Optional<String> cited(Indicator indicator) {
        return indicator
                .target()
                .map(target -> target(target, indicator.measure())
                        + (indicator.isContradictory() ? " theo " + target.citation() : ""));
    }

    /** What has to be kept beside the {@link #code} of a figure: the words of an answer that says more than yes or no. */
    public static String beside(Figure figure) {
        return figure instanceof Figure.Answer answer && !answer.besides().isBlank() ? answer.words() : "";
    }

    /** A figure in the few letters of a button's data; read back by {@link #ofCode}. */
    public static String code(Figure figure) {
        if (figure instanceof Figure.Ratio ratio) {
            return "r" + ratio.numerator().toPlainString() + "/"
                    + ratio.denominator().toPlainString();
        }
        if (figure instanceof Figure.PercentAlone alone) {
            return "p" + alone.percent().toPlainString();
        }
        if (figure instanceof Figure.Number value) {
            return "n" + value.value().toPlainString();
        }
        if (figure instanceof Figure.Answer answer) {
            return (answer.reached() ? "yes" : "no") + mark(beside(answer));
        }
        return figure instanceof Figure.NothingArose ? "none" : "later";
    }

    /** Whether a figure of this code is more than the code: its words are kept beside it. */
    public static boolean hasWords(String code) {
        return WITH_WORDS.matcher(code).matches();
    }

    /** Tells the words of two buttons of a message apart. */
    private static String mark(String words) {
        return words.isEmpty() ? "" : "+" + Integer.toHexString(words.hashCode() & 0xffff);
    }

    /**
     * Reads a button's figure; empty for anything that no button of ours carries.
     *
     * @param beside the words that were kept beside the code
     */
    public static Optional<Figure> ofCode(String code, String beside) {
        try {
            if (hasWords(code)) {
                return beside.isBlank()
                        ? Optional.empty()
                        : Optional.of(new Figure.Answer(code.startsWith("yes"), beside));
            }
            return switch (code) {
                case "yes" -> Optional.of(new Figure.Answer(true, "đạt"));
                case "no" -> Optional.of(new Figure.Answer(false, "chưa đạt"));
                case "none" -> Optional.of(new Figure.NothingArose());
                case "later" -> Optional.of(new Figure.NotYetKnown());
                default -> ofNumberCode(code);
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Figure> ofNumberCode(String code) {
        if (!code.matches("[rpn]\\d{1,12}(?:\\.\\d{1,10})?(?:/\\d{1,12})?")) {
            return Optional.empty();
        }
        String digits = code.substring(1);
        if (code.charAt(0) == 'r' && digits.contains("/")) {
            BigDecimal numerator = new BigDecimal(digits.substring(0, digits.indexOf('/')));
            BigDecimal denominator = new BigDecimal(digits.substring(digits.indexOf('/') + 1));
            return Optional.of(new Figure.Ratio(numerator, denominator));
        }
        if (digits.contains("/") || code.charAt(0) == 'r') {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(digits);
        if (code.charAt(0) == 'p') {
            return Optional.of(new Figure.PercentAlone(value));
        }
        return Optional.of(new Figure.Number(value));
    }
}
