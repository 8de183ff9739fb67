package nhacviec.documents.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.indicator.OfficePeriod;
import nhacviec.core.indicator.ReportPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.DocumentKind;
import nhacviec.core.plan.Plan;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.Report.Next;
import nhacviec.core.report.TaskResult;
import nhacviec.core.task.Milestone;

/**
 * The report's body in the usual outline of a report on administrative reform: steering, results by the plan's sections, overall
 * assessment, tasks to come, proposals. Every sentence is written from the facts; what only a person can know is left as a draft.
 */
final class ReportBody {

    private static final List<String> PARTS = List.of("I", "II", "III", "IV", "V");

    private final Report report;
    private final Letterhead office;
    private final SectionsOfPlan sections;
    private final TaskSentences tasks;
    private final IndicatorSentences indicators;
    private final Capitals capitals;
    private final List<Line> lines = new ArrayList<>();

    private ReportBody(Report report, Letterhead office) {
        this.report = report;
        this.office = office;
        this.sections = new SectionsOfPlan(report);
        this.tasks = new TaskSentences(report);
        this.indicators = new IndicatorSentences(report);
        this.capitals = new Capitals(office, report.plan());
    }

    static List<Line> of(Report report, Letterhead office) {
        ReportBody body = new ReportBody(report, office);
        body.opening();
        body.steering();
        body.results();
        body.assessment();
        body.coming();
        body.proposals();
        body.abbreviations();
        return List.copyOf(body.lines);
    }

    /** "Kết quả công tác cải cách hành chính quý I năm 2024". */
    static String subject(Report report) {
        return "Kết quả công tác cải cách hành chính " + ReportWords.period(report.period());
    }

    private void opening() {
        LetterheadWords.doubt(office, report.plan().locality()).ifPresent(words -> lines.add(Line.draft(words)));
        LocalDate lastDay = report.figuresOf().to();
        boolean goesOn = report.asOf().isBefore(lastDay);
        if (goesOn) {
            lines.add(Line.draft("Kỳ báo cáo chưa hết: số liệu tính đến " + ReportWords.longDate(lastDay)
                    + "; lập lại báo cáo sau ngày ấy"));
        }
        lines.add(Line.text("Thực hiện " + planInSentence() + ", " + office.shortName()
                + " báo cáo kết quả công tác cải cách hành chính " + ReportWords.period(report.period())
                + " như sau (số liệu từ "
                + ReportWords.longDate(report.figuresOf().from()) + " đến "
                + ReportWords.longDate(goesOn ? report.asOf() : lastDay) + "; nhiệm vụ tính đến "
                + ReportWords.longDate(report.asOf()) + "):"));
    }

    /** "Quyết định số 10/QĐ-UBND ngày … của … ban hành Kế hoạch …", or the plan's own number where it is no annex of a decision. */
    private String planInSentence() {
        String number = report.plan().decisionNumber();
        String kind = DocumentKind.of(number).orElse("văn bản");
        String issuer = issuer();
        String title = ReportWords.capital(report.plan().title());
        String paper = kind + " số " + number + " "
                + ReportWords.longDate(report.plan().decisionDate()) + (issuer.isEmpty() ? "" : " của " + issuer);
        if (!kind.equals("Kế hoạch")) {
            return paper + " ban hành " + title;
        }
        String subject = title.replaceFirst("(?iuU)^kế hoạch\\s+(về\\s+)?", "");
        return paper + " về " + ReportWords.small(subject);
    }

    /** Who issued the plan: the office of the plan's own place, which need not be the one that reports today. */
    private String issuer() {
        String place = report.plan().locality().split(",")[0].strip();
        return place.isEmpty() || place.startsWith("UBND") ? place : "UBND " + place;
    }

    /** Short forms are explained where they are first used (Nghị định 30/2020/NĐ-CP): before everything that uses them. */
    private void abbreviations() {
        String used = lines.stream().map(Line::words).collect(Collectors.joining(" "));
        ReportWords.abbreviations(office, used)
                .ifPresent(explained -> lines.add(beforeFirstPart(), Line.text("(" + explained + ")")));
    }

    private int beforeFirstPart() {
        int first = 0;
        while (lines.get(first).kind() != Line.Kind.PART) {
            first++;
        }
        return first;
    }

    private void steering() {
        lines.add(Line.part(PARTS.get(0) + ". CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"));
        lines.add(Line.text("Kế hoạch năm " + report.period().year() + " có "
                + report.tasks().size() + " nhiệm vụ và " + report.measured().size() + " chỉ tiêu. "
                + tasks.summary(report.tasks()).strip()));
        sections.steering().ifPresent(section -> section(section, "Riêng công tác chỉ đạo, điều hành có "));
        lines.add(Line.draft("Bổ sung các văn bản chỉ đạo, cuộc họp, hội nghị, đợt kiểm tra khác trong kỳ, nếu có"));
    }

    private void results() {
        lines.add(Line.part(PARTS.get(1) + ". KẾT QUẢ CẢI CÁCH HÀNH CHÍNH THEO TỪNG LĨNH VỰC"));
        int number = 1;
        for (Plan.Section field : sections.fields()) {
            lines.add(Line.section(number++ + ". " + capitals.lowered(field.title())));
            section(field, "Lĩnh vực này có ");
        }
        lines.add(Line.section(number + ". Các nhiệm vụ không có thời hạn cụ thể trong kế hoạch"));
        lines.addAll(new UndatedTasks(report).lines());
    }

    private void section(Plan.Section section, String opening) {
        List<TaskResult> ofSection = report.tasksOf(section);
        if (ofSection.isEmpty()) {
            lines.add(Line.text("Kế hoạch không giao nhiệm vụ nào trong lĩnh vực này."));
        } else {
            lines.add(Line.text(opening + ofSection.size() + " nhiệm vụ. " + tasks.summary(ofSection)));
            lines.addAll(tasks.done(ofSection));
            lines.addAll(tasks.late(ofSection));
        }
        lines.addAll(indicators.of(sections.indicatorsOf(section)));
    }

    private void assessment() {
        lines.add(Line.part(PARTS.get(2) + ". ĐÁNH GIÁ CHUNG"));
        lines.add(Line.section("1. Kết quả nổi bật"));
        lines.add(Line.text(completeness()));
        lines.addAll(indicators.highlights());
        if (report.reached(true).isEmpty()) {
            lines.add(Line.draft("Bổ sung kết quả nổi bật trong kỳ, nếu có"));
        }
        lines.add(Line.section("2. Tồn tại, hạn chế"));
        List<Line> shortcomings = new ArrayList<>();
        shortcomings.addAll(tasks.shortcomings());
        shortcomings.addAll(indicators.shortcomings());
        lines.addAll(
                shortcomings.isEmpty()
                        ? List.of(Line.text("Không có nhiệm vụ quá hạn, không có chỉ tiêu chưa đạt."))
                        : shortcomings);
        lines.add(Line.section("3. Nguyên nhân"));
        lines.addAll(tasks.causes());
        lines.addAll(indicators.causes());
        lines.add(Line.draft("Bổ sung nguyên nhân khách quan, chủ quan"));
    }

    private String completeness() {
        OfficePeriod figures = report.completeness();
        if (report.measured().isEmpty()) {
            return "Kế hoạch không có chỉ tiêu nào phải báo số liệu.";
        }
        if (figures.given() == 0) {
            return "Trong kỳ chưa có đơn vị nào gửi số liệu; cả "
                    + report.measured().size() + " chỉ tiêu đều chưa có số liệu (Phụ lục I).";
        }
        Optional<String> share =
                figures.completeness().map(percent -> " (" + ReportWords.number(percent) + "% số liệu phải gửi)");
        return "Các đơn vị đã gửi " + figures.given() + "/" + figures.asked() + " số liệu" + share.orElse("") + ". "
                + indicators.counts();
    }

    private void coming() {
        lines.add(Line.part(PARTS.get(3) + ". NHIỆM VỤ TRỌNG TÂM " + coming(report.period())));
        List<Next> ofOneDate = report.next().stream()
                .filter(one -> one.part().nature() != Milestone.Nature.CLOSING)
                .toList();
        List<Next> late = ofOneDate.stream().filter(one -> one.part().overdue()).toList();
        List<Next> due = ofOneDate.stream().filter(one -> !one.part().overdue()).toList();
        if (!late.isEmpty()) {
            lines.add(Line.text("Hoàn thành ngay các nhiệm vụ đã quá hạn: "
                    + ReportWords.sentence(
                            late.stream().map(TaskSentences::next).collect(Collectors.joining("; ")))));
        }
        dueWithinAndAfter(due);
        goingOn();
    }

    /** A report is made some days before its period ends: what is due in these days does not belong to the coming one. */
    private void dueWithinAndAfter(List<Next> due) {
        List<Next> within = due.stream()
                .filter(one -> !one.part().due().isAfter(report.periodEnd()))
                .toList();
        List<Next> after = new ArrayList<>(due);
        after.removeAll(within);
        boolean ofNextYear = isFollowedByNextYear();
        if (!within.isEmpty()) {
            lines.add(Line.text("Hoàn thành trong thời gian còn lại của " + ReportWords.period(report.period()) + ":"));
            within.forEach(this::next);
        }
        if (!after.isEmpty()) {
            String what = ofNextYear
                    ? "Hoàn thành các nhiệm vụ còn lại của Kế hoạch năm "
                            + report.period().year() + ":"
                    : "Thực hiện các nhiệm vụ đến hạn trong kỳ tới:";
            lines.add(Line.text(what));
            after.forEach(this::next);
        }
    }

    private void next(Next one) {
        lines.add(Line.text("- " + ReportWords.capital(ReportWords.sentence(TaskSentences.next(one)))));
    }

    private void goingOn() {
        long ongoing = report.tasks().stream()
                .filter(task -> task.state() == TaskResult.State.ONGOING || task.isUnclosed())
                .count();
        long forOthers =
                report.tasks().stream().filter(TaskResult::isWaitingForOthers).count();
        List<String> undated = report.tasks(TaskResult.State.WAITING).stream()
                .filter(task -> !task.isWaitingForOthers())
                .map(task -> "nhiệm vụ " + task.task().number())
                .toList();
        if (ongoing > 0) {
            lines.add(Line.text(
                    isFollowedByNextYear()
                            ? "- Tổng kết " + ongoing + " nhiệm vụ thường xuyên của năm "
                                    + report.period().year() + "."
                            : "- Tiếp tục thực hiện " + ongoing + " nhiệm vụ thường xuyên cả năm."));
        }
        if (forOthers > 0) {
            lines.add(Line.text(
                    "- Theo dõi, triển khai kịp thời " + forOthers + " nhiệm vụ " + ReportWords.FOR_OTHERS + "."));
        }
        if (!undated.isEmpty()) {
            lines.add(Line.text("- Ấn định thời hạn của " + ReportWords.joined(undated) + "."));
        }
        if (isFollowedByNextYear()) {
            lines.add(Line.draft(
                    "Bổ sung nhiệm vụ trọng tâm năm " + (report.period().year() + 1) + " theo kế hoạch mới"));
        }
    }

    private boolean isFollowedByNextYear() {
        return report.periodEnd().getMonthValue() == 12;
    }

    /** What follows: "QUÝ II NĂM 2024", "6 THÁNG CUỐI NĂM 2024", "NĂM 2025". */
    private static String coming(ReportPeriod period) {
        int year = period.year();
        return switch (period.span()) {
            case H1 -> "6 THÁNG CUỐI NĂM " + year;
            case Q4, Y -> "NĂM " + (year + 1);
            default -> "QUÝ " + Deadline.roman(period.quarters().get(0).quarter() + 1) + " NĂM " + year;
        };
    }

    private void proposals() {
        lines.add(Line.part(PARTS.get(4) + ". KIẾN NGHỊ, ĐỀ XUẤT"));
        lines.add(Line.draft("Bổ sung kiến nghị, đề xuất với cấp trên; nếu không có thì ghi “Không”"));
        lines.add(Line.text("Trên đây là báo cáo kết quả công tác cải cách hành chính "
                + ReportWords.period(report.period()) + ", " + office.shortName() + " kính báo cáo "
                + office.reportsTo() + " xem xét, chỉ đạo./."));
    }
}
