package nhacviec.app;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The admin page in a real browser, before the whole service with an office that was filled by chat. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserWalk {

    private static final int HEAVIEST = 150_000;

    FilledOffice filled;
    Browser browser;
    Page page;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        filled = new FilledOffice(folder);
        browser = new Browser(filled.office.adminPort);
        page = browser.page;
        browser.signIn(RunningOffice.ADMIN);
    }

    @AfterAll
    void close() {
        browser.close();
        filled.close();
    }

    String main() {
        return page.locator("main").innerText();
    }

    /** Presses a form's button and waits for the page that answers. */
    void send(String form) {
        page.locator("#" + form + " button[type=submit]").click();
        page.waitForLoadState();
    }

    /** What is wrong with the rooms at a width: too wide, too heavy, seriously inaccessible. */
    List<String> wrongAt(int width) {
        List<String> wrong = new ArrayList<>();
        browser.width(width);
        for (String place : Rooms.ALL) {
            browser.go(place);
            if (browser.overflow() > 0) {
                wrong.add(place + " at " + width + " is " + browser.overflow() + " px too wide");
            }
            for (String issue : browser.accessibilityIssues()) {
                wrong.add(place + " at " + width + ": " + issue);
            }
            int weight = page.content().getBytes(StandardCharsets.UTF_8).length;
            if (weight > HEAVIEST) {
                wrong.add(place + " weighs " + weight);
            }
        }
        wrong.addAll(browser.complaints);
        return wrong;
    }
}
