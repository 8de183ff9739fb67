package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The plan of xã Phước Mỹ, cut into paragraphs and page-long tables, from which test documents are made. */
final class PhuocMyTables {

    /** A paragraph, or the table of one page. */
    record Piece(String paragraph, List<List<String>> table) {
        boolean isTable() {
            return table != null;
        }

        boolean isIndicators() {
            return isTable() && table.get(0).contains("Chỉ tiêu");
        }
    }

    private PhuocMyTables() {}

    static List<Piece> pieces(UnaryOperator<String> form) {
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        for (String line : RightReading.text().split("\n", -1)) {
            if (line.contains("\t")) {
                List<String> cells = new ArrayList<>();
                for (String cell : line.split("\t", -1)) {
                    cells.add(form.apply(cell));
                }
                table.add(cells);
                continue;
            }
            if (!table.isEmpty()) {
                pieces.add(new Piece(null, table));
                table = new ArrayList<>();
            }
            pieces.add(new Piece(form.apply(line.replace("*", "")), null));
        }
        if (!table.isEmpty()) {
            pieces.add(new Piece(null, table));
        }
        return pieces;
    }

    /** Whether the cell is one with the cell above it in the plan as it was printed. */
    static boolean isMerged(List<List<String>> table, int row, int column, boolean indicators) {
        if (!table.get(row).get(column).isEmpty()) {
            return false;
        }
        String number = table.get(row).get(0);
        if (indicators) {
            boolean header = row == 1 && column < 3;
            boolean underSipas = List.of("1.2", "1.3").contains(number) && (column == 2 || column == 4);
            boolean dash = number.isEmpty() && table.get(row).get(1).startsWith("-") && column != 1 && column != 2;
            return header || underSipas || dash;
        }
        return List.of("1.1", "1.2", "2").contains(number) && column == 5;
    }

    static boolean isSection(List<String> row) {
        return row.get(0).matches("[IVX]+( .*)?");
    }
}
