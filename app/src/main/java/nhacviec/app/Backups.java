package nhacviec.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nhacviec.config.Settings;
import nhacviec.core.Moment;
import nhacviec.storage.BackupFile;
import nhacviec.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The copies that the service makes by itself: one a day, by night when the machine is on, else with the first look of the day;
 * each is restored into a scratch file and checked before older ones are let go.
 */
final class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private static final String BEFORE = "nhacviec-";
    private static final String AFTER = ".db";
    private static final String BY_HAND_OR_DAILY = BEFORE + "\\d{4}-\\d{2}-\\d{2}(?:-\\d{6})?\\.db";

    /** Nobody works then, and the old messages are not forgotten yet. */
    private static final LocalTime FROM = LocalTime.of(2, 0);

    private final Settings.Backup settings;
    private volatile Boolean sound;

    Backups(Settings.Backup settings) {
        this.settings = settings;
    }

    /** A copy by the day on which it was made. */
    record Daily(LocalDate day, Path file) {}

    /** Whether the last copy could be made and was found sound; null before the first look. */
    Boolean sound() {
        return sound;
    }

    /** Makes the copy of the day unless it is there; what fails is said in the log and on /health, and tried again. */
    void look(Database database, Moment now) {
        if (now.time().isBefore(FROM) && newest().isPresent()) {
            return;
        }
        try {
            Path file = settings.folder().resolve(BEFORE + now.today() + AFTER);
            if (!Files.exists(file)) {
                BackupFile.write(database, file, now.at());
                BackupFile.Contents contents = BackupFile.check(file);
                LOG.info(
                        "Backup {}: {} people, {} figures, checked",
                        file.getFileName(),
                        contents.people(),
                        contents.entries());
            }
            sound = true;
            forget(now.today());
        } catch (UncheckedIOException | BackupFile.Unsound | IOException e) {
            sound = false;
            LOG.error("The backup of {} failed: {}", now.today(), e.getMessage());
        }
    }

    private void forget(LocalDate today) throws IOException {
        for (Daily daily : dailies()) {
            if (daily.day().isBefore(today.minusDays(settings.keepDays() - 1L))) {
                Files.deleteIfExists(daily.file());
            }
        }
    }

    /** The newest daily copy. */
    Optional<Daily> newest() {
        try {
            return dailies().stream().max(Comparator.comparing(Daily::day));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The newest copy, one that somebody made by hand ("nhacviec-2026-11-27-224123.db") included. */
    Optional<Daily> newestOfAll() {
        try (Stream<Path> files = Files.list(settings.folder())) {
            return files.filter(file -> file.getFileName().toString().matches(BY_HAND_OR_DAILY))
                    .max(Comparator.comparing(
                            file -> file.getFileName().toString().replace(AFTER, "")))
                    .map(file -> new Daily(
                            LocalDate.parse(file.getFileName()
                                    .toString()
                                    .substring(BEFORE.length(), BEFORE.length() + "yyyy-MM-dd".length())),
                            file));
        } catch (IOException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<Daily> dailies() throws IOException {
        try (Stream<Path> files = Files.list(settings.folder())) {
            return files.flatMap(file -> daily(file).stream()).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Other files in the folder are somebody's own, and stay. */
    private static Optional<Daily> daily(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith(BEFORE) || !name.endsWith(AFTER)) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(name.substring(BEFORE.length(), name.length() - AFTER.length()));
            return Optional.of(new Daily(day, file));
        } catch (DateTimeParseException | StringIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
