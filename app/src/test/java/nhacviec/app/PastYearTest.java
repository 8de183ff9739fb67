package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of a past year, whose last quarter is still collected when the next plan has come. */
class PastYearTest {

    @TempDir
    Path folder;

    private static HttpResponse<String> gives(RunningOffice office, String code, String period, String json)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + office.adminPort + "/api/v1/indicators/" + code + "/entries/" + period))
                .header("Authorization", "Bearer " + RunningOffice.ADMIN)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void figuresAreGivenOverHttpAndShownByThePlanOfTheirYear() throws Exception {
        try (RunningOffice office = new RunningOffice(folder, Map.of(), "2025-01-06T08:00:00+07:00")) {
            assertThat(PlanOverHttpTest.send(
                                    office,
                                    "",
                                    "file",
                                    "ke-hoach.yaml",
                                    NextYear.text().getBytes(StandardCharsets.UTF_8))
                            .body())
                    .contains("\"stored\":true");
            String judicial = "{\"unit\":\"Tư pháp\",\"figure\":\"%s\"}";

            HttpResponse<String> ratio = gives(office, "3.3", "2024-Q4", judicial.formatted("45/50"));
            assertThat(ratio.statusCode()).as(ratio.body()).isEqualTo(200);
            assertThat(ratio.body()).contains("\"numerator\":45");
            HttpResponse<String> gone = gives(office, "5.3.5", "2024-Q4", judicial.formatted("6/6"));
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
            HttpResponse<String> score =
                    gives(office, "3.3", "2025-Q1", "{\"unit\":\"Văn phòng UBND xã\",\"figure\":\"85\"}");
            assertThat(score.statusCode()).as(score.body()).isEqualTo(200);
            assertThat(gives(office, "5.3.5", "2025-Q1", judicial.formatted("6/6"))
                            .statusCode())
                    .isEqualTo(404);
            HttpResponse<String> none = gives(office, "3.2", "2023-Q4", judicial.formatted("6/6"));
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(none.body()).contains("không thuộc kế hoạch năm 2025");

            assertThat(office.get("/api/v1/indicators?period=2024-Q4&limit=50").body())
                    .contains("\"5.3.5\"", "Sử dụng lại thông tin, giấy tờ")
                    .doesNotContain("\"3.4\"", "Điểm khảo sát công chức");
            assertThat(office.get("/api/v1/indicators?period=2025-Q1&limit=50").body())
                    .contains("\"3.4\"", "Điểm khảo sát công chức")
                    .doesNotContain("\"5.3.5\"");
            assertThat(office.get("/api/v1/indicators/5.3.5/history").body()).contains("2024-Q4");
            assertThat(office.get("/api/v1/reports/2024-Q4.json").body()).contains("\"5.3.5\"", "\"numerator\" : 45");
            assertThat(office.get("/api/v1/reports/2024-Y.json").body()).contains("\"5.3.5\"", "\"numerator\" : 45");
        }
    }

    @Test
    void thePageShowsThePastPeriodByItsOwnPlan() throws Exception {
        try (RunningOffice office = new RunningOffice(folder, Map.of(), "2025-01-06T08:00:00+07:00")) {
            PlanOverHttpTest.send(
                    office, "", "file", "ke-hoach.yaml", NextYear.text().getBytes(StandardCharsets.UTF_8));
            gives(office, "5.3.5", "2024-Q4", "{\"unit\":\"Tư pháp\",\"figure\":\"6/6\"}");
            assertThat(page(office, "/figures?period=2024-Q4")).contains("5.3.5", "6/6");
            assertThat(page(office, "/figures/5.3.5")).contains("Cấp kết quả TTHC bản điện tử", "6/6");
            assertThat(page(office, "/")).contains("Quý IV/2024", "Quý I/2025");
        }
    }

    private static String page(RunningOffice office, String path) throws Exception {
        String base = "http://127.0.0.1:" + office.adminPort;
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString("token=" + RunningOffice.ADMIN))
                .build();
        String cookie = HttpClient.newHttpClient()
                .send(signIn, HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
        HttpRequest look = HttpRequest.newBuilder(URI.create(base + path))
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .header("Accept", "text/html")
                .build();
        return HttpClient.newHttpClient()
                .send(look, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void theSuccessorOfAUnitOwesWhatWasNotOverWhenItEnded() {
        try (OfficeScript office = new OfficeScript(folder)) {
            String said = office.play("""
                    at 2024-12-02 08:00
                    Lan joins Văn phòng as coordinator
                    Hòa joins Tư pháp as staff
                    Tư pháp + Văn hóa xã hội become Văn hóa - Tư pháp
                    at 2024-12-10 08:00
                    the plan of 2025 comes
                    Hòa: /sl Q4 5.3.5 6/6
                    Hòa: /sl Q3 5.3.5 4/4
                    Lan: /sl Văn hóa - Tư pháp: 3.3 20/20
                    at 2025-01-07 08:00
                    audit
                    Hòa: /sl
                    Lan: /tiendo Q4 2024
                    """);
            assertThat(said)
                    .contains(
                            "5.3.5 Cấp kết quả TTHC bản điện tử, Quý IV/2024: 6/6 = 100 %",
                            "Văn hóa - Tư pháp – ✅ 3.3 Sử dụng lại thông tin, giấy tờ, Quý IV/2024: 20/20",
                            "audit\n(sạch)\n",
                            "🔴 Văn hóa - Tư pháp: 2/9, quá hạn, còn thiếu 7");
        }
    }
}
