package nhacviec.bot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people type it, "30/4/2024", "30-4", "ngày 30.4.24" or "2024-04-30", with what stands behind it.
 *
 * @param words the date as it was typed
 * @param date empty when there is no such day
 * @param hasYear whether the year was typed
 */
public record TypedDate(String words, Optional<LocalDate> date, boolean hasYear, String rest) {

    private static final Pattern DATED = Pattern.compile(
            "(?siu)^(?:ng[àa]y\\s+)?((\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?)(?![\\d/])\\s*(.*)$");
    private static final Pattern ISO =
            Pattern.compile("(?siu)^(?:ng[àa]y\\s+)?((\\d{4})-(\\d{1,2})-(\\d{1,2}))(?!\\d)\\s*(.*)$");

    /** The date at the beginning of the words; a missing year is {@code today}'s. Empty when they begin with no date. */
    public static Optional<TypedDate> atBeginningOf(String words, LocalDate today) {
        String typed = words.strip();
        Matcher iso = ISO.matcher(typed);
        if (iso.matches()) {
            return Optional.of(new TypedDate(
                    iso.group(1),
                    day(iso.group(2), iso.group(3), iso.group(4)),
                    true,
                    iso.group(5).strip()));
        }
        Matcher dated = DATED.matcher(typed);
        if (!dated.matches()) {
            return Optional.empty();
        }
        boolean hasYear = dated.group(4) != null;
        String year = hasYear ? dated.group(4) : String.valueOf(today.getYear());
        String century = year.length() == 2 ? "20" : "";
        return Optional.of(new TypedDate(
                dated.group(1),
                day(century + year, dated.group(3), dated.group(2)),
                hasYear,
                dated.group(5).strip()));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
