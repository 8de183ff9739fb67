package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nhacviec.core.staff.Role;
import nhacviec.core.staff.Staff;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People on the page: what is sent there holds in chat at once, and what is wrong is said and changes nothing. */
class PersonCardTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private RunningOffice office;
    private SimulatedUser hoa;
    private SimulatedUser kim;
    private String card;
    private String cookie;

    @BeforeEach
    void twoPeopleAndTheCardOfOne() throws Exception {
        office = new RunningOffice(folder);
        hoa = office.joins(501, "Hòa", "Tư pháp", Role.STAFF);
        kim = office.joins(502, "Kim", "Tài chính - Kế toán", Role.STAFF);
        card = "/people/" + person(501).id();
        signIn();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        String base = "http://127.0.0.1:" + office.adminPort;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base)
                .header("Accept", "text/html")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void signIn() throws Exception {
        String set = send("POST", "/sign-in", "token=" + RunningOffice.ADMIN)
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        cookie = set.substring(0, set.indexOf(';'));
    }

    private String page(String path) throws Exception {
        HttpResponse<String> answer = send("GET", path, "");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replace("&quot;", "\"");
    }

    private HttpResponse<String> form(String shownOn, String path, String... fields) throws Exception {
        StringBuilder body = new StringBuilder("form_token=" + encoded(found(TOKEN, page(shownOn))));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return send("POST", path, body.toString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Staff person(long chat) {
        return office.service.books().read(books -> books.staff().byChat(chat).orElseThrow());
    }

    private long unit(String name) {
        return office.service.books().read(books -> ChatOffice.unit(books, name).id());
    }

    @Test
    void a_person_gets_another_name_and_a_further_unit_and_the_second_of_two_editors_is_told() throws Exception {
        String seen = found(SEEN, page(card));
        String[] wanted = {
            "seen",
            seen,
            "name",
            "Lê Thị Hòa",
            "role",
            "staff",
            "unit",
            "Tư pháp",
            "also-" + unit("Văn hóa xã hội"),
            "yes"
        };
        assertThat(form(card, card + "/change", wanted).statusCode()).isEqualTo(303);
        assertThat(office.asks(hoa, "/viec")).contains("Việc của Tư pháp, Văn hóa xã hội");
        assertThat(page(card)).contains("<h1>Lê Thị Hòa</h1>", "Tư pháp, Văn hóa xã hội");
        HttpResponse<String> late =
                form(card, card + "/change", "seen", seen, "name", "Hòa", "role", "leader", "unit", "Tư pháp");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Người khác vừa sửa thông tin này");
        HttpResponse<String> wrong = form(card, card + "/change", "seen", seen, "role", "king", "unit", "Sao Hỏa");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Xin ghi họ tên.", "Xin chọn vai trò.", "Xin chọn đơn vị.");
        assertThat(person(501).name()).isEqualTo("Lê Thị Hòa");
        assertThat(person(501).role()).isEqualTo(Role.STAFF);
    }

    @Test
    void a_stand_in_is_agreed_and_ended() throws Exception {
        HttpResponse<String> wrong = form(card, card + "/acting", "by", "", "from", "11/1/2024", "to", "31/2/2024");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Xin chọn một người.", "31/2/2024");
        String by = String.valueOf(person(502).id());
        assertThat(form(card, card + "/acting", "by", by, "from", "11/1/2024", "to", "19/1/2024")
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.asks(kim, "/viec")).contains("Tư pháp");
        String after = page(card);
        assertThat(after).contains("Kim thay Hòa, 11/1/2024 – 19/1/2024.");
        assertThat(form(
                                card,
                                "/acting/1/end",
                                "back",
                                String.valueOf(person(501).id()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(card)).doesNotContain("Kim thay Hòa, 11/1");
        assertThat(office.asks(kim, "/viec")).doesNotContain("Tư pháp");
        assertThat(office.asks(hoa, "/viec")).contains("Tư pháp");
    }

    @Test
    void a_handover_with_leaving_takes_effect_in_chat_at_once() throws Exception {
        assertThat(form(card, card + "/revoke").body()).contains("Xin đánh dấu để xác nhận.");
        assertThat(person(501).state()).isEqualTo(Staff.State.ACTIVE);
        String to = String.valueOf(person(502).id());
        assertThat(form(card, card + "/handover", "to", to, "revoke", "yes").statusCode())
                .isEqualTo(303);
        assertThat(office.asks(kim, "/viec")).contains("Tư pháp");
        assertThat(office.asks(hoa, "/viec")).doesNotContain("Việc của Tư pháp");
        assertThat(page(card)).contains("đã thôi").doesNotContain("/revoke\"");
    }

    @Test
    void an_invitation_has_a_code_to_scan_and_can_be_taken_back() throws Exception {
        assertThat(form("/people", "/invite", "unit", "Tư pháp", "role", "staff", "name", "Mai")
                        .statusCode())
                .isEqualTo(303);
        String shown = page("/people");
        assertThat(shown).contains("<svg class=\"qr\"", "Mai");
        String code = found(Pattern.compile("/start ([\\w-]+)"), shown);
        String take = found(Pattern.compile("action=\"(/invitations/\\d+/take-back)\""), shown);
        assertThat(form("/people", take).statusCode()).isEqualTo(303);
        assertThat(page("/people")).contains("Đã thu hồi thư mời.").doesNotContain("take-back");
        SimulatedUser mai = office.telegram.user(503, "Mai", "Tư pháp");
        mai.opens(code);
        mai.awaitFromBot(1, RunningOffice.SOON);
        office.quiet();
        assertThat(mai.lastFromBot().text()).doesNotContain("Việc của Tư pháp");
        boolean known =
                office.service.books().read(books -> books.staff().byChat(503).isPresent());
        assertThat(known).isFalse();
    }
}
