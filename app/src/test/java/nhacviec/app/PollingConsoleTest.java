package nhacviec.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nhacviec.bot.telegram.TelegramAccess;
import nhacviec.bot.telegram.TelegramMessenger;
import nhacviec.bot.telegram.TelegramPoll;
import nhacviec.bot.telegram.TelegramPoll.State;
import nhacviec.core.Moment;
import nhacviec.simulator.Fault;
import nhacviec.simulator.SimulatedTelegram;
import nhacviec.storage.Database;
import nhacviec.storage.JdbiBookkeeping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever starts the service in a window reads there why no message comes in, and what to do. */
class PollingConsoleTest {

    private static final long SOON = 60;

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> said = new ArrayList<>();
    private final PollingConsole console = new PollingConsole(said::add, nanos::get);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"WRONG_TOKEN", "ANOTHER_POLLER", "NO_CONNECTION", "NOT_KEPT"})
    void each_trouble_is_said_in_both_languages(State trouble) {
        console.say(trouble, "");
        assertThat(said).hasSize(1);
        assertThat(said.get(0).lines()).hasSize(2);
        assertThat(said.get(0)).startsWith("⚠ ");
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"STARTING", "STOPPED"})
    void a_start_and_a_stop_are_not_said(State state) {
        console.say(state, "");
        assertThat(said).isEmpty();
    }

    @Test
    void two_pollers_that_take_turns_do_not_fill_the_screen() {
        for (int turn = 0; turn < 50; turn++) {
            nanos.addAndGet(Duration.ofSeconds(5).toNanos());
            console.say(State.ANOTHER_POLLER, "nhac_viec_bot");
            console.say(State.WORKING, "nhac_viec_bot");
        }
        assertThat(said).hasSize(2);
        nanos.addAndGet(Duration.ofMinutes(11).toNanos());
        console.say(State.ANOTHER_POLLER, "nhac_viec_bot");
        assertThat(said).hasSize(3);
    }

    @Test
    void a_refused_token_and_a_second_poller_are_named_and_the_token_is_not() throws Exception {
        BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        PollingConsole live = new PollingConsole(lines::add, System::nanoTime);
        try (SimulatedTelegram telegram = SimulatedTelegram.builder()
                        .token(RunningOffice.TOKEN)
                        .port(0)
                        .start();
                Database database = Database.open("jdbc:sqlite:" + folder.resolve("poll.db"));
                TelegramAccess access =
                        new TelegramAccess(RunningOffice.TOKEN, URI.create(telegram.baseUrl()), null, "", "")) {
            telegram.faults().next("getMe", 1, Fault.unauthorized());
            telegram.faults().next("getUpdates", 1, Fault.conflict());
            TelegramPoll poll = new TelegramPoll(
                    access,
                    new TelegramMessenger(access, List.of()),
                    new JdbiBookkeeping(database),
                    () -> Moment.of(
                            OfficeYear.FIRST.atStartOfDay(OfficeYear.ZONE).toInstant(), OfficeYear.ZONE),
                    () -> {},
                    nanos::get);
            poll.tell(state -> live.say(state, poll.username()));
            try {
                poll.start();
                String refused = lines.poll(SOON, TimeUnit.SECONDS);
                String second = lines.poll(SOON, TimeUnit.SECONDS);
                // The next poll comes back, and yet the other one may only have its turn.
                telegram.awaitPoll(Duration.ofSeconds(SOON));
                assertThat(lines).isEmpty();
                assertThat(poll.state()).isEqualTo(State.ANOTHER_POLLER);
                nanos.addAndGet(Duration.ofMinutes(2).toNanos());
                telegram.user(5, "Hòa", "Tư pháp").writes("/viec");
                String works = lines.poll(SOON, TimeUnit.SECONDS);
                assertThat(refused).contains("Telegram không nhận mã bot", "NHACVIEC_TELEGRAM_TOKEN");
                assertThat(second).contains("Một chương trình khác", "/revoke");
                assertThat(works).startsWith("✓ Đã nối với Telegram");
                String secret = RunningOffice.TOKEN.substring(RunningOffice.TOKEN.indexOf(':') + 1);
                assertThat(refused + second + works).doesNotContain(secret);
            } finally {
                poll.close();
            }
        }
    }
}
