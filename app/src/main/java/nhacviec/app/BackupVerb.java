package nhacviec.app;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import nhacviec.config.Settings;
import nhacviec.core.Moment;
import nhacviec.storage.BackupFile;
import nhacviec.storage.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: a copy of the database, consistent while the service runs, and checked. */
@Command(
        name = "backup",
        description = "Sao lưu toàn bộ dữ liệu vào một tệp, kể cả khi dịch vụ đang chạy.",
        footer = "Ví dụ: ./nhacviec backup /media/usb/nhacviec.db",
        mixinStandardHelpOptions = true)
final class BackupVerb implements Callable<Integer> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TỆP",
            description = "Nơi ghi; bỏ trống thì ghi vào thư mục sao lưu trong cài đặt.")
    private Path file;

    @Override
    public Integer call() {
        Settings settings = Setup.forTools();
        Moment now = Setup.clock(settings).moment();
        Path target = file != null
                ? file
                : settings.backup()
                        .folder()
                        .resolve("nhacviec-" + now.today().atTime(now.time()).format(STAMP) + ".db");
        if (Files.isDirectory(target)) {
            throw new Refusal("“" + target + "” là một thư mục; xin ghi cả tên tệp, ví dụ "
                    + target.resolve("nhacviec-" + now.today() + ".db") + ".");
        }
        if (Files.exists(target)) {
            throw new Refusal("Đã có tệp “" + target + "”; xin chọn tên khác để không mất bản cũ, ví dụ nhacviec-"
                    + now.today() + ".db.");
        }
        Path books = Setup.databaseFile(settings);
        if (!Files.exists(books)) {
            throw new Refusal("Chưa có dữ liệu ở “" + books + "” để sao lưu; kiểm tra NHACVIEC_DB.");
        }
        try (Database database = Database.open(settings.database())) {
            BackupFile.write(database, target, now.at());
        } catch (UncheckedIOException e) {
            throw new Refusal("Không ghi được “" + target + "” (" + e.getCause().getMessage()
                    + "); kiểm tra thư mục, quyền ghi và dung lượng đĩa.");
        }
        BackupFile.Contents contents = BackupFile.check(target);
        spec.commandLine()
                .getOut()
                .println("Đã sao lưu vào " + target + ": " + contents.people() + " người, " + contents.entries()
                        + " lần ghi số liệu; đã khôi phục thử và kiểm tra.");
        return 0;
    }
}
