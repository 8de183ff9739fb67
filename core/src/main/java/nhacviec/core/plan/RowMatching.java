package nhacviec.core.plan;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import nhacviec.core.SearchKey;

/**
 * Which row of a newly read plan is which row on record. A number alone does not tell: where a row is put in between, the
 * rows below it move on, and what people did must not move on with the numbers.
 *
 * @param pairs the row on record of each row that was there before, by the new row
 * @param removed rows on record that the new plan does not have
 * @param added rows that were not there
 */
record RowMatching<T>(Map<T, T> pairs, List<T> removed, List<T> added) {

    /** Rows with the same number are one row reworded when their names share this much. */
    private static final double ALIKE = 0.5;

    static <T> RowMatching<T> of(List<T> before, List<T> after, Function<T, String> number, Function<T, String> name) {
        Map<T, T> found = new HashMap<>();
        Set<T> taken = new HashSet<>();
        pair(
                before,
                after,
                found,
                taken,
                (old, now) -> number.apply(old).equals(number.apply(now)) && same(name.apply(old), name.apply(now)));
        pair(
                before,
                after,
                found,
                taken,
                (old, now) -> same(name.apply(old), name.apply(now))
                        && isOnly(before, taken, old, name)
                        && isOnly(after, found.keySet(), now, name));
        pair(
                before,
                after,
                found,
                taken,
                (old, now) -> number.apply(old).equals(number.apply(now))
                        && likeness(name.apply(old), name.apply(now)) >= ALIKE);
        Map<T, T> pairs = new LinkedHashMap<>();
        after.stream().filter(found::containsKey).forEach(now -> pairs.put(now, found.get(now)));
        return new RowMatching<>(
                pairs,
                before.stream().filter(row -> !taken.contains(row)).toList(),
                after.stream().filter(row -> !pairs.containsKey(row)).toList());
    }

    private static <T> void pair(
            List<T> before, List<T> after, Map<T, T> pairs, Set<T> taken, BiPredicate<T, T> isSame) {
        for (T now : after) {
            if (!pairs.containsKey(now)) {
                before.stream()
                        .filter(old -> !taken.contains(old) && isSame.test(old, now))
                        .findFirst()
                        .ifPresent(old -> {
                            pairs.put(now, old);
                            taken.add(old);
                        });
            }
        }
    }

    private static <T> boolean isOnly(List<T> rows, Collection<T> settled, T row, Function<T, String> name) {
        return rows.stream()
                        .filter(other -> !settled.contains(other) && same(name.apply(other), name.apply(row)))
                        .count()
                == 1;
    }

    private static boolean same(String one, String other) {
        return SearchKey.of(one).equals(SearchKey.of(other));
    }

    /** The share of syllables that two names have in common, from 0 to 1. */
    private static double likeness(String one, String other) {
        Set<String> mine = syllables(one);
        Set<String> theirs = syllables(other);
        long common = mine.stream().filter(theirs::contains).count();
        return mine.isEmpty() || theirs.isEmpty() ? 0 : 2.0 * common / (mine.size() + theirs.size());
    }

    private static Set<String> syllables(String name) {
        return Arrays.stream(SearchKey.of(name).split("[^\\p{L}\\p{N}]+"))
                .filter(syllable -> !syllable.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The row on record of a new row; null for one that was not there. */
    T before(T now) {
        return pairs.get(now);
    }

    /** Whether the rows that were there before stand in another order now. */
    boolean isReordered(List<T> before) {
        int last = -1;
        for (T old : pairs.values()) {
            int at = before.indexOf(old);
            if (at < last) {
                return true;
            }
            last = at;
        }
        return false;
    }
}
