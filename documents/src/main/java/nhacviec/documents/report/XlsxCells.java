package nhacviec.documents.report;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;

/** The kinds of cell that a report's workbook has. */
final class XlsxCells {

    final XSSFWorkbook book;
    final XSSFCellStyle title;
    final XSSFCellStyle head;
    final XSSFCellStyle text;
    final XSSFCellStyle number;
    final XSSFCellStyle percent;
    final XSSFCellStyle givenPercent;
    final XSSFCellStyle date;
    final XSSFCellStyle time;

    XlsxCells(XSSFWorkbook book) {
        this.book = book;
        nameDefaultStyle(book);
        XSSFFont plain = font(false);
        XSSFFont bold = font(true);
        title = book.createCellStyle();
        title.setFont(bold);
        head = style(bold, "General");
        head.setAlignment(HorizontalAlignment.CENTER);
        text = style(plain, "@");
        // Whoever edits such a cell gets words again, never a formula, whatever they begin with.
        text.setQuotePrefixed(true);
        number = style(plain, "General");
        percent = style(plain, "0.00%");
        givenPercent = style(plain, "0.00########%");
        date = style(plain, "dd/mm/yyyy");
        time = style(plain, "dd/mm/yyyy hh:mm");
    }

    /** Excel names the style of plain cells; programs that read the file miss it otherwise. */
    private static void nameDefaultStyle(XSSFWorkbook book) {
        // The small set of POI's schema classes has none for it.
        try (XmlCursor end = book.getStylesSource().getCTStylesheet().newCursor()) {
            String namespace = XSSFRelation.NS_SPREADSHEETML;
            end.toEndToken();
            end.beginElement("cellStyles", namespace);
            end.insertAttributeWithValue("count", "1");
            end.beginElement("cellStyle", namespace);
            end.insertAttributeWithValue("name", "Normal");
            end.insertAttributeWithValue("xfId", "0");
            end.insertAttributeWithValue("builtinId", "0");
        }
    }

    private XSSFFont font(boolean bold) {
        XSSFFont font = book.createFont();
        font.setFontName(OfficialForm.FONT);
        font.setFontHeightInPoints((short) OfficialForm.TABLE);
        font.setBold(bold);
        return font;
    }

    private XSSFCellStyle style(XSSFFont font, String format) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
