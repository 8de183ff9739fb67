package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.ListMark;

/** A coordinator's list with an indicator's code on a line of its own and a unit with its figure on each line below. */
final class UnitsUnderCode {

    private static final Pattern UNIT =
            Pattern.compile("^[-–•*+]?\\s*(\\p{L}[^:\\d]*?)\\s*[:=\\t–-]?\\s*(\\d.*|(?iu:không|chưa|đạt).*)$");

    private UnitsUnderCode() {}

    /** "Đơn vị⇥Kết quả" between a code and its units. */
    private static boolean isHeader(List<String> cells) {
        return cells.size() == 2 && TableColumns.unitColumn(cells) == 0 && TableColumns.isResult(cells.get(1));
    }

    /** "3.2 ⏎ - Tư pháp: 40/50" as "Tư pháp: 3.2 40/50"; other lines are as they were. */
    static List<String> turned(List<String> lines, Predicate<String> isRow, Predicate<String> isUnit) {
        List<String> turned = new ArrayList<>();
        String code = "";
        int codeAt = -1;
        for (String line : lines) {
            Optional<String> alone = FigureLine.read(line.replaceFirst("\\s*:\\s*$", ""))
                    .filter(read -> read.figure().codePoints().noneMatch(Character::isDigit))
                    .map(FigureLine::code)
                    .filter(isRow);
            if (codeAt >= 0 && isHeader(PastedTable.cells(line))) {
                continue;
            }
            Matcher unit = UNIT.matcher(ListMark.without(line.strip()));
            if (alone.isPresent()) {
                code = alone.get();
                codeAt = turned.size();
                turned.add(line);
            } else if (!code.isEmpty() && unit.matches() && isUnit.test(unit.group(1))) {
                if (codeAt >= 0) {
                    turned.remove(codeAt);
                    codeAt = -1;
                }
                turned.add(unit.group(1) + ": " + code + " " + unit.group(2));
            } else {
                code = "";
                codeAt = -1;
                turned.add(line);
            }
        }
        return turned;
    }
}
