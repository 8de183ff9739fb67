package nhacviec.documents.plan;

import java.util.Map;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/**
 * Where the rows of a plan stand in the file it was read from.
 *
 * @param tasks line of each task, from 1; rows that are missing here have no known line
 * @param indicators line of each indicator
 * @param taskPlaces the same for people, where a line says too little ("bảng 2, hàng 7")
 */
public record RowLines(
        Map<TaskNumber, Integer> tasks,
        Map<String, Integer> indicators,
        Map<TaskNumber, String> taskPlaces,
        Map<String, String> indicatorPlaces) {

    /** For a plan that was not read from a file. */
    public static final RowLines UNKNOWN = new RowLines(Map.of(), Map.of());

    public RowLines {
        tasks = Map.copyOf(tasks);
        indicators = Map.copyOf(indicators);
        taskPlaces = Map.copyOf(taskPlaces);
        indicatorPlaces = Map.copyOf(indicatorPlaces);
    }

    public RowLines(Map<TaskNumber, Integer> tasks, Map<String, Integer> indicators) {
        this(tasks, indicators, Map.of(), Map.of());
    }

    /** "Phụ lục 2, nhiệm vụ 13 (dòng 480)". */
    public String place(Task task) {
        return "Phụ lục 2, nhiệm vụ " + task.number() + inFile(tasks.get(task.number()), taskPlaces.get(task.number()));
    }

    /** "Phụ lục 1, dòng 3.2 (dòng 190)". */
    String place(Indicator indicator) {
        return "Phụ lục 1, dòng " + indicator.code()
                + inFile(indicators.get(indicator.code()), indicatorPlaces.get(indicator.code()));
    }

    private static String inFile(Integer line, String place) {
        if (place != null && !place.startsWith("dòng")) {
            return " (" + place + ")";
        }
        return line == null ? "" : " (dòng " + line + " của tệp)";
    }
}
