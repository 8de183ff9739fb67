package nhacviec.documents.report;

/**
 * How an official paper looks.
 *
 * <p>Source: Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức và kỹ thuật trình bày văn bản hành chính). Where the decree leaves a
 * choice, ours stands beside its bounds. Lengths in millimetres, letters and spaces in points.
 */
final class OfficialForm {

    private OfficialForm() {}

    /** Mục I.1: A4. */
    static final double PAPER_WIDTH = 210;

    static final double PAPER_HEIGHT = 297;

    /** Mục I.3: top and bottom 20–25, left 30–35, right 15–20. */
    static final double TOP = 20;

    static final double BOTTOM = 20;
    static final double LEFT = 30;
    static final double RIGHT = 15;

    /** Mục I.4: Times New Roman, Unicode, black. */
    static final String FONT = "Times New Roman";

    static final String BLACK = "000000";

    /** Mục I.6: the page number, 13–14, centred in the top margin; none on the first page, each annex counts anew. */
    static final int PAGE_NUMBER = 14;

    /** From the edge of the paper to the page number, so that it stands inside the top margin. */
    static final double PAGE_NUMBER_AT = 10;

    /** Mục II.1: quốc hiệu in capitals 12–13, tiêu ngữ 13–14, both bold. */
    static final int NATION = 13;

    static final int MOTTO = 14;

    /** Mục II.2: the agency above 12–13 upright, the agency 12–13 bold; the line below 1/3 to 1/2 of its length. */
    static final int AGENCY = 13;

    static final double LINE_SHARE = 0.4;

    /** Mục II.3: number and series, 13 upright. Mục II.4: place and date, 13–14 italic. */
    static final int NUMBER = 13;

    static final int PLACE_AND_DATE = 13;

    /** Mục II.5: kind of paper and subject, 13–14 bold; the line below 1/3 to 1/2 of the subject's length. */
    static final int SUBJECT = 14;

    /** Mục II.6: the body 13–14, first line 10 or 12,7 mm, at least 6 pt between paragraphs, lines single to 1,5. */
    static final int BODY = 14;

    static final double FIRST_LINE = 12.7;
    static final int BETWEEN_PARAGRAPHS = 6;
    static final double LINES = 1.1;

    /** Mục II.7: whoever signs, 13–14 bold. */
    static final int SIGNATURE = 14;

    /** Room for the hand and the seal. */
    static final int ROOM_TO_SIGN = 60;

    /** Mục II.9: "Nơi nhận" 12 bold italic, the list 11. */
    static final int RECIPIENTS = 12;

    static final int RECIPIENT_LIST = 11;

    /** Mục III.1: "PHỤ LỤC" 14 bold, its title 13–14 bold, the reference 13–14 italic. */
    static final int ANNEX = 14;

    /** The decree sets no size for the cells of a table; this one keeps nine columns legible on a landscape sheet. */
    static final int TABLE = 12;

    /** Twentieths of a point, the measure of Word's files. */
    static int twips(double millimetres) {
        return (int) Math.round(millimetres * 1440 / 25.4);
    }
}
