package nhacviec.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import nhacviec.bot.plan.AmendingWords;
import nhacviec.bot.plan.PlanChangeWords;
import nhacviec.bot.staff.MovedWords;
import nhacviec.bot.task.ExtensionWords;
import nhacviec.config.Settings;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Moment;
import nhacviec.core.SearchKey;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.IndicatorService;
import nhacviec.core.plan.Amending;
import nhacviec.core.plan.Plan;
import nhacviec.core.plan.PlanChanges;
import nhacviec.core.plan.PlanFinding;
import nhacviec.core.plan.PlanService;
import nhacviec.core.plan.UnitMeant;
import nhacviec.core.plan.Withdrawals;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Succession;
import nhacviec.core.staff.Unit;
import nhacviec.core.staff.UnitService;
import nhacviec.core.task.Task;
import nhacviec.core.task.TaskNumber;
import nhacviec.documents.plan.PlanInWords;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan import}: shown, asked, stored; of a plan whose year is on record only what has changed. */
@Command(
        name = "import",
        description = {
            "In ra cách hiểu kế hoạch và các chỗ còn ngờ, hỏi lại rồi lưu. Trả lời khác “c” thì không lưu gì.",
            "Năm ấy đã có kế hoạch thì in những chỗ khác, hỏi lại rồi chỉ đổi những chỗ ấy: việc đã báo xong, hạn đã gia "
                    + "hạn, số liệu đã gửi vẫn giữ nguyên. Dòng không còn trong kế hoạch mới thì hỏi từng dòng; không ai "
                    + "đồng ý bỏ thì vẫn giữ.",
            "Có --yes, hoặc không có ai ở bàn phím (chạy từ một chương trình khác), thì lưu luôn không hỏi; dòng "
                    + "nhiệm vụ nào còn ngờ thì bot hỏi Văn phòng sau. Nhập lại cùng một tệp thì không đổi gì."
        },
        footer = "Ví dụ: ./nhacviec plan import config/plans/phuoc-my-2024.yaml --yes",
        mixinStandardHelpOptions = true)
final class PlanImportVerb implements Callable<Integer> {

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

    @Option(names = "--yes", description = "Lưu luôn, không hỏi lại; dòng không còn trong kế hoạch mới thì vẫn giữ.")
    private boolean yes;

    @Option(
            names = "--remove-missing",
            description = "Bỏ mọi dòng không còn trong kế hoạch mới, không hỏi từng dòng; lịch sử vẫn được lưu.")
    private boolean removeMissing;

    @Option(
            names = "--unit",
            paramLabel = "TÊN=ĐƠN VỊ",
            description =
                    "Tên trong văn bản là đơn vị nào, khi chương trình hiểu khác, ví dụ --unit \"Hộ tịch=Tư pháp\"; "
                            + "đơn vị mới thì ghi --unit \"Hộ tịch=mới\". Ghi được nhiều lần.")
    private List<String> unitsMeant = List.of();

    private final Function<String, Optional<String>> person;

    PlanImportVerb() {
        this(Terminal::ask);
    }

    /**
     * @param person answers a question; empty when there is nobody to ask
     */
    PlanImportVerb(Function<String, Optional<String>> person) {
        this.person = person;
    }

    @Override
    public Integer call() {
        Settings settings = Setup.forTools();
        PrintWriter out = spec.commandLine().getOut();
        try (Database database = Database.open(settings.database())) {
            JdbiBookkeeping books = new JdbiBookkeeping(database, Setup.clock(settings)::moment);
            PlanImport.Source read = PlanImport.source(file, year, books);
            out.println(PlanInWords.of(
                    read.plan(),
                    read.findings(),
                    new Succession(books.read(b -> b.staff().units()))));
            Plan fit = PlanImport.fit(read);
            if (read.unread() > 0
                    && !yes
                    && !agrees(
                            "Còn " + read.unread()
                                    + " thời hạn chưa đọc được; lưu nguyên lời, để Văn phòng cho biết ngày sau? (c/k)",
                            false)) {
                throw new Refusal(
                        "Chưa nạp kế hoạch, không đổi gì: còn " + read.unread()
                                + " thời hạn chưa đọc được. Thêm --yes thì lưu nguyên lời, bot hỏi Văn phòng ngày của từng việc.");
            }
            Plan plan = confirmed(fit, read.findings(), books, out);
            String fingerprint = PlanFile.fingerprint(plan);
            IndicatorService indicators = new IndicatorService(settings.reporting());
            PlanService plans =
                    new PlanService(indicators, new ExtensionWords(), new UnitService(indicators, new MovedWords()));
            Optional<PlanChanges> changes = books.read(b -> plans.differences(b, plan));
            boolean same = books.read(b -> plans.isOnRecord(b, plan, fingerprint)) && !removeMissing;
            Withdrawals agreed = Withdrawals.NONE;
            List<TaskNumber> left = books.read(b -> PlanService.goingOn(b, plan));
            if (!left.isEmpty()) {
                out.println("Lưu ý: kế hoạch năm " + plan.year() + " dùng từ 1/1/" + plan.year() + "; " + left.size()
                        + " việc chưa xong của kế hoạch đang dùng vẫn được nhắc, từ ngày ấy gọi bằng số kèm năm: "
                        + left.stream().map(TaskNumber::text).collect(Collectors.joining(", ")) + ".");
            }
            if (changes.isEmpty()) {
                refuseUnlessAgreed("Nạp kế hoạch này? (c/k)");
            } else if (!same && !changes.get().isEmpty()) {
                print(plan, changes.get(), out);
                agreed = removeMissing ? Withdrawals.all(changes.get()) : asked(changes.get());
                if (!changes.get().isOnlyRemovals() || !agreed.isEmpty()) {
                    refuseUnlessAgreed("Cập nhật kế hoạch đang dùng? (c/k)");
                }
            }
            Withdrawals rows = agreed;
            Moment now = Setup.clock(settings).moment();
            Amending outcome =
                    books.write(b -> plans.apply(b, Actor.administrator("cli"), plan, fingerprint, rows, now));
            say(outcome, out);
        }
        return 0;
    }

    /**
     * The plan in which every name means the unit that a person says. What a rule has matched is asked once, name by name; where
     * nobody is asked it is listed, and importing confirms it. From then on the name is a spelling on record.
     */
    private Plan confirmed(Plan read, List<PlanFinding> findings, JdbiBookkeeping books, PrintWriter out) {
        List<Unit> units = new Succession(books.<List<Unit>>read(b -> b.staff().units())).current();
        Plan plan = read;
        Set<String> said = new HashSet<>();
        for (String words : unitsMeant) {
            String[] sides = words.split("=", 2);
            if (sides.length < 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw new Usage.Wrong(
                        spec.commandLine(),
                        "--unit phải có dạng \"Tên trong văn bản=Đơn vị\", không phải “" + words + "”.");
            }
            said.add(SearchKey.of(sides[0]));
            plan = meaning(plan, sides[0].strip(), sides[1].strip(), units);
        }
        List<String> open = findings.stream()
                .map(PlanFinding::unit)
                .filter(words -> !words.isEmpty() && !said.contains(SearchKey.of(words)))
                .toList();
        for (String words : open) {
            String taken = taken(plan, words);
            if (!yes && !agrees("Tên “" + words + "” là " + taken + "? (c/k)", true)) {
                throw new Refusal("Chưa nạp kế hoạch, không đổi gì; “" + words
                        + "” là đơn vị nào thì chạy lại với --unit \"" + words + "=Tên đơn vị\" (hoặc =mới).");
            }
        }
        if (!open.isEmpty()) {
            Plan all = plan;
            out.println();
            out.println("Tên đơn vị được xác nhận khi nạp (khác thì dùng --unit):");
            open.forEach(words -> out.println("  - “" + words + "” là " + taken(all, words)));
        }
        return plan;
    }

    private static Plan meaning(Plan plan, String words, String unit, List<Unit> units) {
        if (SearchKey.of(unit).matches("(la )?(don vi )?moi")) {
            return UnitMeant.asItsOwn(plan, words);
        }
        return units.stream()
                .filter(one -> one.isNamed(unit))
                .findFirst()
                .or(() -> plan.units().stream().filter(one -> one.isNamed(unit)).findFirst())
                .map(one -> UnitMeant.by(plan, words, one))
                .orElseThrow(() -> new Refusal("Không có đơn vị “" + unit + "” để hiểu “" + words
                        + "”; xin ghi tên một đơn vị của cơ quan, hoặc --unit \"" + words + "=mới\"."));
    }

    private static String taken(Plan plan, String words) {
        return plan.units().stream()
                .filter(unit ->
                        unit.isNamed(words) && !SearchKey.of(unit.name()).equals(SearchKey.of(words)))
                .findFirst()
                .map(unit -> "đơn vị “" + unit.name() + "”")
                .orElse("đơn vị mới");
    }

    /** In what a plan differs from the one of its year on record. */
    static void print(Plan plan, PlanChanges changes, PrintWriter out) {
        out.println();
        if (changes.isEmpty()) {
            out.println("So với kế hoạch năm " + plan.year() + " đang dùng: không có gì khác.");
            return;
        }
        out.println("So với kế hoạch năm " + plan.year() + " đang dùng, có "
                + changes.all().size() + " chỗ khác:");
        PlanChangeWords.lines(changes).forEach(line -> out.println("  - " + line));
    }

    /** The rows that the person at the keyboard agrees to withdraw; none where nobody can be asked. */
    private Withdrawals asked(PlanChanges changes) {
        if (yes) {
            return Withdrawals.NONE;
        }
        Set<TaskNumber> tasks = new HashSet<>();
        for (Task task : changes.removedTasks()) {
            if (agrees("Bỏ nhiệm vụ " + task.number() + " “" + task.shortName() + "” khỏi kế hoạch? (c/k)", false)) {
                tasks.add(task.number());
            }
        }
        Set<String> indicators = new HashSet<>();
        for (Indicator row : changes.removedIndicators()) {
            if (agrees("Bỏ chỉ tiêu " + row.code() + " “" + row.shortName() + "” khỏi kế hoạch? (c/k)", false)) {
                indicators.add(row.code());
            }
        }
        return new Withdrawals(tasks, indicators);
    }

    private void refuseUnlessAgreed(String question) {
        if (!yes && !agrees(question, true)) {
            throw new Refusal("Chưa nạp kế hoạch, không đổi gì; muốn nạp thì chạy lại và trả lời c, hoặc thêm --yes.");
        }
    }

    private boolean agrees(String question, boolean whenNobodyIsThere) {
        return person.apply(question)
                .map(answer -> YES.contains(answer.strip().toLowerCase(Locale.ROOT)))
                .orElse(whenNobodyIsThere);
    }

    private static void say(Amending outcome, PrintWriter out) {
        List<String> lines = outcome.answer(new AmendingWords());
        boolean stored = outcome instanceof Amending.Imported
                || outcome instanceof Amending.Unchanged
                || outcome instanceof Amending.Amended;
        if (!stored) {
            throw new Refusal(String.join(System.lineSeparator(), lines));
        }
        lines.forEach(out::println);
        boolean kept = outcome instanceof Amending.Unchanged unchanged && unchanged.kept() > 0
                || outcome instanceof Amending.Amended amended
                        && !Withdrawals.all(amended.changes()).equals(amended.agreed());
        if (kept) {
            out.println("Muốn bỏ những dòng còn giữ thì chạy lại với --remove-missing.");
        }
    }
}
