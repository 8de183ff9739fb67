package nhacviec.bot.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One day, several or a span of days as people type them, with what stands behind: "2/1/2026 lý do", "1/8, 2/8 tập huấn",
 * "15/1 - 16/1 nghỉ", "15-16/1", "từ 2/9 đến 3/9/2024".
 *
 * @param days in the order in which they were typed; empty when the words begin with no day, or with one that does not exist
 */
record TypedDays(List<LocalDate> days, String rest) {

    /** A span that is longer is a slip of the finger. */
    private static final int LONGEST_SPAN = 31;

    /** Whoever names a day that is longer gone than this means the one that is to come. */
    private static final int MONTHS_BACK = 6;

    private static final Pattern DAY = Pattern.compile(
            "(?siu)^(?:ng[àa]y\\s+)?(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{4}|\\d{2}))?(?![\\d/])\\s*(.*)$");
    private static final Pattern ISO =
            Pattern.compile("(?siu)^(?:ng[àa]y\\s+)?(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)\\s*(.*)$");
    /** "2-9-2024", which no span looks like. */
    private static final Pattern HYPHENED =
            Pattern.compile("(?siu)^(?:ng[àa]y\\s+)?(\\d{1,2})-(\\d{1,2})(?:-(\\d{4}))?(?![\\d/])\\s*(.*)$");
    /** "15-16/1": the month stands once. */
    private static final Pattern SHORT_SPAN = Pattern.compile(
            "(?siu)^(?:từ\\s+)?(?:ng[àa]y\\s+)?(\\d{1,2})\\s*[-–]\\s*(\\d{1,2})([/.]\\d{1,2}(?:[/.](?:\\d{4}|\\d{2}))?(?![\\d/]).*)$");

    private static final Pattern TO =
            Pattern.compile("(?siu)^(?:[-–]|đến|den|tới|toi)(?:\\s*hết)?\\s*(?=(?:ng[àa]y\\s+)?\\d)(.*)$");
    private static final Pattern AND = Pattern.compile(
            "(?siu)^(?:[,;&+]|và\\s|va\\s|(?=\\d{1,2}[/.]\\d))\\s*(?=(?:ng[àa]y\\s+)?\\d{1,2}[/.]\\d)(.*)$");

    /** One day without its year, which a later one may say. */
    private record Partial(int day, int month, Integer year, String rest) {}

    /** @param today whose year, or the next, a day without one is of */
    static TypedDays read(String typed, LocalDate today) {
        String words = typed.strip().replaceFirst("(?iu)^từ\\s+(?=ng[àa]y|\\d)", "");
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
        for (int i = typed.size() - 1; i >= 0; i--) {
            // "2/9-3/9/2024": the year stands once, at the end.
            year = typed.get(i).year() != null ? typed.get(i).year() : year;
            days.add(0, day(typed.get(i), year, today));
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

    private static Optional<Partial> partial(String words) {
        Matcher iso = ISO.matcher(words);
        if (iso.matches()) {
            return Optional.of(new Partial(
                    Integer.parseInt(iso.group(3)),
                    Integer.parseInt(iso.group(2)),
                    Integer.parseInt(iso.group(1)),
                    iso.group(4)));
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
                found.group(4)));
    }

    /** A date without a year is the next such day; one that has passed lately is a slip, and no day of next year. */
    private static LocalDate day(Partial typed, Integer year, LocalDate today) {
        if (year != null) {
            return LocalDate.of(year, typed.month(), typed.day());
        }
        LocalDate day = LocalDate.of(today.getYear(), typed.month(), typed.day());
        return day.isBefore(today.minusMonths(MONTHS_BACK))
                ? LocalDate.of(today.getYear() + 1, typed.month(), typed.day())
                : day;
    }
}
