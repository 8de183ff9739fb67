package nhacviec.app;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nhacviec.config.FileRefused;
import nhacviec.config.Settings;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.reminder.ReminderPolicy;
import nhacviec.core.reminder.Reminders;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;

/**
 * What the service starts with: as the files say, or, where somebody has spoilt the reminder policy or the calendar by hand, as they were
 * last in force. Without one that was ever in force nothing starts, nor with any other mistake in the settings.
 *
 * @param mistakes what is wrong with the files; empty when they are in force
 */
record StartingRules(Settings settings, OfficeCalendar calendar, List<String> mistakes) {

    StartingRules {
        mistakes = List.copyOf(mistakes);
    }

    /** Reads the files; {@link FileRefused} names all mistakes when there is nothing good to start with. */
    static StartingRules read(SettingsFile file) {
        List<String> mistakes = new ArrayList<>();
        Settings settings;
        try {
            settings = file.forRunning();
        } catch (FileRefused refused) {
            settings = withPolicyOnRecord(file, refused);
            note(refused, mistakes);
        }
        OfficeCalendar calendar;
        try {
            calendar = Setup.calendar(settings);
        } catch (FileRefused refused) {
            calendar = onRecord(settings, books -> books.setting(RulesInForce.CALENDAR))
                    .map(text -> CalendarFile.read(text, "calendar"))
                    .orElseThrow(() -> refused);
            if (mistakes.isEmpty()) {
                note(refused, mistakes);
            }
        }
        return new StartingRules(settings, calendar, mistakes);
    }

    private static Settings withPolicyOnRecord(SettingsFile file, FileRefused refused) {
        Settings found;
        try {
            found = file.forRunning(ReminderPolicy.USUAL);
        } catch (FileRefused more) {
            throw refused;
        }
        ReminderPolicy policy = onRecord(found, StartingRules::newestPolicy).orElseThrow(() -> refused);
        try {
            Setup.calendar(found);
        } catch (FileRefused calendar) {
            // Both are spoilt: without a good calendar the first refusal, which names the mistakes of both, is the one
            // to read.
            onRecord(found, books -> books.setting(RulesInForce.CALENDAR)).orElseThrow(() -> refused);
        }
        return file.forRunning(policy);
    }

    private static Optional<ReminderPolicy> newestPolicy(JdbiBookkeeping books) {
        return books.<List<Reminders.Policy>>read(b -> b.reminders().policies()).stream()
                .reduce((older, newer) -> newer)
                .map(Reminders.Policy::policy);
    }

    private static <T> Optional<T> onRecord(Settings settings, Function<JdbiBookkeeping, Optional<T>> question) {
        if (!Files.exists(Setup.databaseFile(settings))) {
            return Optional.empty();
        }
        try (Database database = Database.open(settings.database())) {
            return question.apply(new JdbiBookkeeping(database));
        }
    }

    private static void note(FileRefused refused, List<String> mistakes) {
        refused.mistakes().forEach(mistake -> mistakes.add(mistake.sentence()));
    }
}
