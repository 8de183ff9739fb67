package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DeadlineKind;
import nhacviec.core.plan.DueDate;

/** Which product is due on which date, by the words that the date's label and the product share. */
final class Milestones {

    private Milestones() {}

    static Deadline withProducts(Deadline deadline, List<String> products) {
        if (deadline.kind() != DeadlineKind.MULTI_MILESTONE || products.size() < 2) {
            return deadline;
        }
        List<DueDate> dates = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (DueDate due : deadline.dueDates()) {
            String product = due.product();
            if (product.isEmpty() && !due.label().isEmpty()) {
                product = likest(due.label(), products, taken);
            }
            taken.add(product);
            dates.add(new DueDate(due.label(), product, due.writtenTime(), due.date()));
        }
        return new Deadline.OnDates(DeadlineKind.MULTI_MILESTONE, dates);
    }

    private static String likest(String label, List<String> products, Set<String> taken) {
        Set<String> words = new HashSet<>(List.of(SearchKey.of(label).split("\\W+")));
        String best = "";
        long most = 1;
        for (String product : products) {
            Set<String> own = new HashSet<>(List.of(SearchKey.of(product).split("\\W+")));
            long shared = words.stream().filter(own::contains).count();
            if (shared > most && !taken.contains(product)) {
                best = product;
                most = shared;
            }
        }
        return best;
    }
}
