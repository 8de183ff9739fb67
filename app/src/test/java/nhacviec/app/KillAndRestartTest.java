package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nhacviec.simulator.SimulatedMessage;
import nhacviec.simulator.SimulatedTelegram;
import nhacviec.simulator.SimulatedUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own, killed without warning while people write. */
class KillAndRestartTest {

    private static final int PEOPLE = 8;
    private static final int ROUNDS = 3;
    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private Process process;

    @AfterEach
    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    @Test
    void nothingWrittenBeforeAKillIsLost() throws Exception {
        try (SimulatedTelegram telegram =
                SimulatedTelegram.builder().token(RunningOffice.TOKEN).port(0).start()) {
            int port = RunningOffice.freePort();
            process = start(telegram, port);
            List<SimulatedUser> people = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                people.add(telegram.user(100 + i, "Người " + i, "lạ"));
            }
            people.get(0).writes("lượt đầu");
            people.get(0).awaitFromBot(1, LONG);

            for (int round = 0; round < ROUNDS; round++) {
                people.forEach(person -> person.writes("xin chào"));
                // Killed as soon as the first answer is out, with the others on their way.
                people.get(round + 1).awaitUntil(p -> p.countFromBot() > 0, LONG);
                process.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
                process = start(telegram, port);
            }
            people.forEach(person -> person.writes("lượt cuối"));
            int written = ROUNDS + 1;
            for (SimulatedUser person : people) {
                int mine = person == people.get(0) ? written + 1 : written;
                person.awaitUntil(p -> unmarked(p) + marked(p) >= mine, LONG);
            }
            int repeats = people.stream().mapToInt(KillAndRestartTest::marked).sum();
            int answers = people.stream().mapToInt(KillAndRestartTest::unmarked).sum();
            int asked = PEOPLE * written + 1;
            assertThat(answers + repeats).isGreaterThanOrEqualTo(asked);
            // Each kill can repeat no more than what was on its way to Telegram at that moment, one for each chat.
            assertThat(answers).isLessThanOrEqualTo(asked);
            assertThat(repeats).isLessThanOrEqualTo(ROUNDS * PEOPLE);
        }
    }

    private static int marked(SimulatedUser person) {
        return (int)
                person.fromBot().stream().filter(KillAndRestartTest::isMarked).count();
    }

    private static int unmarked(SimulatedUser person) {
        return (int) person.fromBot().stream().filter(m -> !isMarked(m)).count();
    }

    private static boolean isMarked(SimulatedMessage message) {
        return message.text().contains("Gửi lại");
    }

    private Process start(SimulatedTelegram telegram, int port) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "nhacviec.app.Main",
                "run");
        builder.environment()
                .putAll(RunningOffice.environment(folder, telegram.baseUrl(), port, "2024-01-11T08:00:00+07:00"));
        builder.directory(folder.toFile());
        File log = folder.resolve("service.log").toFile();
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        return builder.start();
    }
}
