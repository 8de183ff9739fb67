package nhacviec.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import nhacviec.core.Books;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the database promises, on a real file. */
class DatabaseTest {

    private static final Instant NOW = Instant.parse("2024-01-11T01:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private JdbiBookkeeping books;

    @BeforeEach
    void open() {
        database = Database.open(url());
        books = new JdbiBookkeeping(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("deep").resolve("office.db");
    }

    private <T> List<T> list(Function<Books, List<T>> look) {
        return books.read(look);
    }

    @Test
    void writesAheadWaitsWhenBusySyncsFullyAndKeepsForeignKeysOnBothPools() throws SQLException {
        for (DataSource pool : new DataSource[] {database.writer(), database.readers()}) {
            assertThat(pragma(pool, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(pool, "synchronous")).isEqualTo("2");
            assertThat(pragma(pool, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(pool, "busy_timeout")).isEqualTo("5000");
        }
    }

    private static String pragma(DataSource pool, String name) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma " + name)) {
            return row.getString(1);
        }
    }

    @Test
    void refusesARowWhoseParentIsNotThere() {
        assertThatThrownBy(() ->
                        books.write(b -> b.reminders().holdMorning(99, java.time.LocalDate.of(2024, 1, 12), NOW)))
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void aWriteThatReadsFirstWaitsForAnotherProcessAndLosesNothing() throws Exception {
        books.putSetting("counter", "0");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Database other = Database.open(url())) {
            JdbiBookkeeping otherBooks = new JdbiBookkeeping(other);
            CountDownLatch both = new CountDownLatch(2);
            Future<?> one = threads.submit(() -> keep(books, both, 0));
            Future<?> two = threads.submit(() -> keep(otherBooks, both, 1000));
            one.get(60, TimeUnit.SECONDS);
            two.get(60, TimeUnit.SECONDS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(list(b -> b.inbox().waiting(1000))).hasSize(200);
    }

    private static Void keep(JdbiBookkeeping mine, CountDownLatch both, int from) throws InterruptedException {
        both.countDown();
        both.await();
        for (int i = 0; i < 100; i++) {
            int id = from + i;
            // Read, then write, in one transaction: a deferred one would fail with SQLITE_BUSY_SNAPSHOT here.
            mine.record(b -> {
                b.inbox().waiting(1);
                b.inbox().keep(id, "{}", NOW);
            });
        }
        return null;
    }

    @Test
    void readersSeeNothingOfAnOpenWrite() {
        books.record(b -> {
            b.inbox().keep(1, "{}", NOW);
            int seen = readOnAnotherThread();
            assertThat(seen).isZero();
        });
        assertThat(readOnAnotherThread()).isEqualTo(1);
    }

    private int readOnAnotherThread() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(() -> books.read(b -> b.inbox().waiting(10).size()))
                    .get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void aWriteThatThrowsLeavesNothing() {
        assertThatThrownBy(() -> books.record(b -> {
                    b.inbox().keep(1, "{}", NOW);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");
        assertThat(list(b -> b.inbox().waiting(10))).isEmpty();
    }

    @Test
    void anAttemptThatThrowsUndoesOnlyItself() {
        books.record(b -> {
            b.inbox().keep(1, "{}", NOW);
            assertThatThrownBy(() -> books.attempt(b, part -> {
                        part.inbox().keep(2, "{}", NOW);
                        throw new IllegalStateException("this part");
                    }))
                    .hasMessage("this part");
            books.attempt(b, part -> part.inbox().keep(3, "{}", NOW));
        });
        assertThat(list(b -> b.inbox().waiting(10)))
                .extracting(arrived -> arrived.updateId())
                .containsExactly(1L, 3L);
    }

    @Test
    void aWriteInsideAWriteIsRefusedInsteadOfWaitingForItself() {
        assertThatThrownBy(() -> books.record(b -> books.record(inner -> {})))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void opensAgainWithWhatWasWritten() {
        books.record(b -> b.inbox().keep(7, "{\"a\":1}", NOW));
        database.close();
        open();
        assertThat(list(b -> b.inbox().waiting(10))).hasSize(1);
    }

    @Test
    void refusesADatabaseOfANewerProgram() throws SQLException {
        try (Connection connection = database.writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into flyway_schema_history values (99, '999', 'later', 'SQL', 'V999__later.sql', 0, 'x', '2024-01-01 00:00:00.000', 1, 1)");
        }
        assertThatThrownBy(() -> Database.open(url()))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("bản Nhắc Việc mới hơn");
    }

    @Test
    void refusesWhatIsNoSqliteUrlAndAFolderThatCannotBe() throws Exception {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://x"))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("jdbc:sqlite:data/nhacviec.db");
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + file.resolve("x.db")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("NHACVIEC_DB");
        Path text =
                Files.writeString(folder.resolve("text.db"), "this is a letter and no database at all. ".repeat(50));
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + text)).isInstanceOf(DatabaseRefused.class);
    }
}
