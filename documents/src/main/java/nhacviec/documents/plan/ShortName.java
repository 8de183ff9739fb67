package nhacviec.documents.plan;

import java.util.HashSet;
import java.util.Set;
import nhacviec.core.plan.RowTitle;

/** A few words of a long name, for lists and buttons; no two rows get the same. */
final class ShortName {

    private final Set<String> taken = new HashSet<>();

    String of(String name, String number) {
        String words = RowTitle.onPhone(name);
        String free = words.isEmpty() ? "Dòng " + number : words;
        if (!taken.add(free)) {
            free = free + " (" + number + ")";
            taken.add(free);
        }
        return free;
    }
}
