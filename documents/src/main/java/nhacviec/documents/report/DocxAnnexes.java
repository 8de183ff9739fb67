package nhacviec.documents.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.task.Milestone;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The two annexes, which lie landscape: every indicator and every task of the plan with what came of it. */
final class DocxAnnexes {

    static final List<String> INDICATOR_COLUMNS = List.of(
            "TT",
            "Chỉ tiêu",
            "Mục tiêu, căn cứ",
            "Kết quả",
            "Số đạt / tổng số",
            "Đánh giá",
            "So với kỳ trước",
            "Nguyên nhân, ghi chú");
    static final List<String> TASK_COLUMNS = List.of(
            "TT",
            "Nhiệm vụ",
            "Sản phẩm",
            "Chủ trì",
            "Thời hạn",
            "Tình trạng",
            "Số, ngày văn bản",
            "Chậm (ngày làm việc)",
            "Nguyên nhân, ghi chú");

    /** Millimetres; they fill a landscape sheet between its margins. */
    private static final double[] INDICATOR_WIDTHS = {14, 56, 45, 23, 22, 23, 22, 47};

    private static final double[] TASK_WIDTHS = {12, 57, 33, 22, 24, 23, 32, 14, 35};

    /** Where figures are compared with the period before; left out when there is none. */
    private static final int COMPARED = 6;

    private static final int NOTES = 7;

    private final XWPFDocument document;
    private final Report report;
    private final Letterhead office;
    private final String reference;
    private final LocalDate periodEnd;

    DocxAnnexes(XWPFDocument document, Report report, Letterhead office, String reference) {
        this.document = document;
        this.report = report;
        this.office = office;
        this.reference = reference;
        List<ReportingPeriod> quarters = report.period().quarters();
        ReportingPeriod last = quarters.get(quarters.size() - 1);
        this.periodEnd = Deadline.endOfQuarter(last.year(), last.quarter());
    }

    void indicators() {
        title("PHỤ LỤC I", "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH");
        abbreviations(report.indicators().stream()
                .map(line -> line.indicator().name())
                .collect(Collectors.joining(" ")));
        boolean compared = report.measured().stream().anyMatch(line -> line.before() != null);
        DocxGrid grid = indicatorGrid(compared);
        for (IndicatorResult line : report.indicators()) {
            Indicator row = line.indicator();
            if (row.group()) {
                grid.heading(row.code() + ". " + row.name().replaceFirst(":$", ""));
            } else {
                indicator(grid, line, compared);
            }
        }
    }

    private DocxGrid indicatorGrid(boolean compared) {
        List<String> names = new ArrayList<>(INDICATOR_COLUMNS);
        List<Double> widths =
                new ArrayList<>(Arrays.stream(INDICATOR_WIDTHS).boxed().toList());
        if (!compared) {
            names.remove(COMPARED);
            double freed = widths.remove(COMPARED);
            widths.set(COMPARED, widths.get(COMPARED) + freed);
        }
        DocxGrid grid = new DocxGrid(
                document, true, widths.stream().mapToDouble(Double::doubleValue).toArray());
        grid.head(names);
        return grid;
    }

    private void indicator(DocxGrid grid, IndicatorResult line, boolean compared) {
        Indicator indicator = line.indicator();
        XWPFTableRow row = grid.row();
        centred(grid, row, 0, indicator.code());
        words(grid, row, 1, indicator.name().replaceFirst(":$", ""));
        words(grid, row, 2, ReportWords.target(indicator));
        indicator.target().ifPresent(target -> italic(grid, row, 2, "(" + target.citation() + ")"));
        ReportWords.otherTargets(indicator)
                .forEach(other -> italic(
                        grid,
                        row,
                        2,
                        "Kế hoạch còn nêu: " + ReportWords.target(other) + " (" + other.citation() + ")"));
        centred(grid, row, 3, line.value() == null ? "–" : ReportWords.figure(line.value(), indicator.measure()));
        centred(grid, row, 4, line.value() == null ? "" : ReportWords.parts(line.value()));
        centred(grid, row, 5, ReportWords.verdict(line));
        if (compared) {
            centred(grid, row, COMPARED, ReportWords.change(line));
        }
        int last = compared ? NOTES : COMPARED;
        notes(line).forEach(note -> words(grid, row, last, note));
        boolean unexplained = line.isReached().filter(reached -> !reached).isPresent()
                && IndicatorSentences.reasons(line).isEmpty();
        if (unexplained) {
            Writing.draft(grid.paragraph(row, last), "[Bổ sung nguyên nhân]", OfficialForm.TABLE);
        }
    }

    /** Reasons, figures that are missing, and figures that could not be reckoned in. */
    private List<String> notes(IndicatorResult line) {
        List<String> notes = new ArrayList<>();
        // Why one quarter's figure was low says nothing of a half year that reaches its target.
        boolean oldReasons = report.period().isDerived() && line.isReached().orElse(false);
        line.explained().stream()
                .filter(given -> !oldReasons)
                .forEach(given ->
                        notes.add(IndicatorSentences.whose(given) + ": " + ReportWords.sentence(given.reason())));
        if (!line.isComplete() && !line.isBlank()) {
            notes.add("Còn thiếu: "
                    + line.missing().stream()
                            .map(owed -> owed.unit() + " (" + owed.quarter().vietnamese() + ")")
                            .collect(Collectors.joining("; "))
                    + ".");
        }
        if (line.value() == null && !line.isBlank()) {
            String why = line.whyNone().isEmpty() ? "Số liệu gửi về không cộng được" : line.whyNone();
            notes.add(ReportWords.sentence(why));
            report.period().quarters().forEach(quarter -> sent(line, quarter).ifPresent(notes::add));
        }
        line.former()
                .forEach(given -> notes.add("Chưa tính số liệu của " + IndicatorSentences.whose(given)
                        + " (đơn vị nay không còn báo cáo chỉ tiêu này): "
                        + ReportWords.given(given.figure(), line.indicator().measure()) + "."));
        return notes;
    }

    /** "Quý I/2024: Tư pháp 21/30; Tài chính - Kế toán 55%." */
    private static Optional<String> sent(IndicatorResult line, ReportingPeriod quarter) {
        List<String> figures = line.given().stream()
                .filter(given -> given.quarter().equals(quarter))
                .map(given -> given.unit() + " "
                        + ReportWords.given(given.figure(), line.indicator().measure()))
                .toList();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(quarter.vietnamese() + ": " + String.join("; ", figures) + ".");
    }

    void tasks() {
        title("PHỤ LỤC II", "KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH");
        abbreviations(report.tasks().stream()
                .map(task ->
                        task.task().name() + " " + String.join(" ", task.task().products()))
                .collect(Collectors.joining(" ")));
        DocxGrid grid = new DocxGrid(document, true, TASK_WIDTHS);
        grid.head(TASK_COLUMNS);
        for (Plan.Section section : report.sections()) {
            grid.heading(section.numeral() + ". " + section.title());
            report.tasksOf(section).forEach(task -> task(grid, task));
        }
    }

    private void task(DocxGrid grid, TaskResult task) {
        boolean several = task.parts().size() > 1;
        boolean sameProducts =
                several && task.parts().stream().allMatch(part -> part.product().isBlank());
        for (int i = 0; i < task.parts().size(); i++) {
            Part part = task.parts().get(i);
            XWPFTableRow row = grid.row();
            if (several) {
                DocxGrid.joinDown(row, 0, i == 0);
                DocxGrid.joinDown(row, 1, i == 0);
                DocxGrid.joinDown(row, 3, i == 0);
            }
            if (sameProducts) {
                DocxGrid.joinDown(row, 2, i == 0);
            }
            if (i == 0) {
                centred(grid, row, 0, task.task().number().text());
                words(grid, row, 1, task.task().name().replaceFirst("[.;]$", ""));
                words(grid, row, 3, task.lead());
            }
            products(grid, row, task, part, i == 0);
            boolean asWritten = part.due() == null
                    || part.nature() == Milestone.Nature.CHECK_IN
                    || part.nature() == Milestone.Nature.CLOSING;
            centred(grid, row, 4, asWritten ? task.task().timeText() : ReportWords.date(part.due()));
            if (!part.label().isEmpty()) {
                italic(grid, row, 4, part.label());
            }
            centred(grid, row, 5, ReportWords.state(part, report.asOf(), periodEnd));
            centred(grid, row, 6, ReportWords.document(part));
            centred(grid, row, 7, part.workingDaysLate() == 0 ? "" : "" + part.workingDaysLate());
            notes(task, part).forEach(note -> words(grid, row, 8, note));
            if (part.workingDaysLate() > 0 && part.reason() == null) {
                Writing.draft(grid.paragraph(row, 8), "[Bổ sung nguyên nhân]", OfficialForm.TABLE);
            }
            if (i < task.parts().size() - 1) {
                DocxGrid.keepWithNext(row);
            }
        }
    }

    /** Products are named once: with their own part, or with the task's first. */
    private static void products(DocxGrid grid, XWPFTableRow row, TaskResult task, Part part, boolean first) {
        List<String> products = part.product().isBlank() && !first ? List.of() : ReportWords.products(task, part);
        String dash = products.size() > 1 ? "- " : "";
        products.forEach(product -> words(grid, row, 2, dash + product));
    }

    /** Why a part is late, what it waits for, and that its date was put off. */
    static List<String> notes(TaskResult task, Part part) {
        List<String> notes = new ArrayList<>();
        if (part.extendedFrom() != null) {
            notes.add("Gia hạn từ " + ReportWords.date(part.extendedFrom()) + ".");
        }
        if (part.isWaiting() && !task.task().deadline().trigger().isEmpty()) {
            notes.add("Chờ " + ReportWords.sentence(task.task().deadline().trigger()));
        }
        boolean concerned = part.workingDaysLate() > 0 || part.extendedFrom() != null;
        if (concerned && part.reason() != null) {
            notes.add(ReportWords.sentence(part.reason().words()));
        }
        return notes;
    }

    private void title(String number, String title) {
        heading(number, OfficialForm.ANNEX, true, false, 0);
        heading(title + " " + upper(ReportWords.period(report.period())), OfficialForm.ANNEX, true, false, 0);
        heading(reference, OfficialForm.ANNEX, false, true, OfficialForm.BETWEEN_PARAGRAPHS);
    }

    private static String upper(String words) {
        return words.toUpperCase(Locale.forLanguageTag("vi"));
    }

    private void heading(String words, int size, boolean bold, boolean italic, int after) {
        XWPFParagraph paragraph = document.createParagraph();
        Writing.spacing(paragraph, after, 1);
        Writing.align(paragraph, ParagraphAlignment.CENTER);
        Writing.keepWithNext(paragraph);
        Writing.words(paragraph, words, size, bold, italic);
    }

    /** Explains the short forms of the plan that occur in the annex. */
    private void abbreviations(String used) {
        // Before the table: behind it the line could stand alone on a page.
        ReportWords.abbreviations(office, used).ifPresent(explained -> {
            XWPFParagraph paragraph = document.createParagraph();
            Writing.spacing(paragraph, OfficialForm.BETWEEN_PARAGRAPHS, 1);
            Writing.align(paragraph, ParagraphAlignment.CENTER);
            Writing.keepWithNext(paragraph);
            Writing.words(paragraph, explained, OfficialForm.TABLE, false, true);
        });
    }

    private static void words(DocxGrid grid, XWPFTableRow row, int column, String words) {
        Writing.words(grid.paragraph(row, column), words, OfficialForm.TABLE, false, false);
    }

    private static void italic(DocxGrid grid, XWPFTableRow row, int column, String words) {
        Writing.words(grid.paragraph(row, column), words, OfficialForm.TABLE, false, true);
    }

    private static void centred(DocxGrid grid, XWPFTableRow row, int column, String words) {
        if (!words.isEmpty()) {
            XWPFParagraph paragraph = grid.paragraph(row, column);
            Writing.align(paragraph, ParagraphAlignment.CENTER);
            Writing.words(paragraph, words, OfficialForm.TABLE, false, false);
        }
    }
}
