package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A table as programs write it into a .csv file: cells parted by semicolons or commas, some of them between quotation marks. */
final class CommaTable {

    private static final String CODE = "\\d{1,2}(?:\\.\\d{1,2}){1,2}";

    private CommaTable() {}

    /** The table's lines with tabs between the cells; other lines as they are. */
    static String tabbed(String words) {
        if (words.indexOf(';') < 0 && words.indexOf(',') < 0) {
            return words;
        }
        List<String> lines = words.lines().toList();
        for (char parting : new char[] {';', ','}) {
            for (int i = 0; i < lines.size() - 1; i++) {
                List<String> header = cells(lines.get(i), parting);
                if (isHeader(header) && lines.get(i + 1).indexOf(parting) >= 0) {
                    return tabbed(lines, i, header.size(), parting);
                }
            }
        }
        return lines.stream().map(CommaTable::quoted).collect(Collectors.joining("\n"));
    }

    private static boolean isHeader(List<String> cells) {
        return TableColumns.isHeader(cells)
                || cells.size() > 1 && cells.stream().skip(1).allMatch(cell -> cell.matches(CODE));
    }

    private static String tabbed(List<String> lines, int header, int columns, char parting) {
        List<String> tabbed = new ArrayList<>(lines.subList(0, header));
        for (String line : lines.subList(header, lines.size())) {
            List<String> cells = cells(line, parting);
            Optional<FigureLine> coded = FigureLine.read(cells.get(0));
            if (cells.size() == columns) {
                tabbed.add(String.join("\t", cells));
            } else if (cells.size() > 1 && coded.isPresent()) {
                // "5.4,92,5": a decimal comma, or one cell too many; nobody knows which.
                tabbed.add(coded.get().code() + "\t");
            } else {
                tabbed.add(line);
            }
        }
        return String.join("\n", tabbed);
    }

    /** A line of cells that all stand between quotation marks needs no header to be told. */
    private static String quoted(String line) {
        boolean all = line.strip().matches("\"[^\"]*\"(?:\\s*[;,]\\s*\"[^\"]*\")+");
        return all ? String.join("\t", cells(line, line.matches("[^\"]*\"[^\"]*\"\\s*;.*") ? ';' : ',')) : line;
    }

    private static List<String> cells(String line, char parting) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char sign = line.charAt(i);
            boolean doubled = sign == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
            if (doubled) {
                cell.append(sign);
                i++;
            } else if (sign == '"') {
                quoted = !quoted;
            } else if (sign == parting && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
