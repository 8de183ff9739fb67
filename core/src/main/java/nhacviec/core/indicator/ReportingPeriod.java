package nhacviec.core.indicator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.plan.Deadline;

/** A quarter for which figures are collected, such as 2024-Q1. Not the calendar quarter: see {@link ReportingRules}. */
public record ReportingPeriod(int year, int quarter) implements Comparable<ReportingPeriod> {

    private static final Pattern CODE = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern TYPED =
            Pattern.compile("(?:q|quy|qui)\\s*(iv|iii|ii|i|[1-4])(?:\\s*[/-]?\\s*(?:nam\\s*)?(\\d{4}))?");

    public ReportingPeriod {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("quarter " + quarter);
        }
    }

    /** Reads a code such as 2024-Q1. */
    public static Optional<ReportingPeriod> ofCode(String code) {
        Matcher m = CODE.matcher(code);
        return m.matches()
                ? Optional.of(new ReportingPeriod(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
                : Optional.empty();
    }

    /** Reads a period as people type it ("Q1", "quý I", "quý 1/2024"); without a year it is {@code year}. */
    public static Optional<ReportingPeriod> read(String typed, int year) {
        return read(typed, quarter -> year);
    }

    /** @param year the year that is meant by a quarter without one */
    private static Optional<ReportingPeriod> read(String typed, IntUnaryOperator year) {
        Matcher m = TYPED.matcher(SearchKey.of(typed));
        if (!m.matches()) {
            return ofCode(typed.strip());
        }
        int quarter = switch (m.group(1)) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
        return Optional.of(new ReportingPeriod(
                m.group(2) == null ? year.applyAsInt(quarter) : Integer.parseInt(m.group(2)), quarter));
    }

    private static final String RELATIVE = "(?:quý|quy|quí|qúy|kỳ|ky|kì)\\s+(?:này|nay|trước|truoc)(?![\\p{L}\\d])";
    private static final Pattern RELATIVE_AHEAD = Pattern.compile("(?siu)^(" + RELATIVE + ")[\\s,:]*(.*)$");
    private static final Pattern RELATIVE_BEHIND =
            Pattern.compile("(?siu)^(.+?)[\\s,;(]+(?:của\\s+)?(" + RELATIVE + ")\\s*\\)?\\s*$");
    private static final Set<String> THIS = Set.of("quy nay", "ky nay", "ki nay");
    private static final Set<String> LAST = Set.of("quy truoc", "ky truoc", "ki truoc");

    /** "Tăng so với quý trước" names a quarter without meaning that the figure is of it. */
    private static final Pattern COMPARES = Pattern.compile("\\b(?:voi|hon|bang|nhu|tang|giam|kem|cung)\\b");

    /**
     * The same, with "quý này" and "kỳ trước": quarters as figures are collected, not as the calendar has them.
     *
     * @param current the quarter that is collected now
     */
    public static Optional<ReportingPeriod> read(String typed, int year, ReportingPeriod current) {
        return read(typed, quarter -> year, current);
    }

    private static Optional<ReportingPeriod> read(String typed, IntUnaryOperator year, ReportingPeriod current) {
        String key = SearchKey.of(typed);
        if (THIS.contains(key)) {
            return Optional.of(current);
        }
        return LAST.contains(key) ? Optional.of(current.previous()) : read(typed, year);
    }

    private static final Pattern AHEAD = Pattern.compile(
            "(?siu)^((?:kỳ\\s+)?(?:q|quý|quy|quí|qúy)\\s*(?:iv|iii|ii|i|[1-4])(?![\\p{L}\\d])(?:\\s*[/-]?\\s*(?:n[aă]m\\s*)?\\d{4})?|\\d{4}-Q[1-4])\\s*(.*)$");

    /**
     * Words with a period before them, such as "Q1 đã gửi báo cáo".
     *
     * @param words what stands behind the period
     */
    public record Ahead(ReportingPeriod period, String words) {}

    /** Parts a period that was written before other words from them; empty when there is none. */
    public static Optional<Ahead> ahead(String typed, int year) {
        return ahead(typed, quarter -> year);
    }

    private static Optional<Ahead> ahead(String typed, IntUnaryOperator year) {
        Matcher m = AHEAD.matcher(typed.strip());
        return m.matches()
                ? read(m.group(1).replaceFirst("(?iu)^kỳ\\s+", ""), year)
                        .map(period -> new Ahead(period, m.group(2).strip()))
                : Optional.empty();
    }

    /** The same, with "quý này" and "kỳ trước". */
    public static Optional<Ahead> ahead(String typed, int year, ReportingPeriod current) {
        return ahead(typed, quarter -> year, current);
    }

    /** @param year the year that is meant by a quarter without one, such as {@link IndicatorService#years} */
    public static Optional<Ahead> ahead(String typed, IntUnaryOperator year, ReportingPeriod current) {
        Matcher m = RELATIVE_AHEAD.matcher(typed.strip());
        return m.matches()
                ? read(m.group(1), year, current)
                        .map(period -> new Ahead(period, m.group(2).strip()))
                : ahead(typed, year);
    }

    /** The words without a quarter before them, whichever it is. */
    public static String withoutQuarterAhead(String typed) {
        ReportingPeriod any = new ReportingPeriod(2000, 1);
        return ahead(typed, any.year(), any)
                .map(ahead -> ahead.words().replaceFirst("^[:.]\\s*", ""))
                .orElse(typed.strip());
    }

    private static final Pattern BEHIND = Pattern.compile(
            "(?siu)^(.+?)[\\s,;(]+((?:của\\s+)?(?:kỳ\\s+)?(?:q|quý|quy|quí|qúy)\\s*(?:iv|iii|ii|i|[1-4])(?:\\s*[/-]?\\s*(?:n[aă]m\\s*)?\\d{4})?|\\d{4}-Q[1-4])\\s*\\)?\\s*$");

    /**
     * Words with a period behind them, such as "45/60 quý II".
     *
     * @param words what stands before the period
     */
    public record Behind(String words, ReportingPeriod period) {}

    /** Parts a period that was written behind other words from them; empty when there is none. */
    public static Optional<Behind> behind(String typed, int year) {
        return behind(typed, quarter -> year);
    }

    private static Optional<Behind> behind(String typed, IntUnaryOperator year) {
        Matcher m = BEHIND.matcher(typed.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String period = m.group(2).replaceFirst("(?iu)^(?:của\\s+)?(?:kỳ\\s+)?", "");
        return read(period, year).map(read -> new Behind(m.group(1).strip(), read));
    }

    /** The same, with "quý này" and "kỳ trước". */
    public static Optional<Behind> behind(String typed, int year, ReportingPeriod current) {
        return behind(typed, quarter -> year, current);
    }

    /** @param year the year that is meant by a quarter without one */
    public static Optional<Behind> behind(String typed, IntUnaryOperator year, ReportingPeriod current) {
        Matcher m = RELATIVE_BEHIND.matcher(typed.strip());
        if (!m.matches() || COMPARES.matcher(SearchKey.of(m.group(1))).find()) {
            return behind(typed, year);
        }
        return read(m.group(2), year, current).map(read -> new Behind(m.group(1).strip(), read));
    }

    public String code() {
        return year + "-Q" + quarter;
    }

    /** "Quý I/2024". */
    public String vietnamese() {
        return "Quý " + Deadline.roman(quarter) + "/" + year;
    }

    public ReportingPeriod next() {
        return quarter == 4 ? new ReportingPeriod(year + 1, 1) : new ReportingPeriod(year, quarter + 1);
    }

    public ReportingPeriod previous() {
        return quarter == 1 ? new ReportingPeriod(year - 1, 4) : new ReportingPeriod(year, quarter - 1);
    }

    @Override
    public int compareTo(ReportingPeriod other) {
        return Integer.compare(year * 4 + quarter, other.year * 4 + other.quarter);
    }

    /**
     * When the figures of a period are taken and given.
     *
     * @param from first day of the figures
     * @param to last day of the figures
     * @param opens first day on which it is the period that is collected: the one before is no longer due
     * @param due the day on which the unit owes them
     */
    public record Window(LocalDate from, LocalDate to, LocalDate opens, LocalDate due) {}
}
