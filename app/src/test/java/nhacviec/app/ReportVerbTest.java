package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nhacviec.core.staff.Role;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportVerbTest {

    @TempDir
    Path home;

    private final PrintStream err = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void atHome() {
        System.setProperty("nhacviec.home", home.toString());
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void leave() {
        System.clearProperty("nhacviec.home");
        System.setErr(err);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx", "json"})
    void the_report_of_the_shipped_plan_is_a_file(String ending) throws IOException {
        Path file = home.resolve("bao-cao." + ending);
        assertThat(report("2024-Q1", file)).isZero();
        byte[] content = Files.readAllBytes(file);
        assertThat(new String(content, 0, 2, StandardCharsets.UTF_8)).isEqualTo(ending.equals("json") ? "{\n" : "PK");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(leftovers()).containsExactly("bao-cao." + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-H1", "2024-Y", "2024-Q4", "6T", "năm", "quý II"})
    void periods_are_read_as_people_type_them(String period) {
        assertThat(report(period, home.resolve("a.json"))).isZero();
    }

    @Test
    void a_wrong_period_or_ending_is_wrong_usage() {
        assertThat(report("2024-Q5", home.resolve("a.docx"))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("“2024-Q5” không phải kỳ báo cáo");
        assertThat(report("2024-Q1", home.resolve("a.pdf"))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("đuôi .docx, .xlsx hoặc .json");
        assertThat(Main.run(new Main(), "report", "2024-Q1")).isEqualTo(2);
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void another_years_report_is_refused_with_a_sentence() {
        assertThat(report("2023-Y", home.resolve("a.docx"))).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "Sổ chưa có kế hoạch năm 2023 nên không lập được báo cáo của năm ấy; đã có kế hoạch năm 2024.");
    }

    @Test
    void the_file_is_as_others_that_a_person_saves() throws IOException {
        Path file = home.resolve("bao-cao.docx");
        Path usual = Files.writeString(home.resolve("thuong.txt"), "");
        assertThat(report("2024-Q1", file)).isZero();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    }

    @Test
    void a_letterhead_that_is_half_changed_is_said_by_doctor_and_when_a_report_is_made() throws IOException {
        String shipped = Files.readString(Path.of("..", "config", "nhacviec.yaml"));
        Files.writeString(
                Files.createDirectories(home.resolve("config")).resolve("nhacviec.yaml"),
                shipped.replace("[ỦY BAN NHÂN DÂN, XÃ PHƯỚC MỸ]", "[ỦY BAN NHÂN DÂN, XÃ NHƠN HẢI]"));
        Files.createDirectories(home.resolve("config/plans"));
        Files.createDirectories(home.resolve("config/calendar"));
        Files.copy(
                Path.of("..", "config", "plans", "phuoc-my-2024.yaml"),
                home.resolve("config/plans/phuoc-my-2024.yaml"));
        Files.copy(Path.of("..", "config", "calendar", "vietnam.yaml"), home.resolve("config/calendar/vietnam.yaml"));
        String sentence =
                "Mục office của config/nhacviec.yaml mới sửa một phần: tên gọi (short), địa danh (place), nơi nhận"
                        + " báo cáo (reports_to), người ký (signer), nơi nhận (addressees) còn là của bản mẫu (xã Phước Mỹ); xin ghi"
                        + " cho đúng cơ quan mình rồi lập lại báo cáo.";
        assertThat(report("2024-Q1", home.resolve("a.docx"))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(sentence);
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(new Main(), "doctor")).isEqualTo(1);
        } finally {
            System.setOut(out);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("[CẦN XEM] Phần đầu và chữ ký của báo cáo: " + sentence);
    }

    @Test
    void a_place_that_cannot_be_written_is_a_sentence_and_leaves_what_was_there() throws IOException {
        Path nowhere = home.resolve("khong-co").resolve("a.docx");
        assertThat(report("2024-Q1", nowhere)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("Không có thư mục “" + nowhere.getParent()
                        + "”; xin tạo thư mục đó hoặc chọn nơi khác cho --out.");
        Path folder = Files.createDirectory(home.resolve("thu-muc.docx"));
        assertThatThrownBy(() -> ReportVerb.put(folder, new byte[1]))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("là một thư mục");
        // Everybody may write everywhere as root, but nobody can make a folder under a file.
        Path file = Files.writeString(home.resolve("tep"), "cũ");
        assertThatThrownBy(() -> ReportVerb.put(file.resolve("a.docx"), new byte[1]))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--out");
        assertThat(file).hasContent("cũ");
        assertThat(leftovers()).containsExactlyInAnyOrder("thu-muc.docx", "tep");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_that_takes_no_file_is_not_said_to_be_missing() {
        assertThatThrownBy(() -> ReportVerb.put(Path.of("/proc/bao-cao.docx"), new byte[1]))
                .isInstanceOf(Refusal.class)
                .hasMessageMatching(
                        "Không (ghi được|được phép ghi) vào thư mục “/proc”; xin chọn nơi khác cho --out\\.");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void a_link_stays_and_the_file_behind_it_is_written() throws Exception {
        Path file =
                Files.writeString(Files.createDirectory(home.resolve("hồ sơ")).resolve("bao-cao.docx"), "cũ");
        Path link = Files.createSymbolicLink(home.resolve("moi-nhat.docx"), Path.of("hồ sơ", "bao-cao.docx"));
        Path toLink = Files.createSymbolicLink(home.resolve("bao-cao.docx"), link);
        ReportVerb.put(toLink, new byte[] {1, 2, 3});
        assertThat(toLink).isSymbolicLink();
        assertThat(link).isSymbolicLink();
        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
        // A link whose file is not there yet makes it.
        Files.delete(file);
        ReportVerb.put(link, new byte[] {4});
        assertThat(file).hasBinaryContent(new byte[] {4});
        Path circle = Files.createSymbolicLink(home.resolve("vòng.docx"), home.resolve("vòng.docx"));
        assertThatThrownBy(() -> ReportVerb.put(circle, new byte[1]))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("liên kết vòng");
    }

    @Test
    void an_earlier_years_report_is_made_after_the_next_plan_has_come() throws Exception {
        assertThat(report("2024-Y", home.resolve("truoc.json"))).isZero();
        Path next = home.resolve("2025.yaml");
        Files.writeString(
                next,
                Files.readString(Path.of("..", "config", "plans", "phuoc-my-2024.yaml"))
                        .replace("\nyear: 2024", "\nyear: 2025")
                        .replace("xã Phước Mỹ năm 2024\n", "xã Phước Mỹ năm 2025\n"));
        assertThat(Main.run(new Main(), "plan", "import", next.toString(), "--yes"))
                .isZero();
        assertThat(report("2024-Y", home.resolve("sau.json"))).isZero();
        assertThat(home.resolve("sau.json")).hasSameTextualContentAs(home.resolve("truoc.json"));
        assertThat(report("2025-Y", home.resolve("moi.json"))).isZero();
        assertThat(report("2023-Y", home.resolve("a.docx"))).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("đã có kế hoạch năm 2025, 2024.");
        String database = "jdbc:sqlite:" + home.resolve("data/nhacviec.db");
        try (RunningOffice office =
                new RunningOffice(home, Map.of("NHACVIEC_DB", database), "2025-02-18T08:00:00+07:00")) {
            assertThat(office.get("/api/v1/reports/2024-Y.json").statusCode()).isEqualTo(200);
            assertThat(office.get("/api/v1/reports/2025-Q1.json").statusCode()).isEqualTo(200);
            assertThat(office.get("/api/v1/reports/2023-Y.json").body())
                    .contains("Sổ chưa có kế hoạch năm 2023 nên chưa lập được báo cáo kỳ này.");
        }
    }

    @Test
    void the_running_service_hands_the_same_report_out() throws Exception {
        try (RunningOffice office = new RunningOffice(home, Map.of(), "2024-03-18T08:00:00+07:00")) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + office.adminPort + "/api/v1/reports/2024-Q1.docx"))
                    .header("Authorization", "Bearer " + RunningOffice.ADMIN)
                    .build();
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"bao-cao-cchc-2024-q1.docx\"");
            assertThat(answer.body()).startsWith('P', 'K').hasSizeGreaterThan(10_000);
            assertThat(office.get("/api/v1/reports/2024-Q1.json").body()).contains("\"made_on\" : \"2024-03-18\"");
        }
    }

    @Test
    void the_report_of_a_past_quarter_stays_as_it_was_when_its_task_is_opened_again() throws Exception {
        try (RunningOffice office = new RunningOffice(home, Map.of(), "2024-01-30T08:00:00+07:00")) {
            SimulatedUser hoa = office.joins(501, "Hòa", "Tư pháp", Role.STAFF);
            assertThat(office.asks(hoa, "/xong 7 05/KH-UBND ngày 30/1/2024")).contains("✅");
            office.clockGoesTo("2024-04-10T08:00");
            String before = facts(office, "2024-Q1");
            office.clockGoesTo("2024-08-05T08:00");
            assertThat(office.asks(hoa, "/molai 7 phải ban hành lại")).contains("7");
            office.quiet();
            assertThat(before).contains("05/KH-UBND");
            assertThat(facts(office, "2024-Q1")).isEqualTo(before);
            assertThat(facts(office, "2024-Q3")).doesNotContain("05/KH-UBND");
        }
    }

    /** The report for programs, but for the day on which it was made. */
    private static String facts(RunningOffice office, String period) throws Exception {
        return office.get("/api/v1/reports/" + period + ".json").body().replaceAll("\"made_on\" : \"[^\"]*\"", "");
    }

    private int report(String period, Path file) {
        return Main.run(new Main(), "report", period, "--out", file.toString());
    }

    private List<String> leftovers() {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("data"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
