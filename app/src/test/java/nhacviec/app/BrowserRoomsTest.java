package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every form of the rooms, hostile input, the desktop's width and both languages; pictures of all of them land in target/pages. */
@Tag("long")
class BrowserRoomsTest extends BrowserWalk {

    private static final Path PICTURES = Path.of("target", "pages");

    @Test
    void a_plan_is_looked_over_before_it_is_taken_over_and_a_bad_file_changes_nothing() throws Exception {
        browser.go("/plan");
        send("check");
        assertThat(page.locator("#check .wrong").innerText()).contains("Xin chọn một tệp");
        upload("hack.exe", "MZ<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator("#check .wrong").isVisible()).isTrue();
        upload("big.txt", new byte[21 * 1024 * 1024]);
        assertThat(page.locator("h1").innerText()).isEqualTo("Tệp quá lớn");
        browser.go("/plan");
        upload("ke-hoach.yaml", Files.readAllBytes(Path.of("..", "config", "plans", "phuoc-my-2024.yaml")));
        assertThat(main()).contains("Đã đọc, chờ xác nhận", "Không khác gì");
        send("import");
        assertThat(page.locator(".notice").isVisible()).isTrue();
        assertThat(main()).doesNotContain("chờ xác nhận:");
    }

    private void upload(String name, byte[] content) {
        page.setInputFiles("#check-file", new FilePayload(name, "application/octet-stream", content));
        send("check");
    }

    @Test
    void a_quarter_is_closed_with_a_reason_and_a_report_is_fetched() throws Exception {
        browser.go("/figures?period=2024-Q1");
        send("lock");
        assertThat(page.locator("#lock .wrong").innerText()).contains("lý do");
        page.fill("#lock-reason", "đã gửi báo cáo");
        send("lock");
        assertThat(main()).contains("chốt số liệu ngày 14/3/2024 nên chưa khóa được");
        assertThat(page.inputValue("#lock-reason")).isEqualTo("đã gửi báo cáo");
        browser.go("/reports");
        var file = page.waitForDownload(() -> page.click("a[href='/reports/2024-Q1.docx']"));
        assertThat(Files.size(file.path())).isGreaterThan(3000);
    }

    @Test
    void a_person_is_invited_and_hostile_words_stay_words() {
        browser.go("/people?lang=en");
        send("invite");
        assertThat(page.locator("#invite .wrong").allInnerTexts()).containsExactly("Please choose a unit.");
        page.selectOption("#invite-unit", "Tư pháp");
        page.fill("#invite-name", "<img src=x onerror=\"document.title='x'\">'\"&");
        send("invite");
        assertThat(page.locator(".invited code").first().innerText()).contains("t.me/phuocmy_bot?start=");
        browser.go("/people");
        assertThat(page.locator(".invited").count()).isZero();
        assertThat(main()).contains("<img src=x onerror");
        browser.go("/tasks?q=%22%3E%3Cscript%3Edocument.title%3D1%3C%2Fscript%3E&state=x&unit=y");
        assertThat(page.title()).isEqualTo("Tasks – Nhắc Việc");
        browser.go("/people?lang=vi");
    }

    @Test
    void every_room_is_right_on_a_desktop_in_both_languages() {
        browser.complaints.clear();
        assertThat(wrongAt(Browser.DESKTOP)).isEmpty();
        browser.go("/?lang=en");
        assertThat(wrongAt(Browser.DESKTOP)).isEmpty();
        browser.go("/?lang=vi");
    }

    @Test
    void every_room_is_photographed_in_both_languages() throws Exception {
        for (String place : Rooms.ALL) {
            browser.photograph(place, PICTURES);
        }
        browser.go("/?lang=en");
        for (String place : Rooms.ALL) {
            browser.photograph(place, PICTURES.resolve("en"));
        }
        browser.go("/?lang=vi");
        try (var all = Files.walk(PICTURES)) {
            assertThat(all.filter(Files::isRegularFile)).hasSizeGreaterThanOrEqualTo(4 * Rooms.ALL.size());
        }
    }
}
