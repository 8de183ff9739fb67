package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage is answered in one line of Vietnamese with an example of the right form, and status 2. */
class UsageTest {

    private final PrintStream realOut = System.out;
    private final PrintStream realErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(realOut);
        System.setErr(realErr);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            invite                              | Còn thiếu --unit, --role. Ví dụ: ./nhacviec invite --unit "Tư pháp" --role staff
            invite --unit X                     | Còn thiếu --role. Ví dụ: ./nhacviec invite --unit "Tư pháp" --role staff
            invite --role staff --unit          | --unit chưa có nội dung đi kèm. Ví dụ: ./nhacviec invite --unit "Tư pháp" --role staff
            invite --unit --role staff          | --unit chưa có nội dung đi kèm. Ví dụ: ./nhacviec invite --unit "Tư pháp" --role staff
            invite --unit X --unit Y --role z   | --unit được ghi hai lần. Ví dụ: ./nhacviec invite --unit "Tư pháp" --role staff
            invite --unit X --role chief        | --role phải là staff, coordinator hoặc leader, không phải “chief”. Ví dụ: ./nhacviec invite --unit "Tư pháp" --role staff
            report                              | Còn thiếu --out, KỲ. Ví dụ: ./nhacviec report 2024-Q1 --out bao-cao.docx
            dump                                | Không có lệnh “dump”. Các lệnh: demo, run, plan, invite, unit, reminders, report, backup, restore, doctor, help. Ví dụ: ./nhacviec demo
            dump --help                         | Không có lệnh “dump”. Các lệnh: demo, run, plan, invite, unit, reminders, report, backup, restore, doctor, help. Ví dụ: ./nhacviec demo
            help dump                           | Không có lệnh “dump”. Các lệnh: demo, run, plan, invite, unit, reminders, report, backup, restore, doctor, help. Ví dụ: ./nhacviec demo
            --debug                             | Còn thiếu lệnh. Các lệnh: demo, run, plan, invite, unit, reminders, report, backup, restore, doctor, help. Ví dụ: ./nhacviec demo
            --nosuch                            | Không có tùy chọn “--nosuch”. Ví dụ: ./nhacviec demo
            restore                             | Còn thiếu TỆP. Ví dụ: ./nhacviec restore data/backup/nhacviec-2024-03-22.db
            plan                                | Còn thiếu lệnh. Các lệnh: check, import, export, next. Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml
            plan foo --help                     | Không có lệnh “foo”. Các lệnh: check, import, export, next. Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml
            plan check                          | Còn thiếu TỆP. Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml
            plan next                           | Còn thiếu --year. Ví dụ: ./nhacviec plan next --year 2025 --out ke-hoach-2025.yaml
            plan next --year 2025 --out a.docx  | --out phải là một tệp .yaml, không phải “a.docx”. Ví dụ: ./nhacviec plan next --year 2025 --out ke-hoach-2025.yaml
            plan check a.yaml b.yaml            | Thừa “b.yaml”. Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml
            plan check a.yaml --year abc        | --year phải là một năm, ví dụ 2024, không phải “abc”. Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml
            plan check a.yaml --json=x          | --json ghi chưa đúng: “x”. Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml
            plan check khong-co.yaml --year 24  | --year phải là một năm, ví dụ 2024, không phải “24”. Ví dụ: ./nhacviec plan check config/plans/phuoc-my-2024.yaml
            demo foo                            | Thừa “foo”. Ví dụ: ./nhacviec demo --chat-port 8081 --admin-port 8080
            demo --foo                          | Không có tùy chọn “--foo”. Ví dụ: ./nhacviec demo --chat-port 8081 --admin-port 8080
            demo --chat-port abc                | --chat-port phải là một số từ 1 đến 65535, không phải “abc”. Ví dụ: ./nhacviec demo --chat-port 8081 --admin-port 8080
            demo --chat-port 99999              | --chat-port phải là một số từ 1 đến 65535, không phải “99999”. Ví dụ: ./nhacviec demo --chat-port 8081 --admin-port 8080
            demo --chat-port 0                  | --chat-port phải là một số từ 1 đến 65535, không phải “0”. Ví dụ: ./nhacviec demo --chat-port 8081 --admin-port 8080
            demo --chat-port 9000 --admin-port 9000 | Trang trò chuyện và trang quản trị không dùng chung cổng 9000 được; xin chọn hai cổng khác nhau. Ví dụ: ./nhacviec demo --chat-port 8081 --admin-port 8080
            unit                                | Còn thiếu lệnh. Các lệnh: rename, merge. Ví dụ: ./nhacviec unit rename "Tư pháp" "Tư pháp - Hộ tịch" --from 2025-07-01
            unit rename A                       | Còn thiếu TÊN_MỚI. Ví dụ: ./nhacviec unit rename "Tư pháp" "Tư pháp - Hộ tịch" --from 2025-07-01
            unit merge A B                      | Còn thiếu --into. Ví dụ: ./nhacviec unit merge "Văn phòng" "Tư pháp" --into "Văn phòng HĐND và UBND" --from 2025-07-01
            unit rename A B --from 31/6/2025    | --from phải là một ngày có thật, ví dụ 2025-07-01, không phải “31/6/2025”. Ví dụ: ./nhacviec unit rename "Tư pháp" "Tư pháp - Hộ tịch" --from 2025-07-01
            reminders                           | Còn thiếu lệnh. Các lệnh: preview. Ví dụ: ./nhacviec reminders preview --from 2024-03-01 --to 2024-03-31
            reminders preview --from 2024-03-01 | Còn thiếu --to. Ví dụ: ./nhacviec reminders preview --from 2024-03-01 --to 2024-03-31
            """)
    void wrongUsageIsOneSentenceWithAnExample(String typed, String answer) {
        assertThat(Main.run(new Main(), typed.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(answer);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamedInFullBesideOneThatIs() {
        assertThat(Main.run(new Main(), "plan", "check", "khong-co.yaml")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo(
                        "Không thấy tệp kế hoạch " + Path.of("khong-co.yaml").toAbsolutePath() + ". Kế hoạch có sẵn: "
                                + Path.of("config/plans/phuoc-my-2024.yaml").toAbsolutePath() + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "--help",
        "help",
        "help --help",
        "demo --help",
        "help demo",
        "plan --help",
        "plan import --help",
        "reminders preview --help"
    })
    void helpIsGivenInVietnamese(String typed) {
        assertThat(Main.run(new Main(), typed.split(" "))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Cách dùng: nhacviec ")
                .doesNotContain("Usage", "Commands", "Show", "Print", "Display", "usage help");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theHelpOfImportSaysWhenItAsksAndEndsWithAnExample() {
        Main.run(new Main(), "plan", "import", "--help");
        assertThat(out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains("Trả lời khác “c” thì không lưu gì.", "thì lưu luôn không hỏi")
                .endsWith("Ví dụ: ./nhacviec plan import config/plans/phuoc-my-2024.yaml --yes ");
    }
}
