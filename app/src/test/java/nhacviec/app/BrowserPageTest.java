package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a coordinator does first, and how every room is on a phone; the rest is in {@link BrowserRoomsTest}. */
class BrowserPageTest extends BrowserWalk {

    @Test
    void a_task_is_done_in_the_card_and_what_is_said_in_chat_shows_without_a_reload() {
        browser.go("/tasks/6");
        page.fill("#complete-document", "mười lăm");
        page.fill("#complete-documentDate", "31/2/2024");
        send("complete");
        assertThat(page.locator("#complete .wrong").allInnerTexts()).hasSize(2);
        assertThat(page.inputValue("#complete-document")).isEqualTo("mười lăm");
        assertThat(page.inputValue("#complete-documentDate")).isEqualTo("31/2/2024");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("complaint");
        page.fill("#complete-document", "06/KH-UBND");
        page.fill("#complete-documentDate", "");
        send("complete");
        assertThat(page.locator(".notice").innerText()).contains("Đã ghi nhận xong việc 6");
        browser.go("/");
        assertThat(main()).doesNotContain("20/KH-UBND");
        filled.office.asks(filled.hoa, "/xong 10 20/KH-UBND");
        page.waitForSelector("text=20/KH-UBND");
        browser.go("/tasks/6");
        page.fill("#reopen-reason", "báo nhầm");
        send("reopen");
        assertThat(page.locator(".notice").innerText()).contains("Đã mở lại việc 6");
    }

    @Test
    void every_room_fits_a_phone_asks_nobody_else_and_has_no_serious_accessibility_issue() {
        browser.complaints.clear();
        assertThat(wrongAt(Browser.PHONE)).isEmpty();
    }

    @Test
    void the_first_key_leads_to_the_content_and_the_rooms_open_without_a_script() {
        browser.width(Browser.PHONE);
        browser.go("/");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.getAttribute('href')")).isEqualTo("#main");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
        page.click("details.rooms-narrow summary");
        page.click("details.rooms-narrow a[href='/status']");
        assertThat(page.locator("h1").innerText()).isEqualTo("Tình trạng");
    }
}
