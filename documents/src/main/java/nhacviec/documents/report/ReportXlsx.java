package nhacviec.documents.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.report.IndicatorResult;
import nhacviec.core.report.IndicatorResult.Given;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import nhacviec.core.report.Said;
import nhacviec.core.report.TaskResult;
import nhacviec.core.report.TaskResult.Part;
import nhacviec.core.task.ProvingDocument;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The report for reckoning: both annexes with numbers, dates and formulas in their cells, and the record behind each figure. */
public final class ReportXlsx {

    static final String INDICATORS = "Phụ lục I";
    static final String TASKS = "Phụ lục II";

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
    private static final int[] INDICATOR_WIDTHS = {8, 44, 30, 26, 10, 10, 18, 20, 14, 80, 32};
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
            "Báo lúc",
            "Nguồn");
    private static final int[] TASK_WIDTHS = {8, 8, 50, 34, 22, 22, 14, 26, 16, 14, 12, 50, 20, 20, 16};
    private static final int RESULT = 6;
    private static final int RECORDS = 10;

    private final Report report;
    private final ZoneId zone;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XlsxCells cells = new XlsxCells(book);
    private final XlsxSources sources;

    private ReportXlsx(Report report, ZoneId zone) {
        this.report = report;
        this.sources = new XlsxSources(report, zone);
        this.zone = zone;
    }

    /** @param zone the office's, for the times at which figures were given */
    public static byte[] write(Report report, Letterhead office, ZoneId zone) {
        ReportXlsx xlsx = new ReportXlsx(report, zone);
        xlsx.indicators();
        xlsx.tasks();
        xlsx.sources.ofFigures(xlsx.cells);
        xlsx.sources.ofTasks(xlsx.cells);
        return xlsx.bytes(office);
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
            sheet.text(indicator.group() ? "" : target(indicator));
            sheet.text(indicator.target().map(target -> target.citation()).orElse(""));
            if (indicator.group()) {
                sheet.blankToTheEnd();
                continue;
            }
            result(sheet, line);
            sheet.text(IndicatorWords.verdict(report, line));
            line.change().ifPresentOrElse(sheet::number, sheet::blank);
            String valueOf = IndicatorWords.valueOf(report, line);
            List<String> notes = Stream.concat(
                            Stream.of("(" + valueOf + ")").filter(words -> !valueOf.isEmpty()),
                            AnnexNotes.of(report, line).stream())
                    .toList();
            sheet.text(joined(notes, AnnexNotes.drafts(line)));
            records(sheet, line);
        }
        sheet.finish();
    }

    /** With what the plan names besides, and what in it is doubtful. */
    private static String target(Indicator indicator) {
        String others = IndicatorWords.otherTargets(indicator).stream()
                .map(other -> " (" + IndicatorWords.alsoNamed(other) + ")")
                .collect(Collectors.joining());
        return joined(List.of(IndicatorWords.target(indicator) + others), AnnexNotes.doubts(indicator));
    }

    private static String joined(List<String> notes, List<String> drafts) {
        return Stream.concat(notes.stream(), drafts.stream().map(draft -> "[" + draft + "]"))
                .collect(Collectors.joining(" "));
    }

    private static void result(XlsxSheet sheet, IndicatorResult line) {
        Figure value = line.value();
        if (value instanceof Figure.Ratio ratio) {
            sheet.number(ratio.numerator());
            sheet.number(ratio.denominator());
            sheet.percentOf(RESULT - 2, RESULT - 1, ratio.percent());
            return;
        }
        sheet.blank();
        sheet.blank();
        if (value instanceof Figure.PercentAlone alone) {
            sheet.percent(alone.percent());
        } else if (value instanceof Figure.Number number) {
            sheet.number(number.value());
        } else if (value == null) {
            sheet.text("");
        } else {
            sheet.text(IndicatorWords.value(line));
        }
    }

    /** The numbers of the records; the cell leads to the first of them. */
    private void records(XlsxSheet sheet, IndicatorResult line) {
        XSSFCell cell = sheet.text(
                ranges(line.given().stream().map(Given::entryId).sorted().toList()));
        line.given().stream().findFirst().ifPresent(first -> {
            XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress(sources.place(first.entryId()));
            cell.setHyperlink(link);
        });
    }

    /** "3–6, 43–46, 81". */
    static String ranges(List<Long> ids) {
        List<String> ranges = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < ids.size(); i++) {
            if (i + 1 == ids.size() || ids.get(i + 1) != ids.get(i) + 1) {
                ranges.add(i == from ? "" + ids.get(i) : ids.get(from) + "–" + ids.get(i));
                from = i + 1;
            }
        }
        return String.join(", ", ranges);
    }

    private void tasks() {
        XlsxSheet sheet = new XlsxSheet(
                cells,
                TASKS,
                "Kết quả thực hiện các nhiệm vụ, " + ReportWords.period(report.period()) + ", tính đến "
                        + ReportWords.longDate(report.asOf()),
                TASK_COLUMNS,
                TASK_WIDTHS);
        for (TaskResult task : report.tasks()) {
            for (Part part : task.parts()) {
                sheet.nextRow();
                sheet.text(task.task().number().text());
                sheet.text(task.task().section());
                sheet.text(task.task().name());
                sheet.text(ReportWords.joined(ReportWords.products(task, part)));
                sheet.text(task.lead());
                sheet.text(part.label());
                due(sheet, task, part);
                sheet.text(ReportWords.state(report, task, part));
                documents(sheet, part);
                if (part.workingDaysLate() > 0) {
                    sheet.number(BigDecimal.valueOf(part.workingDaysLate()));
                } else {
                    sheet.blank();
                }
                List<String> notes = Stream.concat(AnnexNotes.ofLead(task).stream(), AnnexNotes.of(task, part).stream())
                        .toList();
                sheet.text(joined(notes, AnnexNotes.drafts(part)));
                if (part.isDone()) {
                    Said told = part.done().told();
                    sheet.text(told.by());
                    sheet.time(told.at().atZone(zone).toLocalDateTime());
                    sheet.text(told.source());
                }
                sheet.blankToTheEnd();
            }
        }
        sheet.finish();
    }

    /** What goes on all year has no due date: that the office asks each quarter what is new does not give it one. */
    private static void due(XlsxSheet sheet, TaskResult task, Part part) {
        if (task.isAllYear() || part.due() == null) {
            sheet.text(task.task().timeText());
        } else {
            sheet.date(part.due());
        }
    }

    /** Numbers and dates of what proves a part, in the same order; a date to reckon with where there is only one. */
    private static void documents(XlsxSheet sheet, Part part) {
        List<ProvingDocument> documents =
                part.isDone() ? part.done().completion().documents() : List.of();
        sheet.text(ReportWords.numbers(documents));
        List<LocalDate> dates =
                documents.stream().map(ProvingDocument::date).distinct().toList();
        if (dates.isEmpty() || dates.size() == 1 && dates.get(0) == null) {
            sheet.blank();
        } else if (dates.size() == 1) {
            sheet.date(dates.get(0));
        } else {
            sheet.text(documents.stream()
                    .map(document -> document.date() == null ? "chưa có ngày" : ReportWords.date(document.date()))
                    .collect(Collectors.joining("; ")));
        }
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
