package nhacviec.core.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The document that proves that something was done, as people write it: "15/KH-UBND ngày 29/3/2024".
 *
 * @param number its number and series; empty when only a date or nothing was given
 * @param date its date; null when none was given
 */
public record ProvingDocument(String number, LocalDate date) {

    /** How many letters a number with its series has at the most. */
    static final int LONGEST = 46;

    public static final ProvingDocument NONE = new ProvingDocument("", null);

    private static final Pattern DATED = Pattern.compile(
            "^(.*?)[\\s,;]*(?:ng[àa]y\\s+)?(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}|\\d{2}))?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ISO = Pattern.compile("(?<![\\d/])(\\d{4})-(\\d{1,2})-(\\d{1,2})$");
    /** As documents write it: "ngày 18 tháng 7 năm 2024". */
    private static final Pattern IN_FULL =
            Pattern.compile("(?iu)ng[àa]y\\s+(\\d{1,2})\\s+th[áa]ng\\s+(\\d{1,2})\\s+n[ăa]m\\s+(\\d{4})");

    private static final Pattern ISSUER = Pattern.compile("(?iu)(\\d{4})\\s+c[ủu]a\\s.*$");
    private static final Pattern KIND = Pattern.compile(
            "(?iu)^(?:quyết định|quyet dinh|kế hoạch|ke hoach|báo cáo|bao cao|công văn|cong van|tờ trình|to trinh"
                    + "|thông báo|thong bao|nghị quyết|nghi quyet|biên bản|bien ban|văn bản|van ban)\\s+(?=số|so|\\d)");

    private static final Pattern DAY_WORD = Pattern.compile("(?iuU).*\\bng[àa]y\\b.*");
    private static final Pattern NUMBER = Pattern.compile(
            "(?U)^(?:số\\s*:?\\s*|so\\s*:?\\s*)?(\\d{1,5}\\s*/(?=\\S*\\p{L})[^\\s,;]{1,40})$",
            Pattern.CASE_INSENSITIVE);

    /** Months back into the year before for which a date without a year stands. */
    private static final int JUST_ENDED = 3;

    /** What reading came to. */
    public sealed interface Reading {
        record Read(ProvingDocument document) implements Reading {}

        /** The date does not exist or cannot be read. */
        record BadDate(String words) implements Reading {}

        /** The words do not look like a document number. */
        record NotADocument(String words) implements Reading {}
    }

    /** Reads what was typed behind the task's number; a date without a year is {@code today}'s year's, unless {@link #withoutYear it has not come yet}. */
    public static Reading read(String typed, LocalDate today) {
        String words = ISO.matcher(typed.strip()).replaceFirst("$3/$2/$1");
        words = IN_FULL.matcher(words).replaceFirst("ngày $1/$2/$3");
        words = KIND.matcher(ISSUER.matcher(words).replaceFirst("$1")).replaceFirst("");
        if (words.isEmpty()) {
            return new Reading.Read(NONE);
        }
        Matcher dated = DATED.matcher(words);
        LocalDate date = null;
        if (dated.matches()
                && (DAY_WORD.matcher(words).matches()
                        || dated.group(1).isBlank()
                        || NUMBER.matcher(dated.group(1)).matches())) {
            Optional<LocalDate> readDate = date(dated, today);
            if (readDate.isEmpty()) {
                return new Reading.BadDate(words);
            }
            date = readDate.get();
            words = dated.group(1).strip();
        } else if (DAY_WORD.matcher(words).matches()) {
            return new Reading.BadDate(words);
        }
        if (words.isEmpty()) {
            return new Reading.Read(new ProvingDocument("", date));
        }
        Matcher number = NUMBER.matcher(words);
        if (!number.matches()) {
            return new Reading.NotADocument(words);
        }
        return new Reading.Read(new ProvingDocument(number.group(1).replaceAll("\\s+", ""), date));
    }

    /**
     * The date that is meant where no year was typed: "30/12" in January is that of the year that has just ended, because no document is of
     * the future. What would lie further back is left as it is, to be asked about.
     *
     * @param read in {@code today}'s year
     */
    static LocalDate withoutYear(LocalDate read, LocalDate today) {
        LocalDate before = read.minusYears(1);
        return read.isAfter(today) && !before.isBefore(today.minusMonths(JUST_ENDED)) ? before : read;
    }

    private static Optional<LocalDate> date(Matcher dated, LocalDate today) {
        int year = today.getYear();
        if (dated.group(4) != null) {
            year = Integer.parseInt(dated.group(4));
            year += year < 100 ? 2000 : 0;
        }
        try {
            LocalDate read = LocalDate.of(year, Integer.parseInt(dated.group(3)), Integer.parseInt(dated.group(2)));
            return Optional.of(dated.group(4) == null ? withoutYear(read, today) : read);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
