package nhacviec.core.indicator;

import java.util.List;
import java.util.Optional;

/**
 * The row that a line without a code means: "Số hóa hồ sơ, kết quả TTHC: 45/60".
 *
 * @param figure what stands behind the name
 */
public record NamedRow(Indicator row, String figure) {

    /** Reads a line that begins with a row's name, word for word; empty where no row or more than one is called so. */
    public static Optional<NamedRow> read(String line, List<Indicator> all) {
        List<Indicator> named = RowName.namedAhead(line, all);
        return named.size() == 1
                ? RowName.behindName(line, named.get(0)).map(figure -> new NamedRow(named.get(0), figure))
                : Optional.empty();
    }

    /** The row that a line may mean which has a name only roughly; good for a question, never for recording. */
    public static Optional<Indicator> likely(String line, List<Indicator> all) {
        return RowName.likely(line, all);
    }

    /** The rows in whose name the words of a line stand, "Số hóa: 45/60"; good for a question, never for recording. */
    public static List<Indicator> containing(String line, List<Indicator> all) {
        return RowName.containing(line, all);
    }
}
