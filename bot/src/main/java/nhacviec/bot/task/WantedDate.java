package nhacviec.bot.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.bot.TypedDate;
import nhacviec.bot.TypedSpan;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.task.TaskNumber;

/**
 * A later date and why, as people ask for it: "30/4 chờ số liệu của huyện", "đến ngày 25/4 vì …", "thêm 1 tuần, chờ ký",
 * "chờ huyện duyệt, đến 25/4". Either may be missing.
 *
 * @param date the date asked for; null when none was named
 * @param unread words that stand for a date and name none; empty when there are none
 * @param reason empty when none was given
 */
record WantedDate(LocalDate date, String unread, String reason) {

    private static final Pattern LEAD =
            Pattern.compile("(?siu)^(?:(?:xin\\s+)?(?:gia hạn\\s+)?(?:việc\\s+(?:này|" + TaskNumber.TYPED + ")\\s+)?"
                    + "(?:đến|den|tới|toi|sang|thành|qua)|xin)\\s+(?=ng[àa]y|\\d|hết|cuối|tuần|tháng|quý)");
    private static final Pattern MORE = Pattern.compile("(?siu)^(?:(?:xin\\s+)?(?:gia hạn\\s+)?thêm)\\s+");
    private static final Pattern AT_END = Pattern.compile(
            "(?siu)^(?<reason>.*?)[\\s,.;:–-]+(?:(?:xin\\s+)?(?:gia hạn\\s+)?(?:đến|tới|sang)\\s+(?<date>(?:ng[àa]y\\s+)?\\d{1,4}"
                    + "[/.-]\\d{1,2}(?:[/.-]\\d{2,4})?)|(?:xin\\s+)?(?:gia hạn\\s+)?thêm\\s+(?<span>\\S+\\s+(?:ngày làm việc|ngày|tuần|tháng)))\\.?$");
    private static final Pattern VAGUE = Pattern.compile(
            "(?siu)^((?:đầu|giữa|cuối|hết)\\s+(?:tuần|tháng|quý|năm)(?:\\s+(?:này|sau|tới|\\d{1,2}|[iv]{1,3}))?"
                    + "|(?:tuần|tháng|quý)\\s+(?:này|sau|tới|\\d{1,2}|[iv]{1,3}))(?![\\p{L}\\d]).*");
    private static final Pattern BECAUSE =
            Pattern.compile("(?siu)^[\\s,.;:–-]*(?:(?:vì|với lý do|lý do)(?:\\s+là)?\\s*:?\\s+)?");

    /**
     * @param due the date in force, from which "thêm" counts
     * @param today whose year a date without one is of
     */
    static WantedDate read(String typed, LocalDate due, LocalDate today, WorkCalendar calendar) {
        String words = typed.strip();
        Matcher more = MORE.matcher(words);
        if (more.find()) {
            Optional<TypedSpan> span = TypedSpan.atBeginningOf(words.substring(more.end()));
            Optional<LocalDate> date = span.flatMap(s -> later(s, due, calendar));
            return date.isPresent()
                    ? new WantedDate(date.get(), "", reason(span.get().rest()))
                    : new WantedDate(null, words, "");
        }
        Optional<TypedSpan> span = TypedSpan.atBeginningOf(words).filter(s -> s.unit() != TypedSpan.Unit.NONE);
        Optional<LocalDate> spanned = span.flatMap(s -> later(s, due, calendar));
        if (spanned.isPresent()) {
            return new WantedDate(spanned.get(), "", reason(span.get().rest()));
        }
        String led = LEAD.matcher(words).replaceFirst("");
        Optional<TypedDate> first = TypedDate.atBeginningOf(led, today);
        if (first.isPresent()) {
            return first.get().date().isPresent()
                    ? new WantedDate(
                            first.get().date().get(), "", reason(first.get().rest()))
                    : new WantedDate(
                            null, first.get().words(), reason(first.get().rest()));
        }
        if (VAGUE.matcher(led).matches()) {
            return new WantedDate(null, words, "");
        }
        Matcher end = AT_END.matcher(words);
        if (!end.matches()) {
            return new WantedDate(null, "", reason(words));
        }
        WantedDate last = end.group("date") != null
                ? read(end.group("date"), due, today, calendar)
                : read("thêm " + end.group("span"), due, today, calendar);
        return new WantedDate(last.date(), last.unread(), reason(end.group("reason")));
    }

    private static Optional<LocalDate> later(TypedSpan span, LocalDate due, WorkCalendar calendar) {
        return switch (span.unit()) {
            case DAYS -> Optional.of(due.plusDays(span.count()));
            case WORKING_DAYS -> Optional.of(calendar.plusWorkingDays(due, span.count()));
            case WEEKS -> Optional.of(due.plusWeeks(span.count()));
            case MONTHS -> Optional.of(due.plusMonths(span.count()));
            case NONE, YEARS -> Optional.empty();
        };
    }

    private static String reason(String words) {
        return BECAUSE.matcher(words).replaceFirst("").strip();
    }
}
