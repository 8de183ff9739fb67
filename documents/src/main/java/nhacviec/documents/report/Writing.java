package nhacviec.documents.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STOnOff1;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHighlightColor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/** How words look on paper: the handful of strokes from which every paragraph is made. */
final class Writing {

    private static final int TWIPS = 20;
    private static final int LINE = 240;

    private Writing() {}

    /** Adds words to a paragraph. */
    static void words(XWPFParagraph paragraph, String words, int size, boolean bold, boolean italic) {
        run(paragraph, words, size, bold, italic);
    }

    /** Adds words that a person must still replace; highlighted, so that nobody signs them unseen. */
    static void draft(XWPFParagraph paragraph, String words, int size) {
        run(paragraph, words, size, false, true).getRPr().addNewHighlight().setVal(STHighlightColor.YELLOW);
    }

    private static CTR run(XWPFParagraph paragraph, String words, int size, boolean bold, boolean italic) {
        CTR run = paragraph.getCTP().addNewR();
        look(run.addNewRPr(), size, bold, italic);
        var text = run.addNewT();
        text.setStringValue(ReportWords.printable(words));
        text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        return run;
    }

    static void look(CTRPr look, int size, boolean bold, boolean italic) {
        CTFonts fonts = look.addNewRFonts();
        fonts.setAscii(OfficialForm.FONT);
        fonts.setHAnsi(OfficialForm.FONT);
        fonts.setCs(OfficialForm.FONT);
        if (bold) {
            look.addNewB();
        }
        if (italic) {
            look.addNewI();
        }
        look.addNewColor().setVal(OfficialForm.BLACK);
        look.addNewSz().setVal(BigInteger.valueOf(2L * size));
        look.addNewSzCs().setVal(BigInteger.valueOf(2L * size));
    }

    static void align(XWPFParagraph paragraph, ParagraphAlignment alignment) {
        paragraph.setAlignment(alignment);
    }

    /** Points after the paragraph, and the height of its lines as a multiple of single. */
    static void spacing(XWPFParagraph paragraph, int after, double lines) {
        CTSpacing spacing = properties(paragraph).isSetSpacing()
                ? properties(paragraph).getSpacing()
                : properties(paragraph).addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.valueOf((long) after * TWIPS));
        spacing.setLine(BigInteger.valueOf(Math.round(lines * LINE)));
        spacing.setLineRule(STLineSpacingRule.AUTO);
    }

    /**
     * Takes a paragraph's room away. Word wants one behind a table; in a line as high as its letters would be it stands alone on a
     * page where the table fills the one before.
     */
    static void noRoom(XWPFParagraph paragraph) {
        spacing(paragraph, 0, 1);
        CTSpacing spacing = properties(paragraph).getSpacing();
        spacing.setLine(BigInteger.ONE);
        spacing.setLineRule(STLineSpacingRule.EXACT);
        properties(paragraph).addNewRPr().addNewSz().setVal(BigInteger.TWO);
    }

    /** Keeps the paragraph on the page of what follows it. */
    static void keepWithNext(XWPFParagraph paragraph) {
        if (!properties(paragraph).isSetKeepNext()) {
            properties(paragraph).addNewKeepNext().setVal(STOnOff1.ON);
        }
    }

    /** Lets a page end behind any line: where a cell goes over a page LibreOffice prints into the margin to keep two lines together. */
    static void partAnywhere(XWPFParagraph paragraph) {
        if (!properties(paragraph).isSetWidowControl()) {
            properties(paragraph).addNewWidowControl().setVal(STOnOff1.OFF);
        }
    }

    /** A heading that the reader's program can list. */
    static void outline(XWPFParagraph paragraph, int level) {
        properties(paragraph).addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    /** A thin paragraph that is nothing but a line in its middle, {@code length} of {@code width} twips long. */
    static void rule(XWPFParagraph paragraph, int width, int length, int points) {
        CTPPr properties = properties(paragraph);
        CTBorder top = properties.addNewPBdr().addNewTop();
        top.setVal(STBorder.SINGLE);
        top.setSz(BigInteger.valueOf(4));
        top.setSpace(BigInteger.ONE);
        top.setColor(OfficialForm.BLACK);
        CTSpacing spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(3L * TWIPS));
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf((long) points * TWIPS));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        int side = Math.max(0, (width - length) / 2);
        var indent = properties.addNewInd();
        indent.setLeft(BigInteger.valueOf(side));
        indent.setRight(BigInteger.valueOf(side));
    }

    static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }
}
