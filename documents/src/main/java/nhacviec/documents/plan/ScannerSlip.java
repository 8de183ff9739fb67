package nhacviec.documents.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a plan in which a scanner probably mistook a letter. Nothing is corrected: a person says what was meant.
 *
 * @param written as it stands in the plan
 * @param meant what it probably should be
 */
public record ScannerSlip(String written, String meant) {

    /** What scanners of Vietnamese print often mistake, with what was meant. */
    private static final Map<Pattern, String> MISTAKEN = new LinkedHashMap<>();

    static {
        MISTAKEN.put(Pattern.compile("(?iuU)\\bnăm trong (nhóm|tốp|top|số)\\b"), "Nằm trong $1");
        MISTAKEN.put(
                Pattern.compile("(?iuU)\\bph[ầâ]n (đầu|dấu|dầu)(?= (đạt|năm|\\d|trên|hoàn|có|nằm|tăng|giảm))"),
                "Phấn đấu");
        MISTAKEN.put(Pattern.compile("(?U)\\b[Qq]úy (?=[IVX1-4])"), "Quý ");
        MISTAKEN.put(Pattern.compile("(?U)\\b[Qq]u[ýí] (11|111|1V|l|ll|lV)\\b"), "Quý II, III, IV hoặc I");
        MISTAKEN.put(Pattern.compile("(?iuU)\\bngày (\\d{1,2}) ngày (\\d{1,2})(?= năm)"), "ngày $1 tháng $2");
        MISTAKEN.put(Pattern.compile("(?U)\\b[lO](?=\\d{1,2}/\\d)|(?<=\\d/)[lO](?=\\d)"), "1 hoặc 0");
    }

    /** The slips in a text; the first of each kind. */
    public static List<ScannerSlip> in(String text) {
        List<ScannerSlip> slips = new ArrayList<>();
        MISTAKEN.forEach((mistaken, meant) -> {
            Matcher found = mistaken.matcher(text);
            if (found.find()) {
                String right = found.groupCount() > 0
                        ? meant.replace("$1", found.group(1))
                                .replace("$2", found.groupCount() > 1 ? found.group(2) : "")
                        : meant;
                slips.add(new ScannerSlip(found.group().strip(), right.strip()));
            }
        });
        return slips;
    }
}
