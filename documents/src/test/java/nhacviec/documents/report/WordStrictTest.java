package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * What Word refuses a file for, checked without Word: the parts against the standard's schemas (the order of elements is most of it),
 * and the rules that no schema says.
 */
class WordStrictTest {

    private static final String MAIN = "word/document.xml";
    private static final Pattern TARGET = Pattern.compile("<Relationship [^>]*?>");
    private static final Pattern ID =
            Pattern.compile("<(?:\\w+:)?(?:bookmarkStart|comment|docPr|footnote)\\b[^>]*?\\b(?:w:)?id=\"(\\d+)\"");

    @TempDir
    Path temporary;

    private FilledYear year;
    private Report report;

    @BeforeEach
    void fill() {
        year = new FilledYear(temporary);
        report = year.liveUntil("2024-Y");
    }

    @AfterEach
    void close() {
        year.close();
    }

    @Test
    void every_part_of_the_report_is_as_the_schema_wants_it() throws Exception {
        Map<String, String> parts = parts(docx());
        assertThat(mistakes(DocumentDocument.Factory.parse(parts.get(MAIN)))).isEmpty();
        assertThat(mistakes(StylesDocument.Factory.parse(parts.get("word/styles.xml"))))
                .isEmpty();
        for (String name : parts.keySet()) {
            if (name.startsWith("word/header")) {
                assertThat(mistakes(HdrDocument.Factory.parse(parts.get(name)))).isEmpty();
            }
        }
    }

    @Test
    void every_sheet_of_the_workbook_is_as_the_schema_wants_it() throws Exception {
        Map<String, String> parts = parts(ReportXlsx.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE));
        assertThat(mistakes(WorkbookDocument.Factory.parse(parts.get("xl/workbook.xml"))))
                .isEmpty();
        // POI's small schema does not know named styles: they are looked at here, and the rest by the schema.
        String styles = parts.get("xl/styles.xml");
        Matcher named = Pattern.compile(
                        "</cellXfs>(<cellStyles count=\"1\">" + "<cellStyle [^>]*name=\"Normal\"[^>]*/></cellStyles>)")
                .matcher(styles);
        assertThat(named.find()).as(styles).isTrue();
        assertThat(mistakes(StyleSheetDocument.Factory.parse(styles.replace(named.group(1), ""))))
                .isEmpty();
        for (String name : parts.keySet()) {
            if (name.matches("xl/worksheets/[^/]+\\.xml")) {
                assertThat(mistakes(WorksheetDocument.Factory.parse(parts.get(name))))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void the_check_finds_elements_in_the_wrong_order() throws Exception {
        String right = parts(docx()).get(MAIN);
        for (String[] turned : new String[][] {
            {"(<w:pPr>)(.*?)(<w:jc [^>]*/>)(.*?)(</w:pPr>)", "$1$3$2$4$5"},
            {"(<w:tblPr>)(<w:tblW [^>]*/>)(.*?)(</w:tblPr>)", "$1$3$2$4"},
            {"(<w:tcPr>)(<w:tcW [^>]*/>)(.+?)(</w:tcPr>)", "$1$3$2$4"},
            {"(<w:pgSz [^>]*/>)(<w:pgMar [^>]*/>)", "$2$1"}
        }) {
            String wrong = right.replaceFirst("(?s)" + turned[0], turned[1]);
            assertThat(wrong).isNotEqualTo(right);
            assertThat(mistakes(DocumentDocument.Factory.parse(wrong)))
                    .as(turned[0])
                    .isNotEmpty();
        }
    }

    @Test
    void tables_keep_what_word_asks_for_beyond_the_schema() throws Exception {
        CTBody body = DocumentDocument.Factory.parse(parts(docx()).get(MAIN))
                .getDocument()
                .getBody();
        assertThat(body.getTblList()).hasSize(4);
        for (CTTbl table : body.getTblList()) {
            int columns = table.getTblGrid().sizeOfGridColArray();
            for (CTRow row : table.getTrList()) {
                int spanned =
                        row.getTcList().stream().mapToInt(WordStrictTest::span).sum();
                assertThat(spanned).as("columns of each row").isEqualTo(columns);
                assertThat(row.getTcList())
                        .allSatisfy(cell -> assertThat(cell.sizeOfPArray())
                                .as("a cell ends with a paragraph")
                                .isPositive());
            }
        }
        assertThat(body.xmlText()).as("two tables never touch").doesNotContainPattern("</w:tbl>\\s*<w:tbl>");
        assertThat(body.getSectPr()).as("the last section").isNotNull();
    }

    @Test
    void relationships_lead_somewhere_and_no_identifier_stands_twice() throws Exception {
        for (byte[] file : List.of(docx(), ReportXlsx.write(report, Letterhead.PHUOC_MY, FilledYear.ZONE))) {
            Map<String, String> parts = parts(file);
            String types = parts.get("[Content_Types].xml");
            for (String name : parts.keySet()) {
                if (name.endsWith(".rels")) {
                    List<String> ids = new ArrayList<>();
                    for (MatchResult one :
                            TARGET.matcher(parts.get(name)).results().toList()) {
                        ids.add(attribute(one.group(), "Id"));
                        if (!one.group().contains("TargetMode=\"External\"")) {
                            assertThat(parts).containsKey(target(name, attribute(one.group(), "Target")));
                        }
                    }
                    assertThat(ids).doesNotHaveDuplicates();
                } else if (!name.equals("[Content_Types].xml")) {
                    boolean typed = types.contains("PartName=\"/" + name + "\"")
                            || types.contains("Extension=\"" + name.substring(name.lastIndexOf('.') + 1) + "\"");
                    assertThat(typed).as(name).isTrue();
                }
                assertThat(ID.matcher(parts.get(name))
                                .results()
                                .map(id -> id.group(1))
                                .toList())
                        .doesNotHaveDuplicates();
            }
        }
    }

    private byte[] docx() {
        return ReportDocx.write(report, Letterhead.PHUOC_MY, 5);
    }

    private static int span(CTTc cell) {
        return cell.isSetTcPr() && cell.getTcPr().isSetGridSpan()
                ? cell.getTcPr().getGridSpan().getVal().intValue()
                : 1;
    }

    private static List<String> mistakes(XmlObject part) throws XmlException {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        return errors.stream().map(XmlError::getMessage).toList();
    }

    private static String attribute(String element, String name) {
        return element.replaceFirst("(?s).* " + name + "=\"([^\"]*)\".*", "$1");
    }

    /** The part to which a relationship of a .rels part leads. */
    private static String target(String rels, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        Path folder = Path.of("/" + rels).getParent().getParent();
        return folder.resolve(target).normalize().toString().substring(1);
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (InputStream bytes = new ByteArrayInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(parts).as("a part stands once").doesNotContainKey(entry.getName());
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
