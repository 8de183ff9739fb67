package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Books;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plans;
import nhacviec.core.task.Task;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** {@code plan import}: shown, asked, stored. */
class PlanImportVerbTest {

    private static final String HOME = "nhacviec.home";
    private static final String PLAN = "../config/plans/phuoc-my-2024.yaml";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final List<String> questions = new ArrayList<>();
    private String asked = "";
    private String seenBefore = "";
    private String homeBefore;

    @BeforeEach
    void anOfficeOfItsOwn() {
        homeBefore = System.getProperty(HOME);
        System.setProperty(HOME, folder.toString());
    }

    @AfterEach
    void theOfficeBefore() {
        if (homeBefore == null) {
            System.clearProperty(HOME);
        } else {
            System.setProperty(HOME, homeBefore);
        }
    }

    @Test
    void whatWasUnderstoodIsShownAndTheDoubtsBeforeItIsAsked() {
        assertThat(imports("c")).isZero();
        assertThat(asked).isEqualTo("Nạp kế hoạch này? (c/k)");
        assertThat(seenBefore)
                .contains("Ban hành Kế hoạch theo dõi thi hành pháp luật năm 2024", "hạn: 31/1/2024 – “Tháng 1”")
                .contains("Phụ lục 2, nhiệm vụ 1.1 (dòng ", "xin xác nhận.")
                .doesNotContain("Đã nhập");
        assertThat(out.toString()).contains("Đã nhập: ");
        assertThat(stored()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"k", "", "không", "ok?", "chưa"})
    void anythingButYesStoresNothing(String answer) {
        assertThat(imports(answer)).isEqualTo(1);
        assertThat(out.toString()).contains("Chưa nạp kế hoạch, không đổi gì").doesNotContain("Đã nhập");
        assertThat(stored()).isEmpty();
    }

    @Test
    void withYesNobodyIsAsked() {
        assertThat(imports("k", "--yes")).isZero();
        assertThat(asked).isEmpty();
        assertThat(stored()).isPresent();
    }

    @Test
    void whereNobodyCanBeAskedItIsStored() {
        assertThat(imports(null)).isZero();
        assertThat(stored()).isPresent();
    }

    @Test
    void aNameThatARuleMatchedIsAskedAboutOnce() throws IOException {
        imports(null);
        Path signed = Files.write(folder.resolve("ke-hoach.txt"), PlanByChatTest.otherSpellings());
        String question = "Tên “Công chức Tư pháp - Hộ tịch” là đơn vị “Tư pháp”? (c/k)";
        questions.clear();
        assertThat(run("k", signed)).isEqualTo(1);
        assertThat(questions).containsExactly(question);
        assertThat(out.toString())
                .contains("chạy lại với --unit \"Công chức Tư pháp - Hộ tịch=Tên đơn vị\" (hoặc =mới)");
        questions.clear();
        assertThat(run("c", signed)).isZero();
        assertThat(questions).contains(question, "Tên “Bộ phận Tư pháp” là đơn vị “Tư pháp”? (c/k)");
        questions.clear();
        assertThat(run("c", signed)).isZero();
        assertThat(questions).isEmpty();
    }

    @Test
    void whereNobodyIsAskedTheNamesAreListedAndAnOptionSaysAnotherUnit() throws IOException {
        imports(null);
        Path signed = Files.write(folder.resolve("ke-hoach.txt"), PlanByChatTest.otherSpellings());
        assertThat(run("k", signed, "--yes", "--unit", "Bộ phận Tư pháp=Ban Tư pháp"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Không có đơn vị “Ban Tư pháp” để hiểu “Bộ phận Tư pháp”");
        assertThat(run("k", signed, "--yes", "--unit", "Bộ phận Tư pháp=mới")).isZero();
        assertThat(out.toString())
                .contains(
                        "Tên đơn vị được xác nhận khi nạp (khác thì dùng --unit):",
                        "  - “Công chức Tư pháp - Hộ tịch” là đơn vị “Tư pháp”",
                        "Đơn vị mới: Bộ phận Tư pháp")
                .doesNotContain("  - “Bộ phận Tư pháp”");
    }

    @Test
    void aPlanThatIsThereAlreadyIsNotAskedAbout() {
        imports(null);
        asked = "";
        assertThat(imports("k")).isZero();
        assertThat(asked).isEmpty();
        assertThat(out.toString()).contains("Kế hoạch đã có từ trước, không đổi gì");
    }

    @Test
    void anotherVersionIsShownAskedAboutAndTakenOver() throws IOException {
        imports(null);
        out.getBuffer().setLength(0);
        Path later = later(plan -> plan.replace("deadline: {month: 1}", "deadline: {month: 2}"));
        assertThat(run("c", later)).isZero();
        assertThat(questions).containsExactly("Nạp kế hoạch này? (c/k)", "Cập nhật kế hoạch đang dùng? (c/k)");
        assertThat(seenBefore).contains("So với kế hoạch năm 2024 đang dùng, có ", ": hạn 31/1/2024 → 29/2/2024");
        assertThat(out.toString()).contains("Đã cập nhật kế hoạch: ");
        out.getBuffer().setLength(0);
        assertThat(run("k", later)).isZero();
        assertThat(out.toString()).contains("Kế hoạch đã có từ trước, không đổi gì");
    }

    @Test
    void aNoLeavesThePlanInForceAsItWas() throws IOException {
        imports(null);
        Path later = later(plan -> plan.replace("deadline: {month: 1}", "deadline: {month: 2}"));
        assertThat(run("k", later)).isEqualTo(1);
        assertThat(out.toString()).contains("Chưa nạp kế hoạch, không đổi gì");
        assertThat(milestonesOn(LocalDate.of(2024, 2, 29))).isZero();
    }

    @Test
    void eachRowThatIsMissingIsAskedAboutAndKeptWithoutAnAnswer() throws IOException {
        imports(null);
        questions.clear();
        Path shorter = later(PlanImportVerbTest::withoutTheLastTask);
        assertThat(run("k", shorter)).isZero();
        assertThat(questions)
                .singleElement()
                .asString()
                .startsWith("Bỏ nhiệm vụ ")
                .endsWith("khỏi kế hoạch? (c/k)");
        assertThat(out.toString()).contains("Còn giữ 1 dòng mà tệp này không có.", "chạy lại với --remove-missing");
        assertThat(tasks()).isEqualTo(25);
        assertThat(run(null, shorter, "--remove-missing")).isZero();
        assertThat(out.toString()).contains("Đã bỏ khỏi kế hoạch nhiệm vụ ");
        assertThat(tasks()).isEqualTo(24);
    }

    @Test
    void aTimeThatNobodyCanReadIsStoredAsDoubtfulOnceAPersonSaysYes() throws IOException {
        Path signed = Files.writeString(
                folder.resolve("ke-hoach.txt"),
                "KẾ HOẠCH\nCải cách hành chính xã Mẫu năm 2025\n"
                        + "(Ban hành kèm theo Quyết định số 07/QĐ-UBND ngày 10 tháng 01 năm 2025 của UBND xã)\n"
                        + "TT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian hoàn thành\n"
                        + "1\tKế hoạch tuyên truyền\tKế hoạch\tTư pháp\tKhi thuận lợi, trước 31/2\n");
        assertThat(run(null, signed)).isEqualTo(1);
        assertThat(out.toString()).contains("còn 1 thời hạn chưa đọc được. Thêm --yes");
        assertThat(run("k", signed)).isEqualTo(1);
        assertThat(stored()).isEmpty();
        assertThat(run("k", signed, "--yes")).isZero();
        List<Task> stored = look(books -> books.tasks().all());
        assertThat(stored).singleElement().satisfies(task -> {
            assertThat(task.deadline()).isInstanceOf(Deadline.Unknown.class);
            assertThat(task.timeText()).isEqualTo("Khi thuận lợi, trước 31/2");
            assertThat(task.needsConfirmation()).isTrue();
        });
    }

    @Test
    void theShortNamesThatSomebodyChoseStayWhenTheSignedTextIsImported() throws IOException {
        imports(null);
        List<String> before = shortNames();
        Path signed = Files.write(folder.resolve("ke-hoach.txt"), PlanByChatTest.otherSpellings());
        assertThat(run("c", signed)).isZero();
        assertThat(shortNames()).isEqualTo(before).contains("VBQPPL ban hành đúng quy định");
    }

    private List<String> shortNames() {
        return look(books -> Stream.concat(
                        books.indicators().all().stream().map(Indicator::shortName),
                        books.tasks().all().stream().map(Task::shortName))
                .toList());
    }

    @Test
    void whatIsExportedImportsWithoutAChange() throws IOException {
        imports(null);
        Path exported = folder.resolve("xuat.yaml");
        assertThat(exports(exported)).isZero();
        assertThat(PlanFile.read(exported).plan())
                .isEqualTo(PlanFile.read(Path.of(PLAN)).plan());
        assertThat(exports(exported)).isEqualTo(1);
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("data/nhacviec.db"))) {
            new JdbiBookkeeping(database)
                    .record(books ->
                            books.tasks().confirm(books.tasks().all().get(1).number()));
        }
        Path later = folder.resolve("sau.yaml");
        assertThat(exports(later)).isZero();
        questions.clear();
        out.getBuffer().setLength(0);
        assertThat(run("k", later)).isZero();
        assertThat(questions).isEmpty();
        assertThat(out.toString()).contains("Kế hoạch đã có từ trước, không đổi gì");
    }

    private int exports(Path file) {
        CommandLine line = new CommandLine(new PlanExportVerb());
        PrintWriter writer = new PrintWriter(out, true);
        line.setOut(writer).setErr(writer);
        line.setExecutionExceptionHandler((failure, verb, parsed) -> {
            writer.println(failure.getMessage());
            return 1;
        });
        return line.execute("--out", file.toString());
    }

    private Path later(UnaryOperator<String> change) throws IOException {
        return Files.writeString(folder.resolve("later.yaml"), change.apply(Files.readString(Path.of(PLAN))));
    }

    private static String withoutTheLastTask(String plan) {
        return plan.substring(0, plan.lastIndexOf("\n  - number:"));
    }

    private int tasks() {
        return look(books -> books.tasks().all().size());
    }

    private long milestonesOn(LocalDate day) {
        return look(books -> books.tasks().milestones().stream()
                .filter(m -> day.equals(m.due()))
                .count());
    }

    private <T> T look(Function<Books, T> look) {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("data/nhacviec.db"))) {
            return new JdbiBookkeeping(database).read(look);
        }
    }

    /** Imports the plan of 2024; {@code answer} is null where nobody is at the keyboard. */
    private int imports(String answer, String... options) {
        return run(answer, Path.of(PLAN), options);
    }

    private int run(String answer, Path plan, String... options) {
        CommandLine line = new CommandLine(new PlanImportVerb(question -> {
            asked = question;
            questions.add(question);
            seenBefore = out.toString();
            return Optional.ofNullable(answer);
        }));
        PrintWriter writer = new PrintWriter(out, true);
        line.setOut(writer).setErr(writer);
        line.setExecutionExceptionHandler((failure, verb, parsed) -> {
            writer.println(failure.getMessage());
            return 1;
        });
        String[] arguments = new String[options.length + 1];
        arguments[0] = plan.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        return line.execute(arguments);
    }

    private Optional<Plans.OnRecord> stored() {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("data/nhacviec.db"))) {
            return new JdbiBookkeeping(database).read(books -> books.plans().inForce());
        }
    }
}
