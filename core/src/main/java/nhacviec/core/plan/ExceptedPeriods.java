package nhacviec.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.plan.DeadlinePhrase.Reading;

/**
 * Deadlines that come again, but not always alike.
 *
 * <pre>
 * excepted = periods ("," | ";" | "(") "riêng" period [","|":"] one day      "hàng quý, riêng quý IV trước 10/12"
 *          | periods "(" period one day ")"                                "hàng quý (quý IV trước 10/12)"
 *          | periods "(" a day for each ")"                         "6 tháng, năm (trước 15/6 và 15/12)"
 *          | periods [","] "từ" span "đến" span                            "hằng tháng từ tháng 4 đến tháng 10"
 * </pre>
 */
final class ExceptedPeriods {

    private static final Pattern APART = Pattern.compile(
            "(?iu)(.+?)\\s*[,;.]?\\s*\\(?\\s*riêng\\s+(?:đối với\\s+)?(?:báo cáo\\s+)?(.+?)\\s*\\)?\\.?");
    private static final Pattern IN_BRACKETS = Pattern.compile("([^()]+?)\\s*\\(([^()]+)\\)\\.?");
    private static final Pattern PERIOD_AND_DAY = Pattern.compile(
            "(?iuU)((?:quý|quí)\\s+\\S+?|tháng\\s+\\d{1,2}|(?:cả\\s+)?năm|6 tháng|06 tháng)\\s*[,:]?\\s+((?:trước|chậm nhất|muộn nhất|ngày|hạn|là|vào|xong|đến)\\b.*|\\d.*)");
    private static final Pattern STRETCH =
            Pattern.compile("(?iu)(.+?)\\s*[,(]?\\s*(từ\\s+(?:tháng|quý|quí)\\s+\\S+\\s+(?:đến|-)\\s.+?)\\)?\\.?");

    private final Function<String, Optional<Reading>> time;

    /** @param time reads one time that uses up all of its words */
    ExceptedPeriods(Function<String, Optional<Reading>> time) {
        this.time = time;
    }

    Optional<Reading> read(String text) {
        Matcher apart = APART.matcher(text);
        if (apart.matches()) {
            return except(apart.group(1), apart.group(2));
        }
        Matcher brackets = IN_BRACKETS.matcher(text);
        Optional<Reading> inBrackets = brackets.matches()
                ? except(brackets.group(1), brackets.group(2)).or(() -> days(brackets.group(1), brackets.group(2)))
                : Optional.empty();
        return inBrackets.or(() -> stretch(text));
    }

    /** One period of the many has a day of its own. */
    private Optional<Reading> except(String periods, String exception) {
        Matcher said = PERIOD_AND_DAY.matcher(exception.strip());
        if (!said.matches()) {
            return Optional.empty();
        }
        Optional<Reading> all = each(periods);
        Optional<Reading> day =
                time.apply(said.group(2)).filter(reading -> reading.dates().size() == 1);
        if (all.isEmpty() || day.isEmpty()) {
            return Optional.empty();
        }
        String period = said.group(1);
        boolean year = period.matches("(?iu)(cả\\s+)?năm");
        boolean half = period.matches("(?iu)0?6 tháng");
        boolean month = period.matches("(?iu)tháng.*");
        if (month != (all.get().kind() == DeadlineKind.RECURRING_MONTHLY)) {
            return Optional.empty();
        }
        Optional<LocalDate> end = year
                ? all.flatMap(ExceptedPeriods::last)
                : time.apply(half ? "6 tháng đầu năm" : period).flatMap(ExceptedPeriods::last);
        return end.flatMap(last -> replaced(all.get(), last, day.get().dates().get(0)))
                .map(reading -> reading.doubted(
                        year || half ? "“" + period + "”: đang thay hạn của quý " + (year ? "IV" : "II") : ""));
    }

    /** A day for each of the periods, in their order and near their ends. */
    private Optional<Reading> days(String periods, String said) {
        Optional<Reading> all = each(periods);
        Optional<Reading> days = time.apply(said.strip())
                .filter(reading -> reading.dates().size() > 1)
                .filter(reading -> reading.deadline().dueDates().stream()
                        .allMatch(due -> due.label().isEmpty()));
        if (all.isEmpty()
                || days.isEmpty()
                || all.get().dates().size() != days.get().dates().size()) {
            return Optional.empty();
        }
        List<DueDate> dates = new ArrayList<>();
        for (int i = 0; i < days.get().dates().size(); i++) {
            DueDate period = all.get().deadline().dueDates().get(i);
            LocalDate day = days.get().dates().get(i);
            if (day.isBefore(period.date().minusMonths(1))
                    || day.isAfter(period.date().plusMonths(1))) {
                return Optional.empty();
            }
            dates.add(DueDate.labelled(period.label(), day));
        }
        return Optional.of(
                Reading.each(all.get().kind(), dates).doubted(days.get().doubt()));
    }

    private Optional<Reading> each(String periods) {
        return time.apply(periods.strip()).filter(reading -> reading.deadline() instanceof Deadline.EachPeriod);
    }

    private static Optional<LocalDate> last(Reading reading) {
        List<LocalDate> dates = reading.dates();
        return dates.isEmpty() ? Optional.empty() : Optional.of(dates.get(dates.size() - 1));
    }

    /** The date that lies in the same month as the end of the named period gives way; there must be one and no other. */
    private static Optional<Reading> replaced(Reading all, LocalDate end, LocalDate instead) {
        List<DueDate> dates = new ArrayList<>();
        int found = 0;
        for (DueDate due : all.deadline().dueDates()) {
            boolean meant = due.date().getYear() == end.getYear() && due.date().getMonth() == end.getMonth();
            found += meant ? 1 : 0;
            dates.add(meant ? DueDate.labelled(due.label(), instead) : due);
        }
        if (found != 1) {
            return Optional.empty();
        }
        Reading reading = Reading.each(all.kind(), dates).doubted(all.doubt());
        boolean near = !instead.isBefore(end.minusMonths(1)) && !instead.isAfter(end.plusMonths(1));
        return Optional.of(near ? reading : reading.doubted("ngày riêng cách xa kỳ của nó"));
    }

    /** The periods of a part of the year only. */
    private Optional<Reading> stretch(String text) {
        Matcher said = STRETCH.matcher(text);
        if (!said.matches()) {
            return Optional.empty();
        }
        Optional<Reading> all = each(said.group(1));
        Optional<Reading> whole = time.apply(said.group(2)).filter(reading -> reading.kind() == DeadlineKind.RANGE);
        Optional<Reading> first =
                time.apply(said.group(2).replaceFirst("(?iu)^từ\\s+", "").replaceFirst("(?iu)\\s+(đến|-)\\s.*", ""));
        if (all.isEmpty()
                || whole.isEmpty()
                || first.isEmpty()
                || first.get().dates().size() != 1) {
            return Optional.empty();
        }
        LocalDate from = first.get().dates().get(0);
        LocalDate until = whole.get().dates().get(0);
        boolean quarters = first.get().kind() == DeadlineKind.QUARTER;
        LocalDate begin = from.withDayOfMonth(1).minusMonths(quarters ? 2 : 0);
        List<DueDate> dates = all.get().deadline().dueDates().stream()
                .filter(due -> !due.date().isBefore(begin) && !due.date().isAfter(until))
                .toList();
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(Reading.each(all.get().kind(), dates)
                        .doubted(all.get().doubt())
                        .doubted(whole.get().doubt()));
    }
}
