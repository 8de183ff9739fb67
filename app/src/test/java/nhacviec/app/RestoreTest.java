package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nhacviec.bot.telegram.TelegramAccess;
import nhacviec.config.Settings;
import nhacviec.config.SettingsFile;
import nhacviec.core.Moment;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.reminder.Reminder;
import nhacviec.core.reminder.RestoredBooks;
import nhacviec.simulator.SimulatedTelegram;
import nhacviec.storage.BackupFile;
import nhacviec.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Back to a backup and on from there: nothing that was said before is said again, and people know what the books lack. */
class RestoreTest {

    @TempDir
    private Path home;

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void atHome() {
        System.setProperty("nhacviec.home", home.toString());
        PrintStream both = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void leave() {
        System.clearProperty("nhacviec.home");
        System.setOut(out);
        System.setErr(err);
    }

    private int run(String... words) {
        said.reset();
        return Main.run(new Main(), words);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-07, 2024-02-19T06:00, over Tết, before the morning",
        "2024-01-16, 2024-01-17T15:00, next day in the afternoon",
        "2024-01-16, 2024-01-16T23:30, the same night"
    })
    void afterARestoreNothingIsSaidThatHadBeenSaid(LocalDate backup, LocalDateTime restore, String when)
            throws IOException {
        Path file = home.resolve("copy.db");
        Instant takenAt;
        Set<String> before = new TreeSet<>();
        try (OfficeYear office = new OfficeYear(Files.createDirectory(home.resolve("lost")), 5)) {
            office.twelvePeopleJoin();
            office.live(backup);
            takenAt = office.moment().at();
            BackupFile.write(office.database, file, takenAt);
            office.live(restore.toLocalDate().minusDays(1));
            if (restore.getHour() >= 9) {
                office.off(restore.toLocalDate(), restore.toLocalTime());
                office.look();
            }
            before.addAll(saidSince(office, takenAt));
        }
        Path fresh = Files.createDirectory(home.resolve("found")).resolve("year.db");
        Files.copy(file, fresh);
        Moment now = Moment.of(restore.atZone(OfficeYear.ZONE).toInstant(), OfficeYear.ZONE);
        Settings settings = new SettingsFile(Map.of(), home).forTools();
        RestoredBooks.Settled settled = RestoreVerb.settle(settings, fresh, takenAt, now);
        assertThat(settled.told()).isEqualTo(12);
        try (OfficeYear office = new OfficeYear(home.resolve("found"), 6, now.at())) {
            office.look();
            office.live(restore.toLocalDate().plusDays(14));
            Set<String> after = saidSince(office, now.at());
            assertThat(after).isNotEmpty();
            assertThat(before.stream().filter(after::contains)).isEmpty();
            assertThat(office.audit().isClean()).as(office.audit().toString()).isTrue();
            assertThat(office.notices.stream().filter(notice -> notice.html().contains("vừa được khôi phục")))
                    .as("each is told once, in office hours")
                    .hasSize(12);
        }
    }

    /** "person|subject|occasion" of what arrived after a moment. */
    private static Set<String> saidSince(OfficeYear office, Instant since) {
        Set<String> said = new TreeSet<>();
        office.books.read(b -> {
            for (Delivery delivery : b.deliveries().reminders()) {
                if (delivery.state() == Delivery.State.SENT
                        && delivery.createdAt().isAfter(since)) {
                    for (Reminder reminder : b.reminders().saidBy(delivery.id())) {
                        said.add(reminder.staffId() + "|" + reminder.subject().key() + "|" + reminder.occasion());
                    }
                }
            }
            return null;
        });
        return said;
    }

    @Test
    void aBackupIsMadeCheckedAndRestoredFromTheCommandLine() throws IOException {
        assertThat(run("backup")).as("nothing to copy yet").isOne();
        assertThat(said()).contains("Chưa có dữ liệu");
        assertThat(run("invite", "--unit", "Tư pháp", "--role", "staff")).isZero();
        Path file = home.resolve("copy.db");
        assertThat(run("backup", file.toString())).isZero();
        assertThat(said()).contains("Đã sao lưu vào " + file).contains("đã khôi phục thử và kiểm tra");
        assertThat(run("backup", file.toString()))
                .as("an older copy is not lost")
                .isOne();
        assertThat(said()).contains("Đã có tệp");
        assertThat(run("backup", home.toString())).isOne();
        assertThat(said()).contains("là một thư mục");

        Path books = home.resolve("data/nhacviec.db");
        byte[] before = Files.readAllBytes(books);
        assertThat(run("restore", file.toString())).isZero();
        assertThat(said()).contains("Đã khôi phục dữ liệu như lúc").contains("được giữ ở");
        try (Stream<Path> files = Files.list(books.getParent())) {
            List<Path> kept = files.filter(path -> path.toString().contains(".before-restore-")
                            && !path.toString().endsWith("-wal")
                            && !path.toString().endsWith("-shm"))
                    .toList();
            assertThat(kept).hasSize(1);
            assertThat(Files.readAllBytes(kept.get(0))).isEqualTo(before);
        }
        assertThat(run("backup", home.resolve("again.db").toString())).isZero();
    }

    @Test
    void anotherProgramThatReceivesTheBotsMessagesIsNoticed() throws Exception {
        RunningOffice office = new RunningOffice(home);
        URI api = URI.create(office.telegram.baseUrl());
        try (SimulatedTelegram telegram = office.telegram;
                TelegramAccess access = new TelegramAccess(RunningOffice.TOKEN, api, null, "", "")) {
            telegram.awaitPoll(RunningOffice.SOON);
            assertThat(access.isPolledElsewhere()).isTrue();
            office.service.close();
            telegram.user(5001, "Hoa", "Tư pháp").writes("/viec");
            assertThat(access.isPolledElsewhere()).isFalse();
            assertThat(telegram.unconfirmedUpdates()).as("nothing was taken").isOne();
        }
    }

    @Test
    void theDailyCopyIsMadeOnceADayAndOldOnesAreLetGo() throws IOException {
        Path folder = home.resolve("copies");
        Backups backups = new Backups(new Settings.Backup(folder, 3));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("of-mine.txt"), "");
        try (OfficeYear office = new OfficeYear(home, 1)) {
            assertThat(backups.sound()).isNull();
            for (int day = 11; day <= 16; day++) {
                for (String hour : List.of("00:15", "02:15", "09:15")) {
                    Instant at = LocalDateTime.parse("2024-01-" + day + "T" + hour)
                            .atZone(OfficeYear.ZONE)
                            .toInstant();
                    backups.look(office.database, Moment.of(at, OfficeYear.ZONE));
                }
            }
            assertThat(backups.sound()).isTrue();
            assertThat(folder.toFile().list())
                    .containsExactlyInAnyOrder(
                            "of-mine.txt",
                            "nhacviec-2024-01-14.db",
                            "nhacviec-2024-01-15.db",
                            "nhacviec-2024-01-16.db");
            assertThat(BackupFile.check(folder.resolve("nhacviec-2024-01-15.db"))
                            .takenAt())
                    .as("by night, not with the first look of the day")
                    .contains(Instant.parse("2024-01-14T19:15:00Z"));
            Backups nowhere = new Backups(new Settings.Backup(folder.resolve("of-mine.txt"), 3));
            nowhere.look(office.database, office.moment());
            assertThat(nowhere.sound()).isFalse();
        }
    }

    @Test
    void whatIsNoBackupOrIsInUseReplacesNothing() throws IOException {
        assertThat(run("invite", "--unit", "Tư pháp", "--role", "staff")).isZero();
        Path books = home.resolve("data/nhacviec.db");
        byte[] before = Files.readAllBytes(books);
        assertThat(run("restore", home.resolve("none.db").toString())).isOne();
        assertThat(said()).contains("Không thấy tệp");
        Path other = Files.writeString(home.resolve("other.db"), "không phải sổ");
        assertThat(run("restore", other.toString())).isOne();
        assertThat(said()).contains("không phải bản sao lưu của Nhắc Việc");
        Path file = home.resolve("copy.db");
        assertThat(run("backup", file.toString())).isZero();
        try (Database open = Database.open("jdbc:sqlite:" + books)) {
            assertThat(open.isHealthy()).isTrue();
            assertThat(run("restore", file.toString())).isOne();
            assertThat(said()).contains("Dịch vụ đang chạy");
        }
        assertThat(Files.readAllBytes(books)).isEqualTo(before);
        assertThat(run("restore")).as("wrong usage").isEqualTo(2);
    }
}
