package nhacviec.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a backup holds, and which files are none. */
class BackupFileTest extends OfficeBooks {

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("copies").resolve("one.db");
        record(b -> b.plans().store(SamplePlan.plan(), "print", NOW));
        join("Hoa", "Tư pháp", 1001);
    }

    @Test
    void aCopyHoldsWhatWasCommittedAndWhenItWasTaken() {
        BackupFile.write(database, file, NOW);
        join("Nam", "Văn phòng", 1002);
        BackupFile.Contents contents = BackupFile.check(file);
        assertThat(contents.takenAt()).contains(NOW);
        assertThat(contents.people()).isEqualTo(1);
        BackupFile.write(database, file, NOW.plusSeconds(60));
        assertThat(BackupFile.check(file).people()).isEqualTo(2);
        assertThat(filesBeside(file)).as("nothing is left beside it").containsExactly("one.db");
    }

    @Test
    void aCopyTakenWhileOthersWriteIsOneMomentOfTheBooks() throws InterruptedException {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        Thread writer = new Thread(() -> {
            for (long i = 0; !enough.get(); i++) {
                long number = i;
                // Both or neither: a copy between them would hold an odd number.
                record(b -> {
                    keep(b, 2 * number, "{}", NOW);
                    keep(b, 2 * number + 1, "{}", NOW);
                });
                begun.countDown();
            }
        });
        writer.start();
        begun.await();
        for (int copy = 0; copy < 10; copy++) {
            BackupFile.write(database, file, NOW);
            BackupFile.check(file);
            int events = Jdbi.create("jdbc:sqlite:" + file)
                    .withHandle(handle -> handle.createQuery("select count(*) from inbox")
                            .mapTo(Integer.class)
                            .one());
            assertThat(events).isPositive().isEven();
        }
        enough.set(true);
        writer.join();
    }

    @Test
    void checkingChangesNothing() throws IOException {
        BackupFile.write(database, file, NOW);
        byte[] before = Files.readAllBytes(file);
        BackupFile.check(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(filesBeside(file)).containsExactly("one.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "không phải sổ", "SQLite format 3\0 rồi thôi"})
    void whatIsNoDatabaseIsNoBackup(String content) throws IOException {
        Path other = Files.writeString(folder.resolve("other.db"), content);
        assertThatThrownBy(() -> BackupFile.check(other)).isInstanceOf(BackupFile.Unsound.class);
    }

    @Test
    void anotherProgramsDatabaseIsNoBackup() {
        Path other = folder.resolve("other.db");
        Jdbi.create("jdbc:sqlite:" + other).useHandle(handle -> handle.execute("create table film (name text)"));
        assertThatThrownBy(() -> BackupFile.check(other))
                .isInstanceOf(BackupFile.Unsound.class)
                .hasMessageContaining("không phải sổ của Nhắc Việc");
    }

    @Test
    void theCopyOfANewerProgramIsNotRestoredByAnOlderOne() {
        BackupFile.write(database, file, NOW);
        Jdbi.create("jdbc:sqlite:" + file)
                .useHandle(handle -> handle.execute("insert into flyway_schema_history (installed_rank, version,"
                        + " description, type, script, installed_by, execution_time, success)"
                        + " values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', '', 0, 1)"));
        assertThatThrownBy(() -> BackupFile.check(file))
                .isInstanceOf(BackupFile.Unsound.class)
                .hasMessageContaining("mới hơn");
    }

    /** A sector that the disk lost: some pages hold text, which nothing but reading them shows, so many tries. */
    @Test
    void aTornCopyIsFoundOrHarmless() throws IOException {
        BackupFile.write(database, file, NOW);
        byte[] whole = Files.readAllBytes(file);
        Random die = new Random(7);
        int found = 0;
        for (int i = 0; i < 40; i++) {
            byte[] torn = whole.clone();
            int at = 4096 * (1 + die.nextInt(whole.length / 4096 - 1));
            for (int k = 0; k < 512; k++) {
                torn[at + k] = (byte) die.nextInt();
            }
            Path damaged = Files.write(folder.resolve("torn-" + i + ".db"), torn);
            try {
                BackupFile.check(damaged);
            } catch (BackupFile.Unsound e) {
                found++;
            }
        }
        assertThat(found).as("lost heads of pages that are found").isGreaterThanOrEqualTo(38);
        Path cut = Files.write(folder.resolve("cut.db"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> BackupFile.check(cut)).isInstanceOf(BackupFile.Unsound.class);
    }

    @Test
    void whereNothingCanBeWrittenTheOldCopyStays() throws IOException {
        BackupFile.write(database, file, NOW);
        Path blocked = Files.writeString(folder.resolve("a-file"), "");
        assertThatThrownBy(() -> BackupFile.write(database, blocked.resolve("two.db"), NOW))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(BackupFile.check(file).people()).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsOpenIsInUse() {
        Path live = database.file();
        assertThat(BackupFile.isInUse(live)).isTrue();
        database.close();
        assertThat(BackupFile.isInUse(live)).isFalse();
        assertThat(BackupFile.isInUse(folder.resolve("none.db"))).isFalse();
        open();
        assertThat(list(b -> b.staff().all())).hasSize(1);
    }

    private static Stream<String> filesBeside(Path file) {
        return Stream.of(file.getParent().toFile().list());
    }
}
