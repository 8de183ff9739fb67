package nhacviec.documents.plan;

import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nhacviec.documents.plan.PlanDocument.Block;
import nhacviec.documents.plan.PlanDocument.Cell;
import nhacviec.documents.plan.PlanDocument.Paragraph;
import nhacviec.documents.plan.PlanDocument.Row;
import nhacviec.documents.plan.PlanDocument.Table;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * Reads a plan as Word wrote it. A cell over several columns fills the first of them; a cell merged with the one above is
 * marked; numbers and bullets that Word sets by itself are put before their text.
 */
final class DocxPlanReader {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_PARAGRAPHS = 50_000;
    private static final int MOST_COLUMNS = 40;

    private final List<Block> blocks = new ArrayList<>();
    private final WordNumbering numbering = new WordNumbering();
    private int paragraphs;
    private int tables;
    private int rows;

    private DocxPlanReader() {}

    static PlanDocument read(Path file) {
        return OfficeFiles.read(file, "Word", () -> {
            RowCount.check(
                    file,
                    "word/document\\.xml",
                    "<w:tr",
                    MOST_ROWS,
                    "hàng bảng, không giống một bản kế hoạch; xin chỉ giữ lại phần kế hoạch và hai phụ lục.");
            RowCount.check(
                    file,
                    "word/document\\.xml",
                    "<w:p",
                    MOST_PARAGRAPHS,
                    "đoạn văn, không giống một bản kế hoạch; xin chỉ giữ lại phần kế hoạch và hai phụ lục.");
            try (InputStream in = Files.newInputStream(file);
                    XWPFDocument document = new XWPFDocument(in)) {
                DocxPlanReader reader = new DocxPlanReader();
                reader.body(document.getBodyElements());
                return new PlanDocument(file.getFileName().toString(), reader.blocks);
            }
        });
    }

    private void body(List<IBodyElement> elements) {
        for (IBodyElement element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                paragraphs++;
                // A line break inside a paragraph parts lines as a new paragraph would.
                for (String line : text(paragraph).split("\n")) {
                    blocks.add(new Paragraph(TextPlanReader.tidy(line), "đoạn " + paragraphs));
                }
            } else if (element instanceof XWPFTable table) {
                table(table);
            }
        }
    }

    private void table(XWPFTable table) {
        tables++;
        List<Row> read = new ArrayList<>();
        int number = 0;
        for (XWPFTableRow row : table.getRows()) {
            number++;
            rows++;
            if (rows > MOST_ROWS) {
                throw new PlanRefused("Văn bản có hơn " + MOST_ROWS
                        + " hàng bảng, không giống một bản kế hoạch; xin chỉ giữ lại phần kế hoạch và hai phụ lục.");
            }
            read.add(new Row(cells(row), number, "bảng " + tables + ", hàng " + number));
        }
        blocks.add(new Table(read));
    }

    private List<Cell> cells(XWPFTableRow row) {
        List<Cell> cells = new ArrayList<>();
        for (int blank = gridBefore(row); blank > 0; blank--) {
            cells.add(Cell.BLANK);
        }
        for (XWPFTableCell cell : row.getTableCells()) {
            CTTcPr look = cell.getCTTc().getTcPr();
            boolean below = look != null
                    && look.isSetVMerge()
                    && (!look.getVMerge().isSetVal() || look.getVMerge().getVal() == STMerge.CONTINUE);
            String text = text(cell);
            cells.add(below && text.isEmpty() ? Cell.MERGED : new Cell(text, false));
            int span = look != null && look.isSetGridSpan()
                    ? look.getGridSpan().getVal().intValue()
                    : 1;
            for (int further = 1; further < Math.min(span, MOST_COLUMNS); further++) {
                cells.add(below ? Cell.MERGED : Cell.BLANK);
            }
            if (cells.size() > MOST_COLUMNS) {
                break;
            }
        }
        return cells;
    }

    private static int gridBefore(XWPFTableRow row) {
        if (row.getCtRow().getTrPr() == null || row.getCtRow().getTrPr().sizeOfGridBeforeArray() == 0) {
            return 0;
        }
        BigInteger before = row.getCtRow().getTrPr().getGridBeforeArray(0).getVal();
        return Math.min(before.intValue(), MOST_COLUMNS);
    }

    /** The paragraphs of a cell in one line; a table inside it cell by cell. */
    private String text(XWPFTableCell cell) {
        List<String> lines = new ArrayList<>();
        for (IBodyElement element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                lines.add(text(paragraph));
            } else if (element instanceof XWPFTable inner) {
                for (XWPFTableRow row : inner.getRows()) {
                    lines.add(row.getTableCells().stream().map(this::text).collect(Collectors.joining(" ")));
                }
            }
        }
        return TextPlanReader.tidy(String.join(" ", lines));
    }

    private String text(XWPFParagraph paragraph) {
        String text = paragraph.getText();
        String mark = numbering.mark(paragraph);
        return mark.isEmpty() ? text : mark + " " + text;
    }
}
