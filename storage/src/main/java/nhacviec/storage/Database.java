package nhacviec.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nhacviec.storage.audit.Seals;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * An open SQLite database: one connection that writes, a few that read beside it. A write waits in the pool and not in
 * the database, and begins immediate, so that a read inside it is never upgraded to a write that fails.
 */
public final class Database implements AutoCloseable {

    private static final String PREFIX = "jdbc:sqlite:";
    private static final int READERS = 4;
    private static final int BUSY_MILLIS = 5_000;

    private final HikariDataSource writer;
    private final HikariDataSource readers;

    private final Path file;

    private Database(Path file, HikariDataSource writer, HikariDataSource readers) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens a database, makes it when it is not there, and brings its schema up to date.
     *
     * @throws DatabaseRefused when that is not possible
     */
    public static Database open(String url) {
        makeFolder(fileOf(url), url);
        HikariDataSource writer = null;
        try {
            writer = pool("write", url, TransactionMode.IMMEDIATE, 1);
            migrate(writer, url);
            return new Database(fileOf(url), writer, pool("read", url, TransactionMode.DEFERRED, READERS));
        } catch (RuntimeException e) {
            if (writer != null) {
                writer.close();
            }
            if (e instanceof DatabaseRefused refused) {
                throw refused;
            }
            throw new DatabaseRefused(
                    "Không mở được cơ sở dữ liệu " + url + ": " + root(e)
                            + ". Kiểm tra đường dẫn, quyền ghi và dung lượng đĩa, hoặc đặt NHACVIEC_DB sang nơi khác.",
                    e);
        }
    }

    private static Path fileOf(String url) {
        String file = url != null && url.startsWith(PREFIX) ? url.substring(PREFIX.length()) : "";
        // Two pools need one file on disk: in memory each connection would have a database of its own, and options
        // behind the name could take back what the pools set.
        boolean plain = !file.isBlank() && !file.startsWith(":") && !file.startsWith("file:") && file.indexOf('?') < 0;
        try {
            if (plain && Path.of(file).getFileName() != null) {
                return Path.of(file).toAbsolutePath();
            }
        } catch (InvalidPathException e) {
            throw unusable(url, e);
        }
        throw unusable(url, null);
    }

    private static DatabaseRefused unusable(String url, Exception cause) {
        return new DatabaseRefused(
                "Địa chỉ cơ sở dữ liệu “" + url + "” không dùng được; ví dụ đúng: jdbc:sqlite:data/nhacviec.db", cause);
    }

    private static void makeFolder(Path file, String url) {
        Path folder = file.getParent();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DatabaseRefused(
                    "Không tạo được thư mục " + folder
                            + " cho cơ sở dữ liệu. Kiểm tra quyền ghi, hoặc đặt NHACVIEC_DB sang nơi khác.",
                    e);
        }
        if (Files.isDirectory(file)) {
            throw new DatabaseRefused(
                    "Địa chỉ cơ sở dữ liệu " + url + " là một thư mục; xin ghi thêm tên tệp, ví dụ jdbc:sqlite:"
                            + file.resolve("nhacviec.db"),
                    null);
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new DatabaseRefused(
                    "Không có quyền ghi vào " + file
                            + ". Cấp quyền ghi cho người chạy dịch vụ, hoặc đặt NHACVIEC_DB sang nơi khác.",
                    null);
        }
    }

    private static HikariDataSource pool(String name, String url, TransactionMode transactions, int size) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(transactions);
        // Each insert would be followed by a query for its key; where a key is wanted, the statement says "returning".
        config.setGetGeneratedKeys(false);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("nhacviec-" + name);
        hikari.setDataSource(source);
        hikari.setMaximumPoolSize(size);
        hikari.setMinimumIdle(1);
        hikari.setConnectionTimeout(30_000);
        if (transactions == TransactionMode.DEFERRED) {
            // What looks cannot change anything, whoever asks it to.
            hikari.setConnectionInitSql("pragma query_only = on");
        }
        return new HikariDataSource(hikari);
    }

    private static void migrate(DataSource source, String url) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:nhacviec/storage/sqlite")
                .loggers("slf4j")
                .load();
        boolean newer = Arrays.stream(flyway.info().applied())
                .map(MigrationInfo::getState)
                .anyMatch(state -> state.name().startsWith("FUTURE"));
        if (newer) {
            throw new DatabaseRefused(
                    "Cơ sở dữ liệu " + url
                            + " đã được bản Nhắc Việc mới hơn dùng. Hãy chạy bản mới đó, hoặc khôi phục bản sao lưu cũ.",
                    null);
        }
        try {
            MigrationInfo before = flyway.info().current();
            flyway.migrate();
            if (before != null) {
                int version = before.getVersion().getMajor().intValue();
                Jdbi.create(source).useTransaction(handle -> Seals.begin(handle, version));
            }
        } catch (FlywayException e) {
            throw new DatabaseRefused(
                    "Cơ sở dữ liệu " + url + " không đúng cấu trúc của Nhắc Việc: " + root(e)
                            + ". Đặt NHACVIEC_DB sang tệp khác, hoặc khôi phục bản sao lưu.",
                    e);
        }
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    Path file() {
        return file;
    }

    DataSource writer() {
        return writer;
    }

    DataSource readers() {
        return readers;
    }

    /** How many bytes the database takes on disk, what is not yet moved into the main file included. */
    public long bytes() {
        return Stream.of("", "-wal", "-shm")
                .map(suffix -> file.resolveSibling(file.getFileName() + suffix).toFile())
                .mapToLong(File::length)
                .sum();
    }

    /** Whether a look into the database comes back. */
    public boolean isHealthy() {
        try (var connection = readers.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from setting")) {
            return row.next();
        } catch (SQLException e) {
            return false;
        }
    }

    /** What SQLite finds wrong in the file, in its own words; empty when it is sound. Reads the whole file. */
    public List<String> quickCheck() {
        try (var connection = readers.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("pragma quick_check")) {
            List<String> findings = new ArrayList<>();
            while (row.next()) {
                findings.add(row.getString(1));
            }
            return findings.equals(List.of("ok")) ? List.of() : List.copyOf(findings);
        } catch (SQLException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
