package nhacviec.documents.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.Plan;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
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

    /** Millimetres; they fill a landscape sheet between its margins. The fifth holds "999.999/999.999" in one line. */
    static final double[] INDICATOR_WIDTHS = {14, 54, 43, 23, 31, 23, 22, 42};

    private static final double[] TASK_WIDTHS = {12, 57, 33, 22, 24, 23, 32, 14, 35};

    /** Where figures are compared with the period before; left out when there is none. */
    private static final int COMPARED = 6;

    private static final int NOTES = 7;

    private final XWPFDocument document;
    private final Report report;
    private final Letterhead office;
    private final String reference;

    DocxAnnexes(XWPFDocument document, Report report, Letterhead office, String reference) {
        this.document = document;
        this.report = report;
        this.office = office;
        this.reference = reference;
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
        grid.finish();
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
        words(grid, row, 2, IndicatorWords.target(indicator));
        indicator.target().ifPresent(target -> italic(grid, row, 2, "(" + target.citation() + ")"));
        IndicatorWords.otherTargets(indicator).forEach(other -> italic(grid, row, 2, IndicatorWords.alsoNamed(other)));
        AnnexNotes.doubts(indicator).forEach(doubt -> draft(grid, row, 2, doubt));
        centred(grid, row, 3, line.value() == null ? "–" : IndicatorWords.value(line));
        String valueOf = IndicatorWords.valueOf(report, line);
        centred(grid, row, 3, valueOf.isEmpty() ? "" : "(" + valueOf + ")");
        centred(grid, row, 4, line.value() == null ? "" : IndicatorWords.parts(line.value()));
        centred(grid, row, 5, IndicatorWords.verdict(report, line));
        if (compared) {
            centred(grid, row, COMPARED, IndicatorWords.change(line));
        }
        int last = compared ? NOTES : COMPARED;
        XWPFTableRow end = grid.notes(row, last, AnnexNotes.of(report, line));
        AnnexNotes.drafts(line).forEach(draft -> draft(grid, end, last, draft));
    }

    void tasks() {
        title("PHỤ LỤC II", "KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH");
        abbreviations(report.tasks().stream()
                .map(task ->
                        task.task().name() + " " + String.join(" ", task.task().products()))
                .collect(Collectors.joining(" ")));
        DocxGrid grid = new DocxGrid(document, true, TASK_WIDTHS);
        grid.head(TASK_COLUMNS);
        DocxTaskRows rows = new DocxTaskRows(grid, report);
        for (Plan.Section section : report.sections()) {
            List<TaskResult> tasks = report.tasksOf(section);
            if (!tasks.isEmpty()) {
                grid.heading(section.numeral() + ". " + section.title());
                tasks.forEach(rows::add);
            }
        }
        grid.finish();
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

    static void words(DocxGrid grid, XWPFTableRow row, int column, String words) {
        Writing.words(grid.paragraph(row, column), words, OfficialForm.TABLE, false, false);
    }

    static void italic(DocxGrid grid, XWPFTableRow row, int column, String words) {
        Writing.words(grid.paragraph(row, column), words, OfficialForm.TABLE, false, true);
    }

    static void draft(DocxGrid grid, XWPFTableRow row, int column, String what) {
        Writing.draft(grid.paragraph(row, column), "[" + what + "]", OfficialForm.TABLE);
    }

    static void centred(DocxGrid grid, XWPFTableRow row, int column, String words) {
        if (!words.isEmpty()) {
            XWPFParagraph paragraph = grid.paragraph(row, column);
            Writing.align(paragraph, ParagraphAlignment.CENTER);
            Writing.words(paragraph, words, OfficialForm.TABLE, false, false);
        }
    }
}
