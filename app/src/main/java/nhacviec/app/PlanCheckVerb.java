package nhacviec.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nhacviec.bot.task.ExtensionWords;
import nhacviec.config.Settings;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanService;
import nhacviec.documents.plan.PlanInWords;
import nhacviec.documents.plan.PlanJson;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan check}: what was understood of a plan and, where its year has a plan on record, what would change. */
@Command(
        name = "check",
        description = {
            "In ra cách hiểu kế hoạch và các chỗ còn ngờ; không thay đổi gì.",
            "Năm ấy đã có kế hoạch thì in thêm những chỗ khác với kế hoạch đang dùng."
        },
        footer = "Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml",
        mixinStandardHelpOptions = true)
final class PlanCheckVerb implements Callable<Integer> {

    private static final String SQLITE = "jdbc:sqlite:";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TỆP", description = "Tệp kế hoạch .docx, .xlsx, .txt hoặc .yaml.")
    private Path file;

    @Option(
            names = "--year",
            paramLabel = "NĂM",
            converter = Usage.Year.class,
            description = "Năm của kế hoạch, khi văn bản không ghi; kế hoạch của năm khác thì từ chối.")
    private Integer year;

    @Option(names = "--json", description = "In dạng JSON cho chương trình khác đọc.")
    private boolean json;

    @Override
    public Integer call() {
        PlanImport.Source read = PlanImport.source(file, year, null);
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json
                        ? PlanJson.text(read.plan(), read.lines(), read.findings())
                        : PlanInWords.of(read.plan(), read.findings()));
        if (!read.isComplete()) {
            spec.commandLine()
                    .getErr()
                    .println("Còn chỗ chưa đọc được; xin sửa trong văn bản hoặc cho biết, rồi chạy lại.");
            return 1;
        }
        if (!json) {
            changes(read.plan()).ifPresent(changes -> PlanImportVerb.print(read.plan(), changes, out));
        }
        return 0;
    }

    /** In what it differs from the plan on record; empty where there is none, or no database yet. */
    private static Optional<PlanChanges> changes(Plan plan) {
        Settings settings = Setup.forTools();
        String url = settings.database();
        boolean there = url.startsWith(SQLITE) && Files.isRegularFile(Path.of(url.substring(SQLITE.length())));
        if (!there) {
            return Optional.empty();
        }
        try (Database database = Database.open(url)) {
            PlanService plans = new PlanService(new IndicatorService(settings.reporting()), new ExtensionWords());
            return new JdbiBookkeeping(database).read(books -> plans.differences(books, plan));
        }
    }
}
