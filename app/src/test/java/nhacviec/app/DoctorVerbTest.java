package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nhacviec.config.Settings;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.core.staff.Coordination;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.core.staff.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorVerbTest {

    @Test
    void a_year_that_the_calendar_file_lists_is_not_called_reckoned_by_the_law() {
        assertThat(words(2024)).isEqualTo("đã có ngày nghỉ năm 2024; nên đối chiếu lại với thông báo nghỉ của năm");
        assertThat(words(2026)).isEqualTo("đã có ngày nghỉ năm 2026");
        assertThat(words(2031)).startsWith("năm 2031 mới tính theo luật");
    }

    @Test
    void an_office_without_a_coordinator_is_told_who_stands_in() {
        Unit office = new Unit(1, "Văn phòng", "Văn phòng", List.of());
        Staff lan = person(1, "Lan", office, Role.COORDINATOR, Staff.State.ACTIVE);
        Staff blocked = person(1, "Lan", office, Role.COORDINATOR, Staff.State.UNREACHABLE);
        Staff minh = person(2, "Minh", office, Role.LEADER, Staff.State.ACTIVE);
        assertThat(words(lan, minh)).isEqualTo("Lan đang nhận tin");
        assertThat(words(blocked, minh))
                .isEqualTo("không còn điều phối nào nhận tin; Minh (lãnh đạo) đang được nhắc thay; "
                        + "chạy ./nhacviec invite --unit \"Văn phòng\" --role coordinator");
        assertThat(words(blocked)).contains("cũng không có lãnh đạo nào nhận thay");
    }

    @Test
    void a_page_that_is_reached_without_tls_is_pointed_out() {
        assertThat(DoctorVerb.isSafe(http("127.0.0.1", null))).isTrue();
        assertThat(DoctorVerb.pageWords(http("127.0.0.1", null)))
                .isEqualTo("http://127.0.0.1:8080; chỉ mở được trên máy này, "
                        + "muốn mở liên kết /trang và /lich từ máy khác thì đặt NHACVIEC_HTTP_URL");
        assertThat(DoctorVerb.isSafe(http("10.0.0.5", null))).isFalse();
        assertThat(DoctorVerb.pageWords(http("0.0.0.0", "http://10.0.0.5:8080")))
                .contains("không mã hóa");
        assertThat(DoctorVerb.isSafe(http("0.0.0.0", "https://nhacviec.phuocmy.example")))
                .isTrue();
        assertThat(DoctorVerb.pageWords(http("0.0.0.0", "https://nhacviec.phuocmy.example")))
                .isEqualTo("https://nhacviec.phuocmy.example");
    }

    @Test
    void a_bot_that_reads_everything_in_groups_is_pointed_out() {
        assertThat(DoctorVerb.groupWords(true)).contains("/setprivacy", "Enable");
        assertThat(DoctorVerb.groupWords(false)).contains("như thế là đủ");
    }

    @Test
    void mistakes_in_the_calendar_are_all_named_and_the_rest_is_looked_at(@TempDir Path home) throws IOException {
        Path calendar = home.resolve("config/calendar/vietnam.yaml");
        Files.createDirectories(calendar.getParent());
        Files.writeString(calendar, """
                years:
                  2024: {days_off: [1/1, 31/2], worked: [4/5]}
                  2025: {days_off: [1/1], worked: [2/1]}
                """);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setProperty("nhacviec.home", home.toString());
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.run(new Main(), "doctor")).isEqualTo(1);
        } finally {
            System.setOut(before);
            System.clearProperty("nhacviec.home");
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("[CẦN XEM] Lịch làm việc: ", "có 2 chỗ cần sửa", "“31/2” không phải một ngày", "2/1/2025")
                .contains("[được] Cơ sở dữ liệu: ", "Trang quản trị: ", "Sao lưu: ")
                .contains("[CẦN XEM] Telegram: chưa có mã bot");
    }

    private static Settings.Http http(String host, String url) {
        return new Settings.Http(host, 8080, Optional.ofNullable(url).map(URI::create), Optional.empty());
    }

    private static String words(Staff... people) {
        return DoctorVerb.coordinatorWords(new Coordination(List.of(people), List.of()));
    }

    private static Staff person(long id, String name, Unit unit, Role role, Staff.State state) {
        return new Staff(id, name, unit, role, 1000 + id, Staff.USUAL_MORNING, "vi", state, Instant.EPOCH);
    }

    private static String words(int year) {
        return DoctorVerb.calendarWords(
                Optional.ofNullable(CalendarFile.shipped().years().get(year)), year);
    }
}
