package nhacviec.core.staff;

import java.util.List;
import nhacviec.core.SearchKey;

/**
 * A unit of the office, such as Tư pháp.
 *
 * @param id 0 before it is on record
 * @param shortName the name for buttons and tables, at most about 20 letters
 * @param variants other spellings that occur in plans and letters
 */
public record Unit(long id, String name, String shortName, List<String> variants) {

    public Unit {
        variants = List.copyOf(variants);
    }

    /** Whether these words name this unit, whatever their case, marks and blanks. */
    public boolean isNamed(String words) {
        String key = SearchKey.of(words);
        return key.equals(SearchKey.of(name))
                || key.equals(SearchKey.of(shortName))
                || variants.stream().anyMatch(variant -> key.equals(SearchKey.of(variant)));
    }
}
