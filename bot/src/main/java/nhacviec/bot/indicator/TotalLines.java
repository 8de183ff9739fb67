package nhacviec.bot.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sum below several figures, "Tổng: 49/65", which is nobody's figure. Below one figure it may be its right one, and above the
 * figures it may say whose they are: there it is left to be asked about.
 *
 * @param others the message without such lines
 * @param totals those lines
 */
record TotalLines(List<String> others, List<String> totals) {

    private static final String NUMBER = "\\d[\\d.,]*";

    private static final Pattern TOTAL =
            Pattern.compile("(?iuU)^[-•*+]?\\s*(?:tổng(?:\\s+(?:cộng|số|chung))?|cộng)\\s*[:=–-]?\\s*(?:"
                    + NUMBER + "\\s*(?:/|trên|\\s)\\s*" + NUMBER + "(?:\\s*[=(]?\\s*" + NUMBER + "\\s*%\\)?)?|" + NUMBER
                    + "\\s*(?:%|chỉ tiêu|số liệu))[.;\\s]*$");

    private static final Pattern CODE = Pattern.compile("(?<![\\d.,/])\\d{1,2}(?:\\.\\d{1,2}){1,2}(?![\\d,/]|\\.\\d)");

    TotalLines {
        others = List.copyOf(others);
        totals = List.copyOf(totals);
    }

    /** @param isRow whether a code is of a row that takes figures */
    static TotalLines parted(List<String> lines, Predicate<String> isRow) {
        List<String> others = new ArrayList<>();
        List<String> totals = new ArrayList<>();
        int rows = 0;
        for (String line : lines) {
            String cells = line.replaceAll("[\\t|;]+", " ").strip();
            if (rows > 1 && TOTAL.matcher(cells).matches()) {
                totals.add(cells);
            } else {
                others.add(line);
                rows += isOfRow(line, isRow) ? 1 : 0;
            }
        }
        return new TotalLines(others, totals);
    }

    private static boolean isOfRow(String line, Predicate<String> isRow) {
        Matcher code = CODE.matcher(line);
        while (code.find()) {
            if (isRow.test(code.group())) {
                return true;
            }
        }
        return false;
    }
}
