package nhacviec.core.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/**
 * One time with a second one beside it that says it more closely.
 *
 * <pre>
 * side = month ("(" | ",") [limit] "ngày" number [")"]       "tháng 5 (chậm nhất ngày 20)"
 *      | span "(" day ")" | day "(" span ")"                "quý IV (31/12)"
 *      | span "(" waiting ")"                              "quý III (sau khi có Quyết định của tỉnh)"
 *      | span "(" span ")"                                 "quý II (tháng 5)", "tháng 5 (quý II)"
 *      | time "(nếu có)"
 * </pre>
 */
final class SideTimes {

    private static final Pattern IN_BRACKETS = Pattern.compile("([^()]+?)\\s*\\(([^()]+)\\)\\.?");
    private static final Pattern IF_ANY =
            Pattern.compile("(?iu)(.+?)\\s*[,(]?\\s*nếu (có|phát sinh|có phát sinh)\\s*\\)?\\.?");
    private static final Pattern MONTH_AND_DAY = Pattern.compile(
            "(?iu)([^,(]*tháng[^,(]+?)[\\s,(]+((?:trước|chậm nhất|muộn nhất|không quá|hạn|xong trước)(?:\\s+là|\\s+vào|\\s+đến)?\\s+)?(?:vào\\s+)?ngày\\s+(\\d{1,2})\\s*\\)?\\.?");

    private final PhraseWords words;
    private final Function<String, Optional<Reading>> time;

    /** @param time reads one time that uses up all of its words */
    SideTimes(PhraseWords words, Function<String, Optional<Reading>> time) {
        this.words = words;
        this.time = time;
    }

    Optional<Reading> read(String text) {
        Matcher ifAny = IF_ANY.matcher(text);
        if (ifAny.matches()) {
            return time.apply(ifAny.group(1))
                    .map(reading -> reading.doubted("“nếu có”: không chắc có phát sinh việc này"));
        }
        Matcher day = MONTH_AND_DAY.matcher(text);
        if (day.matches()) {
            return dayOfMonth(day.group(1), day.group(2) != null, Integer.parseInt(day.group(3)));
        }
        Matcher brackets = IN_BRACKETS.matcher(text);
        if (!brackets.matches()) {
            return Optional.empty();
        }
        Optional<Reading> outer = time.apply(brackets.group(1).strip());
        Optional<Reading> inner = time.apply(brackets.group(2).strip());
        if (brackets.group(2).strip().equalsIgnoreCase("năm")) {
            // The report of the year, not the stretch.
            return Optional.empty();
        }
        if (outer.isEmpty() || inner.isEmpty()) {
            return Optional.empty();
        }
        if (isSpan(outer.get()) && waits(inner.get())) {
            return Optional.of(outer.get().doubted("“" + brackets.group(2).strip() + "” có thể làm hạn này đổi"));
        }
        if (isSpan(outer.get()) && isSpan(inner.get())) {
            return spanInSpan(outer.get(), inner.get());
        }
        return isSpan(outer.get()) && isDay(inner.get())
                ? dayInSpan(outer.get(), inner.get())
                : isDay(outer.get()) && isSpan(inner.get()) ? dayInSpan(inner.get(), outer.get()) : Optional.empty();
    }

    private Optional<Reading> dayOfMonth(String month, boolean limited, int day) {
        Optional<Reading> span = time.apply(month.strip())
                .filter(reading ->
                        reading.kind() == DeadlineKind.MONTH && reading.dates().size() == 1);
        if (span.isEmpty()) {
            return Optional.empty();
        }
        YearMonth of = YearMonth.from(span.get().dates().get(0));
        try {
            return Optional.of(Reading.on(limited ? DeadlineKind.BEFORE_DATE : DeadlineKind.EXACT_DATE, of.atDay(day))
                    .doubted(span.get().doubt()));
        } catch (DateTimeException e) {
            words.mistake("tháng " + of.getMonthValue() + " không có ngày " + day);
            return Optional.empty();
        }
    }

    /** The last day of the stretch is the stretch; an earlier one in it is likely meant; another is a second deadline. */
    private Optional<Reading> dayInSpan(Reading span, Reading day) {
        LocalDate end = span.dates().get(0);
        LocalDate date = day.dates().get(0);
        if (date.isBefore(begin(span)) || date.isAfter(end)) {
            words.mistake("ngày " + date.getDayOfMonth() + "/" + date.getMonthValue() + " không nằm trong kỳ đã nêu");
            return Optional.empty();
        }
        Reading both = day.doubted(span.doubt());
        return Optional.of(
                date.equals(end) ? both : both.doubted("ngày này sớm hơn cuối kỳ đã nêu, đang lấy ngày này làm hạn"));
    }

    /** The closer of the two, where it lies in the other; else they contradict each other. */
    private Optional<Reading> spanInSpan(Reading outer, Reading inner) {
        boolean innerIsCloser = months(inner) < months(outer);
        Reading closer = innerIsCloser ? inner : outer;
        Reading wider = innerIsCloser ? outer : inner;
        LocalDate end = closer.dates().get(0);
        if (end.isBefore(begin(wider)) || end.isAfter(wider.dates().get(0)) || months(inner) == months(outer)) {
            words.mistake("hai thời gian trong và ngoài ngoặc không khớp nhau");
            return Optional.empty();
        }
        boolean sameEnd = end.equals(wider.dates().get(0));
        return Optional.of(closer.doubted(wider.doubt())
                .doubted(sameEnd || !innerIsCloser ? "" : "trong ngoặc nói sớm hơn, đang lấy thời gian trong ngoặc"));
    }

    private static int months(Reading span) {
        return switch (span.kind()) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            default -> 12;
        };
    }

    private static LocalDate begin(Reading span) {
        return span.dates().get(0).withDayOfMonth(1).minusMonths(months(span) - 1L);
    }

    private static boolean isSpan(Reading reading) {
        boolean year = reading.kind() == DeadlineKind.YEAR_ROUND && reading.deadline() instanceof Deadline.AllYear;
        return (year
                        || (List.of(DeadlineKind.MONTH, DeadlineKind.QUARTER, DeadlineKind.HALF_YEAR)
                                        .contains(reading.kind())
                                && reading.deadline() instanceof Deadline.OnDates))
                && reading.dates().size() == 1;
    }

    private static boolean isDay(Reading reading) {
        return (reading.kind() == DeadlineKind.EXACT_DATE || reading.kind() == DeadlineKind.BEFORE_DATE)
                && reading.dates().size() == 1;
    }

    private static boolean waits(Reading reading) {
        return reading.deadline() instanceof Deadline.WaitingFor
                || reading.deadline() instanceof Deadline.UnderAnotherDocument;
    }
}
