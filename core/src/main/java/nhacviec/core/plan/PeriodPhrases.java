package nhacviec.core.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/**
 * Deadlines that come again each period.
 *
 * <pre>
 * periods  = ["định kỳ"] item { ("," | "và" | "/") item } ["trong các tháng cuối năm"]
 * item     = each period | period | how-often
 * each     = "hàng" | "hằng" | "mỗi" | "từng" | "các"
 * period   = "tháng" | "quý" | "6 tháng" | "9 tháng" | "năm" | "tuần" | "ngày"
 * often    = number "lần" ("/" | "một" | "mỗi") period | period ("/" | "một" | number) "lần"
 * </pre>
 */
final class PeriodPhrases {

    enum Period {
        DAY,
        WEEK,
        MONTH,
        TWO_MONTHS,
        QUARTER,
        THREE_MONTHS,
        HALF_YEAR,
        FIRST_HALF,
        NINE_MONTHS,
        FIRST_QUARTER,
        SECOND_QUARTER,
        THIRD_QUARTER,
        FOURTH_QUARTER,
        YEAR
    }

    private static final List<Period> ONE_QUARTER =
            List.of(Period.FIRST_QUARTER, Period.SECOND_QUARTER, Period.THIRD_QUARTER, Period.FOURTH_QUARTER);
    private static final String[] EACH = {"dinh ky hang", "hang", "moi", "tung", "cac", "tat ca cac"};

    private final PhraseWords words;
    private final NumberWords numbers;
    private final YearWords years;
    private boolean eachSaid;
    private int items;

    PeriodPhrases(PhraseWords words, NumberWords numbers, YearWords years) {
        this.words = words;
        this.numbers = numbers;
        this.years = years;
    }

    Optional<Reading> periods() {
        eachSaid = words.take("bao cao dinh ky", "theo dinh ky", "dinh ky theo", "dinh ky");
        words.take("bao cao");
        if (eachSaid && words.atEnd()) {
            words.mistake("“định kỳ” không nói kỳ nào");
        }
        items = 0;
        Set<Period> periods = EnumSet.noneOf(Period.class);
        boolean more = true;
        while (more) {
            Optional<Set<Period>> item = words.attempt(this::item);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            periods.addAll(item.get());
            items++;
            int behind = words.finger();
            more = words.take(", va", ",", "va ca", "va", "/", ";", "-", "+");
            if (more && words.attempt(this::item).isEmpty()) {
                words.backTo(behind);
                break;
            }
            words.backTo(behind);
            words.take(", va", ",", "va", "/", ";", "-", "+");
        }
        if (items == 1 && !eachSaid) {
            return whichOne(periods.iterator().next());
        }
        if (ONE_QUARTER.containsAll(periods)) {
            return Optional.empty();
        }
        boolean secondHalf = words.take("trong cac thang cuoi nam", "cac thang cuoi nam", "6 thang cuoi nam");
        if (secondHalf) {
            words.doubt("“các tháng cuối năm” đang hiểu là từ tháng 7");
        }
        if (years.behind().filter(said -> said != years.planYear()).isPresent()) {
            words.mistake("kỳ của năm khác năm kế hoạch");
            return Optional.empty();
        }
        return reading(periods, secondHalf ? 7 : 1);
    }

    /** One period by its bare name says neither which nor how often. */
    private Optional<Reading> whichOne(Period period) {
        if (!words.atEnd()) {
            return Optional.empty();
        }
        switch (period) {
            case MONTH -> words.mistake("không nói tháng nào");
            case QUARTER -> words.mistake("không nói quý nào");
            case HALF_YEAR -> words.mistake("“6 tháng” không rõ là 6 tháng đầu năm hay mỗi 6 tháng");
            case NINE_MONTHS -> words.mistake("“9 tháng” không rõ là hạn hay kỳ báo cáo");
            default -> {
                // said by other rules
            }
        }
        return Optional.empty();
    }

    private Optional<Set<Period>> item() {
        return words.attempt(this::timesInPeriod)
                .or(() -> words.attempt(this::periodPerTime))
                .or(() -> words.attempt(this::eachPeriod))
                .or(() -> words.attempt(this::period).map(EnumSet::of));
    }

    /** "02 lần/năm", "ít nhất 01 lần mỗi quý": how often in a period. */
    private Optional<Set<Period>> timesInPeriod() {
        boolean atLeast = words.take("it nhat", "toi thieu");
        OptionalInt times = numbers.whole(1, 12);
        if (times.isEmpty() || !words.take("lan", "ky", "cuoc", "dot", "buoi", "luot")) {
            return Optional.empty();
        }
        words.take("/", "trong", "tren");
        words.take("moi", "mot", "1", "01", "hang", "trong");
        Optional<Period> period = words.attempt(this::period);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        eachSaid = true;
        return often(times.getAsInt(), period.get(), atLeast);
    }

    /** "6 tháng/lần", "mỗi tháng 01 lần", "một quý một lần", "năm 2 lần". */
    private Optional<Set<Period>> periodPerTime() {
        words.take("moi", "mot", "hang", "cu");
        Optional<Period> period = words.attempt(this::period);
        if (period.isEmpty()) {
            return Optional.empty();
        }
        words.take("/", "it nhat", "toi thieu", ",");
        OptionalInt times = numbers.whole(1, 12);
        if (!words.take("lan", "ky") && !(times.isPresent() && words.take("dot", "cuoc", "buoi", "luot"))) {
            return Optional.empty();
        }
        eachSaid = true;
        return often(times.orElse(1), period.get(), false);
    }

    private Optional<Set<Period>> often(int times, Period period, boolean atLeast) {
        if (times == 1) {
            return Optional.of(EnumSet.of(period));
        }
        words.doubt(times + " lần, kế hoạch không nói ngày; đang chia đều");
        Period each = switch (period) {
            case YEAR ->
                switch (times) {
                    case 2 -> Period.HALF_YEAR;
                    case 4 -> Period.QUARTER;
                    case 6 -> Period.TWO_MONTHS;
                    case 12 -> Period.MONTH;
                    default -> null;
                };
            case HALF_YEAR -> times == 2 ? Period.QUARTER : times == 6 ? Period.MONTH : null;
            case QUARTER -> times == 3 ? Period.MONTH : null;
            case MONTH -> times == 4 ? Period.WEEK : null;
            default -> null;
        };
        if (each == null) {
            words.mistake(times + " lần một kỳ không chia đều được, phải hỏi ngày");
        }
        return Optional.ofNullable(each).map(EnumSet::of);
    }

    private Optional<Set<Period>> eachPeriod() {
        if (!words.take(EACH)) {
            return Optional.empty();
        }
        Optional<Period> period = words.attempt(this::period);
        if (period.isPresent()) {
            eachSaid = true;
            words.take("trong nam");
        }
        return period.map(EnumSet::of);
    }

    private Optional<Period> period() {
        if (words.take("nua nam", "ban nien")) {
            return Optional.of(Period.HALF_YEAR);
        }
        if (words.take("ca nam", "cuoi nam", "tong ket nam", "nam")) {
            return words.peek().isDigits() && words.peek().text().length() == 4 && items == 0
                    ? Optional.empty()
                    : Optional.of(Period.YEAR);
        }
        OptionalInt count = words.takeMarked("sáu") ? OptionalInt.of(6) : numbers.whole(1, 12);
        if (count.isPresent()) {
            return counted(count.getAsInt());
        }
        if (words.take("thang")) {
            return words.peek().isDigits() && !words.word(1).key().equals("lan")
                    ? Optional.empty()
                    : Optional.of(Period.MONTH);
        }
        if (words.take("quy", "qui")) {
            // "mỗi quý 1 lần" counts, it does not name a quarter.
            OptionalInt which =
                    words.word(1).key().matches("lan|ky|dot|cuoc") ? OptionalInt.empty() : numbers.quarter();
            return Optional.of(which.isEmpty() ? Period.QUARTER : ONE_QUARTER.get(which.getAsInt() - 1));
        }
        if (words.take("thu")) {
            words.skip();
            words.take("hang", "moi");
            eachSaid = true;
            return words.take("tuan") ? Optional.of(Period.WEEK) : Optional.empty();
        }
        if (words.take("tuan")) {
            return Optional.of(Period.WEEK);
        }
        return words.take("ngay") ? Optional.of(Period.DAY) : Optional.empty();
    }

    private Optional<Period> counted(int count) {
        if (words.take("quy", "qui")) {
            return count == 1
                    ? Optional.of(Period.QUARTER)
                    : count == 2 ? Optional.of(Period.HALF_YEAR) : Optional.empty();
        }
        if (words.take("nam")) {
            return count == 1 ? Optional.of(Period.YEAR) : Optional.empty();
        }
        if (words.take("tuan")) {
            return count == 1 ? Optional.of(Period.WEEK) : Optional.empty();
        }
        if (!words.take("thang", "t")) {
            return Optional.empty();
        }
        boolean first = words.take("dau nam");
        return switch (count) {
            case 1 -> Optional.of(Period.MONTH);
            case 2 -> Optional.of(Period.TWO_MONTHS);
            case 3 -> Optional.of(Period.THREE_MONTHS);
            case 6 -> Optional.of(first ? Period.FIRST_HALF : Period.HALF_YEAR);
            case 9 -> Optional.of(Period.NINE_MONTHS);
            case 12 -> Optional.of(Period.YEAR);
            default -> Optional.empty();
        };
    }

    private Optional<Reading> reading(Set<Period> said, int firstMonth) {
        int year = years.planYear();
        Set<Period> periods = EnumSet.copyOf(said);
        boolean often = periods.remove(Period.WEEK) | periods.remove(Period.DAY);
        if (periods.isEmpty()) {
            words.doubt("hằng tuần, hằng ngày: không nhắc từng lần, hỏi thăm mỗi quý");
            return Optional.of(Reading.allYear(DeadlineKind.CONTINUOUS, LocalDate.of(year, 12, 31)));
        }
        if (often) {
            words.doubt("phần hằng tuần, hằng ngày không nhắc riêng");
        }
        if (periods.equals(Set.of(Period.YEAR))) {
            return Optional.of(Reading.allYear(DeadlineKind.YEAR_ROUND, LocalDate.of(year, 12, 31)));
        }
        if (periods.equals(Set.of(Period.NINE_MONTHS))) {
            return Optional.empty();
        }
        DeadlineKind kind = kind(periods);
        if (periods.contains(Period.TWO_MONTHS)) {
            words.doubt("hai tháng một lần, đang lấy cuối các tháng chẵn");
        } else if (kind == DeadlineKind.RECURRING_MIXED) {
            words.doubt("các kỳ trùng nhau (quý II với 6 tháng, quý IV với năm) dùng chung một hạn, là ngày cuối kỳ");
        }
        return Optional.of(Reading.each(kind, dates(periods, year, firstMonth)));
    }

    private static DeadlineKind kind(Set<Period> periods) {
        boolean quarters = periods.contains(Period.QUARTER) || periods.contains(Period.THREE_MONTHS);
        if (periods.equals(Set.of(Period.MONTH))) {
            return DeadlineKind.RECURRING_MONTHLY;
        }
        if (periods.equals(Set.of(Period.HALF_YEAR)) || periods.equals(Set.of(Period.FIRST_HALF))) {
            return DeadlineKind.HALF_YEAR;
        }
        boolean more = periods.stream().anyMatch(ONE_QUARTER::contains)
                || periods.contains(Period.MONTH)
                || periods.contains(Period.TWO_MONTHS)
                || (periods.contains(Period.QUARTER) && periods.contains(Period.YEAR));
        return quarters && !more ? DeadlineKind.RECURRING_QUARTERLY : DeadlineKind.RECURRING_MIXED;
    }

    static List<DueDate> dates(Set<Period> periods, int year, int firstMonth) {
        boolean quarters = periods.contains(Period.QUARTER) || periods.contains(Period.THREE_MONTHS);
        boolean half = periods.contains(Period.HALF_YEAR) || periods.contains(Period.FIRST_HALF);
        boolean halvesAlone = periods.equals(Set.of(Period.HALF_YEAR));
        boolean months = periods.contains(Period.MONTH);
        List<DueDate> dates = new ArrayList<>();
        for (int month = firstMonth; month <= 12; month++) {
            List<String> labels = new ArrayList<>();
            boolean end = month % 3 == 0;
            addIf(months, labels, "Tháng " + month);
            addIf(periods.contains(Period.TWO_MONTHS) && month % 2 == 0, labels, "Tháng " + (month - 1) + "–" + month);
            addIf(quarters && end, labels, "Quý " + Deadline.roman(Math.max(1, month / 3)));
            addIf(
                    end && !quarters && periods.contains(ONE_QUARTER.get(Math.max(0, month / 3 - 1))),
                    labels,
                    "Quý " + Deadline.roman(Math.max(1, month / 3)));
            addIf(half && month == 6, labels, halvesAlone ? "06 tháng đầu năm" : "06 tháng");
            addIf(halvesAlone && month == 12, labels, "06 tháng cuối năm");
            addIf(periods.contains(Period.NINE_MONTHS) && month == 9 && !quarters, labels, "09 tháng");
            addIf(periods.contains(Period.YEAR) && month == 12, labels, "năm");
            if (!labels.isEmpty()) {
                dates.add(DueDate.labelled(
                        String.join("; ", labels), YearMonth.of(year, month).atEndOfMonth()));
            }
        }
        return dates;
    }

    private static void addIf(boolean condition, List<String> labels, String label) {
        if (condition) {
            labels.add(label);
        }
    }
}
