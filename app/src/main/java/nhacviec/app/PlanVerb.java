package nhacviec.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nhacviec.config.Settings;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.plan.Plan;
import nhacviec.documents.plan.Finding;
import nhacviec.documents.plan.PlanFindings;
import nhacviec.documents.plan.PlanJson;
import nhacviec.documents.plan.RowLines;
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

        @Parameters(paramLabel = "TỆP", description = "Tệp kế hoạch .yaml.")
        private Path file;

        @Option(
                names = "--year",
                paramLabel = "NĂM",
                converter = Usage.Year.class,
                description = "Năm của kế hoạch; tệp của năm khác thì từ chối.")
        private Integer year;

        @Option(names = "--json", description = "In dạng JSON cho chương trình khác đọc.")
        private boolean json;

        @Override
        public Integer call() {
            PlanFile.Read read = ofYear(PlanImport.read(file), year);
            RowLines lines = lines(read);
            List<Finding> findings = findings(read, Setup.forTools());
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(PlanJson.text(read.plan(), lines, findings));
            } else {
                print(out, read.plan(), findings);
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

        @Parameters(paramLabel = "TỆP", description = "Tệp kế hoạch .yaml.")
        private Path file;

        @Option(
                names = "--year",
                paramLabel = "NĂM",
                converter = Usage.Year.class,
                description = "Năm của kế hoạch; tệp của năm khác thì từ chối.")
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
            PlanFile.Read read = ofYear(PlanImport.read(file), year);
            Settings settings = Setup.forTools();
            PrintWriter out = spec.commandLine().getOut();
            print(out, read.plan(), findings(read, settings));
            out.println();
            try (Database database = Database.open(settings.database())) {
                JdbiBookkeeping books = new JdbiBookkeeping(database);
                PlanImport.Outcome outcome = PlanImport.onRecord(books, read).orElseGet(() -> {
                    refuseUnlessAgreed();
                    return PlanImport.run(
                            books, read, Setup.clock(settings).moment().at());
                });
                Plan plan = read.plan();
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

    private static RowLines lines(PlanFile.Read read) {
        return new RowLines(read.taskLines(), read.indicatorLines());
    }

    private static List<Finding> findings(PlanFile.Read read, Settings settings) {
        return PlanFindings.of(read.plan(), Setup.calendar(settings).workCalendar(), lines(read));
    }

    private static PlanFile.Read ofYear(PlanFile.Read read, Integer year) {
        if (year != null && read.plan().year() != year) {
            throw new Refusal("Tệp là kế hoạch năm " + read.plan().year() + ", không phải năm " + year
                    + "; xin chọn đúng tệp hoặc bỏ --year.");
        }
        return read;
    }

    private static void print(PrintWriter out, Plan plan, List<Finding> findings) {
        out.println(plan.title() + " – " + plan.locality());
        out.println("Quyết định " + plan.decision().number() + " ngày "
                + plan.decision().date());
        out.println();
        plan.tasks()
                .forEach(task -> out.printf(
                        "%-5s %-12s %s%n",
                        task.number(),
                        task.deadline().dueDates().isEmpty()
                                ? "(chờ)"
                                : task.deadline().dueDates().get(0).date().toString(),
                        task.shortName()));
        out.println();
        plan.indicators().stream()
                .filter(indicator -> !indicator.group())
                .forEach(indicator ->
                        out.printf("%-6s %s: %s%n", indicator.code(), indicator.shortName(), indicator.targetText()));
        out.println();
        findings.forEach(finding -> out.println(finding.place() + ": " + finding.message()));
    }
}
