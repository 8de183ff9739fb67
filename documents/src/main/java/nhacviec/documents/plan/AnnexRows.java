package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanFinding.Severity;
import nhacviec.documents.plan.AnnexColumns.Annex;
import nhacviec.documents.plan.AnnexColumns.Role;
import nhacviec.documents.plan.AnnexRow.Kind;
import nhacviec.documents.plan.PlanDocument.Block;
import nhacviec.documents.plan.PlanDocument.Cell;
import nhacviec.documents.plan.PlanDocument.Paragraph;
import nhacviec.documents.plan.PlanDocument.Row;
import nhacviec.documents.plan.PlanDocument.Table;

/**
 * The rows of both annexes, put together from the tables of a document: headers that come again at page breaks are passed
 * over, rows that a page break cut are joined, section lines and dash rows are told apart.
 */
final class AnnexRows {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}([.,]\\d{1,2})*)[.)/]?");
    private static final Pattern NUMERAL = Pattern.compile("([IVXLl1]{1,6}|[A-H])[.):]?");
    private static final Pattern NUMERAL_AND_TITLE = Pattern.compile("([IVX]{1,6}|[A-H])[.):]?[\\s-]+(\\p{Lu}.{3,})");

    private final List<AnnexRow> indicators = new ArrayList<>();
    private final List<AnnexRow> tasks = new ArrayList<>();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<PlanFinding> findings = new ArrayList<>();
    private AnnexColumns columns;
    private boolean pageBegins;
    private String section = "";
    private int width;

    private final int year;

    private AnnexRows(int year) {
        this.year = year;
    }

    /** @param year the plan's, which tells its column of targets from last year's; 0 while nobody knows it */
    static AnnexRows of(PlanDocument document, int year) {
        AnnexRows rows = new AnnexRows(year);
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                rows.paragraph(paragraph);
            } else if (block instanceof Table table) {
                rows.table(table);
            }
        }
        return rows;
    }

    List<AnnexRow> indicators() {
        return indicators;
    }

    List<AnnexRow> tasks() {
        return tasks;
    }

    /** The text outside both annexes, tables that are none of them included. */
    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    List<PlanFinding> findings() {
        return findings;
    }

    private void paragraph(Paragraph paragraph) {
        paragraphs.add(paragraph);
        // A page number, or a blank line, is all that may stand between the two parts of one table.
        if (!paragraph.text().isEmpty() && !paragraph.text().matches("[-–\\s]*\\d{1,3}[-–\\s]*|(?iu)trang \\d+.*")) {
            columns = null;
        }
    }

    private void table(Table table) {
        boolean goesOn = columns != null && table.width() == width && noHeader(table);
        if (!goesOn) {
            columns = null;
        }
        pageBegins = goesOn;
        boolean read = goesOn;
        for (int at = 0; at < table.rows().size(); at++) {
            Row row = table.rows().get(at);
            Optional<AnnexColumns> header = startsWithNumber(row) ? Optional.empty() : AnnexColumns.of(table, at, year);
            if (header.isPresent()) {
                begin(header.get(), table.width(), row.place());
                read = true;
                at += header.get().headerLines() - 1;
            } else if (columns == null) {
                for (Cell cell : row.cells()) {
                    if (!cell.text().isEmpty()) {
                        paragraphs.add(new Paragraph(cell.text(), row.place()));
                    }
                }
            } else if (!row.isBlank() || row.cells().stream().anyMatch(Cell::merged)) {
                row(row);
            }
        }
        if (!read) {
            PassedOverTable.finding(table).ifPresent(findings::add);
        }
    }

    private static boolean noHeader(Table table) {
        for (int at = 0; at < Math.min(3, table.rows().size()); at++) {
            if (!startsWithNumber(table.rows().get(at)) && AnnexColumns.isHeader(table, at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithNumber(Row row) {
        return row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .filter(text ->
                        NUMBER.matcher(text).matches() || NUMERAL.matcher(text).matches())
                .isPresent();
    }

    private void begin(AnnexColumns header, int tableWidth, String place) {
        boolean another = rowsOf(header.annex()).isEmpty();
        if (another) {
            header.questions().forEach(question -> findings.add(new PlanFinding(Severity.QUESTION, place, question)));
            section = "";
        } else {
            section = rowsOf(header.annex())
                    .get(rowsOf(header.annex()).size() - 1)
                    .section();
            AnnexRow last = rowsOf(header.annex()).get(rowsOf(header.annex()).size() - 1);
            section = last.kind() == Kind.SECTION ? last.number() : last.section();
        }
        columns = header;
        width = tableWidth;
        pageBegins = !another;
    }

    private List<AnnexRow> rowsOf(Annex annex) {
        return annex == Annex.INDICATORS ? indicators : tasks;
    }

    private void row(Row row) {
        List<AnnexRow> rows = rowsOf(columns.annex());
        String number =
                columns.has(Role.NUMBER) ? columns.cell(row, Role.NUMBER).text() : "";
        String name = columns.cell(row, Role.NAME).text();
        if (isColumnNumbers(row)) {
            return;
        }
        if (isPageNumber(row, number, rows)) {
            findings.add(new PlanFinding(
                    Severity.NOTE,
                    row.place(),
                    "“" + row.text() + "” đứng một mình trong bảng, đang coi là số trang lọt vào."));
            return;
        }
        if (section(row, number, name, rows)) {
            pageBegins = false;
            return;
        }
        Matcher numbered = NUMBER.matcher(number);
        if (numbered.matches()) {
            add(new AnnexRow(Kind.NUMBERED, numbered.group(1).replace(',', '.'), section, row, pageBegins), row, rows);
        } else if (!number.isEmpty() && !rows.isEmpty() && !number.matches("[a-zđ][.)]?|[-+•*]")) {
            findings.add(new PlanFinding(
                    Severity.UNREAD,
                    row.place(),
                    "không hiểu số thứ tự “" + number
                            + "”, đang coi là dòng con của dòng trên; xin sửa số của dòng này."));
            AnnexRow unclear = new AnnexRow(Kind.DASH, "", section, row, pageBegins);
            unclear.ask("số thứ tự ghi “" + number + "”, đang coi là dòng con");
            add(unclear, row, rows);
        } else {
            unnumbered(row, name, rows);
        }
        pageBegins = false;
    }

    private void unnumbered(Row row, String name, List<AnnexRow> rows) {
        Optional<AnnexRow> above = rows.isEmpty() || rows.get(rows.size() - 1).kind() == Kind.SECTION
                ? Optional.empty()
                : Optional.of(rows.get(rows.size() - 1));
        boolean dash = name.matches("[-–+•*]\\s?\\S.*");
        if (above.isPresent() && !dash && continues(row, name)) {
            above.get().goOn(columns, row);
            return;
        }
        if (above.isPresent() && name.isEmpty()) {
            String product = columns.cell(row, Role.PRODUCTS).text();
            String time = columns.cell(row, Role.TIME).text();
            if (!product.isEmpty() || !time.isEmpty()) {
                above.get().add(new AnnexRow.Part(product, time));
            }
            return;
        }
        boolean counted = !dash && !name.isEmpty() && !columns.has(Role.NUMBER);
        if (counted) {
            if (rows.stream().noneMatch(each -> each.kind() == Kind.NUMBERED)) {
                findings.add(
                        new PlanFinding(
                                Severity.QUESTION,
                                row.place(),
                                "bảng không có cột số thứ tự, đang đánh số theo thứ tự các dòng; xin kiểm tra dòng nào là dòng con."));
            }
            add(new AnnexRow(Kind.NUMBERED, "", section, row, pageBegins), row, rows);
            return;
        }
        boolean lettered = columns.has(Role.NUMBER)
                && !columns.cell(row, Role.NUMBER).text().isEmpty();
        if (!dash && !lettered && columns.has(Role.NUMBER)) {
            findings.add(new PlanFinding(
                    Severity.QUESTION,
                    row.place(),
                    "dòng “" + Wording.brief(name)
                            + "” không có số thứ tự, đang coi là dòng con của dòng trên; xin kiểm tra."));
        }
        add(
                new AnnexRow(above.isEmpty() && !dash ? Kind.NUMBERED : Kind.DASH, "", section, row, pageBegins),
                row,
                rows);
    }

    /** After a page break a row without a number that goes on in the middle of a sentence belongs to the row above. */
    private boolean continues(Row row, String name) {
        if (!pageBegins) {
            boolean middle = !name.isEmpty() && Character.isLowerCase(name.codePointAt(0));
            return middle
                    && columns.has(Role.NUMBER)
                    && !columns.cell(row, Role.NUMBER).merged();
        }
        boolean middle = name.isEmpty() || !Character.isUpperCase(name.codePointAt(0));
        Role answer = columns.annex() == Annex.TASKS ? Role.LEAD : Role.TARGET;
        return middle || columns.cell(row, answer).text().isEmpty();
    }

    private void add(AnnexRow row, Row from, List<AnnexRow> rows) {
        for (Role role : columns.columns().keySet()) {
            row.put(role, columns.cell(from, role));
        }
        rows.add(row);
    }

    /** "II | CẢI CÁCH THỂ CHẾ", or both in one cell. */
    private boolean section(Row row, String number, String name, List<AnnexRow> rows) {
        List<String> said = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .toList();
        Matcher both = NUMERAL_AND_TITLE.matcher(said.isEmpty() ? "" : said.get(0));
        String numeral = null;
        String title = null;
        if (said.size() == 1 && both.matches()) {
            numeral = both.group(1);
            title = both.group(2);
        } else if (said.size() == 2
                && number.equals(said.get(0))
                && NUMERAL.matcher(number).matches()
                && !NUMBER.matcher(number).matches()) {
            numeral = number.replaceAll("[.):]", "").replace('l', 'I').replace('1', 'I');
            title = said.get(1);
        } else if (said.size() == 1
                && number.isEmpty()
                && isHeading(said.get(0))
                && columns.annex() == Annex.TASKS
                && !pageBegins) {
            numeral = Wording.roman(
                    (int) rows.stream().filter(r -> r.kind() == Kind.SECTION).count() + 1);
            title = said.get(0);
        }
        if (numeral == null) {
            return false;
        }
        AnnexRow heading = new AnnexRow(Kind.SECTION, numeral, numeral, row, false);
        heading.put(Role.NAME, new Cell(title, false));
        rows.add(heading);
        section = numeral;
        return true;
    }

    private static boolean isHeading(String text) {
        return text.length() > 6 && text.length() < 150 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    /** "(1) (2) (3)", or "A B 1 2", under a header. */
    private static boolean isColumnNumbers(Row row) {
        List<String> said = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return said.size() >= 3
                && said.stream().allMatch(text -> text.matches("\\(?([0-9]{1,2}|[A-C])\\)?([=+x/].*)?"));
    }

    private boolean isPageNumber(Row row, String number, List<AnnexRow> rows) {
        List<String> said = row.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return said.size() == 1
                && said.get(0).matches("\\d{1,3}")
                && row.cells().stream().noneMatch(Cell::merged)
                && (number.isEmpty() || !rows.isEmpty() || pageBegins);
    }
}
