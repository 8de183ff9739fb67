package nhacviec.documents.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.IndicatorResult.Given;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The report for reckoning: both annexes with numbers, dates and formulas in their cells, and the record behind each figure. */
public final class ReportXlsx {

    static final String INDICATORS = "Phụ lục I";
    static final String TASKS = "Phụ lục II";
    static final String SOURCES = "Nguồn số liệu";

    private static final List<String> INDICATOR_COLUMNS = List.of(
            "TT",
            "Chỉ tiêu",
            "Mục tiêu",
            "Căn cứ",
            "Số đạt",
            "Tổng số",
            "Kết quả",
            "Đánh giá",
            "Thay đổi so với kỳ trước",
            "Nguyên nhân, ghi chú",
            "Bản ghi");
    private static final int[] INDICATOR_WIDTHS = {8, 50, 22, 24, 10, 10, 16, 18, 14, 50, 24};
    private static final List<String> TASK_COLUMNS = List.of(
            "TT",
            "Mục",
            "Nhiệm vụ",
            "Sản phẩm",
            "Chủ trì",
            "Phần việc",
            "Thời hạn",
            "Tình trạng",
            "Số văn bản",
            "Ngày văn bản",
            "Chậm (ngày làm việc)",
            "Nguyên nhân, ghi chú",
            "Người báo",
            "Báo lúc");
    private static final int[] TASK_WIDTHS = {8, 8, 50, 34, 22, 22, 13, 26, 16, 13, 12, 40, 20, 18};
    private static final List<String> SOURCE_COLUMNS = List.of(
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
            "Thay cho bản ghi",
            "Tính vào kết quả");
    private static final int[] SOURCE_WIDTHS = {10, 10, 24, 12, 24, 10, 10, 20, 18, 16, 50, 16, 14};
    private static final int RESULT = 6;
    private static final int RECORDS = 10;

    private final Report report;
    private final ZoneId zone;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XlsxCells cells = new XlsxCells(book);
    private final Map<Long, Integer> rowOfEntry = new HashMap<>();

    private ReportXlsx(Report report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    /** @param zone the office's, for the times at which figures were given */
    public static byte[] write(Report report, Letterhead office, ZoneId zone) {
        ReportXlsx xlsx = new ReportXlsx(report, zone);
        xlsx.findRowsOfEntries();
        xlsx.indicators();
        xlsx.tasks();
        xlsx.sources();
        return xlsx.bytes(office);
    }

    /** The sheet of records comes last, yet the annexes point into it. */
    private void findRowsOfEntries() {
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

    private void indicators() {
        XlsxSheet sheet = new XlsxSheet(
                cells,
                INDICATORS,
                "Kết quả thực hiện các chỉ tiêu, " + ReportWords.period(report.period()),
                INDICATOR_COLUMNS,
                INDICATOR_WIDTHS);
        for (IndicatorResult line : report.indicators()) {
            Indicator indicator = line.indicator();
            sheet.nextRow();
            sheet.text(indicator.code());
            sheet.text(indicator.name());
            sheet.text(indicator.group() ? "" : ReportWords.target(indicator));
            sheet.text(indicator.target().map(target -> target.citation()).orElse(""));
            if (indicator.group()) {
                continue;
            }
            result(sheet, line);
            sheet.text(ReportWords.verdict(line));
            line.change().ifPresentOrElse(sheet::number, sheet::blank);
            sheet.text(notes(line));
            records(sheet, line);
        }
        sheet.finish();
    }

    private static void result(XlsxSheet sheet, IndicatorResult line) {
        Figure value = line.value();
        if (value instanceof Figure.Ratio ratio) {
            sheet.number(ratio.numerator());
            sheet.number(ratio.denominator());
            sheet.percentOf(RESULT - 2, RESULT - 1);
            return;
        }
        sheet.blank();
        sheet.blank();
        if (value instanceof Figure.PercentAlone alone) {
            sheet.percent(alone.percent().movePointLeft(2));
        } else if (value instanceof Figure.Number number) {
            sheet.number(number.value());
        } else if (value == null) {
            sheet.text("");
        } else {
            sheet.text(ReportWords.figure(value, line.indicator().measure()));
        }
    }

    private static String notes(IndicatorResult line) {
        String reasons = IndicatorSentences.reasons(line);
        String owed = line.owed().stream()
                .map(one -> one.unit() + " (" + one.quarter().vietnamese() + ")")
                .collect(Collectors.joining("; "));
        String why = line.value() == null ? line.whyNone() : "";
        return List.of(reasons, owed.isEmpty() ? "" : "Còn thiếu: " + owed + ".", why).stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The numbers of the records; the cell leads to the first of them. */
    private void records(XlsxSheet sheet, IndicatorResult line) {
        XSSFCell cell = sheet.text(line.given().stream()
                .map(given -> Long.toString(given.entryId()))
                .collect(Collectors.joining(", ")));
        line.given().stream().findFirst().ifPresent(first -> {
            XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + SOURCES + "'!A" + (rowOfEntry.get(first.entryId()) + 1));
            cell.setHyperlink(link);
        });
    }

    private void tasks() {
        XlsxSheet sheet = new XlsxSheet(
                cells,
                TASKS,
                "Kết quả thực hiện các nhiệm vụ, " + ReportWords.period(report.period()) + ", tính đến "
                        + ReportWords.longDate(report.asOf()),
                TASK_COLUMNS,
                TASK_WIDTHS);
        ReportingPeriod last =
                report.period().quarters().get(report.period().quarters().size() - 1);
        LocalDate periodEnd = Deadline.endOfQuarter(last.year(), last.quarter());
        for (TaskResult task : report.tasks()) {
            for (Part part : task.parts()) {
                sheet.nextRow();
                sheet.text(task.task().number().text());
                sheet.text(task.task().section());
                sheet.text(task.task().name());
                sheet.text(ReportWords.joined(ReportWords.products(task, part)));
                sheet.text(task.lead());
                sheet.text(part.label());
                date(sheet, part.due());
                sheet.text(ReportWords.state(part, report.asOf(), periodEnd));
                sheet.text(part.isDone() ? part.completion().document() : "");
                date(
                        sheet,
                        !part.isDone()
                                ? null
                                : Optional.ofNullable(part.completion().documentDate())
                                        .orElse(part.completion().on()));
                if (part.workingDaysLate() > 0) {
                    sheet.number(BigDecimal.valueOf(part.workingDaysLate()));
                } else {
                    sheet.blank();
                }
                sheet.text(String.join(" ", DocxAnnexes.notes(task, part)));
                sheet.text(
                        part.isDone()
                                ? Optional.ofNullable(part.completion().staffName())
                                        .orElse("Quản trị")
                                : "");
                if (part.isDone()) {
                    sheet.time(part.completion().at().atZone(zone).toLocalDateTime());
                }
            }
        }
        sheet.finish();
    }

    private static void date(XlsxSheet sheet, LocalDate day) {
        if (day == null) {
            sheet.blank();
        } else {
            sheet.date(day);
        }
    }

    private void sources() {
        XlsxSheet sheet = new XlsxSheet(
                cells,
                SOURCES,
                "Bản ghi đứng sau từng số liệu: ai báo, lúc nào, từ tin nhắn nào",
                SOURCE_COLUMNS,
                SOURCE_WIDTHS);
        for (IndicatorResult line : report.measured()) {
            line.given().forEach(given -> source(sheet, line, given, true));
            line.former().forEach(given -> source(sheet, line, given, false));
        }
        sheet.finish();
    }

    private void source(XlsxSheet sheet, IndicatorResult line, Given given, boolean counted) {
        sheet.nextRow();
        sheet.number(BigDecimal.valueOf(given.entryId()));
        sheet.text(line.indicator().code());
        sheet.text(given.unit());
        sheet.text(given.quarter().code());
        sheet.text(ReportWords.given(given.figure(), line.indicator().measure()));
        if (given.figure() instanceof Figure.Ratio ratio) {
            sheet.number(ratio.numerator());
            sheet.number(ratio.denominator());
        } else {
            sheet.blank();
            sheet.blank();
        }
        sheet.text(given.by());
        sheet.time(given.at().atZone(zone).toLocalDateTime());
        sheet.text(given.source());
        sheet.text(given.reason());
        sheet.text(given.replaced().stream().map(id -> Long.toString(id)).collect(Collectors.joining(", ")));
        sheet.text(counted ? "có" : "không (đơn vị cũ)");
    }

    private byte[] bytes(Letterhead office) {
        Date made = Date.from(Instant.from(report.madeOn().atStartOfDay().toInstant(ZoneOffset.UTC)));
        var core = book.getProperties().getCoreProperties();
        core.setTitle("Báo cáo " + ReportBody.subject(report));
        core.setCreator(office.shortName());
        core.getUnderlyingProperties().setCreatedProperty(Optional.of(made));
        core.getUnderlyingProperties().setModifiedProperty(Optional.of(made));
        book.getProperties().getExtendedProperties().getUnderlyingProperties().setApplication("Nhắc Việc");
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            book.close();
            return SameBytes.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
