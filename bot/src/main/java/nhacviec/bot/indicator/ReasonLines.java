package nhacviec.bot.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reasons in one message: one for all figures, or a line for each that begins with its code. */
final class ReasonLines {

    private static final Pattern CODED = Pattern.compile("^[-•*]?\\s*(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.:,;=)\\s]+(.*)$");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}.*\\p{L}");
    private static final int LONGEST = 500;

    private ReasonLines() {}

    /**
     * @param codes the figures that need a reason
     * @return a reason for each code that was given one; empty when a line has no reason or names another figure
     */
    static Optional<Map<String, String>> read(String words, List<String> codes) {
        List<String> lines = words.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        boolean coded = lines.stream().anyMatch(line -> CODED.matcher(line).matches());
        Map<String, String> reasons = new LinkedHashMap<>();
        if (!coded) {
            String all = lines.stream().collect(Collectors.joining(" "));
            codes.forEach(code -> reasons.put(code, cut(all)));
            return isReason(all) ? Optional.of(reasons) : Optional.empty();
        }
        for (String line : lines) {
            Matcher m = CODED.matcher(line);
            if (!m.matches() || !codes.contains(m.group(1)) || !isReason(m.group(2))) {
                return Optional.empty();
            }
            reasons.put(m.group(1), cut(m.group(2).strip()));
        }
        return Optional.of(reasons);
    }

    /** Three letters at least: "ok" and a bare number say nothing. */
    static boolean isReason(String words) {
        return LETTERS.matcher(words).find();
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
