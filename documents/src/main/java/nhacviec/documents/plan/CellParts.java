package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.staff.UnitWords;

/** Cells that hold several things: products with dashes before them, several units. */
final class CellParts {

    /** A dash between blanks before a capital; the one inside "Tài chính - Kế toán" is kept by the names of units. */
    private static final Pattern DASH = Pattern.compile("(?<=^|\\s)[-–+•*]\\s+(?=[\\p{Lu}\\d\"“])");

    private static final Pattern NUMBERED = Pattern.compile("(?<=^|\\s)\\d{1,2}[.)]\\s+(?=\\p{Lu})");
    private static final Pattern UNIT_WITH_DASH =
            Pattern.compile("(?iu)(tài chính|tư pháp|văn hóa|văn hoá|địa chính|văn phòng|lao động)\\s+$");

    private CellParts() {}

    /** The products of a cell; a dash separates them only where the cell begins with one. */
    static List<String> products(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        if (cell.matches("[-–+•*]\\s?\\S.*")) {
            return split(cell.replaceFirst("^([-–+•*])(?=\\S)", "$1 "), DASH);
        }
        if (cell.matches("1[.)]\\s.*\\s2[.)]\\s.*")) {
            return split(cell, NUMBERED);
        }
        return List.of(cell);
    }

    private static List<String> split(String cell, Pattern mark) {
        List<String> parts = new ArrayList<>();
        Matcher marks = mark.matcher(cell);
        int from = 0;
        while (marks.find()) {
            boolean inName =
                    UNIT_WITH_DASH.matcher(cell.substring(0, marks.start())).find()
                            || depth(cell.substring(0, marks.start())) > 0;
            if (!inName) {
                add(parts, cell.substring(from, marks.start()));
                from = marks.end();
            }
        }
        add(parts, cell.substring(from).replaceFirst("^[-–+•*]\\s*", ""));
        return parts;
    }

    private static int depth(String text) {
        return (int) (text.chars().filter(c -> c == '(').count()
                - text.chars().filter(c -> c == ')').count());
    }

    private static void add(List<String> parts, String part) {
        String plain = part.strip().replaceFirst("[;,]$", "").strip();
        if (!plain.isEmpty()) {
            parts.add(plain);
        }
    }

    /** The units of a cell; a comma separates them only where each part is a unit by itself. */
    static List<String> units(String cell) {
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> dashed = cell.matches("[-–+•*]\\s.*") ? products(cell) : List.of(cell);
        List<String> parts = dashed.stream()
                .flatMap(part -> Stream.of(part.split("\\s*;\\s*")))
                .filter(part -> !part.isBlank())
                .toList();
        List<String> units = new ArrayList<>();
        for (String part : parts) {
            List<String> byComma = Stream.of(part.split("\\s*,\\s*(?:và\\s+)?")).toList();
            boolean each = byComma.size() > 1
                    && byComma.stream().allMatch(UnitWords::looksLikeUnit)
                    && !UnitWords.areCollective(part.substring(0, part.indexOf(',')));
            units.addAll(each ? byComma : List.of(part));
        }
        return units;
    }
}
