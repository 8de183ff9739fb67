package nhacviec.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import nhacviec.config.Settings;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Books;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.Plans;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plan export}: the plan on record in our own form; importing it again changes nothing. */
@Command(
        name = "export",
        description = {
            "Ghi kế hoạch trong sổ ra tệp .yaml của chương trình; nhập lại tệp ấy thì không đổi gì.",
            "Tệp giữ kế hoạch như đã nhập. Việc đã báo xong, hạn đã gia hạn hay đặt bằng /den và số liệu nằm trong sổ, "
                    + "sao lưu bằng lệnh backup."
        },
        footer = "Ví dụ: ./nhacviec plan export --out ke-hoach-2024.yaml",
        mixinStandardHelpOptions = true)
final class PlanExportVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--year",
            paramLabel = "NĂM",
            converter = Usage.Year.class,
            description = "Năm của kế hoạch; không ghi thì lấy kế hoạch đang dùng.")
    private Integer year;

    @Option(names = "--out", paramLabel = "TỆP", description = "Tệp .yaml để ghi; không ghi thì in ra màn hình.")
    private Path file;

    @Override
    public Integer call() {
        if (file != null && !file.getFileName().toString().matches("(?i).+\\.ya?ml")) {
            throw new Usage.Wrong(spec.commandLine(), "--out phải là một tệp .yaml, không phải “" + file + "”.");
        }
        Settings settings = Setup.forTools();
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = Database.open(settings.database())) {
            Plan plan = new JdbiBookkeeping(database, Setup.clock(settings)::moment).read(this::onRecord);
            String text = PlanFile.write(plan);
            if (file == null) {
                out.print(text);
                out.flush();
                return 0;
            }
            write(text);
            out.println("Đã ghi kế hoạch năm " + plan.year() + " ra " + file + ": "
                    + plan.tasks().size() + " nhiệm vụ, " + plan.indicators().size() + " dòng chỉ tiêu.");
        }
        return 0;
    }

    private Plan onRecord(Books books) {
        Plans.OnRecord plan = (year == null
                        ? books.plans().inForce()
                        : books.plans().ofYear(year))
                .orElseThrow(() -> new Refusal(
                        year == null
                                ? "Chưa có kế hoạch nào để ghi ra; xin nhập trước: ./nhacviec plan import TỆP."
                                : "Trong sổ chưa có kế hoạch năm " + year + "."));
        return books.plans().rows(plan.id()).asImported();
    }

    private void write(String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("Đã có tệp " + file + "; xin chọn tên khác để không ghi đè.");
        } catch (IOException e) {
            throw new Refusal("Không ghi được tệp " + file.toAbsolutePath()
                    + "; xin kiểm tra thư mục và quyền ghi, hoặc chọn chỗ khác bằng --out.");
        }
    }
}
