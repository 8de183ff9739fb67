package nhacviec.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nhacviec.config.Settings;
import nhacviec.core.plan.Plan;
import nhacviec.documents.plan.PlanInWords;
import nhacviec.documents.plan.PlanJson;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan check} and {@code plan import}. */
@Command(
        name = "plan",
        description = "Đọc và nhập kế hoạch năm.",
        mixinStandardHelpOptions = true,
        subcommands = {PlanVerb.Check.class, PlanVerb.Import.class})
final class PlanVerb implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return 2;
    }

    @Command(
            name = "check",
            description = "In ra cách hiểu kế hoạch và các chỗ còn ngờ; không thay đổi gì.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "TỆP", description = "Tệp kế hoạch .docx, .xlsx, .txt hoặc .yaml.")
        private Path file;

        @Option(
                names = "--year",
                paramLabel = "NĂM",
                description = "Năm của kế hoạch, khi văn bản không ghi; tệp .yaml của năm khác thì từ chối.")
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
            return 0;
        }
    }

    @Command(
            name = "import",
            description = "Nhập kế hoạch; nhập lại cùng một tệp thì không đổi gì.",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "TỆP", description = "Tệp kế hoạch .docx, .xlsx, .txt hoặc .yaml.")
        private Path file;

        @Option(
                names = "--year",
                paramLabel = "NĂM",
                description = "Năm của kế hoạch, khi văn bản không ghi; tệp .yaml của năm khác thì từ chối.")
        private Integer year;

        @Option(names = "--yes", description = "Không hỏi lại.")
        private boolean yes;

        @Override
        public Integer call() {
            Settings settings = Setup.forTools();
            PrintWriter out = spec.commandLine().getOut();
            try (Database database = Database.open(settings.database())) {
                JdbiBookkeeping bookkeeping = new JdbiBookkeeping(database);
                PlanImport.Source read = PlanImport.source(file, year, bookkeeping);
                Plan plan = PlanImport.fit(read);
                PlanImport.Outcome outcome = PlanImport.run(
                        bookkeeping, plan, Setup.clock(settings).moment().at());
                if (outcome instanceof PlanImport.Outcome.OtherPlanOfThatYear other) {
                    throw new Refusal(
                            "Năm " + plan.year() + " đã có kế hoạch theo Quyết định "
                                    + other.onRecord().decisionNumber()
                                    + " với nội dung khác; bản này chưa thay được kế hoạch đang dùng, nên không đổi gì. Dùng cơ sở dữ liệu khác (NHACVIEC_DB) để thử kế hoạch mới.");
                }
                boolean unchanged = outcome instanceof PlanImport.Outcome.Unchanged;
                out.println((unchanged ? "Kế hoạch đã có từ trước, không đổi gì: " : "Đã nhập: ") + plan.title() + ", "
                        + plan.tasks().size() + " việc, " + plan.indicators().size() + " dòng chỉ tiêu.");
            }
            return 0;
        }
    }
}
