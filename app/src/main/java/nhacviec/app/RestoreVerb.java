package nhacviec.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nhacviec.bot.reminder.RestoredWords;
import nhacviec.bot.telegram.TelegramAccess;
import nhacviec.config.Settings;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Moment;
import nhacviec.core.calendar.WorkCalendar;
import nhacviec.core.reminder.Pace;
import nhacviec.core.reminder.RestoredBooks;
import nhacviec.storage.BackupFile;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: puts a backup in the place of the database, and keeps what stood there. */
@Command(
        name = "restore",
        description = "Khôi phục dữ liệu từ một bản sao lưu; dữ liệu đang có được giữ lại bên cạnh.",
        footer = "Ví dụ: ./nhacviec restore data/backup/nhacviec-2024-03-22.db",
        mixinStandardHelpOptions = true)
final class RestoreVerb implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TỆP", description = "Bản sao lưu.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Settings settings = Setup.forTools();
        Moment now = Setup.clock(settings).moment();
        if (!Files.isRegularFile(file)) {
            throw new Refusal("Không thấy tệp “" + file + "”; ví dụ data/backup/nhacviec-2024-03-22.db.");
        }
        BackupFile.Contents contents;
        try {
            contents = BackupFile.check(file);
        } catch (BackupFile.Unsound e) {
            throw new Refusal(e.getMessage());
        }
        Instant takenAt = contents.takenAt().or(contents::lastChange).orElse(now.at());
        if (takenAt.isAfter(now.at())) {
            throw new Refusal("Bản sao lưu ghi lúc " + Setup.spoken(Moment.of(takenAt, settings.zone()))
                    + ", sau giờ hiện tại (" + Setup.spoken(now) + "); kiểm tra đồng hồ của máy.");
        }
        Path books = Setup.databaseFile(settings);
        refuseWhileRunning(settings, books);
        Path fresh = books.resolveSibling(books.getFileName() + ".restoring");
        Files.createDirectories(books.getParent());
        Files.copy(file, fresh, StandardCopyOption.REPLACE_EXISTING);
        RestoredBooks.Settled settled = settle(settings, fresh, takenAt, now);
        Optional<Path> kept = replace(books, fresh, now);
        var out = spec.commandLine().getOut();
        out.println("Đã khôi phục dữ liệu như lúc " + Setup.spoken(Moment.of(takenAt, settings.zone())) + ": "
                + contents.people() + " người, " + contents.entries() + " lần ghi số liệu.");
        kept.ifPresent(old -> out.println("Dữ liệu trước khi khôi phục được giữ ở " + old + "."));
        out.println("Lời nhắc và tin từ lúc ấy đến nay coi như đã gửi (" + settled.passedOver()
                + " tin không gửi nữa); khi dịch vụ chạy, " + settled.told()
                + " người được báo là sổ thiếu khoảng thời gian ấy. Chạy tiếp: ./nhacviec run");
        return 0;
    }

    private void refuseWhileRunning(Settings settings, Path books) {
        if (BackupFile.isInUse(books)) {
            throw new Refusal("Dịch vụ đang chạy trên “" + books + "”; xin dừng dịch vụ rồi khôi phục.");
        }
        if (settings.telegram().token().isEmpty()) {
            return;
        }
        try (TelegramAccess access = NhacViec.access(settings)) {
            if (access.isPolledElsewhere()) {
                throw new Refusal("Một dịch vụ khác đang nhận tin của bot này (có thể trên máy khác);"
                        + " xin dừng dịch vụ ấy rồi khôi phục, kẻo hai sổ cùng ghi.");
            }
        } catch (TelegramAccess.NotReached e) {
            spec.commandLine()
                    .getErr()
                    .println("Không hỏi được Telegram (" + e.getMessage()
                            + "); xin tự chắc rằng không nơi nào khác đang chạy bot này.");
        }
    }

    /** Brings the fresh file up to the present, before it takes the place of the old one. */
    static RestoredBooks.Settled settle(Settings settings, Path fresh, Instant takenAt, Moment now) {
        OfficeCalendar office = Setup.calendar(settings);
        try (Database database = Database.open("jdbc:sqlite:" + fresh)) {
            JdbiBookkeeping bookkeeping = new JdbiBookkeeping(database, () -> now);
            WorkCalendar calendar =
                    office.with(bookkeeping.read(b -> b.calendar().changed()));
            Wiring wiring = new Wiring(bookkeeping, settings, office, () -> calendar, Pace.UNLIMITED);
            return new RestoredBooks(
                            bookkeeping,
                            wiring.rules,
                            moment -> {
                                wiring.look(moment);
                                wiring.weeks.run(moment);
                            },
                            new RestoredWords())
                    .settle(takenAt, now);
        }
    }

    /** The old file goes aside before the new one takes its name; when that fails it comes back. */
    static Optional<Path> replace(Path books, Path fresh, Moment now) throws IOException {
        Path kept = books.resolveSibling(books.getFileName() + ".before-restore-"
                + now.today().atTime(now.time()).format(STAMP));
        boolean there = Files.exists(books);
        if (there) {
            for (String suffix : new String[] {"-wal", "-shm", ""}) {
                Path part = books.resolveSibling(books.getFileName() + suffix);
                if (Files.exists(part)) {
                    Files.move(part, kept.resolveSibling(kept.getFileName() + suffix));
                }
            }
        }
        try {
            Files.move(fresh, books, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (there) {
                Files.move(kept, books);
            }
            throw e;
        }
        return there ? Optional.of(kept) : Optional.empty();
    }
}
