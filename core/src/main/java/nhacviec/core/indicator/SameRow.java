package nhacviec.core.indicator;

import java.util.List;
import java.util.Optional;
import nhacviec.core.SearchKey;

/** Finds a row of this year's plan in the plan of another year. A code alone does not tell: next year it may stand for another thing. */
public final class SameRow {

    private SameRow() {}

    /** The row with the same words and the same kind of figure; empty where there is none, or several under other codes. */
    public static Optional<Indicator> of(Indicator row, List<Indicator> otherYear) {
        List<Indicator> alike = otherYear.stream()
                .filter(other -> !other.group()
                        && other.measure() == row.measure()
                        && wording(other).equals(wording(row)))
                .toList();
        return alike.size() == 1
                ? alike.stream().findFirst()
                : alike.stream()
                        .filter(other -> other.code().equals(row.code()))
                        .findFirst();
    }

    /** The letters and digits of the name, without the year for which the plan was made. */
    private static String wording(Indicator row) {
        return SearchKey.of(row.name())
                .replaceAll("\\b(?:nam )?20\\d\\d\\b", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
