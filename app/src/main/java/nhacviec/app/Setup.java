package nhacviec.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import nhacviec.bot.DateWords;
import nhacviec.config.Settings;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Moment;

/** What every verb reads first. */
final class Setup {

    private Setup() {}

    static StartingRules starting() {
        return StartingRules.read(new SettingsFile(System.getenv(), home()));
    }

    static Settings forTools() {
        return new SettingsFile(System.getenv(), home()).forTools();
    }

    /** Where the program is installed, as the launcher says, so that a verb means the same office from any folder. */
    static Path home() {
        return Path.of(System.getProperty("nhacviec.home", ""));
    }

    /** The office's calendar file, or the one that is shipped when the usual file is not there. */
    static OfficeCalendar calendar(Settings settings) {
        return Files.exists(settings.calendar()) ? CalendarFile.read(settings.calendar()) : CalendarFile.shipped();
    }

    /** The file of the database that the settings name. */
    static Path databaseFile(Settings settings) {
        return Path.of(settings.database().substring("jdbc:sqlite:".length())).toAbsolutePath();
    }

    static OfficeClock clock(Settings settings) {
        return settings.rehearsalFrom()
                .map(from -> OfficeClock.startingAt(from, settings.zone()))
                .orElseGet(() -> new OfficeClock(settings.zone()));
    }

    /** A time as people say it: "thứ Năm, 11/1/2024 08:00". */
    static String spoken(Moment moment) {
        return DateWords.full(moment.today()) + " " + moment.time().truncatedTo(ChronoUnit.MINUTES);
    }
}
