package nhacviec.documents.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Sheets of paper in the form of Nghị định 30/2020/NĐ-CP: size, margins, font and page numbers. What is written on them is ReportDocx's. */
final class DocxPaper {

    /** The layout of Word 2013 and later; without it Word opens the file in compatibility mode and says so in its title. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
            <w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
            <w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
            <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
            </w:compat></w:settings>
            """;

    private final XWPFDocument document = new XWPFDocument();
    private final String pageNumber;

    DocxPaper() {
        defaults();
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph =
                header.getParagraphs().isEmpty() ? header.createParagraph() : header.getParagraphArray(0);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
        CTRPr look = paragraph.getCTP().getFldSimpleArray(0).addNewR().addNewRPr();
        Writing.look(look, OfficialForm.PAGE_NUMBER, false, false);
        paragraph.getCTP().getFldSimpleArray(0).getRArray(0).addNewT().setStringValue("2");
        pageNumber = document.getRelationId(header);
        document.getDocument().getBody().unsetSectPr();
    }

    XWPFDocument document() {
        return document;
    }

    /** Ends a part of the paper whose pages are numbered by themselves; the next one begins on a new sheet. */
    void endSection(boolean landscape, boolean last) {
        XWPFParagraph end = document.createParagraph();
        Writing.noRoom(end);
        section(
                last
                        ? document.getDocument().getBody().addNewSectPr()
                        : end.getCTP().getPPr().addNewSectPr(),
                landscape);
    }

    private void section(CTSectPr section, boolean landscape) {
        CTHdrFtrRef header = section.addNewHeaderReference();
        header.setType(STHdrFtr.DEFAULT);
        header.setId(pageNumber);
        CTPageSz size = section.addNewPgSz();
        int width = OfficialForm.twips(OfficialForm.PAPER_WIDTH);
        int height = OfficialForm.twips(OfficialForm.PAPER_HEIGHT);
        size.setW(BigInteger.valueOf(landscape ? height : width));
        size.setH(BigInteger.valueOf(landscape ? width : height));
        if (landscape) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(length(OfficialForm.TOP));
        margins.setBottom(length(OfficialForm.BOTTOM));
        margins.setLeft(length(OfficialForm.LEFT));
        margins.setRight(length(OfficialForm.RIGHT));
        margins.setHeader(length(OfficialForm.PAGE_NUMBER_AT));
        margins.setFooter(length(OfficialForm.PAGE_NUMBER_AT));
        margins.setGutter(BigInteger.ZERO);
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
    }

    private static BigInteger length(double millimetres) {
        return BigInteger.valueOf(OfficialForm.twips(millimetres));
    }

    /** The font of everything that says nothing else, empty paragraphs included; the language, so that nothing is underlined in red. */
    private void defaults() {
        CTStyles styles = CTStyles.Factory.newInstance();
        CTDocDefaults defaults = styles.addNewDocDefaults();
        CTRPr look = defaults.addNewRPrDefault().addNewRPr();
        CTFonts fonts = look.addNewRFonts();
        fonts.setAscii(OfficialForm.FONT);
        fonts.setHAnsi(OfficialForm.FONT);
        fonts.setCs(OfficialForm.FONT);
        fonts.setEastAsia(OfficialForm.FONT);
        look.addNewSz().setVal(BigInteger.valueOf(2L * OfficialForm.BODY));
        look.addNewSzCs().setVal(BigInteger.valueOf(2L * OfficialForm.BODY));
        look.addNewLang().setVal("vi-VN");
        defaults.addNewPPrDefault();
        XWPFStyles part = document.createStyles();
        part.setStyles(styles);
    }

    /**
     * The finished file, always the same bytes for the same words.
     *
     * @param made what the file says of itself; the day of the report, not the second of the printing
     */
    byte[] bytes(String title, String author, Instant made) {
        var core = document.getProperties().getCoreProperties();
        core.setTitle(title);
        core.setCreator(author);
        core.getUnderlyingProperties().setCreatedProperty(Optional.of(Date.from(made)));
        core.getUnderlyingProperties().setModifiedProperty(Optional.of(Date.from(made)));
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Nhắc Việc");
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            document.close();
            return SameBytes.of(out.toByteArray(), Map.of("word/settings.xml", SETTINGS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
