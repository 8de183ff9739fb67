package nhacviec.documents.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.TaskNumber;
import nhacviec.documents.plan.PlanDocument.Paragraph;

/**
 * A plan as it was signed, read from the office's document: what was understood, and what a careful reader would point out.
 *
 * @param plan its decision may lack a number or a date where the document does not say them
 * @param findings those that nobody can work with first
 */
public record SignedPlan(Plan plan, RowLines lines, List<PlanFinding> findings) {

    /** Endings of the files that can be read. */
    public static final List<String> ENDINGS = List.of(".docx", ".xlsx", ".txt");

    private static final int MOST_ROWS = 1_000;

    public SignedPlan {
        findings = List.copyOf(findings);
    }

    /** Whether every row was read; otherwise the findings of severity ERROR and UNREAD say what was not. */
    public boolean isComplete() {
        return findings.stream().noneMatch(PlanFinding::isUnread);
    }

    /**
     * Reads a file; PlanRefused when it cannot be a plan.
     *
     * @param year the year that counts whatever the document says; null to take the document's
     * @param known the units on record
     */
    public static SignedPlan read(Path file, Integer year, List<Unit> known, WorkCalendar calendar) {
        PlanDocument document = switch (PlanFileKind.of(file)) {
            case TEXT -> TextPlanReader.read(file);
            case DOCX -> DocxPlanReader.read(file);
            case XLSX -> XlsxPlanReader.read(file);
        };
        return of(document, year, known, calendar);
    }

    static SignedPlan of(PlanDocument document, Integer wanted, List<Unit> known, WorkCalendar calendar) {
        // Where the year stands is known once the tables are told from the text; which column is of that year, after
        // that.
        PlanHead title = new PlanHead(AnnexRows.of(document, 0).paragraphs());
        AnnexRows rows = AnnexRows.of(document, wanted == null ? title.year("").orElse(0) : wanted);
        if (rows.indicators().isEmpty() && rows.tasks().isEmpty()) {
            throw new PlanRefused(
                    "Không thấy bảng chỉ tiêu hay bảng nhiệm vụ nào trong tệp " + document.name()
                            + "; bảng cần có hàng tiêu đề như “STT, Nhiệm vụ, Sản phẩm, Cơ quan chủ trì, Thời gian thực hiện”.");
        }
        if (rows.indicators().size() + rows.tasks().size() > MOST_ROWS) {
            throw new PlanRefused(
                    "Tệp " + document.name() + " có hơn " + MOST_ROWS
                            + " dòng chỉ tiêu và nhiệm vụ, không giống kế hoạch của một xã; xin chỉ giữ lại hai phụ lục của năm.");
        }
        List<PlanFinding> findings = new ArrayList<>(rows.findings());
        if (document.columnsGuessed()) {
            findings.add(
                    new PlanFinding(
                            Severity.QUESTION,
                            "các bảng",
                            "mỗi ô nằm trên một dòng và ô trống không để lại dòng, nên cột của một số ô được suy từ nội dung; xin xem kỹ từng dòng, hoặc gửi bản .docx."));
        }
        List<Paragraph> body = rows.paragraphs();
        PlanHead head = new PlanHead(body);
        int year = year(head, rows, wanted, document.name(), findings);

        IndicatorsOfAnnex indicators = new IndicatorsOfAnnex(rows.indicators());
        TasksOfAnnex tasks = new TasksOfAnnex(rows.tasks(), year);
        RowLines lines = lines(tasks.sources(), indicators.sources());
        UnledTasks led = new UnledTasks(tasks.tasks(), known, lines);
        BodyTargets stated = new BodyTargets(body);
        List<Indicator> withBody = stated.addedTo(indicators.indicators());
        UnitsOfPlan units = new UnitsOfPlan(known, led.tasks(), withBody);
        Plan plan = new Plan(
                year,
                head.title(year),
                head.locality(),
                head.decision(),
                units.units(),
                units.groups(),
                tasks.sections(),
                led.tasks(),
                units.withReporters(withBody));

        findings.addAll(led.findings());
        findings.addAll(indicators.findings());
        findings.addAll(tasks.findings());
        findings.addAll(PlanFindings.of(plan, calendar, lines, tasks.doubts()));
        findings.addAll(new WholeFindings(plan, lines).all(body));
        findings.addAll(new TaskFindings(plan, lines).all());
        findings.addAll(units.findings());
        findings.addAll(stated.findings());
        findings.addAll(new SlipFindings(lines).of(body, plan.indicators(), plan.tasks()));
        findings.addAll(missing(plan));
        findings.sort(Comparator.comparing(PlanFinding::severity));
        return new SignedPlan(plan, lines, findings.stream().distinct().collect(Collectors.toList()));
    }

    private static int year(PlanHead head, AnnexRows rows, Integer wanted, String name, List<PlanFinding> findings) {
        Optional<Integer> said = head.year("");
        if (wanted == null) {
            return said.orElseThrow(() -> new PlanRefused(
                    "Tệp " + name + " không ghi kế hoạch của năm nào; xin thêm --year, ví dụ --year 2025."));
        }
        if (said.isPresent() && !said.get().equals(wanted)) {
            findings.add(new PlanFinding(
                    Severity.WARNING,
                    "tiêu đề văn bản",
                    "văn bản ghi năm " + said.get() + ", đang đọc theo năm " + wanted + " như được yêu cầu."));
        }
        return wanted;
    }

    private static RowLines lines(Map<TaskNumber, AnnexRow> tasks, Map<String, AnnexRow> indicators) {
        Map<TaskNumber, Integer> taskLines = new HashMap<>();
        Map<TaskNumber, String> taskPlaces = new LinkedHashMap<>();
        tasks.forEach((number, row) -> {
            taskLines.put(number, row.line());
            taskPlaces.put(number, row.place());
        });
        Map<String, Integer> indicatorLines = new HashMap<>();
        Map<String, String> indicatorPlaces = new LinkedHashMap<>();
        indicators.forEach((code, row) -> {
            indicatorLines.put(code, row.line());
            indicatorPlaces.put(code, row.place());
        });
        return new RowLines(taskLines, indicatorLines, taskPlaces, indicatorPlaces);
    }

    private static List<PlanFinding> missing(Plan plan) {
        List<PlanFinding> findings = new ArrayList<>();
        if (plan.indicators().isEmpty()) {
            findings.add(new PlanFinding(
                    Severity.QUESTION, "Phụ lục 1", "không thấy bảng chỉ tiêu trong tệp; xin kiểm tra."));
        }
        if (plan.tasks().isEmpty()) {
            findings.add(new PlanFinding(
                    Severity.QUESTION, "Phụ lục 2", "không thấy bảng nhiệm vụ trong tệp; xin kiểm tra."));
        }
        LocalDate signed = plan.decision().date();
        if (plan.decision().number().isEmpty() || signed == null) {
            findings.add(
                    new PlanFinding(
                            Severity.QUESTION,
                            "tiêu đề văn bản",
                            "không thấy số và ngày của quyết định ban hành; xin ghi “(Ban hành kèm theo Quyết định số … ngày …)”."));
        }
        return findings;
    }
}
