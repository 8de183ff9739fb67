package nhacviec.bot.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nhacviec.core.SearchKey;

/** Reasons in one message: one for all figures, or a line for each that begins with its code. */
final class ReasonLines {

    private static final Pattern CODED = Pattern.compile("^[-•*]?\\s*(\\d{1,2}(?:\\.\\d{1,2}){0,3})[.:,;=)\\s]+(.*)$");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}.*\\p{L}");
    /** A figure, or the wish to change one. */
    private static final Pattern FIGURE = Pattern.compile("(?iu)\\d+\\s*(?:/|trên)\\s*\\d+|(?:sửa|sua)\\s+\\d[\\d.]*");

    private static final int LONGEST = 500;
    /** Words that answer the question in another way than with a reason. */
    private static final Set<String> NO_REASON = Set.of(
            "ok",
            "vang",
            "da vang",
            "khong",
            "khong co",
            "khong co ly do",
            "khong biet",
            "khong ro",
            "chua",
            "chua gui",
            "khoan",
            "khoan da",
            "sai",
            "sai roi",
            "nham",
            "bo qua",
            "gui",
            "xem lai",
            "dung",
            "khong phat sinh",
            "chua co so lieu",
            "dong y",
            "dung roi");

    private static final Set<String> STOP = Set.of("huy", "huy bo", "thoi", "dung lai", "de sau", "cancel", "stop");

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

    /** Whether no reason will come now. */
    static boolean isStop(String words) {
        return STOP.contains(SearchKey.of(words));
    }

    /** Three letters at least: "ok" and a bare number say nothing. */
    static boolean isReason(String words) {
        return LETTERS.matcher(words).find()
                && !FIGURE.matcher(words.strip()).matches()
                && !isStop(words)
                && !NO_REASON.contains(SearchKey.of(words).replaceFirst(" a$", ""));
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }
}
