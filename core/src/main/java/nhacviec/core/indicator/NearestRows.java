package nhacviec.core.indicator;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The rows that a code which the plan does not have was probably meant for: "32" for 3.2, "4.1" for 3.1 or 5.1. Pure. */
final class NearestRows {

    private static final int MOST = 3;
    private static final int DEEPEST = 4;
    private static final int LARGEST = 99;

    private NearestRows() {}

    /** The nearest first; none where no number was typed. */
    static List<Indicator> of(String typed, List<Indicator> rows) {
        // "3.20" is 3.2 with a nought too many.
        String digits =
                typed.replaceAll("[^0-9.]", "").replaceAll("^\\.+|\\.+$", "").replaceFirst("(\\.[1-9])0$", "$1");
        String bare = digits.replace(".", "");
        return digits.isEmpty()
                ? List.of()
                : rows.stream()
                        .filter(row -> !row.group())
                        .sorted(Comparator.<Indicator>comparingInt(
                                        row -> row.code().replace(".", "").equals(bare) ? 0 : 1)
                                .thenComparingInt(row -> distance(row.code(), digits)))
                        .limit(MOST)
                        .toList();
    }

    /** How far apart two codes are, number by number; a difference on the left weighs more than any on its right. */
    private static int distance(String one, String other) {
        int[] a = numbers(one);
        int[] b = numbers(other);
        int distance = 0;
        for (int level = 0; level < DEEPEST; level++) {
            distance = distance * LARGEST + Math.abs(a[level] - b[level]);
        }
        return distance;
    }

    private static int[] numbers(String code) {
        int[] numbers = Arrays.stream(code.split("\\."))
                .filter(number -> !number.isEmpty())
                .mapToInt(number -> number.length() > 2 ? LARGEST : Integer.parseInt(number))
                .limit(DEEPEST)
                .toArray();
        return Arrays.copyOf(numbers, DEEPEST);
    }
}
