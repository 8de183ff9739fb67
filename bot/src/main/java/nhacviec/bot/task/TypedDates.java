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
 * @param order how they follow each other
 */
record TypedDates(List<LocalDate> dates, String unreal, String rest, Order order) {

    /** Whether it is plain of which years dates without one are. */
    enum Order {
        /** Upwards, over the end of a year where that is plain: "15/4, 15/7, 15/10, 15/1". */
        PLAIN,
        /** "15/7, 15/4" in January: both are this year's, in whatever order they were typed. */
        SORTED,
        /** "15/7, 15/4" in June: the second may be last spring's or the next one's. */
        UNCLEAR
    }

    private static final int FIRST_MONTHS = 3;
    private static final int LAST_MONTHS = 10;

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
        TypedDates upwards = read(text, new Upwards(today));
        if (upwards.unreal() != null) {
            return upwards;
        }
        List<Written> written = written(text);
        Order order = order(written, today);
        List<LocalDate> thisYear = written.stream()
                .map(each -> in(today.getYear(), each.day()))
                .sorted()
                .toList();
        return new TypedDates(order == Order.SORTED ? thisYear : upwards.dates(), null, upwards.rest(), order);
    }

    /** A date as it was typed. */
    private record Written(MonthDay day, boolean withYear) {}

    private static List<Written> written(String text) {
        List<Written> written = new ArrayList<>();
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            MonthDay day = MonthDay.of(Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
            written.add(new Written(day, date.group(3) != null));
        }
        return written;
    }

    private static Order order(List<Written> written, LocalDate today) {
        int down = -1;
        for (int i = 1; i < written.size(); i++) {
            if (!written.get(i).withYear()
                    && written.get(i).day().isBefore(written.get(i - 1).day())) {
                if (down >= 0) {
                    return Order.UNCLEAR;
                }
                down = i;
            }
        }
        if (down < 0 || isOverTheYear(written, down, today)) {
            return Order.PLAIN;
        }
        boolean allToCome = written.stream()
                .allMatch(each ->
                        !each.withYear() && !in(today.getYear(), each.day()).isBefore(today));
        return allToCome && !isIntoSpring(written, down) ? Order.SORTED : Order.UNCLEAR;
    }

    /** Whether the dates go round the year once: several before its end, or one at its end and what has passed in this one. */
    private static boolean isOverTheYear(List<Written> written, int down, LocalDate today) {
        MonthDay first = written.get(0).day();
        boolean round = written.subList(down, written.size()).stream()
                .allMatch(each -> each.withYear() || each.day().isBefore(first));
        boolean passed = in(today.getYear(), written.get(down).day()).isBefore(today.minusMonths(1));
        return round && (down > 1 || passed && isIntoSpring(written, down));
    }

    private static boolean isIntoSpring(List<Written> written, int down) {
        return written.get(down - 1).day().getMonthValue() >= LAST_MONTHS
                && written.get(down).day().getMonthValue() <= FIRST_MONTHS;
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
                return new TypedDates(dates, date.group(), text, Order.PLAIN);
            }
            date.appendReplacement(rest, "");
        }
        date.appendTail(rest);
        return new TypedDates(dates, null, rest.toString(), Order.PLAIN);
    }

    private static LocalDate in(int year, MonthDay day) {
        return LocalDate.of(year, day.getMonth(), day.getDayOfMonth());
    }

    private static int year(String typed) {
        int year = Integer.parseInt(typed);
        return year < 100 ? 2000 + year : year;
    }
}
