package nhacviec.documents.report;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator.Measure;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.IndicatorResult.Given;
import nhacviec.core.report.IndicatorResult.Replaced;
import nhacviec.core.report.Report;
import nhacviec.core.report.Said;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.report.TaskResult.PutOff;

/** The last sheets of the workbook: who said what of figures and tasks, when, and in which message. */
final class XlsxSources {

    static final String FIGURES = "Nguồn số liệu";
    static final String TASKS = "Nguồn nhiệm vụ";

    private static final List<String> FIGURE_COLUMNS = List.of(
            "Bản ghi",
            "Chỉ tiêu",
            "Đơn vị",
            "Kỳ",
            "Số liệu",
            "Số đạt",
            "Tổng số",
            "Người báo",
            "Lúc",
            "Nguồn",
            "Lý do",
            "Người nêu lý do",
            "Nêu lúc",
            "Nguồn lý do",
            "Thay cho bản ghi",
            "Tính vào kết quả",
            "Người nhận số gửi sau khi khóa kỳ");
    private static final int[] FIGURE_WIDTHS = {10, 10, 24, 12, 24, 10, 10, 20, 20, 16, 60, 20, 20, 16, 50, 16, 34};
    private static final List<String> TASK_COLUMNS =
            List.of("TT", "Phần việc", "Việc", "Nội dung", "Người báo", "Lúc", "Nguồn");
    private static final int[] TASK_WIDTHS = {8, 24, 22, 80, 22, 20, 16};
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Report report;
    private final ZoneId zone;
    private final Map<Long, Integer> rowOfEntry = new HashMap<>();

    XlsxSources(Report report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
        int row = XlsxSheet.FIRST_ROW;
        for (IndicatorResult line : report.measured()) {
            for (Given given : line.given()) {
                rowOfEntry.put(given.entryId(), row++);
            }
            for (Given given : line.former()) {
                rowOfEntry.put(given.entryId(), row++);
            }
        }
    }

    /** Where a record stands; the annexes, which come before it, point there. */
    String place(long entryId) {
        return "'" + FIGURES + "'!A" + (rowOfEntry.get(entryId) + 1);
    }

    void ofFigures(XlsxCells cells) {
        XlsxSheet sheet = new XlsxSheet(
                cells,
                FIGURES,
                "Bản ghi đứng sau từng số liệu: ai báo, lúc nào, từ tin nhắn nào",
                FIGURE_COLUMNS,
                FIGURE_WIDTHS);
        for (IndicatorResult line : report.measured()) {
            line.given().forEach(given -> figure(sheet, line, given, true));
            line.former().forEach(given -> figure(sheet, line, given, false));
        }
        sheet.finish();
    }

    private void figure(XlsxSheet sheet, IndicatorResult line, Given given, boolean counted) {
        Measure measure = line.indicator().measure();
        sheet.nextRow();
        sheet.number(BigDecimal.valueOf(given.entryId()));
        sheet.text(line.indicator().code());
        sheet.text(given.unit());
        sheet.text(given.quarter().code());
        sheet.text(IndicatorWords.given(given.figure(), measure));
        if (given.figure() instanceof Figure.Ratio ratio) {
            sheet.number(ratio.numerator());
            sheet.number(ratio.denominator());
        } else {
            sheet.blank();
            sheet.blank();
        }
        said(sheet, new Said(given.by(), given.at(), given.source()));
        if (given.reason() == null) {
            for (int i = 0; i < 4; i++) {
                sheet.blank();
            }
        } else {
            sheet.text(given.reason().words());
            said(sheet, given.reason().said());
        }
        sheet.text(
                given.replaced().stream().map(older -> replaced(older, measure)).collect(Collectors.joining("; ")));
        sheet.text(counted(line, given, counted));
        sheet.text(given.accepted() == null ? "" : stamped(given.accepted()));
    }

    /** Whether the figure is in the office's value; why not. */
    private static String counted(IndicatorResult line, Given given, boolean reports) {
        if (!reports) {
            return "không (đơn vị cũ)";
        }
        if (!given.figure().settles()) {
            return "không (chưa có số liệu)";
        }
        if (line.value() == null) {
            return "không (chưa có kết quả chung)";
        }
        return line.standsFor() == null || line.standsFor().equals(given.quarter())
                ? "có"
                : "không (lấy " + line.standsFor().vietnamese() + ")";
    }

    /** "12: 45/60 (Lan, 13/03/2024 09:00, chat:507)". */
    private String replaced(Replaced older, Measure measure) {
        return older.entryId() + ": " + IndicatorWords.given(older.figure(), measure) + " (" + stamped(older.said())
                + ")";
    }

    /** "Lan, 13/03/2024 09:00, chat:507". */
    private String stamped(Said said) {
        return said.by() + ", " + STAMP.format(said.at().atZone(zone))
                + (said.source().isEmpty() ? "" : ", " + said.source());
    }

    void ofTasks(XlsxCells cells) {
        XlsxSheet sheet = new XlsxSheet(
                cells,
                TASKS,
                "Ai báo xong, xin gia hạn, nêu lý do: lúc nào, từ tin nhắn nào",
                TASK_COLUMNS,
                TASK_WIDTHS);
        for (TaskResult task : report.tasks()) {
            task.parts().forEach(part -> part(sheet, task, part));
        }
        sheet.finish();
    }

    private void part(XlsxSheet sheet, TaskResult task, Part part) {
        for (PutOff putOff : part.putOff()) {
            String dates = "từ " + ReportWords.date(putOff.from()) + " đến " + ReportWords.date(putOff.to());
            row(sheet, task, part, "Xin gia hạn", dates + ": " + putOff.reason(), putOff.asked());
            row(sheet, task, part, "Đồng ý gia hạn", dates, putOff.granted());
        }
        if (part.reason() != null) {
            row(
                    sheet,
                    task,
                    part,
                    "Nêu lý do",
                    part.reason().words(),
                    part.reason().said());
        }
        if (part.isDone()) {
            row(
                    sheet,
                    task,
                    part,
                    "Báo xong",
                    ReportWords.document(part),
                    part.done().told());
            if (part.done().documented() != null) {
                row(
                        sheet,
                        task,
                        part,
                        "Bổ sung số văn bản",
                        ReportWords.document(part),
                        part.done().documented());
            }
        }
    }

    private void row(XlsxSheet sheet, TaskResult task, Part part, String what, String words, Said said) {
        sheet.nextRow();
        sheet.text(task.task().number().text());
        sheet.text(part.label());
        sheet.text(what);
        sheet.text(words);
        said(sheet, said);
    }

    private void said(XlsxSheet sheet, Said said) {
        sheet.text(said.by());
        sheet.time(said.at().atZone(zone).toLocalDateTime());
        sheet.text(said.source());
    }
}
