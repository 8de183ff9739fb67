package nhacviec.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nhacviec.core.chat.OutgoingMessage;
import nhacviec.core.plan.Deadline;
import nhacviec.core.reminder.Delivery;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Unit;
import nhacviec.core.task.Milestone.Nature;
import org.junit.jupiter.api.Test;

class PageTest extends HttpTest {

    @Test
    void without_signing_in_nothing_is_revealed() throws Exception {
        HttpResponse<String> page = send("GET", "/", null);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"token\"").doesNotContain("Phước Mỹ", "Tư pháp", "Rà soát");
        HttpResponse<String> tasks = send("GET", "/tasks", null, "Accept", "text/html");
        assertThat(tasks.statusCode()).isEqualTo(401);
        assertThat(tasks.body()).contains("name=\"token\"", "value=\"/tasks\"").doesNotContain("Rà soát");
        HttpResponse<String> invite = form("/invite", "unit=T%C6%B0+ph%C3%A1p&role=staff");
        assertThat(invite.statusCode()).isEqualTo(401);
        assertThat(invite.body()).doesNotContain("Tư pháp");
        assertThat(office.books.fakeStaff.invitations).hasSize(1);
    }

    @Test
    void signing_in_shows_the_office_until_signing_out() throws Exception {
        HttpResponse<String> answer = form("/sign-in", "token=" + FakeOffice.TOKEN);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        String cookie = signIn();
        HttpResponse<String> page = page("/", cookie);
        assertThat(page.body())
                .contains("<html lang=\"vi\">", "Rà soát văn bản", "thứ Năm, 29/2/2024", "quá hạn 8 ngày làm việc")
                .contains("scope=\"col\"", "còn nợ", "không gửi tin được")
                .contains("Quý I/2024 – đầy đủ 50 %, đơn vị đủ và đúng hạn 0 %", "đang gửi", "1/2");
        assertThat(send("GET", "/?lang=en", null, "Cookie", cookie).body())
                .contains("<html lang=\"en\">", "Thursday, 29/2/2024", "late by 8 working days");
        assertThat(form("/sign-out", "", "Cookie", cookie).statusCode()).isEqualTo(403);
        assertThat(sendForm("/", "/sign-out", "", cookie).statusCode()).isEqualTo(303);
        assertThat(send("GET", "/", null, "Cookie", cookie).body()).doesNotContain("Rà soát");
    }

    @Test
    void the_first_page_says_who_has_joined_and_which_unit_has_nobody() throws Exception {
        office.books.fakeStaff.units.add(new Unit(9, "Văn hóa xã hội", "Văn hóa", List.of()));
        String body = page("/", signIn()).body();
        assertThat(body)
                .contains("Người dùng bot", "2 đơn vị chưa có ai", "1: Đỗ Thị Mai")
                .containsPattern("Văn hóa xã hội</th><td [^>]*class=\"bad\"[^>]*>chưa có ai");
    }

    @Test
    void figures_of_a_quarter_that_is_long_over_stay_on_the_first_page_until_they_are_given() throws Exception {
        office.at = Instant.parse("2024-07-20T01:30:00Z");
        assertThat(page("/", signIn()).body())
                .contains("Quý I/2024: còn nợ", "Quý II/2024: còn nợ", "Quý III/2024: còn nợ");
    }

    @Test
    void a_year_without_a_plan_is_said_on_the_first_page() throws Exception {
        String notice = "Chưa có kế hoạch năm 2025";
        assertThat(page("/", signIn()).body()).doesNotContain(notice);
        office.at = Instant.parse("2024-12-02T01:30:00Z");
        assertThat(page("/", signIn()).body()).contains(notice);
    }

    @Test
    void a_session_ends_by_itself() throws Exception {
        String cookie = signIn();
        pass(Duration.ofHours(8).minusSeconds(1));
        assertThat(page("/tasks", cookie).statusCode()).isEqualTo(200);
        pass(Duration.ofSeconds(1));
        assertThat(page("/tasks", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void who_guesses_the_token_has_to_wait() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(form("/sign-in", "token=guess" + i, "X-Forwarded-For", "10.0.0." + i)
                            .statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> paused = form("/sign-in", "token=" + FakeOffice.TOKEN);
        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(header(paused, "Retry-After")).isEqualTo("300");
        pass(Duration.ofMinutes(5));
        assertThat(form("/sign-in", "token=" + FakeOffice.TOKEN).statusCode()).isEqualTo(303);
    }

    @Test
    void forms_of_other_sites_are_refused() throws Exception {
        String body = "token=" + FakeOffice.TOKEN;
        String type = "application/x-www-form-urlencoded";
        assertThat(send("POST", "/sign-in", body, "Content-Type", type).statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/sign-in", body, "Content-Type", type, "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/sign-in", body, "Content-Type", type, "Origin", "null")
                        .statusCode())
                .isEqualTo(403);
        assertThat(form("/sign-in", body, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(form("/sign-in", body, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(303);
    }

    @Test
    void an_invitation_is_shown_once() throws Exception {
        String cookie = signIn();
        HttpResponse<String> answer =
                sendForm("/people", "/invite", "unit=T%C6%B0+ph%C3%A1p&role=staff&name=Mai", cookie);
        assertThat(answer.statusCode()).isEqualTo(303);
        String looking =
                send("GET", "/people", null, "Cookie", cookie, "X-Live", "1").body();
        assertThat(looking).doesNotContain("kodE123");
        assertThat(page("/people", cookie).body()).contains("https://t.me/nhacviec_bot?start=kodE123");
        assertThat(page("/people", cookie).body()).doesNotContain("kodE123");
    }

    @Test
    void all_mistakes_of_a_form_are_said_at_once_and_what_was_typed_stays() throws Exception {
        String cookie = signIn();
        String typed = "unit=%3Cb%3E&role=king&name=" + "x".repeat(101);
        HttpResponse<String> answer = sendForm("/people", "/invite", typed, cookie);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Không có đơn vị &quot;&lt;b&gt;&quot;.", "Xin chọn vai trò.", "không quá 100 chữ")
                .contains("value=\"" + "x".repeat(101) + "\"", "aria-invalid=\"true\"", "<title>Chưa ghi được");
        assertThat(office.books.fakeStaff.invitations).hasSize(1);
        HttpResponse<String> english = sendForm("/people?lang=en", "/invite?lang=en", typed, cookie);
        assertThat(english.body()).contains("Please choose a role.", "Please write a name of at most 100 letters.");
    }

    @Test
    void a_form_without_the_token_of_its_session_does_nothing() throws Exception {
        String cookie = signIn();
        assertThat(form("/tasks/7/complete", "document=&form_token=guess", "Cookie", cookie)
                        .statusCode())
                .isEqualTo(403);
        assertThat(page("/tasks?state=done", cookie).body()).contains("1 trong 6 việc");
        assertThat(sendForm("/tasks/7", "/tasks/7/complete", "document=15%2FKH-UBND", cookie)
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("/tasks?state=done", cookie).body()).contains("2 trong 6 việc", "15/KH-UBND");
    }

    @Test
    void a_link_that_lets_somebody_in_is_not_shown_to_others() throws Exception {
        String html =
                "https://nhacviec.example/sign-in/Zk3fT1abcdefgh https://nhacviec.example/calendar/Qm2pL8ijklmnop.ics";
        office.books.fakeDeliveries.add(
                new OutgoingMessage.Say(502, html), 2L, Delivery.Kind.ANSWER, "chat:9", null, office.at);
        for (String shown : List.of(
                page("/messages", signIn()).body(), get("/api/v1/deliveries").body())) {
            assertThat(shown).contains("/sign-in/•••", "/calendar/•••.ics").doesNotContain("Zk3fT1", "Qm2pL8");
        }
    }

    @Test
    void hostile_names_stay_words() throws Exception {
        String hostile = "<script>alert(1)</script>\"'&<img src=x onerror=y>";
        Unit unit = new Unit(9, hostile, hostile, List.of());
        office.books.fakeStaff.units.add(unit);
        office.books.fakeStaff.link(hostile, unit, Role.STAFF, 9, office.at);
        office.task("20", hostile, unit, Deadline.inMonth(2024, 2), Nature.DUE, FakeOffice.date(2, 20));
        office.rehearsal = hostile;
        String cookie = signIn();
        String page = page("/", cookie).body()
                + page("/tasks?q=%22%3E%3Cscript%3Ealert", cookie).body()
                + page("/tasks/20", cookie).body()
                + page("/people", cookie).body();
        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>alert", "<img", "'&<");
    }

    @Test
    void a_page_is_sent_again_only_when_it_has_changed() throws Exception {
        String cookie = signIn();
        String tag = header(page("/", cookie), "ETag");
        assertThat(tag).isNotEmpty();
        assertThat(send("GET", "/", null, "Cookie", cookie, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        post("/api/v1/tasks/7/complete", "");
        assertThat(send("GET", "/", null, "Cookie", cookie, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_answer_is_guarded_by_headers() throws Exception {
        for (String path : List.of("/", "/health", "/assets/admin.js", "/assets/admin.css", "/nothing")) {
            HttpResponse<String> answer = send("GET", path, null);
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo(path.equals("/") ? "same-origin" : "no-referrer");
            assertThat(header(answer, "Server")).isEmpty();
        }
        assertThat(send("GET", "/", null).body()).doesNotContain("http://", "https://", "style=");
    }

    @Test
    void a_rehearsal_is_said_on_every_page() throws Exception {
        office.rehearsal = "DIỄN TẬP";
        assertThat(send("GET", "/", null).body()).contains("DIỄN TẬP");
        assertThat(send("GET", "/", null, "Cookie", signIn()).body()).contains("DIỄN TẬP");
        assertThat(send("GET", "/?lang=en", null).body())
                .contains("A rehearsal with a clock of its own")
                .doesNotContain("DIỄN TẬP");
    }
}
