package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nhacviec.config.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    @TempDir
    Path folder;

    @Test
    void a_copy_that_was_made_by_hand_is_one() throws IOException {
        Backups backups = new Backups(new Settings.Backup(folder, 14));
        assertThat(backups.newestOfAll()).isEmpty();
        for (String name : List.of(
                "nhacviec-2026-11-26.db",
                "nhacviec-2026-11-27-224123.db",
                "nhacviec-2026-11-28-mine.db",
                "other-2026-11-29.db")) {
            Files.createFile(folder.resolve(name));
        }
        assertThat(backups.newestOfAll().map(Backups.Daily::day)).contains(LocalDate.of(2026, 11, 27));
        assertThat(backups.newest().map(Backups.Daily::day)).contains(LocalDate.of(2026, 11, 26));
        Files.createFile(folder.resolve("nhacviec-2026-11-28.db"));
        assertThat(backups.newestOfAll().map(Backups.Daily::day)).contains(LocalDate.of(2026, 11, 28));
    }

    @Test
    void a_folder_that_is_not_there_has_none() {
        assertThat(new Backups(new Settings.Backup(folder.resolve("none"), 14)).newestOfAll())
                .isEmpty();
    }
}
