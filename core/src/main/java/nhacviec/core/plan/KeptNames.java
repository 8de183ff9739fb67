package nhacviec.core.plan;

import java.util.HashMap;
import java.util.Map;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.task.Task;

/**
 * A signed document has no short names; they are made of the first words of a row. Where the same row is on record under a name that
 * somebody chose, that name stays.
 */
final class KeptNames {

    private KeptNames() {}

    static Plan in(Plan read, Plan onRecord) {
        Map<String, String> tasks = new HashMap<>();
        onRecord.tasks().forEach(task -> tasks.put(key(task.number().text(), task.name()), task.shortName()));
        Map<String, String> indicators = new HashMap<>();
        onRecord.indicators().forEach(row -> indicators.put(key(row.code(), row.name()), row.shortName()));
        return new Plan(
                read.year(),
                read.title(),
                read.locality(),
                read.decision(),
                read.units(),
                read.unitGroups(),
                read.sections(),
                read.tasks().stream()
                        .map(task -> isMade(task.name(), task.shortName())
                                ? kept(task, tasks.get(key(task.number().text(), task.name())))
                                : task)
                        .toList(),
                read.indicators().stream()
                        .map(row -> isMade(row.name(), row.shortName())
                                ? kept(row, indicators.get(key(row.code(), row.name())))
                                : row)
                        .toList());
    }

    private static Task kept(Task task, String name) {
        return name == null ? task : task.called(name);
    }

    private static Indicator kept(Indicator row, String name) {
        return name == null ? row : row.called(name);
    }

    private static boolean isMade(String name, String shortName) {
        String made = RowTitle.onPhone(name);
        return shortName.equals(made) || shortName.startsWith(made + " (");
    }

    private static String key(String number, String name) {
        return number + " " + SearchKey.of(name);
    }
}
