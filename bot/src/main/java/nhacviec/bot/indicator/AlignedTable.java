package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nhacviec.bot.Talk;

/** A table whose columns stand below each other by blanks, with a header: its cells are parted by tabs, as those of a spreadsheet. */
final class AlignedTable {

    private static final Pattern GAP = Pattern.compile(" {2,}|\\t+ *");

    private AlignedTable() {}

    /** What was pasted as it is read: without stamps of a chat program, and with tabs between the cells. */
    static String pasted(Talk talk, String words) {
        return tabbed(ChatStamps.without(talk, words));
    }

    static String tabbed(String typed) {
        String words = CommaTable.tabbed(typed);
        List<String> lines = words.lines().toList();
        List<String> tabbed = new ArrayList<>();
        int columns = 0;
        for (String line : lines) {
            List<String> cells = cells(line);
            if (columns == 0 && line.indexOf('\t') < 0 && TableColumns.isHeader(cells)) {
                columns = cells.size();
            }
            boolean inTable = columns > 0 && line.indexOf('\t') < 0;
            if (inTable && cells.size() == columns) {
                tabbed.add(String.join("\t", cells));
            } else if (inTable && FigureLine.read(line).isPresent()) {
                // A row with fewer cells has empty ones, and nobody knows which.
                tabbed.add(FigureLine.read(line).get().code() + "\t");
            } else {
                tabbed.add(line);
            }
        }
        return columns == 0 ? words : String.join("\n", tabbed);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(GAP.split(line.strip()));
    }
}
