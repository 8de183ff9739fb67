package nhacviec.core.indicator;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;

/** Quarters as people name them among other words: "số liệu quý II/2024", "Q3", "quý I và quý II", "quý trước". */
public final class QuarterNames {

    private static final String NAMES = "iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu";
    private static final String YEAR = "(?:\\s*[/-]?\\s*(?:nam\\s*)?(20\\d\\d))?";
    private static final Pattern QUARTER =
            Pattern.compile("\\b(?:quy|qui|q|ky bao cao)\\W{0,3}(?:thu\\s*)?(" + NAMES + ")\\b" + YEAR);
    /** "II/2024" alone, or the second of "quý I, II" and "quý I và quý II". */
    private static final Pattern SECOND = Pattern.compile("^\\W*(" + NAMES
            + ")\\s*/\\s*(20\\d\\d)\\W*$|\\b(?:quy|qui|q)\\s*(?:" + NAMES + ")\\s*(?:,|va|-|den)\\s*(?:quy\\s*)?("
            + NAMES
            + ")\\b");

    private static final List<String> QUARTERS =
            List.of("i", "ii", "iii", "iv", "1", "2", "3", "4", "mot", "hai", "ba", "bon", "", "", "", "tu");
    private static final Pattern RELATIVE = Pattern.compile("\\b((?:quy|ky) (?:truoc|nay))\\b");

    private QuarterNames() {}

    /** The quarters that the words name by their number, each once; without a year they are of {@code year}. */
    public static List<ReportingPeriod> in(String words, int year) {
        String key = SearchKey.of(words);
        return Stream.concat(
                        QUARTER.matcher(key).results().map(found -> quarter(found, 1, year)),
                        SECOND.matcher(key)
                                .results()
                                .map(found -> quarter(found, found.group(1) != null ? 1 : 3, year)))
                .distinct()
                .toList();
    }

    private static ReportingPeriod quarter(MatchResult found, int group, int year) {
        String typedYear = group == 3 ? null : found.group(2);
        return new ReportingPeriod(
                typedYear == null ? year : Integer.parseInt(typedYear), QUARTERS.indexOf(found.group(group)) % 4 + 1);
    }

    /** The first "quý này" or "kỳ trước" among the words, as a search key; empty when there is none. */
    public static String relative(String words) {
        Matcher found = RELATIVE.matcher(SearchKey.of(words));
        return found.find() ? found.group(1) : "";
    }

    /** Whether the words name a quarter in any way. */
    public static boolean any(String words) {
        return !relative(words).isEmpty()
                || QUARTER.matcher(SearchKey.of(words)).find();
    }
}
