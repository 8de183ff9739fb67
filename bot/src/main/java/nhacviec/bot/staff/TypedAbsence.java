package nhacviec.bot.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.TypedDate;
import nhacviec.core.calendar.TypedWeekday;

/**
 * From when to when somebody is away, as people type it: "1/4 - 12/4", "từ 25/3/2024 đến 29/3/2024 nghỉ phép", "từ thứ Hai đến thứ
 * Sáu", "đến 12/4" (from today), "5/4" (that day).
 *
 * @param last both days are counted; null where it was only said from when on
 * @param rest what stands behind it
 */
record TypedAbsence(LocalDate first, LocalDate last, String rest) {

    /** How a time begins, after names and a reason: "Thu", "Tú" and "Mai" are names as well. */
    static final String BEGINS =
            "(?:từ|tu|đến|den)\\s+(?=\\d|hết|het|thứ|thu|ngày|ngay|hôm|hom|mai|chủ|chu)|(?:ngày|ngay)\\s+(?:\\d|mai)"
                    + "|(?:hôm nay|hom nay|chủ nhật|chu nhat)(?!\\p{L})|thứ\\s+\\p{L}|(?:thứ|thu)\\s*[2-7](?![\\d/.])|\\d";

    private static final Pattern FROM = Pattern.compile("(?siuU)^(?:từ|tu)\\s+(.*)$");
    private static final Pattern TO =
            Pattern.compile("(?siuU)^(?:[-–]|(?:đến|den|tới|toi)(?!\\p{L}))(?:\\s*(?:hết|het)(?!\\p{L}))?\\s*(.*)$");
    private static final Pattern NEAR =
            Pattern.compile("(?siuU)^(hôm nay|hom nay|(?:ngày |ngay )?mai)(?!\\p{L})[\\s,]*(.*)$");

    /** A day and what stands behind it; without its year when none was typed. */
    private record Day(LocalDate date, boolean hasYear, String rest) {}

    static Optional<TypedAbsence> read(String typed, LocalDate today) {
        String words = typed.strip();
        Matcher from = FROM.matcher(words);
        boolean isFrom = from.matches();
        String times = isFrom ? from.group(1) : words;
        Matcher only = TO.matcher(times);
        if (only.matches()) {
            return day(only.group(1), today, today)
                    .map(last -> new TypedAbsence(today, next(last, today), last.rest()));
        }
        Optional<Day> first = day(times, today, today);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Matcher to = TO.matcher(first.get().rest());
        if (!to.matches()) {
            LocalDate day = next(first.get(), today);
            return Optional.of(
                    new TypedAbsence(day, isFrom ? null : day, first.get().rest()));
        }
        return day(to.group(1), today, first.get().date()).map(last -> between(first.get(), last, today));
    }

    /** "28/12 - 5/1/2025": the year stands once, at the end, and the first day is before the last. */
    private static TypedAbsence between(Day first, Day last, LocalDate today) {
        LocalDate end = next(last, today);
        LocalDate ofEnd = first.date().withYear(end.getYear());
        LocalDate begin = first.hasYear()
                ? first.date()
                : ofEnd.isAfter(end) && ofEnd.minusYears(1).isAfter(today.minusMonths(2)) ? ofEnd.minusYears(1) : ofEnd;
        return new TypedAbsence(begin, end, last.rest());
    }

    /** A day without a year is the next such day. */
    private static LocalDate next(Day typed, LocalDate today) {
        return typed.hasYear() || !typed.date().isBefore(today.minusMonths(6))
                ? typed.date()
                : typed.date().plusYears(1);
    }

    /** @param from the day from which on a day of the week is looked for */
    private static Optional<Day> day(String words, LocalDate today, LocalDate from) {
        Matcher near = NEAR.matcher(words.strip());
        if (near.matches()) {
            boolean tomorrow = near.group(1).toLowerCase(java.util.Locale.ROOT).endsWith("mai");
            return Optional.of(new Day(tomorrow ? today.plusDays(1) : today, true, near.group(2)));
        }
        Optional<TypedWeekday> weekday = TypedWeekday.atBeginningOf(words);
        Optional<TypedDate> dated =
                TypedDate.atBeginningOf(weekday.map(TypedWeekday::rest).orElse(words), today);
        if (dated.isPresent()) {
            // "thứ Ba 25/3", which is a Monday, is one slip or the other.
            return dated.get()
                    .date()
                    .filter(date -> weekday.isEmpty() || weekday.get().day() == date.getDayOfWeek())
                    .map(date ->
                            new Day(date, dated.get().hasYear(), dated.get().rest()));
        }
        return weekday.map(named -> new Day(named.from(from), true, named.rest()));
    }
}
