package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import nhacviec.core.plan.Plans;
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
    void aPlanThatIsThereAlreadyIsNotAskedAbout() {
        imports(null);
        asked = "";
        assertThat(imports("k")).isZero();
        assertThat(asked).isEmpty();
        assertThat(out.toString()).contains("Kế hoạch đã có từ trước, không đổi gì");
    }

    /** Imports the plan of 2024; {@code answer} is null where nobody is at the keyboard. */
    private int imports(String answer, String... options) {
        CommandLine line = new CommandLine(new PlanVerb.Import(question -> {
            asked = question;
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
        arguments[0] = PLAN;
        System.arraycopy(options, 0, arguments, 1, options.length);
        return line.execute(arguments);
    }

    private Optional<Plans.OnRecord> stored() {
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("data/nhacviec.db"))) {
            return new JdbiBookkeeping(database).read(books -> books.plans().inForce());
        }
    }
}
