package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.ReportingPeriod;

/** A line of a pasted message under which figures stand: "QUÝ II", "Số liệu quý II/2024:", "6 tháng đầu năm". */
sealed interface FigureHeading {

    Pattern QUARTER =
            Pattern.compile("\\b(?:quy|qui|q)\\s*(iv|iii|ii|i|[1-4])\\b(?:\\s*[/-]?\\s*(?:nam\\s*)?(20\\d\\d))?");
    List<String> QUARTERS = List.of("i", "ii", "iii", "iv", "1", "2", "3", "4");
    Pattern DERIVED = Pattern.compile("^\\W*(?:(?:6|9|sau|chin)\\s*thang|ca nam|nam 20\\d\\d)\\b");

    /** Names the period at hand. */
    record Ours() implements FigureHeading {}

    /** Names another one; null for a half year or a year, which is derived from quarters. */
    record Other(ReportingPeriod period) implements FigureHeading {}

    /** Is no heading. */
    record None() implements FigureHeading {}

    /**
     * Reads a line that does not begin with a row's code.
     *
     * @param current the quarter that is collected now: "quý này"
     */
    static FigureHeading read(String line, ReportingPeriod period, ReportingPeriod current) {
        Optional<ReportingPeriod.Ahead> ahead =
                ReportingPeriod.ahead(line.replaceFirst("[:.]\\s*$", ""), period.year(), current);
        if (ahead.isPresent()) {
            boolean alone = ahead.get().words().isEmpty();
            return !ahead.get().period().equals(period) || alone
                    ? named(ahead.get().period(), period)
                    : new None();
        }
        String key = SearchKey.of(line);
        Matcher quarter = QUARTER.matcher(key);
        if (quarter.find()) {
            int year = quarter.group(2) == null ? period.year() : Integer.parseInt(quarter.group(2));
            return named(new ReportingPeriod(year, QUARTERS.indexOf(quarter.group(1)) % 4 + 1), period);
        }
        return DERIVED.matcher(key).find() ? new Other(null) : new None();
    }

    private static FigureHeading named(ReportingPeriod named, ReportingPeriod period) {
        return named.equals(period) ? new Ours() : new Other(named);
    }
}
