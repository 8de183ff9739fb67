package nhacviec.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;

/**
 * A day of the week as people type it, "thứ Hai", "thứ 2 tuần sau", "chủ nhật", with what stands behind it.
 *
 * @param nextWeek whether that of the week to come is meant
 */
public record TypedWeekday(DayOfWeek day, boolean nextWeek, String rest) {

    private static final Pattern NAMED = Pattern.compile(
            "(?siuU)^(?:(?:thứ|thu)\\s*(hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|(chủ nhật|chu nhat|cn))(?![\\p{L}\\d/.-])"
                    + "(\\s+(?:tuần|tuan)\\s+(?:sau|tới|toi))?[\\s,]*(.*)$");

    private static final List<String> NAMES = List.of("hai", "ba", "tu", "nam", "sau", "bay");

    /** The day of the week at the beginning of the words; empty when they begin with none. */
    public static Optional<TypedWeekday> atBeginningOf(String words) {
        Matcher m = NAMED.matcher(words.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(new TypedWeekday(
                m.group(1) == null ? DayOfWeek.SUNDAY : DayOfWeek.of(number(SearchKey.of(m.group(1)))),
                m.group(3) != null,
                m.group(4).strip()));
    }

    private static int number(String word) {
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) - 1 : NAMES.indexOf(word) + 1;
    }

    /** The next such day from a day on, that day included. */
    public LocalDate from(LocalDate day) {
        LocalDate first = nextWeek ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
        return first.with(TemporalAdjusters.nextOrSame(this.day));
    }
}
