package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nhacviec.config.plan.PlanFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script sends a plan file to the endpoint. */
class PlanOverHttpTest {

    private static final String BOUNDARY = "part-of-a-plan";

    @TempDir
    Path folder;

    static HttpResponse<String> send(RunningOffice office, String query, String part, String name, byte[] file)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + office.adminPort + "/api/v1/plan" + query))
                .header("Authorization", "Bearer " + RunningOffice.ADMIN)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] shipped(String from, String to) {
        String text = PlanFile.write(PlanFile.shipped().plan());
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aDryRunShowsWhatWouldChangeAndChangesNothing() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            byte[] other = shipped("10/QĐ-UBND", "11/QĐ-UBND");
            HttpResponse<String> dry = send(office, "?dryRun=true", "file", "ke-hoach.yaml", other);
            assertThat(dry.statusCode()).as(dry.body()).isEqualTo(200);
            assertThat(dry.body()).contains("\"stored\":false", "\"tasks\":25", "11/QĐ-UBND", "\"complete\":true");
            assertThat(office.get("/api/v1/plan").body()).contains("10/QĐ-UBND").doesNotContain("11/QĐ-UBND");
            HttpResponse<String> stored = send(office, "", "file", "ke-hoach.yaml", other);
            assertThat(stored.body()).contains("\"stored\":true", "Đã cập nhật kế hoạch");
            assertThat(office.get("/api/v1/plan").body()).contains("11/QĐ-UBND");
        }
    }

    @Test
    void whatIsNeitherTrueNorFalseIsNoDryRunAndNoImport() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            String before = office.get("/api/v1/plan").body();
            byte[] other = shipped("10/QĐ-UBND", "11/QĐ-UBND");
            for (String value : List.of("=1", "=0", "=yes", "=no", "=maybe", "=", "", "=true&dryRun=false")) {
                HttpResponse<String> answer = send(office, "?dryRun" + value, "file", "ke-hoach.yaml", other);
                assertThat(answer.statusCode()).as(value).isEqualTo(400);
                assertThat(answer.body()).as(value).contains("\"dryRun\"", "Ví dụ: true.");
                assertThat(office.get("/api/v1/plan").body()).as(value).isEqualTo(before);
            }
            HttpResponse<String> one = send(office, "?dryRun=1", "file", "ke-hoach.yaml", other);
            assertThat(one.body()).contains("dryRun: \\\"1\\\" không phải là true hoặc false.");
            HttpResponse<String> both = send(office, "?dryRun=1&year=x", "file", "ke-hoach.yaml", other);
            assertThat(both.body()).contains("\"dryRun\"", "\"year\"");
            assertThat(send(office, "?dryRun=TRUE", "file", "ke-hoach.yaml", other)
                            .body())
                    .contains("\"stored\":false");
            assertThat(office.get("/api/v1/plan").body()).isEqualTo(before);
            assertThat(send(office, "?dryRun=false", "file", "ke-hoach.yaml", other)
                            .body())
                    .contains("\"stored\":true");
        }
    }

    @Test
    void whatIsNoPlanIsOneProblemAndNothingIsStored() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            String before = office.get("/api/v1/plan").body();
            HttpResponse<String> pdf =
                    send(office, "", "file", "ke-hoach.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
            assertThat(pdf.statusCode()).isEqualTo(400);
            assertThat(pdf.body()).contains("PDF", "\"file\"");
            HttpResponse<String> broken =
                    send(office, "", "file", "kh.yaml", "year: x".getBytes(StandardCharsets.US_ASCII));
            assertThat(broken.statusCode()).isEqualTo(400);
            assertThat(broken.body()).contains("kh.yaml: có ").doesNotContain("nhacviec-plan");
            HttpResponse<String> none = send(office, "", "plan", "ke-hoach.yaml", new byte[] {1});
            assertThat(none.statusCode()).isEqualTo(400);
            assertThat(none.body()).contains("thiếu tệp kế hoạch");
            HttpResponse<String> unsigned = send(office, "", "file", "ke-hoach.yaml", shipped("10/QĐ-UBND", ""));
            assertThat(unsigned.statusCode()).isBetween(400, 422);
            HttpResponse<String> large = send(office, "", "file", "ke-hoach.yaml", new byte[21 * 1024 * 1024]);
            assertThat(large.statusCode()).isEqualTo(413);
            assertThat(office.get("/api/v1/plan").body()).isEqualTo(before);
        }
    }
}
