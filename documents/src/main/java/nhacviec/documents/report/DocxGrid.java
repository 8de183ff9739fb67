package nhacviec.documents.report;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A table of fixed columns, whose head comes again on each page. Rows are not cut in two by the end of a page unless they are so
 * tall that they would not fit on one: LibreOffice prints nothing of what then lies beyond it.
 */
final class DocxGrid {

    /** A point, so that words do not touch the lines. */
    private static final int ABOVE_AND_BELOW = 20;

    /** A landscape sheet has some 34 lines, of which titles and head take up to eight. */
    private static final int TALLEST = 22;

    /** Half a page of lines: a row that is no taller is kept whole. */
    private static final int HALF_A_PAGE = 17;

    /** Lines of a taller row that stand together. */
    private static final int PORTION = 4;

    private final XWPFTable table;
    private final int[] widths;
    private final int margin;
    private final List<XWPFTableRow> rows = new ArrayList<>();
    private final Set<XWPFTableRow> kept = new HashSet<>();

    /** @param millimetres the width of each column */
    DocxGrid(XWPFDocument document, boolean lines, double... millimetres) {
        widths = new int[millimetres.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = OfficialForm.twips(millimetres[i]);
        }
        table = document.createTable(1, widths.length);
        CTTblPr look = table.getCTTbl().getTblPr();
        look.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var width = look.isSetTblW() ? look.getTblW() : look.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(Arrays.stream(widths).sum()));
        borders(look.isSetTblBorders() ? look.getTblBorders() : look.addNewTblBorders(), lines);
        margin = lines ? OfficialForm.twips(1) : 0;
        margins(look.addNewTblCellMar(), margin);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int column : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(column));
        }
    }

    /** The next row, with every cell empty. */
    XWPFTableRow row() {
        XWPFTableRow row = rows.isEmpty() ? table.getRow(0) : table.createRow();
        rows.add(row);
        row.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            CTTcPr cell = properties(row.getCell(i));
            var width = cell.isSetTcW() ? cell.getTcW() : cell.addNewTcW();
            width.setType(STTblWidth.DXA);
            width.setW(BigInteger.valueOf(widths[i]));
        }
        return row;
    }

    /** A row of headings that comes again on each page. */
    void head(List<String> names) {
        XWPFTableRow row = row();
        row.setRepeatHeader(true);
        for (int i = 0; i < names.size(); i++) {
            row.getCell(i).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = paragraph(row, i);
            Writing.align(paragraph, ParagraphAlignment.CENTER);
            Writing.words(paragraph, names.get(i), OfficialForm.TABLE, true, false);
            Writing.keepWithNext(paragraph);
        }
    }

    /** A row that is one cell, kept with the row below it. */
    void heading(String words) {
        XWPFTableRow row = row();
        properties(row.getCell(0)).addNewGridSpan().setVal(BigInteger.valueOf(widths.length));
        properties(row.getCell(0))
                .getTcW()
                .setW(BigInteger.valueOf(Arrays.stream(widths).sum()));
        for (int i = widths.length - 1; i > 0; i--) {
            row.removeCell(i);
        }
        XWPFParagraph paragraph = paragraph(row, 0);
        Writing.words(paragraph, words, OfficialForm.TABLE, true, false);
        Writing.keepWithNext(paragraph);
    }

    /** The next paragraph of a cell. */
    XWPFParagraph paragraph(XWPFTableRow row, int column) {
        XWPFTableCell cell = row.getCell(column);
        XWPFParagraph first = cell.getParagraphArray(0);
        XWPFParagraph next = first.getCTP().sizeOfRArray() == 0 ? first : cell.addParagraph();
        Writing.spacing(next, 0, 1);
        Writing.partAnywhere(next);
        return next;
    }

    /** Joins a cell with the one above it, or begins such a cell. */
    static void joinDown(XWPFTableRow row, int column, boolean begins) {
        properties(row.getCell(column)).addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
    }

    /**
     * Writes notes into a column of a row whose other cells are written. What would make the row taller than half a page goes on in
     * rows below it, without a line between them and with the other cells joined: so a page may end behind each of them, and the
     * reader sees one row. A program need not cut a row then; LibreOffice cuts the last line in two.
     *
     * @return the row in which the last note stands
     */
    XWPFTableRow notes(XWPFTableRow row, int column, List<String> notes) {
        int room = widths[column] - 2 * margin;
        boolean whole = notes.stream().mapToInt(note -> lines(note, room)).sum() <= HALF_A_PAGE;
        // What stands beside the notes has room in the first row, so that no page ends in the midst of it.
        int portion = Math.max(PORTION, lines(row));
        XWPFTableRow at = row;
        int lines = 0;
        for (String note : notes) {
            XWPFParagraph paragraph = null;
            for (String piece : whole ? List.of(note) : pieces(note, room)) {
                int more = lines(piece, room);
                if (!whole && lines > 0 && lines + more > portion) {
                    at = continued(at, column);
                    paragraph = null;
                    lines = 0;
                    portion = PORTION;
                }
                boolean goesOn = paragraph != null;
                paragraph = goesOn ? paragraph : paragraph(at, column);
                Writing.words(paragraph, (goesOn ? " " : "") + piece, OfficialForm.TABLE, false, false);
                lines += more;
            }
        }
        return at;
    }

    /** A row below another that goes on with one of its cells. */
    private XWPFTableRow continued(XWPFTableRow above, int column) {
        XWPFTableRow next = row();
        for (int i = 0; i < widths.length; i++) {
            if (i != column) {
                if (!properties(above.getCell(i)).isSetVMerge()) {
                    joinDown(above, i, true);
                }
                joinDown(next, i, false);
            }
        }
        noLine(borders(above.getCell(column)).addNewBottom());
        noLine(borders(next.getCell(column)).addNewTop());
        return next;
    }

    private static CTTcBorders borders(XWPFTableCell cell) {
        CTTcPr properties = properties(cell);
        return properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders();
    }

    private static void noLine(CTBorder border) {
        border.setVal(STBorder.NIL);
    }

    /** A note in parts of so many lines at most, each ending with a word. */
    private static List<String> pieces(String note, int room) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String word : note.split(" ")) {
            if (piece.length() > 0 && lines(piece + " " + word, room) > PORTION) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(piece.length() == 0 ? "" : " ").append(word);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** Keeps a row on the page of the one below it, unless they fill more than a page together. */
    void keepWithNext(XWPFTableRow row) {
        kept.add(row);
    }

    /** Called when all rows are written: lets the tall ones go over the end of a page. */
    void finish() {
        int from = 0;
        while (from < rows.size()) {
            int to = from;
            while (kept.contains(rows.get(to)) && to < rows.size() - 1) {
                to++;
            }
            together(rows.subList(from, to + 1));
            from = to + 1;
        }
    }

    private void together(List<XWPFTableRow> group) {
        boolean fits = group.stream().mapToInt(this::lines).sum() <= TALLEST;
        for (XWPFTableRow row : group) {
            if (lines(row) > TALLEST) {
                row.setCantSplitRow(false);
            } else if (fits && kept.contains(row)) {
                row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(Writing::keepWithNext));
            }
        }
    }

    /** About how many lines the tallest cell of a row is printed in. */
    private int lines(XWPFTableRow row) {
        int most = 0;
        for (int i = 0; i < row.getTableCells().size(); i++) {
            int room = Math.max(
                    1, (row.getTableCells().size() == 1 ? Arrays.stream(widths).sum() : widths[i]) - 2 * margin);
            int lines = 0;
            for (XWPFParagraph paragraph : row.getCell(i).getParagraphs()) {
                lines += lines(paragraph.getText(), room);
            }
            most = Math.max(most, lines);
        }
        return most;
    }

    private static int lines(String words, int room) {
        return 1 + LetterWidth.twips(words, OfficialForm.TABLE) / Math.max(1, room);
    }

    int width(int column) {
        return widths[column];
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }

    private static void borders(CTTblBorders borders, boolean lines) {
        for (CTBorder border : new CTBorder[] {
            borders.isSetTop() ? borders.getTop() : borders.addNewTop(),
            borders.isSetLeft() ? borders.getLeft() : borders.addNewLeft(),
            borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom(),
            borders.isSetRight() ? borders.getRight() : borders.addNewRight(),
            borders.isSetInsideH() ? borders.getInsideH() : borders.addNewInsideH(),
            borders.isSetInsideV() ? borders.getInsideV() : borders.addNewInsideV()
        }) {
            border.setVal(lines ? STBorder.SINGLE : STBorder.NONE);
            border.setSz(BigInteger.valueOf(4));
            border.setSpace(BigInteger.ZERO);
            border.setColor(OfficialForm.BLACK);
        }
    }

    private static void margins(CTTblCellMar margins, int side) {
        int above = side == 0 ? 0 : ABOVE_AND_BELOW;
        margin(margins.addNewTop(), above);
        margin(margins.addNewLeft(), side);
        margin(margins.addNewBottom(), above);
        margin(margins.addNewRight(), side);
    }

    private static void margin(CTTblWidth margin, int twips) {
        margin.setType(STTblWidth.DXA);
        margin.setW(BigInteger.valueOf(twips));
    }
}
