package nhacviec.core.indicator;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;

/** Quarters as people name them among other words: "số liệu quý II/2024", "Q3", "quý I và quý II", "quý trước". */
public final class QuarterNames {

    private static final String NAMES = "iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu";
    /** "/2023", "năm 2023", "/23". */
    private static final String YEAR = "(?:\\s*[/-]?\\s*(?:nam\\s*)?(20\\d\\d)|\\s*[/-]\\s*([23]\\d)(?!\\d))?";

    private static final Pattern QUARTER =
            Pattern.compile("\\b(?:quy|qui|q|ky bao cao)\\W{0,3}(?:thu\\s*)?(" + NAMES + ")\\b" + YEAR);
    /** "II/2024" alone, or the second of "quý I, II" and "quý I và quý II". */
    private static final Pattern SECOND = Pattern.compile("^\\W*(" + NAMES
            + ")\\s*/\\s*(20\\d\\d)\\W*$|^\\W*(iv|iii|ii|i)\\s*/\\s*([23]\\d)\\W*$|\\b(?:quy|qui|q)\\s*(?:" + NAMES
            + ")\\s*(?:,|va|-|den)\\s*(?:quy\\s*)?(" + NAMES + ")\\b");

    private static final List<String> QUARTERS =
            List.of("i", "ii", "iii", "iv", "1", "2", "3", "4", "mot", "hai", "ba", "bon", "", "", "", "tu");
    private static final Pattern RELATIVE = Pattern.compile("\\b((?:quy|ky) (?:truoc|nay))\\b");

    private QuarterNames() {}

    /** The quarters that the words name by their number, each once; without a year they are of {@code year}. */
    public static List<ReportingPeriod> in(String words, int year) {
        return in(words, quarter -> year);
    }

    /** @param year the year that is meant by a quarter without one */
    public static List<ReportingPeriod> in(String words, IntUnaryOperator year) {
        String key = SearchKey.of(words);
        return Stream.concat(
                        QUARTER.matcher(key)
                                .results()
                                .map(found -> quarter(
                                        found.group(1),
                                        found.group(2) == null ? found.group(3) : found.group(2),
                                        year)),
                        SECOND.matcher(key).results().map(found -> second(found, year)))
                .distinct()
                .toList();
    }

    private static ReportingPeriod second(MatchResult found, IntUnaryOperator year) {
        if (found.group(1) != null) {
            return quarter(found.group(1), found.group(2), year);
        }
        return found.group(3) != null
                ? quarter(found.group(3), found.group(4), year)
                : quarter(found.group(5), null, year);
    }

    private static ReportingPeriod quarter(String name, String typedYear, IntUnaryOperator year) {
        int quarter = QUARTERS.indexOf(name) % 4 + 1;
        int century = typedYear != null && typedYear.length() == 2 ? 2000 : 0;
        return new ReportingPeriod(
                typedYear == null ? year.applyAsInt(quarter) : century + Integer.parseInt(typedYear), quarter);
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
