package nhacviec.admin.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.Duration;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import nhacviec.core.calendar.Deadlines.Deadline;

/**
 * Deadlines as an iCalendar file (RFC 5545). They are days, not times: they stand on the same day in every time zone, and only the
 * reminders have an hour.
 */
final class FeedFile {

    private static final String PRODUCT = "-//Nhac Viec//Deadlines//VI";

    private FeedFile() {}

    /**
     * @param host makes the entries' names unique in the world
     * @param morningAt when a calendar program reminds
     */
    static String write(String name, List<Deadline> deadlines, ZoneId zone, String host, LocalTime morningAt) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setExperimentalProperty("X-WR-TIMEZONE", zone.getId());
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        deadlines.forEach(deadline -> calendar.addEvent(event(deadline, host, morningAt)));
        return Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    }

    private static VEvent event(Deadline deadline, String host, LocalTime morningAt) {
        Date changed = Date.from(deadline.since());
        VEvent event = new VEvent();
        event.setUid(deadline.key() + "@" + host);
        event.setDateTimeStamp(changed);
        event.setLastModified(changed);
        event.setSequence(deadline.version());
        event.setSummary(deadline.title());
        event.setDescription(deadline.details());
        event.setDateStart(day(deadline.due()), false);
        event.setDateEnd(day(deadline.due().plusDays(1)), false);
        event.setTransparency(true);
        if (deadline.monthsApart() > 0) {
            long times = 1 + ChronoUnit.MONTHS.between(deadline.due(), deadline.last()) / deadline.monthsApart();
            event.setRecurrenceRule(new Recurrence.Builder(Frequency.MONTHLY)
                    .interval(deadline.monthsApart())
                    .count((int) times)
                    .build());
        }
        deadline.remindOn().forEach(morning -> {
            long early = ChronoUnit.MINUTES.between(
                    morning.atTime(morningAt), deadline.due().atStartOfDay());
            Duration before = Duration.builder()
                    .prior(early > 0)
                    .hours((int) (Math.abs(early) / 60))
                    .minutes((int) (Math.abs(early) % 60))
                    .build();
            event.addAlarm(VAlarm.display(new Trigger(before, Related.START), deadline.title()));
        });
        return event;
    }

    /** The library writes days in the zone of the machine. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
    }
}
