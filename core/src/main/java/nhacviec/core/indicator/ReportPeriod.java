package nhacviec.core.indicator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nhacviec.core.SearchKey;

/**
 * What a report speaks of: a quarter whose figures are collected, or the half year and the year, whose figures are derived from
 * those of their quarters. Nothing is collected for H1 and Y themselves.
 */
public record ReportPeriod(int year, Span span) {

    /** Reports are due for Q1, H1, Q3 and Y (Nghị định 09/2019/NĐ-CP Điều 12); Q2 and Q4 are collected only. */
    public enum Span {
        Q1(1, 1, true),
        Q2(2, 2, false),
        H1(1, 2, true),
        Q3(3, 3, true),
        Q4(4, 4, false),
        Y(1, 4, true);

        private final int first;
        private final int last;
        private final boolean reported;

        Span(int first, int last, boolean reported) {
            this.first = first;
            this.last = last;
            this.reported = reported;
        }
    }

    private static final Pattern CODE = Pattern.compile("(\\d{4})-(Q[1-4]|H1|Y)");
    private static final String YEAR = "(?:\\s*[/-]?\\s*(?:nam\\s*)?(\\d{4}))?";
    private static final Pattern HALF =
            Pattern.compile("(?:6\\s?t|(?:0?6|sau) thang(?: dau(?: nam)?)?|h1|nua (?:dau )?nam)(?: nay)?" + YEAR);
    private static final Pattern WHOLE = Pattern.compile("(?:ca nam|nam|y|12 thang)(?: nay)?" + YEAR);
    private static final Pattern LAST_YEAR = Pattern.compile("(?:ca )?nam (?:truoc|ngoai)");

    public static ReportPeriod of(ReportingPeriod quarter) {
        return new ReportPeriod(quarter.year(), Span.valueOf("Q" + quarter.quarter()));
    }

    /** Reads a code such as 2024-Q1, 2024-H1 or 2024-Y. */
    public static Optional<ReportPeriod> ofCode(String code) {
        Matcher m = CODE.matcher(code);
        return m.matches()
                ? Optional.of(new ReportPeriod(Integer.parseInt(m.group(1)), Span.valueOf(m.group(2))))
                : Optional.empty();
    }

    /** Whether words name a period and nothing else. */
    public static boolean isNamed(String words) {
        ReportingPeriod any = new ReportingPeriod(2024, 1);
        return read(words, any.year(), any).isPresent();
    }

    /**
     * Reads a period as people type it: a quarter ("Q1", "quý này"), "6T", "6 tháng", "nửa năm", "năm", "cả năm 2024".
     *
     * @param year the year that is meant when none is typed
     * @param current the quarter that is collected now: "quý này"
     */
    public static Optional<ReportPeriod> read(String typed, int year, ReportingPeriod current) {
        Optional<ReportPeriod> quarter =
                ReportingPeriod.read(typed, year, current).map(ReportPeriod::of);
        String key = SearchKey.of(typed);
        Matcher half = HALF.matcher(key);
        Matcher whole = WHOLE.matcher(key);
        if (quarter.isPresent()) {
            return quarter;
        }
        if (half.matches()) {
            return Optional.of(new ReportPeriod(yearOf(half, year), Span.H1));
        }
        if (whole.matches()) {
            return Optional.of(new ReportPeriod(yearOf(whole, year), Span.Y));
        }
        return LAST_YEAR.matcher(key).matches()
                ? Optional.of(new ReportPeriod(year - 1, Span.Y))
                : ofCode(typed.strip().toUpperCase(Locale.ROOT));
    }

    private static int yearOf(Matcher m, int usual) {
        return m.group(1) == null ? usual : Integer.parseInt(m.group(1));
    }

    /** The quarters whose figures it is made of, the first first. */
    public List<ReportingPeriod> quarters() {
        return IntStream.rangeClosed(span.first, span.last)
                .mapToObj(quarter -> new ReportingPeriod(year, quarter))
                .toList();
    }

    /** Whether it is made of several quarters, so that no figure is given for it. */
    public boolean isDerived() {
        return span.first != span.last;
    }

    /** Whether the office reports it to the level above. */
    public boolean isReported() {
        return span.reported;
    }

    public String code() {
        return year + "-" + span;
    }

    /** "Quý I/2024", "6 tháng đầu năm 2024", "Năm 2024". */
    public String vietnamese() {
        return switch (span) {
            case H1 -> "6 tháng đầu năm " + year;
            case Y -> "Năm " + year;
            default -> quarters().get(0).vietnamese();
        };
    }
}
