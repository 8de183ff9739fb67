package nhacviec.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** One point in time as the office sees it; taken once, at the door, in whole seconds. */
public record Moment(Instant at, LocalDate today, LocalTime time, ZoneId zone) {

    public static Moment of(Instant at, ZoneId zone) {
        Instant seconds = at.truncatedTo(ChronoUnit.SECONDS);
        ZonedDateTime local = seconds.atZone(zone);
        return new Moment(seconds, local.toLocalDate(), local.toLocalTime(), zone);
    }

    /** The instant of a local time on a day of the office. */
    public Instant on(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The day of the office on which an instant falls. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
