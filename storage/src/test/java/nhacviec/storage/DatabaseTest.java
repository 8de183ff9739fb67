package nhacviec.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the database opens, and what it refuses. */
class DatabaseTest extends OfficeBooks {

    @Test
    void writesAheadWaitsWhenBusySyncsFullyAndKeepsForeignKeysOnBothPools() throws SQLException {
        for (DataSource pool : new DataSource[] {database.writer(), database.readers()}) {
            assertThat(pragma(pool, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(pool, "synchronous")).isEqualTo("2");
            assertThat(pragma(pool, "foreign_keys")).isEqualTo("1");
            assertThat(pragma(pool, "busy_timeout")).isEqualTo("5000");
        }
        assertThat(pragma(database.readers(), "query_only")).isEqualTo("1");
        assertThat(pragma(database.writer(), "query_only")).isEqualTo("0");
    }

    private static String pragma(DataSource pool, String name) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma " + name)) {
            return row.getString(1);
        }
    }

    @Test
    void everyTableIsStrict() {
        assertThat(rows("select name from pragma_table_list where schema = 'main' and strict = 0"
                        + " and name not like 'sqlite_%' and name not like 'flyway_%'"))
                .isEmpty();
    }

    @Test
    void opensAgainWithWhatWasWritten() {
        record(b -> keep(b, 7, "{\"a\":1}", NOW));
        database.close();
        assertThat(database.isHealthy()).isFalse();
        open();
        assertThat(database.isHealthy()).isTrue();
        assertThat(list(b -> b.inbox().waiting(10))).hasSize(1);
    }

    @Test
    void aCheckTellsASoundFileFromADamagedOne() throws Exception {
        record(b -> {
            for (int i = 0; i < 500; i++) {
                keep(b, i, "x".repeat(500), NOW);
            }
        });
        assertThat(database.quickCheck()).isEmpty();
        database.close();
        try (FileChannel file =
                FileChannel.open(folder.resolve("deep").resolve("office.db"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[40_960]), file.size() - 81_920);
        }
        open();
        assertThat(database.quickCheck()).isNotEmpty();
    }

    @Test
    void refusesADatabaseOfANewerProgram() throws SQLException {
        try (Connection connection = database.writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into flyway_schema_history values"
                    + " (99, '999', 'later', 'SQL', 'V999__later.sql', 0, 'x', '2024-01-01 00:00:00.000', 1, 1)");
        }
        assertThatThrownBy(() -> Database.open(url()))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("bản Nhắc Việc mới hơn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nhacviec.db",
                "jdbc:sqlite:",
                "jdbc:sqlite: ",
                "jdbc:sqlite:/",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:x.db",
                "jdbc:sqlite:x.db?synchronous=OFF",
                "jdbc:sqlite:x\0.db",
                "jdbc:mysql://x"
            })
    void refusesAnAddressThatIsNoFile(String wrong) {
        assertThatThrownBy(() -> Database.open(wrong))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("ví dụ đúng: jdbc:sqlite:data/nhacviec.db");
    }

    @Test
    void refusesAFolderThatCannotBeMadeAndOneThatStandsInTheWay() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "not a folder");
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + file.resolve("x.db")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("Không tạo được thư mục")
                .hasMessageContaining("NHACVIEC_DB");
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + folder))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("là một thư mục");
    }

    @Test
    void refusesAFolderThatMayNotBeWritten() throws Exception {
        Path closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        assumeTrue(!Files.isWritable(closed), "the superuser may write anywhere");
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + closed.resolve("x.db")))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("Không có quyền ghi");
    }

    @Test
    void refusesAFileThatIsNoDatabaseAndADatabaseThatIsNotOurs() throws Exception {
        Path text =
                Files.writeString(folder.resolve("text.db"), "this is a letter and no database at all. ".repeat(50));
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:" + text)).isInstanceOf(DatabaseRefused.class);
        String other = "jdbc:sqlite:" + folder.resolve("other.db");
        try (Connection connection = java.sql.DriverManager.getConnection(other);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("create table somebody_elses (id integer)");
        }
        assertThatThrownBy(() -> Database.open(other))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("NHACVIEC_DB");
    }
}
