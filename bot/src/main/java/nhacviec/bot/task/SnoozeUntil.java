package nhacviec.bot.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.TypedDate;
import nhacviec.core.SearchKey;
import nhacviec.core.calendar.TypedWeekday;

/**
 * The day on which somebody wants to be reminded again, as people say it: "đến 20/5", "đến thứ Sáu", "tuần sau, chờ huyện", "đến hết
 * 20/5".
 *
 * @param day the day named; of "đến hết" the one after it; null where there is no such day
 * @param words the day as it was typed
 * @param reason what stands behind it
 */
record SnoozeUntil(LocalDate day, String words, String reason) {

    private static final Pattern LEAD = Pattern.compile(
            "(?siuU)^(?:(?:để|de)\\s+)?(?:(?:cho)\\s+)?(?:(?:đến|den|tới|toi|sang|qua)\\s+)?(?<end>(?:hết|het)\\s+)?(?:(?:sáng|sang)\\s+)?(?=\\S)");

    private static final Pattern SPOKEN = Pattern.compile(
            "(?siuU)^(?<day>(?:ngày |ngay )?(?:mai|kia|mốt|mot)|(?:đầu |dau )?(?:tuần|tuan) (?:sau|tới|toi)|(?:cuối|cuoi) (?:tuần|tuan)(?: này| nay)?"
                    + "|(?:đầu |dau )?(?:tháng|thang) (?:sau|tới|toi))(?![\\p{L}\\d])[\\s,.;:–-]*(?<rest>.*)$");

    private static final Pattern BECAUSE =
            Pattern.compile("(?siu)^[\\s,.;:–-]*(?:(?:vì|với lý do|lý do)(?:\\s+là)?\\s*:?\\s+)?");

    /** The day at the beginning of the words; empty when they begin with none. */
    static Optional<SnoozeUntil> atBeginningOf(String typed, LocalDate today) {
        Matcher lead = LEAD.matcher(typed.strip());
        boolean found = lead.find();
        String words = found ? typed.strip().substring(lead.end()) : typed.strip();
        int more = found && lead.group("end") != null ? 1 : 0;
        Optional<TypedDate> date = TypedDate.atBeginningOf(words, today);
        if (date.isPresent()) {
            return Optional.of(of(
                    date.get().date().map(day -> coming(day, date.get(), today)).orElse(null),
                    more,
                    words,
                    date.get().rest()));
        }
        Optional<TypedWeekday> weekday = TypedWeekday.atBeginningOf(words);
        if (weekday.isPresent()) {
            return Optional.of(of(
                    weekday.get().from(today.plusDays(1)),
                    more,
                    words,
                    weekday.get().rest()));
        }
        Matcher spoken = SPOKEN.matcher(words);
        return spoken.matches()
                ? Optional.of(of(spoken(SearchKey.of(spoken.group("day")), today), more, words, spoken.group("rest")))
                : Optional.empty();
    }

    private static SnoozeUntil of(LocalDate day, int more, String words, String rest) {
        String named = words.substring(0, words.length() - rest.length()).replaceFirst("[\\s,.;:–-]+$", "");
        return new SnoozeUntil(
                day == null ? null : day.plusDays(more),
                named,
                BECAUSE.matcher(rest).replaceFirst("").strip());
    }

    /** "5/1", said in December, is of the year to come. */
    private static LocalDate coming(LocalDate day, TypedDate typed, LocalDate today) {
        boolean past = !typed.hasYear() && day.isBefore(today.minusMonths(6));
        return past ? day.plusYears(1) : day;
    }

    private static LocalDate spoken(String key, LocalDate today) {
        if (key.contains("tuan")) {
            return today.with(
                    key.startsWith("cuoi")
                            ? TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)
                            : TemporalAdjusters.next(DayOfWeek.MONDAY));
        }
        if (key.contains("thang")) {
            return today.with(TemporalAdjusters.firstDayOfNextMonth());
        }
        return today.plusDays(key.endsWith("mai") ? 1 : 2);
    }
}
