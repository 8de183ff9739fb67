package nhacviec.documents.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.task.Task;

/** What the rows of Phụ lục 2 leave open beside their time: near duplicates, products of others, dates that cannot be meant. */
final class TaskFindings {

    private static final double NEARLY_THE_SAME = 0.5;
    private static final Pattern OTHERS_PRODUCT =
            Pattern.compile("(?iuU).*\\bcủa (UBND )?(TP|thành phố|huyện|tỉnh|Sở|Bộ)\\b.*");
    private static final Pattern CONDITION = Pattern.compile("(?iu)\\((?:khi|nếu|sau khi) [^)]*\\)");
    private static final Pattern EVENT = Pattern.compile("(?iu)\\bsau khi [^,;.(]{5,60}");
    private static final Pattern OTHERS_LEVEL =
            Pattern.compile("(?iuU)(cải cách hành chính|hành chính|TTHC) (của )?(tỉnh|thành phố|huyện)\\b[^,;.]{0,12}");

    private final Plan plan;
    private final RowLines lines;
    private final List<PlanFinding> findings = new ArrayList<>();

    TaskFindings(Plan plan, RowLines lines) {
        this.plan = plan;
        this.lines = lines;
    }

    List<PlanFinding> all() {
        nearDuplicates();
        for (Task task : plan.tasks()) {
            beforeSigned(task);
            otherYear(task);
            productsOfOthers(task);
            conditions(task);
            blanks(task);
        }
        return findings;
    }

    private void nearDuplicates() {
        Likeness likeness = new Likeness(plan.tasks().stream().map(Task::name).toList());
        for (int i = 0; i < plan.tasks().size(); i++) {
            for (int j = i + 1; j < plan.tasks().size(); j++) {
                Task one = plan.tasks().get(i);
                Task other = plan.tasks().get(j);
                if (one.name().length() > 20 && likeness.of(one.name(), other.name()) >= NEARLY_THE_SAME) {
                    findings.add(new PlanFinding(
                            Severity.QUESTION,
                            lines.place(one),
                            "gần trùng với nhiệm vụ " + other.number() + " (hạn " + due(one) + " và " + due(other)
                                    + "); đang giữ là hai việc, xin xác nhận."));
                }
            }
        }
    }

    private static String due(Task task) {
        List<LocalDate> dates =
                task.deadline().dueDates().stream().map(date -> date.date()).toList();
        return dates.isEmpty()
                ? "chưa có"
                : dates.size() > 3
                        ? VietnameseDay.date(dates.get(0)) + "…"
                        : dates.stream().map(VietnameseDay::date).collect(Collectors.joining(", "));
    }

    private void beforeSigned(Task task) {
        LocalDate signed = plan.decision().date();
        if (signed == null) {
            return;
        }
        List<String> early = task.deadline().dueDates().stream()
                .filter(date -> date.date().isBefore(signed))
                .map(date -> VietnameseDay.date(date.date()))
                .toList();
        if (!early.isEmpty()) {
            add(
                    Severity.WARNING,
                    task,
                    "hạn " + String.join(", ", early) + " đã qua trước ngày ký kế hoạch (" + VietnameseDay.date(signed)
                            + "); xin kiểm tra năm.");
        }
    }

    private void otherYear(Task task) {
        List<String> others = task.deadline().dueDates().stream()
                .filter(date -> date.date().getYear() != plan.year())
                .filter(date ->
                        date.date().getYear() != plan.year() + 1 || !(task.deadline() instanceof Deadline.EachPeriod))
                .map(date -> VietnameseDay.date(date.date()))
                .toList();
        if (!others.isEmpty()) {
            add(
                    Severity.QUESTION,
                    task,
                    "hạn " + String.join(", ", others) + " nằm ngoài năm kế hoạch " + plan.year() + "; xin xác nhận.");
        }
    }

    private void productsOfOthers(Task task) {
        task.products().stream()
                .filter(product -> OTHERS_PRODUCT.matcher(product).matches()
                        && !SearchKey.of(product).contains("theo"))
                .findFirst()
                .ifPresent(product -> add(
                        Severity.QUESTION,
                        task,
                        "sản phẩm “" + Wording.brief(product)
                                + "” là của cấp trên; xin cho biết văn bản nào của xã thì coi là xong."));
        Matcher level = OTHERS_LEVEL.matcher(task.name());
        if (level.find()) {
            add(Severity.NOTE, task, "“" + level.group().strip() + "” có thể chép từ kế hoạch cấp trên.");
        }
    }

    private void conditions(Task task) {
        task.products().stream()
                .map(CONDITION::matcher)
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(
                        condition -> add(Severity.NOTE, task, "sản phẩm kèm điều kiện “" + condition.group() + "”."));
        Matcher event = EVENT.matcher(task.name());
        if (!task.deadline().dueDates().isEmpty() && event.find()) {
            add(
                    Severity.QUESTION,
                    task,
                    "tên việc ghi “" + Wording.brief(event.group().strip())
                            + "” như chờ một sự kiện, còn thời gian là “" + task.timeText()
                            + "”; đang tính theo ô thời gian, xin xác nhận.");
        }
    }

    private void blanks(Task task) {
        if (task.lead().isBlank()) {
            add(Severity.ERROR, task, "không có đơn vị chủ trì nên không biết nhắc ai; xin cho biết.");
        }
        if (task.products().isEmpty()) {
            add(Severity.QUESTION, task, "không nêu sản phẩm; khi báo xong sẽ nhận văn bản bất kỳ.");
        }
    }

    private void add(Severity severity, Task task, String message) {
        findings.add(new PlanFinding(severity, lines.place(task), message));
    }
}
