package nhacviec.documents.plan;

import java.io.File;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nhacviec.documents.plan.PlanDocument.Block;
import nhacviec.documents.plan.PlanDocument.Paragraph;
import nhacviec.documents.plan.PlanDocument.Row;
import nhacviec.documents.plan.PlanDocument.Table;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a plan from the sheets of a workbook, hidden ones left out; formulas give the value that was last saved. */
final class XlsxPlanReader {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_TEXTS = 50_000;

    private static final int MOST_COLUMNS = 40;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/yyyy");

    private static final Pattern LETTERHEAD =
            Pattern.compile("(?iuU)(?:[uủ][yỷ] ban nhân dân(?: (?:xã|phường|thị trấn|huyện|thành phố|tỉnh)\\b.{0,60})?"
                    + "|cộng h[oòó][aàá] xã hội chủ nghĩa việt nam.*|độc lập\\s*[-–].*|phụ lục\\b.{0,40})");

    private XlsxPlanReader() {}

    static PlanDocument read(Path file) {
        return OfficeFiles.read(file, "Excel", () -> {
            RowCount.check(
                    file,
                    "xl/worksheets/[^/]+\\.xml",
                    "<row",
                    MOST_ROWS,
                    "hàng trong một trang tính, không giống một bản kế hoạch; xin chỉ giữ lại hai phụ lục.");
            RowCount.check(
                    file,
                    "xl/sharedStrings\\.xml",
                    "<si",
                    MOST_TEXTS,
                    "ô chữ, không giống một bản kế hoạch; xin chỉ giữ lại hai phụ lục.");
            List<Block> blocks = new ArrayList<>();
            File source = file.toFile();
            try (OPCPackage packed = OPCPackage.open(source, PackageAccess.READ);
                    XSSFWorkbook workbook = new XSSFWorkbook(packed)) {
                for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                    if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                        sheet(workbook.getSheetAt(i), blocks);
                    }
                }
                // Nothing is written back.
                packed.revert();
            }
            return new PlanDocument(file.getFileName().toString(), blocks);
        });
    }

    private static void sheet(Sheet sheet, List<Block> blocks) {
        if (sheet.getPhysicalNumberOfRows() > MOST_ROWS) {
            throw new PlanRefused("Trang tính “" + sheet.getSheetName() + "” có hơn " + MOST_ROWS
                    + " hàng, không giống một bản kế hoạch; xin chỉ giữ lại hai phụ lục.");
        }
        blocks.add(new Paragraph(
                "Trang tính: " + TextPlanReader.tidy(sheet.getSheetName()), "trang tính " + sheet.getSheetName()));
        DataFormatter shown = new DataFormatter(Locale.forLanguageTag("vi-VN"));
        List<CellRangeAddress> merges = sheet.getMergedRegions();
        List<Row> rows = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Row written : sheet) {
            int number = written.getRowNum();
            List<PlanDocument.Cell> cells = new ArrayList<>();
            int width = Math.min(Math.max(written.getLastCellNum(), widestMerge(merges, number)), MOST_COLUMNS);
            for (int column = 0; column < width; column++) {
                int at = column;
                boolean below =
                        merges.stream().anyMatch(merge -> merge.isInRange(number, at) && merge.getFirstRow() < number);
                String text = text(written.getCell(column), shown);
                cells.add(below && text.isEmpty() ? PlanDocument.Cell.MERGED : new PlanDocument.Cell(text, false));
            }
            Row row = new Row(cells, number + 1, "trang tính " + sheet.getSheetName() + ", hàng " + (number + 1));
            boolean alone =
                    cells.stream().filter(cell -> !cell.text().isEmpty()).count() <= 1
                            && cells.stream().noneMatch(PlanDocument.Cell::merged)
                            && isOutside(row.text(), rows);
            if (row.isBlank() && cells.stream().noneMatch(PlanDocument.Cell::merged)) {
                if (rows.isEmpty()) {
                    blocks.add(new Paragraph("", row.place()));
                }
                continue;
            }
            if (alone || isLetterhead(cells)) {
                flush(rows, blocks);
                for (PlanDocument.Cell cell : cells) {
                    for (String line : cell.text().split("\n")) {
                        blocks.add(new Paragraph(line, row.place()));
                    }
                }
            } else {
                rows.add(row);
            }
        }
        flush(rows, blocks);
    }

    /** A single text before any table has begun is a heading, not a row; in a table it is a section. */
    private static boolean isOutside(String text, List<Row> rows) {
        return rows.isEmpty() || text.matches("(?iuU)\\s*phụ lục\\b.*");
    }

    /** The block of names above an annex, in one column or in two: below a table it begins something else. */
    private static boolean isLetterhead(List<PlanDocument.Cell> cells) {
        List<String> said = cells.stream()
                .map(PlanDocument.Cell::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return !said.isEmpty()
                && said.size() <= 2
                && said.stream().anyMatch(text -> LETTERHEAD.matcher(text).matches());
    }

    private static int widestMerge(List<CellRangeAddress> merges, int row) {
        return merges.stream()
                .filter(merge -> merge.getFirstRow() <= row && row <= merge.getLastRow())
                .mapToInt(merge -> merge.getLastColumn() + 1)
                .max()
                .orElse(0);
    }

    private static void flush(List<Row> rows, List<Block> blocks) {
        if (!rows.isEmpty()) {
            blocks.add(new Table(rows));
            rows.clear();
        }
    }

    private static String text(Cell cell, DataFormatter shown) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.STRING) {
            return TextPlanReader.tidy(cell.getStringCellValue());
        }
        if (type != CellType.NUMERIC) {
            return type == CellType.BOOLEAN ? String.valueOf(cell.getBooleanCellValue()) : "";
        }
        if (DateUtil.isCellDateFormatted(cell)) {
            return date(cell, shown);
        }
        return number(cell, shown);
    }

    /** Dates by day, month and year whatever the cell shows; a month alone as a month. */
    private static String date(Cell cell, DataFormatter shown) {
        LocalDateTime value = cell.getLocalDateTimeCellValue();
        if (value == null) {
            return "";
        }
        LocalDate date = value.toLocalDate();
        String format = cell.getCellStyle().getDataFormatString().toLowerCase(Locale.ROOT);
        return format.contains("d") ? DATE.format(date) : date.getMonthValue() + "/" + date.getYear();
    }

    /** A share is meant in percent; whole numbers without the decimals of the format. */
    private static String number(Cell cell, DataFormatter shown) {
        double value = cell.getNumericCellValue();
        String format = cell.getCellStyle().getDataFormatString();
        if (format != null && format.contains("%")) {
            return plain(value * 100) + "%";
        }
        return plain(value);
    }

    private static String plain(double value) {
        BigDecimal exact = new BigDecimal(value).round(new MathContext(12));
        return exact.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
