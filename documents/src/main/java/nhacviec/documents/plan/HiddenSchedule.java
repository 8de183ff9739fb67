package nhacviec.documents.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlinePhrase;

/** A product that names periods ("báo cáo quý, 6 tháng, năm") under a time that does not. */
final class HiddenSchedule {

    private static final Pattern PERIODS = Pattern.compile(
            ".*(\\b(hang|moi) (thang|quy)\\b|\\bquy, (0?6 thang|nam)|\\b0?6 thang,? (va )?(nam|ca nam|hang nam)|dinh ky (hang )?(thang|quy|0?6 thang)|\\bquy [iv]+\\b.*\\bquy [iv]+\\b|\\b\\d+ [a-z ]{2,20}/ ?(thang|quy|tuan)\\b).*");

    /** A date of its own beside a product: "(tháng 1)", "trước 15/12". */
    private static final Pattern DATE = Pattern.compile(
            "\\((trong )?(thang|quy) (\\d{1,2}|[ivx]+)(/\\d{4})?\\)|\\b(truoc|cham nhat)( ngay)? \\d{1,2}/\\d{1,2}(/\\d{4})?");

    private HiddenSchedule() {}

    /** The product that hides it. */
    static Optional<String> of(List<String> products, Deadline deadline) {
        if (deadline instanceof Deadline.EachPeriod) {
            return Optional.empty();
        }
        return products.stream()
                .filter(product -> {
                    String key = SearchKey.of(product);
                    return PERIODS.matcher(key).matches()
                            || (deadline.dueDates().size() == 1 && hasOtherDate(key, deadline));
                })
                .findFirst();
    }

    private static boolean hasOtherDate(String product, Deadline deadline) {
        LocalDate due = deadline.dueDates().get(0).date();
        return DATE.matcher(product)
                .results()
                .map(found -> DeadlinePhrase.read(found.group().replaceAll("[()]", ""), due.getYear()))
                .flatMap(reading -> reading.dates().stream())
                .anyMatch(date -> !date.equals(due));
    }
}
