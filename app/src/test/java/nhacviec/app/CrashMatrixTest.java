package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nhacviec.config.SettingsFile;
import nhacviec.config.calendar.CalendarFile;
import nhacviec.config.calendar.OfficeCalendar;
import nhacviec.core.Moment;
import nhacviec.core.reminder.Pace;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The process is killed (SIGKILL) at every step of plan, claim, send and settle, and at random: no reminder is lost, there is
 * at most one repeat for a crash, and that one is marked.
 */
class CrashMatrixTest {

    private static final Instant MORNING =
            LocalDate.of(2024, 1, 22).atTime(7, 31).atZone(OfficeYear.ZONE).toInstant();

    private static final int SIGKILLED = 128 + 9;

    @TempDir
    private Path folder;

    private Path template;
    private int chats;

    /** An office on the morning on which four people are to be reminded. */
    @BeforeEach
    void anOfficeBeforeAMorning() throws IOException {
        Path home = Files.createDirectory(folder.resolve("template"));
        try (OfficeYear office = new OfficeYear(home, 1)) {
            office.twelvePeopleJoin();
            chats = (int) office
                    .wiring
                    .preview
                    .between(LocalDate.of(2024, 1, 22), LocalDate.of(2024, 1, 22), office.calendar(), atMorning())
                    .stream()
                    .filter(morning -> !morning.at().isAfter(MORNING))
                    .count();
        }
        template = home.resolve("year.db");
        assertThat(chats).isGreaterThan(1);
    }

    private static Moment atMorning() {
        return Moment.of(MORNING, OfficeYear.ZONE);
    }

    @Test
    void atEachStepAndAtRandomNothingIsLostAndARepeatIsMarked() throws Exception {
        run(50, 20240122);
    }

    @Tag("long")
    @Test
    void fiveHundredTimesNothingIsLostAndARepeatIsMarked() throws Exception {
        run(500, 20240123);
    }

    private void run(int runs, long seed) throws Exception {
        int checkpoints = toTheEnd(copy("count"));
        Random random = new Random(seed);
        List<List<Integer>> plans = new ArrayList<>();
        for (int step = 1; step <= checkpoints; step++) {
            plans.add(List.of(step));
        }
        while (plans.size() < runs) {
            List<Integer> kills = new ArrayList<>();
            for (int crash = random.nextInt(3); crash >= 0; crash--) {
                // Negative: not at a checkpoint but so many microseconds after the start, wherever that is.
                kills.add(
                        random.nextBoolean() ? 1 + random.nextInt(checkpoints) : -200_000 - random.nextInt(1_500_000));
            }
            plans.add(kills);
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> results = new ArrayList<>();
            for (int i = 0; i < plans.size(); i++) {
                Path office = copy("run" + i);
                List<Integer> kills = plans.get(i);
                results.add(threads.submit(() -> play(office, kills)));
            }
            int repeats = 0;
            for (Future<String> result : results) {
                String outcome = result.get();
                assertThat(outcome).startsWith("ok ");
                repeats += Integer.parseInt(outcome.substring(3));
            }
            System.out.printf(
                    "crash matrix: %d runs, %d checkpoints, 0 lost, %d repeats, all marked%n",
                    plans.size(), checkpoints, repeats);
        } finally {
            threads.shutdownNow();
        }
    }

    private Path copy(String name) throws IOException {
        Path office = Files.createDirectory(folder.resolve(name)).resolve("office.db");
        return Files.copy(template, office);
    }

    private String play(Path office, List<Integer> kills) throws Exception {
        int crashes = 0;
        for (int kill : kills) {
            boolean ended = kill > 0 ? child(office, kill, -1) : child(office, 0, -kill);
            crashes += ended ? 0 : 1;
        }
        toTheEnd(office);
        Map<String, Integer> plain = new HashMap<>();
        Map<String, Integer> all = new HashMap<>();
        for (String line : Files.readAllLines(office.resolveSibling("sent"))) {
            String chat = line.split(" ")[0];
            all.merge(chat, 1, Integer::sum);
            plain.merge(chat, line.endsWith(" plain") ? 1 : 0, Integer::sum);
        }
        int repeats = all.values().stream().mapToInt(count -> count - 1).sum();
        boolean unmarked = plain.values().stream().anyMatch(count -> count > 1);
        boolean clean = isClean(office);
        boolean good = all.size() == chats && repeats <= crashes && !unmarked && clean;
        Files.delete(office);
        return good
                ? "ok " + repeats
                : kills + ": " + all + " plain " + plain + ", crashes " + crashes + ", audit " + clean;
    }

    /** What the next process does that nobody kills; here it needs none of its own. Returns how many checkpoints it passed. */
    private static int toTheEnd(Path office) throws IOException {
        return new CrashChild(office.resolveSibling("sent"), 0).run(office, atMorning());
    }

    private static boolean isClean(Path office) {
        String url = "jdbc:sqlite:" + office;
        OfficeCalendar calendar = CalendarFile.shipped();
        try (Database database = Database.open(url)) {
            JdbiBookkeeping books = new JdbiBookkeeping(database);
            Wiring wiring = new Wiring(
                    books,
                    new SettingsFile(Map.of("NHACVIEC_DB", url), office.getParent()).forTools(),
                    calendar,
                    calendar::workCalendar,
                    Pace.UNLIMITED);
            return books.read(b -> wiring.audit.run(b, calendar::with, atMorning()))
                    .orElseThrow()
                    .isClean();
        }
    }

    /** Runs the process; kills it when it says that it is there, or after a time. Returns whether it had come to its end. */
    private boolean child(Path office, int killAt, long micros) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        office.toString(),
                        office.resolveSibling("sent").toString(),
                        MORNING.toString(),
                        Integer.toString(killAt))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String last = "";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            if (micros >= 0) {
                process.waitFor(micros, TimeUnit.MICROSECONDS);
                process.toHandle().destroyForcibly();
            }
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
                if (line.equals("HERE")) {
                    process.toHandle().destroyForcibly();
                }
            }
        }
        assertThat(process.waitFor()).as("killed, or at its end: " + last).isIn(SIGKILLED, 0);
        return last.equals("DONE");
    }
}
