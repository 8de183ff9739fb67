package nhacviec.core.staff;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;

/** The unit that words which name none probably mean. */
public final class NearestUnit {

    private NearestUnit() {}

    public static Optional<Unit> of(String words, Collection<Unit> units) {
        String key = SearchKey.of(words);
        return units.stream()
                .filter(unit -> distance(key, unit) <= Math.max(2, key.length() / 3))
                .min(Comparator.comparingInt(unit -> distance(key, unit)));
    }

    /** Part of a name is as near as can be. */
    private static int distance(String key, Unit unit) {
        return Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.variants().stream())
                .map(SearchKey::of)
                .mapToInt(name -> key.length() >= 3 && name.contains(key) ? 0 : slips(key, name))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static int slips(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
