package nhacviec.documents.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nhacviec.documents.plan.PhuocMyTables.Piece;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The plan of xã Phước Mỹ as Word would hold it. */
final class PhuocMyDocx {

    /**
     * How it is made.
     *
     * @param merges whether blank cells are merged with those above, as in the print; else they are simply blank
     * @param order the columns of the annex of tasks in another order; null for the usual one
     * @param heads what the headings are called instead
     * @param bullets whether products stand as a bulleted list of Word's own
     */
    record Look(
            boolean merges,
            int[] order,
            UnaryOperator<String> heads,
            UnaryOperator<String> form,
            boolean bullets,
            boolean oneTablePerAnnex) {
        static final Look USUAL = new Look(true, null, head -> head, text -> text, false, false);
    }

    private final Look look;
    private final XWPFDocument document = new XWPFDocument();
    private BigInteger bullets;

    private PhuocMyDocx(Look look) {
        this.look = look;
    }

    static Path write(Path file, Look look) throws IOException {
        PhuocMyDocx plan = new PhuocMyDocx(look);
        plan.fill();
        try (OutputStream out = Files.newOutputStream(file)) {
            plan.document.write(out);
        }
        plan.document.close();
        return file;
    }

    private void fill() {
        bullets = bulletedList();
        List<Piece> pieces = PhuocMyTables.pieces(look.form());
        XWPFTable table = null;
        for (Piece piece : pieces) {
            if (!piece.isTable()) {
                boolean between = table != null && piece.paragraph().isEmpty();
                if (!(between && look.oneTablePerAnnex())) {
                    document.createParagraph().createRun().setText(piece.paragraph());
                    table = piece.paragraph().isEmpty() ? table : null;
                }
                continue;
            }
            boolean goesOn = table != null && look.oneTablePerAnnex();
            if (!goesOn) {
                table = document.createTable();
                table.removeRow(0);
            }
            rows(table, piece, goesOn);
        }
    }

    private void rows(XWPFTable table, Piece piece, boolean goesOn) {
        boolean indicators = piece.isIndicators();
        int headers = indicators ? 2 : 1;
        for (int i = 0; i < piece.table().size(); i++) {
            List<String> cells = ordered(piece.table().get(i), indicators);
            XWPFTableRow row = new XWPFTableRow(table.getCTTbl().addNewTr(), table);
            if (PhuocMyTables.isSection(piece.table().get(i))
                    && piece.table().get(i).get(1).isEmpty()) {
                XWPFTableCell only = cell(row, piece.table().get(i).get(0));
                span(only, cells.size());
                continue;
            }
            for (int column = 0; column < cells.size(); column++) {
                int source = indicators || look.order() == null ? column : look.order()[column];
                String text = cells.get(column);
                XWPFTableCell cell = cell(row, i < headers ? look.heads().apply(text) : text);
                if (indicators && i == 0 && column == 3) {
                    span(cell, 2);
                    column++;
                }
                boolean below = PhuocMyTables.isMerged(piece.table(), i, source, indicators);
                boolean begins = i + 1 < piece.table().size()
                        && PhuocMyTables.isMerged(piece.table(), i + 1, source, indicators);
                if (look.merges() && (below || begins)) {
                    merge(cell, below ? STMerge.CONTINUE : STMerge.RESTART);
                }
            }
        }
    }

    private List<String> ordered(List<String> cells, boolean indicators) {
        if (indicators || look.order() == null) {
            return cells;
        }
        List<String> ordered = new ArrayList<>();
        for (int column : look.order()) {
            ordered.add(cells.get(column));
        }
        return ordered;
    }

    private XWPFTableCell cell(XWPFTableRow row, String text) {
        XWPFTableCell cell = row.createCell();
        boolean list = look.bullets() && text.startsWith("- ") && text.contains(" - ");
        if (!list) {
            cell.setText(text);
            return cell;
        }
        cell.removeParagraph(0);
        for (String item : text.substring(2).split(" - ")) {
            XWPFParagraph paragraph = cell.addParagraph();
            paragraph.setNumID(bullets);
            paragraph.createRun().setText(item);
        }
        return cell;
    }

    private BigInteger bulletedList() {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var numbering = document.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }

    private static void span(XWPFTableCell cell, int columns) {
        look(cell).addNewGridSpan().setVal(BigInteger.valueOf(columns));
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum how) {
        look(cell).addNewVMerge().setVal(how);
    }

    private static CTTcPr look(XWPFTableCell cell) {
        return cell.getCTTc().getTcPr() == null
                ? cell.getCTTc().addNewTcPr()
                : cell.getCTTc().getTcPr();
    }
}
