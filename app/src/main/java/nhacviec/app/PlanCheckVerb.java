package nhacviec.app;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nhacviec.bot.task.ExtensionWords;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanService;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
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
        Optional<String> url = onRecord();
        if (url.isEmpty()) {
            return check(Optional.empty());
        }
        try (Database database = Database.open(url.get())) {
            return check(Optional.of(new JdbiBookkeeping(database)));
        }
    }

    /** Where the books are; empty where there are none yet: looking at a file makes none. */
    private static Optional<String> onRecord() {
        String url = Setup.forTools().database();
        boolean there = !url.startsWith(SQLITE) || Files.isRegularFile(Path.of(url.substring(SQLITE.length())));
        return there ? Optional.of(url) : Optional.empty();
    }

    private int check(Optional<JdbiBookkeeping> books) {
        PlanImport.Source read = PlanImport.source(file, year, books.orElse(null));
        Succession succession = new Succession(
                books.map(all -> all.<List<Unit>>read(b -> b.staff().units())).orElse(List.of()));
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                json
                        ? PlanJson.text(read.plan(), read.lines(), read.findings())
                        : PlanInWords.of(read.plan(), read.findings(), succession));
        if (!read.isComplete()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            read.unread() > 0
                                            && read.findings().stream()
                                                    .noneMatch(f -> f.severity() == PlanFinding.Severity.ERROR)
                                    ? "Còn chỗ chưa đọc được; không phải sửa văn bản: plan import --yes lưu nguyên lời và bot hỏi Văn phòng sau."
                                    : "Còn chỗ chưa đọc được; xin sửa trong văn bản hoặc cho biết, rồi chạy lại.");
            return 1;
        }
        if (!json) {
            PlanService plans =
                    new PlanService(new IndicatorService(Setup.forTools().reporting()), new ExtensionWords());
            books.flatMap(all -> all.<Optional<PlanChanges>>read(b -> plans.differences(b, read.plan())))
                    .ifPresent(changes -> PlanImportVerb.print(read.plan(), changes, out));
        }
        return 0;
    }
}
