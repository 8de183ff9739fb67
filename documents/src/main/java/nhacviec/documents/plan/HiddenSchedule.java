package nhacviec.documents.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Deadline;

/** A product that names periods ("báo cáo quý, 6 tháng, năm") under a time that does not. */
final class HiddenSchedule {

    private static final Pattern PERIODS = Pattern.compile(
            ".*(\\b(hang|moi) (thang|quy)\\b|\\bquy, (0?6 thang|nam)|\\b0?6 thang,? (va )?(nam|ca nam|hang nam)|dinh ky (hang )?(thang|quy|0?6 thang)|\\bquy [iv]+\\b.*\\bquy [iv]+\\b).*");

    private HiddenSchedule() {}

    /** The product that hides it. */
    static Optional<String> of(List<String> products, Deadline deadline) {
        if (deadline instanceof Deadline.EachPeriod) {
            return Optional.empty();
        }
        return products.stream()
                .filter(product -> PERIODS.matcher(SearchKey.of(product)).matches())
                .findFirst();
    }
}
