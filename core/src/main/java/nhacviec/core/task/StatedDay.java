package nhacviec.core.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.SearchKey;
import nhacviec.core.calendar.TypedWeekday;

/** The day on which somebody says that something was done, "hôm qua", "từ hôm thứ ba", "chiều thứ Sáu tuần trước", as a date. */
final class StatedDay {

    private static final String LEAD = "(?:(?:từ|tu|vào|vao|lúc|luc|trong)\\s+)?";

    /** A part of a day that names the day by itself: "sáng nay", "chiều hôm qua". */
    private static final Pattern NEAR = Pattern.compile("(?iuU)(?<![\\p{L}\\d])" + LEAD
            + "(?:(?:ngày|ngay|sáng|sang|trưa|trua|chiều|chieu|tối|toi|đêm|dem)\\s+)?(?:(?:hôm|hom|bữa|bua)\\s+(qua|kia|nay)"
            + "|(?<=(?:sáng|sang|trưa|trua|chiều|chieu|tối|toi|đêm|dem)\\s{1,3})(qua|nay))(?!\\p{L})");

    /** "Hôm thứ ba", "sáng thứ 5 tuần trước"; "lần thứ ba" is no day. */
    private static final Pattern WEEKDAY = Pattern.compile("(?iuU)(?<![\\p{L}\\d])" + LEAD
            + "(?:hôm|hom|bữa|bua|ngày|ngay|sáng|sang|trưa|trua|chiều|chieu|tối|toi)\\s+"
            + "((?:thứ|thu)\\s*(?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|t[2-7]|chủ nhật|chu nhat|cn)(?![\\p{L}\\d/.-])"
            + "(?:\\s+(?:tuần|tuan)\\s+(trước|truoc|rồi|roi|qua|này|nay))?(?!\\p{L})");

    /** The weekday alone, behind the number of a task. */
    private static final Pattern ALONE = Pattern.compile(
            "(?iuU)^" + LEAD
                    + "((?:thứ|thu)\\s*(?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|chủ nhật|chu nhat)"
                    + "(?:\\s+(?:tuần|tuan)\\s+(trước|truoc|rồi|roi|qua|này|nay))?(?:[\\s,.!]+(?:rồi|roi|ạ|a|nhé|nhe))*[\\s.!]*$");

    private StatedDay() {}

    /** The words with each such day as "hôm 30/1/2024"; a day that is not plain is left as it was typed. */
    static String asDates(String words, LocalDate today) {
        String alone = ALONE.matcher(words).replaceAll(day -> weekday(day, today));
        String weekdays = WEEKDAY.matcher(alone).replaceAll(day -> weekday(day, today));
        return NEAR.matcher(weekdays).replaceAll(day -> {
            String near = SearchKey.of(day.group(1) == null ? day.group(2) : day.group(1));
            return date(near.equals("nay") ? today : today.minusDays(near.equals("qua") ? 1 : 2));
        });
    }

    private static String weekday(MatchResult day, LocalDate today) {
        String week = day.group(2) == null ? "" : SearchKey.of(day.group(2));
        String name = day.group(1).replaceFirst("^[tT](?=[2-7]$)", "thứ ");
        Optional<DayOfWeek> weekday = TypedWeekday.atBeginningOf(name).map(TypedWeekday::day);
        boolean isToday = weekday.filter(today.getDayOfWeek()::equals).isPresent();
        if (weekday.isEmpty() || week.isEmpty() && isToday) {
            // Said on a Tuesday, "hôm thứ ba" is today or a week ago.
            return Matcher.quoteReplacement(day.group());
        }
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate of = switch (week) {
            case "" -> today.with(TemporalAdjusters.previous(weekday.get()));
            case "nay" -> monday.with(TemporalAdjusters.nextOrSame(weekday.get()));
            default -> monday.minusWeeks(1).with(TemporalAdjusters.nextOrSame(weekday.get()));
        };
        return of.isAfter(today) ? Matcher.quoteReplacement(day.group()) : date(of);
    }

    private static String date(LocalDate day) {
        return "hôm " + day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}
