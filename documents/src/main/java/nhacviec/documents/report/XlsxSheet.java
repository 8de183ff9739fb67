package nhacviec.documents.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet that is written row by row and cell by cell: a title, a head that stays in sight and filters, and the rows. */
final class XlsxSheet {

    /** Below title and head. */
    static final int FIRST_ROW = 2;

    private static final int LETTER = 256;

    private final XlsxCells cells;
    private final XSSFSheet sheet;
    private final int columns;
    private XSSFRow row;
    private int column;
    private int rows = FIRST_ROW;

    /** @param widths in letters */
    XlsxSheet(XlsxCells cells, String name, String title, List<String> head, int[] widths) {
        this.cells = cells;
        this.columns = head.size();
        sheet = cells.book.createSheet(name);
        XSSFCell top = sheet.createRow(0).createCell(0);
        top.setCellStyle(cells.title);
        top.setCellValue(title);
        XSSFRow names = sheet.createRow(FIRST_ROW - 1);
        for (int i = 0; i < columns; i++) {
            XSSFCell cell = names.createCell(i);
            cell.setCellStyle(cells.head);
            cell.setCellValue(head.get(i));
            sheet.setColumnWidth(i, widths[i] * LETTER);
        }
        sheet.createFreezePane(0, FIRST_ROW);
        sheet.setRepeatingRows(new CellRangeAddress(FIRST_ROW - 1, FIRST_ROW - 1, 0, columns - 1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    void nextRow() {
        row = sheet.createRow(rows++);
        column = 0;
    }

    /** Filters over everything that was written. */
    void finish() {
        sheet.setAutoFilter(new CellRangeAddress(FIRST_ROW - 1, Math.max(FIRST_ROW, rows - 1), 0, columns - 1));
    }

    private XSSFCell next(XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column++);
        cell.setCellStyle(style);
        return cell;
    }

    /** Words, also those that look like a formula. */
    XSSFCell text(String words) {
        XSSFCell cell = next(cells.text);
        if (!words.isEmpty()) {
            cell.setCellValue(words);
        }
        return cell;
    }

    void blank() {
        next(cells.text);
    }

    void number(BigDecimal value) {
        next(cells.number).setCellValue(value.doubleValue());
    }

    /** @param share 1 for the whole */
    void percent(BigDecimal share) {
        next(cells.percent).setCellValue(share.doubleValue());
    }

    /** The share of two cells of this row, as a formula, with the value that it has now. */
    void percentOf(int numerator, int denominator) {
        XSSFCell cell = next(cells.percent);
        int line = row.getRowNum() + 1;
        cell.setCellFormula(CellReference.convertNumToColString(numerator) + line + "/"
                + CellReference.convertNumToColString(denominator) + line);
        cell.setCellValue(row.getCell(numerator).getNumericCellValue()
                / row.getCell(denominator).getNumericCellValue());
    }

    void date(LocalDate day) {
        next(cells.date).setCellValue(day);
    }

    void time(LocalDateTime at) {
        next(cells.time).setCellValue(at);
    }
}
