package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nhacviec.core.SearchKey;

/** A result that a unit reports for a period. "None" and "not yet known" are answers; a blank is not. */
public sealed interface Figure {

    BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** More decimals than any target has. */
    int EXACT_DECIMALS = 10;

    /** So many of so many. */
    record Ratio(BigDecimal numerator, BigDecimal denominator) implements Figure {
        public Ratio {
            if (denominator.signum() <= 0 || numerator.signum() < 0) {
                throw new IllegalArgumentException(numerator + "/" + denominator);
            }
        }

        /** The share in percent as people read it, with at most two decimals. */
        public BigDecimal percent() {
            return Figure.percent(numerator, denominator);
        }
    }

    /** A percentage without what it was computed from; cannot be added up over units. */
    record PercentAlone(BigDecimal percent) implements Figure {}

    /** Points or a count. */
    record Number(BigDecimal value) implements Figure {}

    /** Reached or not, with the words that were given. */
    record Answer(boolean reached, String words) implements Figure {

        /** Yes or no, said afterwards to words that had left it open: "hạng 3" becomes "đạt, hạng 3". */
        public static Answer decided(boolean reached, String words) {
            String besides = AnswerReader.besidesVerdict(words);
            return new Answer(reached, (reached ? "đạt" : "chưa đạt") + (besides.isEmpty() ? "" : ", " + besides));
        }

        /** What was said besides yes or no: "xếp thứ 9/21" of "chưa đạt, xếp thứ 9/21"; empty when nothing was. */
        public String besides() {
            return AnswerReader.behindAnswer(words);
        }
    }

    /** Không phát sinh: there was nothing to count. */
    record NothingArose() implements Figure {}

    /** Chưa có số liệu: the unit cannot say yet; the figure stays owed. */
    record NotYetKnown() implements Figure {}

    /** Whether another figure is this one in other words: "không đạt" for "chưa đạt", "30,0 %" for "30 %". */
    default boolean saysTheSameAs(Figure other) {
        return equals(other)
                || this instanceof PercentAlone one
                        && other instanceof PercentAlone two
                        && one.percent().compareTo(two.percent()) == 0
                || this instanceof Number one
                        && other instanceof Number two
                        && one.value().compareTo(two.value()) == 0
                || this instanceof Ratio one
                        && other instanceof Ratio two
                        && one.numerator().compareTo(two.numerator()) == 0
                        && one.denominator().compareTo(two.denominator()) == 0
                || this instanceof Answer one
                        && other instanceof Answer two
                        && one.reached() == two.reached()
                        && SearchKey.of(one.besides()).equals(SearchKey.of(two.besides()));
    }

    /** The value that is compared with a target, not rounded: percent, points or a count. */
    default Optional<BigDecimal> comparable() {
        if (this instanceof Ratio ratio) {
            return Optional.of(
                    ratio.numerator().multiply(HUNDRED).divide(ratio.denominator(), EXACT_DECIMALS, RoundingMode.DOWN));
        }
        if (this instanceof PercentAlone alone) {
            return Optional.of(alone.percent());
        }
        if (this instanceof Number number) {
            return Optional.of(number.value());
        }
        return Optional.empty();
    }

    /** Whether the unit has given what it owes. */
    default boolean settles() {
        return !(this instanceof NotYetKnown);
    }

    /** The figure in a few words for the audit trail: "45/60", "75.5%", "92". */
    default String brief() {
        if (this instanceof Ratio ratio) {
            return ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString();
        }
        if (this instanceof PercentAlone alone) {
            return alone.percent().toPlainString() + "%";
        }
        if (this instanceof Number number) {
            return number.value().toPlainString();
        }
        if (this instanceof Answer answer) {
            return (answer.reached() ? "đạt" : "chưa đạt") + (answer.words().isBlank() ? "" : ": " + answer.words());
        }
        return this instanceof NothingArose ? "không phát sinh" : "chưa có số liệu";
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /**
     * A share in percent with at most two decimals. Rounded, but never up to a number with fewer decimals: 29.999 of 30.000 is
     * 99,99 %, because 100 % would look as if the target were reached.
     */
    static BigDecimal percent(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal exact = numerator.multiply(HUNDRED).divide(denominator, EXACT_DECIMALS, RoundingMode.DOWN);
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        BigDecimal percent = rounded.scale() < 2 && rounded.compareTo(exact) > 0
                ? exact.setScale(2, RoundingMode.DOWN).stripTrailingZeros()
                : rounded;
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }
}
