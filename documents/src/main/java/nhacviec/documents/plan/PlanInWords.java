package nhacviec.documents.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.Target;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DocumentKind;
import nhacviec.core.plan.DueDate;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.staff.Succession;
import nhacviec.core.task.Task;

/** A plan and its findings as a coordinator reads them on a screen. */
public final class PlanInWords {

    private static final int WIDTH = 110;

    private PlanInWords() {}

    /** @param succession of the units on record: a unit that was renamed or merged is shown with the one that does its work now */
    public static String of(Plan plan, List<PlanFinding> findings, Succession succession) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.title() + (plan.locality().isEmpty() ? "" : " – " + plan.locality()));
        lines.add(decision(plan));
        lines.add("");
        tasks(plan, succession, lines);
        indicators(plan, lines);
        findings(findings, lines);
        return String.join(System.lineSeparator(), lines);
    }

    private static String decision(Plan plan) {
        Plan.Decision decision = plan.decision();
        if (decision.number().isEmpty() && decision.date() == null) {
            return "Không thấy số và ngày quyết định ban hành";
        }
        return (decision.number().isEmpty()
                        ? "Văn bản ban hành (không rõ số)"
                        : DocumentKind.of(decision.number()).orElse("Văn bản") + " " + decision.number())
                + (decision.date() == null ? "" : " ngày " + VietnameseDay.date(decision.date()))
                + (decision.signer().isEmpty() ? "" : ", người ký " + decision.signer());
    }

    private static void tasks(Plan plan, Succession succession, List<String> lines) {
        long numbered =
                plan.tasks().stream().filter(task -> task.parent() == null).count();
        lines.add("NHIỆM VỤ: " + plan.tasks().size() + " dòng, " + numbered + " số; ? là chỗ cần xác nhận");
        String section = "";
        for (Task task : plan.tasks()) {
            if (!task.section().equals(section)) {
                section = task.section();
                String numeral = section;
                plan.sections().stream()
                        .filter(one -> one.numeral().equals(numeral))
                        .forEach(one -> lines.add("  " + one.numeral() + ". " + one.title()));
            }
            lines.add(String.format(
                    "  %s %-5s %s", task.needsConfirmation() ? "?" : " ", task.number(), fit(task.name(), WIDTH - 10)));
            lines.add("          hạn: " + when(task) + " · chủ trì: "
                    + (task.lead().isEmpty() ? "(trống)" : succession.withPresentName(task.lead())));
        }
        lines.add("");
    }

    private static String when(Task task) {
        Deadline deadline = task.deadline();
        if (deadline instanceof Deadline.Unknown unknown) {
            return "CHƯA ĐỌC ĐƯỢC “" + task.timeText() + "” (" + unknown.reason() + ")";
        }
        if (deadline instanceof Deadline.WaitingFor || deadline instanceof Deadline.UnderAnotherDocument) {
            return "chờ " + (deadline.trigger().isEmpty() ? "cho biết ngày" : "“" + deadline.trigger() + "”");
        }
        if (deadline instanceof Deadline.AllYear allYear) {
            return "cả năm, đến " + VietnameseDay.date(allYear.closes()) + written(task);
        }
        return deadline.dueDates().stream().map(PlanInWords::due).collect(Collectors.joining("; ")) + written(task);
    }

    private static String due(DueDate due) {
        String date = VietnameseDay.date(due.date());
        return due.label().isEmpty() ? date : date + " (" + due.label() + ")";
    }

    private static String written(Task task) {
        if (task.timeInheritedFrom() != null) {
            return " – ô trống, theo nhiệm vụ " + task.timeInheritedFrom() + " “" + task.timeText() + "”";
        }
        return " – “" + fit(task.timeText(), 60) + "”";
    }

    private static void indicators(Plan plan, List<String> lines) {
        long leaves = plan.indicators().stream().filter(row -> !row.group()).count();
        lines.add("CHỈ TIÊU: " + plan.indicators().size() + " dòng, " + leaves + " dòng nhận số liệu");
        for (Indicator row : plan.indicators()) {
            boolean asked = !row.inherited().isEmpty()
                    || !row.notes().isEmpty()
                    || !TargetConflict.against(row).isEmpty();
            lines.add(String.format("  %s %-6s %s", asked ? "?" : " ", row.code(), fit(row.name(), WIDTH - 11)));
            if (!row.group()) {
                lines.add("           mức: "
                        + (row.targetText().isEmpty() ? "(trống)" : "“" + fit(row.targetText(), 70) + "”")
                        + row.target().map(PlanInWords::understood).orElse("")
                        + " · theo dõi: " + (row.monitor().isEmpty() ? "(trống)" : row.monitor())
                        + " · thực hiện: "
                        + (row.executors().isEmpty() ? "(trống)" : String.join("; ", row.executors())));
            }
        }
        lines.add("");
    }

    /** How figures will be held against the target, so that a misreading shows. */
    private static String understood(Target target) {
        if (target.value() == null) {
            return " → người xem xét";
        }
        String value = (number(target.value()) + " " + target.unit()).strip();
        return " → đạt khi "
                + switch (target.operator()) {
                    case AT_LEAST -> "từ " + value + " trở lên";
                    case MORE_THAN -> "trên " + value;
                    case AT_MOST -> "không quá " + value;
                    case LESS_THAN -> "dưới " + value;
                    case EXACTLY -> target.value().signum() == 0 ? "bằng " + value : "bằng hoặc hơn " + value;
                    case QUALITATIVE -> "người xem xét";
                };
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static void findings(List<PlanFinding> findings, List<String> lines) {
        for (Severity severity : Severity.values()) {
            Map<String, List<String>> places = new LinkedHashMap<>();
            findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .forEach(finding -> places.computeIfAbsent(finding.message(), message -> new ArrayList<>())
                            .add(finding.place()));
            if (places.isEmpty()) {
                continue;
            }
            lines.add(heading(severity) + " (" + places.size() + ")");
            places.forEach((message, where) -> lines.add("  - " + place(where) + ": " + message));
            lines.add("");
        }
        if (findings.isEmpty()) {
            lines.add("Không có chỗ nào cần hỏi.");
        }
    }

    private static String place(List<String> where) {
        return where.size() == 1
                ? where.get(0)
                : where.get(0) + " và " + (where.size() - 1) + " dòng nữa (đến " + where.get(where.size() - 1) + ")";
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "CHƯA ĐỌC ĐƯỢC, phải cho biết";
            case UNREAD -> "CHƯA ĐỌC ĐƯỢC, nhập được và sẽ hỏi cho đến khi có trả lời";
            case WARNING -> "MÂU THUẪN, phải chọn";
            case QUESTION -> "CẦN XÁC NHẬN";
            case NOTE -> "LƯU Ý";
        };
    }

    private static String fit(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most - 1);
        return text.substring(0, blank > most / 2 ? blank : most - 1) + "…";
    }
}
