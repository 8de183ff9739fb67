package nhacviec.bot.indicator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.QuarterNames;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.staff.Unit;

/** A line of a pasted message under which figures stand: "QUÝ II", "Số liệu quý II/2024:", "6 tháng đầu năm". */
sealed interface FigureHeading {

    Pattern DERIVED = Pattern.compile("\\b(?:(?:6|9|sau|chin)\\s*thang|ca nam|nam 20\\d\\d)\\b");
    Pattern FIGURE = Pattern.compile("\\d\\s*/\\s*\\d(?!\\d{3}\\b)|%|\\b\\d{1,2}\\.\\d{1,2}\\b");

    Pattern MEANING = Pattern.compile(
            "\\b(?:ke hoach giao|chi tieu giao|duoc giao|muc tieu|phan dau|uoc|du kien|du toan|tre han|tre|qua han"
                    + "|cham|chua|khong dat|trong do|rieng|thang \\d+|tuan|cung ky|nam (?:truoc|ngoai|qua)|luy ke|luy tien|con lai|ton dong"
                    + "|tang|giam|so voi|ghi chu|chu thich|vi du|mau|(?:quy|ky) (?:sau|toi))\\b|^\\W*(?:so )?ke hoach(?: nam.*)?\\W*$"
                    + "|^\\W*(?:cac )?chi tieu(?: nam)?\\W*$");

    /** Words that may make a figure beside them another one. */
    Pattern MEANS_ANOTHER = Pattern.compile(
            "\\b(?:ke hoach|uoc|du kien|khoang|tam tinh|cung ky|(?:quy|ky|nam|thang) (?:truoc|sau|toi|ngoai)|luy ke|cong don|chua (?:doi chieu|kiem tra|chac|ro)|sai|nham|so cu)\\b");

    /** What stands around the name of a unit in a heading. */
    Pattern AROUND_UNIT = Pattern.compile(
            "^(?:[ivx]{1,4}[.)]|\\d{1,2}[.)]|[-*•+]|don vi|bo phan|so lieu|bao cao|cua|:|\\s)+|(?:\\s|:|bao cao|so lieu)+$");

    /** How many words a heading has that names a period only as "quý trước". */
    int FEW = 12;

    /** Names the period at hand. */
    record Ours() implements FigureHeading {}

    /** Names another one; null for a half year or a year, which is derived from quarters. */
    record Other(ReportingPeriod period) implements FigureHeading {}

    /** Words that say that what stands below is no result of this quarter: planned, estimated, late, last year's, a note. */
    record Meaning() implements FigureHeading {}

    /** "tu phap: 3.3 7/10" among the lines of another unit. */
    Pattern UNIT_AHEAD = Pattern.compile("(?s)([^\\d:]{2,60}):\\s*\\d.*");

    /** Names a unit whose figures stand below. */
    record OtherUnit(Unit unit) implements FigureHeading {}

    /** Was said by somebody else in another chat, or long ago. */
    record OtherMessage() implements FigureHeading {}

    /** Is no heading. */
    record None() implements FigureHeading {}

    /**
     * Reads a line that does not begin with a row's code.
     *
     * @param current the quarter that is collected now: "quý này"
     */
    static FigureHeading read(
            String line,
            ReportingPeriod period,
            ReportingPeriod current,
            Function<String, Optional<Unit>> otherUnit,
            NeutralLines neutral) {
        String words = SearchKey.of(line);
        if (ChatStamps.isHeading(line)) {
            return new OtherMessage();
        }
        if (neutral.isLetterDate(line)) {
            return new None();
        }
        Matcher ahead = UNIT_AHEAD.matcher(words);
        Optional<Unit> before = ahead.matches() ? otherUnit.apply(ahead.group(1)) : Optional.empty();
        if (before.isPresent()) {
            return new OtherUnit(before.get());
        }
        if (FIGURE.matcher(words).find()) {
            return MEANING.matcher(words).find() ? new Meaning() : new None();
        }
        if (neutral.isGreeting(line)) {
            return neutral.contains(line) ? read(line, period, current) : new Meaning();
        }
        Optional<Unit> unit = otherUnit.apply(AROUND_UNIT.matcher(words).replaceAll(""));
        if (unit.isPresent()) {
            return new OtherUnit(unit.get());
        }
        FigureHeading named = read(line, period, current);
        if (named instanceof Other || neutral.contains(line)) {
            return named;
        }
        return new Meaning();
    }

    private static FigureHeading read(String line, ReportingPeriod period, ReportingPeriod current) {
        Optional<ReportingPeriod.Ahead> ahead =
                ReportingPeriod.ahead(line.replaceFirst("[:.]\\s*$", ""), period.year(), current);
        if (ahead.isPresent()) {
            boolean alone = ahead.get().words().isEmpty();
            return !ahead.get().period().equals(period) || alone
                    ? named(ahead.get().period(), period)
                    : new None();
        }
        String key = SearchKey.of(line);
        List<ReportingPeriod> named = QuarterNames.in(line, period.year());
        Optional<ReportingPeriod> other =
                other(line, period).or(() -> named.isEmpty() ? relative(line, period, current) : Optional.empty());
        if (key.matches("\\W*\\d{1,2}\\.\\d.*")) {
            return new None();
        } else if (other.isPresent()) {
            return new Other(other.get());
        } else if (!named.isEmpty()) {
            return FIGURE.matcher(key).find() ? new None() : new Ours();
        }
        return DERIVED.matcher(key).find() ? new Other(null) : new None();
    }

    /** The first quarter other than the one at hand that the words name. */
    static Optional<ReportingPeriod> other(String words, ReportingPeriod period) {
        return QuarterNames.in(words, period.year()).stream()
                .filter(named -> !named.equals(period))
                .findFirst();
    }

    /**
     * The one quarter that the lines before the first figure name, "Báo cáo quý I"; empty when they name none or several.
     *
     * @param isRow whether a line is a figure
     * @param years the year that is meant by a quarter without one
     */
    static Optional<ReportingPeriod> ahead(
            List<String> lines, Predicate<String> isRow, IntUnaryOperator years, ReportingPeriod current) {
        List<String> before = lines.stream()
                .takeWhile(line -> !isRow.test(line))
                .map(TableColumns::namingResult)
                .toList();
        List<ReportingPeriod> named = before.stream()
                .filter(line -> !FIGURE.matcher(SearchKey.of(line)).find())
                .filter(line -> !MEANING.matcher(SearchKey.of(line)).find())
                .flatMap(line -> {
                    List<ReportingPeriod> quarters = QuarterNames.in(line, years);
                    return quarters.isEmpty() ? relativeOf(line, current).stream() : quarters.stream();
                })
                .distinct()
                .toList();
        boolean derived = before.stream()
                .anyMatch(line -> DERIVED.matcher(SearchKey.of(line)).find());
        return named.size() == 1 && !derived ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static Optional<ReportingPeriod> relative(String line, ReportingPeriod period, ReportingPeriod current) {
        return relativeOf(line, current).filter(named -> !named.equals(period));
    }

    private static Optional<ReportingPeriod> relativeOf(String line, ReportingPeriod current) {
        String words = QuarterNames.relative(line);
        return words.isEmpty() || SearchKey.of(line).split(" ").length > FEW
                ? Optional.empty()
                : ReportingPeriod.read(words, current.year(), current);
    }

    private static FigureHeading named(ReportingPeriod named, ReportingPeriod period) {
        return named.equals(period) ? new Ours() : new Other(named);
    }
}
