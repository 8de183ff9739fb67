package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nhacviec.config.plan.PlanFile;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code unit rename} and {@code unit merge}: asked, recorded, said. */
class UnitVerbTest {

    private static final String HOME = "nhacviec.home";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private String asked = "";
    private String homeBefore;

    @BeforeEach
    void anOfficeOfItsOwn() {
        homeBefore = System.getProperty(HOME);
        System.setProperty(HOME, folder.toString());
        try (Database database = open()) {
            JdbiBookkeeping books = new JdbiBookkeeping(database);
            PlanImport.run(books, PlanFile.shipped(), java.time.Instant.parse("2024-01-11T01:00:00Z"));
            books.record(b -> {
                Unit justice = b.staff().units().stream()
                        .filter(unit -> unit.isNamed("Tư pháp"))
                        .findFirst()
                        .orElseThrow();
                b.staff().link("Hòa", justice, Role.STAFF, 11, java.time.Instant.parse("2024-01-11T01:00:00Z"));
            });
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
    void aUnitIsRenamedAfterAQuestion() {
        assertThat(run("c", new UnitVerb.Rename(this::answers), "Tư pháp", "Tư pháp - Hộ tịch", "--from", "1/7/2024"))
                .isZero();
        assertThat(asked).isEqualTo("Đổi tên “Tư pháp” thành “Tư pháp - Hộ tịch” từ ngày 1/7/2024? (c/k)");
        assertThat(out.toString())
                .contains("Từ ngày 1/7/2024, “Tư pháp” là “Tư pháp - Hộ tịch”: đã chuyển 1 người, 5 việc.");
        assertThat(unitOf("Hòa")).isEqualTo("Tư pháp - Hộ tịch");
    }

    @Test
    void aPlanThatNamesAUnitOfThePastIsShownWithTheOneOfToday() {
        run("c", new UnitVerb.Rename(this::answers), "Tư pháp", "Tư pháp - Hộ tịch", "--from", "1/7/2024");
        out.getBuffer().setLength(0);
        assertThat(run(null, new PlanCheckVerb(), PlanFormTest.SEED.toString())).isZero();
        assertThat(out.toString()).contains("chủ trì: Tư pháp (nay là Tư pháp - Hộ tịch)");
    }

    @Test
    void aNoChangesNothing() {
        assertThat(run("k", new UnitVerb.Rename(this::answers), "Tư pháp", "Hộ tịch"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Chưa đổi gì");
        assertThat(unitOf("Hòa")).isEqualTo("Tư pháp");
    }

    @Test
    void unitsAreMergedIntoOneThatIsThereAndWhatIsWrongIsOneSentence() {
        assertThat(run(
                        null,
                        new UnitVerb.Merge(this::answers),
                        "Tư pháp",
                        "--into",
                        "Văn phòng",
                        "--from",
                        "2024-07-01"))
                .isZero();
        assertThat(unitOf("Hòa")).isEqualTo("Văn phòng UBND xã");
        out.getBuffer().setLength(0);
        assertThat(run(null, new UnitVerb.Merge(this::answers), "Tư pháp", "--into", "Hộ tịch"))
                .isEqualTo(1);
        assertThat(out.toString().strip())
                .isEqualTo(
                        "Đơn vị “Tư pháp” đến hết ngày 30/6/2024 thì “Văn phòng UBND xã” làm tiếp; xin ghi tên đơn vị ấy.");
        out.getBuffer().setLength(0);
        assertThat(run(null, new UnitVerb.Rename(this::answers), "Tài chánh", "Tài chính"))
                .isEqualTo(1);
        assertThat(out.toString()).contains("Không có đơn vị “Tài chánh”; có phải “Tài chính - Kế toán” không.");
    }

    private String answer;

    private Optional<String> answers(String question) {
        asked = question;
        return Optional.ofNullable(answer);
    }

    private int run(String said, Object verb, String... arguments) {
        answer = said;
        CommandLine line = new CommandLine(verb);
        PrintWriter writer = new PrintWriter(out, true);
        line.setOut(writer).setErr(writer);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            writer.println(failure.getMessage());
            return 1;
        });
        return line.execute(arguments);
    }

    private String unitOf(String name) {
        try (Database database = open()) {
            List<String> units = new JdbiBookkeeping(database)
                    .read(b -> b.staff().all().stream()
                            .filter(person -> person.name().equals(name))
                            .map(person -> person.unit().name())
                            .toList());
            return units.get(0);
        }
    }

    private Database open() {
        return Database.open("jdbc:sqlite:" + folder.resolve("data/nhacviec.db"));
    }
}
