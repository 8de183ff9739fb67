package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.ReportingPeriod;

/** A line of a pasted message under which figures stand: "QUÝ II", "Số liệu quý II/2024:", "6 tháng đầu năm". */
sealed interface FigureHeading {

    String NAMES = "iv|iii|ii|i|[1-4]|mot|hai|ba|bon|tu";
    String YEAR = "(?:\\s*[/-]?\\s*(?:nam\\s*)?(20\\d\\d))?";
    Pattern QUARTER = Pattern.compile("\\b(?:quy|qui|q|ky bao cao)\\W{0,3}(?:thu\\s*)?(" + NAMES + ")\\b" + YEAR);
    /** "II/2024" alone, or the second of "quý I, II" and "quý I và quý II". */
    Pattern SECOND = Pattern.compile("^\\W*(" + NAMES + ")\\s*/\\s*(20\\d\\d)\\W*$|\\b(?:quy|qui|q)\\s*(?:" + NAMES
            + ")\\s*(?:,|va|-|den)\\s*(?:quy\\s*)?(" + NAMES + ")\\b");

    List<String> QUARTERS =
            List.of("i", "ii", "iii", "iv", "1", "2", "3", "4", "mot", "hai", "ba", "bon", "", "", "", "tu");
    Pattern RELATIVE = Pattern.compile("\\b((?:quy|ky) (?:truoc|nay))\\b");
    Pattern DERIVED = Pattern.compile("\\b(?:(?:6|9|sau|chin)\\s*thang|ca nam|nam 20\\d\\d)\\b");
    Pattern FIGURE = Pattern.compile("\\d\\s*/\\s*\\d(?!\\d{3}\\b)|%|\\b\\d{1,2}\\.\\d{1,2}\\b");

    /** How many words a heading has that names a period only as "quý trước". */
    int FEW = 5;

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
        Optional<ReportingPeriod> other = other(key, period).or(() -> relative(key, period, current));
        if (key.matches("\\W*\\d{1,2}\\.\\d.*")) {
            return new None();
        } else if (other.isPresent()) {
            return new Other(other.get());
        } else if (QUARTER.matcher(key).find()) {
            return FIGURE.matcher(key).find() ? new None() : new Ours();
        }
        return DERIVED.matcher(key).find() ? new Other(null) : new None();
    }

    /** The first quarter other than the one at hand that the words name. */
    static Optional<ReportingPeriod> other(String words, ReportingPeriod period) {
        String key = SearchKey.of(words);
        return Stream.concat(
                        QUARTER.matcher(key).results().map(found -> quarter(found.group(1), found.group(2), period)),
                        SECOND.matcher(key)
                                .results()
                                .map(found -> found.group(1) != null
                                        ? quarter(found.group(1), found.group(2), period)
                                        : quarter(found.group(3), null, period)))
                .filter(named -> !named.equals(period))
                .findFirst();
    }

    private static Optional<ReportingPeriod> relative(String key, ReportingPeriod period, ReportingPeriod current) {
        Matcher found = RELATIVE.matcher(key);
        return key.split(" ").length <= FEW && found.find()
                ? ReportingPeriod.read(found.group(1), period.year(), current).filter(named -> !named.equals(period))
                : Optional.empty();
    }

    private static ReportingPeriod quarter(String name, String year, ReportingPeriod period) {
        return new ReportingPeriod(
                year == null ? period.year() : Integer.parseInt(year), QUARTERS.indexOf(name) % 4 + 1);
    }

    private static FigureHeading named(ReportingPeriod named, ReportingPeriod period) {
        return named.equals(period) ? new Ours() : new Other(named);
    }
}
