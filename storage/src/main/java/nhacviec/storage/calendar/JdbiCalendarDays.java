package nhacviec.storage.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nhacviec.core.calendar.CalendarDays;
import nhacviec.storage.Row;
import org.jdbi.v3.core.Handle;

/** The days whose meaning the office has changed. */
public final class JdbiCalendarDays implements CalendarDays {

    private final Handle handle;

    public JdbiCalendarDays(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Map<LocalDate, Boolean> changed() {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        handle.createQuery("select day, worked from calendar_day")
                .map((row, context) -> Map.entry(Row.date(row, "day"), row.getInt("worked") == 1))
                .forEach(day -> days.put(day.getKey(), day.getValue()));
        return days;
    }

    @Override
    public void change(LocalDate day, boolean worked, String reason) {
        handle.createUpdate("""
                        insert into calendar_day (day, worked, reason) values (:day, :worked, :reason)
                        on conflict (day) do update set worked = excluded.worked, reason = excluded.reason
                        """)
                .bind("day", Row.text(day))
                .bind("worked", worked ? 1 : 0)
                .bind("reason", reason)
                .execute();
    }
}
