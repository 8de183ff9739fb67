package nhacviec.core.staff;

import java.util.List;
import nhacviec.core.SearchKey;

/**
 * A unit of the office, such as Tư pháp. A unit that was renamed or merged stays on record under its own name.
 *
 * @param id 0 before it is on record
 * @param shortName the name for buttons and tables, at most about 20 letters
 * @param variants other spellings that occur in plans and letters
 * @param validity from when to when it is one of the office
 */
public record Unit(long id, String name, String shortName, List<String> variants, Validity validity) {

    public Unit {
        variants = List.copyOf(variants);
    }

    /** A unit that is always one of the office. */
    public Unit(long id, String name, String shortName, List<String> variants) {
        this(id, name, shortName, variants, Validity.ALWAYS);
    }

    /** Whether these words name this unit, whatever their case, marks and blanks. */
    public boolean isNamed(String words) {
        String key = SearchKey.of(words);
        return key.equals(SearchKey.of(name))
                || key.equals(SearchKey.of(shortName))
                || variants.stream().anyMatch(variant -> key.equals(SearchKey.of(variant)));
    }

    /** Whether a unit that a plan names is this one under whatever name. */
    public boolean isSameAs(Unit other) {
        return isNamed(other.name()) || other.isNamed(name);
    }

    /** The same unit in another time. */
    public Unit valid(Validity other) {
        return new Unit(id, name, shortName, variants, other);
    }
}
