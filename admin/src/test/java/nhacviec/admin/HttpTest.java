package nhacviec.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A running server before a small office, and a client. */
abstract class HttpTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"form_token\" value=\"([^\"]+)\"");
    private static final ObjectMapper JSON = new ObjectMapper();

    final FakeOffice office = new FakeOffice();
    final AdminServer server = new AdminServer(office, () -> nanos());
    private long nanos;

    private long nanos() {
        return nanos;
    }

    void pass(java.time.Duration time) {
        nanos += time.toNanos();
    }

    @BeforeEach
    void start() {
        server.start("127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    HttpResponse<String> send(String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    String base() {
        return "http://127.0.0.1:" + server.port();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, "Authorization", "Bearer " + FakeOffice.TOKEN);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send("POST", path, body, "Authorization", "Bearer " + FakeOffice.TOKEN);
    }

    HttpResponse<String> put(String path, String body) throws IOException, InterruptedException {
        return send("PUT", path, body, "Authorization", "Bearer " + FakeOffice.TOKEN);
    }

    /** Sends a form as our own page would. */
    HttpResponse<String> form(String path, String body, String... more) throws IOException, InterruptedException {
        String[] headers = new String[more.length + 4];
        headers[0] = "Content-Type";
        headers[1] = "application/x-www-form-urlencoded";
        headers[2] = "Origin";
        headers[3] = base();
        System.arraycopy(more, 0, headers, 4, more.length);
        return send("POST", path, body, headers);
    }

    /** Signs in and returns the cookie. */
    String signIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = form("/sign-in", "token=" + FakeOffice.TOKEN);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    /** A page, for whoever has signed in. */
    HttpResponse<String> page(String path, String cookie) throws IOException, InterruptedException {
        return send("GET", path, null, "Cookie", cookie, "Accept", "text/html");
    }

    /** Sends a form of a page, with the token that the page carries. */
    HttpResponse<String> sendForm(String page, String action, String body, String cookie)
            throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page(page, cookie).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page);
        }
        return form(action, "form_token=" + token.group(1) + "&" + body, "Cookie", cookie);
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
