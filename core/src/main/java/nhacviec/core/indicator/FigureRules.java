package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which possible figures are doubted. With four figures a year statistics mean nothing: a figure is compared with its target and
 * with the unit's last one.
 *
 * @param belowTarget whether a figure that misses its target is doubted
 * @param farFromLast by how many points of percent, or points of a score, it may move from one period to the next; 0 to let it
 *     move freely
 * @param timesLast how many times the last one a count or a total may be; 0 for any
 * @param smallerTotal by how many percent a total may shrink; 0 for any
 */
public record FigureRules(boolean belowTarget, int farFromLast, int timesLast, int smallerTotal) {

    public static final FigureRules USUAL = new FigureRules(true, 20, 5, 50);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What is doubtful about a figure.
     *
     * @param last the unit's figure of the period before; empty when there is none
     */
    public Set<Doubt> doubts(Indicator indicator, Figure figure, Optional<Figure> last) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (belowTarget && misses(indicator, figure)) {
            doubts.add(Doubt.BELOW_TARGET);
        }
        if (last.isPresent() && isFar(figure, last.get(), indicator)) {
            doubts.add(Doubt.FAR_FROM_LAST);
        }
        if (last.isPresent() && isManyTimes(figure, last.get())) {
            doubts.add(Doubt.LARGER_TOTAL);
        }
        if (last.isPresent() && shrinks(figure, last.get())) {
            doubts.add(Doubt.SMALLER_TOTAL);
        }
        return doubts;
    }

    private static boolean misses(Indicator indicator, Figure figure) {
        if (figure instanceof Figure.Answer answer) {
            return !answer.reached();
        }
        return indicator
                .target()
                .filter(target -> target.value() != null)
                .flatMap(target -> figure.comparable().map(value -> !target.isReachedBy(value)))
                .orElse(false);
    }

    private boolean isFar(Figure figure, Figure last, Indicator indicator) {
        return farFromLast > 0
                && indicator.measure() != Indicator.Measure.COUNT
                && figure.comparable().isPresent()
                && last.comparable().isPresent()
                && figure.comparable()
                                .get()
                                .subtract(last.comparable().get())
                                .abs()
                                .compareTo(BigDecimal.valueOf(farFromLast))
                        > 0;
    }

    /** A slip of a digit multiplies a total by ten and may leave the percentage as it was. */
    private boolean isManyTimes(Figure figure, Figure last) {
        Optional<BigDecimal> now = counted(figure);
        Optional<BigDecimal> before = counted(last);
        return timesLast > 0
                && now.isPresent()
                && before.isPresent()
                && before.get().signum() > 0
                && now.get().compareTo(before.get().multiply(BigDecimal.valueOf(timesLast))) > 0;
    }

    private boolean shrinks(Figure figure, Figure last) {
        return smallerTotal > 0
                && figure instanceof Figure.Ratio now
                && last instanceof Figure.Ratio before
                && now.denominator()
                                .multiply(HUNDRED)
                                .compareTo(before.denominator().multiply(BigDecimal.valueOf(100L - smallerTotal)))
                        < 0;
    }

    private static Optional<BigDecimal> counted(Figure figure) {
        if (figure instanceof Figure.Ratio ratio) {
            return Optional.of(ratio.denominator());
        }
        return figure instanceof Figure.Number number ? Optional.of(number.value()) : Optional.empty();
    }
}
