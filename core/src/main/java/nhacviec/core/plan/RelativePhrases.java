package nhacviec.core.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/**
 * Deadlines counted within a reporting period or from its end.
 *
 * <pre>
 * relative = [limit] ["ngày"] number ["của"] which-month
 * which    = "hàng tháng" | "tháng cuối quý" | "tháng cuối kỳ báo cáo" | "tháng đầu quý sau" | "tháng sau" | …
 * after    = number "ngày" ("sau khi" | "kể từ ngày") "kết thúc" ("tháng" | "quý" | "6 tháng" | "năm")
 * first    = "trong" number "ngày đầu" which
 * </pre>
 */
final class RelativePhrases {

    /** The month of a period in which the day lies. */
    private enum Month {
        EACH,
        LAST_OF_QUARTER,
        LAST_OF_REPORT_PERIOD,
        FIRST_OF_NEXT_QUARTER,
        AFTER_REPORT_PERIOD,
        NEXT_MONTH
    }

    private final PhraseWords words;
    private final NumberWords numbers;
    private final YearWords years;
    private final DeadlinePhrase.Cadence cadence;

    RelativePhrases(PhraseWords words, NumberWords numbers, YearWords years, DeadlinePhrase.Cadence cadence) {
        this.words = words;
        this.numbers = numbers;
        this.years = years;
        this.cadence = cadence;
    }

    Optional<Reading> relative() {
        return words.attempt(this::firstDaysOfNamedMonths)
                .or(() -> words.attempt(this::dayOfPeriod))
                .or(() -> words.attempt(this::periodThenDay))
                .or(() -> words.attempt(this::dayOfQuarter))
                .or(() -> words.attempt(this::endOfPeriod))
                .or(() -> words.attempt(this::beginOfPeriod))
                .or(() -> words.attempt(this::afterPeriod));
    }

    private Optional<Reading> dayOfPeriod() {
        words.take("dinh ky hang quy", "hang quy", "dinh ky hang thang", "hang thang");
        words.take(",", "(", ":");
        words.take(DayPhrases.LIMITS);
        words.take("trong vong", "trong", "vao");
        boolean dayWord = words.take("ngay mung", "ngay mong", "ngay", "mung", "mong");
        OptionalInt day = numbers.whole(1, 31);
        if (day.isEmpty()) {
            return Optional.empty();
        }
        dayWord |= words.take("ngay dau tien", "ngay dau");
        words.take("cua", ",");
        // "6 tháng sau" is half a year later and no day.
        boolean daySaid = dayWord;
        return month().filter(month -> month != Month.NEXT_MONTH || daySaid)
                .map(month -> reading(day.getAsInt(), month));
    }

    /** "hằng tháng, chậm nhất ngày 18", "hàng quý (trước ngày 20)": the period first, then its day. */
    private Optional<Reading> periodThenDay() {
        words.take("bao cao", "dinh ky");
        if (!words.take("hang", "moi", "tung")) {
            return Optional.empty();
        }
        boolean monthly = words.take("thang");
        if (!monthly && !words.take("quy", "qui")) {
            return Optional.empty();
        }
        boolean bracket = words.take("(");
        if (!bracket) {
            words.take(",", ":", "-");
        }
        words.take(DayPhrases.LIMITS);
        words.take("vao");
        if (!words.take("ngay mung", "ngay mong", "ngay", "mung", "mong")) {
            return Optional.empty();
        }
        OptionalInt day = numbers.whole(1, 31);
        if (day.isEmpty() || (bracket && !words.take(")"))) {
            return Optional.empty();
        }
        words.take("hang thang");
        if (!words.atEnd() && !words.sees(".")) {
            return Optional.empty();
        }
        return Optional.of(monthly ? reading(day.getAsInt(), Month.EACH) : dayOfEachQuarter(day.getAsInt()));
    }

    /** "ngày 20 hàng quý": a day of which of the three months? */
    private Reading dayOfEachQuarter(int day) {
        words.doubt("không nói tháng nào của quý, đang hiểu là tháng cuối quý");
        return reading(day, Month.LAST_OF_QUARTER);
    }

    private Optional<Reading> dayOfQuarter() {
        words.take(DayPhrases.LIMITS);
        words.take("vao");
        if (!words.take("ngay mung", "ngay mong", "ngay", "mung", "mong")) {
            return Optional.empty();
        }
        OptionalInt day = numbers.whole(1, 31);
        words.take("cua");
        return day.isPresent() && words.take("hang quy", "moi quy", "tung quy", "cac quy", "hang qui", "moi qui")
                ? Optional.of(dayOfEachQuarter(day.getAsInt()))
                : Optional.empty();
    }

    private Optional<Month> month() {
        if (words.take(
                "hang thang",
                "moi thang",
                "tung thang",
                "cac thang",
                "thang thuoc ky bao cao",
                "thang bao cao",
                "cua thang thuoc ky bao cao",
                "thang trong nam")) {
            years.behind();
            return Optional.of(Month.EACH);
        }
        if (words.take("thang cuoi cung", "thang cuoi", "cuoi")) {
            words.take("cua");
            words.take("hang", "moi", "tung", "cac");
            if (words.take("quy bao cao", "quy thuoc ky bao cao", "quy", "qui")) {
                words.take("thuoc ky bao cao", ")");
                words.take(
                        ", 6 thang , nam",
                        ", 06 thang , nam",
                        ", 6 thang va nam",
                        ", 06 thang va nam",
                        ", 6 thang , ca nam");
                return Optional.of(Month.LAST_OF_QUARTER);
            }
            return words.take("ky bao cao", "ky") ? Optional.of(Month.LAST_OF_REPORT_PERIOD) : Optional.empty();
        }
        if (words.take("thang dau tien", "thang dau", "dau")) {
            words.take("cua");
            return words.take(
                            "quy sau lien ke",
                            "quy tiep theo quy bao cao",
                            "quy tiep theo",
                            "quy ke tiep",
                            "quy sau",
                            "quy lien ke")
                    ? Optional.of(Month.FIRST_OF_NEXT_QUARTER)
                    : Optional.empty();
        }
        if (words.take("quy sau", "quy tiep theo", "quy ke tiep")) {
            return Optional.of(Month.FIRST_OF_NEXT_QUARTER);
        }
        if (words.sees("thang sau") && !words.hasMarks()) {
            words.mistake("“thang sau” không dấu: không rõ là tháng sáu hay tháng sau");
            return Optional.empty();
        }
        if (words.take("thang lien ke", "thang tiep theo", "thang ke tiep", "thang lien sau", "thang sau")) {
            words.take("lien ke");
            words.take("cua", "sau", "voi");
            if (words.take("ky bao cao", "ky")) {
                return Optional.of(Month.AFTER_REPORT_PERIOD);
            }
            if (words.take("quy tiep theo", "quy sau", "quy bao cao", "quy")) {
                return Optional.of(Month.FIRST_OF_NEXT_QUARTER);
            }
            return Optional.of(Month.NEXT_MONTH);
        }
        return Optional.empty();
    }

    private Reading reading(int day, Month month) {
        return switch (month) {
            case EACH -> Reading.each(DeadlineKind.RECURRING_MONTHLY, on(day, 1, 1, 0));
            case LAST_OF_QUARTER -> Reading.each(DeadlineKind.RELATIVE_TO_PERIOD, on(day, 3, 3, 0));
            case LAST_OF_REPORT_PERIOD -> {
                askCadence();
                yield Reading.each(DeadlineKind.RELATIVE_TO_PERIOD, on(day, cadence.months(), cadence.months(), 0));
            }
            case FIRST_OF_NEXT_QUARTER -> Reading.each(DeadlineKind.RELATIVE_TO_PERIOD, on(day, 3, 3, 1));
            case AFTER_REPORT_PERIOD -> {
                askCadence();
                yield Reading.each(DeadlineKind.RELATIVE_TO_PERIOD, on(day, cadence.months(), cadence.months(), 1));
            }
            case NEXT_MONTH -> Reading.each(DeadlineKind.RELATIVE_TO_PERIOD, on(day, 1, 1, 1));
        };
    }

    private void askCadence() {
        if (cadence == DeadlinePhrase.Cadence.NOT_SAID) {
            words.doubt("không nói kỳ báo cáo nào, đang hiểu là mỗi quý");
        }
    }

    /** The day in every so many months, some months later; in short months the last day. */
    private List<DueDate> on(int day, int first, int every, int later) {
        List<DueDate> dates = new ArrayList<>();
        for (int month = first; month <= 12; month += every) {
            YearMonth of = YearMonth.of(years.planYear(), month).plusMonths(later);
            dates.add(DueDate.labelled(label(month, every), of.atDay(Math.min(day, of.lengthOfMonth()))));
        }
        return dates;
    }

    private static String label(int month, int every) {
        return switch (every) {
            case 1 -> "Tháng " + month;
            case 3 -> "Quý " + Deadline.roman(Math.max(1, month / 3));
            case 6 -> month == 6 ? "06 tháng đầu năm" : "06 tháng cuối năm";
            default -> "năm";
        };
    }

    /** "trong mười lăm (15) ngày đầu tiên của tháng một (1) và tháng bẩy (7) hàng năm". */
    private Optional<Reading> firstDaysOfNamedMonths() {
        words.take("trong vong", "trong");
        OptionalInt day = numbers.whole(1, 28);
        if (day.isEmpty() || !words.take("ngay dau tien", "ngay dau")) {
            return Optional.empty();
        }
        words.take("cua");
        List<DueDate> dates = new ArrayList<>();
        do {
            if (!words.take("thang")) {
                return Optional.empty();
            }
            OptionalInt month = numbers.month();
            if (month.isEmpty()) {
                return Optional.empty();
            }
            dates.add(DueDate.labelled(
                    "Tháng " + month.getAsInt(), LocalDate.of(years.planYear(), month.getAsInt(), day.getAsInt())));
        } while (words.take("va", ","));
        years.behind();
        return Optional.of(
                dates.size() == 1
                        ? Reading.on(DeadlineKind.MONTH, dates.get(0).date())
                        : Reading.several(DeadlineKind.MULTI_MILESTONE, dates));
    }

    /** "cuối mỗi quý", "cuối tháng": the end of each. */
    private Optional<Reading> endOfPeriod() {
        words.take("vao", "truoc");
        if (!words.take("ngay cuoi cung cua", "ngay cuoi cung", "ngay cuoi cua", "ngay cuoi", "cuoi")) {
            return Optional.empty();
        }
        boolean each = words.take("hang", "moi", "tung", "cac");
        if (each && words.take("nam")) {
            return Optional.of(Reading.on(DeadlineKind.YEAR_ROUND, LocalDate.of(years.planYear(), 12, 31)));
        }
        boolean month = words.take("thang");
        if (!month && !words.take("quy", "qui")) {
            return Optional.empty();
        }
        each |= words.take("hang quy");
        if (!words.atEnd() && !words.sees(",", ";", "va", "(")) {
            return Optional.empty();
        }
        if (!each) {
            words.doubt(
                    "không nói " + (month ? "tháng" : "quý") + " nào, đang hiểu là mỗi " + (month ? "tháng" : "quý"));
        }
        return Optional.of(
                month
                        ? Reading.each(DeadlineKind.RECURRING_MONTHLY, on(31, 1, 1, 0))
                        : Reading.each(DeadlineKind.RECURRING_QUARTERLY, on(31, 3, 3, 0)));
    }

    /** "đầu mỗi quý", "giữa hằng tháng": the end of that part of each, which a person confirms. */
    private Optional<Reading> beginOfPeriod() {
        words.take("vao");
        boolean first = words.take("dau");
        if (!first && !words.take("giua")) {
            return Optional.empty();
        }
        words.take("cua");
        if (!words.take("hang", "moi", "tung", "cac")) {
            return Optional.empty();
        }
        String said = first ? "“đầu” không nói ngày nào" : "“giữa” không nói ngày nào";
        if (words.take("thang")) {
            words.doubt(said + ", đang lấy ngày " + (first ? 10 : 20));
            return Optional.of(Reading.each(DeadlineKind.RECURRING_MONTHLY, on(first ? 10 : 20, 1, 1, 0)));
        }
        if (words.take("quy", "qui")) {
            words.doubt(said + ", đang lấy hết tháng " + (first ? "đầu" : "thứ hai") + " của quý");
            return Optional.of(Reading.each(DeadlineKind.RECURRING_QUARTERLY, on(31, 3, 3, first ? -2 : -1)));
        }
        if (!words.take("nam")) {
            return Optional.empty();
        }
        words.doubt(first ? "“đầu năm” đang hiểu là hết quý I" : "“giữa năm” đang hiểu là 30/6");
        return Optional.of(Reading.on(
                first ? DeadlineKind.QUARTER : DeadlineKind.HALF_YEAR,
                YearMonth.of(years.planYear(), first ? 3 : 6).atEndOfMonth()));
    }

    /** "chậm nhất 10 ngày sau khi kết thúc quý", "90 ngày kể từ ngày kết thúc năm tài chính". */
    private Optional<Reading> afterPeriod() {
        words.take(DayPhrases.LIMITS);
        words.take("trong thoi han", "trong vong", "trong");
        words.take("sau");
        OptionalInt days = numbers.whole(1, 120);
        if (days.isEmpty() || !words.take("ngay")) {
            return Optional.empty();
        }
        boolean working = words.take("lam viec");
        words.take(",");
        words.take("tinh");
        if (!words.take(
                "ke tu ngay",
                "ke tu khi",
                "ke tu thoi diem",
                "ke tu",
                "sau khi",
                "sau ngay",
                "sau",
                "tu ngay",
                "tu khi")) {
            return Optional.empty();
        }
        words.take("ngay");
        if (!words.take("ket thuc", "het")) {
            return Optional.empty();
        }
        words.take("moi", "hang", "ky");
        int every = words.take("quy", "qui")
                ? 3
                : words.take("thang")
                        ? 1
                        : words.take("6 thang", "06 thang")
                                ? 6
                                : words.take("nam tai chinh", "nam ngan sach", "nam") ? 12 : 0;
        if (every == 0) {
            return Optional.empty();
        }
        words.take("bao cao");
        if (working) {
            String period = every == 1 ? "tháng" : every == 3 ? "quý" : every == 6 ? "6 tháng" : "năm";
            return Optional.of(Reading.waiting(
                    DeadlineKind.RELATIVE_TO_PERIOD,
                    "kết thúc " + period + "; +" + days.getAsInt() + " ngày làm việc"));
        }
        List<DueDate> dates = on(31, every, every, 0).stream()
                .map(due -> DueDate.labelled(due.label(), due.date().plusDays(days.getAsInt())))
                .toList();
        return Optional.of(Reading.each(DeadlineKind.RELATIVE_TO_PERIOD, dates));
    }
}
