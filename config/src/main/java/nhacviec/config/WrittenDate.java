package nhacviec.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as people write it in the files: "15/4", "15/4/2024", "2024-04-15", "15/1 năm sau". */
public final class WrittenDate {

    /** An example for those who wrote it otherwise. */
    public static final String EXAMPLE = "Ví dụ: 15/4, 15/4/2024, 2024-04-15, 15/1 năm sau.";

    private static final Pattern DAY_MONTH =
            Pattern.compile("(?iu)(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(\\s+năm\\s+sau)?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private WrittenDate() {}

    /** The date; empty for anything else and for dates that do not exist, such as 30/2. */
    public static Optional<LocalDate> read(String text, int year) {
        Matcher dayMonth = DAY_MONTH.matcher(text.strip());
        if (dayMonth.matches()) {
            if (dayMonth.group(3) != null && dayMonth.group(4) != null) {
                return Optional.empty();
            }
            int own = dayMonth.group(3) != null ? Integer.parseInt(dayMonth.group(3)) : year;
            return date(dayMonth.group(4) != null ? year + 1 : own, dayMonth.group(2), dayMonth.group(1));
        }
        Matcher iso = ISO.matcher(text.strip());
        return iso.matches() ? date(Integer.parseInt(iso.group(1)), iso.group(2), iso.group(3)) : Optional.empty();
    }

    /** The shortest form that reads back as {@code date}. */
    public static String write(LocalDate date, int year) {
        String dayMonth = date.getDayOfMonth() + "/" + date.getMonthValue();
        if (date.getYear() == year) {
            return dayMonth;
        }
        return date.getYear() == year + 1 ? dayMonth + " năm sau" : dayMonth + "/" + date.getYear();
    }

    private static Optional<LocalDate> date(int year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
