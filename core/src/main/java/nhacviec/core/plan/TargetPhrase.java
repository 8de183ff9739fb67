package nhacviec.core.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nhacviec.core.indicator.Target;

/**
 * The words with which a plan says what an indicator should reach, and what they mean.
 *
 * <pre>
 * phrase      = levels | rank | range | decrease | comparison | bare number | quality
 * comparison  = [soft] [operator] number [unit] ["trở lên"]          "phấn đấu đạt từ 85% trở lên"
 * range       = [operator] number ("-" | "đến") ["dưới"] number unit     "80 - 85%"
 * rank        = "nhóm" number unit "dẫn đầu" | "≤" number place | "xếp thứ" number
 * levels      = comparison { (";" | "và") comparison }               "sản phẩm và nhãn hiệu"
 * quality     = anything without a number that a figure could be held against
 * </pre>
 */
public final class TargetPhrase {

    private TargetPhrase() {}

    /** How the words compare; beside the comparisons of {@link Target.Operator} a range and a place in a ranking. */
    public enum Comparison {
        AT_LEAST(">=", Target.Operator.AT_LEAST),
        MORE_THAN(">", Target.Operator.MORE_THAN),
        AT_MOST("<=", Target.Operator.AT_MOST),
        LESS_THAN("<", Target.Operator.LESS_THAN),
        EXACTLY("=", Target.Operator.EXACTLY),
        /** Reached from the lower end on. */
        RANGE("range", Target.Operator.AT_LEAST),
        /** Reached at this place or a better, that is smaller, one. */
        RANK("rank", Target.Operator.AT_MOST),
        QUALITATIVE("qualitative", Target.Operator.QUALITATIVE);

        private final String sign;
        private final Target.Operator operator;

        Comparison(String sign, Target.Operator operator) {
            this.sign = sign;
            this.operator = operator;
        }

        /** The sign as scripts read it, such as {@code >=} or {@code range}. */
        public String sign() {
            return sign;
        }

        /** How a figure is held against the first value. */
        public Target.Operator operator() {
            return operator;
        }
    }

    /**
     * What was understood.
     *
     * @param values the numbers, as many as the phrase sets; empty when qualitative
     * @param unit "%", "điểm", "mô hình"…; several joined by "; " where each value has its own; empty when there is none
     * @param doubt what a person should confirm; empty when nothing
     */
    public record Reading(Comparison comparison, List<BigDecimal> values, String unit, String doubt) {

        public Reading {
            values = List.copyOf(values);
        }

        /** The value that a figure is held against: the only one, the lower end, or the commune's level. */
        public Optional<BigDecimal> value() {
            if (values.isEmpty()) {
                return Optional.empty();
            }
            boolean levels = comparison != Comparison.RANGE && values.size() > 1 && !unit.contains(";");
            return Optional.of(values.get(levels && comparison != Comparison.RANK ? values.size() - 1 : 0));
        }

        static Reading quality(String unit) {
            return new Reading(Comparison.QUALITATIVE, List.of(), unit, "");
        }

        Reading doubted(String more) {
            return new Reading(
                    comparison, values, unit, doubt.isEmpty() || more.isEmpty() ? doubt + more : doubt + "; " + more);
        }
    }

    /** Reads a phrase. */
    public static Reading read(String phrase) {
        return read(phrase, "");
    }

    /**
     * Reads a phrase.
     *
     * @param usualUnit the unit that the table gives in a column of its own; empty when there is none
     */
    public static Reading read(String phrase, String usualUnit) {
        PhraseWords words = new PhraseWords(phrase == null ? "" : phrase.replace('\n', ' '));
        if (words.size() == 0) {
            return Reading.quality("");
        }
        TargetWords target = new TargetWords(words, usualUnit);
        Optional<Reading> named = words.attempt(target::rank).or(() -> words.attempt(target::none));
        if (named.isPresent()) {
            return named.get().doubted(words.doubts());
        }
        List<Reading> found = new ArrayList<>();
        while (!words.atEnd()) {
            Optional<Reading> next = words.attempt(target::comparison);
            if (next.isPresent()) {
                found.add(next.get());
                target.skipToNext();
            } else {
                words.skip();
            }
        }
        if (found.isEmpty()) {
            return target.quality();
        }
        return found.size() == 1
                ? found.get(0).doubted(words.doubts())
                : together(found).doubted(words.doubts());
    }

    private static Reading together(List<Reading> found) {
        Comparison comparison = found.get(0).comparison();
        List<BigDecimal> values = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (Reading one : found) {
            values.addAll(one.values());
            units.add(one.unit());
        }
        boolean oneUnit = units.stream().distinct().count() == 1;
        String doubt = oneUnit && comparison != Comparison.RANK
                ? "nêu " + values.size() + " mức trong một câu, đang lấy mức cuối"
                : "nêu " + values.size() + " chỉ tiêu trong một câu, đang lấy số đầu";
        return new Reading(comparison, values, oneUnit ? units.get(0) : String.join("; ", units), doubt);
    }
}
