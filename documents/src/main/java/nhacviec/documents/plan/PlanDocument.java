package nhacviec.documents.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader found in a file, before anything is understood: paragraphs and tables in their order, each cell with the
 * place where it stands.
 *
 * @param name the file's name, for people
 * @param columnsGuessed whether the column of some cells had to be told from what they say
 */
record PlanDocument(String name, List<Block> blocks, boolean columnsGuessed) {

    PlanDocument {
        blocks = List.copyOf(blocks);
    }

    PlanDocument(String name, List<Block> blocks) {
        this(name, blocks, false);
    }

    /** A paragraph or a table. */
    sealed interface Block {}

    /**
     * A line of text outside the tables.
     *
     * @param place "dòng 12", "đoạn 5"
     */
    record Paragraph(String text, String place) implements Block {}

    /** A table, or the part of one that stands on a page. */
    record Table(List<Row> rows) implements Block {
        Table {
            rows = List.copyOf(rows);
        }

        int width() {
            return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        }
    }

    /**
     * A row of a table, one cell per column of its grid.
     *
     * @param line where it stands, as a number: of the line, or of the row in its table or sheet
     * @param place "dòng 12", "bảng 2, hàng 3", "trang tính Phụ lục 1, hàng 7"
     */
    record Row(List<Cell> cells, int line, String place) {
        Row {
            cells = List.copyOf(cells);
        }

        Cell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : Cell.BLANK;
        }

        String text() {
            return cells.stream()
                    .map(Cell::text)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }
    }

    /**
     * A cell.
     *
     * @param merged whether the file says that it is one with the cell above, where the text stands
     */
    record Cell(String text, boolean merged) {
        static final Cell BLANK = new Cell("", false);
        static final Cell MERGED = new Cell("", true);
    }
}
