package nhacviec.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A copy of the whole database in one file, as it stood at one moment: an ordinary SQLite file without anything beside
 * it, which bears the time at which it was taken.
 */
public final class BackupFile {

    private static final String TAKEN_AT = "backup.taken_at";
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private BackupFile() {}

    /**
     * What a backup holds.
     *
     * @param takenAt when it was taken; empty for a file that was copied by other means
     * @param lastChange when the newest change in it was recorded; empty when there is none
     */
    public record Contents(Optional<Instant> takenAt, long people, long entries, Optional<Instant> lastChange) {}

    /** The file cannot be restored from; the message is a sentence for a person. */
    public static final class Unsound extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unsound(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /**
     * Copies an open database while it is being used. The file appears under its name only when it is whole and on
     * disk; one that stands there is replaced.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static void write(Database database, Path target, Instant now) {
        Path half = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.deleteIfExists(half);
            try (Connection source = plain(database.file()).getConnection();
                    var copy = source.prepareStatement("vacuum into ?")) {
                copy.setString(1, half.toString());
                copy.execute();
            }
            sign(half, now);
            flush(half);
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            flush(target.toAbsolutePath().getParent());
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            discard(half);
        }
    }

    /**
     * Restores the file into a scratch folder and looks at all of it: pages, references, schema, and the seals of the
     * figures. The file itself stays as it is.
     *
     * @throws Unsound when anything is wrong with it
     */
    public static Contents check(Path file) {
        if (!isDatabase(file)) {
            throw new Unsound("“" + file + "” không phải bản sao lưu của Nhắc Việc.", null);
        }
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory("nhacviec-restore");
            Path copy = scratch.resolve("nhacviec.db");
            Files.copy(file, copy);
            List<String> findings = lookAt(copy);
            if (!findings.isEmpty()) {
                throw new Unsound("Bản sao lưu “" + file + "” bị hỏng: " + findings.get(0) + ".", null);
            }
            return openedAsOurs(file, copy);
        } catch (SQLException | IOException e) {
            throw new Unsound("Không đọc được bản sao lưu “" + file + "”: " + e.getMessage() + ".", e);
        } finally {
            if (scratch != null) {
                discardAll(scratch);
            }
        }
    }

    /** Opening it brings the schema up to date, and refuses what is of a newer program or of something else. */
    private static Contents openedAsOurs(Path file, Path copy) throws SQLException {
        try (Database database = Database.open("jdbc:sqlite:" + copy)) {
            Optional<Long> broken = new JdbiBookkeeping(database)
                    .read(books -> books.indicators().firstBroken());
            if (broken.isPresent()) {
                throw new Unsound(
                        "Bản sao lưu “" + file + "” có số liệu không còn như lúc được ghi (bản ghi " + broken.get()
                                + ").",
                        null);
            }
            return contents(copy);
        } catch (DatabaseRefused e) {
            throw new Unsound("Bản sao lưu “" + file + "” không mở được: " + e.getMessage(), e);
        }
    }

    private static List<String> lookAt(Path copy) throws SQLException {
        List<String> findings = new ArrayList<>();
        try (Connection connection = plain(copy).getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("pragma integrity_check(5)")) {
                while (row.next()) {
                    findings.add(row.getString(1));
                }
            }
            findings.removeIf("ok"::equals);
            try (ResultSet row = statement.executeQuery("pragma foreign_key_check")) {
                while (row.next()) {
                    findings.add("bảng " + row.getString(1) + " có dòng chỉ đến chỗ không còn");
                }
            }
            try (ResultSet row = statement.executeQuery("select count(*) from sqlite_master where type = 'table'"
                    + " and name in ('flyway_schema_history', 'setting', 'staff')")) {
                if (row.next() && row.getInt(1) < 3) {
                    findings.add("đây không phải sổ của Nhắc Việc");
                }
            }
        }
        return findings;
    }

    private static Contents contents(Path copy) throws SQLException {
        try (Connection connection = plain(copy).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select (select value from setting where key = 'backup.taken_at'),
                               (select count(*) from staff), (select count(*) from entry),
                               (select max(at) from audit_change)
                        """)) {
            row.next();
            String taken = row.getString(1);
            long changed = row.getLong(4);
            return new Contents(
                    Optional.ofNullable(taken).map(Instant::parse),
                    row.getLong(2),
                    row.getLong(3),
                    changed == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(changed)));
        }
    }

    private static void sign(Path copy, Instant now) throws SQLException {
        try (Connection connection = plain(copy).getConnection();
                var insert = connection.prepareStatement("""
                        insert into setting (key, value) values (?, ?)
                        on conflict (key) do update set value = excluded.value
                        """)) {
            insert.setString(1, TAKEN_AT);
            insert.setString(2, now.toString());
            insert.executeUpdate();
        }
    }

    /** Whether a program has this database open; it must be closed before its file is replaced. */
    public static boolean isInUse(Path database) {
        if (!isDatabase(database)) {
            return false;
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setBusyTimeout(200);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + database);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("begin exclusive");
            statement.execute("rollback");
            return false;
        } catch (SQLException e) {
            // A broken file is nobody's; that it is busy says the rest.
            return String.valueOf(e.getMessage()).contains("BUSY")
                    || String.valueOf(e.getMessage()).contains("locked");
        }
    }

    private static SQLiteDataSource plain(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static boolean isDatabase(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(SQLITE.length), SQLITE);
        } catch (IOException e) {
            return false;
        }
    }

    private static void flush(Path fileOrFolder) throws IOException {
        try (FileChannel channel = FileChannel.open(fileOrFolder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-journal"));
        } catch (IOException e) {
            // What is left of it is written over by the next one.
        }
    }

    private static void discardAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(BackupFile::discard);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // A scratch folder; the machine clears it away.
        }
    }
}
