package nhacviec.bot.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.DateWords;
import nhacviec.core.calendar.TypedWeekday;

/**
 * One day, several or a span of days as people type them, with what stands behind: "2/1/2026 lý do", "1/8, 2/8 tập huấn",
 * "15/1 - 16/1 nghỉ", "15-16/1", "ngày 25 và 26/3", "thứ Hai 25/3", "từ 2/9 đến 3/9/2024", "mai", "thứ Bảy này".
 *
 * @param days in the order in which they were typed; empty when the words begin with no day, or with one that does not exist
 * @param doubt why it is not clear which day was meant; null when it is, or when there is none
 * @param meant a day that may have been, where there is a doubt
 */
record TypedDays(List<LocalDate> days, String rest, String doubt, LocalDate meant) {

    TypedDays(List<LocalDate> days, String rest) {
        this(days, rest, null, null);
    }

    /** A span that is longer is a slip of the finger. */
    private static final int LONGEST_SPAN = 31;

    /** Whoever names a day that is longer gone than this means the one that is to come. */
    private static final int MONTHS_BACK = 6;

    private static final Pattern DAY = Pattern.compile(
            "(?siu)^(?:ng[àa]y\\s+)?(\\d{1,2})(?:[/.]|\\s+th[áa]ng\\s+)(\\d{1,2})(?:(?:[/.]|\\s+n[ăa]m\\s+)(\\d{4}|\\d{2}))?(?![\\d/])\\s*(.*)$");
    /** "25" of "25, 26 và 28/3": the month stands once, behind the last. */
    private static final Pattern BARE = Pattern.compile("(?siu)^(?:ng[àa]y\\s+)?(\\d{1,2})(?![\\d/.])\\s*("
            + "(?:(?:[,;&+–-]|và\\s|va\\s|đến\\s|den\\s|tới\\s|toi\\s)\\s*(?:hết\\s+)?(?:ng[àa]y\\s+)?\\d{1,2}(?!\\d)\\s*)+"
            + "(?:[/.]|th[áa]ng\\s)\\s*\\d.*)$");

    private static final Pattern ISO =
            Pattern.compile("(?siu)^(?:ng[àa]y\\s+)?(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)\\s*(.*)$");
    /** "2-9-2024", which no span looks like. */
    private static final Pattern HYPHENED =
            Pattern.compile("(?siu)^(?:ng[àa]y\\s+)?(\\d{1,2})-(\\d{1,2})(?:-(\\d{4}))?(?![\\d/])\\s*(.*)$");
    /** "15-16/1": the month stands once. */
    private static final Pattern SHORT_SPAN = Pattern.compile(
            "(?siu)^(?:từ\\s+)?(?:ng[àa]y\\s+)?(\\d{1,2})\\s*[-–]\\s*(\\d{1,2})([/.]\\d{1,2}(?:[/.](?:\\d{4}|\\d{2}))?(?![\\d/]).*)$");

    private static final Pattern TO = Pattern.compile(
            "(?siu)^(?:[-–]|đến|den|tới|toi)(?:\\s*hết)?\\s*(?=(?:(?:thứ|thu|chủ|cn)\\s?.*?)?(?:ng[àa]y\\s+)?\\d)(.*)$");
    private static final Pattern AND = Pattern.compile(
            "(?siuU)^(?:[,;&+]|và\\s|va\\s|(?=\\d{1,2}[/.]\\d))\\s*(?=(?:(?:thứ|thu|chủ|cn)\\s?.*?)?(?:ng[àa]y\\s+)?\\d{1,2}(?:[/.]\\d|\\s+th[áa]ng|\\s*[,;&+–-]\\s*\\d|\\s+(?:và|va|đến|den)\\s+(?:ng[àa]y\\s+)?\\d))(.*)$");

    /** One day without its month or its year, which a later one may say; with the day of the week that stands beside it. */
    private record Partial(int day, Integer month, Integer year, TypedWeekday weekday, String rest) {}

    /** "Mai", "ngày mai". */
    private static final Pattern TOMORROW = Pattern.compile("(?iuU)^(?:ng[àa]y\\s+|sáng\\s+)?mai(?![\\p{L}\\d])");

    /** "Này", "tuần này" behind a day of the week: that of this week, or where it stands for itself the next one. */
    private static final Pattern THIS_WEEK =
            Pattern.compile("(?iuU)^(?:(?:tuần|tuan)\\s+)?(?:này|nay)(?![\\p{L}\\d])\\s*");

    /** The words with a day that is named from today on as a date. */
    private static String dated(String words, LocalDate today) {
        Matcher tomorrow = TOMORROW.matcher(words);
        if (tomorrow.find()) {
            return DateWords.plain(today.plusDays(1)) + words.substring(tomorrow.end());
        }
        Optional<TypedWeekday> weekday = TypedWeekday.atBeginningOf(words);
        if (weekday.isEmpty()) {
            return words;
        }
        String rest = weekday.get().rest();
        Matcher thisWeek = THIS_WEEK.matcher(rest);
        boolean isThisWeek = thisWeek.find();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        LocalDate day = weekday.get().from(today);
        return weekday.get().nextWeek() && partial(rest).isEmpty() || isThisWeek && !day.isAfter(sunday)
                ? DateWords.plain(day) + " " + (isThisWeek ? rest.substring(thisWeek.end()) : rest)
                : words;
    }

    /** @param today whose year, or the next, a day without one is of */
    static TypedDays read(String typed, LocalDate today) {
        String words = dated(typed.strip().replaceFirst("(?iu)^từ\\s+(?=ng[àa]y|\\d|thứ|thu|chủ|cn)", ""), today)
                .strip();
        Optional<TypedWeekday> alone = TypedWeekday.atBeginningOf(words)
                .filter(day -> partial(day.rest()).isEmpty());
        if (alone.isPresent()) {
            return new TypedDays(
                    List.of(), words, "Chưa rõ thứ ấy là ngày nào.", alone.get().from(today));
        }
        Matcher span = SHORT_SPAN.matcher(words);
        if (span.matches()) {
            words = span.group(1) + span.group(3).replaceFirst("(?s)^([/.]\\d{1,2}).*$", "$1") + " - " + span.group(2)
                    + span.group(3);
        }
        try {
            return days(words, today);
        } catch (DateTimeException e) {
            return new TypedDays(List.of(), words);
        }
    }

    private static TypedDays days(String words, LocalDate today) {
        List<Partial> typed = new ArrayList<>();
        List<Boolean> toHere = new ArrayList<>();
        Optional<Partial> next = partial(words);
        boolean to = false;
        String rest = words;
        while (next.isPresent()) {
            typed.add(next.get());
            toHere.add(to);
            rest = next.get().rest();
            Matcher until = TO.matcher(rest);
            Matcher and = AND.matcher(rest);
            to = until.matches();
            next = to ? partial(until.group(1)) : and.matches() ? partial(and.group(1)) : Optional.empty();
        }
        List<LocalDate> days = new ArrayList<>();
        Integer year = null;
        Integer month = null;
        for (int i = typed.size() - 1; i >= 0; i--) {
            // "2/9-3/9/2024": the year stands once, at the end, and so may the month.
            year = typed.get(i).year() != null ? typed.get(i).year() : year;
            month = typed.get(i).month() != null ? typed.get(i).month() : month;
            LocalDate day = day(typed.get(i).day(), month, year, today);
            TypedWeekday named = typed.get(i).weekday();
            if (named != null && named.day() != day.getDayOfWeek()) {
                return new TypedDays(
                        List.of(),
                        rest,
                        DateWords.plain(day) + " là " + DateWords.weekday(day.getDayOfWeek()) + ", không phải "
                                + DateWords.weekday(named.day()) + ".",
                        day);
            }
            days.add(0, day);
        }
        return new TypedDays(spread(days, toHere), rest.strip());
    }

    private static List<LocalDate> spread(List<LocalDate> days, List<Boolean> toHere) {
        List<LocalDate> all = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate last = days.get(i);
            if (toHere.get(i)) {
                LocalDate from = days.get(i - 1);
                if (!last.isAfter(from) || last.isAfter(from.plusDays(LONGEST_SPAN))) {
                    throw new DateTimeException("no span from " + from + " to " + last);
                }
                from.plusDays(1).datesUntil(last).forEach(all::add);
            }
            all.add(last);
        }
        return all.stream().distinct().toList();
    }

    private static Optional<Partial> partial(String typed) {
        Optional<TypedWeekday> weekday = TypedWeekday.atBeginningOf(typed);
        TypedWeekday named = weekday.orElse(null);
        String words = weekday.map(TypedWeekday::rest).orElse(typed);
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            return Optional.of(new Partial(
                    Integer.parseInt(iso.group(3)),
                    Integer.parseInt(iso.group(2)),
                    Integer.parseInt(iso.group(1)),
                    named,
                    iso.group(4)));
        }
        Matcher bare = BARE.matcher(words);
        if (bare.matches() && !DAY.matcher(words).matches()) {
            return Optional.of(new Partial(Integer.parseInt(bare.group(1)), null, null, named, bare.group(2)));
        }
        Matcher day = DAY.matcher(words);
        Matcher hyphened = HYPHENED.matcher(words);
        Matcher found = day.matches() ? day : hyphened.matches() ? hyphened : null;
        if (found == null) {
            return Optional.empty();
        }
        Integer year = found.group(3) == null ? null : Integer.valueOf(found.group(3));
        return Optional.of(new Partial(
                Integer.parseInt(found.group(1)),
                Integer.parseInt(found.group(2)),
                year == null ? null : year < 100 ? year + 2000 : year,
                named,
                found.group(4)));
    }

    /** A date without a year is the next such day; one that has passed lately is a slip, and no day of next year. */
    private static LocalDate day(int day, int month, Integer year, LocalDate today) {
        if (year != null) {
            return LocalDate.of(year, month, day);
        }
        LocalDate ofThisYear = LocalDate.of(today.getYear(), month, day);
        return ofThisYear.isBefore(today.minusMonths(MONTHS_BACK))
                ? LocalDate.of(today.getYear() + 1, month, day)
                : ofThisYear;
    }
}
