package nhacviec.documents.report;

import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nhacviec.core.report.Letterhead;
import nhacviec.core.report.Report;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;

/**
 * The report as a paper to be signed: letterhead, body, signature, both annexes.
 *
 * <p>Source of the form: Nghị định 30/2020/NĐ-CP, Phụ lục I; see {@link OfficialForm}.
 */
public final class ReportDocx {

    private static final double BODY_WIDTH = OfficialForm.PAPER_WIDTH - OfficialForm.LEFT - OfficialForm.RIGHT;
    private static final double AGENCY_COLUMN = 65;

    private final Report report;
    private final Letterhead office;
    private final Integer number;
    private final DocxPaper paper = new DocxPaper();
    private final XWPFDocument document = paper.document();

    private ReportDocx(Report report, Letterhead office, Integer number) {
        this.report = report;
        this.office = office;
        this.number = number;
    }

    /** @param number the number under which the report is registered; null leaves dots to fill in */
    public static byte[] write(Report report, Letterhead office, Integer number) {
        ReportDocx docx = new ReportDocx(report, office, number);
        docx.letterhead();
        docx.subject();
        docx.body();
        docx.signature();
        docx.paper.endSection(false, false);
        DocxAnnexes annexes = new DocxAnnexes(docx.document, report, office, docx.reference());
        annexes.indicators();
        docx.paper.endSection(true, false);
        annexes.tasks();
        docx.paper.endSection(true, true);
        return docx.paper.bytes(
                "Báo cáo " + ReportBody.subject(report),
                office.shortName(),
                report.madeOn().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private String registered() {
        return (number == null ? "……" : ReportWords.twoDigits(number)) + "/" + office.series();
    }

    /** What an annex says of the paper to which it belongs. */
    private String reference() {
        return "(Kèm theo Báo cáo số " + registered() + " " + ReportWords.longDate(report.madeOn()) + " của "
                + office.shortName() + ")";
    }

    private void letterhead() {
        DocxGrid grid = new DocxGrid(document, false, AGENCY_COLUMN, BODY_WIDTH - AGENCY_COLUMN);
        XWPFTableRow names = grid.row();
        if (!office.governing().isEmpty()) {
            centred(grid.paragraph(names, 0), office.governing(), OfficialForm.AGENCY, false, false);
        }
        office.name().forEach(line -> centred(grid.paragraph(names, 0), line, OfficialForm.AGENCY, true, false));
        String longest = office.name().stream()
                .max((one, other) -> Integer.compare(
                        LetterWidth.twips(one, OfficialForm.AGENCY), LetterWidth.twips(other, OfficialForm.AGENCY)))
                .orElse("");
        int under = (int) (LetterWidth.twips(longest, OfficialForm.AGENCY) * OfficialForm.LINE_SHARE);
        rule(grid, names, 0, under);
        centred(grid.paragraph(names, 1), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", OfficialForm.NATION, true, false);
        String motto = "Độc lập - Tự do - Hạnh phúc";
        centred(grid.paragraph(names, 1), motto, OfficialForm.MOTTO, true, false);
        rule(grid, names, 1, LetterWidth.twips(motto, OfficialForm.MOTTO));

        XWPFTableRow dates = grid.row();
        centred(grid.paragraph(dates, 0), "Số: " + registered(), OfficialForm.NUMBER, false, false);
        centred(
                grid.paragraph(dates, 1),
                office.place() + ", " + ReportWords.longDate(report.madeOn()),
                OfficialForm.PLACE_AND_DATE,
                false,
                true);
    }

    private static void rule(DocxGrid grid, XWPFTableRow row, int column, int length) {
        XWPFParagraph paragraph = row.getCell(column).addParagraph();
        Writing.rule(paragraph, grid.width(column), length, 8);
    }

    private static void centred(XWPFParagraph paragraph, String words, int size, boolean bold, boolean italic) {
        Writing.align(paragraph, ParagraphAlignment.CENTER);
        Writing.words(paragraph, words, size, bold, italic);
    }

    private void subject() {
        XWPFParagraph gap = document.createParagraph();
        Writing.spacing(gap, 0, 1);
        XWPFParagraph kind = document.createParagraph();
        Writing.spacing(kind, 0, 1);
        centred(kind, "BÁO CÁO", OfficialForm.SUBJECT, true, false);
        XWPFParagraph about = document.createParagraph();
        Writing.spacing(about, 0, 1);
        String words = ReportBody.subject(report);
        centred(about, words, OfficialForm.SUBJECT, true, false);
        int width = OfficialForm.twips(BODY_WIDTH);
        int printed = Math.min(width, LetterWidth.twips(words, OfficialForm.SUBJECT));
        XWPFParagraph line = document.createParagraph();
        Writing.rule(line, width, (int) (printed * OfficialForm.LINE_SHARE), 12);
    }

    private void body() {
        List<Line> lines = ReportBody.of(report, office);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean heading = line.kind() != Line.Kind.TEXT;
            XWPFParagraph paragraph = document.createParagraph();
            Writing.align(paragraph, heading ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH);
            Writing.spacing(paragraph, OfficialForm.BETWEEN_PARAGRAPHS, OfficialForm.LINES);
            CTInd indent = Writing.properties(paragraph).addNewInd();
            indent.setFirstLine(BigInteger.valueOf(OfficialForm.twips(OfficialForm.FIRST_LINE)));
            // Who signs must not stand alone on a page: the last paragraph goes with the signature.
            boolean opensList = line.words().endsWith(":");
            if (heading || opensList || i >= lines.size() - 2) {
                Writing.keepWithNext(paragraph);
            }
            if (heading) {
                Writing.outline(paragraph, line.kind() == Line.Kind.PART ? 0 : 1);
            }
            for (Line.Piece piece : line.pieces()) {
                if (piece.draft()) {
                    Writing.draft(paragraph, piece.words(), OfficialForm.BODY);
                } else {
                    Writing.words(paragraph, piece.words(), OfficialForm.BODY, heading, false);
                }
            }
        }
    }

    private void signature() {
        DocxGrid grid = new DocxGrid(document, false, BODY_WIDTH / 2, BODY_WIDTH / 2);
        XWPFTableRow row = grid.row();
        Writing.words(grid.paragraph(row, 0), "Nơi nhận:", OfficialForm.RECIPIENTS, true, true);
        List<String> copies = new ArrayList<>();
        office.addressees().forEach(to -> copies.add("- " + to + ";"));
        copies.add("- Lưu: VT.");
        copies.forEach(copy -> Writing.words(grid.paragraph(row, 0), copy, OfficialForm.RECIPIENT_LIST, false, false));

        List<String> titles = new ArrayList<>(List.of(office.onBehalf(), office.inPlaceOf(), office.title()));
        titles.removeIf(String::isEmpty);
        XWPFParagraph last = null;
        for (String title : titles) {
            last = grid.paragraph(row, 1);
            centred(last, title, OfficialForm.SIGNATURE, true, false);
        }
        if (last != null) {
            Writing.spacing(last, OfficialForm.ROOM_TO_SIGN, 1);
        }
        centred(grid.paragraph(row, 1), office.signer(), OfficialForm.SIGNATURE, true, false);
    }
}
