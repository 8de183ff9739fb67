package nhacviec.app;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's chromium without a window, before the admin page. */
final class Browser implements AutoCloseable {

    static final int PHONE = 360;
    static final int DESKTOP = 1280;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final String base;
    final Page page;

    /** What the page asked of other hosts, and what its script complained of. */
    final List<String> complaints = new ArrayList<>();

    Browser(int port) {
        base = "http://127.0.0.1:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));
        page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(base)) {
                complaints.add("asked for " + request.url());
            }
        });
        page.onPageError(complaints::add);
    }

    /** Where chromium is; there must be one, a test that cannot look must not pass. */
    private static Path executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need chromium: apt-get install chromium (see README, \"Test it\")."));
    }

    void signIn(String token) {
        go("/");
        page.fill("#token", token);
        page.click("button[type=submit]");
        page.waitForSelector("h1");
    }

    void go(String place) {
        page.navigate(base + place);
    }

    void width(int pixels) {
        page.setViewportSize(pixels, 800);
    }

    /** Takes a picture of a room at both widths. */
    void photograph(String place, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = place.equals("/") ? "today" : place.substring(1).replaceAll("[^A-Za-z0-9.-]+", "-");
        for (int width : new int[] {PHONE, DESKTOP}) {
            width(width);
            go(place);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(folder.resolve(name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }

    /** By how many pixels the page is wider than its window. */
    int overflow() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
    }

    /** What the accessibility engine calls serious or critical, a line each. */
    @SuppressWarnings("unchecked")
    List<String> accessibilityIssues() {
        page.evaluate(axe());
        return (List<String>) page.evaluate("""
                axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .flatMap(v => v.nodes.map(n => v.id + ' at ' + n.target.join(' ') + ': ' + n.failureSummary)))
                """);
    }

    private static String axe() {
        String name = "/axe.min.js";
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
