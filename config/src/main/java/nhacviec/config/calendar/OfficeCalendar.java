package nhacviec.config.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nhacviec.core.calendar.VietnameseHolidays;
import nhacviec.core.calendar.WorkCalendar;

/** The days off and the days worked in exchange, as the calendar file has them; other years are computed by the law. */
public final class OfficeCalendar {

    private final SortedMap<Integer, Year> years;
    private final String written;
    private final Map<Integer, Set<LocalDate>> computed = new ConcurrentHashMap<>();

    /**
     * What the file says of a year.
     *
     * @param settled whether it was checked against the notice, or is general knowledge
     * @param source where it comes from
     * @param daysOff weekdays on which nobody works
     * @param worked Saturdays and Sundays that are worked
     */
    public record Year(boolean settled, String source, Set<LocalDate> daysOff, Set<LocalDate> worked) {
        public Year {
            daysOff = Set.copyOf(daysOff);
            worked = Set.copyOf(worked);
        }
    }

    /** @param written the words that this was read from */
    OfficeCalendar(Map<Integer, Year> years, String written) {
        this.years = new TreeMap<>(years);
        this.written = written;
    }

    /** The words of the file, to read it from again. */
    public String written() {
        return written;
    }

    /** The years that the file names, the first one first. */
    public SortedMap<Integer, Year> years() {
        return new TreeMap<>(years);
    }

    /** The weekdays of a year on which nobody works, in order. */
    public Set<LocalDate> daysOff(int year) {
        return new TreeSet<>(
                years.containsKey(year)
                        ? years.get(year).daysOff()
                        : computed.computeIfAbsent(year, VietnameseHolidays::of));
    }

    /** The Saturdays and Sundays of a year that are worked, in order. */
    public Set<LocalDate> worked(int year) {
        return years.containsKey(year) ? new TreeSet<>(years.get(year).worked()) : Set.of();
    }

    /** The calendar as the file has it. */
    public WorkCalendar workCalendar() {
        return with(Map.of());
    }

    /** The calendar with the days that the office has changed since: date → worked or not. */
    public WorkCalendar with(Map<LocalDate, Boolean> changed) {
        Map<LocalDate, Boolean> changes = Map.copyOf(changed);
        Set<LocalDate> worked = new HashSet<>();
        years.values().forEach(year -> worked.addAll(year.worked()));
        changes.forEach((day, isWorked) -> {
            if (!isWorked) {
                worked.remove(day);
            } else if (isRestDay(day)) {
                worked.add(day);
            }
        });
        return new WorkCalendar(day -> changes.containsKey(day) ? !changes.get(day) : isOff(day), worked);
    }

    private boolean isOff(LocalDate day) {
        Year listed = years.get(day.getYear());
        return listed != null
                ? listed.daysOff().contains(day)
                : computed.computeIfAbsent(day.getYear(), VietnameseHolidays::of)
                        .contains(day);
    }

    static boolean isRestDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
