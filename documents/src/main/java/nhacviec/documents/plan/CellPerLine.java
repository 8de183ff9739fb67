package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nhacviec.documents.plan.AnnexColumns.Role;
import nhacviec.documents.plan.PlanDocument.Block;
import nhacviec.documents.plan.PlanDocument.Cell;
import nhacviec.documents.plan.PlanDocument.Paragraph;
import nhacviec.documents.plan.PlanDocument.Row;
import nhacviec.documents.plan.PlanDocument.Table;

/**
 * Tables that were copied so that each cell stands on a line of its own. The header's words tell how many cells a row has; a
 * row begins with its number. Where blank cells left no line behind, what is known of a cell (a deadline, a unit) tells its
 * column.
 */
final class CellPerLine {

    private static final String NUMBER = "\\d{1,3}(\\.\\d{1,2})*\\.?";
    private static final String NUMERAL = "[IVX]{1,6}\\.?";

    private boolean guessed;

    /** Whether a cell's column had to be told from what the cell says. */
    boolean hasGuessed() {
        return guessed;
    }

    /** The blocks with such tables put together; all others as they are. */
    List<Block> gathered(List<Block> blocks) {
        if (blocks.stream().anyMatch(Table.class::isInstance)) {
            return blocks;
        }
        List<Paragraph> lines = blocks.stream().map(Paragraph.class::cast).toList();
        List<Block> gathered = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int header = headerLength(lines, at);
            if (header == 0) {
                gathered.add(lines.get(at));
                at++;
                continue;
            }
            int end = at + header;
            while (end < lines.size()
                    && headerLength(lines, end) == 0
                    && !isAnnexHead(lines.get(end).text())) {
                end++;
            }
            gathered.add(new Table(rows(lines.subList(at, at + header), lines.subList(at + header, end))));
            at = end;
        }
        return gathered;
    }

    private static boolean isAnnexHead(String text) {
        return text.matches("(?iuU)\\s*phụ lục\\b.*|.*cộng ho(à|ò)a? xã hội.*|ủy ban nhân dân( xã.*)?|nơi nhận:?.*");
    }

    /** How many lines from here are a header: at least three columns that are known, the number first. */
    private static int headerLength(List<Paragraph> lines, int from) {
        if (AnnexColumns.role(lines.get(from).text()) != Role.NUMBER) {
            return 0;
        }
        int known = 0;
        int last = from;
        for (int i = from; i < Math.min(lines.size(), from + 18); i++) {
            String text = lines.get(i).text();
            if (text.matches(NUMBER + "|" + NUMERAL)) {
                break;
            }
            if (AnnexColumns.role(text) != null) {
                known++;
                last = i;
            } else if (!text.isEmpty() && !AnnexColumns.isGroupHead(text)) {
                break;
            }
        }
        return known >= 3 ? last - from + 1 : 0;
    }

    private List<Row> rows(List<Paragraph> header, List<Paragraph> body) {
        List<Paragraph> columns = header.stream()
                .filter(line -> AnnexColumns.role(line.text()) != null)
                .toList();
        List<Row> rows = new ArrayList<>();
        rows.add(row(columns.stream().map(Paragraph::text).toList(), columns.get(0)));
        List<Role> roles =
                columns.stream().map(line -> AnnexColumns.role(line.text())).toList();
        List<Paragraph> row = new ArrayList<>();
        for (Paragraph line : body) {
            if (!row.isEmpty() && startsRow(line.text(), row, roles)) {
                rows.add(filled(row, roles));
                row = new ArrayList<>();
            }
            row.add(line);
        }
        if (!row.isEmpty()) {
            rows.add(filled(row, roles));
        }
        return rows;
    }

    private static boolean startsRow(String text, List<Paragraph> row, List<Role> roles) {
        if (text.matches(NUMERAL + "(\\s+\\p{Lu}.*)?")) {
            return true;
        }
        if (text.matches(NUMBER)) {
            boolean mayBeTarget = roles.contains(Role.TARGET) && row.size() == 2;
            return !mayBeTarget || follows(text, row.get(0).text());
        }
        // In the annex of tasks a dash can also begin the products; indicators have none.
        int whole = roles.contains(Role.TARGET) ? 2 : roles.size();
        return row.size() >= whole && text.matches("[-+•]\\s.*");
    }

    /** Whether a number is the next after the one of a row: 4 after 3, 3.1 or 4 after 3. */
    private static boolean follows(String number, String before) {
        String own = before.replaceAll("\\.$", "");
        if (!own.matches(NUMBER)) {
            return true;
        }
        String[] parts = own.split("\\.");
        int last = Integer.parseInt(parts[parts.length - 1]);
        String group = own.substring(0, own.length() - parts[parts.length - 1].length());
        String next = number.replaceAll("\\.$", "");
        return next.equals(own + ".1")
                || next.equals(group + (last + 1))
                || (!next.contains(".") && next.equals(String.valueOf(Integer.parseInt(parts[0]) + 1)));
    }

    /** The lines of one row in their columns. */
    private Row filled(List<Paragraph> lines, List<Role> roles) {
        int width = roles.size();
        List<Paragraph> trimmed = new ArrayList<>(lines);
        while (trimmed.size() > width && trimmed.get(trimmed.size() - 1).text().isEmpty()) {
            trimmed.remove(trimmed.size() - 1);
        }
        List<String> texts = trimmed.stream().map(Paragraph::text).toList();
        if (texts.get(0).matches("[-+•]\\s.*")) {
            List<String> shifted = new ArrayList<>(List.of(""));
            shifted.addAll(texts);
            while (shifted.size() > width && shifted.get(shifted.size() - 1).isEmpty()) {
                shifted.remove(shifted.size() - 1);
            }
            texts = shifted;
        }
        if (texts.size() == width) {
            return row(texts, lines.get(0));
        }
        List<String> said = texts.stream().filter(text -> !text.isEmpty()).toList();
        guessed |= texts.size() < width;
        List<String> cells = new ArrayList<>(Collections.nCopies(width, ""));
        boolean numbered = !said.isEmpty() && said.get(0).matches(NUMBER + "|" + NUMERAL);
        int next = numbered ? 0 : 1;
        for (int i = 0; i < said.size(); i++) {
            boolean name = i == (numbered ? 1 : 0);
            int column = name || i == 0 ? next : place(said.get(i), roles, next, said.size() - i);
            column = Math.min(column, width - 1);
            cells.set(column, (cells.get(column) + " " + said.get(i)).strip());
            next = Math.min(column + 1, width - 1);
        }
        return row(cells, lines.get(0));
    }

    /** The column of a text: the next that it fits, so that what follows still has room. */
    private static int place(String text, List<Role> roles, int next, int left) {
        int room = roles.size() - left;
        if (room <= next) {
            return next;
        }
        Set<Role> fits = AnnexColumns.fits(text);
        for (int column = next; column < roles.size(); column++) {
            if (fits.contains(roles.get(column))) {
                return column;
            }
        }
        return next;
    }

    private static Row row(List<String> texts, Paragraph at) {
        int line = Integer.parseInt(at.place().replaceAll("\\D", ""));
        return new Row(texts.stream().map(text -> new Cell(text, false)).toList(), line, at.place());
    }
}
