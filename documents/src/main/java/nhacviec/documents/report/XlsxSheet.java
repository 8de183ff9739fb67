package nhacviec.documents.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
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

    /** A cell of a workbook holds 32,767 letters; nobody reads so many in one. */
    static final int LONGEST = 8_000;

    static final String CUT = "… (xem trong phần mềm)";

    /** Points of a line of 12 pt letters; a row of a workbook is no higher than 409. */
    private static final double LINE = 16;

    private static final double HIGHEST = 409;

    /** How wide a letter of a column is; widths of words are reckoned for bold letters, which are a tenth wider. */
    private static final double HALF_AN_EM = 0.47;

    private final XlsxCells cells;
    private final XSSFSheet sheet;
    private final int columns;
    private final int[] widths;
    private int lines = 1;
    private XSSFRow row;
    private int column;
    private int rows = FIRST_ROW;

    /** @param widths in letters */
    XlsxSheet(XlsxCells cells, String name, String title, List<String> head, int[] widths) {
        this.cells = cells;
        this.columns = head.size();
        this.widths = widths;
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
        names.setHeightInPoints((float) (LINE * 2));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    void nextRow() {
        settleHeight();
        row = sheet.createRow(rows++);
        column = 0;
        lines = 1;
    }

    /** Fills the row, so that its lines are drawn to the end. */
    void blankToTheEnd() {
        while (column < columns) {
            blank();
        }
    }

    /** Filters over everything that was written. */
    void finish() {
        settleHeight();
        sheet.setAutoFilter(new CellRangeAddress(FIRST_ROW - 1, Math.max(FIRST_ROW, rows - 1), 0, columns - 1));
    }

    /** As high as the words need: programs that open the file do not all reckon it themselves before they print. */
    private void settleHeight() {
        if (row != null) {
            row.setHeightInPoints((float) Math.min(HIGHEST, LINE * lines));
        }
    }

    private XSSFCell next(XSSFCellStyle style) {
        XSSFCell cell = row.createCell(column++);
        cell.setCellStyle(style);
        return cell;
    }

    /** Words, also those that look like a formula. */
    XSSFCell text(String words) {
        String printed = ReportWords.printable(words);
        String held = printed.length() <= LONGEST ? printed : printed.substring(0, LONGEST - CUT.length()) + CUT;
        int room = (int) (widths[column] * 20 * OfficialForm.TABLE * HALF_AN_EM);
        lines = Math.max(lines, 1 + LetterWidth.twips(held, OfficialForm.TABLE) / room);
        XSSFCell cell = next(cells.text);
        if (!held.isEmpty()) {
            cell.setCellValue(held);
        }
        return cell;
    }

    void blank() {
        next(cells.text);
    }

    void number(BigDecimal value) {
        next(cells.number).setCellValue(value.doubleValue());
    }

    /** A share that was given as such, with all its decimals. */
    void percent(BigDecimal percent) {
        next(cells.givenPercent).setCellValue(percent.movePointLeft(2).doubleValue());
    }

    /**
     * The share of two cells of this row, as a formula which rounds as the paper does: to two decimals of a percent, but never up to
     * a number with fewer, so that 29.999 of 30.000 is not shown as 100 %.
     *
     * @param percent what the formula comes to now
     */
    void percentOf(int numerator, int denominator, BigDecimal percent) {
        XSSFCell cell = next(cells.percent);
        int line = row.getRowNum() + 1;
        String share = CellReference.convertNumToColString(numerator) + line + "/"
                + CellReference.convertNumToColString(denominator) + line;
        cell.setCellFormula(
                ("IF(AND(ROUND(share,4)=ROUND(share,3),ROUND(share,4)>share),ROUNDDOWN(share,4),ROUND(share,4))")
                        .replace("share", share));
        cell.setCellValue(percent.movePointLeft(2).doubleValue());
    }

    void date(LocalDate day) {
        next(cells.date).setCellValue(day);
    }

    void time(LocalDateTime at) {
        next(cells.time).setCellValue(at);
    }
}
