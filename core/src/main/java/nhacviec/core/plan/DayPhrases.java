package nhacviec.core.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nhacviec.core.plan.DayWords.Day;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/**
 * Deadlines said with days: one, from–to, or several.
 *
 * <pre>
 * days  = ["từ"] (day | number) ("đến" | "-") day
 *       | [limit] day { ("," | "và" | "+") [limit] day }
 * limit = "trước" | "chậm nhất" | "đến" | "không muộn hơn" | "hạn cuối:" …
 * </pre>
 */
final class DayPhrases {

    /** Words that make a day the last one; "trước ngày X" is X itself, said as "trước". */
    static final String[] LIMITS = {
        "truoc hoac trong",
        "truoc hoac vao",
        "truoc",
        "cham nhat la vao",
        "cham nhat la den",
        "cham nhat la",
        "cham nhat vao",
        "cham nhat den",
        "cham nhat trong",
        "cham nhat",
        "muon nhat la",
        "muon nhat vao",
        "muon nhat",
        "khong qua",
        "toi da den",
        "khong sau",
        "khong muon hon",
        "khong cham hon",
        "den het",
        "den",
        "toi",
        "han cuoi cung :",
        "han cuoi cung",
        "han cuoi :",
        "han chot :",
        "han cuoi la",
        "han cuoi",
        "han chot",
        "thoi han :",
        "thoi han",
        "han :",
        "han",
        "het",
        "deadline :",
        "deadline"
    };

    /** How many days a stretch over the turn of the year may have where no year is said. */
    private static final int LONGEST_OVER_NEW_YEAR = 120;

    private final PhraseWords words;
    private final DayWords dayWords;

    DayPhrases(PhraseWords words, DayWords dayWords) {
        this.words = words;
        this.dayWords = dayWords;
    }

    Optional<Reading> days() {
        return words.attempt(this::fromTo).or(() -> words.attempt(this::listed));
    }

    private Optional<Reading> fromTo() {
        int begin = words.finger();
        boolean from = words.takeMarked("từ");
        boolean now = from && words.take("nay", "ngay ky");
        if (now) {
            words.take("cho");
            return words.take("den het", "den", "toi") ? dayWords.day().flatMap(this::endsOn) : Optional.empty();
        }
        if (from && words.attempt(dayWords::day).isPresent() && words.atEnd()) {
            words.mistake("chỉ nói lúc bắt đầu, không nói đến khi nào");
            return Optional.empty();
        }
        words.backTo(begin);
        words.takeMarked("từ");
        Optional<Day> start = words.attempt(() -> dayWords.day().filter(day -> words.sees("den", "-", "toi")))
                .or(dayWords::bareDay);
        if (start.isEmpty() || !words.take("den het", "den", "-", "toi")) {
            return Optional.empty();
        }
        Optional<Day> end = dayWords.day();
        if (end.isEmpty()) {
            return Optional.empty();
        }
        Integer year =
                start.get().year() != null ? start.get().year() : end.get().year();
        Day first = new Day(
                start.get().day(),
                start.get().month() == null ? end.get().month() : start.get().month(),
                year,
                start.get().weekday());
        Day last = new Day(
                end.get().day(),
                end.get().month(),
                end.get().year() == null ? year : end.get().year(),
                0);
        Optional<LocalDate> firstDate = dayWords.date(first);
        Optional<LocalDate> lastDate = dayWords.date(last);
        if (firstDate.isEmpty() || lastDate.isEmpty()) {
            return Optional.empty();
        }
        if (firstDate.get().isAfter(lastDate.get()) && start.get().year() == null) {
            if (end.get().year() != null) {
                firstDate = Optional.of(firstDate.get().minusYears(1));
            } else {
                Optional<LocalDate> nextYear = Optional.of(lastDate.get().plusYears(1));
                if (firstDate.get().plusDays(LONGEST_OVER_NEW_YEAR).isBefore(nextYear.get())) {
                    words.mistake("ngày cuối đứng trước ngày đầu");
                    return Optional.empty();
                }
                words.doubt("qua năm mới: đang hiểu là đến " + nextYear.get().getDayOfMonth() + "/"
                        + nextYear.get().getMonthValue() + "/"
                        + nextYear.get().getYear() + ", không phải từ năm trước");
                lastDate = nextYear;
            }
        }
        if (!firstDate.get().isBefore(lastDate.get())) {
            words.mistake("ngày cuối đứng trước ngày đầu");
            return Optional.empty();
        }
        return Optional.of(Reading.on(DeadlineKind.RANGE, lastDate.get()));
    }

    private Optional<Reading> endsOn(Day day) {
        return dayWords.date(day).map(date -> Reading.on(DeadlineKind.RANGE, date));
    }

    private Optional<Reading> listed() {
        boolean limited = words.take(LIMITS);
        if (limited && words.attempt(this::holidayRange).isPresent()) {
            words.doubt("30/4 - 1/5 là một dịp nghỉ lễ, đang hiểu là hạn ngày 30/4");
            return Optional.of(Reading.on(DeadlineKind.BEFORE_DATE, LocalDate.of(dayWords.planYear(), 4, 30)));
        }
        List<Day> days = new ArrayList<>();
        Optional<Day> next = dayWords.day().or(this::firstOfMany);
        while (next.isPresent()) {
            days.add(next.get());
            int behind = words.finger();
            if (!words.take("va", ",", ";", "+", "&")) {
                break;
            }
            limited |= words.take(LIMITS);
            Day before = next.get();
            next = dayWords.day().or(() -> dayWords.sameDay(before));
            if (next.isEmpty()) {
                words.backTo(behind);
            }
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        Day last = days.get(days.size() - 1);
        List<LocalDate> dates = new ArrayList<>();
        for (Day day : days) {
            Integer month = day.month() == null ? last.month() : day.month();
            Integer year = day.year() == null ? last.year() : day.year();
            Optional<LocalDate> date =
                    month == null ? Optional.empty() : dayWords.date(new Day(day.day(), month, year, day.weekday()));
            if (date.isEmpty()) {
                return days.size() == 1 ? fullDateThatIsNone(day, limited) : Optional.empty();
            }
            dates.add(date.get());
        }
        if (dates.size() == 1) {
            return Optional.of(Reading.on(limited ? DeadlineKind.BEFORE_DATE : DeadlineKind.EXACT_DATE, dates.get(0)));
        }
        if (isHoliday(dates)) {
            words.doubt("30/4 và 1/5 là một dịp nghỉ lễ, đang hiểu là một hạn, ngày 30/4");
            return Optional.of(Reading.on(limited ? DeadlineKind.BEFORE_DATE : DeadlineKind.EXACT_DATE, dates.get(0)));
        }
        boolean neighbours = IntStream.range(1, dates.size())
                .allMatch(i -> dates.get(i).equals(dates.get(i - 1).plusDays(1)));
        if (neighbours) {
            words.doubt("các ngày liền nhau: có thể là một việc kéo dài, đang để mỗi ngày một hạn");
        }
        boolean onceAQuarter = dates.size() == 4
                && dates.stream().allMatch(date -> date.getMonthValue() % 3 == 0)
                && dates.stream().map(LocalDate::getMonthValue).distinct().count() == 4;
        List<DueDate> due = dates.stream().map(DueDate::on).toList();
        return Optional.of(
                onceAQuarter
                        ? Reading.each(DeadlineKind.RECURRING_QUARTERLY, due)
                        : Reading.several(DeadlineKind.MULTI_MILESTONE, due));
    }

    /** "trước dịp lễ 30/4 - 1/5". */
    private Optional<Day> holidayRange() {
        Optional<Day> first = dayWords.day();
        if (first.isEmpty() || !words.take("-", "den")) {
            return Optional.empty();
        }
        return dayWords.day()
                .filter(second -> first.get().equals(new Day(30, 4, null, 0)) && second.equals(new Day(1, 5, null, 0)));
    }

    private static boolean isHoliday(List<LocalDate> dates) {
        return dates.size() == 2
                && MonthDay.from(dates.get(0)).equals(MonthDay.of(4, 30))
                && dates.get(1).equals(dates.get(0).plusDays(1));
    }

    /** "ngày 15 và 30 tháng 6": the first has its month from the last. */
    private Optional<Day> firstOfMany() {
        return words.attempt(() -> dayWords.bareDay().filter(day -> words.sees("va", ",")));
    }

    /** Day, month and year are all said, so it is a date beyond doubt, only there is none: its kind is known. */
    private Optional<Reading> fullDateThatIsNone(Day day, boolean limited) {
        return limited || day.year() == null || !words.atEnd()
                ? Optional.empty()
                : Optional.of(Reading.unread(DeadlineKind.EXACT_DATE, words.mistake()));
    }
}
