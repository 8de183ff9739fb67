package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Task;

/**
 * Tasks whose lead cell is blank. Who urges everybody, the office's Văn phòng, has them until somebody says whose they are, so
 * that one blank cell keeps no plan out.
 */
final class UnledTasks {

    private final List<Task> tasks = new ArrayList<>();
    private final List<PlanFinding> findings = new ArrayList<>();

    UnledTasks(List<Task> read, List<Unit> known, RowLines lines) {
        Optional<String> urging = urging(read, known);
        for (Task task : read) {
            if (!task.lead().isBlank() || urging.isEmpty()) {
                tasks.add(task);
                continue;
            }
            String said = "ô chủ trì để trống, đang giao “" + urging.get() + "” theo dõi";
            findings.add(new PlanFinding(
                    Severity.UNREAD,
                    lines.place(task),
                    said + "; xin cho biết đơn vị nào, sửa trong tệp rồi gửi lại hoặc sửa dòng này sau khi nhập."));
            tasks.add(task.ledBy(urging.get()).doubted(said));
        }
    }

    List<Task> tasks() {
        return tasks;
    }

    List<PlanFinding> findings() {
        return findings;
    }

    /** The plan's own words for the Văn phòng, or its name on record. */
    private static Optional<String> urging(List<Task> tasks, List<Unit> known) {
        List<String> leads = tasks.stream().map(Task::lead).collect(Collectors.toList());
        return Stream.concat(leads.stream(), known.stream().map(Unit::name))
                .filter(name -> SearchKey.of(name).startsWith("van phong"))
                .findFirst();
    }
}
