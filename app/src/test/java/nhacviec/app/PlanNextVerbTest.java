package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.Books;
import nhacviec.core.indicator.Figure;
import nhacviec.core.indicator.Indicator;
import nhacviec.core.indicator.ReportingPeriod;
import nhacviec.core.plan.Deadline;
import nhacviec.core.plan.Plan;
import nhacviec.core.staff.Actor;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone;
import nhacviec.core.task.ProvingDocument;
import nhacviec.core.task.Task;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code plan next}: the plan of 2024 with what was done in it becomes a draft that imports once it is signed. */
class PlanNextVerbTest {

    private static final String HOME = "nhacviec.home";
    private static final Instant DECEMBER = Instant.parse("2024-12-20T02:00:00Z");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private String homeBefore;
    private Path draft;

    @BeforeEach
    void aYearInWhichSomethingWasDone() {
        homeBefore = System.getProperty(HOME);
        System.setProperty(HOME, folder.toString());
        draft = folder.resolve("ke-hoach-2025.yaml");
        record(books -> {
            books.plans().store(PlanFile.shipped().plan(), "2024", Instant.parse("2024-01-11T01:00:00Z"));
            done(books, "Kế hoạch theo dõi thi hành pháp luật");
            Actor admin = Actor.administrator("http");
            long unit = books.staff().units().get(0).id();
            books.indicators()
                    .append(
                            "3.2",
                            unit,
                            new ReportingPeriod(2024, 4),
                            new Figure.Ratio(BigDecimal.valueOf(45), BigDecimal.valueOf(60)),
                            admin,
                            DECEMBER);
        });
    }

    private static void done(Books books, String shortName) {
        Task task = books.tasks().all().stream()
                .filter(one -> one.shortName().equals(shortName))
                .findFirst()
                .orElseThrow();
        for (Milestone milestone : books.tasks().milestonesOf(task.number())) {
            books.tasks().complete(milestone.id(), null, DECEMBER, LocalDate.of(2024, 12, 1), ProvingDocument.NONE);
        }
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
    void whatComesBackIsKeptWhatWasDoneOnceIsLeftOutAndTheRestIsCarriedOver() throws IOException {
        assertThat(next("--year", "2025", "--out", draft.toString())).isZero();
        Plan plan = PlanFile.read(draft).plan();
        Plan before = PlanFile.shipped().plan();
        assertThat(plan.year()).isEqualTo(2025);
        assertThat(plan.title()).isEqualTo("Kế hoạch cải cách hành chính xã Phước Mỹ năm 2025");
        assertThat(plan.decision()).isEqualTo(new Plan.Decision("", null, "Cao Minh Thi"));
        assertThat(plan.tasks()).hasSize(before.tasks().size() - 1);
        assertThat(plan.tasks()).noneMatch(task -> task.shortName().equals("Kế hoạch theo dõi thi hành pháp luật"));
        assertThat(plan.tasks())
                .filteredOn(task -> task.deadline() instanceof Deadline.EachPeriod)
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.deadline()).isEqualTo(Deadline.eachQuarter(2025, true, true)));
        assertThat(plan.tasks())
                .filteredOn(task -> task.deadline() instanceof Deadline.OnDates)
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(task.needsConfirmation()).isTrue();
                    assertThat(task.notes()).contains("Chuyển tiếp từ kế hoạch năm 2024, chưa xong.");
                    assertThat(task.deadline().dueDates())
                            .allSatisfy(due -> assertThat(due.date().getYear()).isEqualTo(2025));
                });
        assertThat(plan.tasks())
                .filteredOn(task -> task.name().equals("Kế hoạch kiểm tra cải cách hành chính năm 2024"))
                .singleElement()
                .satisfies(task -> assertThat(task.notes())
                        .contains(
                                "Còn ghi “năm 2024”; nếu làm cho năm 2025 thì sửa thành: Kế hoạch kiểm tra cải cách hành chính"
                                        + " năm 2025"));
        Indicator digitised = plan.indicators().stream()
                .filter(row -> row.code().equals("3.2"))
                .findFirst()
                .orElseThrow();
        assertThat(digitised.targets()).hasSize(2);
        assertThat(digitised.notes().get(0)).startsWith("Kết quả năm 2024: 45/60 = 75 %, chưa đạt mức phấn đấu");
        assertThat(Files.readString(draft))
                .contains("# ĐÃ BỎ: làm một lần, năm 2024 đã xong", "Kế hoạch theo dõi thi hành pháp luật (Tư pháp)")
                .contains(
                        "Kế hoạch kiểm tra CCHC năm 2024 (Văn phòng UBND xã) – tên hay sản phẩm còn ghi năm cũ, cách sửa ở notes");
        assertThat(out.toString()).contains("Đã lập dự thảo kế hoạch năm 2025", "bỏ 1 việc làm một lần đã xong");
    }

    @Test
    void theDraftOfAPlanReadFromItsDocumentIsReadByPlanCheck() throws IOException {
        assertThat(run(imports(), PlanFormTest.SEED.toString())).isZero();
        assertThat(next("--year", "2025", "--out", draft.toString())).isZero();
        out.getBuffer().setLength(0);
        assertThat(run(new PlanCheckVerb(), draft.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("đây là dự thảo, chưa có số và ngày của quyết định ban hành")
                .doesNotContain("chỗ cần sửa");
        Plan plan = PlanFile.read(draft).plan();
        assertThat(PlanFile.read(PlanFile.write(plan), "viết ra").plan()).isEqualTo(plan);
        Files.writeString(
                draft,
                Files.readString(draft)
                        .replace("number: \"\"", "number: 07/QĐ-UBND")
                        .replace("date: \"\"", "date: 10/1/2025"));
        assertThat(run(new PlanCheckVerb(), draft.toString())).isZero();
        assertThat(run(imports(), draft.toString())).isZero();
    }

    @Test
    void aDraftWithoutADecisionIsPointedOutAndNotImported() {
        next("--year", "2025", "--out", draft.toString());
        out.getBuffer().setLength(0);
        assertThat(run(new PlanCheckVerb(), draft.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("mục decision", "đây là dự thảo, chưa có số và ngày của quyết định ban hành");
        assertThat(run(imports(), draft.toString())).isEqualTo(1);
        assertThat(look(books -> books.plans().ofYear(2025))).isEmpty();
    }

    @Test
    void aSignedDraftImportsAndReadsBackTheSame() throws IOException {
        next("--year", "2025", "--out", draft.toString());
        String signed = Files.readString(draft)
                .replace("number: \"\"", "number: 07/QĐ-UBND")
                .replace("date: \"\"", "date: 10/1/2025");
        Files.writeString(draft, signed);
        Plan plan = PlanFile.read(draft).plan();
        assertThat(PlanFile.read(PlanFile.write(plan), "viết ra").plan()).isEqualTo(plan);
        assertThat(run(imports(), draft.toString())).isZero();
        assertThat(look(books -> books.plans().inForce())).hasValueSatisfying(inForce -> {
            assertThat(inForce.year()).isEqualTo(2025);
            assertThat(inForce.decisionNumber()).isEqualTo("07/QĐ-UBND");
        });
        assertThat(run(imports(), draft.toString())).isZero();
        assertThat(out.toString()).contains("Kế hoạch đã có từ trước, không đổi gì");
    }

    @Test
    void unitsThatHaveEndedAreNotInTheDraft() {
        record(books -> {
            List<Unit> units = books.staff().units();
            Unit merged = books.staff().add("Tư pháp - Hộ tịch", "Tư pháp - HT", LocalDate.of(2024, 7, 1));
            books.staff().succeed(units.get(1), LocalDate.of(2024, 6, 30), merged);
            books.staff().handOver(units.get(1), merged, new ReportingPeriod(2023, 4), DECEMBER);
            Unit office = books.staff().add("Văn phòng HĐND và UBND", "Văn phòng mới", LocalDate.of(2025, 1, 1));
            books.staff().succeed(units.get(0), LocalDate.of(2024, 12, 31), office);
        });
        next("--year", "2025", "--out", draft.toString());
        Plan plan = PlanFile.read(draft).plan();
        assertThat(plan.units())
                .extracting(Unit::name)
                .contains("Tư pháp - Hộ tịch", "Văn phòng HĐND và UBND")
                .doesNotContain("Tư pháp", "Văn phòng UBND xã");
        assertThat(plan.tasks())
                .extracting(Task::lead)
                .contains("Tư pháp - Hộ tịch", "Văn phòng HĐND và UBND")
                .doesNotContain("Tư pháp", "Văn phòng UBND xã");
    }

    @Test
    void whatCannotBeIsOneSentence() throws IOException {
        assertThat(next("--year", "2026")).isEqualTo(1);
        assertThat(out.toString().strip())
                .isEqualTo(
                        "Kế hoạch đang dùng là của năm 2024, nên chỉ lập được dự thảo năm 2025, không phải năm 2026.");
        Files.writeString(draft, "của tôi");
        assertThat(next("--year", "2025", "--out", draft.toString())).isEqualTo(1);
        assertThat(Files.readString(draft)).isEqualTo("của tôi");
    }

    private static PlanImportVerb imports() {
        return new PlanImportVerb(question -> Optional.empty());
    }

    private int next(String... arguments) {
        return run(new PlanNextVerb(), arguments);
    }

    private int run(Callable<Integer> verb, String... arguments) {
        CommandLine line = new CommandLine(verb);
        PrintWriter writer = new PrintWriter(out, true);
        line.setOut(writer).setErr(writer);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            writer.println(failure.getMessage());
            return 1;
        });
        return line.execute(arguments);
    }

    private <T> Optional<T> look(java.util.function.Function<Books, Optional<T>> look) {
        try (Database database = open()) {
            return new JdbiBookkeeping(database).read(look);
        }
    }

    private void record(java.util.function.Consumer<Books> change) {
        try (Database database = open()) {
            new JdbiBookkeeping(database).record(change);
        }
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + folder.resolve("data/nhacviec.db"));
    }
}
