package nhacviec.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, read back from a finished file. The bounds are the decree's, not ours: what we chose within
 * them stands in {@link OfficialForm}.
 */
class OfficialFormTest {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    @TempDir
    static Path temporary;

    private static XWPFDocument document;

    @BeforeAll
    static void write() {
        try (FilledYear year = new FilledYear(temporary)) {
            Report report = year.liveUntil("2024-H1");
            document = DocxText.open(ReportDocx.write(report, Letterhead.PHUOC_MY, 5));
        }
    }

    @AfterAll
    static void close() throws Exception {
        document.close();
    }

    @Test
    void the_body_is_an_upright_A4_and_the_annexes_lie_landscape() {
        List<CTSectPr> sections = sections();
        assertThat(sections).hasSize(3);
        for (int i = 0; i < 3; i++) {
            int width = twips(sections.get(i).getPgSz().getW());
            int height = twips(sections.get(i).getPgSz().getH());
            boolean landscape = i > 0;
            assertThat(millimetres(landscape ? height : width)).isBetween(209.5, 210.5);
            assertThat(millimetres(landscape ? width : height)).isBetween(296.5, 297.5);
            assertThat(sections.get(i).getPgSz().getOrient() == STPageOrientation.LANDSCAPE)
                    .isEqualTo(landscape);
        }
    }

    @Test
    void margins_are_20_to_25_above_and_below_30_to_35_left_15_to_20_right() {
        for (CTSectPr section : sections()) {
            CTPageMar margins = section.getPgMar();
            assertThat(millimetres(twips(margins.getTop()))).isBetween(19.9, 25.1);
            assertThat(millimetres(twips(margins.getBottom()))).isBetween(19.9, 25.1);
            assertThat(millimetres(twips(margins.getLeft()))).isBetween(29.9, 35.1);
            assertThat(millimetres(twips(margins.getRight()))).isBetween(14.9, 20.1);
        }
    }

    @Test
    void the_page_number_stands_centred_in_the_top_margin_but_not_on_the_first_page_and_begins_anew_in_each_annex() {
        assertThat(document.getHeaderList()).hasSize(1);
        assertThat(document.getFooterList()).isEmpty();
        XWPFParagraph number = document.getHeaderList().get(0).getParagraphArray(0);
        assertThat(number.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
        var field = number.getCTP().getFldSimpleArray(0);
        assertThat(field.getInstr()).isEqualTo("PAGE");
        assertThat(size(field.getRArray(0).getRPr().getSzArray(0).getVal())).isBetween(13.0, 14.0);
        for (CTSectPr section : sections()) {
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(section.getPgNumType().getStart()).isEqualTo(BigInteger.ONE);
            assertThat(section.sizeOfHeaderReferenceArray()).isEqualTo(1);
            double top = millimetres(twips(section.getPgMar().getTop()));
            assertThat(millimetres(twips(section.getPgMar().getHeader()))).isLessThan(top - 14 * 0.353);
        }
    }

    @Test
    void every_word_is_black_Times_New_Roman() {
        for (XWPFParagraph paragraph : DocxText.paragraphs(document)) {
            for (XWPFRun run : paragraph.getRuns()) {
                assertThat(run.getFontFamily()).as(run.text()).isEqualTo("Times New Roman");
                assertThat(run.getColor()).isEqualTo("000000");
            }
        }
    }

    @Test
    void the_letterhead_has_its_sizes() {
        looks("ỦY BAN NHÂN DÂN", 12, 13, true, false, ParagraphAlignment.CENTER);
        looks("XÃ PHƯỚC MỸ", 12, 13, true, false, ParagraphAlignment.CENTER);
        looks("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, 13, true, false, ParagraphAlignment.CENTER);
        looks("Độc lập - Tự do - Hạnh phúc", 13, 14, true, false, ParagraphAlignment.CENTER);
        looks("Số: 05/BC-UBND", 13, 13, false, false, ParagraphAlignment.CENTER);
        looks("Phước Mỹ, ngày 17 tháng 6 năm 2024", 13, 14, false, true, ParagraphAlignment.CENTER);
        looks("BÁO CÁO", 13, 14, true, false, ParagraphAlignment.CENTER);
        looks(
                "Kết quả công tác cải cách hành chính 6 tháng đầu năm 2024",
                13,
                14,
                true,
                false,
                ParagraphAlignment.CENTER);
    }

    @Test
    void the_line_below_the_motto_is_as_long_as_it_and_those_below_agency_and_subject_a_third_to_a_half() {
        // Measured in Liberation Serif, which has the widths of Times New Roman.
        double motto = ruleLength(document.getTableArray(0).getRow(0), 1);
        assertThat(motto).isBetween(58.0, 62.0);
        double agency = ruleLength(document.getTableArray(0).getRow(0), 0);
        double longest = LetterWidth.twips("ỦY BAN NHÂN DÂN", 13) / TWIPS_PER_MILLIMETRE;
        assertThat(agency).isBetween(longest / 3, longest / 2);
        XWPFParagraph below = document.getParagraphs().stream()
                .filter(p -> p.getCTP().isSetPPr() && p.getCTP().getPPr().isSetPBdr())
                .findFirst()
                .orElseThrow();
        double subject = LetterWidth.twips("Kết quả công tác cải cách hành chính 6 tháng đầu năm 2024", 14)
                / TWIPS_PER_MILLIMETRE;
        double line = 165 - 2 * millimetres(below.getIndentationLeft());
        assertThat(line).isBetween(subject / 3, subject / 2);
    }

    @Test
    void the_body_is_justified_at_13_to_14_with_an_indented_first_line_and_6_pt_between_paragraphs() {
        List<XWPFParagraph> body = document.getParagraphs().stream()
                .filter(p -> p.getFirstLineIndent() > 0)
                .toList();
        assertThat(body).hasSizeGreaterThan(50);
        for (XWPFParagraph paragraph : body) {
            boolean heading = paragraph.getRuns().get(0).isBold();
            assertThat(paragraph.getAlignment()).isEqualTo(heading ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
            assertThat(millimetres(paragraph.getFirstLineIndent())).isBetween(9.9, 12.8);
            assertThat(paragraph.getSpacingAfter()).isGreaterThanOrEqualTo(120);
            assertThat(paragraph.getSpacingBetween()).isBetween(1.0, 1.5);
            paragraph
                    .getRuns()
                    .forEach(run -> assertThat(run.getFontSizeAsDouble()).isBetween(13.0, 14.0));
        }
    }

    @Test
    void who_signs_stands_in_the_right_half_with_the_last_words_of_the_body() {
        looks("TM. ỦY BAN NHÂN DÂN", 13, 14, true, false, ParagraphAlignment.CENTER);
        looks("CHỦ TỊCH", 13, 14, true, false, ParagraphAlignment.CENTER);
        looks("Cao Minh Thi", 13, 14, true, false, ParagraphAlignment.CENTER);
        XWPFTable signature = document.getTableArray(1);
        assertThat(signature.getRow(0).getCell(1).getText()).contains("TM. ỦY BAN NHÂN DÂN", "Cao Minh Thi");
        assertThat(signature.getRow(0).getCell(0).getText()).contains("Nơi nhận");
        assertThat(signature.getRow(0).isCantSplitRow()).isTrue();
        assertThat(DocxText.paragraph(document, "Trên đây là báo cáo").isKeepNext())
                .isTrue();
    }

    @Test
    void recipients_are_listed_small_and_end_with_the_archive() {
        looks("Nơi nhận:", 12, 12, true, true, ParagraphAlignment.LEFT);
        List<String> list = document.getTableArray(1).getRow(0).getCell(0).getParagraphs().stream()
                .map(XWPFParagraph::getText)
                .toList();
        assertThat(list).hasSize(8).element(1).isEqualTo("- UBND TP (báo cáo);");
        assertThat(list).last().isEqualTo("- Lưu: VT.");
        looks("- Lưu: VT.", 11, 11, false, false, ParagraphAlignment.LEFT);
    }

    @Test
    void annexes_name_the_paper_to_which_they_belong_and_repeat_their_head_on_each_page() {
        looks("PHỤ LỤC I", 14, 14, true, false, ParagraphAlignment.CENTER);
        looks("PHỤ LỤC II", 14, 14, true, false, ParagraphAlignment.CENTER);
        looks("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", 13, 14, true, false, ParagraphAlignment.CENTER);
        looks(
                "(Kèm theo Báo cáo số 05/BC-UBND ngày 17 tháng 6 năm 2024 của UBND xã Phước Mỹ)",
                13,
                14,
                false,
                true,
                ParagraphAlignment.CENTER);
        for (int table : new int[] {2, 3}) {
            List<XWPFTableRow> rows = document.getTableArray(table).getRows();
            assertThat(rows.get(0).isRepeatHeader()).isTrue();
            assertThat(rows.subList(1, rows.size())).noneMatch(XWPFTableRow::isRepeatHeader);
            assertThat(rows).allMatch(XWPFTableRow::isCantSplitRow);
        }
    }

    @Test
    void what_a_person_must_still_write_is_marked() {
        XWPFRun draft =
                DocxText.paragraph(document, "[Bổ sung kiến nghị").getRuns().get(0);
        assertThat(draft.isHighlighted()).isTrue();
        assertThat(DocxText.paragraphs(document))
                .filteredOn(paragraph -> paragraph.getText().contains("[Bổ sung"))
                .allSatisfy(paragraph -> assertThat(paragraph.getRuns())
                        .filteredOn(run -> run.text().contains("[Bổ sung"))
                        .allMatch(XWPFRun::isHighlighted));
    }

    @Test
    void a_report_without_a_number_leaves_dots(@TempDir Path other) {
        try (FilledYear year = new FilledYear(other)) {
            String words = DocxText.of(ReportDocx.write(year.liveUntil("2024-Q1"), Letterhead.PHUOC_MY, null));
            assertThat(words).contains("Số: ……/BC-UBND", "(Kèm theo Báo cáo số ……/BC-UBND ngày 18 tháng 3 năm 2024");
        }
    }

    private static void looks(
            String beginning, int from, int to, boolean bold, boolean italic, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = DocxText.paragraph(document, beginning);
        XWPFRun run = paragraph.getRuns().get(0);
        assertThat(run.getFontSizeAsDouble()).as(beginning).isBetween((double) from, (double) to);
        assertThat(run.isBold()).as(beginning).isEqualTo(bold);
        assertThat(run.isItalic()).as(beginning).isEqualTo(italic);
        assertThat(paragraph.getAlignment()).as(beginning).isEqualTo(alignment);
    }

    private static double ruleLength(XWPFTableRow row, int column) {
        XWPFParagraph rule = row.getCell(column).getParagraphs().stream()
                .filter(p -> p.getCTP().getPPr().isSetPBdr())
                .findFirst()
                .orElseThrow();
        int width = twips(row.getCell(column).getCTTc().getTcPr().getTcW().getW());
        return millimetres(width - rule.getIndentationLeft() - rule.getIndentationRight());
    }

    private static List<CTSectPr> sections() {
        List<CTSectPr> sections = new ArrayList<>();
        document.getParagraphs().stream()
                .filter(p -> p.getCTP().isSetPPr() && p.getCTP().getPPr().isSetSectPr())
                .forEach(p -> sections.add(p.getCTP().getPPr().getSectPr()));
        sections.add(document.getDocument().getBody().getSectPr());
        return sections;
    }

    private static int twips(Object value) {
        return new BigInteger(value.toString()).intValue();
    }

    private static double size(Object halfPoints) {
        return twips(halfPoints) / 2.0;
    }

    private static double millimetres(int twips) {
        return twips / TWIPS_PER_MILLIMETRE;
    }
}
