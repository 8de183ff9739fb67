package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nhacviec.core.plan.Deadline;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;

/** The tasks to which the plan gives no date, by what it says instead, each with what became of it. */
final class UndatedTasks {

    private static final String WAITING = "Theo văn bản, yêu cầu của cấp trên";
    private static final String OTHER_DOCUMENT = "Theo thời hạn của văn bản khác";
    private static final String ALL_YEAR = "Thực hiện thường xuyên, cả năm";
    private static final String UNKNOWN = "Chưa rõ thời hạn";

    private final Report report;

    UndatedTasks(Report report) {
        this.report = report;
    }

    List<Line> lines() {
        List<TaskResult> tasks = report.withoutDate();
        if (tasks.isEmpty()) {
            return List.of(Line.text("Kế hoạch không có nhiệm vụ nào như vậy."));
        }
        Map<String, List<TaskResult>> byKind = new LinkedHashMap<>();
        List.of(WAITING, OTHER_DOCUMENT, ALL_YEAR, UNKNOWN).forEach(kind -> byKind.put(kind, new ArrayList<>()));
        tasks.forEach(task -> byKind.get(kind(task.task().deadline())).add(task));
        List<Line> lines = new ArrayList<>();
        byKind.forEach((kind, those) -> {
            if (!those.isEmpty()) {
                lines.add(Line.text(kind + " (" + those.size() + " nhiệm vụ" + stillWaiting(those) + "):"));
                those.forEach(
                        task -> lines.add(Line.text("- Nhiệm vụ " + task.task().number() + " ("
                                + ReportWords.name(task.task()) + "), " + task.lead() + " chủ trì: "
                                + ReportWords.sentence(whatBecame(task)))));
            }
        });
        return lines;
    }

    /** How many of them wait still, in the words and by the count of the summaries. */
    private static String stillWaiting(List<TaskResult> tasks) {
        long forOthers = tasks.stream().filter(TaskResult::isWaitingForOthers).count();
        long undated = tasks.stream()
                .filter(task -> task.state() == TaskResult.State.WAITING && !task.isWaitingForOthers())
                .count();
        if (forOthers > 0) {
            return share(forOthers, tasks.size(), ReportWords.FOR_OTHERS);
        }
        return undated > 0 ? share(undated, tasks.size(), ReportWords.UNDATED) : "";
    }

    private static String share(long some, int all, String how) {
        if (some < all) {
            return ", trong đó " + some + " nhiệm vụ " + how;
        }
        return (all == 1 ? ", " : ", đều ") + how;
    }

    private static String kind(Deadline deadline) {
        if (deadline instanceof Deadline.AllYear) {
            return ALL_YEAR;
        }
        if (deadline instanceof Deadline.WaitingFor) {
            return WAITING;
        }
        return deadline instanceof Deadline.UnderAnotherDocument ? OTHER_DOCUMENT : UNKNOWN;
    }

    private String whatBecame(TaskResult task) {
        return task.isAllYear() ? allYear(task) : dated(task);
    }

    private String allYear(TaskResult task) {
        List<String> said = new ArrayList<>();
        if (task.state() == TaskResult.State.DONE) {
            said.add("đã hoàn thành " + ReportWords.proof(last(task)));
        } else if (task.state() == TaskResult.State.LATE) {
            said.add("đã hết hạn " + ReportWords.date(last(task).due()) + ", chưa báo kết thúc");
        } else {
            said.add("đang thực hiện");
        }
        List<Part> told = task.parts().stream()
                .filter(part -> part.isCheckIn() && part.isDone())
                .toList();
        if (!told.isEmpty()) {
            said.add("đã cập nhật " + quarters(told));
        }
        List<Part> silent = report.unanswered(task);
        if (!silent.isEmpty()) {
            said.add("không có cập nhật " + quarters(silent));
        }
        return String.join("; ", said);
    }

    private static String quarters(List<Part> checkIns) {
        return checkIns.stream()
                .map(part -> part.label() + (part.isDone() ? " (" + ReportWords.proof(part) + ")" : ""))
                .collect(Collectors.joining(", "));
    }

    private static Part last(TaskResult task) {
        return task.parts().get(task.parts().size() - 1);
    }

    private String dated(TaskResult task) {
        return task.parts().stream()
                .map(part -> part(part, task.task().deadline()))
                .collect(Collectors.joining("; "));
    }

    private static String part(Part part, Deadline deadline) {
        if (part.isDone()) {
            String late = part.workingDaysLate() == 0 ? "" : ", chậm " + part.workingDaysLate() + " ngày làm việc";
            return "đã hoàn thành " + ReportWords.proof(part) + " (hạn " + ReportWords.date(part.due()) + late + ")";
        }
        if (part.isWaiting()) {
            return ReportWords.waiting(deadline);
        }
        return "thời hạn đã ấn định " + ReportWords.date(part.due())
                + (part.overdue() ? ", " + ReportWords.overdueBy(part) : ", đang thực hiện, còn trong hạn");
    }
}
