package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** {@code plan check} as a coordinator and a script see it: what is printed, and how it ends. */
class PlanVerbTest {

    private static final String HEAD = "KẾ HOẠCH\nCải cách hành chính xã Mẫu năm 2025\n"
            + "(Ban hành kèm theo Quyết định số 07/QĐ-UBND ngày 10 tháng 01 năm 2025 của UBND xã)\n"
            + "TT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian hoàn thành\n";

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    private static Ended run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int status = Main.run(new Main(), arguments);
            return new Ended(
                    status, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** What the library thinks of a broken file is a stack trace; the office reads one sentence. */
    @Test
    void theOfficeLibrarysLogStaysOffTheScreen() {
        for (String name :
                List.of("org.apache.poi.xwpf.usermodel.XWPFDocument", "org.apache.poi.ooxml.POIXMLDocument")) {
            assertThat(LoggerFactory.getLogger(name).isErrorEnabled()).as(name).isFalse();
        }
    }

    @Test
    void what_was_understood_is_said_and_all_is_well() throws IOException {
        Ended ended = run(
                "plan",
                "check",
                file("a.txt", HEAD + "1\tKế hoạch tuyên truyền\tKế hoạch\tTư pháp\tTrước ngày 15/3\n"));
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .contains(
                        "Kế hoạch cải cách hành chính xã Mẫu năm 2025 – xã Mẫu", "Quyết định 07/QĐ-UBND ngày 10/1/2025")
                .contains("hạn: 15/3/2025 – “Trước ngày 15/3” · chủ trì: Tư pháp");
    }

    @Test
    void what_could_not_be_read_is_said_with_its_place_and_ends_with_1() throws IOException {
        Ended ended = run("plan", "check", file("a.txt", HEAD + "1\tKế hoạch tuyên truyền\tKế hoạch\tTư pháp\t31/2\n"));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).contains("nhiệm vụ 1 (dòng 5 của tệp)", "lịch không có ngày 31/2/2025");
        assertThat(ended.err()).contains("Còn chỗ chưa đọc được").doesNotContain("Exception");
    }

    @Test
    void the_year_can_be_given_where_the_file_does_not_say_it() throws IOException {
        String text = "TT\tNhiệm vụ\tSản phẩm\tĐơn vị chủ trì\tThời gian\n1\tViệc\tVăn bản\tTư pháp\tQuý I\n";
        assertThat(run("plan", "check", file("b.txt", text)).err()).contains("xin thêm --year");
        assertThat(run("plan", "check", file("b.txt", text), "--year", "2026", "--json")
                        .out())
                .contains("\"year\" : 2026", "2026-03-31");
    }

    @Test
    void a_scan_is_refused_in_a_sentence() throws IOException {
        Ended ended = run("plan", "check", file("quet.pdf", "%PDF-1.7"));
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("là PDF").hasLineCount(1);
    }
}
