package nhacviec.core.indicator;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.plan.Deadline;

/**
 * What figures of several quarters, of one unit or of several, come to. Ratios and counts are summed; of scores and answers the
 * last quarter's stands. Parts may be put together in any grouping and order. Pure.
 *
 * @param value null while nothing was given, and where no sum can be formed
 * @param standsFor the quarter whose value stands, for what does not add up; null for sums
 * @param given quarters for which something was answered
 * @param missing quarters for which something is still owed
 * @param unsummable quarters in which a percentage alone was given for a ratio, or several values for what has only one
 */
public record DerivedFigure(
        Figure value,
        ReportingPeriod standsFor,
        SortedSet<ReportingPeriod> given,
        SortedSet<ReportingPeriod> missing,
        SortedSet<ReportingPeriod> unsummable) {

    public DerivedFigure {
        given = Collections.unmodifiableSortedSet(new TreeSet<>(given));
        missing = Collections.unmodifiableSortedSet(new TreeSet<>(missing));
        unsummable = Collections.unmodifiableSortedSet(new TreeSet<>(unsummable));
    }

    /** Of nobody and no quarter. */
    public static final DerivedFigure NOTHING = new DerivedFigure(null, null, Set.of(), Set.of(), Set.of());

    private DerivedFigure(
            Figure value,
            ReportingPeriod standsFor,
            Collection<ReportingPeriod> given,
            Collection<ReportingPeriod> missing,
            Collection<ReportingPeriod> unsummable) {
        this(value, standsFor, new TreeSet<>(given), new TreeSet<>(missing), new TreeSet<>(unsummable));
    }

    /**
     * One unit's figure of one quarter.
     *
     * @param figure null where nothing was given
     */
    public static DerivedFigure of(ReportingPeriod quarter, Figure figure, Measure measure) {
        if (figure == null || !figure.settles()) {
            return new DerivedFigure(null, null, Set.of(), Set.of(quarter), Set.of());
        }
        if (figure instanceof Figure.NothingArose) {
            return new DerivedFigure(figure, null, Set.of(quarter), Set.of(), Set.of());
        }
        boolean addsUp = measure.addsUp();
        boolean alone = addsUp && figure instanceof Figure.PercentAlone;
        return new DerivedFigure(
                alone ? null : figure,
                addsUp ? null : quarter,
                Set.of(quarter),
                Set.of(),
                alone ? Set.of(quarter) : Set.of());
    }

    /** Both together. */
    public DerivedFigure plus(DerivedFigure other) {
        SortedSet<ReportingPeriod> unsummed = union(unsummable, other.unsummable);
        SortedSet<ReportingPeriod> answered = union(given, other.given);
        SortedSet<ReportingPeriod> owed = union(missing, other.missing);
        if (standsFor == null && other.standsFor == null) {
            Figure sum = unsummed.isEmpty() ? sum(value, other.value) : null;
            return new DerivedFigure(sum, null, answered, owed, unsummed);
        }
        if (standsFor == null || other.standsFor == null || !standsFor.equals(other.standsFor)) {
            DerivedFigure last = isLaterThan(other) ? this : other;
            // Which value an earlier quarter had no longer matters.
            return new DerivedFigure(last.value, last.standsFor, answered, owed, last.unsummable);
        }
        boolean same = value != null && value.equals(other.value);
        if (!same) {
            unsummed.add(standsFor);
        }
        return new DerivedFigure(same ? value : null, standsFor, answered, owed, unsummed);
    }

    private boolean isLaterThan(DerivedFigure other) {
        return standsFor != null && (other.standsFor == null || standsFor.compareTo(other.standsFor) > 0);
    }

    /** Where nothing arose, nothing is added. */
    private static Figure sum(Figure one, Figure other) {
        if (one == null || one instanceof Figure.NothingArose) {
            return other == null ? one : other;
        }
        if (other == null || other instanceof Figure.NothingArose) {
            return one;
        }
        if (one instanceof Figure.Ratio a && other instanceof Figure.Ratio b) {
            return new Figure.Ratio(
                    a.numerator().add(b.numerator()), a.denominator().add(b.denominator()));
        }
        BigDecimal first = ((Figure.Number) one).value();
        return new Figure.Number(first.add(((Figure.Number) other).value()));
    }

    private static SortedSet<ReportingPeriod> union(Set<ReportingPeriod> one, Set<ReportingPeriod> other) {
        SortedSet<ReportingPeriod> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Whether every quarter has been answered by everybody. */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** "mới có Quý I", "mới có Quý I, chưa đủ", "mới có Quý I, II (Quý II chưa đủ)"; empty when complete. */
    public String soFar() {
        if (isComplete()) {
            return "";
        }
        if (given.isEmpty()) {
            return "chưa có số liệu";
        }
        SortedSet<ReportingPeriod> part = new TreeSet<>(given);
        part.retainAll(missing);
        if (part.isEmpty()) {
            return "mới có " + names(given);
        }
        return "mới có " + names(given) + (part.equals(given) ? ", chưa đủ" : " (" + names(part) + " chưa đủ)");
    }

    /** Why no value can be said although something was given; empty otherwise. */
    public String whyNone() {
        if (value != null || unsummable.isEmpty()) {
            return "";
        }
        return standsFor == null
                ? names(unsummable) + " chỉ có tỷ lệ nên không cộng được"
                : names(unsummable) + " có nhiều giá trị nên chưa rõ lấy giá trị nào";
    }

    /** "Quý I, III". */
    static String names(Collection<ReportingPeriod> quarters) {
        return quarters.stream()
                .map(quarter -> Deadline.roman(quarter.quarter()))
                .collect(Collectors.joining(", ", "Quý ", ""));
    }
}
