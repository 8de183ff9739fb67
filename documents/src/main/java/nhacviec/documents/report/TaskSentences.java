package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nhacviec.core.report.Report;
import nhacviec.core.report.Report.Next;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.report.TaskResult.State;
import nhacviec.core.task.Milestone;

/** What the report's body says of tasks. */
final class TaskSentences {

    private static final String NO_REASON = "Bổ sung nguyên nhân";

    private static final String DONE_LATE = "có phần việc hoàn thành chậm hạn";

    private final Report report;

    TaskSentences(Report report) {
        this.report = report;
    }

    /** "Tính đến ngày …: 4 nhiệm vụ hoàn thành phần việc đến hạn; 1 nhiệm vụ quá hạn. Trong kỳ có …" */
    String summary(List<TaskResult> tasks) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("%d nhiệm vụ hoàn thành", count(tasks, State.DONE));
        counts.put("%d nhiệm vụ hoàn thành phần việc đến hạn", count(tasks, State.DONE_SO_FAR));
        counts.put("%d nhiệm vụ đang thực hiện, còn trong hạn", count(tasks, State.IN_PROGRESS));
        counts.put("%d nhiệm vụ thực hiện thường xuyên cả năm", count(tasks, State.ONGOING));
        long forOthers = tasks.stream().filter(TaskResult::isWaitingForOthers).count();
        counts.put("%d nhiệm vụ " + ReportWords.FOR_OTHERS, forOthers);
        counts.put("%d nhiệm vụ " + ReportWords.UNDATED, count(tasks, State.WAITING) - forOthers);
        counts.put("%d nhiệm vụ chưa đến kỳ thực hiện", count(tasks, State.NOT_YET));
        counts.put(
                "%d nhiệm vụ " + ReportWords.UNCLOSED,
                tasks.stream().filter(TaskResult::isUnclosed).count());
        counts.put(
                "%d nhiệm vụ quá hạn",
                tasks.stream()
                        .filter(task -> task.state() == State.LATE && !task.isUnclosed())
                        .count());
        if (tasks.isEmpty()) {
            return "";
        }
        return "Tính đến " + ReportWords.longDate(report.asOf()) + ": "
                + counts.entrySet().stream()
                        .filter(count -> count.getValue() > 0)
                        .map(count ->
                                count.getKey().replace("%d", count.getValue().toString()))
                        .collect(Collectors.joining("; "))
                + "."
                + doneLate(tasks);
    }

    /** How many have a part that was done late: in the period, of which the shortcomings tell, and since the year began. */
    private String doneLate(List<TaskResult> tasks) {
        long now =
                tasks.stream().filter(task -> !report.doneLate(task).isEmpty()).count();
        long sinceJanuary = tasks.stream().filter(TaskResult::hasPartDoneLate).count();
        if (sinceJanuary == 0) {
            return "";
        }
        return now == 0
                ? " Từ đầu năm có " + sinceJanuary + " nhiệm vụ " + DONE_LATE + ", trong kỳ không có thêm."
                : " Trong kỳ có " + now + " nhiệm vụ " + DONE_LATE
                        + (now == sinceJanuary ? "." : " (tính từ đầu năm là " + sinceJanuary + ").");
    }

    private static long count(List<TaskResult> tasks, State state) {
        return tasks.stream().filter(task -> task.state() == state).count();
    }

    /** What was done, with the documents that prove it. */
    List<Line> done(List<TaskResult> tasks) {
        List<String> done = new ArrayList<>();
        for (TaskResult task : tasks) {
            List<String> proofs = task.parts().stream()
                    .filter(Part::isDone)
                    .map(part -> proof(task, part))
                    .toList();
            if (!proofs.isEmpty()) {
                done.add(ReportWords.name(task.task()) + " (" + String.join("; ", proofs) + ")");
            }
        }
        return done.isEmpty() ? List.of() : List.of(Line.text("- Đã thực hiện: " + String.join("; ", done) + "."));
    }

    private static String proof(TaskResult task, Part part) {
        String which = which(task, part);
        String label = which.isEmpty() ? "" : which + ": ";
        String document = (part.done().documents().isEmpty() ? "xong " : "")
                + ReportWords.proof(part).replaceFirst("^theo ", "");
        String late = part.workingDaysLate() == 0 ? "" : ", chậm " + part.workingDaysLate() + " ngày làm việc";
        return label + document + late;
    }

    /** Each late task with its reason, or the place where a person must write it. */
    List<Line> late(List<TaskResult> tasks) {
        List<Line> lines = new ArrayList<>();
        for (TaskResult task : tasks) {
            for (Part part : task.parts()) {
                if (part.overdue() && part.nature() != Milestone.Nature.CLOSING) {
                    lines.add(reasoned(
                            "- Quá hạn: " + name(task, part) + ", " + task.lead() + " chủ trì, hạn "
                                    + ReportWords.date(part.due()) + ", " + ReportWords.overdueBy(part) + ".",
                            part));
                }
            }
        }
        return lines;
    }

    private static Line reasoned(String sentence, Part part) {
        return part.reason() == null
                ? Line.text(sentence + " ").thenDraft(NO_REASON)
                : Line.text(sentence + " Nguyên nhân: "
                        + ReportWords.ownSentence(part.reason().words()));
    }

    /** Late now, or done after the date since the last report. */
    List<Line> shortcomings() {
        List<Line> lines = new ArrayList<>();
        List<TaskResult> late = report.tasks(State.LATE).stream()
                .filter(task -> !task.isUnclosed())
                .toList();
        if (!late.isEmpty()) {
            lines.add(Line.text("- " + late.size() + " nhiệm vụ quá hạn: "
                    + names(
                            late,
                            task -> task.parts().stream().filter(Part::overdue).toList(),
                            "quá") + "."));
        }
        List<TaskResult> unclosed =
                report.tasks().stream().filter(TaskResult::isUnclosed).toList();
        if (!unclosed.isEmpty()) {
            lines.add(Line.text("- " + unclosed.size() + " nhiệm vụ " + ReportWords.UNCLOSED + ": "
                    + unclosed.stream()
                            .map(task -> "nhiệm vụ " + task.task().number() + " (" + task.lead() + ")")
                            .collect(Collectors.joining("; "))
                    + "."));
        }
        List<TaskResult> doneLate = report.tasks().stream()
                .filter(task -> !report.doneLate(task).isEmpty())
                .toList();
        if (!doneLate.isEmpty()) {
            lines.add(Line.text("- " + doneLate.size() + " nhiệm vụ " + DONE_LATE + " trong kỳ: "
                    + names(doneLate, report::doneLate, "chậm") + "."));
        }
        return lines;
    }

    /** "nhiệm vụ 9 (Tư pháp, Quý II; 06 tháng: quá 6 ngày làm việc)"; the part is named where the task has several. */
    private static String names(List<TaskResult> tasks, Function<TaskResult, List<Part>> those, String word) {
        return tasks.stream()
                .map(task -> "nhiệm vụ " + task.task().number() + " (" + task.lead() + ", "
                        + those.apply(task).stream()
                                .map(part -> by(task, part, word))
                                .collect(Collectors.joining("; "))
                        + ")")
                .collect(Collectors.joining("; "));
    }

    private static String by(TaskResult task, Part part, String word) {
        String which = which(task, part);
        return (which.isEmpty() ? "" : which + ": ")
                + (part.workingDaysLate() == 0
                        ? ReportWords.overdueBy(part)
                        : word + " " + part.workingDaysLate() + " ngày làm việc");
    }

    /** Which part of a task: by its label, by its date where the plan gives it none; empty where there is only one. */
    private static String which(TaskResult task, Part part) {
        if (!part.label().isEmpty()) {
            return part.label();
        }
        boolean several =
                task.parts().stream().filter(other -> !other.isCheckIn()).count() > 1;
        return several && part.due() != null ? "hạn " + ReportWords.date(part.due()) : "";
    }

    /** The newest reason that people gave for what is late of a task, was done late in the period, or was put off and is not done. */
    List<Line> causes() {
        List<Line> lines = new ArrayList<>();
        for (TaskResult task : report.tasks()) {
            List<Part> doneLate = report.doneLate(task);
            task.parts().stream()
                    .filter(part -> part.overdue() || doneLate.contains(part) || isPutOff(part))
                    .filter(part -> part.reason() != null)
                    .max(Comparator.comparing(part -> part.reason().said().at()))
                    .ifPresent(part -> lines.add(cause(task, part)));
        }
        return lines;
    }

    private static Line cause(TaskResult task, Part part) {
        String which = which(task, part);
        return Line.text("- Nhiệm vụ " + task.task().number() + (which.isEmpty() ? "" : ", " + which) + ": "
                + ReportWords.ownSentence(part.reason().words()));
    }

    /** Whether its date was put off and it is not done: of what was done by the later date the reason is no longer true. */
    private static boolean isPutOff(Part part) {
        return part.extendedFrom() != null && !part.isDone();
    }

    /** "Nhiệm vụ 9 (Báo cáo hệ thống hóa VBQPPL, Quý II; 06 tháng), Tư pháp chủ trì, hạn 30/6/2024". */
    static String next(Next one) {
        return name(one.task(), one.part()) + ", " + one.task().lead() + " chủ trì, hạn "
                + ReportWords.date(one.part().due());
    }

    private static String name(TaskResult task, Part part) {
        String label = part.label().isEmpty() ? "" : ", " + part.label();
        return "nhiệm vụ " + task.task().number() + " (" + ReportWords.name(task.task()) + label + ")";
    }
}
