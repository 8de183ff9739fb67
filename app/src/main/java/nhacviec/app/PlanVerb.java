package nhacviec.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
        footer = "Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml",
        mixinStandardHelpOptions = true,
        subcommands = {PlanVerb.Check.class, PlanVerb.Import.class})
final class PlanVerb {

    @Command(
            name = "check",
            description = "In ra cách hiểu kế hoạch và các chỗ còn ngờ; không thay đổi gì.",
            footer = "Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

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
            return 0;
        }
    }

    @Command(
            name = "import",
            description = {
                "In ra cách hiểu kế hoạch và các chỗ còn ngờ, hỏi lại rồi lưu. Trả lời khác “c” thì không lưu gì.",
                "Có --yes, hoặc không có ai ở bàn phím (chạy từ một chương trình khác), thì lưu luôn không hỏi; dòng "
                        + "nhiệm vụ nào còn ngờ thì bot hỏi Văn phòng sau. Nhập lại cùng một tệp thì không đổi gì."
            },
            footer = "Ví dụ: ./nhacviec plan import config/plans/phuoc-my-2024.yaml --yes",
            mixinStandardHelpOptions = true)
    static final class Import implements Callable<Integer> {

        private static final Set<String> YES = Set.of("c", "có", "co", "y", "yes");

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

        @Option(names = "--yes", description = "Lưu luôn, không hỏi lại.")
        private boolean yes;

        private final Function<String, Optional<String>> person;

        Import() {
            this(Terminal::ask);
        }

        /**
         * @param person answers a question; empty when there is nobody to ask
         */
        Import(Function<String, Optional<String>> person) {
            this.person = person;
        }

        @Override
        public Integer call() {
            Settings settings = Setup.forTools();
            PrintWriter out = spec.commandLine().getOut();
            try (Database database = Database.open(settings.database())) {
                JdbiBookkeeping books = new JdbiBookkeeping(database);
                PlanImport.Source read = PlanImport.source(file, year, books);
                out.println(PlanInWords.of(read.plan(), read.findings()));
                Plan plan = PlanImport.fit(read);
                PlanImport.Outcome outcome = PlanImport.onRecord(books, plan).orElseGet(() -> {
                    refuseUnlessAgreed();
                    return PlanImport.run(
                            books, plan, Setup.clock(settings).moment().at());
                });
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

        private void refuseUnlessAgreed() {
            boolean agreed = yes
                    || person.apply("Nạp kế hoạch này? (c/k)")
                            .map(answer -> YES.contains(answer.strip().toLowerCase(Locale.ROOT)))
                            .orElse(true);
            if (!agreed) {
                throw new Refusal(
                        "Chưa nạp kế hoạch, không đổi gì; muốn nạp thì chạy lại và trả lời c, hoặc thêm --yes.");
            }
        }
    }
}
