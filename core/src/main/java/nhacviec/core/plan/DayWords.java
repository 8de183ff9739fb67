package nhacviec.core.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import nhacviec.core.plan.PhraseWords.Word;

/**
 * The words for one day.
 *
 * <pre>
 * day = [clock] [weekday] ["ngày"] ( figures-month-figures | number "/" number ["/" year] | number "tháng" number [year] )
 * </pre>
 */
final class DayWords {

    /** A day as said; month and year may be shared with a neighbour. */
    record Day(int day, Integer month, Integer year, int weekday) {}

    private final PhraseWords words;
    private final NumberWords numbers;
    private final YearWords years;

    DayWords(PhraseWords words, NumberWords numbers, YearWords years) {
        this.words = words;
        this.numbers = numbers;
        this.years = years;
    }

    int planYear() {
        return years.planYear();
    }

    /** A day with its month. */
    Optional<Day> day() {
        return words.attempt(() -> {
            int begin = words.finger();
            clock();
            int weekday = weekday();
            boolean lunar = words.sees("mung", "mong");
            dayWord();
            boolean said = words.finger() > begin || limitsBehind();
            return words.attempt(this::iso)
                    .or(() -> words.attempt(() -> signs(said).map(this::hourOfSpreadsheet)))
                    .or(() -> words.attempt(this::spelled))
                    .map(day -> {
                        if (lunar) {
                            words.doubt("“mùng” có thể là ngày âm lịch");
                        }
                        return new Day(day.day(), day.month(), day.year(), weekday > 0 ? weekday : weekdayBehind());
                    });
        });
    }

    /** Whether the words before say that a day follows; else "1-12" could as well be two months. */
    private boolean limitsBehind() {
        return words.word(-1).key().matches("truoc|nhat|den|ngay|qua|hon|toi|la|vao|trong|han|het|xong|thanh|nop|gui");
    }

    /** A day without a month, which stands behind: the "01" of "từ ngày 01 đến ngày 15 tháng 3". */
    Optional<Day> bareDay() {
        return words.attempt(() -> {
            dayWord();
            // "năm" is a year before it is a five.
            OptionalInt day = words.peek().isDigits() ? numbers.whole(1, 31) : OptionalInt.empty();
            if (day.isPresent() && words.atEnd()) {
                words.mistake("không nói ngày " + day.getAsInt() + " của tháng nào");
            }
            return day.isEmpty() ? Optional.empty() : Optional.of(new Day(day.getAsInt(), null, null, 0));
        });
    }

    /** The same day of another month: the "tháng 6" of "ngày 20 tháng 3, tháng 6", the "6" of "ngày 20 tháng 3, 6". */
    Optional<Day> sameDay(Day before) {
        return words.attempt(() -> {
            boolean monthWord = words.take("thang");
            if (before.month() == null || (!monthWord && !words.peek().isDigits())) {
                return Optional.empty();
            }
            OptionalInt month = numbers.month();
            if (!monthWord && month.isPresent() && month.getAsInt() <= before.month()) {
                words.mistake("các mốc không theo thứ tự thời gian");
                return Optional.empty();
            }
            if (!monthWord && !words.atEnd() && !words.sees(",", "va", "nam", "hang nam", ".", ")")) {
                return Optional.empty();
            }
            return month.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Day(
                            before.day(), month.getAsInt(), years.behind().orElse(null), 0));
        });
    }

    /** The date; empty with the reason noted when the calendar has no such day. */
    Optional<LocalDate> date(Day day) {
        int year = day.year() == null ? years.planYear() : day.year();
        try {
            LocalDate date = LocalDate.of(year, day.month(), day.day());
            if (day.weekday() > 0 && date.getDayOfWeek().getValue() != day.weekday()) {
                words.doubt("thứ trong tuần không khớp với ngày");
            }
            return Optional.of(date);
        } catch (DateTimeException e) {
            words.mistake("lịch không có ngày " + day.day() + "/" + day.month() + "/" + year);
            return Optional.empty();
        }
    }

    private void dayWord() {
        words.take("nhan dip", "dip");
        words.take("le", "ky nghi le", "nghi le");
        words.take("ngay mung", "ngay mong", "mung", "mong", "ngay");
    }

    /** An hour before the day: "17 giờ 00 ngày …", "16h30,". */
    private void clock() {
        int finger = words.finger();
        OptionalInt hour = numbers.whole(0, 24);
        if (hour.isEmpty() || !words.take("gio", "h", "g")) {
            words.backTo(finger);
            return;
        }
        numbers.whole(0, 59);
        words.take("phut", "'");
        words.take(",");
        words.take("cua");
    }

    private int weekday() {
        int finger = words.finger();
        words.take("sang", "chieu");
        int weekday = 0;
        if (words.take("chu nhat")) {
            weekday = 7;
        } else if (words.take("thu")) {
            String day = words.peek().key();
            weekday = switch (day) {
                case "hai", "2" -> 1;
                case "ba", "3" -> 2;
                case "tu", "4" -> 3;
                case "nam", "5" -> 4;
                case "sau", "6" -> 5;
                case "bay", "7" -> 6;
                default -> 0;
            };
            if (weekday > 0) {
                words.skip();
            }
        }
        if (weekday == 0) {
            words.backTo(finger);
            return 0;
        }
        words.take(",", "(");
        return weekday;
    }

    /** "30/06/2025 (thứ Hai)". */
    private int weekdayBehind() {
        int finger = words.finger();
        boolean bracket = words.take("(");
        if (!bracket && !words.take(",")) {
            return 0;
        }
        int weekday = weekday();
        if (weekday == 0 || (bracket && !words.take(")"))) {
            words.backTo(finger);
            return 0;
        }
        return weekday;
    }

    private Optional<Day> iso() {
        Optional<Integer> year = years.figures();
        if (year.isEmpty() || !words.take("-", "/")) {
            return Optional.empty();
        }
        OptionalInt month = numbers.whole(1, 12);
        if (month.isEmpty() || !words.take("-", "/")) {
            return Optional.empty();
        }
        OptionalInt day = numbers.whole(1, 31);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        if (words.peek().text().equals("T") || words.sees("00 : 00", "0 : 00")) {
            words.take("t");
            while (!words.atEnd() && (words.peek().isDigits() || words.sees(":", ".", "z"))) {
                words.skip();
            }
        }
        return Optional.of(new Day(day.getAsInt(), month.getAsInt(), year.get(), 0));
    }

    /** "30/6/2024 0:00": the hour that a spreadsheet adds. */
    private Day hourOfSpreadsheet(Day day) {
        if (day.year() != null && words.sees("00 : 00", "0 : 00", "12 : 00")) {
            while (!words.atEnd() && (words.peek().isDigits() || words.sees(":", "am", "sa"))) {
                words.skip();
            }
        }
        return day;
    }

    private Optional<Day> signs(boolean dayMeant) {
        OptionalInt day = numbers.whole(1, 31);
        String sign = words.peek().text();
        if (day.isEmpty() || !words.take("/", "-", ".")) {
            return Optional.empty();
        }
        Word second = words.peek();
        if (second.isDigits() && second.text().length() <= 2 && Integer.parseInt(second.text()) > 12) {
            words.mistake(noMonth(day.getAsInt(), second.text()));
        }
        OptionalInt month = numbers.whole(1, 12);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        boolean yearInSameSign = words.peek().text().equals(sign);
        if (!dayMeant && !yearInSameSign && mayBeNoDay(day.getAsInt(), sign, month.getAsInt())) {
            return Optional.empty();
        }
        Optional<Integer> year = yearInSameSign || words.sees("nam", "hang nam", "moi nam", "cua nam", "trong nam")
                ? years.behind()
                : years.behind().filter(said -> !words.word(-1).isDigits());
        return Optional.of(new Day(day.getAsInt(), month.getAsInt(), year.orElse(null), 0));
    }

    /** "1-12", "3-6/2024" are as well months, "24/7" all hours; "5.3" is asked about. */
    private boolean mayBeNoDay(int day, String sign, int month) {
        if (sign.equals("-") && day < month) {
            words.mistake("“" + day + "-" + month + "” không rõ là ngày " + day + "/" + month + " hay từ tháng " + day
                    + " đến tháng " + month);
            return true;
        }
        if (sign.equals("/") && day == 24 && month == 7 && words.atEnd()) {
            words.mistake("“24/7” không rõ là ngày 24/7 hay 24 giờ trong 7 ngày");
            return true;
        }
        if (sign.equals(".") && day <= 12) {
            words.doubt("“" + day + "." + month + "” có thể là số mục, đang hiểu là ngày " + day + "/" + month);
        }
        return false;
    }

    private String noMonth(int day, String second) {
        int year = years.planYear() % 100;
        int said = Integer.parseInt(second);
        return day <= 12 && (said == year || said == year + 1)
                ? "“" + day + "/" + second + "” không rõ có phải là tháng " + day + " năm 20" + second
                : "không có tháng " + second;
    }

    private Optional<Day> spelled() {
        OptionalInt day = numbers.whole(1, 31);
        // "Thôn 3, tháng 5" numbers a hamlet.
        boolean parted = !words.sees(",") || words.word(-2).key().matches("ngay|mung|mong");
        words.take("/", ",");
        words.take("cua");
        if (day.isEmpty() || !parted || !words.take("thang", "cac thang")) {
            return Optional.empty();
        }
        OptionalInt month = numbers.month();
        return month.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Day(day.getAsInt(), month.getAsInt(), years.behind().orElse(null), 0));
    }
}
