package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import nhacviec.core.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything bad that can be put into an address, a query or a body, on every route: refused, never a failure inside. */
class HostileRequestsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> WORDS = List.of(
            "' OR 1=1 --",
            "1; drop table task",
            "../../etc/passwd",
            "..\\..\\windows",
            "%00",
            "\u0000",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "-1",
            "99999999999999999999",
            "1e309",
            "NaN",
            "2024-02-30",
            "2024-Q9",
            "\ud83d\ude00",
            "\u202e\u0301\uffff",
            "=cmd|' /C calc'!A0",
            " ",
            "x".repeat(5_000));

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "{",
            "{\"a\":".repeat(3_000),
            "[".repeat(20_000),
            "{\"unit\":1,\"name\":{},\"reason\":[],\"date\":5,\"due\":\"x\",\"figure\":true,\"grant\":\"x\",\"worked\":0}",
            "{\"number\":[1],\"section\":{},\"products\":\"x\",\"lead\":null,\"staffId\":1e400,\"days\":-1,\"scope\":[]}",
            "{\"reason\":\"' OR 1=1 --\",\"document\":\"<b>\",\"date\":\"9999-99-99\",\"due\":[\"+999999999-12-31\"]}",
            "{\"name\":\"" + "ổ".repeat(2_000) + "\",\"name\":\"again\"}",
            "\u0000\u0001\ufeff{}");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void no_request_makes_the_service_fail() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            office.joins(1, "Lan", "Văn phòng", Role.COORDINATOR);
            JsonNode paths = JSON.readTree(office.get("/openapi.json").body()).path("paths");
            paths.properties()
                    .forEach(path -> path.getValue()
                            .fieldNames()
                            .forEachRemaining(
                                    method -> attack(office, method.toUpperCase(Locale.ROOT), path.getKey())));
            assertThat(failures).isEmpty();
            assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
                    .isGreaterThan(2_000);
            assertThat(office.get("/api/v1/tasks").statusCode()).isEqualTo(200);
            boolean whole = office.service
                    .books()
                    .read(books -> books.audit().firstBroken().isEmpty());
            assertThat(whole).isTrue();
        }
    }

    private void attack(RunningOffice office, String method, String path) {
        for (String word : WORDS) {
            String there = path.replaceAll("\\{[^}]*}", quoted(encoded(word)));
            if (!there.equals(path)) {
                send(office, method, there, "{}".getBytes(StandardCharsets.UTF_8), "application/json");
            } else {
                send(
                        office,
                        method,
                        path + "?limit=" + encoded(word) + "&q=" + encoded(word),
                        new byte[0],
                        "text/plain");
            }
        }
        if (!method.equals("GET")) {
            String there = path.replaceAll("\\{[^}]*}", "7");
            for (String body : BODIES) {
                send(office, method, there, body.getBytes(StandardCharsets.UTF_8), "application/json");
            }
            send(office, method, there, new byte[] {(byte) 0xff, (byte) 0xfe, '{', (byte) 0xc0}, "application/json");
            send(
                    office,
                    method,
                    there,
                    "a=%ff&lang=%c0".getBytes(StandardCharsets.UTF_8),
                    "application/x-www-form-urlencoded");
            send(
                    office,
                    method,
                    there,
                    "--x\r\nbroken".getBytes(StandardCharsets.UTF_8),
                    "multipart/form-data; boundary=x");
            send(office, method, there, "x".getBytes(StandardCharsets.UTF_8), "multipart/form-data");
            send(office, method, there, new byte[1_200_000], "application/json");
        }
    }

    private void send(RunningOffice office, String method, String path, byte[] body, String type) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.adminPort + path))
                    .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body))
                    .header("Authorization", "Bearer " + RunningOffice.ADMIN)
                    .header("Origin", "http://127.0.0.1:" + office.adminPort)
                    .header("Content-Type", type)
                    .build();
            HttpResponse<String> answer = answerTo(request);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            // 503 is what /health says while the office is young.
            boolean failed = answer.statusCode() >= 500 && !path.startsWith("/health");
            if (failed || answer.body().contains("java.") || answer.body().contains("SQLITE")) {
                failures.add(method + " " + cut(path) + " " + type + " " + cut(new String(body, StandardCharsets.UTF_8))
                        + ": " + answer.statusCode() + " " + cut(answer.body()));
            }
        } catch (Exception e) {
            failures.add(method + " " + cut(path) + ": " + e);
        }
    }

    /** After a body that was refused unread the server closes the connection, which the client may only notice with the next request. */
    private HttpResponse<String> answerTo(HttpRequest request) throws Exception {
        IOException closed = null;
        // It also happens that the close overtakes the answer on its way to a client that is still sending.
        for (int attempt = 0; attempt < 5; attempt++) {
            try {
                return (attempt == 0 ? client : HttpClient.newHttpClient()).send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                closed = e;
            }
        }
        throw closed;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String quoted(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }

    private static String cut(String words) {
        return words.length() > 80 ? words.substring(0, 80) + "…" : words;
    }

    @Test
    void what_is_no_request_at_all_is_refused() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            for (String raw : List.of(
                    "GET /../../etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "GET /calendar/%ff%fe.ics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "GET / HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(20_000) + "\r\nConnection: close\r\n\r\n",
                    "POST /api/v1/tasks HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
                    "FOO / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                    "\u0000\u0001\u0002\r\n\r\n")) {
                try (Socket socket = new Socket("127.0.0.1", office.adminPort)) {
                    socket.setSoTimeout(10_000);
                    socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(answer).as(cut(raw)).startsWith("HTTP/1.1 4").doesNotContain("root:");
                }
            }
        }
    }

    /** A connection that is closed before all was read is reset, and the sender never reads what was wrong. */
    @Test
    void an_answer_reaches_who_sent_a_file_that_is_refused() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            assertThat(sent(office, "/api/v1/plan", "nobody", 3_000_000)).contains(" 401 ");
            for (int bytes = 10_000; bytes <= 1_200_000; bytes += 30_000) {
                assertThat(sent(office, "/api/v1/plan?dryRun=1", RunningOffice.ADMIN, bytes))
                        .contains(" 400 ");
            }
            assertThat(sent(office, "/api/v1/nowhere", RunningOffice.ADMIN, 3_000_000))
                    .contains(" 404 ");
            assertThat(sent(office, "/api/v1/plan", RunningOffice.ADMIN, 22_000_000))
                    .contains(" 413 ");
        }
    }

    private static String sent(RunningOffice office, String path, String token, int bytes) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", office.adminPort)) {
            socket.setSoTimeout(20_000);
            String head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kh.yaml\"\r\n\r\n";
            socket.getOutputStream()
                    .write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token
                                    + "\r\nContent-Type: multipart/form-data; boundary=part\r\nContent-Length: "
                                    + (head.length() + bytes) + "\r\n\r\n" + head)
                            .getBytes(StandardCharsets.US_ASCII));
            // As a client that sends in pieces does: the answer may be under way before the last one.
            for (int done = 0; done < bytes; done += 16_384) {
                socket.getOutputStream().write(new byte[Math.min(16_384, bytes - done)]);
            }
            byte[] line = new byte[32];
            int read = socket.getInputStream().readNBytes(line, 0, line.length);
            return new String(line, 0, read, StandardCharsets.US_ASCII);
        }
    }

    @Test
    void long_answers_come_packed_to_who_takes_them() throws Exception {
        try (RunningOffice office = new RunningOffice(folder)) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + office.adminPort + "/api/v1/plan"))
                            .header("Authorization", "Bearer " + RunningOffice.ADMIN)
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                assertThat(JSON.readTree(in.readAllBytes()).path("year").asInt())
                        .isEqualTo(2024);
            }
        }
    }
}
