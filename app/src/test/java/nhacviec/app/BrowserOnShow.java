package nhacviec.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pictures of the rooms at phone and desktop width, to look at: {@code BrowserOnShow FOLDER [PATH…]}. */
final class BrowserOnShow {

    private BrowserOnShow() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<String> places = arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : Rooms.ALL;
        try (FilledOffice filled = new FilledOffice(Files.createTempDirectory("nhacviec-pages"));
                Browser browser = new Browser(filled.office.adminPort)) {
            browser.signIn(RunningOffice.ADMIN);
            for (String place : places) {
                browser.photograph(place, folder);
            }
        }
        System.exit(0);
    }
}
