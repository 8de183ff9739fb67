package nhacviec.core.indicator;

import java.util.List;
import java.util.Optional;

/**
 * A row of the plan's annex of indicators, as it was understood.
 *
 * @param code its number ("3.2"); dash rows without a number got one that continues their group's
 * @param shortName a few words for lists and buttons; never empty
 * @param parent code of the group above; null when there is none
 * @param group whether it is only a heading, which takes no figure
 * @param targetText the target in the words of the annex, inherited words included
 * @param targets every target that the plan names, the annex's first; where they contradict each other one is chosen
 * @param monitor the unit that follows it up, in the words of the plan; empty where the plan leaves it blank
 * @param executors the units that carry it out, in the words of the plan
 * @param measure what kind of figure it takes
 * @param reporters names of the units that owe a figure; empty for groups
 */
public record Indicator(
        String code,
        String name,
        String shortName,
        String parent,
        boolean group,
        String targetText,
        List<Target> targets,
        String monitor,
        List<String> executors,
        Measure measure,
        List<String> reporters,
        Written written,
        List<String> inherited,
        List<String> notes) {

    public Indicator {
        targets = List.copyOf(targets);
        executors = List.copyOf(executors);
        reporters = List.copyOf(reporters);
        inherited = List.copyOf(inherited);
        notes = List.copyOf(notes);
    }

    /** The kind of figure. */
    public enum Measure {
        /** So many of so many, said in percent; adds up over units. */
        RATIO,
        /** Points from 0 to 100; one value for the whole office. */
        SCORE,
        /** A whole number that adds up over units. */
        COUNT,
        /** Reached or not, with words; one answer for the whole office. */
        YES_NO;

        /** The kind of row for which a figure was given; what any row takes is taken for a share. */
        public static Measure of(Figure figure) {
            if (figure instanceof Figure.Answer) {
                return YES_NO;
            }
            return figure instanceof Figure.Number ? SCORE : RATIO;
        }

        /** Whether the figures of units and quarters can be added up. */
        public boolean addsUp() {
            return this == RATIO || this == COUNT;
        }
    }

    /** The cells of the row as the document has them. */
    public record Written(
            String code, String name, String targetText, String monitor, String executors, boolean cutByPage) {}

    /** Whether the plan names targets that cannot all be meant. */
    public boolean isContradictory() {
        return targets.stream()
                        .map(target -> target.operator() + " "
                                + (target.value() == null
                                        ? ""
                                        : target.value().stripTrailingZeros().toPlainString()))
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether its share can be more than 100 %: the plan itself aims higher, as with the revenue of a budget. */
    public boolean mayExceedWhole() {
        return measure == Measure.RATIO
                && targets.stream()
                        .anyMatch(target ->
                                target.value() != null && target.value().compareTo(Figure.HUNDRED) > 0);
    }

    /** Whether a figure is of the kind that this row takes. Any row takes "none" and "not yet known". */
    public boolean takes(Figure figure) {
        if (!figure.settles() || figure instanceof Figure.NothingArose) {
            return true;
        }
        return switch (measure) {
            case RATIO ->
                (figure instanceof Figure.PercentAlone
                                || (figure instanceof Figure.Ratio ratio
                                        && Figure.isWhole(ratio.numerator())
                                        && Figure.isWhole(ratio.denominator())))
                        && (mayExceedWhole()
                                || figure.comparable().orElseThrow().compareTo(Figure.HUNDRED) <= 0);
            case SCORE ->
                figure instanceof Figure.Number number && number.value().compareTo(Figure.HUNDRED) <= 0;
            case COUNT -> figure instanceof Figure.Number number && Figure.isWhole(number.value());
            case YES_NO -> figure instanceof Figure.Answer;
        };
    }

    /** The target that counts; empty for groups. */
    public Optional<Target> target() {
        return targets.stream().filter(Target::chosen).findFirst();
    }

    /** Whether a value of the whole office reaches the target; empty where that cannot be said. */
    public Optional<Boolean> isReachedBy(Figure value) {
        if (value instanceof Figure.Answer answer) {
            return Optional.of(answer.reached());
        }
        return value.comparable()
                .flatMap(number ->
                        target().filter(target -> target.value() != null).map(target -> target.isReachedBy(number)));
    }

    /** The same row with another short name. */
    public Indicator called(String otherShortName) {
        return new Indicator(
                code,
                name,
                otherShortName,
                parent,
                group,
                targetText,
                targets,
                monitor,
                executors,
                measure,
                reporters,
                written,
                inherited,
                notes);
    }

    /** The same row with other units that owe its figure. */
    public Indicator reportedBy(List<String> names) {
        return new Indicator(
                code,
                name,
                shortName,
                parent,
                group,
                targetText,
                targets,
                monitor,
                executors,
                measure,
                names,
                written,
                inherited,
                notes);
    }
}
