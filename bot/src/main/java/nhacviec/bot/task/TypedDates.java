package nhacviec.bot.task;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates in what was typed behind a task: "15/4, 15/7, 15/10, 15/1".
 *
 * @param unreal the first that no calendar has; null when all are real
 * @param rest what is left of the text without them
 */
record TypedDates(List<LocalDate> dates, String unreal, String rest) {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?");

    TypedDates {
        dates = List.copyOf(dates);
    }

    /** When something came: a date without a year is this year's. */
    static TypedDates ofArrival(String text, LocalDate today) {
        return read(text, day -> in(today.getYear(), day));
    }

    /**
     * The dates by which something is to be done. Without a year they go upwards: 15/1 behind 15/10 is the next year's, and
     * so is what would lie more than a month back.
     */
    static TypedDates ofDeadlines(String text, LocalDate today) {
        return read(text, new Upwards(today));
    }

    private interface Years {
        LocalDate of(MonthDay day);

        default void said(LocalDate date) {}
    }

    private static final class Upwards implements Years {
        private final LocalDate today;
        private LocalDate before;

        private Upwards(LocalDate today) {
            this.today = today;
        }

        @Override
        public LocalDate of(MonthDay day) {
            if (before != null) {
                int year = before.getYear();
                before = in(day.isBefore(MonthDay.from(before)) ? year + 1 : year, day);
                return before;
            }
            int year = today.getYear();
            if (day.atYear(year).isBefore(today.minusMonths(1))) {
                // Nothing goes upwards from it: of "15/1, 15/4" in April the second is still to come in this year.
                return in(year + 1, day);
            }
            before = in(year, day);
            return before;
        }

        @Override
        public void said(LocalDate date) {
            before = date;
        }
    }

    private static TypedDates read(String text, Years years) {
        List<LocalDate> dates = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (date.find()) {
            try {
                MonthDay day = MonthDay.of(Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
                if (date.group(3) == null) {
                    dates.add(years.of(day));
                } else {
                    dates.add(in(year(date.group(3)), day));
                    years.said(dates.get(dates.size() - 1));
                }
            } catch (DateTimeException e) {
                return new TypedDates(dates, date.group(), text);
            }
            date.appendReplacement(rest, "");
        }
        date.appendTail(rest);
        return new TypedDates(dates, null, rest.toString());
    }

    private static LocalDate in(int year, MonthDay day) {
        return LocalDate.of(year, day.getMonth(), day.getDayOfMonth());
    }

    private static int year(String typed) {
        int year = Integer.parseInt(typed);
        return year < 100 ? 2000 + year : year;
    }
}
