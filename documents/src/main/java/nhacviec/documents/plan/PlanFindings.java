package nhacviec.documents.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;

/** What a careful reader would point out about a plan: contradictions, gaps, doubts, dates that need a second look. */
public final class PlanFindings {

    private final Plan plan;
    private final WorkCalendar calendar;
    private final RowLines lines;
    private final Map<TaskNumber, String> doubts;
    private final boolean fromDocument;
    private final List<PlanFinding> findings = new ArrayList<>();

    private PlanFindings(
            Plan plan, WorkCalendar calendar, RowLines lines, Map<TaskNumber, String> doubts, boolean fromDocument) {
        this.plan = plan;
        this.calendar = calendar;
        this.lines = lines;
        this.doubts = doubts;
        this.fromDocument = fromDocument;
    }

    /** All findings: contradictions first, then gaps, rows to confirm, days off, and words that name nobody. */
    public static List<PlanFinding> of(Plan plan, WorkCalendar calendar, RowLines lines) {
        return new PlanFindings(plan, calendar, lines, Map.of(), false).all();
    }

    /** The same of a document that was just read; {@code doubts} say why the time of a task should be confirmed. */
    static List<PlanFinding> of(Plan plan, WorkCalendar calendar, RowLines lines, Map<TaskNumber, String> doubts) {
        return new PlanFindings(plan, calendar, lines, doubts, true).all();
    }

    private List<PlanFinding> all() {
        PlanFindings reader = this;
        reader.unsigned();
        reader.contradictoryTargets();
        reader.gaps("Phụ lục 1", "chỉ tiêu", plan.indicators().stream().map(Indicator::code));
        reader.gaps(
                "Phụ lục 2",
                "nhiệm vụ",
                plan.tasks().stream().map(task -> task.number().text()));
        reader.indicatorsToConfirm();
        reader.tasksToConfirm();
        reader.datesOnDaysOff();
        reader.collectiveUnits();
        reader.unknownUnits();
        return List.copyOf(reader.findings);
    }

    /** A draft of our own form; what a document does not say is said by who reads it. */
    private void unsigned() {
        Plan.Decision decision = plan.decision();
        if (!fromDocument && (decision.number().isEmpty() || decision.date() == null)) {
            String lacks = decision.date() != null ? "số" : decision.number().isEmpty() ? "số và ngày" : "ngày";
            findings.add(new PlanFinding(
                    Severity.ERROR,
                    "mục decision",
                    "đây là dự thảo, chưa có " + lacks
                            + " của quyết định ban hành; xin điền, ví dụ decision: {number: 10/QĐ-UBND, date: 11/1/"
                            + plan.year() + ", signer: Nguyễn Văn A}."));
        }
    }

    private void contradictoryTargets() {
        for (Indicator indicator : plan.indicators()) {
            for (Target other : TargetConflict.against(indicator)) {
                Target counts = TargetConflict.counts(indicator);
                findings.add(new PlanFinding(
                        Severity.WARNING,
                        lines.place(indicator),
                        quoted(counts) + " khác với " + quoted(other) + ". Đang tính theo " + counts.citation()
                                + "; xin Văn phòng chọn mức được dùng."));
            }
        }
    }

    private static String quoted(Target target) {
        return target.citation() + " ghi “" + target.text() + "”";
    }

    /** Rows that are missing between two that are there, level by level. */
    private void gaps(String annex, String row, Stream<String> numbers) {
        Map<String, TreeSet<Integer>> levels = new LinkedHashMap<>();
        numbers.filter(number -> number.matches("\\d{1,4}(\\.\\d{1,4})*")).forEach(number -> {
            int dot = number.lastIndexOf('.');
            levels.computeIfAbsent(dot < 0 ? "" : number.substring(0, dot + 1), level -> new TreeSet<>())
                    .add(Integer.valueOf(number.substring(dot + 1)));
        });
        levels.forEach((level, present) -> {
            for (int missing = 1; missing < present.last(); missing++) {
                if (!present.contains(missing)) {
                    findings.add(new PlanFinding(
                            Severity.QUESTION,
                            annex,
                            "không có " + row + " số " + level + missing
                                    + "; xin kiểm tra văn bản bỏ qua số này hay bị sót dòng."));
                }
            }
        });
    }

    private void indicatorsToConfirm() {
        for (Indicator indicator : plan.indicators()) {
            if (!indicator.group() && indicator.monitor().isBlank()) {
                findings.add(
                        new PlanFinding(
                                Severity.QUESTION,
                                lines.place(indicator),
                                "ô đơn vị theo dõi để trống trong văn bản, không lấy theo dòng nào; xin cho biết đơn vị theo dõi."));
            }
            if (!indicator.inherited().isEmpty()) {
                String cells = indicator.inherited().stream()
                        .map(PlanFindings::inheritedCell)
                        .collect(Collectors.joining(", "));
                findings.add(new PlanFinding(
                        Severity.QUESTION,
                        lines.place(indicator),
                        "ô để trống trong văn bản: " + cells + "; xin xác nhận."));
            }
        }
    }

    private static String inheritedCell(String inherited) {
        String[] parts = inherited.split("<-", 2);
        String cell = switch (parts[0]) {
            case "target_text" -> "chỉ tiêu phấn đấu";
            case "monitor" -> "đơn vị theo dõi";
            case "executors" -> "đơn vị thực hiện";
            default -> parts[0];
        };
        return parts.length == 1 ? cell : cell + " lấy theo dòng " + parts[1];
    }

    private void tasksToConfirm() {
        for (Task task : plan.tasks()) {
            if (task.needsConfirmation()) {
                boolean unread = fromDocument && task.deadline() instanceof Deadline.Unknown;
                findings.add(new PlanFinding(
                        unread ? Severity.UNREAD : Severity.QUESTION, lines.place(task), question(task)));
            }
        }
    }

    private String question(Task task) {
        Deadline deadline = task.deadline();
        if (deadline instanceof Deadline.WaitingFor) {
            return "chưa có ngày: chờ “" + deadline.trigger() + "”; xin cho biết khi nào có.";
        }
        if (deadline instanceof Deadline.UnderAnotherDocument) {
            return "chưa có ngày: do “" + deadline.trigger() + "” định; xin chọn ngày.";
        }
        if (deadline instanceof Deadline.Unknown unknown) {
            return "chưa hiểu chắc thời gian “" + task.timeText() + "”"
                    + (unknown.reason().isEmpty() ? "" : " (" + unknown.reason() + ")") + "; xin chọn ngày.";
        }
        String dates = deadline.dueDates().stream()
                .map(due -> VietnameseDay.date(due.date()))
                .collect(Collectors.joining(", "));
        return task.timeInheritedFrom() != null
                ? "ô thời gian để trống, đang hiểu theo nhiệm vụ " + task.timeInheritedFrom() + " (“" + task.timeText()
                        + "”), hạn " + dates + "; xin xác nhận."
                : "thời gian “" + task.timeText() + "” đang hiểu là " + dates
                        + (doubts.containsKey(task.number()) ? " (" + doubts.get(task.number()) + ")" : "")
                        + "; xin xác nhận.";
    }

    private void datesOnDaysOff() {
        Map<LocalDate, List<String>> tasksOfDay = new TreeMap<>();
        for (Task task : plan.tasks()) {
            task.deadline().dueDates().stream()
                    .map(due -> due.date())
                    .filter(date -> !calendar.isWorkingDay(date))
                    .forEach(date -> tasksOfDay
                            .computeIfAbsent(date, day -> new ArrayList<>())
                            .add(task.number().text()));
        }
        tasksOfDay.forEach((date, tasks) -> findings.add(new PlanFinding(
                Severity.NOTE,
                "Phụ lục 2, nhiệm vụ " + String.join(", ", tasks),
                "hạn " + VietnameseDay.dayAndDate(date)
                        + " là ngày nghỉ; hạn giữ nguyên, việc nhắc tính theo ngày làm việc "
                        + "liền trước, "
                        + VietnameseDay.dayAndDate(calendar.lastWorkingDayOnOrBefore(date)) + ".")));
    }

    private void collectiveUnits() {
        for (Plan.UnitGroup group : plan.unitGroups()) {
            Set<String> phrases = new LinkedHashSet<>();
            List<String> rows = new ArrayList<>();
            for (Indicator indicator : plan.indicators()) {
                note(group, indicator.executors(), "chỉ tiêu " + indicator.code(), phrases, rows);
            }
            for (Task task : plan.tasks()) {
                note(group, List.of(task.lead()), "nhiệm vụ " + task.number() + " (chủ trì)", phrases, rows);
                note(group, task.partners(), "nhiệm vụ " + task.number(), phrases, rows);
            }
            if (!rows.isEmpty()) {
                findings.add(new PlanFinding(
                        Severity.QUESTION,
                        rows.size() + " dòng, đầu tiên là " + rows.get(0),
                        "“" + String.join("”, “", phrases) + "” không chỉ đích danh đơn vị nào; đang hiểu là "
                                + String.join("; ", group.units())
                                + ". Xin Văn phòng sửa lại trong unit_groups nếu chưa đúng."));
            }
        }
    }

    private void note(Plan.UnitGroup group, List<String> cell, String row, Set<String> phrases, List<String> rows) {
        for (String words : cell) {
            if (group(words).filter(group::equals).isPresent()) {
                phrases.add(words);
                rows.add(row);
            }
        }
    }

    private Optional<Plan.UnitGroup> group(String words) {
        String key = SearchKey.of(words);
        return plan.unitGroups().stream()
                .filter(group -> Stream.concat(Stream.of(group.name()), group.variants().stream())
                        .anyMatch(name -> SearchKey.of(name).equals(key)))
                .findFirst();
    }

    private void unknownUnits() {
        for (Task task : plan.tasks()) {
            Stream.concat(Stream.of(task.lead()), task.partners().stream())
                    .filter(words -> !words.isBlank())
                    .filter(words -> group(words).isEmpty())
                    .filter(words -> plan.units().stream().noneMatch(unit -> unit.isNamed(words)))
                    .forEach(words -> findings.add(new PlanFinding(
                            Severity.QUESTION,
                            lines.place(task),
                            "chưa biết “" + words + "” là đơn vị nào của cơ quan.")));
        }
    }
}
